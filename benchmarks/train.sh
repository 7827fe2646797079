#!/bin/sh
# Seconds of an epoch of training beside PyTorch's in Python: 20,000 made-up inputs, the same network
# on both sides, an epoch of each in turn. Prints a line an epoch, then the medians and their ratio.
#   benchmarks/train.sh [dense|convolutional|recurrent] [epochs]
# PYTHON names a Python that has torch (python3 unless set), THREADS how many each side may use (2).
# PYTHON=none trains alone: a line an epoch with the memory held.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
workload=${1:-dense}
epochs=${2:-15}
python=${PYTHON:-python3}
threads=${THREADS:-2}
[ "$python" = none ] || "$python" -c 'import torch' || {
  echo "PYTHON must name a Python with torch, found none in $python" >&2
  exit 2
}
mvn --batch-mode --quiet -f "$here/../pom.xml" -pl benchmarks -am \
  -DskipTests -Dspotless.apply.skip=true -Dspotless.check.skip=true \
  package dependency:build-classpath \
  -Dmdep.outputFile=target/dependencies.classpath -Dmdep.includeScope=runtime >&2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# shellcheck source=bin/environment
. "$here/../bin/environment"
start_with "$every_process $training"
if [ "$python" = none ]; then set --; else set -- "$python" "$here/train_peer.py" "$threads"; fi
# shellcheck disable=SC2086
java -XX:ActiveProcessorCount="$threads" -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 ${WEIR_JAVA_OPTS:-} \
  -cp "$here/target/classes:$(cat "$here/target/dependencies.classpath")" \
  dev.weir.benchmarks.training.FitEpoch "$workload" "$epochs" "$out" "$@"
