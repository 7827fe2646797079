#!/bin/sh
# What model.autoencoder=auto keeps beside each family that it tries: the area under the ROC curve of
# each on labelled sets, with auto's own table, then of each the mean, and on how many sets it is
# within 0.02 of the best family. Labels only measure.
#   benchmarks/choose.sh "$DATA"
# KINDS chooses among them: KINDS='water streams servers tables', all unless set.
#   water    SKAB valve1: the example's detector, the first 400 rows to learn from
#   streams  NAB, real streams with a known cause: the first 15 %, at most 750 rows
#   servers  SMD, four machines: the first 6,000 rows of training
#   tables   ADBench, those of 200 to 2,200 rows and fewer than 100 columns: 7 normal rows in 10
set -eu
here=$(cd "$(dirname "$0")" && pwd)
examples=$here/../examples
data=${1:?folder that holds skab/, nab/, smd/ and adbench/}
# shellcheck source=examples/tables/marks.sh
. "$examples/tables/marks.sh"
mvn --batch-mode --quiet -f "$here/../pom.xml" -pl benchmarks -am \
  -DskipTests -Dspotless.apply.skip=true -Dspotless.check.skip=true \
  package dependency:build-classpath \
  -Dmdep.outputFile=target/dependencies.classpath -Dmdep.includeScope=runtime >&2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# line DETECTOR NAME TRAINING ROWS TEST ROWS SETTINGS...
line() {
  detector=$examples/$1.properties
  shift
  name=$1
  shift
  echo "$name $detector $*"
}

water() {
  for file in "$data"/skab/valve1_*.csv.gz; do
    line sensors/windows "$(basename "$file" .csv.gz)" "$file" 0..400 "$file" 400..
  done
}

streams() {
  for file in "$data"/nab/data/realKnownCause/*.csv.gz; do
    rows=$(($(gzip -dc "$file" | wc -l) * 15 / 100))
    [ "$rows" -le 750 ] || rows=750
    line metrics/temperature "$(basename "$file" .csv.gz)" \
      "$file" "0..$rows" "$file" "$rows.." features.constant=keep
  done
}

servers() {
  for file in "$data"/smd/*_train.csv.gz; do
    line servers/detector "$(basename "$file" _train.csv.gz)" \
      "$file" 0..6000 "${file%_train.csv.gz}_test.csv.gz" ..
  done
}

tables() {
  for file in "$data"/adbench/*.csv.gz; do
    name=$(basename "$file" .csv.gz)
    gzip -dc "$file" >"$out/table.csv"
    rows=$(($(wc -l <"$out/table.csv") - 1))
    last=$(awk -F, '{ print NF - 2; exit }' "$out/table.csv")
    if [ "$rows" -ge 200 ] && [ "$rows" -le 2200 ] && [ "$last" -lt 99 ]; then
      marks "$rows" 1 >"$out/marks"
      awk -f "$examples/tables/split.awk" -v marks="$out/marks" -v train="$out/$name-train.csv" \
        -v test="$out/$name-test.csv" "$out/table.csv"
      line tables/detector "$name" "$out/$name-train.csv" .. "$out/$name-test.csv" .. "features=f0..f$last"
    fi
  done
}

for kind in ${KINDS:-water streams servers tables}; do "$kind"; done >"$out/sets"
# shellcheck source=bin/environment
. "$here/../bin/environment"
start_with "$every_process $training"
# shellcheck disable=SC2086
java --enable-native-access=ALL-UNNAMED -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 ${WEIR_JAVA_OPTS:-} \
  -cp "$here/target/classes:$(cat "$here/target/dependencies.classpath")" \
  dev.weir.benchmarks.choice.ChooseFamily <"$out/sets"
