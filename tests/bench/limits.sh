#!/bin/sh
# Whether attune-score's memory is the same for any number of rows, and whether
# a row costs as many instructions as it did when tests/bench/instructions was
# written, within a tenth.  Instructions repeat; times do not.
#
# usage: limits.sh [record]
set -eu
cd "$(dirname "$0")/../.."

bench=tests/bench
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
items=$(awk -F, '$1 == "item" { print $2 }' $bench/book.csv | xargs)
status=0

# shellcheck disable=SC2086 # the items are words
make_table() {
	$bench/generate -r "$1" -s "$2" $items >"$dir/$2-$1.csv"
}

# The most KiB that scoring so many rows takes.
memory() {
	make_table "$1" need
	printf 'score\texec ./attune-score -c %s -d 4 %s\n' $bench/book.csv \
	    "$dir/need-$1.csv" | $bench/measure 1 | cut -f 4
}

instructions() {
	make_table "$1" "$2"
	valgrind --tool=callgrind --callgrind-out-file="$dir/out" \
	    ./attune-score -c $bench/book.csv -i id -d 4 "$dir/$2-$1.csv" \
	    2>"$dir/log" >/dev/null
	sed -n 's/^summary: //p' "$dir/out"
}

# The instructions of one row more.
per_row() {
	few=$(instructions 1000 "$1")
	many=$(instructions 6000 "$1")
	echo $(((many - few) / 5000))
}

if [ "${1-}" = record ]; then
	for style in need text all; do
		echo "$style $(per_row $style)"
	done >$bench/instructions
	exit 0
fi

few=$(memory 10000)
many=$(memory 1000000)
printf '%s KiB for 10,000 rows, %s KiB for 1,000,000\n' "$few" "$many"
if [ "$many" -gt $((few + 512)) ] || [ "$many" -gt 4096 ]; then
	echo 'limits: memory grows with the rows' >&2
	status=1
fi
while read -r style recorded; do
	now=$(per_row "$style")
	printf '%s: %s instructions a row, %s recorded\n' "$style" "$now" \
	    "$recorded"
	if [ $((now * 10)) -gt $((recorded * 11)) ]; then
		echo "limits: $style: over a tenth more than recorded" >&2
		status=1
	elif [ $((now * 10)) -lt $((recorded * 9)) ]; then
		echo "limits: $style: under nine tenths of what is recorded;" \
		    'run tests/bench/limits.sh record' >&2
		status=1
	fi
done <$bench/instructions
exit $status
