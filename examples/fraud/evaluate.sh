#!/bin/sh
# Trains on 11 to 17 July, judges 25 to 31 July without the cards known to be compromised by then;
# prints a line a seed.
#   examples/fraud/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# WEEK=2 does the same a week later. LABELS=20 learns from the labels of 20 % of the training week,
# LABELS='33 1' from those of 33 % of the frauds and 1 % of the others.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
weir="$here/../../bin/weir"
data=${1:?folder that holds fraud_handbook/}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
file="$data/fraud_handbook/features_2018-07-11_2018-08-14.csv.gz"
case ${WEEK:-1} in
  1) from=2018-07-11 until=2018-07-18 training=101 test=115 ;;
  2) from=2018-07-18 until=2018-07-25 training=108 test=122 ;;
  *) echo "evaluate.sh: WEEK must be 1 or 2, found $WEEK" >&2; exit 2 ;;
esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

gzip -dc "$file" | awk -v TRAINING=$training -v TEST=$test -f "$here/known-cards.awk" | gzip -1 >"$out/judged.csv.gz"
training_file=$file
if [ -n "${LABELS:-}" ]; then
  training_file="$out/confirmed.csv.gz"
  gzip -dc "$file" | awk -v FRAUDS="${LABELS% *}" -v OTHERS="${LABELS#* }" -f "$here/confirm.awk" | gzip -1 >"$training_file"
  set -- --set labels=confirmed --set score.judge=label_probability "$@"
fi
seed=1
while [ "$seed" -le "$seeds" ]; do
  "$weir" train --detector "$here/detector.properties" --data "$training_file" --from $from \
    --until $until --out "$out/model.onnx" --set model.seed="$seed" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  "$weir" replay --detector "$here/detector.properties" --model "$out/model.onnx" \
    --data "$out/judged.csv.gz" --label label --metrics "$out/$seed.json" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  printf 'seed %s: ' "$seed"
  awk -f "$here/../summary.awk" "$out/$seed.json"
  seed=$((seed + 1))
done
printf 'all: '
awk -f "$here/../summary.awk" "$out"/*.json
