#!/bin/sh
# Trains on the normal connections of the training file and judges the test file; prints a line a seed.
#   examples/intrusions/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# CATEGORIES=no leaves the three categorical features out.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/nsl_kdd"

# The last column is the label.
number='NR == 1 { print "row," $0; next } { print row++ "," $0 }'
gzip -dc "$folder/kddtrain_20percent.csv.gz" | awk -F, 'NR == 1 || $NF == 0' | awk "$number" >"$out/normal.csv"
gzip -dc "$folder/kddtest.csv.gz" | awk "$number" >"$out/judged.csv"
detector="$here/detector.properties"
if [ "${CATEGORIES:-yes}" = no ]; then
  sed -e '/\.type=categorical/d' -e 's/protocol_type,service,flag,//' "$detector" >"$out/numbers.properties"
  detector="$out/numbers.properties"
fi

seed=1
while [ "$seed" -le "$seeds" ]; do
  weir train --detector "$detector" --data "$out/normal.csv" --out "$out/model.onnx" \
    --set model.seed="$seed" "$@"
  weir replay --detector "$detector" --model "$out/model.onnx" --data "$out/judged.csv" \
    --label label --metrics "$out/$seed.json" "$@"
  summary "seed $seed" "$out/$seed.json"
  seed=$((seed + 1))
done
summary all "$out"/*.json
