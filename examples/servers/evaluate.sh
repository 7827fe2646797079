#!/bin/sh
# Trains on each machine's training file and judges its test file; prints a line a machine and seed.
#   examples/servers/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# SET names another folder of the same form: SET=asd, with its own features and events.step.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/${SET:-smd}"

seed=1
while [ "$seed" -le "$seeds" ]; do
  for file in "$folder"/*_train.csv.gz; do
    name=$(basename "$file" _train.csv.gz)
    weir train --detector "$here/detector.properties" --data "$file" \
      --out "$out/$name.onnx" --set model.seed="$seed" "$@"
    weir replay --detector "$here/detector.properties" --model "$out/$name.onnx" \
      --data "$folder/${name}_test.csv.gz" --label label --metrics "$out/$seed-$name.json" "$@"
    summary "seed $seed $name" "$out/$seed-$name.json"
  done
  seed=$((seed + 1))
done
summary all "$out"/*.json
