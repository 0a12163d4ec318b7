#!/usr/bin/env bats
# attune-report: a couple's page, from a table of pairs.
#
# The pages are kept in tests/report, as those of formats.bats are.  After a
# change of words,
#
#	NEW=1 tests/couple.bats
#
# writes them again; read the difference before it is kept.  The tables in
# tests/couple are of made-up couples who answered the full form, from R:
# items.csv with a pulse before it, and all agreed to; words.csv, the same with
# words alone; alike.csv, two who answer alike, nameless; strong.csv, two who
# find everything strong.

load helper
load report

PAIRS=$JOURNEYS/couple/pairs.csv
MADE=$ROOT/tests/couple

# A table of pairs with this consent: of each area a line "scale a b class",
# and then whatever else.
areas() {
	local scale a b class rest

	echo "couple,date,form,a,b,consent,pair_scale,items,a_score,b_score,gap,class"
	while read -r scale a b class; do
		rest=$(awk "BEGIN { printf \"6,%.2f,%.2f,%.2f\", $a, $b,
		    $a - $b }")
		echo "oak,2026-11-22,full,ana,ben,numbers,$scale,$rest,$class"
	done
}

# The answers of a couple.
of_couple() {
	awk -F, -v couple="$1" 'NR == 1 || $2 == couple' "$MADE/answers.csv"
}

# ---- from answers to pages

@test "the tables of the pages are what attune-pair makes of answers" {
	of_couple elm >elm.csv
	of_couple ash >ash.csv
	try 'attune-pair elm.csv'
	prints <"$MADE/items.csv"
	succeeds
	try 'sed s/,items,/,words,/ elm.csv | attune-pair'
	prints <"$MADE/words.csv"
	succeeds
	try 'attune-pair ash.csv'
	prints <"$MADE/strong.csv"
	succeeds
	try "attune-pair -a $MADE/agreed.csv"
	prints <"$MADE/alike.csv"
	succeeds
}

@test "answers, pairs and pages for all, in one line" {
	try "attune-pair $MADE/answers.csv | attune-report -o out"
	prints_nothing
	succeeds
	try 'ls out; cat out/ash.txt'
	{
		printf '%s\n' ash.txt elm.txt index.txt
		cat "$ROOT/tests/report/couple-strong.txt"
	} | prints
	succeeds
}

# ---- whole pages

@test "three pulses, with guesses: what is given is pooled" {
	kept_in_all couple "$PAIRS"
}

@test "the same, explained" {
	kept couple-why text "-e $PAIRS"
}

@test "a full form, with single statements" {
	kept_in_all couple-items "$MADE/items.csv"
}

@test "the same, explained, and with where to turn to" {
	cat >help.csv <<-!
	language,text
	en,"The line of our town, day and night"
	!
	kept couple-items-why text "-er help.csv $MADE/items.csv"
}

@test "words alone" {
	kept_in_all couple-words "$MADE/words.csv"
}

@test "two who answer alike, without names" {
	kept couple-alike text "$MADE/alike.csv"
}

@test "all is strong: there is something to savour" {
	kept couple-strong text "$MADE/strong.csv"
}

@test "two pulses are too few to say how what is given reaches the other" {
	grep -v 2026-03-16 "$PAIRS" >two.csv
	kept couple-few text two.csv
}

@test "on a narrow screen in ASCII" {
	export COLUMNS=40 LC_ALL=C
	kept couple-narrow text "$PAIRS"
}

# ---- what was agreed to

# The text of a page: without what is between < and >, and without dates and
# the couple's name.
said() {
	sed "$styles; s/<[^>]*>//g; s/&#39;//g; s/20[0-9-]*//g" "$BATS_TEST_TMPDIR/stdout" \
	    >"$BATS_TEST_TMPDIR/said"
	mv "$BATS_TEST_TMPDIR/said" "$BATS_TEST_TMPDIR/stdout"
}

@test "with words there is no digit but in dates" {
	for options in '-T text' '-eT text' '-T markdown' '-eT markdown' \
	    '-T html' '-eT html' '-f fun' '-T csv'; do
		try "attune-report $options $MADE/words.csv"
		prints_more
		said
		hides '[0-9]'
		succeeds
	done
}

@test "with words nothing is drawn" {
	for format in text markdown html; do
		try "attune-report -T $format $MADE/words.csv | sed '$styles'"
		prints_more
		hides '<svg|●|○|█|▁|─'
		succeeds
	done
}

@test "without items there are no single statements" {
	change "$MADE/items.csv" consent numbers | grep -Ev ',[a-z]+(_since|[1-6]),1,' \
	    >numbers.csv
	try "attune-report $MADE/items.csv | sed '/^Single/,/^$/d'"
	prints_more
	cp "$BATS_TEST_TMPDIR/stdout" expected
	succeeds
	try 'attune-report numbers.csv'
	prints <expected
	succeeds
}

@test "statements about change are not among the single ones" {
	attune-report "$MADE/items.csv" >expected
	sed -E '/,2026-11-22,.*_since,/s/,1,[0-9.]+,[0-9.]+,-?[0-9.]+,[0-9.]+,.,.,.,./,1,100.00,0.00,100.00,100.00,0,0,1,0/' \
	    "$MADE/items.csv" >since.csv
	[ "$(grep -c _since,1,100.00,0.00,100.00,100.00,0,0,1,0, since.csv)" -eq 5 ]
	try 'attune-report since.csv'
	prints <expected
	succeeds
}

@test "statements two steps apart are, of as many points as that may be" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric,role,text
	text,basis,,,,,,anchors
	level,good,pillar,50,,,,
	level,bad,pillar,0,,,,
	scale,joy,,,,percent,pillar,Joy
	item,q1,joy,1,7,,,I laugh.
	item,q2,joy,1,7,,,We laugh.
	item,q3,joy,1,7,,,They laugh.
	!
	printf '%s\n' who,date,consent,q1,q2,q3 ann,2026-11-22,items,7,3,4 \
	    bo,2026-11-22,items,4,4,2 >answers.csv
	try 'attune-pair -c ./book.csv answers.csv | attune-report -c ./book.csv'
	prints_more
	cp "$BATS_TEST_TMPDIR/stdout" page
	succeeds
	try "sed -n '/furthest apart/,/^\$/p' page"
	prints <<-!
	  Where your answers are furthest apart, as things to talk about:
	  Statement    ann  bo
	  I laugh.     100  50
	  They laugh.   50  17

	!
	succeeds
}

@test "what was not agreed to is not read" {
	change "$MADE/words.csv" gap 12.50 3 >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:3: gap: only words are agreed to
	!
	change "$MADE/words.csv" a_score 62.50 3 >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:3: a_score: "62.50" is not a level of the scale, or two
	!
	change "$MADE/words.csv" pair_scale sensing 3 >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:3: pair_scale: words are agreed to, which only pillars have
	!
	change "$MADE/items.csv" consent numbers >one.csv
	try 'attune-report one.csv'
	prints_nothing
	exits 1
	says 'pair_scale: single statements are not agreed to$'
	change "$MADE/items.csv" consent '' >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:2: consent: "" is not words, numbers or items
	!
	change "$PAIRS" consent words 34 >one.csv
	try 'attune-report one.csv'
	prints_nothing
	exits 1
	says '^attune-report: one.csv:34: '
}

@test "two consents in one couple are refused" {
	sed '3s/numbers/items/' "$PAIRS" >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:3: consent: it is not the same in all rows of the couple
	!
}

@test "a table without rows is no page, and does not say why" {
	try "head -n 1 $PAIRS | attune-report"
	prints_nothing
	fails 1 <<-!
	attune-report: no page for this couple
	!
}

# Two levels: of both ids together, the second blank is the one between them.
@test "the ids of levels may have blanks, and be long" {
	long="$(printf '%0600d' 0 | tr 0 x) y"
	cat >book.csv <<-!
	kind,id,of,low,metric,role,text
	text,basis,,,,,anchors
	level,$long,pillar,50,,,lovely
	level,not much,pillar,0,,,little
	scale,joy,,,percent,pillar,Joy
	item,q1,joy,,,,I laugh.
	item,q2,joy,,,,We laugh.
	item,q3,joy,,,,They laugh.
	!
	cat >answers.csv <<-!
	who,date,consent,q1,q2,q3
	ann,2026-11-22,words,5,5,5
	bo,2026-11-22,words,1,1,1
	!
	try 'attune-pair -c ./book.csv answers.csv | cut -d, -f9,10'
	prints <<-!
	a_score,b_score
	$long,not much
	!
	succeeds
	# 50, which is close to the bound
	sed '/^bo/s/1,1,1/2,3,4/' answers.csv >close.csv
	try 'attune-pair -c ./book.csv close.csv | cut -d, -f9,10'
	prints <<-!
	a_score,b_score
	$long,not much $long
	!
	succeeds
	for answers in answers close; do
		try "attune-pair -c ./book.csv $answers.csv |
		    attune-report -c ./book.csv | sed -n 's/^  Joy  *//p'"
		if [ $answers = close ]; then
			echo 'lovely  between little and lovely'
		else
			echo 'lovely  little'
		fi | prints
		succeeds
	done
}

# ---- safety

@test "a private scale or item is refused" {
	for scale in safety safety_change safety_gate safety1 safety_since; do
		change "$MADE/items.csv" pair_scale $scale 2 >one.csv
		try 'attune-report one.csv'
		prints_nothing
		fails 1 <<-!
		attune-report: one.csv:2: pair_scale: "$scale" is private, and nothing to share
		!
	done
}

@test "nothing of a page names what is private" {
	for table in "$PAIRS" "$MADE"/{items,words,alike,strong}.csv; do
		for options in -e '-T csv' '-eT html' '-eT markdown'; do
			try "attune-report $options $table | sed '$styles'"
			prints_more
			hides '(^|[^n])safe|safety'
			hides 'private'
			succeeds
		done
	done
}

# All prompts of every week of a year, in each of three areas.
@test "no step is about receiving alone, and none is about what is private" {
	rows 'kind == "action" and ("safety" in of or "gate" in of or
	    "receiving" in of)' >never
	for week in $(seq 0 51); do
		date=$(date -d "2026-01-05 $week weeks" +%F)
		for area in fun support direction; do
			printf 'closeness 90 90 strength\n%s 20 20 thin\n' \
			    $area | areas | sed "s/2026-11-22/$date/"  |
			    COLUMNS=100 attune-report -T markdown
		done
	done >pages
	try 'grep "^- After" pages | sed "s/^- //; s/\\\\//g" | sort -u >steps;
	    wc -l <steps; grep -Fxf never steps'
	prints <<-!
	27
	!
	exits 1
	same stderr </dev/null
}

@test "what needs both is there, and is said to be for both" {
	printf 'closeness 90 90 strength\nfun 20 20 thin\n' | areas |
	    sed s/2026-11-22/2026-03-16/ | report
	shows 'for the two of you together:$'
	succeeds
}

@test "nobody is ranked, graded, blamed or told what will come" {
	for table in "$PAIRS" "$MADE"/{items,words,alike,strong}.csv; do
		try "attune-report -e $table"
		prints_more
		hides 'percentile|diagnos|risk|should|fault|fail(ed|s)|because'
		hides 'Attunement  |your score|overall|compatib|healthy'
		succeeds
	done
}

# ---- what the page depends on

@test "the order of rows and columns is of no matter" {
	attune-report "$PAIRS" >expected
	(head -n 1 "$PAIRS"; tail -n +2 "$PAIRS" | sort -r) >rows.csv
	try 'attune-report rows.csv'
	prints <expected
	succeeds
	python3 -c '
import csv, sys
rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))
csv.writer(sys.stdout, lineterminator="\n").writerows(
    [row[::-1] + ["x"] for row in rows])' "$PAIRS" >columns.csv
	try 'attune-report columns.csv'
	prints <expected
	succeeds
}

@test "of one day the full form is the later one, in any order of rows" {
	areas <<<'fun 80 80 strength' >full.csv
	areas <<<'fun 20 20 thin' | sed 's/,full,/,pulse,/' >pulse.csv
	for files in 'full.csv pulse.csv' 'pulse.csv full.csv'; do
		try "attune-report $files"
		prints_more
		shows '^What is strong for both of you$'
		hides 'little of'
		succeeds
	done
}

@test "several files are one couple's sittings, also with tabs" {
	attune-report "$PAIRS" >expected
	grep -v 2026-03-08 "$PAIRS" >one.csv
	(head -n 1 "$PAIRS"; grep 2026-03-08 "$PAIRS") >two.csv
	try 'attune-report two.csv - <one.csv'
	prints <expected
	succeeds
	try "tr , '\t' <$PAIRS | attune-report -t"
	prints <expected
	succeeds
}

# ---- the area

@test "what both find little of comes before what they see differently" {
	report <<-! < <(areas <<-end
	closeness 80 85 strength
	support 45 49 thin
	fun 20 90 differently
	direction 52 30 differently
	end
	)
	!
	succeeds
	part 'One area, one small step'
	prints_more
	shows '^  An area to look at together is Support, of which both of you find little\.$'
	succeeds
}

@test "of what they see differently the largest gap, of the rest the lowest" {
	printf '%s\n' 'closeness 80 85 strength' 'support 55 49 ' \
	    'fun 30 90 differently' 'direction 52 30 differently' | areas |
	    report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'is Fun, which is not the same for the two of you\.$'
	succeeds
	printf '%s\n' 'closeness 80 85 strength' 'support 60 49 ' \
	    'fun 60 90 ' 'direction 62 60 ' | areas | report
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'An area with room to grow for the two of you is Support\.$'
	succeeds
}

@test "within five points of each other all can be chosen" {
	printf '%s\n' 'closeness 40 40 thin' 'support 42 43 thin' \
	    'fun 42 43.01 thin' 'direction 42 43.02 thin' | areas >pairs.csv
	report pairs.csv
	succeeds
	part 'One area, one small step'
	prints_more
	shows 'is Closeness, of which'
	shows '^  It could as well be Support and Fun\.'
	succeeds
	try 'attune-report -f fun pairs.csv'
	prints_more
	shows 'is Fun, of which'
	shows '^  It could as well be Closeness and Support\.'
	succeeds
	for area in direction safety x ''; do
		try "attune-report -f '$area' pairs.csv"
		prints_nothing
		fails 2 <<-!
		attune-report: -f: "$area" is not one of the areas to choose from: closeness, support, fun
		!
	done
	try "attune-report -f fun $MADE/strong.csv"
	prints_nothing
	fails 2 <<-!
	attune-report: -f: there is no area to choose
	!
}

@test "one area alone is none to choose" {
	echo 'fun 20 20 thin' | areas | report
	hides 'One area'
	succeeds
}

# One area of two statements, and these rows.
joy_book() {
	cat >book.csv <<-!
	kind,id,of,metric,role,text,more
	scale,joy,,percent,pillar,Joy,
	item,q1,joy,,,I laugh.,
	item,q2,joy,,,We laugh.,
	!
	cat >>book.csv
}

@test "where there are fewer than three questions, none is asked twice" {
	cat >pairs.csv <<-!
	couple,date,form,consent,pair_scale,items,a_score,b_score,class
	oak,2026-11-22,full,numbers,joy,2,25.00,25.00,thin
	!
	echo 'question,,joy,,,What made you laugh?,' | joy_book
	try "attune-report -c ./book.csv pairs.csv | grep '?'"
	prints <<-!
	  - What made you laugh?
	!
	succeeds
	printf 'question,,joy,,,%s?,\n' 'When did you laugh' 'Who was there' |
	    joy_book
	try "attune-report -c ./book.csv pairs.csv | grep '?' | sort"
	prints <<-!
	  - When did you laugh?
	  - Who was there?
	!
	succeeds
}

# ---- what is said of all statements

# A table of what all statements come to: so many points a gives and b receives,
# and of a's guesses so large a bias and a skill.
overall() {
	cat >pairs.csv <<-!
	couple,date,form,consent,pair_scale,items,distance,a_gives,b_receives,a_guessed,a_bias,a_mae,a_skill
	oak,2026-11-22,full,numbers,overall,20,20.00,$1,$2,20,$3,20.00,$4
	!
	report pairs.csv
}

# What may miss a bound for having two decimals still counts.
@test "what is given and what arrives differ from 12.5 points on" {
	while read -r gives receives says; do
		overall "$gives" "$receives" 0.00 0.00
		shows "$says"
		succeeds
	done <<-!
	62.50 50.00 , less arrives than
	62.49 50.00 , less arrives than
	62.48 50.00 about alike
	50.00 62.48 about alike
	50.00 62.49 , more arrives than
	50.00 62.50 , more arrives than
	!
}

@test "guesses are off on the whole from 12.5 points on" {
	while read -r bias says; do
		overall 50.00 50.00 "$bias" 0.00
		case $says in
		nothing) hides 'On the whole' ;;
		*) shows "On the whole, the first of you expected $says " ;;
		esac
		succeeds
	done <<-!
	12.50 higher
	12.49 higher
	12.48 nothing
	-12.48 nothing
	-12.49 lower
	-12.50 lower
	!
}

@test "a skill of less than 0.05 is no better and no worse" {
	while read -r skill says; do
		overall 50.00 50.00 0.00 "$skill"
		shows "$says"
		succeeds
	done <<-!
	1.00 just what
	0.99 comes closer to
	0.05 comes closer to
	0.04 comes as close to
	-0.04 comes as close to
	-0.05 ^  Assuming that both
	!
}

# ---- patterns and moves

@test "a gap is a pattern only where the table says so" {
	try "sed 's/,[ab],\(-*[0-9.]*,[0-9.]*\)\$/,,\1/; s/,b,,\$/,,,/' \
	    $MADE/items.csv | attune-report"
	prints_more
	hides 'in most of the statements'
	shows 'Appreciation: dan finds more of it than cleo'
	succeeds
}

@test "of what is given, one area at most is raised" {
	change "$MADE/items.csv" a_sent more >more.csv
	try "attune-report more.csv | grep -c '^  A question for the two of'"
	prints <<-!
	1
	!
	succeeds
}

@test "a gap has changed from 25 points on" {
	{
		printf 'closeness 60 60\nsupport 60 60\nfun 90 60 \n' | areas |
		    sed s/2026-11-22/2026-11-15/
		printf 'closeness 60 84.9\nsupport 60 85\nfun 60 65 \n' |
		    areas | tail -n +2
	} | report
	succeeds
	part 'How far apart you were, over time'
	prints <<-!
	How far apart you were, over time
	  2 check-ins of this kind, from 2026-11-15 to 2026-11-22.
	  The lower, the closer your two levels were.
	  Closeness  ▁▂  25  no clear change in the gap
	  Support    ▁▃  25  gap larger than last time
	  Fun        ▃▁   5  gap smaller than last time
	             2026-11-15  2026-11-22
	!
	succeeds
}

# ---- many couples

couples() {
	cat "$PAIRS"
	sed '1d; s/^oak/elm/; s/,ana,ben,/,cleo,dan,/' "$PAIRS"
}

@test "several couples need -o" {
	couples >both.csv
	try 'attune-report both.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: both.csv:35: the pairs of more than one couple; -o makes a page for each
	!
}

@test "-o makes a page a couple, and an index that compares none" {
	couples >both.csv
	attune-report "$PAIRS" |
	    sed 's/choose it with -f (for example: -f [a-z]*)/make it that one/' \
	    >expected
	try 'attune-report -o out both.csv; stat -c "%A %n" out/*'
	prints <<-!
	-rw------- out/elm.txt
	-rw------- out/index.txt
	-rw------- out/oak.txt
	!
	succeeds
	try 'cat out/index.txt'
	prints <<-!
	Reports
	  - oak: oak.txt
	  - elm: elm.txt
	!
	succeeds
	try 'cat out/oak.txt'
	prints <expected
	succeeds
	try 'attune-report -T html -o out both.csv; cat out/elm.html'
	prints_more
	shows '<title>A report</title>'
	shows '<p>For elm: cleo and dan.</p>'
	hides '\boak\b|\bana\b'
	succeeds
	try 'attune-report -T csv -o out both.csv; cat out/index.csv'
	prints <<-!
	about,date,form,scale,figure,value,word
	oak,2026-03-16,pulse,,file,oak.csv,
	elm,2026-03-16,pulse,,file,elm.csv,
	!
	succeeds
}

@test "with -o a row that is wrong costs its couple the page alone" {
	couples | sed '40s/numbers/number/' >both.csv
	try 'attune-report -o out both.csv; ls out'
	prints <<-!
	index.txt
	oak.txt
	!
	exits 0
	says '^attune-report: both.csv:40: consent: "number" is not words, numbers or items$'
	says '^attune-report: out: no page for the couple "elm"$'
	try 'attune-report -o out both.csv'
	prints_nothing
	exits 1
	says 'no page'
}

@test "with -o a file's name does not pass to another couple" {
	change "$PAIRS" couple 'a b' | sed '2s/numbers/number/' >one.csv
	change "$PAIRS" couple 'a?b' >two.csv
	try 'attune-report -o out one.csv two.csv; ls out'
	prints <<-!
	a_b-2.txt
	index.txt
	!
	exits 0
	says 'no page for the couple "a b"$'
}

@test "with -o a couple needs a name" {
	change "$PAIRS" couple '' 2 >one.csv
	try 'attune-report -o out one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:2: couple: it has no name
	!
}

@test "with -o an area is chosen by those who can" {
	couples >both.csv
	printf '%s\n' 'closeness 40 40 thin' 'support 42 43 thin' |
	    areas >third.csv
	sed -i 's/^oak/ash/' third.csv
	try 'attune-report -f support -o out both.csv third.csv
	    grep -h "An area to" out/[aeo]*'
	prints <<-!
	  An area to look at together is Support, of which both of you find little.
	  An area to look at together is Fun, of which both of you find little.
	  An area to look at together is Fun, of which both of you find little.
	!
	succeeds
}

# ---- what is refused

@test "-b is about a group" {
	try "attune-report -b couple $PAIRS"
	prints_nothing
	fails 2 <<-!
	attune-report: $PAIRS:1: -b is about a group, and these are pairs
	!
}

@test "scores and pairs do not mix" {
	try "attune-report $JOURNEYS/couple/scores.csv $PAIRS"
	prints_nothing
	fails 1 <<-!
	attune-report: $PAIRS:1: scores and pairs do not go into one report
	!
	try "attune-report $PAIRS $JOURNEYS/couple/scores.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $JOURNEYS/couple/scores.csv:1: scores and pairs do not go into one report
	!
}

@test "names that are not the same in all rows are refused" {
	for name in a b; do
		change "$PAIRS" $name eve 5 >one.csv
		try 'attune-report one.csv'
		prints_nothing
		fails 1 <<-!
		attune-report: one.csv:5: $name: it is not the same in all rows of the couple
		!
	done
}

@test "two rows of one date, form and scale are refused" {
	sed '4p' "$PAIRS" >one.csv
	try 'attune-report one.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: one.csv:5: pair_scale: the couple has two rows of this date, form and scale
	!
}

@test "names from elsewhere are made harmless" {
	change "$PAIRS" a '<b>|*\' | change /dev/stdin b $'\e[31m' >one.csv
	try 'attune-report one.csv'
	prints_more
	hides $'\e'
	succeeds
	try 'attune-report -T html one.csv'
	prints_more
	shows '&lt;b&gt;'
	hides $'<b>|\e'
	succeeds
	try 'attune-report -T markdown one.csv'
	prints_more
	hides $'<b>[|]|\e'
	succeeds
}
