package dev.weir.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.use.UsedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredModelTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void train() throws IOException {
    file = new UsedModel(folder).train("model.epochs=1").model();
  }

  @Test
  void saysWhatTheFileSaysOfItself() {
    assertThat(StoredModel.read(file).manifest().id()).isEqualTo("pumps");
  }

  @Test
  void changedWeightsAreRefused() throws IOException {
    change(
        model -> {
          TensorProto.Builder first = model.getGraphBuilder().getInitializerBuilder(0);
          byte[] data = first.getRawData().toByteArray();
          data[0] ^= 1;
          first.setRawData(ByteString.copyFrom(data));
        });

    assertRefused("must have the weights its manifest tells of, found others");
  }

  @Test
  void weightsElsewhereAreRefused() throws IOException {
    change(
        model ->
            model
                .getGraphBuilder()
                .getInitializerBuilder(0)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL));

    assertRefused("must carry its weights itself, found external data");
  }

  @Test
  void aModelWithoutAManifestIsRefused() throws IOException {
    change(ModelProto.Builder::clearMetadataProps);

    assertRefused("must carry a manifest under weir.manifest, found none");
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    Files.writeString(file, "entity,time\n");
    assertRefused("must be a whole ONNX file, found something else");

    Files.write(file, new byte[0]);
    assertRefused("must be an ONNX file, found one without a graph");
  }

  private void change(Consumer<ModelProto.Builder> change) throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
    change.accept(model);
    Files.write(file, model.build().toByteArray());
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> StoredModel.read(file))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(message);
  }
}
