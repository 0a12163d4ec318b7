#!/bin/sh
# How long a million respondents take, here and elsewhere: README.md has what
# came of it.
#
# usage: bench.sh [rows [rounds]]
#        bench.sh check
#
# With check nothing is timed, only whether all have the same scores.
#
# Prints tables: seconds are the least of rounds in turn, since what else a
# machine does only adds to them, and ratios are those of the least.  The last
# table has the goals; one is missed where it says so.
set -eu
cd "$(dirname "$0")/../.."

rows=${1-1000000}
only=
[ "$rows" = check ] && only=check
rounds=${2-9}
bench=tests/bench
size=tests/size
data=$bench/data
book=$bench/book.csv
score="./attune-score -c $book -i id -d 4"
styles='need need-crlf text all all-crlf'
mkdir -p "$data"
items=$(awk -F, '$1 == "item" { print $2 }' $book | xargs)
checkin=$(./attune-codebook | awk -F, '$1 == "item" { print $2 }' | xargs)

# A table, if it is not there yet: its name, its rows, the generator's options.
make_table() {
	name=$data/$1-$2.csv
	[ -f "$name" ] && return
	rows_of=$2
	shift 2
	$bench/generate -r "$rows_of" "$@" >"$name.new"
	mv "$name.new" "$name"
}

# shellcheck disable=SC2086 # the items are words
make_tables() {
	make_table need "$1" $items
	make_table need-crlf "$1" -c $items
	make_table text "$1" -s text $items
	make_table all "$1" -s all $items
	make_table all-crlf "$1" -c -s all $items
	make_table checkin "$1" $checkin
}

# shellcheck disable=SC2086
make_worst() {
	make_table quotes 200000 -w quotes $items
	make_table long 20 -w long $items
	make_table wide 500 -w wide $items
	make_table late 1000000 -w late $items
	make_table between 200000 -w between $items
	make_table shuffled 1000000 -w shuffled $items
	printf 'id,of\nq1,s\n' >$data/one.csv
}

# What the other tools read: an export, and scores of many and of some people.
make_others() {
	python3 $size/make.py book >$data/export-book.csv
	[ -f $data/export.csv ] ||
	    python3 $size/make.py digits 100000 >$data/export.csv
	head -n 2 "$data/need-$rows.csv" >$data/start.csv
	$score "$data/need-$rows.csv" >$data/scores.csv
	head -n 10001 "$data/checkin-$rows.csv" |
	    ./attune-score -v -i who=id,date >$data/people.csv
}

has() {
	case $1 in
	duckdb | polars) [ -x $bench/venv/bin/python ] ;;
	data.table) Rscript -e 'library(data.table)' >/dev/null 2>&1 ;;
	mawk) command -v mawk >/dev/null ;;
	esac
}

# The command of a peer, but for the table's name.
peer() {
	case $1 in
	duckdb | polars) echo "$bench/venv/bin/python $bench/peer.py $1" ;;
	data.table) echo "Rscript $bench/peer.R" ;;
	mawk) echo "mawk -f $bench/peer.awk" ;;
	esac
}

peers=$(for name in duckdb polars data.table mawk; do
	if has $name; then echo $name; fi
done)

has_peer() {
	echo "$peers" | grep -qx "$1"
}

# Nothing is timed that does not agree.
check() {
	make_tables 20000
	$score $data/need-20000.csv >$data/expected
	for style in $styles; do
		$score "$data/$style-20000.csv" | cmp - $data/expected
		ATTUNE_READER=libcsv $score "$data/$style-20000.csv" |
		    cmp - $data/expected
	done
	$bench/least $data/need-20000.csv | cmp - $data/expected
	for name in $peers; do
		$(peer "$name") $data/need-20000.csv |
		    awk -f $bench/agree.awk $data/expected - || {
			echo "bench: $name has other scores" >&2
			exit 1
		}
	done
}

# A command for measure: what it does, to which table, and how.
command_of() {
	printf '%s %s\t%s\n' "$1" "$2" "$3"
}

style_commands() {
	for style in $styles; do
		table=$data/$style-$rows.csv
		command_of score "$style" "exec $score $table"
		command_of libcsv "$style" \
		    "ATTUNE_READER=libcsv exec $score $table"
		command_of cat "$style" "exec cat $table"
		command_of wc "$style" "exec wc -l $table"
		if has_peer duckdb; then
			command_of duckdb "$style" "exec $(peer duckdb) $table"
		fi
	done
}

need_commands() {
	table=$data/need-$rows.csv
	command_of least need "exec $bench/least $table"
	command_of checkin need \
	    "exec ./attune-score -i id -d 4 $data/checkin-$rows.csv"
	command_of pipe need "cat $table | $score | cat"
	command_of stat need "./attune-stat -c $book $table 2>&1; [ \$? -le 1 ]"
}

# What takes long.
slow_commands() {
	table=$data/need-$rows.csv
	for name in $(echo "$peers" | grep -vx duckdb); do
		command_of "$name" need "exec $(peer "$name") $table"
	done
	command_of html people "rm -rf $data/html && ./attune-report \
	    -T html -o $data/html $data/people.csv"
}

other_commands() {
	table=$data/need-$rows.csv
	import="./attune-import -c $book -i id,date $table"
	report="./attune-report -c $book"
	command_of score start "exec $score $data/start.csv"
	command_of cat start "exec cat $data/start.csv"
	command_of import wide "exec ./attune-import -c $data/export-book.csv \
	    $data/export.csv"
	command_of report scores "exec $report $data/scores.csv"
	command_of import need "exec $import"
	command_of all need "$import | $score | $report"
	if has_peer data.table; then
		command_of fread wide "exec Rscript $size/fread.R \
		    $data/export.csv"
		command_of fread scores "exec Rscript $size/fread.R \
		    $data/scores.csv"
	fi
}

worst_commands() {
	for case in quotes:200000 long:20 wide:500 late:1000000 \
	    between:200000 shuffled:1000000; do
		name=${case%:*}
		table=$data/$name-${case#*:}.csv
		run="./attune-score -c $book $table"
		case $name in
		late) run="./attune-score -c $book -i t $table" ;;
		quotes | long | wide) run="./attune-score -c $data/one.csv $table" ;;
		esac
		$run >$data/one
		ATTUNE_READER=libcsv $run | cmp - $data/one
		command_of worst "$name" "exec $run"
		command_of worst-libcsv "$name" \
		    "ATTUNE_READER=libcsv exec $run"
	done
}

# Ten times as many, in one style and few rounds.
long_commands() {
	long=$((rows * 10))
	# shellcheck disable=SC2086 # the items are words
	make_table need $long $items
	command_of score long "exec $score $data/need-$long.csv"
	command_of duckdb long "exec $(peer duckdb) $data/need-$long.csv"
}

check
[ "$only" = check ] && exit
make_tables "$rows"
make_worst
make_others
{
	{
		style_commands
		need_commands
	} | $bench/measure "$rounds"
	other_commands | $bench/measure "$rounds"
	worst_commands | $bench/measure "$rounds"
	slow_commands | $bench/measure 3
	if has_peer duckdb; then
		long_commands | $bench/measure 5
	fi
} >$data/measured
awk -f $bench/tables.awk $data/measured
