# shellcheck shell=sh
# For scripts that part a table: marks ROWS SEED.

# A line for each row, 1 for the test rows, 3 in 10: splitmix64 of the row's number and the seed.
marks() {
  i=0
  while [ "$i" -lt "$1" ]; do
    z=$((i + $2 * 1000003 - 7046029254386353131))
    z=$(((z ^ (z >> 30 & 0x3ffffffff)) * -4658895280553007687))
    z=$(((z ^ (z >> 27 & 0x1fffffffff)) * -7723592293110705685))
    z=$(((z ^ (z >> 31 & 0x1ffffffff)) >> 11 & 0x1fffffffffffff))
    echo $((z <= 2702159776422297))
    i=$((i + 1))
  done
}
