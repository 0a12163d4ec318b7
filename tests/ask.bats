#!/usr/bin/env bats
# attune-ask in plain lines, its files and its options.  For its screens see
# screen.bats.

load helper
load terminal

setup() {
	begin_terminal
}

teardown() {
	end_terminal
}

# A codebook of two statements, without anything to read before them.
two() {
	printf 'id,of\nq1,a\nq2,a\n' >book.csv
}

# Answer the statements from number $1 of $2 on, one line after the other.
answers() {
	local at=$1 of=$2 answer

	shift 2
	for answer; do
		sees "^$at/$of "
		types "$answer"
		at=$((at + 1))
	done
}

# From the beginning to the first statement, and the end of the review.
to_first() {
	sees '^If you feel afraid'
	types ''
	sees '^Before you begin'
	types ''
	[ "$1" != 42 ] || types s
	[ "$1" != 42 ] || types s
	sees "^1/$1  "
	sees '^>$'
}

finishes() {
	sees '^That was the last one'
	types ''
}

# ---- what is seen

@test "in plain lines the safety words come first, then the pause" {
	start 'attune-ask -p -f pulse >answers.csv'
	to_first 12
	is_shown '^1/12  ' <<-!
	Answer alone, and only as much as you like. These exercises are for
	relationships in which both people feel free to answer.
	If you feel afraid, controlled or unsafe, you need not do them. You can talk to
	someone you trust or to a local service, from a device that the other person
	does not check. In danger, call your local emergency number.
	A login that others share hides nothing, and leaving this page does not erase a
	history.
	Enter goes on, ? says what can be typed, q quits.
	>

	Before you begin, a pause. Nobody asks for your answers to these; let each one
	sink in for a moment.
	Have I, or has my partner, been holding something back lately?
	When did I last feel appreciated, and when did I last say it?
	What do we keep explaining away with 'busy', 'tired' or 'normal'?
	When we disagree, do I want to win or to understand?
	What did we do in the beginning that I miss?
	Enter goes on, ? says what can be typed, q quits.
	>

	Over the past week
	1/12  My partner notices the effort I make.
	  1 Never   2 Rarely   3 Sometimes   4 Often   5 Almost always
	>
	!
}

@test "plain lines are used where TERM is dumb, empty or not set" {
	two
	for term in 'TERM=dumb' 'TERM=' '-u TERM'; do
		start "env $term attune-ask -c ./book.csv >answers.csv"
		answers 1 2 3 4
		finishes
		ends 0
		screen -e >seen
		! grep "$(printf '\033')" seen
		has answers.csv q1 q2 <<-!
		3 4
		!
		tmux -S "$socket" kill-server
	done
}

@test "nothing is wider than a narrow terminal" {
	start 'attune-ask -p -f pulse >answers.csv' 40
	to_first 12
	types 4
	sees '^2/12  '
	sees '^>$'
	screen | sed -n '/^2.12/,/^>/p' >seen
	diff -u - seen <<-!
	2/12  When I am upset, my partner asks
	      what would help me.
	  1 Never   2 Rarely   3 Sometimes   4
	  Often   5 Almost always
	>
	!
}

@test "what could harm the terminal is escaped in statements" {
	printf 'kind,id,of,text,choices\nitem,q1,a,S\033[2J\xe2\x80\xae,x\nchoice,1,x,L\033[2J,\n' \
	    >book.csv
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/1  S\\x1B\[2J\\u\{202E\}$'
	sees '1 L\\x1B\[2J'
}

# ---- whole sittings

@test "a pulse answered to the end is one row, the others' cells empty" {
	start 'attune-ask -p -f pulse >answers.csv 2>err'
	to_first 12
	answers 1 12 3 2 4 5 1 4 3 2 4 5 1 4
	finishes
	ends 0
	[ ! -s err ]
	try 'cat answers.csv'
	prints <<-!
	who,couple,date,form,about,instrument,consent,focus,did,hunch,appreciation1,fun6,closeness4,support3,direction3,safety1,fun3,support1,closeness6,safety4,direction1,appreciation4,closeness2,direction5,appreciation5,safety5,fun1,support6,appreciation2,closeness3,support4,direction4,safety2,fun5,appreciation3,direction2,closeness5,safety3,fun4,support2,direction6,safety6,support5,fun2,closeness1,appreciation6,closeness_since,safety_since,appreciation_since,support_since,direction_since,fun_since
	,,2026-11-24,pulse,self,Relationship Health Check-In 1,,,,,3,,,2,4,,,,5,,,,,,,1,4,,3,,2,4,,,,,5,,,,,1,,4,,,,,,,,
	!
	succeeds
	only_files answers.csv err
}

@test "a full check-in is typed in from paper, all answers on one line" {
	start 'attune-ask -p >answers.csv'
	sees '^If you feel afraid'
	types ''
	types ''
	sees 'be the strongest\?$'
	types 2
	sees 'the thinnest\?$'
	types 6
	sees '^Over the past month$'
	types "$(for i in $(seq 14); do echo 4 2 .; done | paste -s -d ' ')"
	sees '^That was the last one; 14 skipped: 3 6 9 '
	types ''
	ends 0
	has answers.csv form hunch <<-!
	full appreciation direction
	!
	try 'tail -n 1 answers.csv | cut -d, -f 11-'
	for i in $(seq 14); do echo 4,2,; done | paste -s -d, | prints
	succeeds
}

@test "title and version of the codebook are the instrument" {
	cat >book.csv <<-!
	kind,id,of,text
	text,title,,A small one
	text,version,,2.1
	item,q1,a,
	!
	start 'attune-ask -p -c ./book.csv >answers.csv'
	answers 1 1 3
	finishes
	ends 0
	try 'cat answers.csv'
	prints <<-!
	$HEADER,q1
	,,2026-11-24,full,self,A small one 2.1,,,,,3
	!
	succeeds
}

@test "the terminal is asked even where stdin has something else" {
	two
	start 'echo 5 5 | attune-ask -p -c ./book.csv >answers.csv'
	answers 1 2 3 4
	finishes
	ends 0
	has answers.csv q1 q2 <<-!
	3 4
	!
}

@test "the answers can be piped on, and the report is what is seen at last" {
	start 'attune-ask -p -f pulse -w ann | tee answers.csv | attune-score |
	    attune-report'
	to_first 12
	types '3 2 4 5 1 4 3 2 4 5 1 4'
	sees '^That was the last one'
	tmux -S "$socket" clear-history
	types ''
	ends 0
	screen -S - | sed '1,/^That was the last one/d' |
	    sed '1,/^Relationship/{/^Relationship/!d}' | trim >report
	try 'attune-score answers.csv | attune-report | diff report -'
	prints_nothing
	succeeds
}

@test "who quits in that line is told that there is nothing to report" {
	start 'attune-ask -p -f pulse 2>>err | attune-score 2>>err | attune-report 2>>err'
	to_first 12
	types '3 2 q'
	sees '^Stop here\?'
	types d
	ends 1
	try 'cat err'
	prints <<-!
	attune-report: nothing to report
	!
	succeeds
}

# ---- going about it

@test "several answers stand on a line, parted by blanks or commas" {
	start 'attune-ask -p -f pulse >answers.csv'
	to_first 12
	types '  3, 2,4;  5  '
	answers 5 12 '. 1 s'
	answers 8 12 '1 b 2 3,3,3 b b 4 5 '
	answers 12 12 2
	sees '^That was the last one; 2 skipped: 5 7\.'
	types ''
	ends 0
	has answers.csv $PULSE <<-!
	3 2 4 5 . 1 . 2 3 4 5 2
	!
}

@test "what is no answer stops the line there, and is asked again" {
	start 'attune-ask -p -f pulse >answers.csv'
	to_first 12
	types '3 9 4 4'
	sees '^Please choose one of the answers, or press \? for help\.$'
	answers 2 12 '5'
	sees '^3/12  '
	types b
	sees '^\[5\ Rarely\] >|^\[5 Almost always\] >'
}

@test "nonsense is never an answer" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv' 80 60
	sees '^1/2 '
	count=0
	for line in 0 6 often 2.5 +3 '' S qq '$(date)' 1e0 0x3; do
		types "$line"
		count=$((count + 1))
		poll has_lines "$count" '^Please choose one of the answers'
	done
	not_on_screen '^2/2 '
	types ' 3 '
	sees '^2/2 '
}

@test "b goes back, Enter keeps an answer, a number changes it, s takes it out" {
	start 'attune-ask -p -f pulse >answers.csv'
	to_first 12
	answers 1 12 3 2 4
	sees '^4/12 '
	types b
	sees '^\[4 Often\] >'
	types b
	sees '^\[2 Rarely\] >'
	types 5
	poll has_lines 3 '^3/12 '
	types ''
	poll has_lines 2 '^4/12 '
	types 'b s 1 2 3 4 5 4 3 2 1'
	sees '^That was the last one; 1 skipped: 3\.'
	types ''
	ends 0
	has answers.csv $PULSE <<-!
	3 5 . 1 2 3 4 5 4 3 2 1
	!
}

@test "? says what can be typed" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '?'
	sees '^Type a number and press Enter;'
	types b
	sees '^There is nothing to go back to\.$'
	types 3
	sees '^2/2 '
}

@test "from the review a number goes back to a statement, and then returns" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv' 80 40
	answers 1 2 3 s
	sees '^That was the last one; 1 skipped: 2\. '
	types 3
	sees '^Please choose'
	types 2
	poll has_lines 2 '^2/2 '
	types 5
	sees '^That was the last one\. '
	types 1
	sees '^\[3\] >'
	types b
	poll has_lines 2 '^That was the last one\. '
	types ''
	ends 0
	has answers.csv q1 q2 <<-!
	3 5
	!
}

@test "an answer too many does not change one of those before" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '3 4 1 5'
	sees '^That was the last one'
	types ''
	ends 0
	has answers.csv q1 q2 <<-!
	3 4
	!
}

@test "a statement with steps and labels at the ends says what it admits" {
	cat >book.csv <<-!
	kind,id,of,low,high,step,choices,text
	item,q1,a,-1,1,0.125,ends,How warm was it?
	item,q2,b,0,10,,,How loud?
	choice,-1,ends,,,,,cold
	choice,1,ends,,,,,hot
	!
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2  How warm was it\?$'
	sees '^  -1\.\.1 in steps of 0\.125 +-1 cold +1 hot$'
	types 0.3
	sees '^Please choose'
	types -0.250
	sees '^2/2  How loud\?$'
	sees '^  0   1   2   3   4   5   6   7   8   9   10$'
	types b
	sees '^\[-0\.25\] >'
	types ''
	poll has_lines 2 '^2/2 '
	types 10
	finishes
	ends 0
	try 'cat answers.csv'
	prints <<-!
	$HEADER,q1,q2
	,,2026-11-24,full,self,,,,,,-0.25,10
	!
	succeeds
}

# ---- guesses, consent, who

@test "-g -C -w in plain lines: two rows, with consent in both" {
	start 'attune-ask -p -g -C oak -w "Lee, \"Ann\"" -f pulse >answers.csv' 80 40
	to_first 12
	types '4 4 4 4 1 4 4 1 4 1 5 4'
	finishes
	sees '^The same statements follow once more\.'
	types ''
	sees "^Your partner's answer: what would they say\?$"
	types '3 3 3 3 3 3 3 3 3 3 3 .'
	sees '^That was the last one; 1 skipped: 12'
	types ''
	sees '^What may a page for the two of you show\?'
	types 3
	ends 0
	has answers.csv who couple form about consent $PULSE <<-!
	Lee, "Ann" oak pulse self items 4 4 4 4 1 4 4 1 4 1 5 4
	Lee, "Ann" oak pulse partner items 3 3 3 3 3 3 3 3 3 3 3 .
	!
}

@test "a closed gate leaves the guesses out without a word" {
	start 'attune-ask -p -g -f pulse >answers.csv 2>err'
	to_first 12
	types '4 4 4 4 5 4 4 1 4 1 5 4'
	sees '^That was the last one'
	screen -S - | trim >shown
	types ''
	ends 0
	screen -S - | trim | diff shown -
	[ ! -s err ]
	has answers.csv about <<-!
	self
	!
}

@test "for a couple the guesses are asked whatever was answered" {
	start 'attune-ask -p -g -C oak -w ann -f pulse >answers.csv'
	to_first 12
	types '4 4 4 4 5 4 4 1 4 1 5 4'
	finishes
	sees '^The same statements follow once more\.'
	types ''
	types '3 3 3 3 3 3 3 3 3 3 3 .'
	sees '^That was the last one; 1 skipped: 12'
	types ''
	types 3
	ends 0
	has answers.csv about <<-!
	self
	partner
	!
}

@test "guesses that are gone on with still say whose answer is wanted" {
	start 'attune-ask -p -g -f pulse >answers.csv'
	to_first 12
	types '4 4 4 4 1 4 4 1 4 1 5 4'
	finishes
	sees '^The same statements follow once more'
	types ''
	sees "^Your partner's answer"
	types '3 3 3 q'
	sees '^Stop here'
	types k
	ends 1
	tmux -S "$socket" kill-server
	start 'attune-ask -p -g -f pulse -r >answers.csv'
	sees '^4/12 '
	sees "^Your partner's answer"
}

# ---- quitting and keeping

@test "q asks, and b or Enter goes on" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types b
	sees '^2/2 '
	types q
	poll has_lines 2 '^Stop here\?'
	types ''
	poll has_lines 2 '^2/2 '
}

@test "quitting leaves a header and no answers, and status 1" {
	start 'attune-ask -p -f pulse >answers.csv 2>err'
	to_first 12
	types '3 2 4 5 1 4 3 2 4 5 1 q'
	sees '^Stop here\?'
	types d
	ends 1
	header_only answers.csv
	[ ! -s err ]
	only_files answers.csv err
}

@test "the end of the input discards" {
	start 'attune-ask -p -f pulse >answers.csv 2>err'
	to_first 12
	types '3 2'
	sees '^3/12 '
	presses C-d
	ends 1
	header_only answers.csv
	[ ! -s err ]
	only_files answers.csv err
}

@test "an interrupt leaves no answers behind" {
	start 'trap : INT; attune-ask -p -f pulse >answers.csv'
	to_first 12
	types '3 2'
	sees '^3/12 '
	presses C-c
	poll test -e status
	[ "$(cat status)" -ne 0 ]
	[ "$(grep -c 2026-11-24 answers.csv)" -eq 0 ]
	only_files answers.csv
}

@test "kept answers come back with -r, the hunch too, and are then deleted" {
	start 'attune-ask -p -w "A/b c" >answers.csv 2>err'
	sees '^If you feel afraid'
	types ''
	types ''
	types '3 5 1 2 3 q'
	sees '^Stop here\?'
	types k
	ends 1
	header_only answers.csv
	only_files answers.csv err state/attune/checkin-full-A%2Fb%20c.csv
	tmux -S "$socket" kill-server
	start 'attune-ask -p -w "A/b c" -r >answers.csv 2>err'
	sees '^4/42 '
	types "$(yes 4 | head -n 39 | paste -s -d ' ')"
	finishes
	ends 0
	[ ! -s err ]
	has answers.csv who hunch appreciation1 fun6 closeness4 fun_since <<-!
	A/b c closeness fun 1 2 3 4
	!
	only_files answers.csv err
}

@test "kept answers are of one who and one form, and never mentioned" {
	two
	start 'attune-ask -p -c ./book.csv -w ann >answers.csv'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types k
	ends 1
	tmux -S "$socket" kill-server
	for options in '-w ben' '' '-w an' '-w ANN' '-w ann/'; do
		start "attune-ask -p -c ./book.csv -r $options >answers.csv 2>err"
		ends 1
		[ "$(cat err)" = 'attune-ask: nothing was kept' ]
		[ ! -s answers.csv ]
		[ -z "$(screen -S - | tr -d ' \n')" ]
		tmux -S "$socket" kill-server
	done
	start 'attune-ask -p -c ./book.csv -w ann >answers.csv 2>err'
	sees '^1/2 '
	not_on_screen 'kept|again|earlier'
	types '1 1'
	finishes
	ends 0
	[ ! -s err ]
	[ -e state/attune/%2E%2Fbook%2Ecsv-full-ann.csv ]
}

@test "discarding what was gone on with deletes it; a hang-up does not" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types k
	ends 1
	tmux -S "$socket" kill-server
	start 'attune-ask -p -c ./book.csv -r >answers.csv'
	sees '^2/2 '
	tmux -S "$socket" kill-server
	[ -e state/attune/%2E%2Fbook%2Ecsv-full-.csv ]
	start 'attune-ask -p -c ./book.csv -r >answers.csv'
	sees '^2/2 '
	types q
	sees '^Stop here\?'
	types d
	ends 1
	only_files answers.csv book.csv
}

@test "answers are kept below HOME where XDG_STATE_HOME is not a folder" {
	two
	start 'unset XDG_STATE_HOME; attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types k
	ends 1
	only_files answers.csv book.csv \
	    home/.local/state/attune/%2E%2Fbook%2Ecsv-full-.csv
}

@test "what was kept for another codebook is refused" {
	two
	start 'attune-ask -p -c ./book.csv >answers.csv'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types k
	ends 1
	tmux -S "$socket" kill-server
	printf 'id,of\nother,a\nmore,a\n' >book.csv
	start 'attune-ask -p -c ./book.csv -r >answers.csv 2>err'
	ends 1
	[ -s err ]
	[ ! -s answers.csv ]
}

@test "what cannot be kept is status 2, and said" {
	two
	echo >file
	start 'XDG_STATE_HOME=$PWD/file/state attune-ask -p -c ./book.csv >answers.csv 2>err'
	sees '^1/2 '
	types '3 q'
	sees '^Stop here\?'
	types k
	ends 2
	grep -q 'Not a directory$' err
}

# ---- files

@test "-o makes a file for its owner alone, and then adds to it" {
	two
	umask 0
	start 'attune-ask -p -c ./book.csv -w ann -o all.csv >out 2>err'
	answers 1 2 3 4
	finishes
	ends 0
	sees '^Your answers are in all\.csv\.$'
	[ ! -s out ] && [ ! -s err ]
	[ "$(stat -c %a all.csv)" = 600 ]
	tmux -S "$socket" kill-server
	chmod 640 all.csv
	start 'attune-ask -p -c ./book.csv -w ben -o all.csv >out 2>err'
	answers 1 2 5 s
	finishes
	ends 0
	[ ! -s out ] && [ ! -s err ]
	[ "$(stat -c %a all.csv)" = 640 ]
	try 'cat all.csv'
	prints <<-!
	$HEADER,q1,q2
	ann,,2026-11-24,full,self,,,,,,3,4
	ben,,2026-11-24,full,self,,,,,,5,
	!
	succeeds
	only_files all.csv book.csv out err
}

@test "a file of another header is refused before anything is asked" {
	two
	echo "$HEADER,q1,q3" >all.csv
	cp all.csv old.csv
	start 'attune-ask -p -c ./book.csv -o all.csv >out 2>err'
	ends 1
	grep -q '^attune-ask: all\.csv:1: column 12 is "q3" in place of "q2"$' err
	[ -z "$(screen -S - | tr -d ' \n')" ]
	cmp all.csv old.csv
	only_files all.csv old.csv book.csv out err
}

@test "a file that can never be written is refused before anything is asked" {
	two
	mkdir dir
	for file in none/all.csv dir book.csv/all.csv; do
		start "attune-ask -p -c ./book.csv -o $file >out 2>err"
		ends 2
		grep -q "^attune-ask: $file: " err
		[ -z "$(screen -S - | tr -d ' \n')" ]
		tmux -S "$socket" kill-server
	done
}

@test "who quits leaves the file as it was, or none" {
	two
	start 'attune-ask -p -c ./book.csv -o all.csv >out 2>err'
	sees '^1/2 '
	types '3 4 q'
	sees '^Stop here\?'
	types d
	ends 1
	[ ! -s out ] && [ ! -s err ]
	only_files book.csv out err
}

@test "a later sitting begins with what was worked on; another's does not" {
	start 'attune-ask -p -f pulse -w ann -o me.csv'
	to_first 12
	types '4 4 4 4 4 4 4 4 4 4 4 4'
	finishes
	ends 0
	tmux -S "$socket" kill-server
	start 'attune-ask -p -f pulse -w ben -o me.csv'
	to_first 12
	tmux -S "$socket" kill-server
	start 'attune-ask -p -f pulse -w ann -o me.csv'
	sees '^If you feel afraid'
	types ''
	types ''
	sees '^Which area did you work on since last time\?$'
	types 3
	sees '^  1 not this time   2 once   3 more than once$'
	types 1
	types '4 4 4 4 4 4 4 4 4 4 4 4'
	finishes
	ends 0
	has me.csv who focus did <<-!
	ann . .
	ann closeness not
	!
}

# Sittings in a row, with all that they need typed ahead.
sittings() {
	local keys i

	cat >start-$1.sh <<-!
	for i in \$(seq 100); do
		attune-ask -p -c ./book.csv -w $1\$i -o all.csv >out-$1 2>>err || exit
	done
	echo >done-$1
	exec sleep 1000
	!
	keys=$(printf '3 4\n\n%.0s' $(seq 20); echo .)
	tmux -S "$socket-$1" -f "$BATS_TEST_TMPDIR/tmux.conf" new-session -d \
	    "bash start-$1.sh" 3>&-
	for i in 1 2 3 4 5; do
		tmux -S "$socket-$1" send-keys -l -- "${keys%.}"
	done
}

@test "two who add 100 rows each at once leave 200 whole rows" {
	[ -z "${WRAP-}" ] || skip 'the unit tests do this under WRAP'
	two
	sittings a
	sittings b
	poll test -e done-a
	poll test -e done-b
	tmux -S "$socket-a" kill-server
	tmux -S "$socket-b" kill-server
	[ ! -s err ]
	[ "$(head -n 1 all.csv)" = "$HEADER,q1,q2" ]
	[ "$(tail -n +2 all.csv | grep -Ec \
	    '^[ab][0-9]+,,2026-11-24,full,self,,,,,,3,4$')" -eq 200 ]
	[ "$(cut -d, -f 1 all.csv | sort -u | wc -l)" -eq 201 ]
	[ "$(wc -l <all.csv)" -eq 201 ]
}

@test "a full disk is status 2 and leaves the old file untouched" {
	two
	{
		echo "$HEADER,q1,q2"
		yes "$(printf '%0900d' 0),,2026-11-24,full,self,,,,,,3,4" | head -n 1
	} >all.csv
	cp all.csv old.csv
	start "trap '' XFSZ; (ulimit -f 1
	    exec attune-ask -p -c ./book.csv -w a-longer-name-than-others -o all.csv >out 2>err)"
	answers 1 2 3 4
	finishes
	ends 2
	[ "$(head -n 1 err)" = 'attune-ask: all.csv: File too large' ]
	[ "$(tail -n +2 err)" = \
	    'attune-ask: the answers are kept: -r brings them back' ]
	cmp all.csv old.csv
	not_on_screen '^Your answers are'
	rm state/attune/*a%2Dlonger*.csv
	only_files all.csv old.csv book.csv out err
}

@test "a standard output that is full is status 2" {
	two
	start 'attune-ask -p -c ./book.csv >/dev/full 2>err'
	answers 1 2 3 4
	finishes
	ends 2
	[ "$(cat err)" = \
	    'attune-ask: standard output: No space left on device' ]
}

@test "a lock that another holds can be interrupted" {
	command -v python3 || skip
	two
	echo "$HEADER,q1,q2" >all.csv
	python3 -c '
import fcntl, time
f = open("all.csv", "r+")
fcntl.lockf(f, fcntl.LOCK_EX)
open("locked", "w").close()
time.sleep(1000)' 3>&- &
	holder=$!
	poll test -e locked
	start 'trap : INT; attune-ask -c ./book.csv -o all.csv 2>err'
	sees '^1 of 2, '
	presses 3 4
	sees '^> That was'
	presses Enter
	poll not_on_screen '^> That was'
	presses C-c
	poll test -e status || { kill "$holder"; return 1; }
	kill "$holder"
	[ "$(cat status)" -ne 0 ]
	[ "$(wc -l <all.csv)" -eq 1 ]
}

# ---- misuse

@test "an unknown form, language or codebook is misuse" {
	two
	for call in '-f weekly' '-L de' '-c nothing'; do
		try "attune-ask $call"
		prints_nothing
		exits 2
		says '^attune-ask: .*(weekly|de|nothing)'
	done
}

@test "without a terminal it is status 2" {
	two
	for options in '' -p; do
		try "setsid -w attune-ask -c ./book.csv $options"
		prints_nothing
		fails 2 <<-!
		attune-ask: the terminal, /dev/tty: No such device or address
		!
	done
}

@test "-L asks in the codebook's other language" {
	cat >book.csv <<-!
	kind,id,of,choices,text,text:de
	item,q1,a,x,Well?,Na?
	choice,1,x,,no,nein
	!
	start 'attune-ask -p -L de -c ./book.csv >answers.csv'
	sees '^1/1  Na\?$'
	sees '^  1 nein   2   3   4   5$'
}
