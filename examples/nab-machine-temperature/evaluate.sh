#!/bin/sh
# Trains on the first 15 % of each stream, at most 750 rows, and judges the rest; prints a line a seed.
#   examples/nab-machine-temperature/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses other streams of nab/data: FILES='realKnownCause/* artificialWithAnomaly/*'.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds nab/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

seed=1
while [ "$seed" -le "$seeds" ]; do
  # The patterns are meant to be split and matched.
  # shellcheck disable=SC2086
  for file in $(cd "$data/nab/data" && for pattern in ${FILES:-realKnownCause/machine_temperature*}; do ls -1 ${pattern%.csv.gz}.csv.gz; done); do
    name=$(basename "$file" .csv.gz)
    file="$data/nab/data/$file"
    rows=$(($(gzip -dc "$file" | wc -l) * 15 / 100))
    [ "$rows" -le 750 ] || rows=750
    "$weir" train --detector "$here/detector.properties" --data "$file" --rows "0..$rows" \
      --out "$out/model.onnx" --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    "$weir" replay --detector "$here/detector.properties" --model "$out/model.onnx" --data "$file" \
      --rows "$rows.." --label label --metrics "$out/$seed-$name.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  done
  printf 'seed %s: ' "$seed"
  awk -f "$here/../summary.awk" "$out/$seed"-*.json
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
