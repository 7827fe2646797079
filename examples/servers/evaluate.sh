#!/bin/sh
# Trains on each machine's training file and judges its test file; prints a line a seed.
#   examples/servers/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# SET names another folder of the same form: SET=asd, with its own features and events.step.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds smd/}; shift
set=${SET:-smd}
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

seed=1
while [ "$seed" -le "$seeds" ]; do
  for file in "$data/$set"/*_train.csv.gz; do
    name=$(basename "$file" _train.csv.gz)
    "$weir" train --detector "$here/detector.properties" --data "$file" \
      --out "$out/$name.onnx" --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    "$weir" replay --detector "$here/detector.properties" --model "$out/$name.onnx" \
      --data "$data/$set/${name}_test.csv.gz" --label label \
      --metrics "$out/$seed-$name.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    printf 'seed %s %s: ' "$seed" "$name"
    awk -f "$here/../summary.awk" "$out/$seed-$name.json"
  done
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
