#!/bin/sh
# Trains on the first 400 rows of each valve1 file of SKAB and judges the rest of it; prints a line a
# seed.
#   examples/sensors/evaluate.sh "$DATA" [seeds] [--set key=value ...]
# FILES chooses some of the files: FILES='valve1_*[02468]', FILES='valve1_0 valve1_3'.
DETECTOR=$(dirname "$0") exec "$(dirname "$0")/../skab/evaluate.sh" "$@"
