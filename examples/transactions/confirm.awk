# Adds the column "confirmed": the label of a share of the transactions, blank for the others, as a
# fraud desk has it that looked into some of them. FRAUDS and OTHERS are percentages of each kind,
# 100 unless given; which ones follows from TRANSACTION_ID and DRAW, 1 unless given.

BEGIN {
  FS = OFS = ","
  if (FRAUDS == "") FRAUDS = 100
  if (OTHERS == "") OTHERS = FRAUDS
  if (!DRAW) DRAW = 1
}

NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  print $0, "confirmed"
  next
}

{
  label = $column["label"]
  drawn = ($column["TRANSACTION_ID"] * 2654435761 + (DRAW - 1) * 1367130551) % 4294967296 / 4294967296 * 100
  print $0, drawn < (label == 1 ? FRAUDS : OTHERS) ? label : ""
}
