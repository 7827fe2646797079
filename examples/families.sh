#!/bin/sh
# Trains every family on the data of one example, with that example's detector, and prints what each
# reaches: bin/weir evaluate with a detector for each family.
#   examples/families.sh sensors "$DATA" [options of bin/weir evaluate]
# The examples: sensors, servers, metrics, transactions, tables. FAMILIES='dense memory'
# chooses some; FILES is another pattern of files: FILES='valve1_[01]'. What every family gets is what
# the example's own has, where a width means the same to it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
example=${1:?example}; shift
data=${1:?folder of the data}; shift
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

families='pca dense denoising sparse overcomplete contractive stacked variational adversarial hashing contrastive memory'
detector=$here/$example/detector.properties
case $example in
  sensors)
    detector=$here/sensors/windows.properties
    bottleneck=26 wide=160 convolutions=16,32,26 cells=64,26
    families="$families convolutional recurrent"
    set -- --data "$data/skab" --pattern "${FILES:-valve1_*}" --train-rows 0..400 "$@" ;;
  servers)
    detector=$here/servers/rows.properties
    bottleneck=12 wide=76 convolutions=16,32,12 cells=32,12
    families="$families conditional convolutional recurrent"
    set -- --data "$data/smd" --pattern "${FILES:-*}" --pairs _train,_test "$@" ;;
  metrics)
    detector=$here/metrics/temperature.properties
    bottleneck=8 wide=48 convolutions=16,32,8 cells=32,8
    families="$families conditional convolutional recurrent"
    set -- --data "$data/nab/data/realKnownCause" --pattern "${FILES:-machine_temperature*}" --train-rows 0..750 "$@" ;;
  transactions)
    bottleneck=5 wide=32
    families="$families conditional"
    set -- --data "$data/fraud_handbook" --pattern 'features_*' --train-from 2018-07-11 --train-until 2018-07-18 \
      --history-from 2018-07-11 --test-from 2018-07-25 --test-until 2018-08-01 --label-delay 7d "$@" ;;
  tables)
    bottleneck='' wide=''
    # Without celeba, donors and skin, which are large.
    most='{[1-7]_*,1[2-9]_*,2?_*,3[0-24-9]_*,4?_*}'
    set -- --data "$data/adbench" --pattern "${FILES:-$most}" --features 'f*' \
      --test-share 0.3 --train-normal "$@" ;;
  *) echo "families.sh: the example must be sensors, servers, metrics, transactions or tables, found $example" >&2; exit 2 ;;
esac

# Keys of a family, a line each.
keys() {
  case $1 in
    pca) echo "model.layers=$bottleneck" ;;
    overcomplete) echo "model.layers=$wide" ;;
    convolutional) echo "model.layers=$convolutions" ;;
    recurrent) echo "model.layers=$cells" ;;
    memory) printf 'model.layers=\nmodel.score=distance\n' ;;
    contrastive) echo "model.score=distance" ;;
    conditional) [ "$example" = metrics ] || echo "features.clock=hour-of-day" ;;
  esac
  case "$example $1" in
    tables*contrastive | tables*memory) ;;
    tables*) echo model.score=mse ;;
    # One row is no window.
    servers*convolutional | servers*recurrent) echo features.window=8 ;;
  esac
}

detectors=
for family in ${FAMILIES:-$families}; do
  keys "$family" >"$out/keys"
  # A key that the family has its own value for must not stand there twice.
  sed 's/=.*//; s/.*/^&=/; s/\./\\./g' "$out/keys" >"$out/replaced"
  { echo '^model\.autoencoder='; cat "$out/replaced"; } >"$out/without"
  # Only surprisal has experts, and their weight.
  grep -q '^model.score=' "$out/keys" && echo '^model\.score\.' >>"$out/without"
  { grep -v -f "$out/without" "$detector"; cat "$out/keys"; echo "model.autoencoder=$family"; } >"$out/$family.properties"
  detectors="$detectors,$family=$out/$family.properties"
done
"$here/../bin/weir" evaluate --detectors "${detectors#,}" --label label --baselines none \
  --metrics roc_auc,average_precision,best_f1 "$@"
