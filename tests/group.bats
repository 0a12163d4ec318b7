#!/usr/bin/env bats
# attune-report: groups.  tests/group has the figures of a class, as R found
# them.

load helper
load report

CLASS=$JOURNEYS/class

# As many people as there are scores of fun.
people() {
	local n=0 score

	echo who,date,safety,fun,safety_gate
	for score; do
		n=$((n + 1))
		echo "p$n,2026-11-24,60,$score,3"
	done
}

# Add a column with these cells.
column() {
	paste -d , - <(printf '%s\n' "$@")
}

# ---- figures

@test "the figures of a class are those of R" {
	try "attune-report -T csv -c $CLASS/codebook.csv $CLASS/scores.csv"
	prints <"$ROOT/tests/group/all.csv"
	succeeds
}

@test "the figures of its teams are those of R" {
	try "attune-report -T csv -b team -c $CLASS/codebook.csv $CLASS/scores.csv"
	prints <"$ROOT/tests/group/team.csv"
	succeeds
}

@test "a report of a class" {
	try "attune-report -c $CLASS/codebook.csv $CLASS/scores.csv"
	prints <<-!
	An afternoon of bicycle repair
	  This afternoon.
	  This is about 29 people.

	The averages
	  The whole afternoon  ██████████████░░░░░░░░░░    57.05
	  What was shown       ██████████████░░░░░░░░░░     4.56
	  Time and breaks      █████████████░░░░░░░░░░░    21.11

	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale                People   Mean     SD     Q1  Median     Q3
	  The whole afternoon      29  57.05  18.01  44.44   56.30  67.78
	  What was shown           28   4.56   1.10   3.80    4.60   5.10
	  Time and breaks          28  21.11   8.51  15.00   21.00  24.25

	How scores are spread
	  The whole afternoon  ·▂▂▂██▇▅·▃  n 29
	                       0 to 10  90 to 100
	  What was shown  ··▂▅▄▆█▃▄▃  n 28
	                  1 to 1.6  6.4 to 7
	  Time and breaks  ·▃▂▆▄█▆▂▃▃  n 28
	                   0 to 4  36 to 40

	How many are at each level
	  Scale                Level              Share
	  The whole afternoon  went well            17%
	  The whole afternoon  went well in part    72%
	  The whole afternoon  went badly           10%
	  What was shown       welcome              36%
	  What was shown       so so                61%
	  What was shown       unwelcome             4%
	  Time and breaks      enough               18%
	  Time and breaks      too little           82%

	What this does not tell
	  This shows how each person experiences things. It is not evidence about
	  anyone, and it does not tell why.
	!
	succeeds
}

# R: x <- c(10, 20, 40, 80, 90); mean(x); sd(x); quantile(x)
@test "a report of five people" {
	people 10 20 40 80 90 | report
	succeeds
	try "sed '/^Please read/,\$d' '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	Relationship Health Check-In
	  Over the past month.
	  This is about 5 people who answered on 2026-11-24.
	  What stands out: Emotional Safety is the highest on average, Fun the lowest.

	The averages
	  Emotional Safety  ██████████████░░░░░░░░░░    60.0
	  Fun               ████████████░░░░░░░░░░░░    48.0

	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale             People  Mean    SD    Q1  Median    Q3
	  Emotional Safety       5  60.0   0.0  60.0    60.0  60.0
	  Fun                    5  48.0  35.6  20.0    40.0  80.0

	How scores are spread
	  Emotional Safety  ····█···  n 5
	  Fun               ██·█··██  n 5
	                    0 to 12.5  87.5 to 100

	How many are at each level
	  Scale             Level    Share
	  Emotional Safety  strong      0%
	  Emotional Safety  present   100%
	  Emotional Safety  patchy      0%
	  Emotional Safety  thin        0%
	  Fun               strong     40%
	  Fun               present     0%
	  Fun               patchy     20%
	  Fun               thin       40%

	What this does not tell
	  This shows how each person experiences things. It is not evidence about
	  anyone, and it does not tell why.

	!
	succeeds
	part 'Please read this too'
	prints_more
	shows '^  Answer alone, and only as much as you like\.'
	succeeds
}

@test "averages within five points are not told apart" {
	people 55 55 55 55 55 | report
	succeeds
	hides 'stands out'
	people 54 55 55 55 55 | report
	succeeds
	shows '^  What stands out: Emotional Safety is the highest on average, Fun the lowest\.$'
}

@test "-e says how figures are found" {
	people 10 20 40 80 90 | report -e
	succeeds
	part 'In figures'
	prints_more
	shows '^    Why: figures are of those who have a score; SD with n - 1; quartiles by$'
	shows '^    linear interpolation \(type 7\)\. Below 5 people nothing is shown\.$'
	succeeds
}

# ---- who is in it

@test "who makes a group: several names, or no names and several rows" {
	cat >who.csv <<-!
	who,fun
	ann,50
	ben,60
	!
	for columns in 1,2 2; do
		try "cut -d , -f $columns who.csv | attune-report | sed -n 3p"
		prints <<-!
		  This is about 2 people.
		!
		succeeds
	done
	try 'attune-report -b who' <<-!
	who,fun
	ann,50
	!
	prints_more
	shows '^  This is about one person\.$'
	shows '^  ann: fewer than 5 people\. Their figures are withheld, so that nobody can be$'
	succeeds
}

@test "from when to when they answered" {
	people 10 20 40 80 90 | sed '2s/11-24/10-31/' | report
	succeeds
	part 'Relationship Health Check-In'
	prints_more
	shows '^  This is about 5 people who answered from 2026-10-31 to 2026-11-24, each with$'
	shows '^  the latest check-in\.$'
	succeeds
}

@test "one row without names is a person, and so is one name" {
	for table in 'fun\n50\n' 'who,fun\n,50\n,60\n' 'who,fun\nann,50\nann,60\n'; do
		# shellcheck disable=SC2059 # it has ends of lines
		printf "$table" | report
		succeeds
		shows '^The areas$'
		hides 'this is about .* people'
	done
}

@test "everyone counts once, with the latest sitting, in any order of rows" {
	people 10 20 40 80 90 >scores.csv
	{
		cat scores.csv
		sed '1d; s/2026-11-24/2026-10-01/; s/60,[0-9]*/0,0/' scores.csv
	} >twice.csv
	attune-report -T csv scores.csv | grep -v -e twice -e moved >kept
	for seed in 1 2 3 4 5; do
		try "{ head -n 1 twice.csv; tail -n +2 twice.csv |
		    shuf --random-source=<(yes $seed); } |
		    attune-report -T csv | grep -v -e twice -e moved"
		prints <kept
		succeeds
	done
}

@test "the order of rows makes no difference to a byte of a report" {
	for by in '' '-b team'; do
		attune-report -e $by -c "$CLASS/codebook.csv" \
		    "$CLASS/scores.csv" >kept
		for seed in 1 2 3; do
			try "python3 -c '
import csv, random, sys
head, *rows = csv.reader(open(sys.argv[1], newline=\"\", encoding=\"utf-8\"))
random.Random(int(sys.argv[2])).shuffle(rows)
csv.writer(sys.stdout).writerows([head] + rows)' \
			    $CLASS/scores.csv $seed |
			    attune-report -e $by -c $CLASS/codebook.csv"
			prints <kept
			succeeds
		done
	done
}

@test "rows without a name count each, wherever they stand" {
	cat >rows <<-!
	,2026-01-01,50
	,2026-01-01,60
	,2026-01-01,70
	ann,2026-01-01,80
	ben,2026-01-01,90
	!
	for order in 'cat' 'tac' 'sort -t , -k 3.2'; do
		try "{ echo who,date,fun; $order rows; } |
		    attune-report -T csv | grep -e ,n, -e ,mean,"
		prints <<-!
		,,full,fun,n,5,
		,,full,fun,mean,70.0000,
		!
		succeeds
	done
}

@test "the same person and day twice is noted, and the last row counts" {
	people 10 20 40 80 90 >scores.csv
	echo p1,2026-11-24,60,100,3 >>scores.csv
	try 'attune-report -T csv scores.csv | grep -e fun,n, -e fun,q3,'
	prints <<-!
	,,full,fun,n,5,
	,,full,fun,q3,90.0000,
	!
	notes <<-!
	attune-report: 1 row stands for the same person and day as an earlier one: the last counts
	!
	echo p2,2026-11-24,60,100,3 >>scores.csv
	try 'attune-report -T csv scores.csv | grep fun,n,'
	prints <<-!
	,,full,fun,n,5,
	!
	notes <<-!
	attune-report: 2 rows stand for the same person and day as an earlier one: the last counts
	!
}

@test "guesses about a partner and rows without any score are passed over" {
	people 10 20 40 80 90 | column about self self self self '' >scores.csv
	cat >>scores.csv <<-!
	p6,2026-12-24,100,100,3,partner
	p7,2026-12-24,,,,self
	!
	try 'attune-report -T csv scores.csv | grep fun,n,; attune-report scores.csv |
	    sed -n 3p'
	prints <<-!
	,,full,fun,n,5,
	  This is about 5 people who answered on 2026-11-24.
	!
	succeeds
}

@test "forms are apart: the one that most people answered is reported" {
	{
		people 10 20 40 80 90 55 | sed '1s/$/,form/; 2,$s/$/,full/'
		people 0 0 0 0 0 | sed '1d; s/$/,pulse/'
	} >scores.csv
	try 'attune-report scores.csv | sed -n 2,5p'
	prints <<-!
	  Over the past month.
	  This is about 6 people who answered on 2026-11-24.
	  Another form, pulse, was answered by 5. The forms are not mixed.
	  What stands out: Emotional Safety is the highest on average, Fun the lowest.
	!
	succeeds
	try 'attune-report -T csv scores.csv | grep -e pulse -e fun,n, -e fun,mean,'
	prints <<-!
	,,full,fun,n,6,
	,,full,fun,mean,49.1667,
	!
	succeeds
	try 'sed /^p6/d scores.csv | sed /^p5.*full/d | attune-report | sed -n 2,4p'
	prints <<-!
	  Over the past week.
	  This is about 5 people who answered on 2026-11-24.
	  Another form, full, was answered by 4. The forms are not mixed.
	!
	succeeds
}

@test "more than 5,000 people are counted by rows, and that is said" {
	{
		echo who,date,fun
		seq 1 5001 | sed 's/$/,2026-01-01,50/'
		echo 1,2026-02-01,70
		echo 1,2026-03-01,80
	} >scores.csv
	try 'attune-report scores.csv | sed "/^\$/,\$d"'
	prints <<-!
	Relationship Health Check-In
	  Over the past month.
	  This is about 5003 rows, answered from 2026-01-01 to 2026-03-01.
	  With more than 5000 people each row counts, also several of one person.
	!
	succeeds
	try 'sed "s/2026-..-01/2026-01-01/" scores.csv | attune-report | sed -n 3p'
	prints <<-!
	  This is about 5003 rows, answered on 2026-01-01.
	!
	succeeds
	try 'cut -d , -f 1,3 scores.csv | attune-report | sed -n 3p'
	prints <<-!
	  This is about 5003 rows.
	!
	succeeds
}

@test "of so many, the rows of fewer than five people are withheld, too" {
	{
		echo who,date,team,fun,safety
		seq 1 5001 | sed 's/$/,2026-01-01,a,,50/'
		for day in 1 2 3 4 5; do
			echo "x,2026-02-0$day,b,7$day,50"
		done
	} >scores.csv
	try 'attune-report -b team -T csv scores.csv | grep ,n,'
	prints <<-!
	a,,full,safety,n,5001,
	!
	succeeds
	try 'attune-report -T csv scores.csv | grep ,n,'
	prints <<-!
	,,full,safety,n,5006,
	!
	succeeds
	sed -i 's/^x,2026-02-0\(.\)/x\1,2026-02-0\1/' scores.csv
	try 'attune-report -b team -T csv scores.csv | grep ,n,'
	prints <<-!
	a,,full,safety,n,5001,
	b,,full,safety,n,5,
	b,,full,fun,n,5,
	!
	succeeds
}

# ---- what is withheld

@test "of fewer than five people nothing is told but how many they are" {
	people 10 20 40 80 | report
	succeeds
	try "sed '/^Please read/,\$d' '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	Relationship Health Check-In
	  Over the past month.
	  This is about 4 people who answered on 2026-11-24.
	  There are fewer than 5 people. Their figures are withheld, so that nobody can
	  be found in them.

	What this does not tell
	  This shows how each person experiences things. It is not evidence about
	  anyone, and it does not tell why.

	!
	succeeds
	people 10 20 40 80 | report '-T csv'
	succeeds
	try "cat '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	about,date,form,scale,figure,value,word
	!
	succeeds
}

@test "a scale that fewer than five people have is withheld" {
	people 10 20 40 80 '' | report
	succeeds
	hides 'stands out'
	part 'The averages'
	prints <<-!
	The averages
	  Emotional Safety  ██████████████░░░░░░░░░░    60.0
	!
	succeeds
	part 'In figures'
	prints <<-!
	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale             People        Mean   SD    Q1  Median    Q3
	  Emotional Safety  5             60.0  0.0  60.0    60.0  60.0
	  Fun               fewer than 5
	!
	succeeds
	part 'How scores are spread'
	prints_more
	hides fun
	succeeds
	part 'How many are at each level'
	prints_more
	hides fun
	succeeds
	people 10 20 40 80 '' | report '-T csv'
	succeeds
	hides ',fun,'
}

teams() {
	people 10 20 40 80 90 55 65 15 25 |
	    column team red red red red red blue blue blue blue
}

@test "of two groups the one with fewer than five people is withheld" {
	teams | report '-b team'
	succeeds
	part 'Relationship Health Check-In'
	prints <<-!
	Relationship Health Check-In
	  Over the past month.
	  This is about 9 people who answered on 2026-11-24.
	  blue: fewer than 5 people. Their figures are withheld, so that nobody can be
	  found in them.
	!
	succeeds
	part 'The averages'
	prints <<-!
	The averages
	  Emotional Safety, red  ██████████████░░░░░░░░░░    60.0
	  Fun, red               ████████████░░░░░░░░░░░░    48.0
	!
	succeeds
	part 'In figures'
	prints <<-!
	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale             Group  People  Mean    SD    Q1  Median    Q3
	  Emotional Safety  red         5  60.0   0.0  60.0    60.0  60.0
	  Fun               red         5  48.0  35.6  20.0    40.0  80.0
	!
	succeeds
	teams | report '-b team -T csv'
	succeeds
	try "cut -d , -f 1 '$BATS_TEST_TMPDIR/report' | sort -u"
	prints <<-!
	about
	red
	!
	succeeds
}

@test "with -b there are no figures of all, and none of moves" {
	{
		teams
		teams | sed '1d; s/2026-11-24,60,[0-9]*/2026-10-01,60,0/'
	} >scores.csv
	report '-e -b team scores.csv'
	succeeds
	hides 'on average|since the time before|answered twice'
	report '-b team -T csv scores.csv'
	succeeds
	hides '^,|twice|moved'
}

@test "a scale of one group that fewer than five people have is withheld" {
	people 10 20 40 80 90 55 65 15 25 '' |
	    column team a a a a a b b b b b | report '-b team'
	succeeds
	part 'In figures'
	prints <<-!
	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale             Group  People        Mean    SD    Q1  Median    Q3
	  Emotional Safety  a      5             60.0   0.0  60.0    60.0  60.0
	  Emotional Safety  b      5             60.0   0.0  60.0    60.0  60.0
	  Fun               a      5             48.0  35.6  20.0    40.0  80.0
	  Fun               b      fewer than 5
	!
	succeeds
}

@test "an empty value is a group, too" {
	people 10 20 40 80 90 | column team '' '' '' '' '' | report '-b team'
	succeeds
	part 'The averages'
	prints_more
	shows '^  Fun, \(empty\)  '
	succeeds
	people 10 20 40 80 90 | column team '' '' '' '' '' | report '-b team -T csv'
	succeeds
	shows '^,,full,fun,n,5,$'
}

@test "a hundred groups are told apart, and no more" {
	{
		echo team,fun
		seq 1 100 | sed 's/$/,50/'
	} >scores.csv
	try 'attune-report -b team scores.csv | grep -c "fewer than 5 people"'
	prints <<-!
	100
	!
	succeeds
	echo 101,50 >>scores.csv
	try 'attune-report -b team scores.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: scores.csv:102: more than 100 groups: the column has too many values
	!
}

@test "-b takes no column of scores, whose rare values it would tell" {
	for by in safety fun_n fun_se fun_t fun_pct; do
		try "attune-report -b $by" <<-!
		who,safety,fun,fun_n,fun_se,fun_t,fun_pct
		ann,50,60,6,5.00,51,55
		!
		prints_nothing
		fails 1 <<-!
		attune-report: <stdin>:1: column $by holds scores, not groups
		!
	done
}

@test "norms of a group are passed over" {
	{
		echo who,fun,fun_t,fun_pct,norms
		for i in 1 2 3 4 5; do
			echo "p$i,${i}0,5$i,6$i,students 2026 (n = 412)"
		done
	} >scores.csv
	cut -d , -f 1,2 scores.csv >bare.csv
	for format in text csv; do
		try "attune-report -T $format scores.csv"
		attune-report -T $format bare.csv | prints
		succeeds
	done
}

@test "-b wants a column of the table" {
	people 10 20 40 80 90 >scores.csv
	try 'attune-report -b team scores.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: scores.csv:1: there is no column team to group by
	!
}

@test "-f is about one person" {
	people 10 20 40 80 90 >scores.csv
	try 'attune-report -f fun scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: -f: the table is about more than one
	!
	try 'attune-report -f fun -b who scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: -b is about a group, -f about one person
	!
}

# ---- scales and levels

# The shares of fun's levels.
shares() {
	try "attune-report -T csv ${1-} | grep -o 'fun,level.*'"
}

@test "printed numbers are at the levels of the check-in" {
	people 74.50 74.49 49.50 49.49 24.50 24.49 0 100 75 25 | shares
	prints <<-!
	fun,level,0.3000,strong
	fun,level,0.2000,present
	fun,level,0.3000,patchy
	fun,level,0.2000,thin
	!
	succeeds
}

@test "a codebook of means, sums, percentages and lowest answers" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric,role,text
	scale,m,,,,mean,,Mean
	scale,s,,,,sum,,Sum
	scale,p,,,,percent,,Percent
	scale,l,,,,lowest,,Lowest
	scale,f,,,,mean,flag,Pills
	level,hi,m s p l,3,,,,high
	level,lo,m s p l,0,,,,low
	level,many,f,1,,,,more than one
	item,i1,m s p l,0,4,,,
	item,i2,m s p l,0,4,,,
	item,i3,f,0,3,,,
	!
	report '-c ./book.csv' <<-!
	m,s,p,l,f
	0,0,0,0,0
	1,2,25,1,1
	2,4,50,2,2
	3,6,75,3,3
	4,8,100,4,
	2.5,5,62.50,2,1
	!
	succeeds
	try "sed 1d '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	  This is about 6 people.

	The averages
	  Mean     █████████████░░░░░░░░░░░     2.08
	  Sum      █████████████░░░░░░░░░░░     4.17
	  Percent  █████████████░░░░░░░░░░░    52.08
	  Lowest   ████████████░░░░░░░░░░░░     2.00
	  Pills    ███████████░░░░░░░░░░░░░     1.40

	In figures
	  About a quarter of the people are below Q1, and about a quarter above Q3. SD
	  tells how far the scores are from the mean, as a rule.
	  Scale    People   Mean     SD     Q1  Median     Q3
	  Mean          6   2.08   1.43   1.25    2.25   2.88
	  Sum           6   4.17   2.86   2.50    4.50   5.75
	  Percent       6  52.08  35.72  31.25   56.25  71.88
	  Lowest        6   2.00   1.41   1.25    2.00   2.75
	  Pills         5   1.40   1.14   1.00    1.00   2.00

	How scores are spread
	  Mean  █·█·███·█  n 6
	        0       4
	  Sum  █·█·███·█  n 6
	       0       8
	  Percent  █·█·███·█  n 6
	           0     100
	  Lowest  ▅▅█▅▅  n 6
	          0   4
	  Pills  ▅█▅▅  n 5
	         0  3

	How many are at each level
	  Scale    Level          Share
	  Mean     high             33%
	  Mean     low              67%
	  Sum      high             67%
	  Sum      low              33%
	  Percent  high             83%
	  Percent  low              17%
	  Lowest   high             33%
	  Lowest   low              67%
	  Pills    more than one    40%

	What this does not tell
	  This shows how each person experiences things. It is not evidence about
	  anyone, and it does not tell why.
	!
	succeeds
}

@test "nothing is told of gates, nor of what is said about change" {
	people 10 20 40 80 90 | sed 's/,3$/,1/' |
	    column fun_change 1 1 1 1 1 >scores.csv
	sed 's/safety_gate/overall/; s/,1,1$/,50,1/' scores.csv >other.csv
	for format in text csv; do
		report "-e -T $format scores.csv"
		succeeds
		hides 'change|gate|compared|lowest answer|attunement|fading'
		report "-e -T $format other.csv"
		succeeds
		hides 'change|attunement|overall'
	done
}

@test "nobody is addressed, and nothing is proposed" {
	people 10 20 40 80 90 | report -e
	succeeds
	sed '/^Please read/,$d' "$BATS_TEST_TMPDIR/report" >body
	try 'cat body'
	prints_more
	hides 'you\b|your|step|attention|invitation|partner'
	succeeds
}

# ---- moves

# Two sittings of as many people, with fun before and after.
moves() {
	local n=0 pair

	echo who,date,safety,fun,safety_gate
	for pair; do
		n=$((n + 1))
		echo "p$n,2026-10-01,60,${pair%:*},3"
		echo "p$n,2026-11-24,60,${pair#*:},3"
	done
}

@test "who moved since the time before, of five who answered twice" {
	moves 30:55 30:54.98 55:30 80:10 50:50 >scores.csv
	echo p6,2026-11-24,60,50,3 >>scores.csv
	report '-e scores.csv'
	succeeds
	part 'Since the time before'
	prints <<-!
	Since the time before
	  Of those who answered more than once: how many clearly moved, and which way.
	  Scale             Answered twice  Higher  Lower
	  Emotional Safety               5       0      0
	  Fun                            5       1      2
	    Why: a move is more than 1.96 times the spread of both sittings' answers and
	    no less than a step, or a quarter of the range where the table does not tell
	    the spread.
	!
	succeeds
	try "attune-report -T csv scores.csv | grep -e twice -e moved"
	prints <<-!
	,,full,safety,twice,5,
	,,full,safety,moved_up,0,
	,,full,safety,moved_down,0,
	,,full,fun,twice,5,
	,,full,fun,moved_up,1,
	,,full,fun,moved_down,2,
	!
	succeeds
}

@test "with the columns of -v, a move is further than answers vary" {
	moves 50:63.86 50:63.85 50:36.14 50:36.15 50:50 |
	    sed '1s/$/,fun_se/; 2,$s/$/,5.00/' >scores.csv
	try "attune-report -T csv scores.csv | grep fun,moved"
	prints <<-!
	,,full,fun,moved_up,1,
	,,full,fun,moved_down,1,
	!
	succeeds
}

@test "nothing is said of moves where fewer than five answered twice" {
	moves 30:55 30:55 30:55 30:55 >scores.csv
	echo p5,2026-11-24,60,50,3 >>scores.csv
	report scores.csv
	succeeds
	hides 'since the time before|moved'
	moves 30:55 30:55 30:55 30:55 :55 | report
	succeeds
	part 'Since the time before'
	prints_more
	shows '^  Emotional Safety +5 +0 +0$'
	hides Fun
	succeeds
}

@test "a move is between the last two sittings, and of one form" {
	{
		moves 30:50 30:50 30:50 30:50 30:50 |
		    sed '1s/$/,form/; 2,$s/$/,full/'
		moves 30:90 30:90 30:90 30:90 |
		    sed '1d; s/$/,pulse/; s/2026-10/2026-11/'
		echo p1,2026-09-01,60,90,3,full
	} >scores.csv
	try "attune-report -T csv scores.csv | grep -e twice -e moved"
	prints <<-!
	,,full,safety,twice,5,
	,,full,safety,moved_up,0,
	,,full,safety,moved_down,0,
	,,full,fun,twice,5,
	,,full,fun,moved_up,0,
	,,full,fun,moved_down,0,
	!
	succeeds
}

# ---- looks

@test "a group's report fits into 40 columns" {
	export COLUMNS=40
	for by in '' '-b team'; do
		try "attune-report -e $by -c $CLASS/codebook.csv \
		    $CLASS/scores.csv | sed 's/[▁▂▃▄▅▆▇█░·]/#/g' |
		    awk 'length > 40'"
		prints_nothing
		succeeds
	done
	people 10 20 40 80 90 | report
	succeeds
	part 'In figures'
	prints <<-!
	In figures
	  About a quarter of the people are
	  below Q1, and about a quarter above
	  Q3. SD tells how far the scores are
	  from the mean, as a rule.
	  Emotional Safety
	    People  5
	    Mean    60.0
	    SD      0.0
	    Q1      60.0
	    Median  60.0
	    Q3      60.0
	  Fun
	    People  5
	    Mean    48.0
	    SD      35.6
	    Q1      20.0
	    Median  40.0
	    Q3      80.0
	!
	succeeds
}

@test "a group's report is ASCII where the locale is not UTF-8" {
	export LC_ALL=C
	people 10 20 40 80 90 15 | report
	succeeds
	part 'How scores are spread'
	prints <<-!
	How scores are spread
	  Emotional Safety  ....9...  n 6
	  Fun               59.5..55  n 6
	                    0 to 12.5  87.5 to 100
	!
	succeeds
	try "tr -d ' -~\n' <'$BATS_TEST_TMPDIR/report' | wc -c"
	prints <<-!
	0
	!
	succeeds
}

@test "where every score is as frequent, no column of a picture stands out" {
	for i in $(seq 0 23); do
		awk -v i="$i" 'BEGIN { printf "%.2f\n", i * 100 / 24 }'
	done | sed 's/^/50,3,/; 1i safety,safety_gate,fun' | report
	succeeds
	part 'How scores are spread'
	prints_more
	shows '^  Fun               ████████  n 24$'
	succeeds
}
