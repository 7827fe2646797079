# Adds the column "confirmed": the label of a share of the transactions, blank for the others, as a
# fraud desk has it that looked into some of them. FRAUDS and OTHERS are percentages of each kind,
# 100 unless given; which ones follows from TRANSACTION_ID alone.

BEGIN {
  FS = OFS = ","
  if (FRAUDS == "") FRAUDS = 100
  if (OTHERS == "") OTHERS = FRAUDS
}

NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  print $0, "confirmed"
  next
}

{
  label = $column["label"]
  drawn = ($column["TRANSACTION_ID"] * 2654435761) % 4294967296 / 4294967296 * 100
  print $0, drawn < (label == 1 ? FRAUDS : OTHERS) ? label : ""
}
