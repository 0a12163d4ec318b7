#!/usr/bin/env bats
# attune-report: from scores to words.
#
# The whole reports are kept in tests/report.  After a change of words,
#
#	NEW=1 tests/report.bats
#
# writes them again; read the difference before it is kept.

load helper

HEADER=who,date,form,safety,appreciation,closeness,support,fun,direction
HEADER=$HEADER,sensing,understanding,responding,receiving,giving,conflict
HEADER=$HEADER,safety_change,appreciation_change,closeness_change
HEADER=$HEADER,support_change,fun_change,direction_change,safety_gate

# Compare stdout with a report that is kept.
prints_report() {
	if [ -n "${NEW-}" ]; then
		cp "$BATS_TEST_TMPDIR/stdout" "$ROOT/tests/report/$1.txt"
	fi
	prints <"$ROOT/tests/report/$1.txt"
}

# A part of the report: from the heading of this name to the next blank line.
part() {
	try "sed -n '/^$1\$/,/^\$/p' '$BATS_TEST_TMPDIR/report' | sed '/^\$/d'"
}

# Report what is read, and keep it for `part`.
report() {
	try "attune-report ${1-}"
	prints_more
	cp "$BATS_TEST_TMPDIR/stdout" "$BATS_TEST_TMPDIR/report"
}

# A table of scores of the six areas alone, all answered and the gate open,
# and what is given and received; three months ago it was the same.
areas() {
	echo date,safety,appreciation,closeness,support,fun,direction,receiving,giving,safety_gate
	echo "2026-11-24,$1,60.00,60.00,3.00"
}

# ---- whole reports

@test "a person's latest sitting is reported, a full check-in" {
	try "attune-score $JOURNEYS/person/answers.csv | attune-report"
	prints_report person
	succeeds
}

@test "a pulse is reported with its own time frame, and without change" {
	try "grep -v ,full, $JOURNEYS/person/answers.csv | attune-score |
	    attune-report"
	prints_report pulse
	succeeds
}

@test "where everything is strong, the strongest is to be savoured" {
	try 'attune-report' <<-!
	$HEADER
	,2026-11-24,full,91.67,79.17,75.00,83.33,95.83,87.50,85.42,83.33,87.50,81.94,88.89,85.00,3.00,4.00,3.00,3.00,3.00,2.00,4.00
	!
	prints_report savour
	succeeds
}

@test "of several candidates the fading ones come first, and all are named" {
	try 'attune-report' <<-!
	$HEADER
	,2026-11-24,full,62.50,45.83,58.33,50.00,45.83,50.00,52.08,54.17,50.00,51.39,52.78,50.00,3.00,4.00,3.00,1.00,3.00,2.00,3.00
	!
	prints_report candidates
	succeeds
}

@test "who gives more than comes back is told to name a need, not to give more" {
	try 'attune-report' <<-!
	$HEADER
	,2026-11-24,full,62.50,45.83,58.33,50.00,33.33,50.00,52.08,54.17,50.00,41.67,54.17,50.00,3.00,4.00,3.00,1.00,3.00,2.00,3.00
	!
	prints_report receiving
	succeeds
}

@test "behind a closed gate there is a step for oneself" {
	try 'attune-report' <<-!
	$HEADER
	robin,2026-11-24,full,37.50,79.17,58.33,83.33,54.17,62.50,62.50,60.42,64.58,56.94,68.06,40.00,3.00,4.00,3.00,3.00,3.00,3.00,2.00
	!
	prints_report closed
	succeeds
}

@test "with too few answers the report says so, and nothing more than that" {
	try 'attune-report' <<-!
	$HEADER
	,2026-11-24,full,,,,,,,,,,,,,,4.00,,,,,
	!
	prints_report few
	succeeds
}

@test "a codebook without areas gets its bars, levels and flags" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric,role,text,more
	text,title,,,,,,Sleep diary,
	text,frame,,,,,,Last night,
	scale,all,,,,percent,total,Sleep as a whole,
	scale,night,all,,,sum,,Night,
	scale,day,all,,,percent,,Day,
	scale,calm,,,,mean,,,
	scale,pills,,,,mean,flag,Sleeping pills,
	level,good,night,3,,,,slept well,
	level,poor,night,0,,,,slept badly,
	level,fine,all day,50,,,,fine,
	level,low,all day,0,,,,low,
	level,many,pills,1,,,,more than one,Please talk to a doctor about them.
	item,n1,night,0,2,,,I slept through,
	item,n2,night,0,2,,,I fell asleep soon,
	item,d1,day calm,0,2,,,I was awake,
	item,p1,pills,0,9,,,How many pills did you take?,
	!
	try 'attune-score -c ./book.csv | attune-report -c ./book.csv' <<-!
	who,date,n1,n2,d1,p1
	ann,2026-11-24,2,1,1,2
	!
	prints <<-!
	Sleep diary
	  For ann.
	  Last night, answered on 2026-11-24.
	  Sleeping pills: more than one
	  Please talk to a doctor about them.

	The scales
	  Sleep as a whole  ████████████████░░░░░░░░  fine           66.67
	  Night             ██████████████████░░░░░░  slept well      3.00
	  Day               ████████████░░░░░░░░░░░░  fine           50.00
	  calm              ████████████░░░░░░░░░░░░                  1.00
	  Sleeping pills    █████░░░░░░░░░░░░░░░░░░░  more than one   2.00
	!
	exits 0
	same stderr </dev/null
}

@test "a flag that is not above its level is not printed first" {
	cat >book.csv <<-!
	kind,id,of,low,high,role,text
	scale,pills,,,,flag,Sleeping pills
	level,many,pills,1,,,more than one
	item,p1,pills,0,9,,
	!
	try 'attune-report -c ./book.csv' <<-!
	pills
	1.00
	!
	prints_more
	hides 'more than one'
	succeeds
}

# ---- which sitting

@test "the latest date is reported, not the last row" {
	report <<-!
	who,date,safety,fun,safety_gate
	ann,2026-11-10,60.00,60.00,3.00
	ann,2026-11-24,80.00,70.00,3.00
	ann,2026-11-17,70.00,80.00,3.00
	!
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past month, answered on 2026-11-24.
	  What stands out: Emotional Safety is strong. Most room to grow: Fun.
	!
	succeeds
}

@test "without dates the last row is reported" {
	report <<-!
	who,safety,safety_gate
	ann,80.00,3.00
	ann,60.00,3.00
	!
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past month.
	  The table also holds one earlier check-in. This is about the latest.
	  There is a score for Emotional Safety alone, so that nothing stands out beside
	  it.
	!
	succeeds
}

@test "the same date twice is noted, and the last row counts" {
	report <<-!
	who,date,form,safety,safety_gate
	ann,2026-11-17,full,75.00,3.00
	ann,2026-11-24,full,80.00,3.00
	ann,2026-11-24,full,60.00,3.00
	!
	notes <<-!
	attune-report: <stdin>: 2026-11-24 stands twice for "ann": the last row counts
	!
	part 'The areas'
	prints_more
	shows '^  Emotional Safety .* 60$'
	succeeds
	part 'Over time'
	prints_more
	shows '^  2 check-ins of this kind, from 2026-11-17 to 2026-11-24\.$'
	succeeds
}

@test "an earlier date twice is noted too, and is one sitting" {
	report <<-!
	who,date,form,safety,safety_gate
	ann,2026-11-24,full,80.00,3.00
	ann,2026-11-17,full,75.00,3.00
	ann,2026-11-17,full,70.00,3.00
	!
	notes <<-!
	attune-report: <stdin>: 2026-11-17 stands twice for "ann": the last row counts
	!
	part 'Over time'
	prints_more
	shows '^  2 check-ins of this kind, from 2026-11-17 to 2026-11-24\.$'
	shows '^  Emotional Safety  ..  80$'
	succeeds
}

@test "two forms on one day are two sittings" {
	report <<-!
	who,date,form,safety,safety_gate
	ann,2026-11-24,full,80.00,3.00
	ann,2026-11-24,pulse,62.50,3.00
	!
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past week, answered on 2026-11-24.
	  The table also holds one check-in of another form, full. The two are not
	  mixed.
	  There is a score for Emotional Safety alone, so that nothing stands out beside
	  it.
	!
	succeeds
}

@test "guesses about a partner and rows without scores are passed over" {
	report <<-!
	who,date,about,safety,fun,safety_gate
	ann,2026-11-10,self,80.00,50.00,3.00
	ben,2026-11-24,self,,,
	ann,2026-11-24,self,,,
	ann,2026-11-17,partner,20.00,20.00,1.00
	ben,2026-11-17,partner,20.00,20.00,1.00
	!
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past month, answered on 2026-11-10.
	  What stands out: Emotional Safety is strong. Most room to grow: Fun.
	!
	succeeds
}

@test "several files are one person's sittings" {
	printf 'who,date,safety,safety_gate\nann,2026-11-24,80,3\n' >one.csv
	printf 'safety,date,safety_gate,who\n60,2026-11-17,3,ann\n' >two.csv
	try 'attune-report one.csv - two.csv' <<-!
	who,date,safety,safety_gate
	ann,2026-11-10,70,3
	!
	prints_more
	shows 'answered on 2026-11-24\.$'
	shows '^  3 check-ins of this kind, from 2026-11-10 to 2026-11-24\.$'
	succeeds
}

@test "-t reads scores separated by tabs" {
	printf 'date\tsafety\tsafety_gate\n2026-11-24\t80\t3\n' >scores.tsv
	try 'attune-report -t scores.tsv'
	prints_more
	shows '^  Emotional Safety .* 80$'
	succeeds
}

@test "what -v adds is how much was answered, and how answers vary" {
	try "attune-score $JOURNEYS/person/answers.csv | attune-report >plain
	attune-score -v $JOURNEYS/person/answers.csv | attune-report | diff plain -"
	prints <<-!
	43a44
	>   You answered 39 of 42 statements. What was left out counts neither way.
	!
	fails 1 </dev/null
}

# ---- what is refused

@test "answers in place of scores are recognised" {
	try "attune-report $JOURNEYS/person/answers.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $JOURNEYS/person/answers.csv:1: these are answers: attune-score makes scores of them
	!
}

@test "a table with a row per scale is recognised" {
	try "attune-report $JOURNEYS/person/scores-l.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $JOURNEYS/person/scores-l.csv:1: these are scores one a row: run attune-score without -l
	!
}

@test "a table without any scale is refused" {
	try 'attune-report' <<-!
	who,date
	ann,2026-11-24
	!
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:1: the table has none of the codebook's scales
	!
}

@test "where no row has a score there is nothing to report" {
	try 'attune-report' <<-!
	who,about,safety
	ann,self,
	ann,partner,40
	!
	prints_nothing
	fails 1 <<-!
	attune-report: nothing to report
	!
}

@test "a score, a date and a form that are none are refused" {
	try 'attune-report' <<-!
	date,safety
	2026-11-24,high
	!
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:2: safety: "high" is not a score that it can have
	!
	for score in nan inf 1e999 '4 ' '4,0'; do
		try 'attune-report' <<-!
		date,safety
		2026-11-24,"$score"
		!
		prints_nothing
		fails 1 <<-!
		attune-report: <stdin>:2: safety: "$score" is not a score that it can have
		!
	done
	for date in 2026-02-29 24.11.2026 2026-11-24T10:00 2026-1-1; do
		try 'attune-report' <<-!
		date,safety
		$date,80
		!
		prints_nothing
		fails 1 <<-!
		attune-report: <stdin>:2: date: "$date" is not a date such as 2026-01-31
		!
	done
	try 'attune-report' <<-!
	form,safety
	pulses,80
	!
	prints_nothing
	exits 1
	says '^attune-report: <stdin>:2: form: "pulses" is (no|not a) form of the codebook$'
}

@test "a malformed table is refused, and nothing reported" {
	try 'attune-report' <<-!
	date,safety
	2026-11-24,80
	2026-11-25
	!
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:3: expected 2 cells, found 1
	!
}

@test "a day for today that is none is misuse" {
	export ATTUNE_TODAY=today
	try 'attune-report' <<-!
	safety,safety_gate
	80,3
	!
	prints_nothing
	fails 2 <<-!
	attune-report: ATTUNE_TODAY is not a date such as 2026-01-31
	!
}

# ---- words for scores

@test "within five points of a bound both levels are named" {
	areas 81.00,80.00,75.00,70.00,69.00,56.00 | report
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ███████████████████░░░░░  strong                      81
	  Appreciation      ███████████████████░░░░░  between present and strong  80
	  Closeness         ██████████████████░░░░░░  between present and strong  75
	  Support           █████████████████░░░░░░░  between present and strong  70
	  Fun               █████████████████░░░░░░░  present                     69
	  Shared Direction  █████████████░░░░░░░░░░░  present                     56
	!
	succeeds
	areas 55.00,50.00,45.00,44.00,31.00,30.00 | report
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  █████████████░░░░░░░░░░░  between patchy and present  55
	  Appreciation      ████████████░░░░░░░░░░░░  between patchy and present  50
	  Closeness         ███████████░░░░░░░░░░░░░  between patchy and present  45
	  Support           ███████████░░░░░░░░░░░░░  patchy                      44
	  Fun               ███████░░░░░░░░░░░░░░░░░  patchy                      31
	  Shared Direction  ███████░░░░░░░░░░░░░░░░░  between thin and patchy     30
	!
	succeeds
	areas 100.00,25.00,20.00,19.00,5.00,0.00 | report
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ████████████████████████  strong                   100
	  Appreciation      ██████░░░░░░░░░░░░░░░░░░  between thin and patchy   25
	  Closeness         █████░░░░░░░░░░░░░░░░░░░  between thin and patchy   20
	  Support           █████░░░░░░░░░░░░░░░░░░░  thin                      19
	  Fun               █░░░░░░░░░░░░░░░░░░░░░░░  thin                       5
	  Shared Direction  ░░░░░░░░░░░░░░░░░░░░░░░░  thin                       0
	!
	succeeds
}

@test "the word for a score goes with the number as printed" {
	areas 80.49,80.50,69.49,69.50,74.50,55.50 | report
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ███████████████████░░░░░  between present and strong  80
	  Appreciation      ███████████████████░░░░░  strong                      81
	  Closeness         █████████████████░░░░░░░  present                     69
	  Support           █████████████████░░░░░░░  between present and strong  70
	  Fun               ██████████████████░░░░░░  between present and strong  75
	  Shared Direction  █████████████░░░░░░░░░░░  present                     56
	!
	succeeds
}

@test "an area is fading or brightening by its own statement, whatever its level" {
	report <<-!
	date,safety,appreciation,closeness,support,fun,direction,safety_change,appreciation_change,closeness_change,support_change,fun_change,direction_change,safety_gate
	2026-11-24,65.00,90.00,40.00,90.00,10.00,62.50,4.00,1.00,2.00,3.00,5.00,,3.00
	!
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ████████████████░░░░░░░░  present, brightening  65
	  Appreciation      ██████████████████████░░  strong, fading        90
	  Closeness         ██████████░░░░░░░░░░░░░░  patchy, fading        40
	  Support           ██████████████████████░░  strong                90
	  Fun               ██░░░░░░░░░░░░░░░░░░░░░░  thin, brightening     10
	  Shared Direction  ███████████████░░░░░░░░░  present               63
	!
	succeeds
}

@test "an area without a score is not a low one" {
	areas 60.00,,80.00,60.00,60.00,30.00 | report
	succeeds
	part 'The areas'
	prints_more
	shows '^  Appreciation +too few answers *$'
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'What needs attention first is Shared Direction\.$'
	hides Appreciation
	succeeds
}

# ---- the one area

@test "an area that is strong is not said to have room to grow" {
	areas 75.00,71.00,74.00,73.00,80.00,90.00 | report
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  Over the past month, answered on 2026-11-24.
	  What stands out: Emotional Safety, Fun and Shared Direction are strong. Most
	  room to grow: Appreciation, Closeness and Support.
	!
	succeeds
}

@test "a strong area that is fading is not said to have room to grow" {
	areas 95.00,95.00,95.00,95.00,75.00, |
	    sed '1s/$/,fun_change/; 2s/$/,2.00/' | report
	succeeds
	part 'Relationship Health Check-In'
	prints_more
	shows 'Support and Fun$'
	shows '^  are strong\.$'
	hides 'room to grow'
	succeeds
}

@test "a single score is not said to be the highest" {
	areas 10.00,,,,, | report
	succeeds
	shows 'There is a score for Emotional Safety alone'
	hides 'comes out highest|room to grow'
}

@test "where the only area with a score is strong, it does not need attention" {
	report <<-!
	date,safety,safety_gate
	2026-11-24,80.00,3.00
	!
	succeeds
	shows 'What stands out: .*strong'
	hides 'room to grow|needs attention'
}

@test "a single candidate is proposed, and no other named" {
	areas 70.00,60.00,60.00,60.00,54.98,60.00 | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows '^  What needs attention first is Fun\.$'
	hides 'could be said'
	succeeds
}

@test "areas within five points of the lowest are candidates, in their order" {
	areas 70.00,60.00,65.00,65.02,60.00,62.00 | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows '^  What needs attention first is Appreciation\.$'
	shows 'as well be Closeness, Fun and Shared Direction\.'
	hides 'Support'
	succeeds
}

@test "-f chooses among the candidates, and the others stay named" {
	areas 70.00,60.00,65.00,65.02,60.00,62.00 | report '-f fun'
	succeeds
	part 'One area, one small step'
	prints_more
	shows '^  What needs attention first is Fun\.$'
	shows 'as well be Appreciation, Closeness and Shared'
	succeeds
}

@test "-f takes no other area, and names those to choose from" {
	areas 70.00,60.00,65.00,65.02,60.00,62.00 >scores.csv
	for focus in support Fun overall sensing nonsense ''; do
		try "attune-report -f '$focus' scores.csv"
		prints_nothing
		fails 2 <<-!
		attune-report: -f: "$focus" is not one of the areas to choose from: appreciation, closeness, fun, direction
		!
	done
}

@test "a fading area outside the five points is no candidate" {
	report <<-!
	date,safety,appreciation,fun,direction,fun_change,direction_change,safety_gate
	2026-11-24,70.00,60.00,65.00,65.50,2.00,1.00,3.00
	!
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'What needs attention first is Fun, which by your own answer is fading\.$'
	hides 'Direction'
	succeeds
}

@test "everything strong is savoured, even where something is fading" {
	areas 80.00,75.00,80.00,95.00,91.00,88.00 |
	    sed '1s/$/,fun_change/; 2s/$/,1.00/' | report
	succeeds
	hides 'needs attention'
	part 'Something to savour'
	prints <<-!
	Something to savour
	  What is strong is worth some time, and Support most of all. After a good
	  moment this week, stay with it for one more minute before you move on.
	!
	succeeds
}

@test "a strong area that is fading comes before savouring, and can be chosen" {
	areas 95.00,95.00,95.00,95.00,75.00,95.00 |
	    sed '1s/$/,fun_change/; 2s/$/,2.00/' >scores.csv
	for choice in '' '-f fun'; do
		report "$choice scores.csv"
		succeeds
		hides 'savour|most of all'
		part 'One area, one small step'
		prints_more
		shows 'first is Fun, which by your own answer is fading\.$'
		succeeds
	done
}

@test "the strongest is the one with the highest score, not the first near it" {
	areas 91.00,80.00,80.00,80.00,80.00,95.00 | report
	succeeds
	part 'Something to savour'
	prints_more
	shows 'Shared Direction most of all'
	succeeds
}

@test "receiving counts as less from 12.5 points on" {
	areas 60.00,60.00,60.00,60.00,30.00,60.00 |
	    sed 's/60.00,60.00,3.00$/50.00,62.50,3.00/' | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'you give more than reaches you'
	succeeds
	areas 60.00,60.00,60.00,60.00,30.00,60.00 |
	    sed 's/60.00,60.00,3.00$/50.00,62.48,3.00/' | report
	succeeds
	part 'One area, one small step'
	prints_more
	hides 'you give more than reaches you'
	succeeds
}

# The action of each week of half a year, one a line.
actions() {
	for week in $(seq 0 25); do
		sed "s/2026-11-24/$(date -d "2026-11-23 $week weeks" +%F)/" \
		    scores.csv | attune-report |
		    awk '/^  - / && on { line = $0; next }
		    /^    / && line { sub(/^ */, " "); line = line $0; next }
		    line { print substr(line, 5); exit }
		    /step/ { on = 1 }'
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

@test "who comes every week meets all of an area's actions" {
	areas 60.00,60.00,60.00,60.00,30.00,60.00 >scores.csv
	try "$(declare -f actions); actions | sort -u"
	rows 'kind == "action" and "fun" in of and not together' | sort | prints
	succeeds
}

@test "who gives more than comes back meets all actions about receiving, no other" {
	areas 60.00,60.00,60.00,60.00,30.00,60.00 |
	    sed 's/60.00,60.00,3.00$/40.00,70.00,3.00/' >scores.csv
	try "$(declare -f actions); actions | sort -u"
	rows 'kind == "action" and of == ["fun", "receiving"]' | sort | prints
	succeeds
}

@test "the action stays from Monday to Sunday, and changes then" {
	areas 60.00,60.00,60.00,60.00,30.00,60.00 >scores.csv
	for day in 23 24 25 26 27 28 29 30; do
		try "sed s/2026-11-24/2026-11-$day/ scores.csv | attune-report |
		    sed 's/answered on.*//'"
		prints_more
		succeeds
		cp "$BATS_TEST_TMPDIR/stdout" "$day"
	done
	for day in 24 25 26 27 28 29; do
		cmp 23 "$day"
	done
	! cmp -s 29 30 || return 1
}

@test "a sitting without a date takes the week of today" {
	areas 60.00,60.00,60.00,60.00,30.00,60.00 | sed 's/2026-11-24//' >scores.csv
	areas 60.00,60.00,60.00,60.00,30.00,60.00 >dated.csv
	for today in 2026-11-24 2026-12-01; do
		export ATTUNE_TODAY=$today
		try "attune-report scores.csv >one
		sed s/2026-11-24/$today/ dated.csv | attune-report |
		    sed 's/, answered on.*/./' | diff one -"
		prints_nothing
		succeeds
	done
}

# ---- the gate

# Behind a closed gate nothing speaks of the other person; the safety words,
# which are the same in every report, may.
gate_is_closed() {
	succeeds
	shows '^A step for yourself$'
	sed '/^Please read this too$/,$d' "$BATS_TEST_TMPDIR/report" >body
	try 'cat body'
	prints_more
	succeeds
	hides 'partner'
	hides '(two|both|each) of you|as a team|together'
	hides 'needs attention|room to grow|one small step|savour|invitation'
	hides 'fear|closed|gate|lowest|worst'
	rows 'kind in ("action", "reflect", "question") and "gate" not in of' \
	    >forbidden
	rows 'kind in ("action", "reflect") and "gate" in of' >allowed
	tr -s ' \n' '  ' <body >line
	! grep -oF -f forbidden line || return 1
	[ "$(grep -c . <(while read -r text; do
		grep -oF "$text" line
	done <allowed))" -eq 3 ]
}

report_closed() {
	report "${1-}"
	gate_is_closed
}

@test "Emotional Safety below 50 closes the gate" {
	areas 49.99,80.00,60.00,60.00,30.00,60.00 | report_closed
}

@test "Emotional Safety at 50 does not close it" {
	areas 50.00,80.00,60.00,60.00,30.00,60.00 | report
	succeeds
	hides '^A step for yourself$'
	part 'One area, one small step'
	prints_more
	shows 'What needs attention first is Fun\.'
	succeeds
}

@test "Emotional Safety that is missing closes the gate" {
	areas ,80.00,60.00,60.00,30.00,60.00 | report_closed
}

@test "Emotional Safety that is fading closes the gate, whatever its level" {
	areas 95.00,80.00,60.00,60.00,30.00,60.00 |
	    sed '1s/$/,safety_change/; 2s/$/,2.00/' | report_closed
}

@test "Emotional Safety that stays the same or is brightening does not close it" {
	for change in 3.00 4.00 5.00; do
		areas 60.00,80.00,60.00,60.00,30.00,60.00 |
		    sed "1s/\$/,safety_change/; 2s/\$/,$change/" | report
		succeeds
		part 'A step for yourself'
		prints_nothing
		succeeds
	done
}

@test "a statement about receiving at its worst closes the gate, whatever the score" {
	areas 83.33,80.00,60.00,60.00,30.00,60.00 | sed 's/3.00$/1.00/' |
	    report_closed
}

@test "a statement about receiving at its second worst does not" {
	areas 83.33,80.00,60.00,60.00,30.00,60.00 | sed 's/3.00$/2.00/' | report
	succeeds
	part 'A step for yourself'
	prints_nothing
	succeeds
}

@test "the gate closes where everything is strong, too" {
	areas 83.33,80.00,85.00,90.00,80.00,95.00 | sed 's/3.00$/1.00/' |
	    report_closed
}

@test "behind the gate Emotional Safety is not called a strength" {
	areas 83.33,80.00,85.00,90.00,80.00,95.00 | sed 's/3.00$/1.00/' | report
	succeeds
	shows '^  What stands out: Appreciation, Closeness, Support, Fun and Shared Direction$'
	hides 'every area is strong'
	part 'What is strong'
	prints <<-!
	What is strong
	  - Appreciation
	  - Closeness
	  - Support
	  - Fun
	  - Shared Direction
	!
	succeeds
}

@test "the gate closes before what was chosen with -f" {
	areas 40.00,80.00,60.00,32.00,30.00,60.00 | report_closed '-f support'
}

@test "the gate closes in a pulse, and for somebody who gives more" {
	areas 37.50,80.00,60.00,60.00,30.00,60.00 |
	    sed '1s/$/,form/; 2s/60.00,60.00,3.00$/20.00,90.00,3.00,pulse/' |
	    report_closed
}

@test "from answers: the worst answer about receiving safety closes the gate" {
	# Often to everything, in its own direction; then one worst answer.
	attune-codebook | awk -F, '$1 == "item" {
		header = header "," $2
		row = row "," ($2 ~ /_since$/ ? 3 : $4 == "-" ? 2 : 4)
		if ($2 == "safety5")
			worst = worst ",5"
		else
			worst = worst "," ($2 ~ /_since$/ ? 3 : $4 == "-" ? 2 : 4)
	} END { print "date" header; print "2026-11-24" row > "open"
		print "2026-11-24" worst > "shut" }' >header
	try 'cat header open | attune-score | attune-report'
	prints_more
	hides '^A step for yourself$'
	succeeds
	cat header shut | attune-score >scores.csv
	report_closed scores.csv
}

@test "every step for oneself is met behind a closed gate" {
	areas 40.00,60.00,60.00,60.00,30.00,60.00 >scores.csv
	try "$(declare -f actions); actions | sort -u"
	rows 'kind == "action" and "gate" in of' | sort | prints
	succeeds
}

@test "what closed the gate cannot be told from the rest of the report" {
	areas 83.33,80.00,60.00,60.00,30.00,60.00 | sed 's/3.00$/1.00/' >worst.csv
	areas 83.33,80.00,60.00,60.00,30.00,60.00 |
	    sed 's/,safety_gate$/,safety_gate,safety_change/; s/3.00$/3.00,3.00/;
	    2s/,3.00,3.00$/,,3.00/' >missing.csv
	try 'attune-report worst.csv >one; attune-report missing.csv | diff one -'
	prints_nothing
	succeeds
}

# ---- what is never printed

@test "neither the total nor the gate is printed for a person" {
	try "attune-score $JOURNEYS/person/answers.csv | attune-report"
	prints_more
	hides 'attunement|overall|60\.29|lowest answer|safety_gate'
	succeeds
}

@test "names are made harmless for the terminal" {
	printf 'who,date,safety,safety_gate\n\033[31mann\xe2\x80\xae\xff,2026-11-24,80,3\n' \
	    >scores.csv
	try 'attune-report scores.csv | sed -n 2p'
	prints <<-'!'
	  For \x1B[31mann\u{202E}\xFF.
	!
	succeeds
	printf 'who,date,safety\nann,\033,80\n' >scores.csv
	try 'attune-report scores.csv'
	prints_nothing
	fails 1 <<-'!'
	attune-report: scores.csv:2: date: "\x1B" is not a date such as 2026-01-31
	!
}

# ---- looks

@test "a report fits into 40 columns" {
	try "COLUMNS=44 attune-report $JOURNEYS/person/scores.csv"
	prints_report narrow
	succeeds
	export COLUMNS=40
	try "attune-report $JOURNEYS/person/scores.csv |
	    awk '{ gsub(/█|░/, \"#\") } length > 40'"
	prints_nothing
	succeeds
}

@test "the width is from 40 to 100 columns, and 80 where COLUMNS is no number" {
	for columns in 10 39; do
		try "COLUMNS=40 attune-report $JOURNEYS/person/scores.csv >one
		COLUMNS=$columns attune-report $JOURNEYS/person/scores.csv | diff one -"
		prints_nothing
		succeeds
	done
	for columns in 101 1000; do
		try "COLUMNS=100 attune-report $JOURNEYS/person/scores.csv >one
		COLUMNS=$columns attune-report $JOURNEYS/person/scores.csv | diff one -"
		prints_nothing
		succeeds
	done
	for columns in '' wide -80 0 80x; do
		try "COLUMNS=80 attune-report $JOURNEYS/person/scores.csv >one
		COLUMNS=$columns attune-report $JOURNEYS/person/scores.csv | diff one -"
		prints_nothing
		succeeds
	done
	! cmp -s <(COLUMNS=40 attune-report "$JOURNEYS/person/scores.csv") \
	    <(COLUMNS=100 attune-report "$JOURNEYS/person/scores.csv") || return 1
}

@test "no line of a report is longer than its width, in any width" {
	for columns in 40 47 55 63 71 80 93 100; do
		try "COLUMNS=$columns attune-report $JOURNEYS/person/scores.csv |
		    awk '{ gsub(/█|░/, \"#\") } length > $columns'"
		prints_nothing
		succeeds
	done
}

@test "long words of a codebook of one's own keep the lines within the width" {
	cat >book.csv <<-!
	kind,id,of,low,metric,role,text,more
	scale,s,,,percent,pillar,A label that is quite a bit longer than forty columns,It
	scale,t,,,percent,,Averyveryverylongwordwithoutanyblankinsideit,
	level,high,,50,,,mostly quite satisfactory in nearly every respect,and so on
	level,low,,0,,,not so much,
	item,q1,s,,,,,
	item,q2,t,,,,,
	!
	export COLUMNS=40
	try "attune-report -c ./book.csv | sed 's/█/#/g; s/░/#/g' |
	    awk 'length > 40'" <<-!
	s,t
	55.00,20.00
	!
	prints_nothing
	succeeds
	try "attune-codebook -T text ./book.csv | awk 'length > 40'"
	prints_nothing
	succeeds
}

@test "a name with wide or combining characters keeps the lines within the width" {
	printf 'who,date,safety,safety_gate\n%s,2026-11-24,80,3\n' \
	    "$(yes '健康 é' | head -n 12 | tr '\n' ' ')" >scores.csv
	COLUMNS=40 attune-report scores.csv >report
	try "python3 -c '
import unicodedata
for line in open(\"report\", encoding=\"utf-8\"):
	width = sum(2 if unicodedata.east_asian_width(c) in \"WF\"
	    else 0 if unicodedata.combining(c) else 1 for c in line.rstrip(\"\n\"))
	if width > 40:
		print(width, line)'"
	prints_nothing
	succeeds
}

@test "bars are drawn in ASCII where the locale is not UTF-8" {
	export LC_ALL=C
	try "attune-report $JOURNEYS/person/scores.csv"
	prints_report ascii
	succeeds
	try "attune-report $JOURNEYS/person/scores.csv | tr -d ' -~\n' | wc -c"
	prints <<-!
	0
	!
	succeeds
}

@test "LC_CTYPE and LANG choose the bars, and nothing else" {
	unset LC_ALL
	try "LC_CTYPE=C.UTF-8 attune-report $JOURNEYS/person/scores.csv"
	prints_report person
	succeeds
	try "LC_ALL= LC_CTYPE= LANG=C attune-report $JOURNEYS/person/scores.csv"
	prints_report ascii
	succeeds
}

@test "there are no escapes where the output is not a terminal" {
	for file in person savour closed few; do
		! grep -q "$(printf '\033')" "$ROOT/tests/report/$file.txt" ||
		    return 1
	done
}

@test "no line ends in a blank" {
	for file in "$ROOT"/tests/report/*.txt; do
		try "grep -n ' \$' '$file'"
		prints_nothing
		fails 1 </dev/null
	done
}

# ---- the sentences that are left

@test "areas that are alike do not stand out" {
	areas 60.00,60.00,62.00,64.00,60.00,60.00 | report
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  Over the past month, answered on 2026-11-24.
	  What stands out: no area is far ahead of the others.
	!
	succeeds
}

@test "a codebook without a time frame has the date alone" {
	printf 'id,of\nq1,calm\n' >book.csv
	try 'attune-report -c ./book.csv' <<-!
	date,calm
	2026-11-24,4.00
	!
	prints <<-!
	Scores
	  Answered on 2026-11-24.

	The scales
	  calm  ██████████████████░░░░░░    4.00
	!
	succeeds
}

# ---- norms

# A person of whom the table has a percentile.
beside() {
	cat <<-!
	fun,fun_pct,support,support_pct,safety_gate,norms
	70.00,$1,50.00,,3.00,students 2026 (n = 412)
	!
}

@test "a percentile is told with whom it compares, of scales that have one" {
	beside 84.1345 >scores.csv
	report scores.csv
	succeeds
	hides 'no norms|does not compare'
	part 'Beside other people'
	prints <<-!
	Beside other people
	  Compared with students 2026 (n = 412):
	  Scale  Score  Percentile
	  Fun       70          84
	  A percentile tells how many of 100 of these people scored lower, with half of
	  those who scored the same. It does not tell whether a score is good.
	!
	succeeds
}

@test "a percentile is a whole number, and never nobody nor everybody" {
	for pair in '0:below 1' '0.9999:below 1' 1:1 1.49:1 1.5:2 50.5:51 \
	    98.5:99 99:99 '99.01:above 99' '100:above 99'; do
		report <<-!
		$(beside "${pair%%:*}")
		!
		succeeds
		part 'Beside other people'
		prints_more
		shows "^  Fun  +70  +${pair#*:}\$"
		succeeds
	done
}

@test "without the people that it compares with there is no percentile" {
	for norms in '' other; do
		try attune-report <<-!
		fun,fun_pct,safety_gate,$norms
		70.00,far above,3.00,them
		!
		prints_more
		shows 'there are no norms'
		hides 'percentile|compared with'
		succeeds
	done
	beside 84 | sed 's/,students.*/,/' | report
	succeeds
	shows 'there are no norms'
	hides 'percentile|compared with'
	beside '' | report
	succeeds
	shows 'there are no norms'
	hides 'percentile|compared with'
}

@test "what is not printed is not compared" {
	report <<-!
	fun,overall,overall_pct,fun_change,fun_change_pct,safety_gate,safety_gate_pct,support,support_pct,norms
	70.00,60.00,50,3.00,50,3.00,50,,50,them (n = 300)
	!
	succeeds
	shows 'there are no norms'
	hides 'percentile|compared with'
}

@test "the latest sitting is the one that is compared" {
	report <<-!
	who,date,fun,fun_pct,norms
	ann,2026-11-24,70.00,81,them (n = 300)
	ann,2026-11-17,60.00,55,others (n = 300)
	!
	succeeds
	shows 'Compared with them \(n = 300\):'
	hides 'with others'
	shows '^  Fun  +70  +81$'
}

@test "from answers and norms to a report" {
	printf 'id,of,key,low,high\nc1,calm,+,0,1\nc2,calm,-,0,1\n' >book.csv
	cat >norms.csv <<-!
	norm_scale,score,percentile,t,n,population
	calm,0,10,36.8,400,nurses
	calm,0.5,40,46.2,400,nurses
	calm,1,80,55.7,400,nurses
	!
	try 'attune-score -vc ./book.csv -N norms.csv |
	    attune-report -c ./book.csv' <<-!
	who,c1,c2
	ann,1,0
	!
	prints <<-!
	Scores
	  For ann.

	The scales
	  calm  ████████████████████████    1.00

	Beside other people
	  Compared with nurses (n = 400):
	  Scale  Score  Percentile
	  calm    1.00          80
	  A percentile tells how many of 100 of these people scored lower, with half of
	  those who scored the same. It does not tell whether a score is good.
	!
	succeeds
}
