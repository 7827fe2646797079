#!/bin/sh
# Trains on the first 750 rows of the stream and judges the rest; prints a line a seed.
#   examples/nab-machine-temperature/evaluate.sh "$DATA" [seeds] [--set key=value ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds nab/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
file="$data/nab/data/realKnownCause/machine_temperature_system_failure.csv.gz"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

seed=1
while [ "$seed" -le "$seeds" ]; do
  "$weir" train --detector "$here/detector.properties" --data "$file" --rows 0..750 \
    --out "$out/model.onnx" --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  "$weir" replay --detector "$here/detector.properties" --model "$out/model.onnx" --data "$file" \
    --rows 750.. --label label --metrics "$out/$seed.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  printf 'seed %s: ' "$seed"
  awk -f "$here/../summary.awk" "$out/$seed.json"
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
