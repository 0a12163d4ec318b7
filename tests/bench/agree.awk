# Whether two tables of scores say the same, but for the last decimal, which
# not all round alike: awk -f agree.awk one other.
BEGIN {
	FS = ","
}
FNR == NR {
	line[FNR] = $0
	lines = FNR
	next
}
{
	n = split(line[FNR], cell, ",")
	if (n != NF)
		exit different = 1
	for (i = 1; i <= n; i++) {
		if (cell[i] == $i)
			continue
		gap = cell[i] - $i
		if (cell[i] == "" || $i == "" || gap > 0.000101 ||
		    gap < -0.000101)
			exit different = 1
	}
}
END {
	exit different || FNR != lines
}
