#!/bin/sh
# Trains on 11 to 17 July, judges 25 to 31 July without the cards known to be compromised by then;
# prints a line a seed.
#   examples/transactions/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# WEEK=2 does the same a week later. LABELS=20 learns from the labels of 20 % of the training week,
# LABELS='33 1' from those of 33 % of the frauds and 1 % of the others; each seed draws its own.
# shellcheck source=examples/evaluation.sh
. "$(dirname "$0")/../evaluation.sh"
file="$data/fraud_handbook/features_2018-07-11_2018-08-14.csv.gz"
case ${WEEK:-1} in
  1) from=2018-07-11 until=2018-07-18 judged=2018-07-25 end=2018-08-01 ;;
  2) from=2018-07-18 until=2018-07-25 judged=2018-08-01 end=2018-08-08 ;;
  *) echo "evaluate.sh: WEEK must be 1 or 2, found $WEEK" >&2; exit 2 ;;
esac

training_file=$file
if [ -n "${LABELS:-}" ]; then
  training_file="$out/confirmed.csv.gz"
  # Each card by what is rare for it: what the figures with labels were made with.
  set -- --set threshold.policy=psp --set threshold.alpha=0.004 --set labels=confirmed --set score.judge=label_probability --set features.clip=20 "$@"
fi

seed=1
while [ "$seed" -le "$seeds" ]; do
  if [ -n "${LABELS:-}" ]; then
    gzip -dc "$file" | awk -v FRAUDS="${LABELS% *}" -v OTHERS="${LABELS#* }" -v DRAW="$seed" -f "$here/confirm.awk" | gzip -1 >"$training_file"
  fi
  weir train --detector "$here/detector.properties" --data "$training_file" --from $from \
    --until $until --out "$out/model.onnx" --set model.seed="$seed" "$@"
  weir replay --detector "$here/detector.properties" --model "$out/model.onnx" --data "$file" \
    --from $from --until $end --judge-from $judged --label-delay 7d --label label \
    --metrics "$out/$seed.json" "$@"
  summary "seed $seed" "$out/$seed.json"
  seed=$((seed + 1))
done
summary all "$out"/*.json
