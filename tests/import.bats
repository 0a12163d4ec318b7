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
	imports limesurvey -f limesurvey
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
	imports kobo -f kobo
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
	import 'who,q1,q2\n"a,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: a quote that is never closed
	!
	import 'who,q1,q2\ra,4,5\r'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: a carriage return that ends no line
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

@test "a second header that nothing proves is suspected, and -r decides" {
	import 'who,q1,q2\nWho?,I feel,I sleep\na,4,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:2: this looks like a second header: -r 2 if it is one, -r 1 if not
	!
	import 'who,q1,q2\nWho?,I feel,I sleep\na,4,5\n' -r 2
	printf 'who,q1,q2\na,4,5\n' | prints
	succeeds
}

# ---- what a wrong codebook cannot do

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

@test "two items on one column stop before any row" {
	sed -i '1s/choices/choices,column/; s/agree,/agree,#2,/; s/^scale.*/&,/' book.csv
	sed -i 's/agree,#2,,/agree,,,/' book.csv
	import 'who,x,y\na,4,5\n'
	prints_nothing
	says 'q2: column "x" is that of q1, too'
	exits 1
}

@test "a row for each answer is refused, with what helps" {
	import 'who,question,response\na,q1,4\na,q2,5\n'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv:1: a row for each answer; \`mlr --csv reshape -s question,response\` makes it a row for each person
	!
}

# ---- columns

@test "columns are chosen and renamed" {
	import 'ResponseId,x,q1,q2\na,b,4,5\n' -i x,who=ResponseId
	printf 'x,who,q1,q2\nb,a,4,5\n' | prints
	succeeds
	import 'ResponseId,x,q1,q2\na,b,4,5\n' -i "''"
	printf 'q1,q2\n4,5\n' | prints
	succeeds
}

@test "a code for missing counts only where it is no answer" {
	import 'who,q1,q2\na,-9,5\nb,x,4\n' -m -9,5,x
	printf 'who,q1,q2\na,,5\nb,,4\n' | prints
	succeeds
}

@test "a date that is none is a complaint" {
	import 'Timestamp,q1,q2\n27/9/2022 11:39:02,4,5\n9/27/2022 11:39,1,2\n' \
	    -f google
	printf 'date,q1,q2\n,4,5\n2022-09-27,1,2\n' | prints
	fails 1 <<-!
	attune-import: t.csv:2: date: "27/9/2022 11:39:02" is no date
	!
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
	attune-import: t.csv:5: q1: "7" is no answer
	attune-import: t.csv: UTF-8, cells end at ",", 1 header record
	attune-import: t.csv: -f qualtrics: who is "ResponseId|ResponseID", date is "RecordedDate|EndDate" (ymd mdy), -m "-99"
	attune-import: t.csv: 4 rows, 1 without an answer, 1 with the answers of one before, 1 of a person again
	attune-import: t.csv: 1 previews by column "Status"
	attune-import: t.csv: column "IPAddress" looks like personal data: leave it out with -i
	!
}
