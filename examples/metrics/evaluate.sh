#!/bin/sh
# Trains on the first 15 % of each stream of NAB, at most 750 rows, and replays all of it; prints a
# line a seed with the NAB score over all streams, and their mean.
#   examples/metrics/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the streams: FILES='realKnownCause/*'.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
folder="$data/nab/data"

# What a replay's metrics file has under a key.
figure() {
  awk -v key="\"$2\"" '{ gsub(/,/, "") } $1 == key { print $3; exit }' "$1"
}

# Alerts opened at a time or later. NAB's times and those of alerts differ in one letter.
alerts_from() {
  awk -v from="$(echo "$2" | tr ' ' T)" '/"kind": *"OPEN"/ {
    match($0, /"lastEventTime": *"[^"]*"/)
    time = substr($0, RSTART, RLENGTH); sub(/.*: *"/, "", time)
    if (time >= from) opened++
  } END { print opened + 0 }' "$1"
}

seed=1
while [ "$seed" -le "$seeds" ]; do
  # Five networks each, none of which two seeds share.
  first=$((5 * seed - 4))
  for file in $(chosen "$folder" "${FILES:-*/*}"); do
    rows=$((($(gzip -dc "$folder/$file" | wc -l) - 1) * 15 / 100))
    [ "$rows" -le 750 ] || rows=750
    weir train --detector "$here/detector.properties" --data "$folder/$file" --rows "0..$rows" \
      --out "$out/model.onnx" --set model.seed="$first" "$@"
    weir replay --detector "$here/detector.properties" --model "$out/model.onnx" --data "$folder/$file" \
      --label label --metrics "$out/metrics.json" --alerts "$out/alerts.jsonl" "$@"
    judged=$(gzip -dc "$folder/$file" | awk -F, -v row="$rows" 'NR == row + 2 { print $1 }')
    echo "$(figure "$out/metrics.json" labelled_events) $(figure "$out/metrics.json" nab_standard)" \
      "$(alerts_from "$out/alerts.jsonl" "$judged")" >>"$out/$seed.scores"
  done
  printf 'seed %s: ' "$seed"
  awk -f "$here/nab.awk" "$out/$seed.scores"
  seed=$((seed + 1))
done
printf 'all: '
for scores in "$out"/*.scores; do awk -f "$here/nab.awk" "$scores"; done |
  awk '{ sum += $2 } END { printf "nab_standard %.1f, mean of %d seeds\n", sum / NR, NR }'
