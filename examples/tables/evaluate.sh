#!/bin/sh
# Keeps normal rows of each table, judges other rows of it; prints a line a table, with the means
# over the seeds, then the means over the tables.
#   examples/tables/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the tables: FILES='6_cardio 38_thyroid', FILES='[1-9]_*'.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"

# shellcheck source=examples/tables/marks.sh
. "$here/marks.sh"

for file in $(chosen "$data/adbench" "${FILES:-*}"); do
  name=${file%.csv.gz}
  gzip -dc "$data/adbench/$file" >"$out/table.csv"
  rows=$(($(wc -l <"$out/table.csv") - 1))
  last=$(awk -F, '{ print NF - 2; exit }' "$out/table.csv")
  seed=0
  while [ "$seed" -lt "$seeds" ]; do
    marks "$rows" "$seed" >"$out/marks"
    awk -f "$here/split.awk" -v marks="$out/marks" -v train="$out/train.csv" \
      -v test="$out/test.csv" "$out/table.csv"
    weir train --detector "$here/detector.properties" --data "$out/train.csv" \
      --out "$out/model.onnx" --set features="f0..f$last" --set model.seed="$seed" "$@"
    weir replay --detector "$here/detector.properties" --model "$out/model.onnx" \
      --data "$out/test.csv" --label label --metrics "$out/$name-$seed.json" \
      --set features="f0..f$last" "$@"
    seed=$((seed + 1))
  done
  summary "$name" "$out/$name"-*.json
done
summary all "$out"/*.json
