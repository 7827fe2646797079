#!/bin/sh
# Keeps normal rows of each table, judges other rows of it; prints a line a table, with the means
# over the seeds, then the means over the tables.
#   examples/tables/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the tables: FILES='6_cardio 38_thyroid', FILES='[1-9]_*'.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds adbench/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# A line for each row, 1 for the test rows, 3 in 10: splitmix64 of the row's number and the seed.
marks() {
  i=0
  while [ "$i" -lt "$1" ]; do
    z=$((i + $2 * 1000003 - 7046029254386353131))
    z=$(((z ^ (z >> 30 & 0x3ffffffff)) * -4658895280553007687))
    z=$(((z ^ (z >> 27 & 0x1fffffffff)) * -7723592293110705685))
    z=$(((z ^ (z >> 31 & 0x1ffffffff)) >> 11 & 0x1fffffffffffff))
    echo $((z <= 2702159776422297))
    i=$((i + 1))
  done
}

# The patterns are meant to be split and matched.
# shellcheck disable=SC2086
for file in $(cd "$data/adbench" && for pattern in ${FILES:-*}; do ls -1 $pattern.csv.gz; done); do
  name=${file%.csv.gz}
  gzip -dc "$data/adbench/$file" >"$out/table.csv"
  rows=$(($(wc -l <"$out/table.csv") - 1))
  last=$(awk -F, '{ print NF - 2; exit }' "$out/table.csv")
  seed=0
  while [ "$seed" -lt "$seeds" ]; do
    marks "$rows" "$seed" >"$out/marks"
    awk -f "$here/split.awk" -v marks="$out/marks" -v train="$out/train.csv" \
      -v test="$out/test.csv" "$out/table.csv"
    "$weir" train --detector "$here/detector.properties" --data "$out/train.csv" \
      --out "$out/model.onnx" --set features="f0..f$last" --set model.seed="$seed" "$@" \
      >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    "$weir" replay --detector "$here/detector.properties" --model "$out/model.onnx" \
      --data "$out/test.csv" --label label --metrics "$out/$name-$seed.json" \
      --set features="f0..f$last" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    seed=$((seed + 1))
  done
  printf '%s: ' "$name"
  awk -f "$here/../summary.awk" "$out/$name"-*.json
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
