#!/bin/sh
# Trains on the first 400 rows of each valve1 file and judges the rest of it; prints a line a seed.
#   examples/skab/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the files: FILES='valve1_*[02468]', FILES='valve1_0 valve1_3'.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds skab/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

seed=1
while [ "$seed" -le "$seeds" ]; do
  # The patterns are meant to be split and matched.
  # shellcheck disable=SC2086
  for file in $(cd "$data/skab" && for pattern in ${FILES:-valve1_*[0-9]}; do ls -1 $pattern.csv.gz; done); do
    file="$data/skab/$file"
    name=$(basename "$file" .csv.gz)
    "$weir" train --detector "$here/detector.properties" --data "$file" --rows 0..400 \
      --out "$out/$name.onnx" --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    "$weir" replay --detector "$here/detector.properties" --model "$out/$name.onnx" --data "$file" \
      --rows 400.. --label label --metrics "$out/$seed-$name.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  done
  printf 'seed %s: ' "$seed"
  awk -f "$here/../summary.awk" "$out/$seed"-*.json
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
