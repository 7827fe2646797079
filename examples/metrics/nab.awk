# The NAB score of many files, standard profile, from lines "<labelled spans> <nab_standard, or null>
# <alerts>", one a file: a file's raw score is what its own score says, and one without spans loses
# 0.11 for each alert. See docs/evaluation.md.
{
  windows += $1
  if ($1 > 0) raw += 2 * $1 * $2 / 100 - $1
  else raw -= 0.11 * $3
}
END { printf "nab_standard %.1f over %d files, %d spans\n", 100 * (raw + windows) / (2 * windows), NR, windows }
