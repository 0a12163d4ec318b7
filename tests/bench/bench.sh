#!/bin/sh
# How long a million respondents take, here and elsewhere.  See README.md.
#
# usage: bench.sh [rows [rounds]]
#        bench.sh check
#
# With check nothing is timed, only whether all have the same scores.
#
# Prints a table: seconds are medians over rounds in turn, and ratios are to
# attune-score on the same table.
set -eu
cd "$(dirname "$0")/../.."

rows=${1-1000000}
only=
[ "$rows" = check ] && only=check
rounds=${2-5}
bench=tests/bench
data=$bench/data
book=$bench/book.csv
score="./attune-score -c $book -i id -d 4"
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

# Nothing is timed that does not agree.
check() {
	make_tables 20000
	$score $data/need-20000.csv >$data/expected
	for style in need-crlf text all all-crlf; do
		$score $data/$style-20000.csv | cmp - $data/expected
		ATTUNE_READER=libcsv $score $data/$style-20000.csv |
		    cmp - $data/expected
	done
	for name in $peers; do
		$(peer "$name") $data/need-20000.csv |
		    awk -f $bench/agree.awk $data/expected - || {
			echo "bench: $name has other scores" >&2
			exit 1
		}
	done
}

commands() {
	for style in need need-crlf text all all-crlf; do
		printf 'score %s\t%s\n' $style "exec $score $data/$style-$rows.csv"
		printf 'libcsv %s\t%s\n' $style \
		    "ATTUNE_READER=libcsv exec $score $data/$style-$rows.csv"
	done
	printf 'checkin need\t%s\n' \
	    "exec ./attune-score -i id -d 4 $data/checkin-$rows.csv"
	printf 'cat need\texec cat %s\n' "$data/need-$rows.csv"
	printf 'wc -l need\texec wc -l %s\n' "$data/need-$rows.csv"
	printf 'cat \\| cat need\tcat %s | cat\n' "$data/need-$rows.csv"
	printf 'pipe need\tcat %s | %s | cat\n' "$data/need-$rows.csv" "$score"
	for name in $peers; do
		printf '%s need\texec %s\n' "$name" \
		    "$(peer "$name") $data/need-$rows.csv"
	done
}

# shellcheck disable=SC2016 # the $ are awk's
print() {
	printf '| program | table | seconds | MiB | to attune-score |\n'
	printf '|---|---|---|---|---|\n'
	awk -F '\t' '
	{
		style = $1
		sub(/.* /, "", style)
		name = $1
		sub(/ [^ ]*$/, "", name)
		if (name == "score") {
			base[style] = $2
			name = "attune-score"
		} else if (name == "libcsv") {
			name = "attune-score, libcsv alone"
		} else if (name == "checkin") {
			name = "attune-score, the check-in"
		} else if (name == "pipe") {
			name = "cat \\| attune-score \\| cat"
		}
		printf "| %s | %s | %.3f | %.1f | %.2f |\n", name, style, $2,
		    $4 / 1024, $2 / base[style]
	}'
}

worst() {
	printf '\n| worst case | seconds | libcsv alone | ratio |\n'
	printf '|---|---|---|---|\n'
	printf 'id,of\nq1,s\n' >$data/one.csv
	for case in quotes:200000 long:20 wide:500 late:1000000 \
	    between:200000 shuffled:1000000; do
		name=${case%:*}
		table=$data/$name-${case#*:}.csv
		run="./attune-score -c $book $table"
		[ "$name" = late ] && run="./attune-score -c $book -i t $table"
		case $name in
		quotes | long | wide) run="./attune-score -c $data/one.csv $table" ;;
		esac
		$run >$data/one
		ATTUNE_READER=libcsv $run | cmp - $data/one
		{
			printf '%s\texec %s\n' "$name" "$run"
			printf 'slow\tATTUNE_READER=libcsv exec %s\n' "$run"
		} | $bench/measure "$rounds" | awk -F '\t' '
		NR == 1 { name = $1; fast = $2 }
		NR == 2 {
			printf "| %s | %.3f | %.3f | %.2f |\n", name, fast, $2,
			    fast / $2
		}'
	done
}

# What else there are goals for: a program, and what it is compared with.
pair() {
	printf 'one\texec %s\nother\texec %s\n' "$2" "$4" |
	    $bench/measure "$rounds" | awk -F '\t' -v one="$1" -v other="$3" '
	NR == 1 { seconds = $2 }
	NR == 2 {
		printf "| %s | %.4f | %s | %.4f | %.2f |\n", one, seconds,
		    other, $2, seconds / $2
	}'
}

others() {
	need=$data/need-$rows.csv
	head -n 2 "$need" >$data/start.csv
	$score "$need" >$data/scores.csv
	printf '\n| program | seconds | beside | seconds | ratio |\n'
	printf '|---|---|---|---|---|\n'
	pair 'attune-score, one row' "$score $data/start.csv" \
	    'cat, one row' "cat $data/start.csv"
	pair 'attune-stat' "./attune-stat -c $book $need" \
	    attune-score "$score $need"
	pair 'attune-report' "./attune-report -c $book $data/scores.csv" \
	    'attune-score' "$score $need"
}

check
[ "$only" = check ] && exit
make_tables "$rows"
make_worst
commands | $bench/measure "$rounds" | print
worst
others
