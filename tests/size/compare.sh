#!/usr/bin/env bash
# How long attune-import takes for 100,000 rows of 650 columns, against fread of
# R's data.table, which uses all cores, on the same file: as a command, and as R
# itself times it once it runs.  Exits 1 if attune-import takes longer than the
# command for any of the three ways to write the answers.
#
# usage: compare.sh [rows [runs]]
#
# Times are medians of wall times in seconds, of runs taken in turn.
set -eu -o pipefail
cd "$(dirname "$0")"

rows=${1-100000} runs=${2-5}
bin=$(cd "${BUILT-../..}" && pwd)
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT

timed() {
	local name=$1

	shift
	/usr/bin/time -a -o "$here/$name" -f %e "$@" >/dev/null
}

run() {
	local import="'$bin/attune-import' -c '$here/book.csv' \
	    '$here/export.csv'"
	local score="'$bin/attune-score' -c '$here/book.csv'"

	timed import sh -c "$import"
	/usr/bin/time -a -o "$here/command" -f %e \
	    Rscript fread.R "$here/export.csv" >>"$here/fread"
	timed score sh -c "$import | $score"
}

median() {
	sort -n "$here/$1" | awk '{ x[NR] = $1 }
	    END { print (x[int((NR + 1) / 2)] + x[int(NR / 2) + 1]) / 2 }'
}

compare() {
	local i same slower

	python3 make.py "$1" "$rows" >"$here/export.csv"
	"$bin/attune-import" -c "$here/book.csv" "$here/export.csv" \
	    >"$here/answers.csv"
	same=$(Rscript same.R "$here/export.csv" "$here/answers.csv")
	echo "$1: $same"
	rm -f "$here/answers.csv" "$here/command" "$here/fread" \
	    "$here/import" "$here/score"
	for ((i = 0; i < runs; i++)); do
		run
	done
	slower=$(awk -v a="$(median import)" -v b="$(median command)" \
	    'BEGIN { if (a > b) print ", slower" }')
	echo "$1: attune-import $(median import), fread $(median command)," \
	    "of which $(median fread) behind the start of R," \
	    "attune-import | attune-score $(median score)$slower"
	[ -z "$slower" ] || status=1
}

status=0
python3 make.py book >"$here/book.csv"
for variant in digits labels quoted; do
	compare "$variant"
done
exit "$status"
