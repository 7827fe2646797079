#!/bin/sh
# MNIST's idx files as CSV on stdout: a row an image, its number, its 784 pixels from 0 (paper) to 255
# (ink), and as label whether it shows another digit than DIGIT.
#   examples/digits/to-csv.sh DIR train|t10k DIGIT
set -eu
dir=${1:?folder with the gzipped idx files}
set=${2:?train or t10k}
digit=${3:?digit, 0 to 9}
labels=$(mktemp)
trap 'rm -f "$labels"' EXIT

# Behind a header of 8 bytes a byte each; of images behind one of 16 bytes 784 each, 49 lines of 16.
gzip -dc "$dir/$set-labels-idx1-ubyte.gz" | tail -c +9 | od -An -v -tu1 | tr -s ' ' '\n' | sed '/^$/d' >"$labels"
gzip -dc "$dir/$set-images-idx3-ubyte.gz" | tail -c +17 | od -An -v -tu1 |
  awk -v labels="$labels" -v digit="$digit" '
    BEGIN { printf "image"; for (i = 0; i < 784; i++) printf ",p%d", i; print ",label" }
    { gsub(/^ +/, ""); gsub(/ +/, ","); pixels = pixels "," $0 }
    NR % 49 == 0 { getline shown <labels; print image++ pixels "," (shown != digit); pixels = "" }'
