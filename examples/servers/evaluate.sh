#!/bin/sh
# Trains on each machine's training file and judges its test file; prints a line a machine and seed.
#   examples/servers/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# SET=asd judges the application servers of ASD, 19 metrics every five minutes, instead of SMD.
# DETECTOR=rows takes rows.properties.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/${SET:-smd}"
detector="$here/${DETECTOR:-detector}.properties"
# A third of SMD's rows to learn from: more passes over them.
[ "${SET:-smd}" != asd ] ||
  set -- --set features=m0..m18 --set events.step=5m --set model.epochs=15 --set model.batch=128 "$@"

seed=1
while [ "$seed" -le "$seeds" ]; do
  for file in "$folder"/*_train.csv.gz; do
    name=$(basename "$file" _train.csv.gz)
    weir train --detector "$detector" --data "$file" \
      --out "$out/$name.onnx" --set model.seed="$seed" "$@"
    weir replay --detector "$detector" --model "$out/$name.onnx" \
      --data "$folder/${name}_test.csv.gz" --label label --metrics "$out/$seed-$name.json" "$@"
    summary "seed $seed $name" "$out/$seed-$name.json"
  done
  seed=$((seed + 1))
done
summary all "$out"/*.json
