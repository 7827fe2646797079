# The published protocol: transactions from the first training day on, with a label only where they
# are judged, on seven test days (25 to 31 July 2018 unless TEST says otherwise) and without those of
# cards known to be compromised. A fraud becomes known when seven whole days have passed, so on test
# day d these are the cards with a fraud between the first training day and day d - 8. Transactions
# without a label are what each card's own mean comes from.
# Needs the rows of the feature file in time order; -v TRAINING=108 -v TEST=122 is a week later.

BEGIN {
  FS = OFS = ","
  if (!TRAINING) TRAINING = 101
  if (!TEST) TEST = 115
  DAYS = 7
  DELAY = 8
}

NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  print
  next
}

{
  day = $column["TX_TIME_DAYS"]
  card = $column["CUSTOMER_ID"]
  if (day < TRAINING || day >= TEST + DAYS) next
  if ($column["label"] == 1 && !(card in known)) known[card] = day + DELAY
  if (day < TEST || (card in known && known[card] <= day)) $column["label"] = ""
  print
}
