#!/bin/sh
# Trains every family on the data of one example and prints a line each, the baseline first: means
# over seeds and files, as that example's evaluate.sh gives them.
#   examples/families.sh skab "$DATA" [seeds] [--set key=value ...]
# The examples: skab, servers, nab-machine-temperature, fraud, tables. FAMILIES='dense memory'
# chooses some; FILES is handed on. What every family gets is what the example's own has, where a
# width means the same to it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
example=${1:?example}; shift
data=${1:?folder of the data}; shift

families='pca dense denoising sparse overcomplete contractive stacked variational adversarial hashing contrastive memory'
case $example in
  skab)
    bottleneck=26 wide=160 convolutions=16,32,26 cells=64,26
    families="$families convolutional recurrent" ;;
  servers)
    bottleneck=12 wide=76
    export DETECTOR=rows
    families="$families conditional" ;;
  nab-machine-temperature)
    bottleneck=8 wide=48 convolutions=16,32,8 cells=32,8
    families="$families conditional convolutional recurrent" ;;
  fraud)
    bottleneck=5 wide=32
    families="$families conditional" ;;
  tables)
    bottleneck='' wide='' ;;
  *) echo "families.sh: the example must be skab, servers, nab-machine-temperature, fraud or tables, found $example" >&2; exit 2 ;;
esac

# Keys of a family, one in a word.
keys() {
  case $1 in
    pca) echo "model.layers=$bottleneck" ;;
    overcomplete) echo "model.layers=$wide" ;;
    convolutional) echo "model.layers=$convolutions" ;;
    recurrent) echo "model.layers=$cells" ;;
    memory) echo "model.layers= model.score=distance" ;;
    contrastive) echo "model.score=distance" ;;
    conditional) [ "$example" = nab-machine-temperature ] || echo "features.clock=hour-of-day" ;;
  esac
}

for family in ${FAMILIES:-$families}; do
  sets="--set model.autoencoder=$family"
  for key in $(keys "$family"); do
    sets="$sets --set $key"
  done
  case "$example $family" in tables*contrastive | tables*memory) ;; tables*) sets="$sets --set model.score=mse" ;; esac
  printf '%-14s' "$family"
  # The keys are words.
  # shellcheck disable=SC2086
  "$here/$example/evaluate.sh" "$data" "$@" $sets | sed -n 's/^all: //p'
done
