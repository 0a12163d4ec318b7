# From what measure prints to Markdown: what each program takes for each style,
# the worst cases, and the goals with what was reached.
BEGIN {
	FS = "\t"
	title["score"] = "attune-score"
	title["libcsv"] = "attune-score, libcsv alone"
	title["duckdb"] = "DuckDB, both cores"
	title["least"] = "a program for this table alone"
	title["cat"] = "cat"
	title["wc"] = "wc -l"
	title["checkin"] = "attune-score, the check-in"
	title["stat"] = "attune-stat"
	title["pipe"] = "cat \\| attune-score \\| cat"
	title["polars"] = "Polars, both cores"
	title["data.table"] = "R data.table"
	title["mawk"] = "mawk"
	styles = split("need need-crlf text all all-crlf", style, " ")
	rows = split("score libcsv least cat wc checkin pipe stat duckdb polars " \
	    "data.table mawk", row, " ")
}

{
	seconds[$1] = $3
	kib[$1] = $4
	if ($1 ~ /^score / && $1 !~ / start$/ && $4 > most)
		most = $4
}

# The time of one as a ratio to that of another, or "".
function ratio(one, other) {
	return one in seconds && other in seconds ? \
	    seconds[one] / seconds[other] : ""
}

function programs(  i, j, key) {
	print "| seconds | need | need, CR LF | text quoted | all quoted |" \
	    " all, CR LF | MiB |"
	print "|---|---|---|---|---|---|---|"
	for (i = 1; i <= rows; i++) {
		if (!((row[i] " need") in seconds))
			continue
		printf "| %s |", title[row[i]]
		for (j = 1; j <= styles; j++) {
			key = row[i] " " style[j]
			printf key in seconds ? " %.3f |" : " |", seconds[key]
		}
		printf " %.1f |\n", kib[row[i] " need"] / 1024
	}
}

function worst(  i, n, name) {
	print "\n| worst case | seconds | libcsv alone | ratio |"
	print "|---|---|---|---|"
	n = split("quotes long wide late between shuffled", name, " ")
	for (i = 1; i <= n; i++)
		printf "| %s | %.3f | %.3f | %.2f |\n", name[i],
		    seconds["worst " name[i]],
		    seconds["worst-libcsv " name[i]],
		    ratio("worst " name[i], "worst-libcsv " name[i])
}

# A goal: what it is of, the value to be had, and whether at least or at most.
function goal(what, value, sense, bound, unit) {
	if (value == "")
		reached = "not measured"
	else if (sense == "least")
		reached = value >= bound ? "yes" : "missed"
	else
		reached = value <= bound ? "yes" : "missed"
	printf "| %s | at %s %s%s | %s%s | %s |\n", what, sense, bound, unit,
	    value == "" ? "" : sprintf("%.2f", value), value == "" ? "" : unit,
	    reached
}

# The least, or the greatest, of a ratio in all styles.
function extreme(one, other, sense,  j, value, found) {
	for (j = 1; j <= styles; j++) {
		value = ratio(one " " style[j], other " " style[j])
		if (j == 1 || (sense == "least" ? value < found : value > found))
			found = value
	}
	return found
}

function slowest(  value) {
	value = seconds["import need"]
	if (seconds["score need"] > value)
		value = seconds["score need"]
	if (seconds["report scores"] > value)
		value = seconds["report scores"]
	return value
}

function goals() {
	print "\n| goal | wanted | measured | reached |"
	print "|---|---|---|---|"
	goal("DuckDB / attune-score, every style",
	    extreme("duckdb", "score", "least"), "least", 15, "")
	goal("DuckDB / attune-score, ten times as many",
	    ratio("duckdb long", "score long"), "least", 10, "")
	goal("libcsv alone / attune-score, every style",
	    extreme("libcsv", "score", "least"), "least", 3, "")
	goal("attune-score / wc -l, every style",
	    extreme("score", "wc", "most"), "most", 4, "")
	goal("attune-score / cat, every style",
	    extreme("score", "cat", "most"), "most", 6, "")
	goal("the check-in / attune-score", ratio("checkin need", "score need"),
	    "most", 1.5, "")
	goal("memory of attune-score at any length", most / 1024, "most", 4,
	    " MiB")
	goal("start-up beyond that of cat",
	    1000 * (seconds["score start"] - seconds["cat start"]), "most", 1,
	    " ms")
	goal("attune-stat / attune-score", ratio("stat need", "score need"),
	    "most", 2, "")
	goal("attune-import / R's fread, 100,000 x 650",
	    ratio("import wide", "fread wide"), "most", 1, "")
	goal("attune-report / R's fread, a million scores",
	    ratio("report scores", "fread scores"), "most", 1, "")
	goal("10,000 HTML reports", seconds["html people"], "most", 30, " s")
	goal("import \\| score \\| report / its slowest part",
	    seconds["all need"] / slowest(), "most", 1.2, "")
}

END {
	programs()
	worst()
	goals()
}
