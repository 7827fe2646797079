package dev.weir.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.ssl.keystore.password",
        "kafka.ssl.key.password",
        "kafka.sasl.jaas.config",
        "kafka.sasl.oauthbearer.client.credentials.client.secret",
        "kafka.ssl.keystore.key",
        "registry.basic.auth.credentials",
        "KAFKA_SASL_JAAS_CONFIG"
      })
  void secretsAreHidden(String key) {
    assertThat(Redactor.redact(key, "hunter2")).isEqualTo("(hidden)");
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.ssl.keystore.location, /etc/keys/store.p12",
    "kafka.ssl.keystore.type, PKCS12",
    "kafka.bootstrap.servers, broker:9092",
    "threshold.alpha, 1e-3"
  })
  void otherSettingsAreShown(String key, String value) {
    assertThat(Redactor.redact(key, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:pass@registry:8081/x, https://registry:8081/x",
    "https://registry:8081/x, https://registry:8081/x"
  })
  void userInformationIsStrippedFromUrls(String url, String shown) {
    assertThat(Redactor.redact("registry.url", url)).isEqualTo(shown);
  }
}
