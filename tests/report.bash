# What the tests of reports share.

# Report what is read, and keep it for `part`.
report() {
	try "attune-report ${1-}"
	prints_more
	cp "$BATS_TEST_TMPDIR/stdout" "$BATS_TEST_TMPDIR/report"
}

# A part of the report: from the heading of this name to the next blank line.
part() {
	try "sed -n '/^$1\$/,/^\$/p' '$BATS_TEST_TMPDIR/report' | sed '/^\$/d'"
}

# A person's scores week after week: these are of fun, and safety stays.
weeks() {
	local week=0 score

	echo who,date,safety,fun,safety_gate
	for score; do
		echo "ann,$(date -d "2026-01-05 $week weeks" +%F),60,$score,3"
		week=$((week + 1))
	done
}

# The texts of rows of the check-in, by an expression in Python.
rows() {
	python3 -c '
import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
	kind, of, together = row["kind"], row["of"].split(), row["together"]
	if eval(sys.argv[2]):
		print(row["text"])
' "$ROOT/lib/codebooks/checkin.csv" "$1"
}
