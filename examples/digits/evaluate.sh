#!/bin/sh
# Each digit against the other nine: keeps images of it alone, judges all test images; a line for the detector.
#   examples/digits/evaluate.sh "$DATA" [seeds] [option of weir evaluate ...]
# DIGITS chooses among them: DIGITS=3,8. IMAGES bounds those to learn from, 2000 unless set.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?the folder of the data sets must be given}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac

"$here/../../bin/weir" evaluate --detectors "$here/detector.properties" --data "$data/mnist" \
  --pairs train-images-idx3-ubyte,t10k-images-idx3-ubyte --label label \
  --one-versus-rest "${DIGITS:-0,1,2,3,4,5,6,7,8,9}" --train-at-most "${IMAGES:-2000}" --seeds "$seeds" \
  --baselines none --metrics roc_auc,average_precision,best_f1 "$@"
