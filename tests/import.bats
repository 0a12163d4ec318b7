#!/usr/bin/env bats
# attune-import: from exports to answers.

load helper

IMPORT=$ROOT/tests/import

# A codebook of two statements on five points.
setup() {
	begin
	cat >book.csv <<-!
	kind,id,of,choices,text
	item,q1,s,agree,I feel tired.
	item,q2,s,agree,"I sleep, well."
	scale,s,,,
	choice,1,agree,,Strongly disagree
	choice,2,agree,,Disagree
	choice,3,agree,,Neutral
	choice,4,agree,,Agree
	choice,5,agree,,Strongly agree
	!
}

# Import what printf makes of a format, with these options.
import() {
	printf "$1" >t.csv
	shift
	try "attune-import -c ./book.csv $* t.csv"
}

# An export of a platform becomes the answers beside it.
imports() {
	cd "$IMPORT/$1"
	shift
	try "attune-import -c ./book.csv $* export.csv"
	prints <answers.csv
	succeeds
}

# ---- an export of each platform

@test "Qualtrics: three header records with newlines in cells, -99" {
	imports qualtrics -f qualtrics
}

@test "Qualtrics of old: single quotes, names twice, a trailing comma" {
	imports qualtrics-legacy -f qualtrics
}

@test "Google Forms: questions for headers, quotes, blanks, one twice" {
	imports google -f google
}

@test "SurveyMonkey: two header records, a column for each option" {
	imports surveymonkey -f surveymonkey
}

@test "LimeSurvey: a mark, codes and texts, N/A, a blank last line" {
	cd "$IMPORT/limesurvey"
	try "attune-import -c ./book.csv -f limesurvey export.csv"
	prints <answers.csv
	notes <<-!
	attune-import: export.csv: date: 1980-01-01 is written where the survey keeps no dates; it is not the day of the answers
	!
}

@test "REDCap: rows without answers, checkboxes" {
	imports redcap -f redcap
}

@test "Microsoft Forms, saved by a German Excel: semicolons, CP1252" {
	imports msforms -f msforms -e cp1252
}

@test "Typeform: questions in any order, names twice, a guard" {
	imports typeform -f typeform
}

@test "Kobo: semicolons, a record of HXL tags, n/a" {
	cd "$IMPORT/kobo"
	try 'attune-import -c ./book.csv -f kobo export.csv'
	prints <answers.csv
	notes <<-!
	attune-import: export.csv: line 2 is left out: HXL tags, such as "#symmetry"; -r 1 if it is somebody's answers
	!
}

@test "ODK, formr, PsyToolkit, oTree with CR CR LF, and JotForm" {
	imports odk -f odk
	imports formr -f formr
	imports psytoolkit -f psytoolkit
	imports otree -f otree
	imports jotform -f jotform
}

@test "UTF-16 with tabs needs no option" {
	imports utf16
}

# ---- encodings and shapes

@test "UTF-32 has its mark, too" {
	for options in '' '-e utf-32' '-e UTF-32LE'; do
		import '\xff\xfe\0\0w\0\0\0,\0\0\0q\0\0\x001\0\0\0,\0\0\0q\0\0\x002\0\0\0\n\0\0\0\xfc\0\0\0,\0\0\x004\0\0\0,\0\0\x005\0\0\0\n\0\0\0' $options
		printf 'w,q1,q2\nü,4,5\n' | prints
		succeeds
	done
}

@test "bytes that are no UTF-8 are named, with the encoding they may be" {
	import 'who,q1,q2\nJ\xfcrgen,4,5\n'
	printf 'who,q1,q2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: "who": byte \\xFC is not UTF-8; likely to be -e cp1252
	!
	import 'w\xfcho,q1,q2\nann,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: column 1: byte \\xFC is not UTF-8; likely to be -e cp1252
	!
	import 'who,q1,q2\nann,4,5\nJ\x81rgen,4,5\n' -e cp1252 -o bad.csv
	printf 'who,q1,q2\nann,4,5\n' | prints
	fails 1 <<-!
	attune-import: t.csv:3: "who": byte \\x81 is not cp1252
	!
	import 'who,q1,q2\nJ\xfcrgen,4,5\n' -e cp1252
	printf 'who,q1,q2\nJürgen,4,5\n' | prints
	succeeds
}

@test "an empty input, an open quote and a lone CR are malformed" {
	import ''
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv: empty: not even a header
	!
	import 'who;q1;q2\n"a;4;5\n'
	printf 'who,q1,q2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: a quote that is never closed (cells end at ";")
	!
	import 'who,q1,q2\ra,4,5\r'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: a carriage return that ends no line (cells end at ",")
	!
	import 'who,q1,q2\nann,4,5\nb"o"b,4,5\n'
	printf 'who,q1,q2\nann,4,5\n' | prints
	fails 1 <<-!
	attune-import: t.csv:3: column 1: a quote that neither opens nor closes a cell, behind "b" (cells end at ",")
	!
	import 'q\0001\0'
	prints_nothing
	says 'likely to be UTF-16 without a byte order mark: -e utf-16le'
	exits 1
}

@test "several exports have the same columns" {
	printf 'who,q1,q2\nb,1,2\n' >b.csv
	import 'who,q1,q2\na,4,5\n' b.csv
	printf 'who,q1,q2\nb,1,2\na,4,5\n' | prints
	succeeds
	import 'who,q2,q1\na,4,5\n' b.csv
	printf 'who,q1,q2\nb,1,2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:1: column 2 is "q2" in place of "q1"
	!
}

@test "an encoding that there is not is misuse" {
	import 'who,q1,q2\n' -e no-such
	prints_nothing
	fails 2 <<-!
	attune-import: t.csv: -e: there is no encoding "no-such"
	!
}

@test "the delimiter is that of the header, or -d" {
	import 'who|q1|q2\na,b|4|5\n'
	printf 'who,q1,q2\n"a,b",4,5\n' | prints
	succeeds
	import 'who:q1:q2\na:4:5\n' -t -d :
	printf 'who\tq1\tq2\na\t4\t5\n' | prints
	succeeds
}

@test "the delimiter is that of a header that comes in pieces" {
	local n

	printf '"who,\n,,";q1;q2\na;4;5\n' >all
	for n in $(seq 1 16); do
		try "(head -c $n all; sleep 0.1; tail -c +$((n + 1)) all) |
		    attune-import -c ./book.csv -i ''"
		printf 'q1,q2\n4,5\n' | prints
		succeeds
	done
}

@test "a line for Excel says what the delimiter is, and is no record" {
	import 'sep=;\r\na,b,c,d;q1;q2\r\nann;4;5\r\nben;6;5\r\n'
	printf '"a,b,c,d",q1,q2\nann,4,5\nben,,5\n' | prints
	fails 1 <<-!
	attune-import: t.csv:4: q1: "6" is no answer
	!
	import '"sep=\t"\nwho\tq1\tq2\na\t4\t5\n'
	printf 'who,q1,q2\na,4,5\n' | prints
	succeeds
	import 'sep=;\nwho,q1,q2\na,4,5\n' -d , -n
	prints_more
	exits 0
	says 't.csv: line 1 tells Excel what cells end at, and is no record'
	import 'sep=;\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv: empty: not even a header
	!
}

@test "what a path ends in may be in capitals" {
	printf 'who\tq1\tq2\na,b,c,d\t4\t5\n' >T.TSV
	printf 'a,b,c\tq1\tq2\na\t4\t5\n' >U.TAB
	printf 'who;q1;q2\na;4;5\n' >V.CSV
	try 'attune-import -c ./book.csv T.TSV; attune-import -c ./book.csv U.TAB;
	    attune-import -c ./book.csv V.CSV'
	prints <<-!
	who,q1,q2
	"a,b,c,d",4,5
	"a,b,c",q1,q2
	a,4,5
	who,q1,q2
	a,4,5
	!
	succeeds
}

@test "a record with other cells than the header stops, or goes aside" {
	import 'who,q1,q2\na,4,5\nb,4\nc,1,2\n'
	printf 'who,q1,q2\na,4,5\n' | prints
	fails 1 <<-!
	attune-import: t.csv:3: expected 3 cells, found 2 (cells end at ",")
	!
	import 'who,q1,q2\na,4,5\nb,"4"\r\nc,1,2\n' -o bad.csv
	printf 'who,q1,q2\na,4,5\nc,1,2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:3: expected 3 cells, found 2 (cells end at ",")
	!
	try 'cat bad.csv'
	prints <<-!
	line,reason,record
	3,"expected 3 cells, found 2 (cells end at "","")","b,""4"""
	!
	succeeds
}

@test "bytes that are not of the encoding go aside as they were" {
	import 'who,q1,q2\nJ\x81\xfcrgen,4,5\n"\x8d\n,4,5\n' -e cp1252 -o bad.csv
	printf 'who,q1,q2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: "who": byte \\x81 is not cp1252
	attune-import: t.csv:3: a quote that is never closed (cells end at ",")
	!
	printf '%b' 'line,reason,record\n2,"""who"": byte \\x81 is not cp1252",' \
	    '"J\x81ürgen,4,5"\n3,"a quote that is never closed ' \
	    '(cells end at "","")","""\x8d\n,4,5"\n' | diff -a - bad.csv
	import 'who,q1,q2\nJ\xfcrgen,4,5\n' -o bad.csv
	saw stdout
	exits 1
	says 'byte .xFC is not UTF-8; likely to be -e cp1252'
	printf 'J\xfcrgen,4,5' | grep -aqf - bad.csv
	import '\xff\xfew\0,\0q\x001\0,\0q\x002\0\n\0\x0a\xd8z\0,\x004\0,\x005\0\n\0' \
	    -o bad.csv
	printf 'w,q1,q2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: "w": byte \\x0A is not UTF-16LE
	!
	tail -n 1 bad.csv >last
	printf '%s\n' '2,"""w"": byte \x0A is not UTF-16LE","�z,4,5"' | cmp - last
}

@test "of several exports it is said which one a record is from" {
	printf 'who,q1,q2\na,4\nb,4,5\n' >b.csv
	import 'who,q1,q2\nc,"x"y,5\n' -o bad.csv b.csv
	printf 'who,q1,q2\nb,4,5\n' | prints
	exits 1
	says 'b.csv:2: expected 3 cells'
	try 'cut -d , -f 1,2 bad.csv'
	prints <<-!
	file,line
	b.csv,2
	t.csv,2
	!
	succeeds
}

@test "malformed records go aside as they are, and what follows is read" {
	printf '%s\n' 'who,q1,q2' 'a,4,5' 'b"x,4,5' '"c"y,1,"2"' 'd,1,2' \
	    '"e' 'f",3,4' 'g,5,4' '"h,1,2' 'i,3,3' >t.csv
	try 'attune-import -c ./book.csv -o bad.csv t.csv'
	prints <<-!
	who,q1,q2
	a,4,5
	d,1,2
	"e
	f",3,4
	g,5,4
	!
	fails 1 <<-!
	attune-import: t.csv:3: column 1: a quote that neither opens nor closes a cell, behind "b" (cells end at ",")
	attune-import: t.csv:4: column 1: a quote that neither opens nor closes a cell, behind "c" (cells end at ",")
	attune-import: t.csv:9: a quote that is never closed (cells end at ",")
	!
	try 'cat bad.csv'
	prints <<-!
	line,reason,record
	3,"column 1: a quote that neither opens nor closes a cell, behind ""b"" (cells end at "","")","b""x,4,5"
	4,"column 1: a quote that neither opens nor closes a cell, behind ""c"" (cells end at "","")","""c""y,1,""2"""
	9,"a quote that is never closed (cells end at "","")","""h,1,2
	i,3,3"
	!
	succeeds
}

@test "a quote inside a header is found by its column and what is before it" {
	import 'Id;Wie oft?.Ich sage "ja" dazu;q1\r\n1;2;3\r\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: column 2: a quote that neither opens nor closes a cell, behind "Wie oft?.Ich sage " (cells end at ";")
	!
	import 'who,"two\nlines","2"x\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: column 3: a quote that neither opens nor closes a cell, behind "2" (cells end at ",")
	!
}

@test "the input is not where records go aside" {
	for input in in.csv '- <in.csv'; do
		printf 'who,q1,q2\na,4,5\n' >in.csv
		try "attune-import -c ./book.csv -o ./in.csv $input"
		prints_nothing
		fails 2 <<-!
		attune-import: -o: ./in.csv is an input
		!
		printf 'who,q1,q2\na,4,5\n' | cmp - in.csv
	done
}

@test "the codebook is not where records go aside" {
	cp book.csv was.csv
	ln book.csv link
	for path in book.csv ./book.csv link; do
		import 'who,q1,q2\na,4,5\n' -o $path
		prints_nothing
		fails 2 <<-!
		attune-import: -o: $path is the codebook
		!
		cmp was.csv book.csv
	done
	printf 'who,q1,q2\na,4,5\n' >t.csv
	try 'attune-import -c - -o book.csv t.csv <book.csv'
	prints_nothing
	fails 2 <<-!
	attune-import: -o: book.csv is an input
	!
	cmp was.csv book.csv
	for name in checkin nofile.csv; do
		: >checkin
		try "attune-import -n -o $name t.csv"
		prints_more
		says 'safety1: there is no such column'
		exits 1
	done
}

@test "records do not go aside to where the answers go" {
	import 'who,q1,q2\na,4\n' -o -
	prints_nothing
	fails 2 <<-!
	attune-import: -o: answers go to the standard output, so records that go aside need a file
	!
	[ ! -e - ]
	try 'attune-import -c ./book.csv -o both.csv t.csv >both.csv'
	prints_nothing
	fails 2 <<-!
	attune-import: -o: both.csv is where the answers go
	!
}

@test "far down, a malformed record goes aside too" {
	awk 'BEGIN { print "who,q1,q2"
	    for (i = 1; i <= 30000; i++) print i % 10000 ? i ",4,5" : i "\"x" }' >t.csv
	try 'attune-import -c ./book.csv -o bad.csv t.csv | wc -l'
	[ "$(cat "$BATS_TEST_TMPDIR/stdout")" -eq 29998 ]
	saw stdout
	says 't.csv:30001: column 1: a quote'
	exits 0
	try 'cut -d , -f 1 bad.csv'
	printf '%s\n' line 10001 20001 30001 | prints
	succeeds
}

@test "behind a malformed record of many cells, records are read as before" {
	{
		printf 'who,q1,q2\na,4,5\nb,1,2\n'
		printf 'x%.0s,' $(seq 300)
		printf '"y"z,1\nc,2,3\nd,4,\n'
	} >t.csv
	try 'attune-import -c ./book.csv -o bad.csv t.csv'
	printf 'who,q1,q2\na,4,5\nb,1,2\nc,2,3\nd,4,\n' | prints
	fails 1 <<-!
	attune-import: t.csv:4: column 301: a quote that neither opens nor closes a cell, behind "y" (cells end at ",")
	!
}

@test "TSV without quotes" {
	import 'session\tcomment\tq1\tq2\ns1\tsays "no\t4\t5\n"s"\t\t1\t2\n' -d plain
	prints <<-!
	session,comment,q1,q2
	s1,"says ""no",4,5
	"""s""",,1,2
	!
	succeeds
	import 'session\tcomment\tq1\tq2\ns1\tsays "no\t4\t5\n' -d tab
	printf 'session,comment,q1,q2\n' | prints
	exits 1
	says 't.csv:2: column 2: a quote that neither'
}

@test "formr's TSV has no quotes, and its CSV has" {
	tsv='session\tended\tq1\tq2\tcomment\ns1\t2026-11-23 10:01:00\t4\t5\t"so so\ns2\t2026-11-23 10:02:00\t1\t1\tfine"\ns3\t\t4\t5\t\n'
	import "$tsv" -f formr
	prints <<-!
	who,date,comment,q1,q2
	s1,2026-11-23,"""so so",4,5
	s2,2026-11-23,"fine""",1,1
	s3,,,4,5
	!
	succeeds
	try 'attune-import -b -f formr t.csv'
	prints_more
	says '2 items, 0 sets'
	exits 0
	import "$tsv" -f formr -d tab
	prints <<-!
	who,date,comment,q1,q2
	s1,2026-11-23,"so so
	s2	2026-11-23 10:02:00	1	1	fine",4,5
	s3,,,4,5
	!
	succeeds
	import 'session,ended,q1,q2,comment\n"s1","","4","5","so, so"\n' -f formr
	printf 'who,date,comment,q1,q2\ns1,,"so, so",4,5\n' | prints
	succeeds
	import '' -n -f formr
	prints_nothing
	fails 1 <<-!
	attune-import: -f formr: "who" is "session", "date" is "ended" (y-m-d), -m "", -d plain where cells end at tabs
	attune-import: t.csv: empty: not even a header
	!
}

@test "a second header that nothing proves is suspected, and -r decides" {
	import 'who,q1,q2\nWho?,I feel,I sleep\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header: -r 2 if it is, -r 1 if not
	!
	import 'who,q1,q2\nWho?,I feel,I sleep\na,4,5\n' -r 2
	printf 'who,q1,q2\na,4,5\n' | prints
	succeeds
	import 'who,q1,q2\nWho?,I feel,I sleep\nA,B,C\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header: -r 3 if it is, -r 1 if not
	!
	import 'who,q1,q2\nWho?,I feel,I sleep\na,4,5\n' -r 1
	printf 'who,q1,q2\nWho?,,\na,4,5\n' | prints
	exits 1
	says 't.csv:2: q1: "I feel" is no answer'
}

@test "rows without an answer do not hide a second header" {
	import 'V1,V9,q1,q2,\nResponseID,EndDate,I sleep,I wake,\nR_1,2014-01-01 10:00:00,-99,-99,\nR_2,,,,\nR_3,,,,\nR_4,,,,\nR_5,,,,\nR_6,2014-01-01 10:00:00,1,2,\n' \
	    -f qualtrics
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header: -r 2 if it is, -r 1 if not
	!
	import 'who,q1,q2\nWho?,I feel,I sleep\na,-99,-99\nb,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header: -r 2 if it is, -r 1 if not
	!
	import 'who,q1,q2\n,,\na,,5\n'
	printf 'who,q1,q2\n,,\na,,5\n' | prints
	succeeds
	import 'who,q1,q2\na,99,99\nb,4,5\n'
	printf 'who,q1,q2\na,,\nb,4,5\n' | prints
	exits 1
	says 't.csv:2: q1: "99" is no answer'
}

@test "a second header is suspected where it has what the items are called" {
	import 'V1,Q1_1,Q1_2\nWho?,I feel tired.,"I sleep, well."\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header, in which items are found: -r 2 if it is, -r 1 if not
	!
	import 'V1,Q1_1,Q1_2\nWho?,I feel tired.,"I sleep, well."\na,4,5\n' -r 2
	printf 'V1,q1,q2\na,4,5\n' | prints
	succeeds
	import 'V1,Q1_1,Q1_2\nWho?,I feel tired.,"I sleep, well."\na,4,5\n' -r 1
	prints_nothing
	says 'q1: there is no such column'
	exits 1
	import 'My study,,\n\nwho,q1,q2\na,4,5\n'
	prints_nothing
	says 't.csv:3: this looks like a further header, in which items are found: -r 2'
	exits 1
	import 'a,b,c\nwho,q1,q2\nWho?,Tired,Slept\na,,\nb,4,5\n'
	prints_nothing
	says 't.csv:2: this looks like a further header, in which items are found: -r 3'
	exits 1
	import 'who,a,b\na,"I sleep, well.",4\nb,3,5\n'
	prints_nothing
	says 'q1: there is no such column'
	exits 1
}

@test "SurveyMonkey's second header is suspected where nothing proves it" {
	printf '%s\n' kind,id,of,choices,column,text \
	    'item,q1,s,a,How? > I feel - *,' 'item,q2,s,a,How? > I sleep - *,' \
	    choice,2,a,,,Disagree choice,4,a,,,Agree >book.csv
	head='Respondent ID,How?,,,,\n,I feel - Disagree,I feel - Agree,9,I sleep - Disagree,I sleep - Agree\n'
	import "${head}7,x,,,,x\n"
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a further header, in which items are found: -r 2 if it is, -r 1 if not
	!
	import "${head}7,1,,,,1\n" -r 2
	printf 'Respondent ID,How? > 9,q1,q2\n7,,2,4\n' | prints
	succeeds
}

@test "HXL tags are left out with a word, and an answer like one is not" {
	for tags in '#sleep,#sleep+q,' '#sleep +f +q_2,,#META + x'; do
		import "q1,q2,who\n$tags\n4,5,a\n"
		printf 'who,q1,q2\na,4,5\n' | prints
		notes <<-!
		attune-import: t.csv: line 2 is left out: HXL tags, such as "${tags%%,*}"; -r 1 if it is somebody's answers
		!
	done
	import 'q1,q2,x,y\n,,#me,#too\n4,5,a,b\n' -r 1
	printf 'x,y,q1,q2\n#me,#too,,\na,b,4,5\n' | prints
	succeeds
	import 'q1,q2,_uuid\n#sleep,,\n4,5,a\n' -n
	prints_more
	says 't.csv: line 2 is left out: HXL tags, such as "#sleep"; -r 1'
	says ', 2 header records, by HXL$'
	exits 0
	import 'q1,q2,_uuid\n#sleep,,\n1,2,a\n3,1,b\n1,2,a\n3,1,b\n' -r 1
	printf '_uuid,q1,q2\n,,\na,1,2\nb,3,1\na,1,2\nb,3,1\n' | prints
	says '"#sleep" is no answer'
	exits 1
	try 'attune-import -b t.csv'
	prints_more
	says 't.csv: line 2 is left out: HXL tags'
	exits 0
	for text in '#metoo' '"#metoo, yes"' '#1' '#'; do
		import "q1,q2,x\n,,$text\n4,5,no\n"
		printf 'x,q1,q2\n%s,,\nno,4,5\n' "$text" | prints
		succeeds
	done
	import 'q1,q2,x,_id\n,,#metoo,7\n4,5,,8\n' -f kobo
	printf 'x,who,q1,q2\n#metoo,7,,\n,8,4,5\n' | prints
	succeeds
}

@test "a question of SurveyMonkey holds for all of its columns" {
	import 'respondent_id,q1,,q2\n,Row A,Row B,Response\n1,4,5,2\n'
	prints_nothing
	says 'q1: 2 columns could be it: #2 "q1 > Row A", #3 "q1 > Row B"'
	exits 1
	import 'respondent_id,q1,q2\n,4,5\n,1,2\n'
	printf 'respondent_id,q1,q2\n,4,5\n,1,2\n' | prints
	succeeds
}

@test "SurveyMonkey: a question may be the last, and end in empty cells" {
	import 'Respondent ID,End Date,How?,\n,,q1,q2\n1,1/2/2026,3,4\n' \
	    -f surveymonkey
	printf 'who,date,q1,q2\n1,2026-01-02,3,4\n' | prints
	succeeds
	import 'Respondent ID,End Date,q1,,,q2\n,,1,2,3,Response\n7,1/2/2026,,,3,5\n'
	prints_nothing
	says 'q1: 3 columns could be it: #3 "q1 > 1", #4 "q1 > 2", #5 "q1 > 3"'
	exits 1
	import 'Respondent ID,Start Date,q1,Why?,q2,\n,,Response,Response,Response,\n7,1/2/2026,4,x,5,\n'
	printf 'Respondent ID,Start Date,Why? > Response,q1,q2\n7,1/2/2026,x,4,5\n' | prints
	succeeds
	import 'Respondent ID,How?,\n,q1,q2\n1,3,4\n'
	printf 'Respondent ID,q1,q2\n1,3,4\n' | prints
	notes <<-!
	attune-import: t.csv: line 2 is left out: SurveyMonkey's rows and options, such as "q1"; -r 1 if it is somebody's answers
	!
}

@test "SurveyMonkey: a respondent without an id is no header" {
	import 'Respondent ID,,q1,q2\n,Ann,1,2\n7,Bob,3,4\n'
	printf 'Respondent ID,column,q1,q2\n,Ann,1,2\n7,Bob,3,4\n' | prints
	succeeds
	import 'Respondent ID,q1,q2,\n,Agree,4,\n7,3,4,\n'
	printf 'Respondent ID,q1,q2\n,4,4\n7,3,4\n' | prints
	succeeds
	import 'Respondent ID,x,,q1,q2\n,a,b,1,2\n7,c,d,3,4\n'
	printf 'Respondent ID,x,column,q1,q2\n,a,b,1,2\n7,c,d,3,4\n' | prints
	succeeds
	import 'Respondent ID,q1,x,,q2\n,Agree,a,a,Neutral\n7,3,c,d,4\n'
	printf 'Respondent ID,x,column,q1,q2\n,a,a,4,3\n7,c,d,3,4\n' | prints
	succeeds
	import 'Respondent ID,q1,x,,q2\n,Agree,a,b,Neutral\n,3,c,d,4\n'
	printf 'Respondent ID,x,column,q1,q2\n,a,b,4,3\n,c,d,3,4\n' | prints
	succeeds
	import 'Respondent ID,q1,x,,q2\n,,a,,Neutral\n7,3,c,d,4\n'
	printf 'Respondent ID,x,column,q1,q2\n,a,,,3\n7,c,d,3,4\n' | prints
	succeeds
}

@test "a header without a name is never the nearest" {
	printf 'id,of\nq,s\n' >book.csv
	import 'x,,who\n1,2,3\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q: there is no such column
	attune-import: t.csv:1: 1 item has no column of its own (3 columns, cells end at ",")
	!
}

@test "a number behind a number is no label" {
	printf 'id,of\nq1,s\nq2,s\n' >book.csv
	import 'who,q1,q2\na,3.-5,2:.5\n'
	printf 'who,q1,q2\na,,\n' | prints
	exits 1
	says '"3.-5" is no answer'
}

@test "-i does not call a column as an item" {
	import 'n,q1,q2\na,1,2\n' -i q1=n
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv: -i: "q1" is an item
	!
}

# ---- what a wrong codebook cannot do

@test "a label that is two answers is a mistake of the codebook, at its line" {
	sed -i 's/choice,2,agree,,Disagree/choice,2,agree,, strongly  DISAGREE/' book.csv
	import 'who,q1,q2\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: ./book.csv:6: "strongly  DISAGREE" is two answers to item q1
	!
	import '' -n
	prints_nothing
	fails 1 <<-!
	attune-import: ./book.csv:6: "strongly  DISAGREE" is two answers to item q1
	!
	printf '%s\n' kind,id,of,choices,column,text item,q1,s,a,, item,q2,s,b,, \
	    choice,1,a,,x,No choice,2,a,,x,Yes choice,1,b,,,No choice,2,b,,,2 \
	    choice,3,b,,,1 >book.csv
	import 'who,q1,q2\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: ./book.csv:5: "x" is two answers to item q1
	attune-import: ./book.csv:8: "1" is two answers to item q2
	!
}

@test "labels of another scale are no answers" {
	import 'who,q1,q2\na,Often,4\nb,Never,Agree\n'
	printf 'who,q1,q2\na,,4\nb,,4\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: q1: "Often" is no answer
	attune-import: t.csv:3: q1: "Never" is no answer
	!
}

@test "an item without a column, or with two, stops before any row" {
	import 'who,q1,qq2\na,4,5\n'
	prints_nothing
	says 'q2: there is no such column \(nearest: #2 "q1", #3 "qq2"\)'
	exits 1
	import 'who,q1,q2,q1\na,4,5,4\n'
	prints_nothing
	says 'q1: 2 columns could be it: #2 "q1", #4 "q1"'
	exits 1
}

@test "an id that is folded to one column, and a cell for another, take neither" {
	sed -i '1s/choices/choices,column/; s/agree,/agree,,/; s/^scale.*/&,/
	    s/q1,s,agree,/&Q3/' book.csv
	import 'ResponseId,Q1,Q3,q2\na,4,5,1\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q1: 2 columns could be it: #2 "Q1" by its id, folded, #3 "Q3" by the codebook's cell "column"
	attune-import: t.csv:1: 1 item has no column of its own (4 columns, cells end at ",")
	!
	import 'ResponseId,Q3,q1,q2\na,4,5,1\n'
	printf 'ResponseId,Q3,q1,q2\na,4,5,1\n' | prints
	succeeds
	for name in q1 Q1 Q3; do
		import "ResponseId,$name,q2\na,4,1\n"
		printf 'ResponseId,q1,q2\na,4,1\n' | prints
		succeeds
	done
}

@test "a column of a group is named, and the pattern that finds it" {
	import '_id;rest/q1;rest/q2\n7;4;5\n' -f kobo
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q1: there is no such column (nearest: #2 "rest/q1"; */q1 in the codebook's cell "column" finds it)
	attune-import: t.csv:1: q2: there is no such column (nearest: #3 "rest/q2"; */q2 in the codebook's cell "column" finds it)
	attune-import: t.csv:1: 2 items have no column of their own (3 columns, cells end at ";")
	!
	sed -i '1s/choices/choices,column/; s/,agree,/,agree,,/
	    s/q1,s,agree,/&*\/q1/; s/q2,s,agree,/&*\/q2/; s/^scale.*/&,/' book.csv
	import '_id;rest/q1;rest/q2\n7;4;5\n' -f kobo
	printf 'who,q1,q2\n7,4,5\n' | prints
	succeeds
	import 'KEY,rest-q1,a.1.player.Q2,a.2.player.q2,s:q2,xq2,q2x\n7,4,5,5,5,5,5\n'
	prints_nothing
	says 'q1: .* \(nearest: #2 "rest-q1"; \*-q1 in the codebook.s cell "column" finds it\)'
	says 'q2: .* \(nearest: #3 "a.1.player.Q2", #4 "a.2.player.q2", #5 "s:q2"; the codebook.s cell "column" can say which\)'
	exits 1
}

# What the last try suggested for the cell "column" of q1.
suggested() {
	sed -n 's/.*q1: .*; \(.*\) in the codebook.s cell "column" finds it)$/\1/p' \
	    "$BATS_TEST_TMPDIR/stderr"
}

@test "a header that contains a statement is named, and the pattern that finds it" {
	local head pattern

	while IFS='~' read -r head pattern; do
		cat >book.csv <<-!
		kind,id,of,column,text
		item,q1,s,COLUMN,I feel safe with my partner.
		scale,s,,,
		!
		import "$head\n1,4,5\n"
		prints_nothing
		exits 1
		says 'q1: there is no such column \(nearest: #2 "'
		[ "$(suggested)" = "$pattern" ]
		saw stdout
		sed -i "s/COLUMN/$(suggested)/" book.csv
		import "$head\n1,4,5\n" -i "''"
		printf 'q1\n4\n' | prints
		succeeds
	done <<-!
	x,How much do you agree?  [I feel safe with my partner.],y~*[I feel safe with my partner.]
	x,"How? (1, 2)\n[I feel  SAFE with my partner]",y~*[I feel safe with my partner]
	x,Wie?.I feel safe with my partner.,y~*.I feel safe with my partner.
	x,How? >> I feel safe with my partner.,y~* >> I feel safe with my partner.
	Respondent ID,How?,You?\n,I feel safe with my partner,Response~* > I feel safe with my partner
	x,Q2_1,Q2_2\n,How? - I feel safe with my partner.,\n{'ImportId': 'a'},{'ImportId': 'b'},{'ImportId': 'c'}~* - I feel safe with my partner.
	!
	import 'x,How? [I feel safe with my partner.],You? [I feel safe with my partner.]\n1,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q1: there is no such column (nearest: #2 "How? [I feel safe with my partner.]", #3 "You? [I feel safe with my partner.]"; the codebook's cell "column" can say which)
	attune-import: t.csv:1: 1 item has no column of its own (3 columns, cells end at ",")
	!
}

@test "two items on one column stop before any row" {
	sed -i '1s/choices/choices,column/; s/agree,/agree,#2,/; s/^scale.*/&,/' book.csv
	sed -i 's/agree,#2,,/agree,,,/' book.csv
	import 'who,x,y\na,4,5\n'
	prints_nothing
	says 'q2: column "x" is that of q1, too'
	exits 1
}

@test "two items with one text, and two columns: each is said once" {
	printf 'id,of,text\nq1,s,Hi\nq2,s,Hi\n' >book.csv
	import 'who,Hi,Hi\na,1,2\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q1: 2 columns could be it: #2 "Hi", #3 "Hi"
	attune-import: t.csv:1: q2: 2 columns could be it: #2 "Hi", #3 "Hi"
	attune-import: t.csv:1: 2 items have no column of their own (3 columns, cells end at ",")
	!
}

@test "a row for each answer is refused, with what helps" {
	import 'who,question,response\na,q1,4\na,q2,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: a row for each answer; this makes it one for each person: \`mlr --csv --ofs comma cut -o -f 'who,question,response' then reshape -s 'question,response' then unsparsify\`
	!
	import "it's,item,answer\na,q1,4\n"
	prints_nothing
	says "cut -o -f 'it'.'{2}s,item,answer' then"
	exits 1
	import "when;questionId;it's who;responseValue\n1;q1;a;4\n2;q2;a;5\n"
	prints_nothing
	says "cut -o -f 'when,questionId,responseValue' then reshape -s 'questionId,responseValue'"
	exits 1
	import "date,item,participant,answer\n1,q1,a,4\n2,q2,a,5\n1,q2,b,3\n1,q1,c,2\n2,q2,c,1\n"
	prints_nothing
	says 'a row for each answer'
	exits 1
	sed -n "s/.*person: .\(mlr .*\)./\1/p" "$BATS_TEST_TMPDIR/stderr" >reshape
	try 'sh reshape <t.csv | attune-import -c ./book.csv'
	printf 'participant,q1,q2\na,4,5\nb,,3\nc,2,1\n' | prints
	succeeds
	for names in '"a,b",question,answer' 'a,"question\t",answer' \
	    "$(printf '%0500d' 0),question,answer"; do
		import "$names\n1,q1,4\n"
		prints_nothing
		fails 1 <<-!
		attune-import: t.csv:1: a row for each answer: make it one for each person, with a column for each item
		!
	done
}

@test "a row for each answer is known by more names, if no item has a column" {
	for names in subject,item,score 'Participant Private ID,Question Key,Response' \
	    'ID,Question Name,Response Value' 'person_id,itemCode,Rating'; do
		import "$names\na,q1,4\na,q2,5\nb,q2,3\n"
		prints_nothing
		says "t.csv:1: a row for each answer; .* cut -o -f '$names' then"
		exits 1
		sed -n "s/.*person: .\(mlr .*\)./\1/p" "$BATS_TEST_TMPDIR/stderr" >reshape
		try 'sh reshape <t.csv | attune-import -c ./book.csv'
		printf '%s,q1,q2\na,4,5\nb,,3\n' "${names%%,*}" | prints
		succeeds
	done
	import 'subject,item,score,q1\na,b,c,4\n'
	prints_nothing
	says 'q2: there is no such column'
	exits 1
	import 'subject,item,score,q1,q2\na,b,c,4,5\n'
	printf 'subject,item,score,q1,q2\na,b,c,4,5\n' | prints
	succeeds
	try "attune-import -b - <<<'subject,item,score'"
	prints_nothing
	says '<stdin>:1: a row for each answer'
	exits 1
}

# What was suggested makes of t.csv a table that is imported as the input says.
reshapes() {
	sed -n 's/.*`\(mlr .*\)`$/\1/p' "$BATS_TEST_TMPDIR/stderr" >reshape
	saw stdout
	saw stderr
	try 'sh reshape <t.csv | attune-import -c ./book.csv'
	prints
	succeeds
}

@test "a row for each answer: what is another for each answer is no sitting" {
	import 'participant,event_id,question,response\np,1,q1,4\np,2,q2,5\nr,3,q1,1\nr,4,q2,2\n'
	says "makes it one for each person"
	reshapes <<-!
	participant,q1,q2
	p,4,5
	r,1,2
	!
}

@test "a row for each answer, where quotes are like any other character" {
	import 'id\tquestion\tresponse\na\tq1\t4\na\tnote\t"hm\nb\tq1\t3\nb\tnote\tok"\nb\tq2\t2\na\tq2\t1\n' \
	    -d plain
	says 'mlr --itsv --ocsv cut'
	reshapes <<-!
	id,note,q1,q2
	a,"""hm",4,1
	b,"ok""",3,2
	!
}

@test "cells with all answers of a page, over several lines" {
	import 'participant,response\na,"{""q1"":4,""q2"":5}"\nb,"  {\n ""q1"": 3,\n ""q2"": 2\n}"\n'
	reshapes <<-!
	participant,q1,q2
	a,4,5
	b,3,2
	!
}

@test "a row for each answer: sittings stay apart" {
	import 'record,event_id,field_name,value\n1,40,q1,4\n1,40,q2,5\n1,41,q1,2\n2,40,q2,1\n'
	prints_nothing
	says "t.csv:1: a row for each answer; this makes it one for each sitting of a person: .mlr --csv --ofs comma cut -o -f 'record,event_id,field_name,value' then reshape"
	exits 1
	reshapes <<-!
	record,event_id,q1,q2
	1,40,4,5
	1,41,2,
	2,40,,1
	!
	import 'Wave;Item;Answer;Redcap Repeat Instance;Subject\n1;q1;4;;a\n1;q2;5;;a\n2;q1;3;1;a\n2;q1;2;2;a\n'
	exits 1
	reshapes <<-!
	Subject,Wave,Redcap Repeat Instance,q1,q2
	a,1,,4,5
	a,2,1,3,
	a,2,2,2,
	!
}

@test "a row for each answer: a date tells sittings apart where it has to" {
	import 'who,date,item,value\na,1,q1,4\na,1,q2,5\na,2,q2,2\na,2,q1,1\n'
	says "sitting of a person: .* cut -o -f 'who,date,item,value' then"
	exits 1
	reshapes <<-!
	who,date,q1,q2
	a,1,4,5
	a,2,1,2
	!
	import 'who,time,item,value\na,1,q1,4\na,2,q2,5\na,3,q2,2\nb,4,q1,1\n'
	says "t.csv:1: a row for each answer; line 4 answers a question again, and only the last such answer is kept; this makes it one for each person: .* cut -o -f 'who,item,value' then"
	exits 1
	reshapes <<-!
	who,q1,q2
	a,4,2
	b,1,
	!
	import 'wave,code,item,value\n1,a,q1,4\n1,a,q1,5\n'
	prints_nothing
	says "line 3 answers a question again, .* one for each sitting of a person: .* cut -o -f 'code,wave,item,value' then"
	exits 1
}

@test "cells with all answers of a page: the pages of a person become one row" {
	cat >t.csv <<-!
	response,subject
	"{""q1"":4}",s1
	{},s1
	"{""x"":{""q1"":""a\\"":""},""q2"":5}",s1
	"{""q2"":3}",s2
	!
	try 'attune-import -c ./book.csv t.csv'
	says "this makes one row of a person's pages, and a column of each"
	exits 1
	reshapes <<-!
	subject,x.q1,q1,q2
	s1,"a"":",4,5
	s2,,,3
	!
	import 'response,subject\n"{""q1"":4}",s1\n"{""q2"":5,""q1"":3}",s1\n'
	says 't.csv:1: .* this makes a row of each page, as line 3 calls a question like one before, and'
	exits 1
	reshapes <<-!
	subject,q1,q2
	s1,4,
	s1,3,5
	!
	import 'response\n"{""q1"":4}"\n"{""q2"":5}"\n'
	says 't.csv:1: .* this makes a row of each page, as no column says whose it is, and'
	exits 1
	reshapes <<-!
	q1,q2
	4,
	,5
	!
}

@test "cells with all answers of a page are refused, with what helps" {
	cat >t.csv <<-!
	rt,response,trial_type,trial_index,subject
	1,space,html-keyboard-response,0,s1
	2,"{""q1"":4,""q2"":5}",survey-likert,1,s1
	3,,html-keyboard-response,0,s2
	4,"{""q2"":3}",survey-likert,1,s2
	!
	try 'attune-import -c ./book.csv t.csv'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: column "response" has several answers in a cell; this makes one row of a person's pages, and a column of each: \`mlr --csv --ofs comma cut -o -f 'subject,response' then filter '\${response} =~ "(?s)^[[:space:]]*[{].*:"' then json-parse -f 'response' then flatten then reshape -r '^response[.]' -o question,answer then reshape -s question,answer then rename -r '^response[.],' then unsparsify\`
	!
	try 'attune-import -c ./book.csv t.csv'
	sed -n "s/.*each: .\(mlr .*\)./\1/p" "$BATS_TEST_TMPDIR/stderr" >reshape
	saw stdout
	saw stderr
	try 'sh reshape <t.csv | attune-import -c ./book.csv'
	printf 'subject,q1,q2\ns1,4,5\ns2,,3\n' | prints
	succeeds
	import "who,it's\na,'{ \"\"q1\"\":4}'\n"
	prints_nothing
	says 'q1: there is no such column'
	exits 1
	import "who,it's\na,\"{ \"\"q1\"\":4}\"\n"
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: column "it's" has several answers in a cell: make a column of each
	!
	import 'who,x,q1,q2\na,"{""y"":1}",4,5\n'
	printf 'who,x,q1,q2\na,"{""y"":1}",4,5\n' | prints
	succeeds
}

# ---- columns

@test "an item's column is found by its code" {
	printf 'id,of\nq_1,s\nq_2,s\n' >book.csv
	for names in 'q_1. I,q_2. You' 'x[q_1],q_2. You' \
	    'G1[q_1]. How? [I],G1[q_2]. How? [You]'; do
		import "id,$names\na,4,5\n"
		printf 'id,q_1,q_2\na,4,5\n' | prints
		succeeds
	done
}

@test "a code in the cell column is found before its text, too" {
	printf 'id,of,column\nq1,s,A8[SQ001]\nq2,s,Fatigue|A9\n' >book.csv
	import 'id,"A8[SQ001]. Which of these? [Row 1]","A8[SQ002]. Which of these? [Row 2]",A9. How?\na,4,3,5\n' \
	    -f limesurvey
	printf 'who,A8[SQ002]. Which of these? [Row 2],q1,q2\na,3,4,5\n' | prints
	succeeds
	import 'id,A8[SQ001]. Which?,A9. How?,A9. How often?\na,4,5,3\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q2: 2 columns could be it: #3 "A9. How?", #4 "A9. How often?"
	attune-import: t.csv:1: 1 item has no column of its own (4 columns, cells end at ",")
	!
}

@test "only LimeSurvey's columns are found by letters and digits alone" {
	printf 'id,of\nq_1,s\nq_2,s\n' >book.csv
	for names in 'q1,q2' 'q1. I,q2. You' 'G1[q1],G1[q2]' 'q[1],q[2]' \
	    'G1[q1]. How? [I],G1[q2]. How? [You]'; do
		import "id,$names\na,4,5\n" -f limesurvey
		printf 'who,q_1,q_2\na,4,5\n' | prints
		exits 0
		says 't.csv: found by letters and digits alone, as in LimeSurvey.s codes: q_1 \(#2 "'
	done
	import 'id,q1,q_2\na,4,5\n' -f limesurvey
	printf 'who,q_1,q_2\na,4,5\n' | prints
	notes <<-!
	attune-import: t.csv: found by letters and digits alone, as in LimeSurvey's codes: q_1 (#2 "q1")
	!
	import 'id,lastpage,q1,q2\na,3,4,5\n' -n
	prints <<-!
	item,column,position,by,answers,missing,invalid,seen,labels,values
	q_1,q1,3,letters,1,0,0,1,0,
	q_2,q2,4,letters,1,0,0,1,0,
	!
	says 'q_1 .#3 "q1"., q_2 .#4 "q2".$'
	exits 0
	for other in 'x[q2]' 'Q-2' 'q.2' 'Q2'; do
		import "id,q1,q2,$other\na,4,5,5\n" -f limesurvey
		prints_nothing
		says 'q_2: 2 columns could be it: #3 "q2", #4 "'
		exits 1
	done
}

@test "letters and digits alone are no item's elsewhere" {
	printf 'id,of\nQ1_1,s\nQ1_2,s\n' >book.csv
	import 'ResponseId,Q1,Q1_1x,Q1_2,Q11\na,1,2,3,4\n'
	prints_nothing
	says 'Q1_1: there is no such column \(nearest: #3 "Q1_1x", '
	exits 1
	import 'id,lastpage,Q1,Q1_1x,Q1_2,Q11\na,1,1,2,3,4\n' -f qualtrics
	prints_nothing
	says 'Q1_1: there is no such column'
	exits 1
	import 'id,lastpage,q-1-1,Q1_2\na,1,1,2\n'
	prints_nothing
	says 'Q1_1: there is no such column'
	exits 1
}

@test "a column for each option: also for 0, and for no answer" {
	cat >book.csv <<-!
	kind,id,of,choices,column,text,low,high
	item,q,s,often,q - *,,0,2
	scale,s,,,,,,
	choice,0,often,,,Never,,
	choice,1,often,,,Often,,
	choice,2,often,,,Always,,
	!
	head='who,q - Never,q - Often,q - Always,q - N/A\n'
	import "$head"'a,1,0,0,0\nb,0,0,1,0\nc,0,0,0,1\nd,0,0,0,0\n' -m N/A
	printf 'who,q\na,0\nb,2\nc,\nd,\n' | prints
	succeeds
	import "$head"'a,Never,,,\nb,,,Always,\nc,,,,N/A\nd,,,,\n' -m N/A
	printf 'who,q\na,0\nb,2\nc,\nd,\n' | prints
	succeeds
	import "$head"'a,0,,,\nb,,,2,\nc,N/A,N/A,N/A,\n' -m N/A
	printf 'who,q\na,0\nb,2\nc,\n' | prints
	succeeds
	import "$head"'a,1,0,0,1\nb,0,Always,,\n' -m N/A
	printf 'who,q\na,\nb,\n' | prints
	says 't.csv:2: q .#2 "q - Never".: more than one option is chosen'
	says 't.csv:3: q .#3 "q - Often".: "Always" is no answer'
	exits 1
	import "$head"'a,1,0,0,0\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: q: 4 columns could be it: #2 "q - Never", #3 "q - Often", #4 "q - Always", ...; "N/A" is no answer to it: -m can name one that opts out
	attune-import: t.csv:1: 1 item has no column of its own (5 columns, cells end at ",")
	!
}

@test "an option is chosen by itself, and not by a code for missing" {
	cat >book.csv <<-!
	kind,id,of,choices,column,text,low,high
	item,q,s,often,q - *,,1,3
	scale,s,,,,,,
	choice,1,often,,,Never,,
	choice,2,often,,,Often,,
	choice,3,often,,,Always,,
	!
	head='who,q - Never,q - Often,q - Always,q - Cannot say\n'
	import "$head"'a,,Often,,-99\nb,-99,-99,-99,-99\nc,,,,cannot  SAY\nd,,,,1\n' \
	    -f qualtrics -m '"-99,Cannot say"'
	printf 'who,q\na,2\nb,\nc,\nd,\n' | prints
	succeeds
	import "$head"'a,N/A,Often,N/A,N/A\nb,,Often,,Cannot say\n' \
	    -m '"N/A,Cannot say"'
	printf 'who,q\na,2\nb,\n' | prints
	fails 1 <<-!
	attune-import: t.csv:3: q (#3 "q - Often"): more than one option is chosen
	!
	import "$head"'a,,x,,\nb,,,x,\nc,,,,y\n' -m '"Cannot say"'
	printf 'who,q\na,\nb,\nc,\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: q (#3 "q - Often"): "x" is no answer
	attune-import: t.csv:4: q (#5 "q - Cannot say"): "y" is no answer
	attune-import: t.csv: q: "x" is no answer, 2 times
	!
	import 'who,q - Never,q - Often,q - Always\na,False,True,False\nb,FALSE,FALSE,FALSE\n'
	printf 'who,q\na,2\nb,\n' | prints
	succeeds
}

@test "a misspelt header drops no item, though a short form is complete" {
	printf 'id,of,form\nq1,s,\nq2,s,short\nq3,s,\n' >book.csv
	import 'who,q1,q2,qq3\na,4,4,4\n'
	prints_nothing
	says 'q3: there is no such column \(nearest: #2 "q1", #3 "q2", #4 "qq3"\)'
	exits 1
}

@test "a column that is called almost as an item that a form lacks is said" {
	printf 'id,of,form,text\nq1,s,short,\nq2,s,short,\nq3,s,,\nsleep_well,s,,I sleep well.\n' >book.csv
	for name in 'q 3' 'q-3' '"Q.3 "' 'qq3'; do
		import "who,q1,q2,$name\na,4,5,3\n"
		prints_nothing
		name=${name//\"/}
		fails 1 <<-!
		attune-import: t.csv:1: q3: there is no such column (nearest: #4 "$name")
		attune-import: t.csv:1: 1 item has no column of its own (4 columns, cells end at ",")
		!
	done
	for name in 'sleepwel' 'slep_well' 'I  sleep wel'; do
		import "who,q1,q2,$name,IP Address\na,4,5,3,1\n"
		prints_nothing
		fails 1 <<-!
		attune-import: t.csv:1: sleep_well: there is no such column (nearest: #4 "$name")
		attune-import: t.csv:1: 1 item has no column of its own (5 columns, cells end at ",")
		!
	done
	import 'who,q1,q2,q13,q,p3,q33,3,I speak well.,sheep_bell_1\na,4,5,1,1,1,1,1,1,1\n'
	printf 'who,q13,q,p3,q33,3,I speak well.,sheep_bell_1,q1,q2\na,1,1,1,1,1,1,1,4,5\n' | prints
	notes <<-!
	attune-import: t.csv: no column for 2 of the codebook's 4 items, the first of which is q3; those of a short form are complete
	!
}

@test "of four letters one may be a slip, but not the first; of three one too many" {
	printf 'id,of,form\nq1,s,short\ncalm,s,\na6,s,\nsad_12,s,\n' >book.csv
	for name in clam cal calmm cam 'c.alm'; do
		import "who,q1,$name\na,4,5\n"
		prints_nothing
		fails 1 <<-!
		attune-import: t.csv:1: calm: there is no such column (nearest: #3 "$name")
		attune-import: t.csv:1: 1 item has no column of its own (3 columns, cells end at ",")
		!
	done
	for name in 'sad12' 'saad_12'; do
		import "who,q1,$name\na,4,5\n"
		prints_nothing
		says "sad_12: there is no such column .nearest: #3 \"$name\"."
		exits 1
	done
	for name in b6 a5 6 a balm alm bad_12 sd_12 sda_12 sad_13 clan ca calm1; do
		import "who,q1,$name\na,4,5\n"
		printf 'who,%s,q1\na,5,4\n' "$name" | prints
		notes <<-!
		attune-import: t.csv: no column for 3 of the codebook's 4 items, the first of which is calm; those of a short form are complete
		!
	done
}

@test "columns are chosen and renamed" {
	import 'ResponseId,x,q1,q2\na,b,4,5\n' -i x,who=ResponseId
	printf 'x,who,q1,q2\nb,a,4,5\n' | prints
	succeeds
	import 'ResponseId,x,q1,q2\na,b,4,5\n' -i "''"
	printf 'q1,q2\n4,5\n' | prints
	succeeds
	import 'x,"a, b",x,,q1,q2\n1,2,3,4,4,5\n' -i "'x_2,ab=#2,none=column,#1'"
	printf 'x_2,ab,none,x,q1,q2\n3,2,4,1,4,5\n' | prints
	succeeds
	import ',q1,,q2\n3,4,6,5\n' -i "'#3,column'"
	printf 'column_2,column,q1,q2\n6,3,4,5\n' | prints
	succeeds
	import 'x,q1,q2\n1,4,5\n' -i "'#2'"
	prints_nothing
	says 'column "#2" is an item'
	exits 1
}

@test "columns that are called alike are numbered, however many there are" {
	import 'c_3,c,q1,c,c,q2,,c,,c_3,c_3,c_2\n1,2,4,3,4,5,5,6,7,8,9,0\n'
	printf '%s\n' c_3,c,c_2,c_4,column,c_5,column_2,c_3_2,c_3_3,c_2_2,q1,q2 \
	    1,2,3,4,5,6,7,8,9,0,4,5 | prints
	succeeds
	awk 'BEGIN {
		printf "q1,q2,c"
		for (i = 1; i <= 20000; i++)
			printf ",c,"
		printf "\n4,5,a"
		for (i = 1; i <= 20000; i++)
			printf ",,"
		printf "\n"
	}' >t.csv
	try 'timeout 20 attune-import -c ./book.csv t.csv | head -n 1 |
	    tr , "\n" | tail -n 4'
	printf '%s\n' column_19999 c_20001 q1 q2 | prints
	succeeds
}

@test "a platform's columns are found in any header record" {
	head='V1,V9,Q1_1,Q1_2,\nResponseID,EndDate,I feel tired.,"I sleep, well.",\n'
	import "${head}R_1,2014-01-01 10:00:00,4,5,\n" -f qualtrics -r 2
	printf 'who,date,q1,q2\nR_1,2014-01-01,4,5\n' | prints
	succeeds
	import 'ResponseId,x,q1,q2\nx,ResponseId,I,You\na,b,4,5\n' -f qualtrics -r 2
	printf 'who,x,q1,q2\na,b,4,5\n' | prints
	succeeds
	import "${head}R_1,2014-01-01 10:00:00,4,5,\n" -f qualtrics -r 2 -n
	prints_more
	says '"who" is column "V1"'
	exits 0
}

@test "a platform's column and an item that are alike are told apart" {
	printf 'id,of\nkey,s\nq2,s\n' >book.csv
	import 'SubmissionDate,key,q2,KEY\n2026-11-23T07:08:09Z,3,4,uuid:1\n' -f odk
	printf 'date,who,key,q2\n2026-11-23,uuid:1,3,4\n' | prints
	succeeds
	import 'submissiondate,key,q2,Key\n2026-11-23T07:08:09Z,3,4,uuid:1\n' -f odk
	printf 'date,who,key,q2\n2026-11-23,uuid:1,3,4\n' | prints
	succeeds
	import 'KEY,q2\nuuid:1,4\n' -f odk
	prints_nothing
	says 'key: there is no such column \(nearest: #1 "KEY"\)'
	exits 1
	import 'key,q2\n3,4\n' -f odk
	printf 'key,q2\n3,4\n' | prints
	succeeds
	import 'Key,q2,KEY\n3,4,uuid:1\n' -f odk
	printf 'who,key,q2\nuuid:1,3,4\n' | prints
	succeeds
	printf 'id,of\nkey,s\nid,s\n' >book.csv
	import 'id,key,Response ID\n3,4,R1\n' -f limesurvey
	printf 'who,key,id\nR1,4,3\n' | prints
	succeeds
}

@test "-i calls columns as they would be called without it, or as they are" {
	head='StartDate,RecordedDate,ResponseId,date,q1,q2\n'
	row='2026-11-22 1:00:00,2026-11-23 2:00:00,R_1,soon,4,5\n'
	import "$head$row" -f qualtrics
	printf 'StartDate,date,who,date_2,q1,q2\n2026-11-22 1:00:00,2026-11-23,R_1,soon,4,5\n' | prints
	succeeds
	import "$head$row" -f qualtrics -i who,date,date_2
	printf 'who,date,date_2,q1,q2\nR_1,2026-11-23,soon,4,5\n' | prints
	succeeds
	import "$head$row" -f qualtrics -i who=ResponseId,ResponseId,day=RecordedDate
	printf 'who,ResponseId,day,q1,q2\nR_1,R_1,2026-11-23 2:00:00,4,5\n' | prints
	succeeds
	import "$head$row" -i who=ResponseId,date
	printf 'who,date,q1,q2\nR_1,soon,4,5\n' | prints
	succeeds
}

@test "a code for missing counts only where it is no answer" {
	import 'who,q1,q2\na,-9,5\nb,x,4\n' -m -9,5,x
	printf 'who,q1,q2\na,,5\nb,,4\n' | prints
	succeeds
}

@test "-m adds to the codes of the platform: labels that opt out" {
	import 'ResponseId,q1,q2\na,-99,5\nb,Prefer not to say,don’t  KNOW\n' \
	    -f qualtrics -m "\"Prefer not to say,Don't know\""
	printf 'who,q1,q2\na,,5\nb,,\n' | prints
	exits 1
	says 't.csv:3: q2: "don’t  KNOW" is no answer'
	import 'ResponseId,q1,q2\na,-99,5\nb,Prefer not to say, Don.t know \n' \
	    -f qualtrics -m '"Prefer not to say,Don.t know"'
	printf 'who,q1,q2\na,,5\nb,,\n' | prints
	succeeds
}

@test "a date that is none is a complaint" {
	import 'Timestamp,q1,q2\n27/9/2022 11:39:02,4,5\n9/27/2022 11:39,1,2\n' \
	    -f google
	printf 'date,q1,q2\n,4,5\n2022-09-27,1,2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: date: "27/9/2022 11:39:02" is no date (y-m-d or y/m/d or d.m.y or m/d/y); -f google:dmy reads it
	!
	import 'Timestamp,q1,q2\n2022-13-01,4,5\nsoon,1,2\n' -f google
	printf 'date,q1,q2\n,4,5\n,1,2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: date: "2022-13-01" is no date (y-m-d or y/m/d or d.m.y or m/d/y)
	attune-import: t.csv:3: date: "soon" is no date (y-m-d or y/m/d or d.m.y or m/d/y)
	!
	import 'Timestamp,q1,q2\n27/9/2022 11:39:02,4,5\n9/12/2022 11:39,1,2\n' \
	    -f google:dmy
	printf 'date,q1,q2\n2022-09-27,4,5\n2022-12-09,1,2\n' | prints
	succeeds
}

@test "a date that LimeSurvey does not keep is noted" {
	import 'id,submitdate,q1,q2\na,1980-01-01 00:00:00,4,5\nb,1980-01-01 00:00:00,1,2\n' -f limesurvey
	printf 'who,date,q1,q2\na,1980-01-01,4,5\nb,1980-01-01,1,2\n' | prints
	notes <<-!
	attune-import: t.csv: date: 1980-01-01 is written where the survey keeps no dates; it is not the day of the answers
	!
}

@test "a date that may be another is a note, and the order decides" {
	import 'ID,Completion time,q1,q2\n1,03/04/2024 23:59,3,1\n2,05/06/2024,3,1\n' \
	    -f msforms
	printf 'who,date,q1,q2\n1,2024-03-04,3,1\n2,2024-05-06,3,1\n' | prints
	notes <<-!
	attune-import: t.csv: date: "03/04/2024 23:59" and others are read as 2024-03-04; if not, -f msforms:dmy
	!
	import 'ID,Completion time,q1,q2\n1,03/04/2024 23:59,3,1\n2,05/06/2024,3,1\n' \
	    -f msforms:dmy
	printf 'who,date,q1,q2\n1,2024-04-03,3,1\n2,2024-06-05,3,1\n' | prints
	succeeds
	import 'ID,Completion time,q1,q2\n1,04/04/2024,3,1\n2,05/16/2024,3,1\n3,17-05-2024,3,1\n' \
	    -f msforms
	printf 'who,date,q1,q2\n1,2024-04-04,3,1\n2,2024-05-16,3,1\n3,2024-05-17,3,1\n' | prints
	succeeds
}

# ---- explanations

@test "-n explains, and writes no answers" {
	import 'ResponseId,IPAddress,Status,q1,q2\na,1,0,4,Agree\na,1,1,4,Agree\nb,1,0,,-99\nc,1,0,7,2\n' \
	    -n -f qualtrics
	prints <<-!
	item,column,position,by,answers,missing,invalid,seen,labels,values
	q1,q1,4,id,2,1,1,1,5,"""7"" 1"
	q2,q2,5,id,3,1,0,2,5,
	!
	fails 1 <<-!
	attune-import: -f qualtrics: "who" is "ResponseId" or "ResponseID", "date" is "RecordedDate" or "EndDate" (y-m-d or y/m/d or m/d/y), -m "-99"
	attune-import: t.csv:5: q1: "7" is no answer
	attune-import: t.csv: UTF-8, cells end at ",", 1 header record
	attune-import: t.csv: "who" is column "ResponseId"
	attune-import: t.csv: no column is "date"
	attune-import: t.csv: 4 rows
	attune-import: t.csv: 1 row without any answer
	attune-import: t.csv: 1 row with all the answers of a row before
	attune-import: t.csv: 1 row whose "who" came before: "a"
	attune-import: t.csv: 1 row: previews or tests, by column "Status"; left out by \`mlr --csv filter '\${Status} != "1" && \${Status} != "2" && \${Status} != "9" && \${Status} != "17" && \${Status} != "Survey Preview" && \${Status} != "Survey Test" && \${Status} != "Offline Survey Preview"'\` behind this
	attune-import: t.csv: column "IPAddress" looks like personal data: drop with -i
	!
}

@test "-n explains a platform before anything is read" {
	import '' -n -f limesurvey
	prints_nothing
	fails 1 <<-!
	attune-import: -f limesurvey: "who" is "id" or "Response ID", "date" is "submitdate" or "Date submitted" (y-m-d), -m "N/A"
	attune-import: t.csv: empty: not even a header
	!
}

@test "-n of two files is one table" {
	printf 'who,q1,q2\nb,1,9\n' >b.csv
	import 'who,q1,q2\na,4,5\n' -n b.csv
	prints <<-!
	item,column,position,by,answers,missing,invalid,seen,labels,values
	q1,q1,2,id,1,0,0,1,5,
	q2,q2,3,id,0,0,1,0,5,"""9"" 1"
	q1,q1,2,id,1,0,0,1,5,
	q2,q2,3,id,1,0,0,1,5,
	!
	says 't.csv: 1 row$'
	exits 1
}

@test "-n of two files sees who came in the one before" {
	printf 'who,q1,q2\na,1,2\nb,4,5\n' >b.csv
	import 'who,q1,q2\na,4,5\nc,4,4\n' -n b.csv
	prints_more
	notes <<-!
	attune-import: b.csv: UTF-8, cells end at ",", 1 header record
	attune-import: b.csv: "who" is column "who"
	attune-import: b.csv: no column is "date"
	attune-import: b.csv: 2 rows
	attune-import: t.csv: UTF-8, cells end at ",", 1 header record
	attune-import: t.csv: "who" is column "who"
	attune-import: t.csv: no column is "date"
	attune-import: t.csv: 2 rows
	attune-import: t.csv: 1 row with all the answers of a row before
	attune-import: t.csv: 1 row whose "who" came before: "a"
	!
}

@test "-n tells which columns are missing, and those that are not" {
	import 'who,q1,qq2\na,4,5\n' -n
	prints <<-!
	item,column,position,by,answers,missing,invalid,seen,labels,values
	q1,q1,2,id,0,0,0,0,5,
	q2,,,,0,0,0,0,5,
	!
	fails 1 <<-!
	attune-import: t.csv:1: q2: there is no such column (nearest: #2 "q1", #3 "qq2")
	attune-import: t.csv: UTF-8, cells end at ",", 1 header record
	attune-import: t.csv:1: 1 item has no column of its own (3 columns, cells end at ",")
	!
}

@test "-n tells unfinished rows, and what looks personal" {
	import 'id,submitdate,Anything?,q1,q2\n1,2026-01-02 10:00:00,a@b.org,4,5\n2,,10.0.0.1,4,\n' \
	    -n -f limesurvey
	prints_more
	says "1 row: unfinished, by column \"submitdate\"; left out by .mlr --csv filter 'is_not_empty\(.\{date\}\)'. behind this"
	says 'column "Anything\?" looks like personal data: drop with -i'
	exits 0
	import 'id,submitdate,Anything?,q1,q2\n1,2026-01-02 10:00:00,a@b.org,4,5\n2,,10.0.0.1,4,\n' \
	    -n -f limesurvey -i who=id
	prints_more
	notes <<-!
	attune-import: -f limesurvey: "who" is "id" or "Response ID", "date" is "submitdate" or "Date submitted" (y-m-d), -m "N/A"
	attune-import: t.csv: UTF-8, cells end at ",", 1 header record
	attune-import: t.csv: "who" is column "id"
	attune-import: t.csv: no column is "date"
	attune-import: t.csv: 2 rows
	attune-import: t.csv: 1 row: unfinished, by column "submitdate", which -i leaves out
	!
}

# Run what the last try suggested on the answers that it explained.
filters() {
	sed -n 's/.*left out by `\(mlr .*\)` behind this$/\1/p' \
	    "$BATS_TEST_TMPDIR/stderr" >filter
	saw stdout
	saw stderr
	[ -s filter ]
	try "attune-import -c ./book.csv -f redcap $* t.csv | sh filter"
}

@test "the filter that -n suggests can be pasted, whatever a column is called" {
	for name in "it's" "';touch pwned;'" 'a}b' 'a$b' '$(touch pwned)' \
	    'a \\ b' '""a""' 'Größe 2' 'a.b'; do
		import "record_id,\"${name//%/%%}_complete\",q1,q2\n1,2,4,5\n2,0,4,5\n" \
		    -n -f redcap
		exits 0
		filters
		name=${name}_complete
		[[ $name != *'"'* ]] || name="\"$name\""
		printf "who,$name,q1,q2\n1,2,4,5\n" | prints
		succeeds
		[ ! -e pwned ]
	done
	import 'record_id,"a\nb_complete",q1,q2\n1,2,4,5\n2,0,4,5\n' -n -f redcap
	prints_more
	says 'not marked as complete, by column "a\\x0Ab_complete"; leave out what has "0" or "1" or "Incomplete" or "Unverified" there$'
	exits 0
	import 'record_id,"""a""",x_complete,q1,q2\n1,"a\n""b""",2,4,5\n2,,0,4,5\n' \
	    -n -t -f redcap
	exits 0
	filters -t
	printf 'who\t"""a"""\tx_complete\tq1\tq2\n1\t"a\n""b"""\t2\t4\t5\n' | prints
	succeeds
}

@test "formr's R is told, and never taken" {
	printf 'kind,id,of\nitem,BFIK_agree_4R,s\nitem,BFIK_agree_5,s\n' >book.csv
	import 'session,BFIK_agree_4R,BFIK_agree_5\na,4,5\n' -f formr
	printf 'who,BFIK_agree_4R,BFIK_agree_5\na,4,5\n' | prints
	succeeds
	import 'session,BFIK_agree_4R,BFIK_agree_5\na,4,5\n' -f formr -n
	prints_more
	says 'item BFIK_agree_4R: column BFIK_agree_4R ends in R, as formr calls'
	exits 0
	import 'session,BFIK_agree_4R,BFIK_agree_5R\na,4,5\n' -f formr
	prints_nothing
	says 'BFIK_agree_5: there is no such column'
	exits 1
}

# ---- many of the same kind

@test "a value that is no answer is told once, and counted" {
	import 'who,Q1,q2\na,x,4\nb,y,5\nc,x,1\nd,x,1\n'
	printf 'who,q1,q2\na,,4\nb,,5\nc,,1\nd,,1\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: q1 (#2 "Q1"): "x" is no answer
	attune-import: t.csv:3: q1 (#2 "Q1"): "y" is no answer
	attune-import: t.csv: q1 (#2 "Q1"): "x" is no answer, 3 times
	!
}

@test "the items of a short form are enough, and it is said" {
	printf 'id,of,form\nq1,s,\nq2,s,short\n' >book.csv
	import 'who,q2\na,4\n'
	printf 'who,q2\na,4\n' | prints
	notes <<-!
	attune-import: t.csv: no column for 1 of the codebook's 2 items, the first of which is q1; those of a short form are complete
	!
}
