#!/usr/bin/env bats
# attune-report: one person over time, and what else the person told.

load helper
load report

# Add a column with this cell in every row.
with() {
	sed "1s/\$/,$1/; 2,\$s/\$/,$2/"
}

# ---- since last time

@test "without the columns of -v, a move is 25 points" {
	weeks 30 55 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-05: Fun.
	  No other area has moved far.
	!
	succeeds
	weeks 55 30 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Lower than on 2026-01-05: Fun.
	  No other area has moved far.
	!
	succeeds
	weeks 30 54.98 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Since 2026-01-05, no area has moved far.
	!
	succeeds
}

@test "where all areas moved, nothing is said of others; ups come first" {
	report <<-!
	date,who,safety,fun,support,safety_gate
	2026-01-01,,60,50,20,3
	2026-02-01,,90,10,50,3
	!
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-01: Emotional Safety and Support.
	  Lower than on 2026-01-01: Fun.
	!
	succeeds
}

@test "only areas with a score both times have moved or not" {
	report <<-!
	who,date,safety,fun,support,safety_gate
	,2026-01-01,60,,20,3
	,2026-02-01,90,10,,3
	!
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-01: Emotional Safety.
	!
	succeeds
	report <<-!
	who,date,safety,fun,support,safety_gate
	,2026-01-01,,,20,3
	,2026-02-01,90,10,,3
	!
	succeeds
	part 'Since last time'
	prints_nothing
	succeeds
}

# Scores of two sittings with the spread of their answers: fun's second score,
# and its spread both times.
spread() {
	cat <<-!
	who,date,safety,safety_se,fun,fun_se,safety_gate
	ann,2026-01-01,60.00,5.10,50.00,$2,3
	ann,2026-02-01,60.00,5.10,$1,$2,3
	!
}

# R: 1.96 * sqrt(5^2 + 5^2) is 13.8593.
@test "with the columns of -v, a move is further than answers vary" {
	spread 63.86 5.00 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-01: Fun.
	  No other area has clearly moved.
	!
	succeeds
	spread 36.15 5.00 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Since 2026-01-01, no area has clearly moved. Answers vary by themselves, too.
	!
	succeeds
}

@test "with the columns of -v, a move is a step or more all the same" {
	spread 62.50 1.00 | report
	succeeds
	part 'Since last time'
	prints_more
	shows 'Higher than on 2026-01-01: Fun\.'
	succeeds
	spread 62.48 1.00 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Since 2026-01-01, no area has clearly moved. Answers vary by themselves, too.
	!
	succeeds
}

@test "an area whose spread is missing once needs 25 points" {
	spread 70.00 '' | report
	succeeds
	part 'Since last time'
	prints_more
	hides higher
	succeeds
	spread 75.00 '' | report
	succeeds
	part 'Since last time'
	prints_more
	shows 'Higher than on 2026-01-01: Fun\.'
	succeeds
}

@test "in a pulse, a step is 25 points" {
	spread 74.98 1.00 | with form pulse | report
	succeeds
	part 'Since last time'
	prints_more
	hides higher
	succeeds
	spread 75.00 1.00 | with form pulse | report
	succeeds
	part 'Since last time'
	prints_more
	shows 'Higher than on 2026-01-01: Fun\.'
	succeeds
}

@test "since last time is since the sitting before, not since the first" {
	weeks 80 30 32 | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Since 2026-01-12, no area has moved far.
	!
	succeeds
}

@test "what was worked on is told back, without reproach" {
	for did in not once more ''; do
		weeks 60 | with focus,did "fun,$did" | report
		succeeds
		part 'Since last time'
		case $did in
		not)
			prints <<-!
			Since last time
			  The area you had chosen was Fun. There was no moment for it this time. That
			  happens, and nothing is lost by it.
			!
			;;
		once)
			prints <<-!
			Since last time
			  You worked on Fun, and got to it once.
			!
			;;
		more)
			prints <<-!
			Since last time
			  You worked on Fun, and got to it more than once.
			!
			;;
		*)
			prints <<-!
			Since last time
			  You worked on Fun.
			!
			;;
		esac
		succeeds
	done
}

@test "what was worked on stands before what moved, and nothing links them" {
	weeks 30 60 | with focus,did fun,more | report
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  You worked on Fun, and got to it more than once.
	  Higher than on 2026-01-05: Fun.
	  No other area has moved far.
	!
	succeeds
}

# ---- over time

@test "a single sitting has no line, and nothing to compare it with" {
	weeks 60 | report
	succeeds
	hides 'over time|since last time|too early'
}

@test "two sittings make lines, and it is too early for more" {
	weeks 60 62 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  2 check-ins of this kind, from 2026-01-05 to 2026-01-12.
	  Emotional Safety  ▅▅  60
	  Fun               ▅▅  62
	                    2026-01-05  2026-01-12
	  It is too early to say whether anything is rising or falling. That takes six
	  check-ins of one kind.
	!
	succeeds
}

@test "five sittings that fall without exception are too few" {
	weeks 90 70 50 30 10 | report
	succeeds
	part 'Over time'
	prints_more
	shows 'It is too early to say whether'
	hides falling:
	succeeds
}

# R: x <- c(80, 75, 70, 65, 60, 55); d <- 7 * 0:5
# cor.test(d, x, method = "kendall")$p.value is 0.0028,
# 30 * median((outer(x, x, "-") / outer(d, d, "-"))[lower.tri(diag(6))]) -21.4
@test "six sittings that fall by a step are falling" {
	weeks 80 75 70 65 60 55 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  6 check-ins of this kind, from 2026-01-05 to 2026-02-09.
	  Emotional Safety  ▅▅▅▅▅▅  60
	  Fun               ▇▇▆▆▅▅  55
	                    2026-01-05  2026-02-09
	  Fun: falling, by about 21 in 30 days.
	  Only one of 2 lines shows a direction. With that many lines, one can look so
	  by chance alone.
	!
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ████████████░░░░░░░░  present                             60
	  Fun               ███████████░░░░░░░░░  between patchy and present, fading  55
	!
	succeeds
	part 'How to read this'
	prints_more
	shows 'answer about change, or from a$'
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'Fun, which has been fading over your check-ins\.$'
	succeeds
}

@test "six sittings that rise by a step are rising" {
	weeks 55 60 65 70 75 80 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun: rising, by about 21 in 30 days\.$'
	succeeds
	part 'The areas'
	prints_more
	shows '^  Fun .* strong, brightening +80$'
	succeeds
}

@test "a direction goes a step from the first sitting to the last" {
	weeks 40 42.5 45 47.5 50 52.5 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun: rising, by about 11 in 30 days\.$'
	succeeds
	weeks 40 42.49 44.98 47.47 49.96 52.45 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  6 check-ins of this kind, from 2026-01-05 to 2026-02-09.
	  Emotional Safety  ▅▅▅▅▅▅  60
	  Fun               ▄▄▄▄▄▅  52
	                    2026-01-05  2026-02-09
	  No area rises or falls so steadily that chance would be an unlikely reason.
	!
	succeeds
}

@test "in a pulse, a direction goes 25 points" {
	weeks 40 44 48 52 56 60 | with form pulse | report
	succeeds
	part 'Over time'
	prints_more
	hides rising:
	succeeds
	weeks 40 45 50 55 60 65 | with form pulse | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun: rising, by about 21 in 30 days\.$'
	succeeds
}

# Of the orders of six values 2 in 720 have no pair the other way, and 10 one
# such pair: p is 0.0028 and 0.0167.
@test "one pair of six that goes the other way is not steady enough" {
	weeks 80 70 75 65 60 50 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  No area rises or falls so steadily'
	succeeds
}

@test "five sittings are enough if one's own answer says the same" {
	weeks 70 68 66 64 62 | with fun_change 2 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun: falling, by about 9 in 30 days\.$'
	shows '^  Only one of 2 lines shows a direction\.'
	hides early
	succeeds
	for change in 3 4 ''; do
		weeks 70 68 66 64 62 | with fun_change "$change" | report
		succeeds
		part 'Over time'
		prints_more
		hides falling:
		shows '^  It is too early'
		succeeds
	done
	weeks 70 68 66 64 | with fun_change 2 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  It is too early'
	succeeds
}

@test "where the direction and one's own answer contradict, neither is said" {
	weeks 80 75 70 65 60 55 | with fun_change 4 | report
	succeeds
	part 'The areas'
	prints_more
	hides 'fading|brightening'
	succeeds
	part 'One area, one small step'
	prints_more
	hides fading
	succeeds
}

@test "an area that is fading by both accounts is so by one's own answer" {
	weeks 80 75 70 65 60 55 | with fun_change 1 | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'Fun, which by your own answer is fading\.$'
	succeeds
}

@test "fading by direction makes a strong area a candidate" {
	weeks 95 92 89 86 83 78 |
	    sed 's/safety,/&support,/; s/,60,/,90,74,/' | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'Fun, which has been fading over your check-ins\.$'
	shows 'as well be Support\.'
	succeeds
	weeks 78 78 78 78 78 78 |
	    sed 's/safety,/&support,/; s/,60,/,90,74,/' | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'What needs attention first is Support\.$'
	hides Fun
	succeeds
}

@test "two lines with a direction are not said to be chance" {
	weeks 80 75 70 65 60 55 | sed 's/60,\(.*\),3/\1,\1,3/' | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  6 check-ins of this kind, from 2026-01-05 to 2026-02-09.
	  Emotional Safety  ▇▇▆▆▅▅  55
	  Fun               ▇▇▆▆▅▅  55
	                    2026-01-05  2026-02-09
	  Emotional Safety: falling, by about 21 in 30 days.
	  Fun: falling, by about 21 in 30 days.
	!
	succeeds
}

@test "a single line is not said to be one of several" {
	weeks 80 75 70 65 60 55 | sed 's/,fun//; s/60,\(.*\),3/\1,3/' | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  6 check-ins of this kind, from 2026-01-05 to 2026-02-09.
	  Emotional Safety  ▇▇▆▆▅▅  55
	                    2026-01-05  2026-02-09
	  Emotional Safety: falling, by about 21 in 30 days.
	!
	succeeds
}

@test "a slow direction is not said to go by 0" {
	report <<-!
	who,date,fun
	,1990-01-01,33
	,1994-01-01,36
	,1998-01-01,39
	,2002-01-01,42
	,2006-01-01,45
	,2010-01-01,48
	!
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun: rising, by about 0\.1 in 30 days\.$'
	succeeds
}

# ---- the usual range

@test "seven sittings have no usual range" {
	weeks 50 51 50 51 50 51 50 | report
	succeeds
	hides usual
}

# R: x <- c(50, 51, 50, 51, 50, 51, 50, 51)
# mean(x) + c(-1, 1) * 2.66 * mean(abs(diff(x))) is 47.84 53.16.
@test "from eight sittings on there is a usual range" {
	weeks 50 51 50 51 50 51 50 51 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  8 check-ins of this kind, from 2026-01-05 to 2026-02-23.
	  Emotional Safety  ▅▅▅▅▅▅▅▅  60  usually 60 to 60
	  Fun               ▅▅▅▅▅▅▅▅  51  usually 48 to 53
	                    2026-01-05  2026-02-23
	  No area rises or falls so steadily that chance would be an unlikely reason.
	  Inside the usual range, scores like these come and go even where nothing has
	  changed.
	!
	succeeds
}

@test "what is outside its usual range is named" {
	weeks 50 51 50 51 50 51 50 51 80 |
	    sed '1s/,safety_gate/,support&/; 2,$s/,3$/,60,3/; $s/60,3$/40,3/' |
	    report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  9 check-ins of this kind, from 2026-01-05 to 2026-03-02.
	  Emotional Safety  ▅▅▅▅▅▅▅▅▅  60  usually 60 to 60
	  Support           ▅▅▅▅▅▅▅▅▄  40  usually 51 to 64
	  Fun               ▅▅▅▅▅▅▅▅▇  80  usually 42 to 66
	                    2026-01-05  2026-03-02
	  No area rises or falls so steadily that chance would be an unlikely reason.
	  Inside the usual range, scores like these come and go even where nothing has
	  changed.
	  Outside the usual range this time: Support and Fun.
	!
	succeeds
}

@test "scores that are all alike are never outside their usual range" {
	for score in 33.30 33.33 66.67 58.33 0.00 100.00 12.34; do
		yes $score | head -n 11 | xargs bash -c "$(declare -f weeks)
		weeks \"\$@\"" weeks | report
		succeeds
		hides outside
	done
}

@test "a usual range is drawn no wider than scores can be" {
	weeks 90 60 100 50 95 55 100 60 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun .* usually 0 to 100$'
	succeeds
}

# ---- lines

@test "a missing score is a gap, and takes no part in a direction" {
	weeks 80 75 '' 65 60 55 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  6 check-ins of this kind, from 2026-01-05 to 2026-02-09.
	  Emotional Safety  ▅▅▅▅▅▅  60
	  Fun               ▇▇·▆▅▅  55
	                    2026-01-05  2026-02-09
	  No area rises or falls so steadily that chance would be an unlikely reason.
	!
	succeeds
}

@test "a line has a gap where much more time passed than is usual" {
	report <<-!
	who,date,fun,safety_gate
	ann,2026-01-01,60,3
	ann,2026-01-11,60,3
	ann,2026-01-21,60,3
	ann,2026-02-15,60,3
	ann,2026-03-13,60,3
	!
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun  ▅▅▅▅▅  60$'
	succeeds
	report <<-!
	who,date,fun,safety_gate
	ann,2026-01-01,60,3
	ann,2026-01-11,60,3
	ann,2026-01-21,60,3
	ann,2026-01-31,60,3
	ann,2026-02-26,60,3
	!
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun  ▅▅▅▅ ▅  60$'
	succeeds
}

@test "a line is drawn with eight heights" {
	weeks 0 12.49 12.50 25 37.5 50 62.5 75 87.49 87.50 100 | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  Fun +▁▁▂▃▄▅▆▇▇██ '
	succeeds
}

@test "a line is drawn with digits where the locale is not UTF-8" {
	export LC_ALL=C
	weeks 0 9.99 10 25 '' 50 62.5 75 89.99 90 100 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  11 check-ins of this kind, from 2026-01-05 to 2026-03-16.
	  Emotional Safety  66666666666   60  usually 60 to 60
	  Fun               0012.567899  100  usually 22 to 81
	                    2026-01-05  2026-03-16
	  Fun: rising, by about 46 in 30 days.
	  Only one of 2 lines shows a direction. With that many lines, one can look so
	  by chance alone.
	  Inside the usual range, scores like these come and go even where nothing has
	  changed.
	  Outside the usual range this time: Fun.
	!
	succeeds
	try "tr -d ' -~\n' <'$BATS_TEST_TMPDIR/report' | wc -c"
	prints <<-!
	0
	!
	succeeds
}

@test "lines fit into 40 columns, the name above" {
	export COLUMNS=40
	weeks 50 51 50 51 50 51 50 51 80 | report
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  9 check-ins of this kind, from
	  2026-01-05 to 2026-03-02.
	  Emotional Safety
	  ▅▅▅▅▅▅▅▅▅  60  usually 60 to 60
	  Fun
	  ▅▅▅▅▅▅▅▅▇  80  usually 42 to 66
	  2026-01-05  2026-03-02
	  No area rises or falls so steadily
	  that chance would be an unlikely
	  reason.
	  Inside the usual range, scores like
	  these come and go even where nothing
	  has changed.
	  Outside the usual range this time:
	  Fun.
	!
	succeeds
}

@test "in 100 columns a line has more places than in 40, and the last ones" {
	local columns

	# shellcheck disable=SC2046 # a word for each week
	weeks $(seq 0 0.5 99.5) >scores.csv
	for columns in 40 80 100; do
		try "COLUMNS=$columns attune-report -e scores.csv |
		    sed 's/[▁▂▃▄▅▆▇█░·]/#/g' | awk 'length > $columns'"
		prints_nothing
		succeeds
	done
	try "COLUMNS=100 attune-report scores.csv | grep -A 1 '^  Fun  .*▇.*▇'"
	prints_more
	shows '█  100  usually'
	shows '^ +202[6-9]-[0-9-]+ +2029-10-29$'
	succeeds
}

# ---- forms and rows

@test "forms are never mixed; the others are counted and named" {
	cat >scores.csv <<-!
	who,date,form,safety,fun,safety_gate
	ann,2026-01-01,full,60,60,3
	ann,2026-02-01,full,60,30,3
	ann,2026-02-02,pulse,10,10,1
	ann,2026-02-03,pulse,10,10,1
	ann,2026-03-01,full,60,60,3
	!
	report scores.csv
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  3 check-ins of this kind, from 2026-01-01 to 2026-03-01.
	  Emotional Safety  ▅▅▅  60
	  Fun               ▅▃▅  60
	                    2026-01-01  2026-03-01
	  The table also holds 2 check-ins of another form, pulse. The two are not
	  mixed.
	  It is too early to say whether anything is rising or falling. That takes six
	  check-ins of one kind.
	!
	succeeds
	grep -v 2026-02-02 scores.csv | report
	succeeds
	part 'Over time'
	prints_more
	shows '^  The table also holds one check-in of another form, pulse\.'
	succeeds
	part 'Since last time'
	prints_more
	shows '^  Higher than on 2026-02-01: Fun\.$'
	succeeds
}

@test "without a line, other forms are named at the beginning" {
	report <<-!
	who,date,form,safety,safety_gate
	ann,2026-01-01,full,60,3
	ann,2026-02-02,pulse,60,3
	!
	succeeds
	hides 'over time|since last time'
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past week, answered on 2026-02-02.
	  The table also holds one check-in of another form, full. The two are not
	  mixed.
	  There is a score for Emotional Safety alone, so that nothing stands out beside
	  it.
	!
	succeeds
}

@test "sittings without a date are counted, and make no line" {
	report <<-!
	who,safety,safety_gate
	ann,20,3
	ann,80,3
	ann,60,3
	!
	succeeds
	hides 'over time|since last time'
	part 'Relationship Health Check-In'
	prints_more
	shows '^  The table also holds 2 earlier check-ins\. This is about the latest\.$'
	succeeds
	report <<-!
	who,safety,safety_gate
	ann,20,3
	ann,60,3
	!
	succeeds
	shows '^  The table also holds one earlier check-in\. This is about the latest\.$'
}

@test "rows in any order give the same report" {
	weeks 80 75 '' 65 60 55 50 51 | with form full >scores.csv
	printf 'ann,2026-01-06,10,10,1,pulse\nann,2026-01-05,10,10,1,pulse\n' \
	    >>scores.csv
	for format in text csv; do
		attune-report -e -T $format scores.csv >kept
		for seed in 1 2 3 4 5; do
			try "{ head -n 1 scores.csv; tail -n +2 scores.csv |
			    shuf --random-source=<(yes $seed); } |
			    attune-report -e -T $format"
			prints <kept
			succeeds
		done
	done
}

@test "the same date twice: the last row counts, also for the line" {
	report <<-!
	who,date,fun,safety_gate
	ann,2026-01-01,90,3
	ann,2026-02-01,60,3
	ann,2026-01-01,30,3
	!
	notes <<-!
	attune-report: <stdin>: 2026-01-01 stands twice for "ann": the last row counts
	!
	part 'Over time'
	prints_more
	shows '^  2 check-ins of this kind, from 2026-01-01 to 2026-02-01\.$'
	shows '^  Fun  ▃▅  60$'
	succeeds
	part 'Since last time'
	prints_more
	shows '^  Higher than on 2026-01-01: Fun\.$'
	succeeds
}

@test "a codebook without areas has lines, and no verdicts" {
	cat >book.csv <<-!
	id,of,low,high
	q1,calm,0,10
	!
	report '-e -c ./book.csv' <<-!
	who,date,calm
	ann,2026-01-01,10.00
	ann,2026-01-02,8.00
	ann,2026-01-03,6.00
	ann,2026-01-04,4.00
	ann,2026-01-05,2.00
	ann,2026-01-06,0.00
	!
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  Answered 6 times, from 2026-01-01 to 2026-01-06.
	  calm  █▇▅▄▂▁  0.00
	        2026-01-01  2026-01-06
	!
	succeeds
	hides 'since last time|falling|early'
}

# ---- figures

# R: x <- c(80, 75, 70, 65, 60, 55, 50, 51); d <- 7 * 0:7
# 30 * median((outer(x, x, "-") / outer(d, d, "-"))[lower.tri(diag(8))])
# cor.test(d, x, method = "kendall")
# mean(x) + c(-1, 1) * 2.66 * mean(abs(diff(x)))
@test "-T csv has every figure of a line" {
	weeks 80 75 70 65 60 55 50 51 | sed 's/,safety_gate//; s/,3$//' |
	    report '-T csv'
	succeeds
	try "grep -e ^about -e ,fun, '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	about,date,form,scale,figure,value,word
	ann,2026-02-23,full,fun,score,51,"between patchy and present, fading"
	ann,2026-02-23,full,fun,moved,1.00,
	ann,2026-01-05,full,fun,score,80,
	ann,2026-01-12,full,fun,score,75,
	ann,2026-01-19,full,fun,score,70,
	ann,2026-01-26,full,fun,score,65,
	ann,2026-02-02,full,fun,score,60,
	ann,2026-02-09,full,fun,score,55,
	ann,2026-02-16,full,fun,score,50,
	ann,2026-02-23,full,fun,slope_30,-21.4286,falling
	ann,2026-02-23,full,fun,kendall_s,-26,
	ann,2026-02-23,full,fun,kendall_p,0.000397,
	ann,2026-02-23,full,fun,usual_low,51.4700,
	ann,2026-02-23,full,fun,usual_high,75.0300,
	!
	succeeds
}

@test "-T csv names a move, and how it was answered" {
	report '-T csv' <<-!
	who,date,fun,fun_se,receiving,answered,run
	ann,2026-01-01,80,5,70,42,3
	ann,2026-02-01,40,5,60,40,9
	!
	succeeds
	prints <<-!
	about,date,form,scale,figure,value,word
	ann,2026-02-01,full,fun,score,40,patchy
	ann,2026-02-01,full,fun,moved,-40.00,down
	ann,2026-01-01,full,fun,score,80,
	ann,2026-02-01,full,fun,slope_30,-38.7097,
	ann,2026-02-01,full,fun,kendall_s,-1,
	ann,2026-02-01,full,fun,kendall_p,1.000000,
	ann,2026-02-01,full,receiving,score,60,present
	ann,2026-02-01,full,,answered,40,
	ann,2026-02-01,full,,run,9,
	!
	succeeds
}

# ---- why

@test "-e says how a move is found, without the columns of -v" {
	weeks 30 55 | report -e
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-05: Fun.
	  No other area has moved far.
	    Why: a move is 25 points or more, since the table does not tell how answers
	    vary (attune-score -v does).
	    Emotional Safety: from 60 to 60.
	    Fun: from 30 to 55.
	!
	succeeds
}

@test "-e says how a move is found, with the columns of -v" {
	spread 63.86 5.00 | report -e
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-01: Fun.
	  No other area has clearly moved.
	    Why: a move is further than answers vary by themselves (1.96 times the
	    spread of both sittings) and no less than a step.
	    Emotional Safety: from 60 to 60. Answers vary by 14.1, a step is 12.5.
	    Fun: from 50 to 64. Answers vary by 13.9, a step is 12.5.
	!
	succeeds
}

@test "-e says how a direction and a usual range are found" {
	weeks 50 51 50 51 50 51 50 51 80 | report -e
	succeeds
	part 'Over time'
	prints <<-!
	Over time
	  9 check-ins of this kind, from 2026-01-05 to 2026-03-02.
	  Emotional Safety  ▅▅▅▅▅▅▅▅▅  60  usually 60 to 60
	  Fun               ▅▅▅▅▅▅▅▅▇  80  usually 42 to 66
	                    2026-01-05  2026-03-02
	  No area rises or falls so steadily that chance would be an unlikely reason.
	  Inside the usual range, scores like these come and go even where nothing has
	  changed.
	  Outside the usual range this time: Fun.
	    Why: a direction needs p below .01 and a step or more from the first
	    check-in to the last; or p below .05 and your own answer about change saying
	    the same. The slope is Theil and Sen's, S and p are Mann and Kendall's.
	    Emotional Safety: 9 check-ins over 56 days; 0.0 in 30 days, S 0, p 1.0000; a
	    step is 12.5.
	    Fun: 9 check-ins over 56 days; 0.3 in 30 days, S 12, p 0.2127; a step is
	    12.5.
	    Why: the usual range is the mean of at least 8 check-ins, and to either side
	    2.66 times the mean difference from one to the next.
	    Emotional Safety: mean 60 of 9, from 60 to 60.
	    Fun: mean 54 of 9, from 42 to 66.
	!
	succeeds
}

@test "-e prints neither a p of 0 nor a slope of -0" {
	weeks 90 85 80 75 70 65 60 55 50 45 | report -e
	succeeds
	part 'Over time'
	prints_more
	shows 'S -45, p < 0\.0001;'
	succeeds
	weeks 60 59.99 59.98 | report -e
	succeeds
	part 'Over time'
	prints_more
	hides ' -0\.0'
	succeeds
}

@test "-e says how levels, change, and what stands out are found" {
	report -e <<-!
	who,date,safety,safety_n,fun,fun_n,fun_change,safety_gate
	ann,2026-01-01,80.00,6,50.00,5,4.00,3.00
	!
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	  Over the past month, answered on 2026-01-01.
	  What stands out: Emotional Safety is strong. Most room to grow: Fun.
	    Why: the highest is Emotional Safety, 80; the lowest is Fun, 50; areas with
	    a score: 2. Strong is the highest level. Areas within 5 points of one
	    another count as alike.
	!
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Emotional Safety  ████████████░░░  between present and strong               80
	  Fun               ████████░░░░░░░  between patchy and present, brightening  50
	    Why: an area has the level whose lower bound its score reaches; within 5
	    points of a bound both levels are named.
	    Emotional Safety: score 80, from 6 answers to 6 statements.
	    Fun: score 50, from 5 answers to 6 statements.
	    Why: Fun, your own answer about change counts 4.00. Below 3.00 is fading,
	    above it brightening.
	!
	succeeds
	part 'One area, one small step'
	prints_more
	shows '^    Why: the lowest is Fun, 50\. Areas within 5 points of it are candidates,$'
	shows '^    fading ones first, strong ones only if they fade\.$'
	succeeds
}

@test "-e speaks of points in the metric of a codebook of one's own" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric,role,text
	scale,trust,,,,mean,pillar,Trust
	scale,calm,,,,mean,pillar,Calm
	level,high,pillar,4,,,,high
	level,low,pillar,1,,,,low
	item,t1,trust,1,5,,,
	item,t2,trust,1,5,,,
	item,c1,calm,1,5,,,
	item,c2,calm,1,5,,,
	!
	report '-e -c ./book.csv' <<-!
	who,date,trust,calm,hunch
	ann,2026-01-01,3.00,2.00,
	ann,2026-02-01,4.00,2.00,trust calm
	!
	succeeds
	part 'Since last time'
	prints <<-!
	Since last time
	  Higher than on 2026-01-01: Trust.
	  No other area has moved far.
	    Why: a move is 1.00 points or more, since the table does not tell how
	    answers vary (attune-score -v does).
	    Trust: from 3.00 to 4.00.
	    Calm: from 2.00 to 2.00.
	!
	succeeds
	part 'The areas'
	prints <<-!
	The areas
	  Trust  ██████████████████░░░░░░  high  4.00
	  Calm   ██████░░░░░░░░░░░░░░░░░░  low   2.00
	    Why: an area has the level whose lower bound its score reaches.
	    Trust: score 4.00, from the answers to 2 statements.
	    Calm: score 2.00, from the answers to 2 statements.
	!
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You expected Trust to be the strongest. It comes out highest, or close to it.
	  You expected Calm to be the thinnest. It comes out lowest, or close to it.
	    Why: the highest is Trust, 4.00; the lowest is Calm, 2.00. Within 0.20
	    points of these counts as close.
	!
	succeeds
	part 'How to read this'
	prints <<-!
	How to read this
	  A bar runs from the lowest score that is possible to the highest.
	  The words mean, from this score on:
	  high  4
	  low   1
	!
	succeeds
}

# ---- what was expected

# Scores of five areas, and a hunch.
expect() {
	cat <<-!
	who,date,safety,appreciation,support,fun,direction,safety_gate,hunch
	ann,2026-01-01,80,60,70,50,76,3,$1
	!
}

@test "a hunch that is right" {
	expect 'safety fun' | report
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You expected Emotional Safety to be the strongest. It comes out highest, or
	  close to it.
	  You expected Fun to be the thinnest. It comes out lowest, or close to it.
	!
	succeeds
}

@test "a hunch within five points is right" {
	expect 'direction fun' | report
	succeeds
	part 'What you expected'
	prints_more
	shows 'Shared Direction to be the strongest\. It comes out highest, or$'
	succeeds
	expect 'direction fun' | sed 's/,76,/,74.98,/' | report
	succeeds
	part 'What you expected'
	prints_more
	shows 'strongest\. The highest is Emotional$'
	succeeds
}

@test "a hunch that is the other way round" {
	expect 'fun safety' | report
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You expected Fun to be the strongest. The highest is Emotional Safety.
	  You expected Emotional Safety to be the thinnest, and it is strong. The lowest
	  is Fun.
	!
	succeeds
}

@test "a hunch that is neither" {
	expect 'support support' | report
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You expected Support to be the strongest. The highest is Emotional Safety.
	  You expected Support to be the thinnest. The lowest is Fun.
	!
	succeeds
}

@test "a hunch about an area without a score" {
	expect 'closeness -' | report
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You had a hunch about Closeness. There are too few answers to compare it with.
	!
	succeeds
}

@test "a hunch where only one area has a score" {
	report -e <<-!
	who,date,fun,hunch
	ann,2026-01-01,60,fun -
	!
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You had a hunch about Fun. There are too few answers to compare it with.
	!
	succeeds
}

@test "half a hunch, and none" {
	expect '- fun' | report -e
	succeeds
	part 'What you expected'
	prints <<-!
	What you expected
	  You expected Fun to be the thinnest. It comes out lowest, or close to it.
	    Why: the highest is Emotional Safety, 80; the lowest is Fun, 50. Within 5
	    points of these counts as close.
	!
	succeeds
	for hunch in '- -' ''; do
		expect "$hunch" | report
		succeeds
		hides 'you expected|hunch'
	done
}

@test "the hunch of an earlier sitting is not held against this one" {
	report <<-!
	who,date,safety,fun,safety_gate,hunch
	ann,2026-01-01,80,60,3,fun safety
	ann,2026-02-01,80,60,3,
	!
	succeeds
	hides 'you expected'
}

# ---- how it was answered

answers() {
	cat <<-!
	who,date,fun,fun_se,answered,run
	ann,2026-01-01,60,5,$1,$2
	!
}

@test "how many statements were answered" {
	answers 42 3 | report
	succeeds
	part 'How to read this'
	prints_more
	shows '^  You answered all 42 statements\.$'
	succeeds
	answers 41 3 | report
	succeeds
	part 'How to read this'
	prints_more
	shows '^  You answered 41 of 42 statements\. What was left out counts neither way\.$'
	succeeds
	answers 12 3 | with form pulse | report
	succeeds
	part 'How to read this'
	prints_more
	shows '^  You answered all 12 statements\.$'
	succeeds
}

@test "one answer eight times in a row, half of all, is asked about" {
	answers 16 8 | report -e
	succeeds
	part 'How to read this'
	prints <<-!
	How to read this
	  A bar runs from 0, every answer at the low end, to 100, every answer at the
	  high end.
	  It does not compare you with other people; there are no norms for these
	  statements.
	  Fading and brightening come from your own answer about change.
	  You answered 16 of 42 statements. What was left out counts neither way.
	  The same answer stands 8 times in a row. That may be just how it is; worth
	  another look?
	    Why: 8 of 16 answers. Half of them or more in a row, and at least 8, are
	    asked about.
	  The words mean, from this score on:
	  strong   75  mostly 'often' or more
	  present  50  between 'sometimes' and 'often'
	  patchy   25  between 'rarely' and 'sometimes'
	  thin     0   mostly 'rarely' or less
	!
	succeeds
}

@test "one answer in a row less often is not asked about" {
	for how in '14 7' '7 7' '17 8' '42 20'; do
		# shellcheck disable=SC2086 # two words
		answers $how | report
		succeeds
		hides 'in a row|another look'
	done
	for how in '42 21' '15 8' '8 8'; do
		# shellcheck disable=SC2086
		answers $how | report
		succeeds
		shows 'times in a row\. That may be just how it is; worth$'
	done
}

@test "without the columns of -v, nothing is said of how it was answered" {
	answers 8 8 | sed 's/fun_se/spin/' | report
	succeeds
	hides 'you answered (all|[0-9])|in a row'
}

# ---- given and received

given() {
	cat <<-!
	who,date,receiving,giving
	ann,2026-01-01,$1
	!
}

@test "what is given and what is received, from 12.5 points on" {
	local what

	for what in '50,62.5:you give more than reaches you\.' \
	    '62.5,50:more reaches you than you give\.' \
	    '50,62.48:what you give and what reaches you are about alike\.' \
	    '62.48,50:what you give and what reaches you are about alike\.' \
	    '50,50:what you give and what reaches you are about alike\.'; do
		given "${what%:*}" | report
		succeeds
		part 'A closer look'
		prints_more
		shows "^  By your answers, ${what#*:}\$"
		succeeds
	done
	given 50, | report
	succeeds
	hides 'reaches you'
}

@test "-e says what is beside what" {
	given 50,62.5 | report -e
	succeeds
	part 'A closer look'
	prints <<-!
	A closer look
	  What you receive  ████████████░░░░░░░░░░░░  between patchy and present  50
	  What you give     ███████████████░░░░░░░░░  present                     63
	    What you receive: score 50, from the answers to 18 statements.
	    What you give: score 63, from the answers to 18 statements.
	  By your answers, you give more than reaches you.
	    Why: giving 63, receiving 50. A difference of 12.5 or more is named.
	!
	succeeds
}

# ---- where to turn to

resources() {
	cat >help.csv <<-!
	language,text
	en,The blue line: 0123
	de,Der rote Faden: 0456
	,The house in the park
	en,"Anybody, anywhere: 0789"
	!
}

@test "-r names where to turn to, in English unless told otherwise" {
	resources
	weeks 60 | report '-r help.csv'
	succeeds
	part 'Please read this too'
	prints <<-!
	Please read this too
	  Answer alone, and only as much as you like. These exercises are for
	  relationships in which both people feel free to answer.
	  If you feel afraid, controlled or unsafe, you need not do them. You can talk
	  to someone you trust, or turn to one of these, from a device that the other
	  person does not check. In danger, call your local emergency number.
	  - The blue line: 0123
	  - Anybody, anywhere: 0789
	  A login that others share hides nothing, and leaving this page does not erase
	  a history.
	!
	succeeds
}

@test "-r takes rows of no language, or else all" {
	resources
	sed -i /^en,/d help.csv
	weeks 60 | report '-r help.csv'
	succeeds
	part 'Please read this too'
	prints_more
	shows '^  - The house in the park$'
	hides 'rote'
	succeeds
	sed -i /^,/d help.csv
	weeks 60 | report '-r help.csv'
	succeeds
	part 'Please read this too'
	prints_more
	shows '^  - Der rote Faden: 0456$'
	succeeds
	echo language,text >help.csv
	weeks 60 | report '-r help.csv'
	succeeds
	part 'Please read this too'
	prints_more
	shows '^  to someone you trust or to a local service, from a device'
	succeeds
}

@test "-r in the language of -L" {
	resources
	cat >book.csv <<-!
	kind,id,of,low,role,text,text:de
	scale,trust,,,pillar,Trust,Vertrauen
	scale,trust_gate,,,gate,,
	level,closed,trust_gate,1,,,
	item,q1,trust trust_gate,,,I trust,Ich vertraue
	!
	printf 'trust,trust_gate\n4.00,4.00\n' >scores.csv
	report '-L de -c ./book.csv -r help.csv scores.csv'
	succeeds
	shows '^  - Der rote Faden: 0456$'
	hides 'blue|park'
	shows '^  Vertrauen  '
}

# ---- the area

@test "-f chooses with several sittings, too" {
	weeks 60 62 >scores.csv
	report '-f fun scores.csv'
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'needs attention first is Fun\.$'
	shows 'as well be Emotional Safety\.'
	succeeds
	report '-f fun -T csv scores.csv'
	succeeds
	shows '^ann,2026-01-12,full,fun,area,,$'
	try 'attune-report -f direction scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: -f: "direction" is not one of the areas to choose from: safety, fun
	!
}

@test "of many rows that stand twice the first twenty are named" {
	{ echo who,date,safety,safety_gate
	yes ann,2026-11-24,80,3 | head -n 26; } >scores.csv
	attune-report scores.csv >/dev/null 2>notes
	try 'sort notes | uniq -c | sed "s/^ *//"'
	prints <<-!
	20 attune-report: scores.csv: 2026-11-24 stands twice for "ann": the last row counts
	1 attune-report: scores.csv: 5 more rows stand twice
	!
	succeeds
}

@test "the latest thousand sittings say what direction there is" {
	for day in $(seq 0 1000); do
		echo "ann,$(date -u -d "@$((day * 86400))" +%F),60,70,3"
	done | sed '1i who,date,safety,fun,safety_gate' >scores.csv
	try 'attune-report -e scores.csv'
	prints_more
	shows '^  1001 check-ins of this kind, from 1970-01-01 to 1972-09-27\.$'
	shows '^    Fun: 1000 check-ins over 999 days;'
	succeeds
}
