#!/usr/bin/env bats
# attune-score: from answers to scores.

load helper

# A scale of two statements, one of them reversed, that needs one answer, and
# a scale of a single statement; the short form has only the first two.
setup() {
	begin
	cat >book.csv <<-!
	kind,id,of,key,need,form
	scale,trust,,,50%,
	item,q1,trust,+,,short
	item,q2,trust,-,,short
	item,q3,ease,+,,
	!
}

# Twenty-five answers that no item admits.
make_bad() {
	awk 'BEGIN { print "who,q1,q2,q3"
		for (i = 1; i <= 25; i++) print "p" i ",9,1,3" }'
}

# ---- reference data: what R computed from the same answers

@test "real answers are scored as R scores them" {
	cd "$REFERENCE"
	try 'attune-score -c divorce/codebook.csv -d 10 divorce/answers.csv'
	prints <divorce/scores.csv
	succeeds
}

@test "forms, missing answers and nested scales are scored as R scores them" {
	cd "$REFERENCE/made"
	try 'attune-score -c ./codebook.csv -d 10 answers.csv'
	prints <scores.csv
	succeeds
}

@test "what digits come to is not taken for what other answers do" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric
	scale,one,,,,mean
	scale,two,,,,lowest
	item,q1,one,0,7,
	item,q2,two,0,7,
	!
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2
	a,7,7
	b,6.0,7
	c,,0
	d,8,7
	e,7,6
	f,"0",
	g,7,8
	h,,
	!
	prints <<-!
	who,one,two
	a,7.00,7.00
	b,6.00,7.00
	c,,0.00
	d,,7.00
	e,7.00,6.00
	f,0.00,
	g,7.00,
	h,,
	!
	fails 1 <<-!
	attune-score: <stdin>:5: q1: "8" is not one of 0..7
	attune-score: <stdin>:8: q2: "8" is not one of 0..7
	!
}

@test "two digits are the nearest ones, as C rounds the exact score" {
	cd "$REFERENCE/made"
	try 'attune-score -c ./codebook.csv answers.csv'
	prints <scores-2.csv
	succeeds
}

@test "-v gives the same counts, errors, runs and spreads as R" {
	cd "$REFERENCE/made"
	try 'attune-score -v -c ./codebook.csv -d 10 answers.csv'
	prints <scores-v.csv
	succeeds
}

@test "-l gives the same scores and levels as R, a row per scale" {
	cd "$REFERENCE/made"
	try 'attune-score -l -c ./codebook.csv -d 10 answers.csv'
	prints <scores-l.csv
	succeeds
}

@test "a table without a column form is scored by the form of -f" {
	cd "$REFERENCE/made"
	try 'attune-score -c ./codebook.csv -f short -d 10 short.csv'
	prints <short-scores.csv
	succeeds
	try 'attune-score -l -c ./codebook.csv -f short short.csv'
	prints <short-scores-l.csv
	succeeds
}

@test "wrong cells of every kind are named, and cost the scores that need them" {
	cd "$ROOT"
	try 'attune-score -c tests/score/made/codebook.csv -d 10 \
	    tests/score/made/bad.csv'
	prints <tests/score/made/bad-scores.csv
	fails 1 <tests/score/made/bad.txt
}

@test "with -k wrong cells are named too, and count as missing" {
	cd "$ROOT"
	try 'attune-score -k -c tests/score/made/codebook.csv -d 10 \
	    tests/score/made/bad.csv'
	prints <tests/score/made/bad-scores-k.csv
	fails 1 <tests/score/made/bad.txt
}

@test "a person's pulses and full check-in are scored as R scores them" {
	cd "$JOURNEYS/person"
	try 'attune-score answers.csv'
	prints <scores.csv
	succeeds
	try 'attune-score -v answers.csv'
	prints <scores-v.csv
	succeeds
	try 'attune-score -l answers.csv'
	prints <scores-l.csv
	succeeds
}

@test "a couple's answers are scored, their guesses are not" {
	cd "$JOURNEYS/couple"
	try 'attune-score answers.csv'
	prints <scores.csv
	succeeds
}

@test "a class with a codebook of its own is scored as R scores it" {
	cd "$JOURNEYS/class"
	try 'attune-score -c ./codebook.csv answers.csv'
	prints <scores.csv
	succeeds
	try 'attune-score -v -c ./codebook.csv answers.csv'
	prints <scores-v.csv
	succeeds
	try 'attune-score -l -c ./codebook.csv answers.csv'
	prints <scores-l.csv
	succeeds
}

# ---- the basic case

@test "a reversed statement is turned around, and a scale is its mean" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3
	ann,5,2,3
	!
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	!
	succeeds
}

@test "too few answers give an empty score, enough give the mean of the rest" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3
	ann,5,,
	bo,,,3
	!
	prints <<-!
	who,trust,ease
	ann,5.00,
	bo,,3.00
	!
	succeeds
}

@test "columns may come in any order; scores come in that of the codebook" {
	try 'attune-score -c ./book.csv' <<-!
	q3,note,q2,who,q1
	3,fine,2,ann,5
	!
	prints <<-!
	note,who,trust,ease
	fine,ann,4.50,3.00
	!
	succeeds
}

@test "a missing code counts as an empty cell, but only for its own item" {
	cat >book.csv <<-!
	id,of,missing
	q1,trust,99 -1
	q2,trust,
	!
	try 'attune-score -v -c ./book.csv -k' <<-!
	q1,q2
	-1,4
	3,99
	!
	prints <<-!
	trust,trust_n,trust_se,answered,run,spread
	,1,,1,1,
	,1,,1,1,
	!
	fails 1 <<-!
	attune-score: <stdin>:3: q2: "99" is not one of 1..5
	!
}

@test "items outside the form of a row are ignored, even if answered" {
	try 'attune-score -v -c ./book.csv' <<-!
	form,q1,q2,q3
	short,5,2,3
	full,5,2,3
	,5,2,3
	!
	prints <<-!
	form,trust,trust_n,trust_se,ease,ease_n,ease_se,answered,run,spread
	short,4.50,2,0.50,,0,,2,1,2.12
	full,4.50,2,0.50,3.00,1,0.50,3,1,1.53
	,4.50,2,0.50,3.00,1,0.50,3,1,1.53
	!
	succeeds
}

@test "an answer outside the form of its row is not scored, but checked" {
	try 'attune-score -c ./book.csv' <<-!
	form,q1,q2,q3
	short,5,2,never asked
	!
	prints <<-!
	form,trust,ease
	short,4.50,
	!
	fails 1 <<-!
	attune-score: <stdin>:2: q3: "never asked" is not one of 1..5
	!
}

@test "a table with a header alone gives a header alone" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3
	!
	prints <<-!
	who,trust,ease
	!
	succeeds
}

# ---- options

@test "-i passes through the columns that it names, in its order" {
	try 'attune-score -c ./book.csv -i date,who' <<-!
	who,email,date,q1,q2,q3
	ann,a@x,2026-11-24,5,2,3
	!
	prints <<-!
	date,who,trust,ease
	2026-11-24,ann,4.50,3.00
	!
	succeeds
}

@test "-i renames with new=old" {
	try 'attune-score -c ./book.csv -i who=email,when=date' <<-!
	who,email,date,q1,q2,q3
	ann,a@x,2026-11-24,5,2,3
	!
	prints <<-!
	who,when,trust,ease
	a@x,2026-11-24,4.50,3.00
	!
	succeeds
}

@test "-i with an empty string passes nothing through" {
	try "attune-score -c ./book.csv -i ''" <<-!
	who,date,q1,q2,q3
	ann,2026-11-24,5,2,3
	!
	prints <<-!
	trust,ease
	4.50,3.00
	!
	succeeds
}

@test "-i drops the form from the output, not from the scoring" {
	try "attune-score -c ./book.csv -i who" <<-!
	who,form,q1,q2,q3
	ann,short,5,2,3
	!
	prints <<-!
	who,trust,ease
	ann,4.50,
	!
	succeeds
}

@test "-i refuses a column that is not there, and names the nearest" {
	try 'attune-score -c ./book.csv -i date,emial' <<-!
	who,email,date,q1,q2,q3
	ann,a@x,2026-11-24,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: there is no column "emial" (nearest column: "email")
	!
}

@test "-i names no column that is far from all" {
	try 'attune-score -c ./book.csv -i postcode' <<-!
	who,q1,q2,q3
	ann,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: there is no column "postcode"
	!
}

@test "-i refuses an item" {
	try 'attune-score -c ./book.csv -i who,q1' <<-!
	who,q1,q2,q3
	ann,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: column "q1" is an item
	!
}

@test "-d sets the digits of scores and errors, not of counts" {
	try 'attune-score -l -c ./book.csv -d 0' <<-!
	q1,q2,q3
	5,2,3
	!
	prints <<-!
	scale,score,answered,items,se,level
	trust,4,2,2,0,
	ease,3,1,1,0,
	!
	succeeds
	try 'attune-score -l -c ./book.csv -d 15' <<-!
	q1,q2,q3
	5,2,3
	!
	prints <<-!
	scale,score,answered,items,se,level
	trust,4.500000000000000,2,2,0.500000000000000,
	ease,3.000000000000000,1,1,0.500000000000000,
	!
	succeeds
}

@test "-d refuses everything but 0 to 15" {
	for digits in 16 -1 2.5 two 1e1 ' 2' '2 ' ''; do
		try "attune-score -c ./book.csv -d '$digits'" </dev/null
		prints_nothing
		fails 2 <<-!
		attune-score: -d: "$digits" is not one of 0..15
		!
	done
}

@test "-k scores a row with a wrong cell from the others, and status 1 stays" {
	cat >answers.csv <<-!
	who,q1,q2,q3
	ann,9,2,3
	!
	try 'attune-score -c ./book.csv answers.csv'
	prints <<-!
	who,trust,ease
	ann,,3.00
	!
	fails 1 <<-!
	attune-score: answers.csv:2: q1: "9" is not one of 1..5
	!
	try 'attune-score -k -c ./book.csv answers.csv'
	prints <<-!
	who,trust,ease
	ann,4.00,3.00
	!
	fails 1 <<-!
	attune-score: answers.csv:2: q1: "9" is not one of 1..5
	!
}

@test "-t reads and writes tabs, and leaves commas alone" {
	printf 'who\tq1\tq2\tq3\nlee, ann\t5\t2\t3\n' >answers.tsv
	try 'attune-score -t -c ./book.csv answers.tsv'
	printf 'who\ttrust\tease\nlee, ann\t4.50\t3.00\n' | prints
	succeeds
}

@test "-t quotes a cell with a tab, and unquotes one with a comma" {
	printf 'who\tq1\tq2\tq3\n"a\tb"\t5\t2\t3\n"a,b"\t5\t2\t3\n' >answers.tsv
	try 'attune-score -t -c ./book.csv answers.tsv'
	printf 'who\ttrust\tease\n"a\tb"\t4.50\t3.00\na,b\t4.50\t3.00\n' |
	    prints
	succeeds
}

@test "-f gives all rows a form" {
	try 'attune-score -c ./book.csv -f short' <<-!
	who,q1,q2
	ann,5,2
	!
	prints <<-!
	who,trust,ease
	ann,4.50,
	!
	succeeds
}

@test "-f is not used where the table has a form of its own, and a note says so" {
	cat >answers.csv <<-!
	who,form,q1,q2,q3
	ann,full,5,2,3
	!
	try 'attune-score -c ./book.csv -f short answers.csv'
	prints <<-!
	who,form,trust,ease
	ann,full,4.50,3.00
	!
	notes <<-!
	attune-score: answers.csv: the table has its own column "form": -f is not used
	!
}

@test "-f refuses a form that the codebook does not have, and names all it has" {
	try 'attune-score -c ./book.csv -f shrt' </dev/null
	prints_nothing
	fails 2 <<-!
	attune-score: form "shrt" is not one of the codebook's: full, short
	!
}

@test "a form in a cell that the codebook does not have costs its row the scores" {
	try 'attune-score -c ./book.csv' <<-!
	who,form,q1,q2,q3
	ann,shrt,5,2,3
	bo,short,5,2,3
	!
	prints <<-!
	who,form,trust,ease
	ann,shrt,,
	bo,short,4.50,
	!
	fails 1 <<-!
	attune-score: <stdin>:2: form: "shrt" is no form of the codebook
	!
}

@test "-l and -v together are misuse" {
	try 'attune-score -lv -c ./book.csv' </dev/null
	prints_nothing
	fails 2 <<-!
	usage: attune-score [-kltv] [-c codebook] [-d digits] [-f form] [-H header]
	           [-i columns] [-N norms] [file ...]
	!
}

@test "a score on a bound has the level as printed, with the digits of -d" {
	cat >book.csv <<-!
	kind,id,of,low,need,metric
	scale,trust,,,50%,percent
	level,high,trust,66.67,,
	level,low,trust,0,,
	item,q1,trust,,,
	item,q2,trust,,,
	item,q3,trust,,,
	!
	try "attune-score -l -c ./book.csv" <<-!
	q1,q2,q3
	5,5,1
	!
	prints <<-!
	scale,score,answered,items,se,level
	trust,66.67,3,3,33.33,high
	!
	succeeds
	try "attune-score -l -d 3 -c ./book.csv" <<-!
	q1,q2,q3
	5,5,1
	!
	prints <<-!
	scale,score,answered,items,se,level
	trust,66.667,3,3,33.333,low
	!
	succeeds
}

# ---- a header that stands elsewhere

@test "-H scores a table without a header, and writes none" {
	echo who,q1,q2,q3 >header.csv
	try 'attune-score -c ./book.csv -H header.csv' <<-!
	ann,5,2,3
	bo,1,1,1
	!
	prints <<-!
	ann,4.50,3.00
	bo,3.00,1.00
	!
	succeeds
}

@test "-H skips a first record that is the header" {
	echo who,q1,q2,q3 >header.csv
	try 'attune-score -c ./book.csv -H header.csv' <<-!
	who,"q1",q2,q3
	ann,5,2,3
	!
	prints <<-!
	ann,4.50,3.00
	!
	succeeds
}

@test "-H takes the first record of its file, which may be a whole table" {
	cat >answers.csv <<-!
	who,q1,q2,q3
	ann,5,2,3
	!
	try 'tail -n +2 answers.csv | attune-score -c ./book.csv -H answers.csv'
	prints <<-!
	ann,4.50,3.00
	!
	succeeds
}

@test "with -H no records at all are nothing to score, and no error" {
	echo who,q1,q2,q3 >header.csv
	try 'attune-score -c ./book.csv -H header.csv' </dev/null
	prints_nothing
	succeeds
}

@test "with -H several files are scored one after the other, lines from 1 in each" {
	echo who,q1,q2,q3 >header.csv
	echo ann,5,2,3 >part1
	printf 'who,q1,q2,q3\nbo,1,1,9\n' >part2
	: >part3
	echo cy,1,1,6 >part4
	try 'attune-score -c ./book.csv -H header.csv part1 part2 part3 part4'
	prints <<-!
	ann,4.50,3.00
	bo,3.00,
	cy,3.00,
	!
	fails 1 <<-!
	attune-score: part2:2: q3: "9" is not one of 1..5
	attune-score: part4:1: q3: "6" is not one of 1..5
	!
}

@test "with -H a record must have as many cells as the header" {
	echo who,q1,q2,q3 >header.csv
	try 'attune-score -c ./book.csv -H header.csv' <<-!
	ann,5,2,3
	bo,5,2
	!
	prints <<-!
	ann,4.50,3.00
	!
	fails 1 <<-!
	attune-score: <stdin>:2: expected 4 cells, found 3
	!
}

@test "with -H a table of one column reads a blank line as an empty answer" {
	printf 'id,of\nq1,trust\n' >book.csv
	echo q1 >header.csv
	printf '4\n\n' >answers
	try 'attune-score -c ./book.csv -H header.csv answers'
	prints <<-!
	4.00
	""
	!
	succeeds
}

@test "-H refuses a file without a header, and one that is not there" {
	: >header.csv
	try 'attune-score -c ./book.csv -H header.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-score: header.csv: empty: not even a header
	!
	try 'attune-score -c ./book.csv -H none.csv' </dev/null
	prints_nothing
	fails 2 <<-!
	attune-score: none.csv: No such file or directory
	!
}

@test "the parts of a table, scored with -H, are the scores of the whole" {
	cd "$REFERENCE/made"
	head -n 1 answers.csv >"$BATS_TEST_TMPDIR/here/header.csv"
	try "attune-score -c ./codebook.csv -d 10 \
	    -H '$BATS_TEST_TMPDIR/here/header.csv' answers.csv"
	tail -n +2 scores.csv | prints
	succeeds
}

# ---- several tables

@test "several files are scored into one table" {
	printf 'who,q1,q2,q3\nann,5,2,3\n' >one.csv
	printf 'who,q1,q2,q3\nbo,1,1,1\n' >two.csv
	try 'attune-score -c ./book.csv one.csv two.csv'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	bo,3.00,1.00
	!
	succeeds
}

@test "- among the files is the standard input" {
	printf 'who,q1,q2,q3\nann,5,2,3\n' >one.csv
	printf 'who,q1,q2,q3\ncy,2,2,2\n' >two.csv
	try 'attune-score -c ./book.csv one.csv - two.csv' <<-!
	who,q1,q2,q3
	bo,1,1,7
	!
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	bo,3.00,
	cy,3.00,2.00
	!
	fails 1 <<-!
	attune-score: <stdin>:2: q3: "7" is not one of 1..5
	!
}

@test "a second file with another column is refused, after the first" {
	printf 'who,q1,q2,q3\nann,5,2,3\n' >one.csv
	printf 'name,q1,q2,q3\nbo,1,1,1\n' >two.csv
	try 'attune-score -c ./book.csv one.csv two.csv'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	!
	fails 1 <<-!
	attune-score: two.csv:1: column 1 is "name" in place of "who"
	!
}

@test "a second file with fewer or more columns is refused" {
	printf 'who,q1,q2,q3\nann,5,2,3\n' >one.csv
	printf 'who,q1,q2\nbo,1,1\n' >two.csv
	printf 'who,q1,q2,q3,date\nbo,1,1,1,\n' >three.csv
	try 'attune-score -c ./book.csv one.csv two.csv'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	!
	fails 1 <<-!
	attune-score: two.csv:1: 3 columns in place of 4
	!
	try 'attune-score -c ./book.csv one.csv three.csv'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	!
	fails 1 <<-!
	attune-score: three.csv:1: 5 columns in place of 4
	!
}

@test "a file that is not there is named, after the scores of those before it" {
	printf 'who,q1,q2,q3\nann,5,2,3\n' >one.csv
	try 'attune-score -c ./book.csv one.csv none.csv one.csv'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	!
	fails 2 <<-!
	attune-score: none.csv: No such file or directory
	!
}

# ---- tables that are refused

@test "items that a form needs and the table lacks are named with the nearest columns" {
	try 'attune-score -c ./book.csv' <<-!
	who,Q1,q2x,other
	ann,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: the table has none of the codebook's items: "q1" (nearest column: "Q1"), "q2" (nearest column: "Q1"), "q3" (nearest column: "Q1")
	!
	try 'attune-score -c ./book.csv' <<-!
	who,Q 1,q2,remarks
	ann,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: the table lacks 2 items that form full needs: "q1" (nearest column: "Q 1"), "q3"
	!
}

@test "many lacking items are counted, the first eight named" {
	try 'attune-score' <<-!
	who,safety1,safety_2
	ann,5,2
	!
	prints_nothing
	exits 1
	says '^attune-score: <stdin>:1: the table lacks 41 items that form full needs: ("[a-z]*[1-6]"( \(nearest column: "[a-z_]*[12]"\))?, ){8}\.\.\.$'
}

@test "a row whose form needs items that the table lacks stops the scoring there" {
	try 'attune-score -c ./book.csv' <<-!
	who,form,q1
	ann,short,5
	!
	prints <<-!
	who,form,trust,ease
	!
	exits 1
	says '^attune-score: <stdin>:2: the table lacks .* form short needs: "q2"$'
}

@test "a table of the short form's items alone is enough for rows of that form" {
	try 'attune-score -c ./book.csv' <<-!
	who,form,q1,q2
	ann,short,5,2
	!
	prints <<-!
	who,form,trust,ease
	ann,short,4.50,
	!
	succeeds
}

@test "a table without any item is refused" {
	try 'attune-score -c ./book.csv' <<-!
	who,date
	ann,2026-11-24
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: the table has none of the codebook's items: "q1", "q2", "q3"
	!
}

@test "a table with tabs is recognised, and -t named" {
	printf 'who\tq1\tq2\tq3\nann\t5\t2\t3\n' >answers.tsv
	try 'attune-score -c ./book.csv answers.tsv'
	prints_nothing
	fails 1 <<-!
	attune-score: answers.tsv:1: the table has none of the codebook's items; its names are separated by tabs, which -t reads
	!
}

@test "a table with commas is recognised behind -t" {
	try 'attune-score -t -c ./book.csv' <<-!
	who,q1,q2,q3
	ann,5,2,3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: the table has none of the codebook's items; its names are separated by commas: leave -t out
	!
}

@test "a table with semicolons is a platform's, and attune-import is named" {
	try 'attune-score -c ./book.csv' <<-!
	who;q1;q2;q3
	ann;5;2;3
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: the table has none of the codebook's items; its names are separated by ";", as in some platforms' exports: attune-import reads those
	!
}

@test "an export with a row of ImportIds is refused, and attune-import is named" {
	try 'attune-score -c ./book.csv' <<-'!'
	StartDate,q1,q2,q3
	Start Date,I trust you,I lie awake,I am at ease
	"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"
	2026-11-24,5,2,3
	!
	prints <<-!
	StartDate,trust,ease
	!
	fails 1 <<-!
	attune-score: <stdin>:2: this looks like a platform's export; attune-import turns it into answers
	!
	try 'attune-score -c ./book.csv' <<-'!'
	StartDate,q1,q2,q3
	"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}",,
	2026-11-24,5,2,3
	!
	prints <<-!
	StartDate,trust,ease
	!
	fails 1 <<-!
	attune-score: <stdin>:2: this looks like a platform's export; attune-import turns it into answers
	!
}

@test "an export with labels for numbers is refused, and attune-import is named" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3
	ann,Always,Rarely,Sometimes
	bo,Never,Rarely,Always
	!
	prints <<-!
	who,trust,ease
	!
	fails 1 <<-!
	attune-score: <stdin>:2: this looks like a platform's export; attune-import turns it into answers
	!
}

@test "an item's column that stands twice is refused" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3,q1
	ann,5,2,3,4
	!
	prints_nothing
	fails 1 <<-!
	attune-score: <stdin>:1: column "q1" stands twice
	!
}

@test "a column with the name of a scale is refused, and can be renamed" {
	cat >answers.csv <<-!
	who,trust,q1,q2,q3
	ann,a lot,5,2,3
	!
	try 'attune-score -c ./book.csv answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-score: answers.csv:1: column "trust" has the name of a column of scores; rename it, or leave it out, with -i
	!
	try 'attune-score -c ./book.csv -i who,said=trust answers.csv'
	prints <<-!
	who,said,trust,ease
	ann,a lot,4.50,3.00
	!
	succeeds
	try 'attune-score -c ./book.csv -i ease=who answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-score: answers.csv:1: column "ease" has the name of a column of scores; rename it, or leave it out, with -i
	!
}

@test "names that only -v or only -l writes are refused there alone" {
	cat >answers.csv <<-!
	score,ease_n,q1,q2,q3
	7,1,5,2,3
	!
	try 'attune-score -c ./book.csv answers.csv'
	prints <<-!
	score,ease_n,trust,ease
	7,1,4.50,3.00
	!
	succeeds
	try 'attune-score -v -c ./book.csv answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-score: answers.csv:1: column "ease_n" has the name of a column of scores; rename it, or leave it out, with -i
	!
	try 'attune-score -l -c ./book.csv answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-score: answers.csv:1: column "score" has the name of a column of scores; rename it, or leave it out, with -i
	!
}

# ---- rows

@test "a guess about a partner passes through without scores" {
	cat >answers.csv <<-!
	who,about,q1,q2,q3
	ann,self,5,2,3
	ann,partner,5,2,3
	ann,,5,2,3
	!
	try 'attune-score -c ./book.csv answers.csv'
	prints <<-!
	who,about,trust,ease
	ann,self,4.50,3.00
	ann,partner,,
	ann,,4.50,3.00
	!
	succeeds
	try 'attune-score -v -c ./book.csv answers.csv'
	prints <<-!
	who,about,trust,trust_n,trust_se,ease,ease_n,ease_se,answered,run,spread
	ann,self,4.50,2,0.50,3.00,1,0.50,3,1,1.53
	ann,partner,,0,,,0,,0,0,
	ann,,4.50,2,0.50,3.00,1,0.50,3,1,1.53
	!
	succeeds
	try 'grep -v self answers.csv | attune-score -l -c ./book.csv'
	prints <<-!
	who,about,scale,score,answered,items,se,level
	ann,partner,trust,,0,2,,
	ann,partner,ease,,0,1,,
	ann,,trust,4.50,2,2,0.50,
	ann,,ease,3.00,1,1,0.50,
	!
	succeeds
}

@test "a wrong answer costs the scores that need it, and no others" {
	try 'attune-score -v -c ./book.csv' <<-!
	who,q1,q2,q3
	ann,5,often,3
	bo,5,2,3
	!
	prints <<-!
	who,trust,trust_n,trust_se,ease,ease_n,ease_se,answered,run,spread
	ann,,1,,3.00,1,0.50,2,1,1.41
	bo,4.50,2,0.50,3.00,1,0.50,3,1,1.53
	!
	fails 1 <<-!
	attune-score: <stdin>:2: q2: "often" is not one of 1..5
	!
}

@test "numbers may have zeros behind the point, and nothing else" {
	try 'attune-score -c ./book.csv' <<-!
	q1,q2,q3
	3.0,3,3.000
	3,3.,3
	3,3,03
	!
	prints <<-!
	trust,ease
	3.00,3.00
	,3.00
	3.00,3.00
	!
	fails 1 <<-!
	attune-score: <stdin>:3: q2: "3." is not one of 1..5
	!
	try 'attune-score -c ./book.csv' <<-!
	q1,q2,q3
	 3,3,3
	3 ,3,3
	+3,3,3
	"3,0",3,3
	1e0,3,3
	.5,3,3
	!
	prints <<-!
	trust,ease
	,3.00
	,3.00
	,3.00
	,3.00
	,3.00
	,3.00
	!
	fails 1 <<-!
	attune-score: <stdin>:2: q1: " 3" is not one of 1..5
	attune-score: <stdin>:3: q1: "3 " is not one of 1..5
	attune-score: <stdin>:4: q1: "+3" is not one of 1..5
	attune-score: <stdin>:5: q1: "3,0" is not one of 1..5
	attune-score: <stdin>:6: q1: "1e0" is not one of 1..5
	attune-score: <stdin>:7: q1: ".5" is not one of 1..5
	!
}

@test "a range with steps is named with its steps" {
	cat >book.csv <<-!
	id,of,low,high,step
	q1,mood,-1,1,0.5
	!
	try 'attune-score -c ./book.csv' <<-!
	q1
	-0.5
	0.25
	2
	!
	prints <<-!
	mood
	-0.50
	""
	""
	!
	fails 1 <<-!
	attune-score: <stdin>:3: q1: "0.25" is not one of -1..1 in steps of 0.5
	attune-score: <stdin>:4: q1: "2" is not one of -1..1 in steps of 0.5
	!
}

@test "the first twenty complaints are printed, then how many more there are" {
	make_bad >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	awk 'BEGIN { print "who,trust,ease"
		for (i = 1; i <= 25; i++) print "p" i ",,3.00" }' | prints
	awk 'BEGIN { for (i = 2; i <= 21; i++) print "attune-score: answers.csv:" \
	    i ": q1: \"9\" is not one of 1..5"
		print "attune-score: 5 more" }' | fails 1
}

@test "twenty complaints are printed without a count" {
	make_bad | head -n 21 >answers.csv
	try 'attune-score -c ./book.csv answers.csv >/dev/null'
	prints_nothing
	awk 'BEGIN { for (i = 2; i <= 21; i++) print "attune-score: answers.csv:" \
	    i ": q1: \"9\" is not one of 1..5" }' | fails 1
}

@test "the count of complaints comes out even if a later file cannot be read" {
	make_bad >answers.csv
	try 'attune-score -c ./book.csv answers.csv none.csv >/dev/null'
	prints_nothing
	exits 2
	says '^attune-score: none\.csv: No such file or directory$'
	says '^attune-score: 5 more$'
}

@test "on one terminal, a complaint follows the rows before its own" {
	cat >answers.csv <<-!
	who,q1,q2,q3
	ann,5,2,3
	bo,5,9,3
	cy,5,2,3
	!
	try 'attune-score -c ./book.csv answers.csv 2>&1'
	prints <<-!
	who,trust,ease
	ann,4.50,3.00
	attune-score: answers.csv:3: q2: "9" is not one of 1..5
	bo,,3.00
	cy,4.50,3.00
	!
	fails 1 </dev/null
}

@test "the line of a complaint is the one where its record began" {
	try 'attune-score -c ./book.csv' <<-!
	who,q1,q2,q3
	"ann

	of york",5,2,3

	bo,5,2,8
	"cy
	",5,2,7
	dee,5,2,6
	!
	prints <<-!
	who,trust,ease
	"ann

	of york",4.50,3.00
	bo,4.50,
	"cy
	",4.50,
	dee,4.50,
	!
	fails 1 <<-!
	attune-score: <stdin>:6: q3: "8" is not one of 1..5
	attune-score: <stdin>:7: q3: "7" is not one of 1..5
	attune-score: <stdin>:9: q3: "6" is not one of 1..5
	!
}

# ---- text that nobody vouches for

@test "what could harm a terminal is escaped in complaints" {
	printf 'q1,q2,q3\n\033[2J,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: q1: "\x1B[2J" is not one of 1..5
	!
	printf 'q1,q2,q3\n4\xe2\x80\xae5,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: q1: "4\u{202E}5" is not one of 1..5
	!
	printf 'q1,q2,q3\n\xff\xc3(,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: q1: "\xFF\xC3(" is not one of 1..5
	!
	printf 'q1,q2,q3\n"1\n2\r3\t\x7f\xc2\x9b",2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: q1: "1\x0A2\x0D3\x09\x7F\u{009B}" is not one of 1..5
	!
}

@test "every mark that turns the direction of text is escaped" {
	for mark in 061C 200E 200F 202A 202B 202C 202D 202E 2066 2067 2068 2069; do
		printf 'q1,q2,q3\n\u'$mark',2,3\n' >answers.csv
		try 'attune-score -c ./book.csv answers.csv'
		printf 'trust,ease\n,3.00\n' | prints
		fails 1 <<-!
		attune-score: answers.csv:2: q1: "\u{$mark}" is not one of 1..5
		!
	done
}

@test "letters of all languages stay what they are in complaints" {
	printf 'q1,q2,q3\noft \xc3\xbcber,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	printf 'attune-score: answers.csv:2: q1: "oft \xc3\xbcber" is not one of 1..5\n' |
	    fails 1
}

@test "a long value is cut in a complaint" {
	{
		echo q1,q2,q3
		head -c 100000 /dev/zero | tr '\0' x
		echo ,2,3
	} >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-!
	attune-score: answers.csv:2: q1: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..." is not one of 1..5
	!
}

@test "names of files, columns, forms and items are escaped too" {
	printf 'q1,q2,q3\n6,2,3\n' >"$(printf 'a\033b.csv')"
	try "attune-score -c ./book.csv a*b.csv"
	printf 'trust,ease\n,3.00\n' | prints
	fails 1 <<-'!'
	attune-score: a\x1Bb.csv:2: q1: "6" is not one of 1..5
	!
	printf 'form,q1,q2,q3\n\033,5,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'form,trust,ease\n\033,,\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: form: "\x1B" is no form of the codebook
	!
	printf 'id,of\nq\033,trust\n' >book.csv
	printf 'q\033\n6\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'trust\n""\n' | prints
	fails 1 <<-'!'
	attune-score: answers.csv:2: q\x1B: "6" is not one of 1..5
	!
	try "attune-score -c ./book.csv -i \"\$(printf '\033')\" answers.csv"
	prints_nothing
	fails 1 <<-'!'
	attune-score: answers.csv:1: there is no column "\x1B"
	!
}

@test "columns that pass through come out byte for byte" {
	printf '%s' ' who ,"a ""b""",q1,q2,"c,d",q3' >answers.csv
	printf '\n' >>answers.csv
	printf '  ann\t ,"x\r\n\ny",5,2,"""",3\n' >>answers.csv
	printf '\xff\033\xe2\x80\xae,plain,5,2,"1,5",3\n' >>answers.csv
	printf ',"",5,2,\xc3\xa9,3\n' >>answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	{
		printf '%s\n' ' who ,"a ""b""","c,d",trust,ease'
		printf '  ann\t ,"x\r\n\ny","""",4.50,3.00\n'
		printf '\xff\033\xe2\x80\xae,plain,"1,5",4.50,3.00\n'
		printf ',,\xc3\xa9,4.50,3.00\n'
	} | prints
	succeeds
}

@test "numbers have a point in every locale, and text is not touched by it" {
	export LC_ALL=C
	printf 'who,q1,q2,q3\n\xc3\xa9,5,2,3\n' >answers.csv
	try 'attune-score -c ./book.csv answers.csv'
	printf 'who,trust,ease\n\xc3\xa9,4.50,3.00\n' | prints
	succeeds
}

# ---- norms

# Norms for both scales of the book: of trust five rows in halves, of ease
# a published table without percentiles.
make_norms() {
	cat <<-!
	norm_scale,score,percentile,t,n,population
	trust,1.00,5.5,30.1,412,students 2026
	trust,1.50,10,34,412,students 2026
	trust,2.00,20,38,412,students 2026
	trust,2.50,30,42,412,students 2026
	trust,3.00,40,46,412,students 2026
	trust,3.50,55,50,412,students 2026
	trust,4.00,70,54,412,students 2026
	trust,4.50,85,58,412,students 2026
	trust,5.00,97.5,62.123,412,students 2026
	ease,1,,35,408,students 2026
	ease,2,,40,408,students 2026
	ease,3,,45,408,students 2026
	ease,4,,55,408,students 2026
	ease,5,,65,408,students 2026
	!
}

@test "norms that R made are read, and the lowest answers have the first rows" {
	cd "$ROOT/tests/norms"
	items=$(awk -F, '$1 == "item" { printf "%s%s", n++ ? "," : "", $2 }' \
	    codebook.csv)
	row=$(awk -F, '$1 == "item" {
		printf "%s%s", n++ ? "," : "", $4 == "-" ? $6 : $5
	}' codebook.csv)
	try "printf '%s\n' '$items' '$row' |
	    attune-score -lc ./codebook.csv -N norms.csv | cut -d , -f 1,2,7-"
	prints <<-!
	scale,score,t,pct,norms
	trust,1.00,32.6285,2.5000,students 2026 (n = 240)
	half,1.00,31.7139,1.7544,students 2026 (n = 57: fewer than 200)
	stress,0.00,33.4153,2.2500,students 2026 (n = 200)
	mixed,-4.00,33.6090,1.5075,"adults, 2020 (n = 199: fewer than 200)"
	share,0.00,33.7294,2.4242,students 2026 (n = 330)
	worst,0.00,36.4037,7.8125,students 2026 (n = 64: fewer than 200)
	wide,1.00,29.8093,0.0000,students 2026 (n = 41: fewer than 200)
	alike,0.00,,0.0000,students 2026 (n = 12: fewer than 200)
	single,0.00,,50.0000,students 2026 (n = 1: fewer than 200)
	!
	succeeds
}

@test "-N adds what scores come to, and of whom that is" {
	make_norms >norms.csv
	cat >answers.csv <<-!
	who,q1,q2,q3
	ann,4,2,5
	bo,5,,1
	cy,,2,
	dee,,,9
	!
	try 'attune-score -kc ./book.csv -N norms.csv answers.csv'
	prints <<-!
	who,trust,trust_t,trust_pct,ease,ease_t,ease_pct,norms
	ann,4.00,54,70,5.00,65,,students 2026 (n = 408 to 412)
	bo,5.00,62.123,97.5,1.00,35,,students 2026 (n = 408 to 412)
	cy,4.00,54,70,,,,students 2026 (n = 408 to 412)
	dee,,,,,,,
	!
	fails 1 <<-!
	attune-score: answers.csv:5: q3: "9" is not one of 1..5
	!
}

@test "-v comes before the norms of a scale, and -l has them in columns" {
	make_norms | grep -v ^ease >norms.csv
	printf 'who,q1,q2,q3\nann,4,2,5\n' >answers.csv
	try 'attune-score -vc ./book.csv -N norms.csv answers.csv'
	prints <<-!
	who,trust,trust_n,trust_se,trust_t,trust_pct,ease,ease_n,ease_se,answered,run,spread,norms
	ann,4.00,2,0.35,54,70,5.00,1,0.50,3,1,1.53,students 2026 (n = 412)
	!
	succeeds
	try 'attune-score -lc ./book.csv -N norms.csv answers.csv'
	prints <<-!
	who,scale,score,answered,items,se,level,t,pct,norms
	ann,trust,4.00,2,2,0.35,,54,70,students 2026 (n = 412)
	ann,ease,5.00,1,1,0.50,,,,
	!
	succeeds
}

@test "a score between two rows has the values of the nearer, or the lower" {
	cat >three.csv <<-!
	kind,id,of,need
	scale,s,,1
	item,a,s,
	item,b,s,
	item,c,s,
	!
	awk 'BEGIN { print "norm_scale,score,percentile,t,n,population"
		for (i = 3; i <= 15; i++)
			printf "s,%.2f,%d,,200,them\n", i / 3, i }' >norms.csv
	try 'attune-score -c ./three.csv -N norms.csv' <<-!
	a,b,c
	3,4,
	2,3,
	3,,
	3,4,4
	1,2,
	!
	prints <<-!
	s,s_t,s_pct,norms
	3.50,,10,them (n = 200)
	2.50,,7,them (n = 200)
	3.00,,9,them (n = 200)
	3.67,,11,them (n = 200)
	1.50,,4,them (n = 200)
	!
	succeeds
}

@test "a short form has norms of the scales that it has whole" {
	make_norms >norms.csv
	sed -i 's/^item,q2,trust,-,,short$/item,q2,trust,-,,/' book.csv
	sed -i 's/^item,q3,ease,+,,$/item,q3,ease,+,,short/' book.csv
	try 'attune-score -c ./book.csv -N norms.csv' <<-!
	form,q1,q2,q3
	full,4,2,5
	short,4,,5
	!
	prints <<-!
	form,trust,trust_t,trust_pct,ease,ease_t,ease_pct,norms
	full,4.00,54,70,5.00,65,,students 2026 (n = 408 to 412)
	short,4.00,,,5.00,65,,students 2026 (n = 408 to 412)
	!
	succeeds
}

@test "guesses have no norms" {
	make_norms >norms.csv
	try 'attune-score -c ./book.csv -N norms.csv' <<-!
	about,q1,q2,q3
	partner,4,2,5
	!
	prints <<-!
	about,trust,trust_t,trust_pct,ease,ease_t,ease_pct,norms
	partner,,,,,,,
	!
	succeeds
}

@test "of several populations each is named with its scales" {
	make_norms | sed '/^ease/s/408,.*/120,"nurses, 2025 (n = 120)"/' \
	    >norms.csv
	try 'attune-score -c ./book.csv -N norms.csv' <<-!
	q1,q2,q3
	4,2,5
	!
	prints <<-!
	trust,trust_t,trust_pct,ease,ease_t,ease_pct,norms
	4.00,54,70,5.00,65,,"students 2026 (n = 412) for trust; nurses, 2025 (n = 120: fewer than 200) for ease"
	!
	succeeds
}

@test "with -t norms are separated by tabs, and with -H there is no header" {
	make_norms | grep -v ^ease | tr , '\t' >norms.tsv
	printf 'q1\tq2\tq3\n' >header.tsv
	try "printf '4\t2\t5\n' |
	    attune-score -tc ./book.csv -H header.tsv -N norms.tsv"
	printf '4.00\t54\t70\t5.00\tstudents 2026 (n = 412)\n' | prints
	succeeds
	try "printf 'q1,q2,q3\n' | attune-score -c ./book.csv -N norms.tsv"
	prints_nothing
	fails 1 <<-!
	attune-score: norms.tsv:1: the names are separated by tabs, which -t reads
	!
}

@test "norms that are wrong are refused before anything is scored" {
	for edit in \
	    '/,2.00,/d:4: score: trust has no row for 2.00' \
	    '$d:14: score: ease has no row for 5.00' \
	    's/^trust,2.00,20/trust,2.00,9/:4: percentile: 9 at 2.00 of trust steps backwards from 10 on line 3' \
	    's/^ease,3,,45/ease,3,,39/:13: t: 39 at 3 of ease steps backwards from 40 on line 12' \
	    's/^ease,3/ease,2/:13: score: 2 of ease stands on line 12 too' \
	    's/^ease,3/ease,3.5/:13: score: ease has no row for 3.00' \
	    's/^ease/calm/:11: norm_scale: "calm" is not a scale of the codebook' \
	    's/^ease,3,,45,408/ease,3,,45,409/:13: n: 409 differs from the 408 of ease on line 11' \
	    's/^ease,3,,/ease,3,50,/:13: percentile: ease has it on one of the lines 11 and 13, and not on the other' \
	    's/^\(ease,3.*\),.*/\1,/:13: population: it does not say who they are' \
	    '1!d: the table has no norms'; do
		make_norms | sed "${edit%%:*}" >norms.csv
		try 'attune-score -c ./book.csv -N norms.csv' <<-!
		q1,q2,q3
		4,2,9
		!
		prints_nothing
		fails 1 <<-!
		attune-score: norms.csv:${edit#*:}
		!
	done
}

@test "norms that are not there are misuse" {
	try 'attune-score -c ./book.csv -N norms.csv'
	prints_nothing
	fails 2 <<-!
	attune-score: norms.csv: No such file or directory
	!
}

@test "a column with the name of one of norms is refused" {
	make_norms >norms.csv
	for name in trust_t ease_pct norms; do
		try "attune-score -c ./book.csv -N norms.csv" <<-!
		$name,q1,q2,q3
		x,4,2,5
		!
		prints_nothing
		fails 1 <<-!
		attune-score: <stdin>:1: column "$name" has the name of a column of scores; rename it, or leave it out, with -i
		!
		try 'attune-score -c ./book.csv' <<-!
		$name,q1,q2,q3
		x,4,2,5
		!
		prints <<-!
		$name,trust,ease
		x,4.00,5.00
		!
		succeeds
	done
}
