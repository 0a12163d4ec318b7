#!/bin/sh
# What is no matter of the machine's speed:
#
# - attune-score has as much memory for 1,000,000 rows as for 10,000, and below
#   4 MiB;
# - a row costs as many instructions as tests/bench/instructions says, within a
#   tenth;
# - where the plain lane has nothing to win, a row costs at most 1.2 times as
#   many as by libcsv alone.
#
# Instructions repeat; times do not.
#
# usage: limits.t [record]
set -eu
cd "$(dirname "$0")/../.."

bench=tests/bench
book=$bench/book.csv
recorded=$bench/instructions
styles='need text all checkin stat'
worst='quotes long wide late between shuffled'
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
items=$(awk -F, '$1 == "item" { print $2 }' $book | xargs)
checkin=$(./attune-codebook | awk -F, '$1 == "item" { print $2 }' | xargs)
printf 'id,of\nq1,s\n' >"$dir/one.csv"

# Stop, unless all these are counts above 0.
need_counts() {
	for count; do
		case $count in
		'' | 0* | *[!0-9]*)
			echo "Bail out! \"$count\" is no count"
			exit 1
			;;
		esac
	done
}

# So many rows of a case, as $table.
# shellcheck disable=SC2086 # the items are words
make_table() {
	table=$dir/$1-$2.csv
	[ -f "$table" ] && return
	case $1 in
	need | text | all) set -- "$2" -s "$1" $items ;;
	stat) set -- "$2" $items ;;
	checkin) set -- "$2" $checkin ;;
	*) set -- "$2" -w "$1" $items ;;
	esac
	$bench/generate -r "$@" >"$table"
}

# What scores a case, or makes its stats, but for the table's name.
scorer() {
	case $1 in
	stat) echo "./attune-stat -c $book" ;;
	checkin) echo './attune-score -i id -d 4' ;;
	quotes | long | wide) echo "./attune-score -c $dir/one.csv" ;;
	late) echo "./attune-score -c $book -i t" ;;
	between | shuffled) echo "./attune-score -c $book" ;;
	*) echo "./attune-score -c $book -i id -d 4" ;;
	esac
}

# The instructions for so many rows of a case.
# shellcheck disable=SC2046 # the command is words
instructions() {
	make_table "$1" "$2"
	valgrind --tool=callgrind --callgrind-out-file="$dir/out" \
	    $(scorer "$1") "$table" 2>"$dir/log" >/dev/null || [ "$1" = stat ]
	sed -n 's/^summary: //p' "$dir/out"
}

# The instructions of one row more.
per_row() {
	case $1 in
	long) few=1 many=2 ;;
	wide) few=5 many=10 ;;
	stat) few=20000 many=60000 ;;
	*) few=1000 many=6000 ;;
	esac
	with_few=$(instructions "$1" $few)
	with_many=$(instructions "$1" $many)
	need_counts "$with_few" "$with_many"
	echo $(((with_many - with_few) / (many - few)))
}

# The most KiB that scoring so many rows takes.
memory() {
	make_table need "$1"
	printf 'score\texec %s %s\n' "$(scorer need)" "$table" |
	    $bench/measure 1 >"$dir/memory"
	cut -f 4 "$dir/memory"
}

if [ "${1-}" = record ]; then
	for style in $styles; do
		echo "$style $(per_row "$style")"
	done >"$dir/recorded"
	cp "$dir/recorded" $recorded
	exit 0
fi

n=0 status=0
# A test: its result, what it says.
tell() {
	n=$((n + 1))
	[ "$1" = ok ] || status=1
	echo "$1 $n - $2"
}

few=$(memory 10000)
many=$(memory 1000000)
need_counts "$few" "$many"
result='not ok'
[ "$many" -lt $((few + 512)) ] && [ "$many" -lt 4096 ] && result=ok
tell "$result" "$few KiB for 10,000 rows, $many for 1,000,000"

for style in $styles; do
	now=$(per_row "$style")
	before=$(sed -n "s/^$style //p" $recorded)
	need_counts "$now" "$before"
	result='not ok'
	[ $((now * 10)) -le $((before * 11)) ] &&
	    [ $((now * 10)) -ge $((before * 9)) ] && result=ok
	tell "$result" "$style: $now instructions a row, $before recorded"
done

for case in $worst; do
	fast=$(per_row "$case")
	slow=$(ATTUNE_READER=libcsv && export ATTUNE_READER && per_row "$case")
	need_counts "$fast" "$slow"
	result='not ok'
	[ $((fast * 10)) -le $((slow * 12)) ] && result=ok
	tell "$result" "$case: $fast instructions a row, $slow by libcsv alone"
done
echo "1..$n"
exit $status
