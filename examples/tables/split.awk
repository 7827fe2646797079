# Numbers the rows of a table and parts them: those marked 1 to test, of the others those without an
# anomaly to train. The last column is the label.

BEGIN { FS = OFS = "," }

NR == 1 { print "row", $0 >train; print "row", $0 >test; next }

{ getline mark <marks }
mark == 1 { print NR - 2, $0 >test; next }
$NF == 0 { print NR - 2, $0 >train }
