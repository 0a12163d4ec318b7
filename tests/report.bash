# What the tests of reports share.

# Report what is read, and keep it for `part`.
report() {
	try "attune-report ${1-}"
	prints_more
	cp "$BATS_TEST_TMPDIR/stdout" "$BATS_TEST_TMPDIR/report"
}

# What of a page is not kept.
styles='/^<style>/,/^<\/style>/d; /Content-Security-Policy/,/^">$/d'

# A report in one format, with these options and files, which is kept under a
# name; what it reads may come from a command with its pipe.
kept() {
	try "${4-}attune-report $3 -T $2 | sed '$styles'"
	case $2 in
	text) set -- "$1.txt" ;;
	markdown) set -- "$1.md" ;;
	*) set -- "$1.$2" ;;
	esac
	[ -z "${NEW-}" ] ||
	    cp "$BATS_TEST_TMPDIR/stdout" "$ROOT/tests/report/$1"
	prints <"$ROOT/tests/report/$1"
	succeeds
}

# A report in all formats.
kept_in_all() {
	for format in text markdown html csv; do
		kept "$1" "$format" "$2"
	done
}

# Change the cells of a column in all rows (or one) of a table.
change() {
	python3 -c '
import csv, sys
path, column, value, line = sys.argv[1:5]
rows = list(csv.DictReader(open(path, newline="", encoding="utf-8")))
out = csv.DictWriter(sys.stdout, rows[0].keys(), lineterminator="\n")
out.writeheader()
for i, row in enumerate(rows):
	if line in ("", str(i + 2)):
		row[column] = value
	out.writerow(row)
' "$1" "$2" "$3" "${4-}"
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
