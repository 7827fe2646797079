# The streams app, scoring on a GPU of NVIDIA: docs/operations.md, "Scoring on a GPU".
# Built from the root of the repository:
#   docker build -f docker/streams-app/gpu.Dockerfile -t weir/streams-app:0.1.0-gpu .

FROM maven:3.9.11-eclipse-temurin-17-noble AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/m2 \
    mvn -B -ntp -Pgpu -Dmaven.repo.local=/m2 -pl streams-app -am -DskipTests -Dspotless.skip=true \
        package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib \
    && find streams-app/target -maxdepth 1 -name 'streams-app-*.jar' ! -name '*-tests.jar' \
        -exec cp {} streams-app/target/lib/ ';'
# ONNX Runtime's libraries lie beside the jars, so that no start unpacks 650 MB of them; those for
# Windows and for TensorRT stay behind.
WORKDIR /src/streams-app/target/onnxruntime
RUN jar xf ../lib/onnxruntime_gpu-*.jar \
    && mkdir ../native && mv ai/onnxruntime/native/linux-x64/*.so ../native/ \
    && rm -r ai/onnxruntime/native ../native/libonnxruntime_providers_tensorrt.so \
    && rm ../lib/onnxruntime_gpu-*.jar && jar cf ../lib/onnxruntime_gpu.jar .

# cudart, cuBLAS, cuRAND, cuFFT and cuDNN 9; the driver comes from the machine.
FROM nvidia/cuda:12.8.1-cudnn-runtime-ubuntu24.04
LABEL org.opencontainers.image.title="Weir streams app for GPUs" \
      org.opencontainers.image.description="Scores Kafka events on a GPU and writes alerts" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV ORT_DISABLE_TELEMETRY=1
ENV JAVA_HOME=/opt/java/openjdk
ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=eclipse-temurin:17.0.16_8-jre-noble /opt/java/openjdk /opt/java/openjdk
COPY --from=build /src/streams-app/target/lib/ /opt/weir/lib/
COPY --from=build /src/streams-app/target/native/ /opt/weir/native/
COPY docker/streams-app/healthcheck /opt/weir/bin/healthcheck
# A new named volume takes over the owner of the folder it is mounted on.
RUN install --directory --owner=10001 --group=10001 /var/lib/weir

# A number, so that Kubernetes can see that it is not root. Nothing but /tmp and /var/lib/weir is
# written to.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
    CMD ["/opt/weir/bin/healthcheck", "8080", "/health/live"]
ENTRYPOINT ["java", \
    "--enable-native-access=ALL-UNNAMED", \
    "-XX:MaxRAMPercentage=50", \
    "-XX:+ExitOnOutOfMemoryError", \
    "-Donnxruntime.native.path=/opt/weir/native", \
    "-cp", "/opt/weir/lib/*", \
    "dev.weir.streams.command.WeirCommand"]
CMD ["run", "--detector", "/etc/weir/detector.properties"]
