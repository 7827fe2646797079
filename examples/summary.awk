# Reads metrics.json files of replays and prints one line: means over the files of the ranking
# figures, and point-wise figures of all rows of all files together.
#   awk -f examples/summary.awk run1/*.json

{
  gsub(/[",{}]/, "")
  if (NF == 3 && $2 == ":" && $3 != "null") { sum[$1] += $3; count[$1]++ }
}

function mean(key) { return count[key] ? sprintf("%.3f", sum[key] / count[key]) : "-" }
function share(part, whole) { return whole > 0 ? sprintf("%.3f", part / whole) : "-" }

END {
  tp = sum["true_positives"]; fp = sum["false_positives"]
  fn = sum["false_negatives"]; tn = sum["true_negatives"]
  cards = count["card_precision_at_100"] ? "  card_precision_at_100 " mean("card_precision_at_100") : ""
  printf "files %d  roc_auc %s  average_precision %s  best_f1 %s%s  |  precision %s  recall %s  f1 %s  false_alarm_rate %s  |  events found %d of %d  episodes %d  false %d\n",
    count["events"], mean("roc_auc"), mean("average_precision"), mean("best_f1"), cards,
    share(tp, tp + fp), share(tp, tp + fn), share(2 * tp, 2 * tp + fp + fn), share(fp, fp + tn),
    sum["events_found"], sum["labelled_events"], sum["episodes"], sum["false_episodes"]
}
