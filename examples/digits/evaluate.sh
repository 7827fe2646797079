#!/bin/sh
# Keeps images of a digit, judges test images of all ten; prints a line a digit, with the means over
# the seeds, then the means over the digits.
#   examples/digits/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# DIGITS chooses among them: DIGITS='3 8'. IMAGES bounds those to learn from, 2000 unless set.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"

for digit in ${DIGITS:-0 1 2 3 4 5 6 7 8 9}; do
  "$here/to-csv.sh" "$data/mnist" train "$digit" | awk 'NR == 1 || /,0$/' >"$out/train.csv"
  "$here/to-csv.sh" "$data/mnist" t10k "$digit" >"$out/test.csv"
  seed=1
  while [ "$seed" -le "$seeds" ]; do
    weir train --detector "$here/detector.properties" --data "$out/train.csv" \
      --rows "0..${IMAGES:-2000}" --out "$out/model.onnx" --set model.seed="$seed" "$@"
    weir replay --detector "$here/detector.properties" --model "$out/model.onnx" \
      --data "$out/test.csv" --label label --metrics "$out/$digit-$seed.json" "$@"
    seed=$((seed + 1))
  done
  summary "$digit" "$out/$digit"-*.json
done
summary all "$out"/*.json
