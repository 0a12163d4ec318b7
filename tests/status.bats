#!/usr/bin/env bats
# What holds for every tool: usage, version, exit statuses, input and output
# that fail.  attune-ask needs a terminal for some of it: see ask.bats.

load helper

TOOLS='attune-ask attune-codebook attune-form attune-import attune-pair
    attune-report attune-score attune-stat'
FILTERS='attune-codebook attune-form attune-import attune-pair attune-report
    attune-score attune-stat'

setup() {
	begin
	printf 'id,of\nq1,trust\n' >book.csv
	printf 'who,q1\nann,4\n' >answers.csv
	printf 'who,trust\nann,4.00\n' >scores.csv
	printf 'who,date,q1\nann,2026-11-24,4\nbo,2026-11-24,2\n' >both.csv
}

# A line that each tool writes a table or a text for.
works() {
	case $1 in
	attune-codebook) echo 'attune-codebook ./book.csv' ;;
	attune-form) echo 'attune-form -c ./book.csv' ;;
	attune-import) echo 'attune-import -c ./book.csv answers.csv' ;;
	attune-pair) echo 'attune-pair -a -c ./book.csv both.csv' ;;
	attune-report) echo 'attune-report -c ./book.csv scores.csv' ;;
	attune-score) echo 'attune-score -c ./book.csv answers.csv' ;;
	attune-stat) echo 'attune-stat -c ./book.csv answers.csv' ;;
	esac
}

usage() {
	case $1 in
	attune-ask)
		echo 'usage: attune-ask [-gpr] [-C couple] [-c codebook] [-f form] [-L lang]'
		echo '           [-o file] [-w who]'
		;;
	attune-codebook)
		echo 'usage: attune-codebook [-ln] [-L lang] [-T format] [codebook ...]'
		;;
	attune-form)
		echo 'usage: attune-form [-c codebook] [-f form] [-L lang] [-T html|text]'
		;;
	attune-import)
		echo 'usage: attune-import [-nt] [-c codebook] [-d delimiter] [-e encoding]'
		echo '           [-f platform] [-i columns] [-m missing] [-o rejects] [-r rows]'
		echo '           [file ...]'
		echo '       attune-import -b [-t] [-d delimiter] [-e encoding] [-f platform]'
		echo '           [-m missing] [-r rows] [file]'
		;;
	attune-pair)
		echo 'usage: attune-pair [-astx] [-c codebook] [-d days] [file ...]'
		;;
	attune-report)
		echo 'usage: attune-report [-et] [-b by] [-c codebook] [-f focus] [-L lang]'
		echo '           [-o directory] [-r resources] [-T format] [file ...]'
		;;
	attune-score)
		echo 'usage: attune-score [-kltv] [-c codebook] [-d digits] [-f form] [-H header]'
		echo '           [-i columns] [-N norms] [file ...]'
		;;
	attune-stat)
		echo 'usage: attune-stat [-jklmptv] [-c codebook] [-f form] [-H header]'
		echo '           [-N population] [file ...]'
		;;
	esac
}

# ---- usage and version

@test "--help prints the usage" {
	for tool in $TOOLS; do
		try "$tool --help"
		usage "$tool" | prints
		succeeds
	done
}

@test "--version prints name and version" {
	for tool in $TOOLS; do
		try "$tool --version"
		prints <<-!
		$tool 0.1.0
		!
		succeeds
	done
}

@test "an unknown option is misuse: it is named, and the usage shown" {
	for tool in $TOOLS; do
		for option in -Z --nonsense; do
			try "$tool $option"
			prints_nothing
			exits 2
			says "^$tool: .*${option#-}"
			tail -n +2 "$BATS_TEST_TMPDIR/stderr" |
			    diff - <(usage "$tool")
		done
	done
}

@test "an option without its argument is misuse" {
	for call in 'attune-ask -c' 'attune-codebook -T' 'attune-pair -d' \
	    'attune-report -f' 'attune-score -H' 'attune-stat -N'; do
		try "$call"
		prints_nothing
		exits 2
		says "^${call% *}: .*${call#* -}"
		tail -n +2 "$BATS_TEST_TMPDIR/stderr" |
		    diff - <(usage "${call% *}")
	done
}

@test "attune-ask and attune-form take no operand" {
	for tool in attune-ask attune-form; do
		try "$tool answers.csv"
		prints_nothing
		usage "$tool" | fails 2
	done
}

@test "a codebook that is not built in is misuse in every tool" {
	for tool in $TOOLS; do
		call="$tool -c nothing"
		[ "$tool" != attune-codebook ] || call="$tool nothing"
		try "$call"
		prints_nothing
		fails 2 <<-!
		$tool: codebook "nothing" is not built in; a file's name has a "/" or "." in it
		!
	done
}

# ---- input

@test "empty input is status 1" {
	for call in 'attune-codebook -' 'attune-form -c -' \
	    'attune-pair -c ./book.csv' 'attune-report -c ./book.csv' \
	    'attune-score -c ./book.csv' 'attune-stat -c ./book.csv' \
	    'attune-stat -m -c ./book.csv'; do
		try "$call" </dev/null
		prints_nothing
		fails 1 <<-!
		${call%% *}: <stdin>: empty: not even a header
		!
	done
}

@test "a header alone is an empty table for attune-score" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1
	!
	prints <<-!
	who,trust
	!
	succeeds
}

@test "a header alone is nothing to report for attune-report" {
	try 'attune-report -c ./book.csv' <<-!
	who,trust
	!
	prints_nothing
	fails 1 <<-!
	attune-report: nothing to report
	!
}

@test "a header alone is a codebook without an item for attune-codebook" {
	try 'attune-codebook -' <<-!
	id,of
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>: there is no item
	!
}

# Every tool fails to open a file, which is its only input.
cannot_read() {
	for call in "attune-codebook $1" "attune-report -c ./book.csv $1" \
	    "attune-pair -c ./book.csv $1" "attune-score -c ./book.csv $1" \
	    "attune-ask -c $1" "attune-form -c $1" "attune-pair -c $1" \
	    "attune-report -c $1" "attune-score -c $1" \
	    "attune-score -H $1" "attune-stat -c $1" \
	    "attune-stat -c ./book.csv $1" "attune-stat -H $1" \
	    "attune-stat -m -c ./book.csv $1"; do
		try "$2 $call"
		prints_nothing
		fails 2 <<-!
		${call%% *}: $1: $3
		!
	done
}

@test "a file that is not there is status 2, with the system's reason" {
	cannot_read ./none.csv '' 'No such file or directory'
}

@test "a directory in place of a file is status 2" {
	mkdir dir.csv
	cannot_read ./dir.csv '' 'Is a directory'
}

@test "a file below a file is status 2" {
	cannot_read answers.csv/below '' 'Not a directory'
}

@test "a file that one may not read is status 2" {
	as=
	if [ "$(id -u)" -eq 0 ]; then
		as='setpriv --reuid 65534 --regid 65534 --clear-groups'
		chmod 755 .
		$as attune-score --version >/dev/null 2>&1 && $as test -r book.csv ||
		    skip 'nobody may not come here'
	fi
	cp answers.csv secret.csv
	chmod 000 secret.csv
	cannot_read ./secret.csv "$as" 'Permission denied'
}

@test "no standard input is status 2" {
	try 'attune-score -c ./book.csv <&-'
	prints_nothing
	fails 2 <<-!
	attune-score: <stdin>: Bad file descriptor
	!
	try 'attune-score -c ./book.csv -H answers.csv <&-'
	prints_nothing
	fails 2 <<-!
	attune-score: <stdin>: Bad file descriptor
	!
	try 'attune-stat -c ./book.csv <&-'
	prints_nothing
	fails 2 <<-!
	attune-stat: <stdin>: Bad file descriptor
	!
	try 'attune-report -c ./book.csv <&-'
	prints_nothing
	fails 2 <<-!
	attune-report: <stdin>: Bad file descriptor
	!
	try 'attune-codebook - <&-'
	prints_nothing
	fails 2 <<-!
	attune-codebook: <stdin>: Bad file descriptor
	!
}

@test "files are read all the same without standard input" {
	for tool in $FILTERS; do
		try "$(works "$tool") >there; $(works "$tool") <&-"
		prints <there
		succeeds
	done
}

# ---- output

@test "a full disk is status 2 in every tool" {
	for tool in $FILTERS; do
		try "$(works "$tool") >/dev/full"
		prints_nothing
		fails 2 <<-!
		$tool: standard output: No space left on device
		!
	done
	for call in 'attune-codebook -l' 'attune-codebook -T text' \
	    "attune-stat -p $JOURNEYS/person/answers.csv" \
	    "attune-score $JOURNEYS/person/answers.csv"; do
		try "$call >/dev/full"
		prints_nothing
		fails 2 <<-!
		${call%% *}: standard output: No space left on device
		!
	done
}

@test "a full disk is status 2 for --help and --version too" {
	for tool in $TOOLS; do
		for option in --version --help; do
			try "$tool $option >/dev/full"
			prints_nothing
			fails 2 <<-!
			$tool: standard output: No space left on device
			!
		done
	done
}

@test "a full disk is found long before the end, and told once" {
	{
		echo who,q1
		yes ann,4 | head -n 200000
	} >many.csv
	try 'attune-score -c ./book.csv many.csv >/dev/full'
	prints_nothing
	fails 2 <<-!
	attune-score: standard output: No space left on device
	!
}

@test "a full disk weighs more than a wrong answer" {
	printf 'who,q1\nann,9\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv >/dev/full'
	prints_nothing
	fails 2 <<-!
	attune-score: answers.csv:2: q1: "9" is not one of 1..5
	attune-score: standard output: No space left on device
	!
}

@test "no standard output is status 2 in every tool" {
	for tool in $FILTERS; do
		try "$(works "$tool") >&-"
		prints_nothing
		fails 2 <<-!
		$tool: standard output: Bad file descriptor
		!
	done
	for tool in $TOOLS; do
		try "$tool --version >&-"
		prints_nothing
		fails 2 <<-!
		$tool: standard output: Bad file descriptor
		!
	done
}

@test "without standard error the scores still come out, and the status" {
	[ -z "${WRAP-}" ] || skip 'WRAP may need standard error itself'
	printf 'who,q1\nann,9\nbo,4\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv 2>&-'
	prints <<-!
	who,trust
	ann,
	bo,4.00
	!
	fails 1 </dev/null
	[ "$(cat answers.csv)" = "$(printf 'who,q1\nann,9\nbo,4')" ]
}

@test "a reader that has seen enough ends a tool without a word" {
	{
		echo who,q1
		yes ann,4 | head -n 200000
	} >many.csv
	try '{ attune-score -c ./book.csv many.csv; echo $? >status; } | head -n 1'
	prints <<-!
	who,trust
	!
	succeeds
	try 'kill -l $(cat status)'
	prints <<-!
	PIPE
	!
	succeeds
	for tool in $FILTERS; do
		try "{ sleep 0.1; $(works "$tool"); } | true"
		prints_nothing
		succeeds
	done
}

@test "a closed pipe is a failed write where SIGPIPE is ignored" {
	for tool in $FILTERS; do
		try "trap '' PIPE
		{ sleep 0.1; $(works "$tool"); echo \$? >status; } | true
		exit \$(cat status)"
		prints_nothing
		fails 2 <<-!
		$tool: standard output: Broken pipe
		!
	done
}

# ---- size

@test "600,000 rows of 36 items are scored within 8 MiB" {
	[ -z "${WRAP-}" ] || skip 'the memory of WRAP would be measured'
	[ -r /proc/self/status ] || skip 'there is no /proc/self/status'
	! grep -q __asan_init "$BUILT/attune-score" ||
	    skip 'the memory of the sanitizer would be measured'
	awk 'BEGIN { print "id,of"
		for (i = 0; i < 36; i++) print "q" i ",s" i % 6 }' >book.csv
	mkfifo in
	attune-score -c ./book.csv <in 2>stderr > >(tail -n 1 >last) &
	pid=$!
	exec 5>in
	awk 'BEGIN {
		printf "who"
		for (i = 0; i < 36; i++) printf ",q%d", i
		print ""
		srand(1)
		for (r = 0; r < 500; r++) {
			for (i = 0; i < 36; i++)
				row[r] = row[r] "," 1 + int(5 * rand())
		}
		for (r = 1; r < 600000; r++) print "p" r row[r % 500]
		for (i = 0; i < 36; i++) all = all "," 1 + i % 5
		print "last" all }' >&5
	kib=$(awk '$1 == "VmHWM:" { print $2 }' "/proc/$pid/status")
	exec 5>&-
	wait "$pid"
	[ ! -s stderr ]
	for i in 1 2 3 4 5 6 7 8 9 10; do
		[ -s last ] || sleep 0.1
	done
	[ "$(cat last)" = last,2.67,2.83,3.00,3.17,3.33,2.67 ]
	echo "$kib KiB"
	[ "$kib" -le 8192 ]
}
