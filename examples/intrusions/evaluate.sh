#!/bin/sh
# Trains on the normal connections of the training file and judges the test file; prints a line a seed.
#   examples/intrusions/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# CATEGORIES=no leaves the three categorical features out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds nsl_kdd/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# The last column is the label.
number='NR == 1 { print "row," $0; next } { print row++ "," $0 }'
gzip -dc "$data/nsl_kdd/kddtrain_20percent.csv.gz" | awk -F, 'NR == 1 || $NF == 0' | awk "$number" >"$out/normal.csv"
gzip -dc "$data/nsl_kdd/kddtest.csv.gz" | awk "$number" >"$out/judged.csv"
detector="$here/detector.properties"
if [ "${CATEGORIES:-yes}" = no ]; then
  sed -e '/\.type=categorical/d' -e 's/protocol_type,service,flag,//' "$detector" >"$out/numbers.properties"
  detector="$out/numbers.properties"
fi

seed=1
while [ "$seed" -le "$seeds" ]; do
  "$weir" train --detector "$detector" --data "$out/normal.csv" --out "$out/model.onnx" \
    --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  "$weir" replay --detector "$detector" --model "$out/model.onnx" --data "$out/judged.csv" \
    --label label --metrics "$out/$seed.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  printf 'seed %s: ' "$seed"
  awk -f "$here/../summary.awk" "$out/$seed.json"
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
