#!/bin/sh
# Trains on the first 400 rows of each valve1 file of SKAB and judges the rest of it; prints a line a
# seed.
#   examples/sensors/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the files: FILES='valve1_*[02468]', FILES='valve1_0 valve1_3'.
# DETECTOR=windows takes windows.properties.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/skab"
detector="$here/${DETECTOR:-detector}.properties"

seed=1
while [ "$seed" -le "$seeds" ]; do
  for file in $(chosen "$folder" "${FILES:-valve1_*[0-9]}"); do
    name=$(basename "$file" .csv.gz)
    weir train --detector "$detector" --data "$folder/$file" --rows 0..400 \
      --out "$out/$name.onnx" --set model.seed="$seed" "$@"
    weir replay --detector "$detector" --model "$out/$name.onnx" \
      --data "$folder/$file" --rows 400.. --label label --metrics "$out/$seed-$name.json" "$@"
  done
  summary "seed $seed" "$out/$seed"-*.json
  seed=$((seed + 1))
done
summary all "$out"/*.json
