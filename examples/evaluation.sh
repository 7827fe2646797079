# shellcheck shell=sh disable=SC2034
# What the evaluate.sh of every example begins with; read by them, not run.
#   evaluate.sh "$DATA" [seeds] [--set key=value ...]
# Sets here, data, seeds and out, a folder that is gone at the end. The settings stay in "$@".
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?the folder of the data sets must be given}; shift
seeds=3
case ${1:-} in [0-9]*) seeds=$1; shift ;; esac
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# A command of Weir, heard of only where it fails.
weir() {
  "$here/../../bin/weir" "$@" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
}

# One line with the means over some metrics files.
#   summary NAME FILE ...
summary() {
  printf '%s: ' "$1"; shift
  awk -f "$here/../summary.awk" "$@"
}

# The compressed CSV files of a folder whose names without the ending match patterns, in their order.
#   chosen FOLDER 'PATTERN ...'
chosen() {
  # The patterns are meant to be split and matched.
  # shellcheck disable=SC2086
  (cd "$1" && for pattern in $2; do ls -1 ${pattern%.csv.gz}.csv.gz; done)
}
