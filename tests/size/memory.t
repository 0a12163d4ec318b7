#!/bin/sh
# attune-import and attune-score have as much memory at 100,000 rows as at
# 10,000: less than 1 MiB is between the two.
set -eu
cd "$(dirname "$0")"

bin=${BUILT-../..}
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
few=10000 many=100000

# Import and score so many rows; print the KiB that each had at its peak.
peaks() {
	python3 make.py "$1" "$2" >"$here/export.csv"
	/usr/bin/time -f %M -o "$here/import" "$bin/attune-import" \
	    -c "$here/book.csv" "$here/export.csv" |
	    /usr/bin/time -f %M -o "$here/score" "$bin/attune-score" \
	    -c "$here/book.csv" >"$here/scores.csv"
	rows=$(($(wc -l <"$here/scores.csv") - 1))
	[ "$rows" -eq "$2" ] && cat "$here/import" "$here/score"
}

python3 make.py book >"$here/book.csv"
echo 1..6
n=0 status=0
for variant in digits labels quoted; do
	peaks "$variant" "$few" >"$here/few"
	peaks "$variant" "$many" >"$here/many"
	for tool in import score; do
		n=$((n + 1)) result='not ok'
		before=$(sed -n "$((2 - n % 2))p" "$here/few")
		after=$(sed -n "$((2 - n % 2))p" "$here/many")
		if [ "$((after - before))" -lt 1024 ]; then
			result=ok
		else
			status=1
		fi
		echo "$result $n - $variant: attune-$tool has $before KiB at" \
		    "$few rows, $after at $many"
	done
done
exit "$status"
