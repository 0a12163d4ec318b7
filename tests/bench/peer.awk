# The scores of book.csv by awk: of tables that are quoted where they must be,
# and only because the text that may be quoted stands last.
BEGIN {
	FS = ","
	print "id,a,b,c,d,e,f,overall"
}
NR > 1 && NF >= 39 && /^r[0-9]/ {
	line = $1
	all = alln = 0
	for (s = 0; s < 6; s++) {
		sum = n = 0
		for (i = 1; i <= 6; i++) {
			x = $(3 + s * 6 + i)
			if (x == "")
				continue
			sum += i == 2 || i == 5 ? 6 - x : x
			n++
		}
		all += sum
		alln += n
		line = line "," (n < 5 ? "" : sprintf("%.4f", sum / n))
	}
	print line "," (alln < 30 ? "" : sprintf("%.4f", all / alln))
}
