#!/usr/bin/env bats
# attune-ask, in a terminal of its own that tmux(1) provides: 80 columns and
# 24 lines.

load helper

HEADER=who,couple,date,form,about,instrument,consent,focus,did,hunch
PULSE='appreciation1 support3 direction3 closeness6 safety5 fun1
    appreciation2 support4 direction4 closeness5 safety6 fun2'

setup() {
	begin
	unset TMUX TMUX_PANE
	export SHELL=/bin/sh
	socket=$BATS_TEST_TMPDIR/tmux
	cat >tmux.conf <<-!
	set -g default-terminal screen
	set -g history-limit 5000
	set -g status off
	!
}

teardown() {
	tmux -S "$socket" kill-server 2>/dev/null || :
	end
}

# Begin a command line in a terminal; its status goes into a file.
start() {
	cat >start.sh <<-!
	$1
	echo \$? >status.new
	mv status.new status
	exec sleep 1000
	!
	rm -f status
	tmux -S "$socket" -f tmux.conf new-session -d -x "${2-80}" -y 24 \
	    'bash start.sh'
}

screen() {
	tmux -S "$socket" capture-pane -p "$@" 2>/dev/null
}

# Wait until a command succeeds: ten seconds, and longer under WRAP.
poll() {
	local i tries=400

	[ -z "${WRAP-}" ] || tries=4000
	for ((i = 0; i < tries; i++)); do
		"$@" && return
		sleep 0.025
	done
	screen
	echo "in vain: $*"
	return 1
}

on_screen() {
	screen | grep -Eq -e "$1"
}

# Whether so many lines, also above the screen, match a regular expression.
has_lines() {
	[ "$(screen -S - | grep -Ec -e "$2")" -eq "$1" ]
}

# Without the empty lines at the end.
trim() {
	sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
}

# Wait until a line of the screen matches a regular expression.
sees() {
	poll on_screen "$1"
}

types() {
	[ -z "$1" ] || tmux -S "$socket" send-keys -l -- "$1"
	tmux -S "$socket" send-keys Enter
}

presses() {
	tmux -S "$socket" send-keys "$1"
}

# Answer the statements from number $1 of $2 on, one after the other.
answers() {
	local at=$1 of=$2 answer

	shift 2
	for answer; do
		sees "^$at/$of "
		types "$answer"
		at=$((at + 1))
	done
}

# Wait for the end of the command line, and compare its status.
ends() {
	poll test -e status
	[ "$(cat status)" -eq "$1" ] && return
	screen
	echo "status $(cat status) in place of $1"
	return 1
}

# Show some of the answers in the one row of a table: its cells, by column.
cells() {
	python3 -c '
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
assert len(rows) == 1, rows
print(" ".join(rows[0][name] or "." for name in sys.argv[2:]))
' "$@"
}

header_only() {
	try "cat $1"
	attune-codebook | awk -F, -v ORS= -v header="$HEADER" '
	BEGIN { print header }
	$1 == "item" { print "," $2 }
	END { print "\n" }' | prints
	succeeds
}

# ---- what is seen

@test "the safety words and the help come first, then the first statement" {
	start 'attune-ask -f pulse >answers.csv'
	sees '^1/12 '
	sees '^>'
	screen | trim >seen
	try 'cat seen'
	prints <<-!
	Relationship Health Check-In

	Answer alone, and only as much as you like. These exercises are for
	relationships in which both people feel free to answer.
	If you feel afraid, controlled or unsafe, you need not do them. You can talk to
	someone you trust or to a local service, from a device that the other person
	does not check. In danger, call your local emergency number.
	A login that others share hides nothing, and leaving this page does not erase a
	history.

	Over the past week
	Type a number and press Enter. s skips a statement, b goes back, q quits and
	keeps nothing, ? shows this again.

	1/12  My partner notices the effort I make.
	  1 Never   2 Rarely   3 Sometimes   4 Often   5 Almost always
	>
	!
	succeeds
}

@test "the full form asks about the month, and all statements" {
	start 'attune-ask >answers.csv'
	sees '^Over the past month$'
	sees '^1/42  My partner notices the effort I make\.$'
}

@test "nothing is wider than a narrow terminal" {
	start 'attune-ask >answers.csv' 40
	sees '^1/42  '
	types 4
	sees '^2/42  '
	sees '^>$'
	screen | sed -n '/^2.42/,/^>/p' >seen
	try 'cat seen'
	prints <<-!
	2/42  When my partner is playful, I
	       join in.
	  1 Never   2 Rarely   3 Sometimes   4
	  Often   5 Almost always
	>
	!
	succeeds
}

@test "what could harm the terminal is escaped in statements" {
	printf 'kind,id,of,text,choices\ntext,title,,T\033[2J,\nitem,q1,a,S\033[2J\xe2\x80\xae,x\nchoice,1,x,L\033[2J,\n' \
	    >book.csv
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^1/1  S\\x1B\[2J\\u\{202E\}$'
	sees '^T\\x1B\[2J$'
	sees '1 L\\x1B\[2J'
}

# ---- a whole sitting

@test "a pulse answered to the end is one row, the others' cells empty" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 4
	ends 0
	sees '^That was the last one\. Thank you for taking the time\.$'
	try 'cat answers.csv'
	prints <<-!
	who,couple,date,form,about,instrument,consent,focus,did,hunch,appreciation1,fun6,closeness4,support3,direction3,safety1,fun3,support1,closeness6,safety4,direction1,appreciation4,closeness2,direction5,appreciation5,safety5,fun1,support6,appreciation2,closeness3,support4,direction4,safety2,fun5,appreciation3,direction2,closeness5,safety3,fun4,support2,direction6,safety6,support5,fun2,closeness1,appreciation6,closeness_since,safety_since,appreciation_since,support_since,direction_since,fun_since
	,,2026-11-24,pulse,self,Relationship Health Check-In 1,,,,,3,,,2,4,,,,5,,,,,,,1,4,,3,,2,4,,,,,5,,,,,1,,4,,,,,,,,
	!
	succeeds
}

@test "a full check-in answered to the end is scored without complaint" {
	start 'attune-ask >answers.csv'
	answers 1 42 $(for i in $(seq 14); do echo 4 2 3; done)
	ends 0
	try "cut -d, -f 1-10 answers.csv"
	prints <<-!
	$HEADER
	,,2026-11-24,full,self,Relationship Health Check-In 1,,,,
	!
	succeeds
	try 'tail -n 1 answers.csv | cut -d, -f 11-'
	for i in $(seq 14); do echo 4,2,3; done | paste -s -d, | prints
	succeeds
	try 'attune-score -v answers.csv | tail -n 1 | grep -o ",42,1,0.83$"'
	prints <<-!
	,42,1,0.83
	!
	succeeds
}

@test "-w writes who it was, quoted where it must be" {
	printf 'id,of\nq1,a\n' >book.csv
	start 'attune-ask -c ./book.csv -w "Lee, \"Ann\"" >answers.csv'
	answers 1 1 3
	ends 0
	try 'cat answers.csv'
	prints <<-!
	$HEADER,q1
	"Lee, ""Ann""",,2026-11-24,full,self,,,,,,3
	!
	succeeds
}

@test "title and version of the codebook are the instrument" {
	cat >book.csv <<-!
	kind,id,of,text
	text,title,,A small one
	text,version,,2.1
	item,q1,a,
	!
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^1/1  q1$'
	types 3
	ends 0
	try 'cat answers.csv'
	prints <<-!
	$HEADER,q1
	,,2026-11-24,full,self,A small one 2.1,,,,,3
	!
	succeeds
}

@test "the terminal is asked even where stdin has something else" {
	printf 'id,of\nq1,a\n' >book.csv
	start 'echo 5 | attune-ask -c ./book.csv >answers.csv'
	answers 1 1 3
	ends 0
	try 'tail -n 1 answers.csv | cut -d, -f 11'
	prints <<-!
	3
	!
	succeeds
}

# ---- going about it

@test "b goes back, Enter keeps an answer, a number changes it" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 3 2 4
	sees '^4/12 '
	types b
	sees '^\[4\] >'
	types b
	sees '^\[2\] >'
	types 5
	answers 3 12 ''
	answers 4 12 1 2 3 4 5 4 3 2 1
	ends 0
	try "$(declare -f cells); cells answers.csv $(echo $PULSE)"
	prints <<-!
	3 5 4 1 2 3 4 5 4 3 2 1
	!
	succeeds
}

@test "there is nothing before the first statement" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 b
	sees '^This is the first statement\.$'
	types 3
	sees '^2/12 '
}

@test "s skips a statement, and takes an answer back" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 s 2 4
	sees '^4/12 '
	types b
	sees '^\[4\] >'
	types s
	answers 4 12 1 2 3 4 5 4 3 2 s
	ends 0
	try "$(declare -f cells); cells answers.csv $(echo $PULSE)"
	prints <<-!
	. 2 . 1 2 3 4 5 4 3 2 .
	!
	succeeds
}

@test "everything may be skipped" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 s s s s s s s s s s s s
	ends 0
	try "$(declare -f cells); cells answers.csv form $(echo $PULSE)"
	prints <<-!
	pulse . . . . . . . . . . . .
	!
	succeeds
}

@test "what is no answer is asked again" {
	start 'attune-ask -f pulse >answers.csv'
	sees '^1/12 '
	count=0
	for line in 0 6 often '3 4' 2.5 +3 '' S qq '$(date)'; do
		types "$line"
		count=$((count + 1))
		poll has_lines "$count" \
		    '^Please type one of these numbers, or s, b, q or \?\.$'
	done
	! on_screen '^2/12 ' || return 1
	types ' 3 '
	sees '^2/12 '
}

@test "? shows the help again" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 3
	sees '^2/12 '
	types '?'
	sees '^> \?$'
	poll has_lines 2 '^Type a number and press Enter\.'
	types 3
	sees '^3/12 '
}

@test "a statement with steps and labels at the ends says what it admits" {
	cat >book.csv <<-!
	kind,id,of,low,high,step,choices,text
	item,q1,a,-1,1,0.25,ends,How warm was it?
	item,q2,b,0,10,,,How loud?
	choice,-1,ends,,,,,cold
	choice,1,ends,,,,,hot
	!
	start 'attune-ask -c ./book.csv >answers.csv'
	sees '^1/2  How warm was it\?$'
	sees '^  -1\.\.1 in steps of 0\.25   -1 cold   1 hot$'
	types 0.3
	sees '^Please type one of these numbers'
	types -0.250
	sees '^2/2  How loud\?$'
	sees '^  0\.\.10$'
	types b
	sees '^\[-0\.25\] >'
	types ''
	sees '^2/2 '
	types 10
	ends 0
	try 'cat answers.csv'
	prints <<-!
	$HEADER,q1,q2
	,,2026-11-24,full,self,,,,,,-0.25,10
	!
	succeeds
}

# ---- leaving

@test "q leaves a header and no answers, and status 1" {
	start 'attune-ask -f pulse >answers.csv 2>err'
	answers 1 12 3 2 4 q
	ends 1
	header_only answers.csv
	[ ! -s err ]
}

@test "the end of the input is as q" {
	start 'attune-ask -f pulse >answers.csv 2>err'
	answers 1 12 3 2
	sees '^3/12 '
	presses C-d
	ends 1
	header_only answers.csv
	[ ! -s err ]
}

@test "quitting at the last statement leaves no answers either" {
	start 'attune-ask -f pulse >answers.csv'
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 q
	ends 1
	header_only answers.csv
}

@test "an interrupt leaves no answers behind" {
	start 'trap : INT; attune-ask -f pulse >answers.csv'
	answers 1 12 3 2
	sees '^3/12 '
	presses C-c
	poll test -e status
	[ "$(cat status)" -ne 0 ]
	[ "$(grep -c 2026-11-24 answers.csv)" -eq 0 ]
}

# ---- the whole line

@test "from the first statement to the report in one terminal" {
	start 'attune-ask -f pulse -w ann | tee answers.csv | attune-score |
	    attune-report'
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 4
	ends 0
	screen -S - | sed '1,/^That was the last one/d' | trim >report
	try 'attune-score answers.csv | attune-report | diff report -'
	prints_nothing
	succeeds
	try 'head -n 3 report'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past week, answered on 2026-11-24.
	!
	succeeds
}

@test "who quits in that line is told that there is nothing to report" {
	start 'attune-ask -f pulse 2>>err | attune-score 2>>err | attune-report 2>>err'
	answers 1 12 3 2 q
	ends 1
	try 'cat err'
	prints <<-!
	attune-report: nothing to report
	!
	succeeds
}

@test "headings are bold on a terminal, and not with NO_COLOR" {
	start "attune-report $JOURNEYS/person/scores.csv"
	ends 0
	screen -e -S - >bold
	grep -q "^$(printf '\033\\[1m')Relationship Health Check-In" bold
	grep -q "^$(printf '\033\\[1m')The areas" bold
	grep -q "^$(printf '\033\\[1m')Please read this too" bold
	tmux -S "$socket" kill-server
	export NO_COLOR=1
	start "attune-report $JOURNEYS/person/scores.csv"
	ends 0
	screen -e -S - >plain
	grep -q '^Relationship Health Check-In' plain
	! grep -q "$(printf '\033')" plain || return 1
}

@test "a report is as wide as the terminal, unless COLUMNS says otherwise" {
	start "attune-report $JOURNEYS/person/scores.csv" 60
	ends 0
	screen -S - | trim >report
	try "COLUMNS=60 attune-report $JOURNEYS/person/scores.csv | diff report -"
	prints_nothing
	succeeds
	tmux -S "$socket" kill-server
	start "COLUMNS=50 attune-report $JOURNEYS/person/scores.csv" 60
	ends 0
	screen -S - | trim >report
	try "COLUMNS=50 attune-report $JOURNEYS/person/scores.csv | diff report -"
	prints_nothing
	succeeds
}

# ---- what fails

@test "without a terminal there is nobody to ask" {
	command -v setsid >/dev/null || skip 'there is no setsid'
	try 'setsid -w attune-ask -f pulse'
	prints_nothing
	fails 2 <<-!
	attune-ask: the terminal, /dev/tty: No such device or address
	!
}

@test "a form that the codebook does not have is misuse" {
	try 'attune-ask -f weekly'
	prints_nothing
	fails 2 <<-!
	attune-ask: form "weekly" is not one of the codebook's: full, pulse
	!
}

@test "a day for today that is none is misuse" {
	try 'ATTUNE_TODAY=24.11.2026 attune-ask'
	prints_nothing
	fails 2 <<-!
	attune-ask: ATTUNE_TODAY is not a date such as 2026-01-31
	!
}

@test "answers that cannot be written are status 2" {
	start 'attune-ask -f pulse >/dev/full 2>err'
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 4
	ends 2
	try 'cat err'
	prints <<-!
	attune-ask: standard output: No space left on device
	!
	succeeds
	tmux -S "$socket" kill-server
	start 'attune-ask -f pulse >&- 2>err'
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 4
	ends 2
	try 'cat err'
	prints <<-!
	attune-ask: standard output: Bad file descriptor
	!
	succeeds
}
