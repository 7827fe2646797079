# Parts the rows of a table: those marked 1 to test, of the others those without an
# anomaly to train. The last column is the label.

BEGIN { FS = OFS = "," }

NR == 1 { print >train; print >test; next }

{ getline mark <marks }
mark == 1 { print >test; next }
$NF == 0 { print >train }
