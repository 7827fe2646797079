#!/bin/sh
# Trains on the first 15 % of NAB's machine temperature, at most 750 rows, and judges each row of the
# rest; prints a line a seed.
#   examples/metrics/temperature.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses other streams of nab/data: FILES='realKnownCause/* artificialWithAnomaly/*'.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/nab/data"

seed=1
while [ "$seed" -le "$seeds" ]; do
  for file in $(chosen "$folder" "${FILES:-realKnownCause/machine_temperature*}"); do
    name=$(basename "$file" .csv.gz)
    rows=$(($(gzip -dc "$folder/$file" | wc -l) * 15 / 100))
    [ "$rows" -le 750 ] || rows=750
    weir train --detector "$here/temperature.properties" --data "$folder/$file" --rows "0..$rows" \
      --out "$out/model.onnx" --set model.seed="$seed" "$@"
    weir replay --detector "$here/temperature.properties" --model "$out/model.onnx" \
      --data "$folder/$file" --rows "$rows.." --label label --metrics "$out/$seed-$name.json" "$@"
  done
  summary "seed $seed" "$out/$seed"-*.json
  seed=$((seed + 1))
done
summary all "$out"/*.json
