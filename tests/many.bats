#!/usr/bin/env bats
# attune-report -o: a file for everyone.

load helper

people() {
	cat <<-!
	who,date,safety,fun,safety_gate
	ann,2026-11-03,60,50,3
	ben,2026-11-04,60,50,3
	ann,2026-11-10,60,80,3
	!
}

# The mode and the name of what the directory holds.
modes() {
	(cd "$1" && stat -c '%a %n' . * | sort -k 2)
}

@test "everyone gets a file, and there is an index" {
	people | try 'attune-report -o out'
	prints_nothing
	succeeds
	try 'cat out/index.txt; ls -A out'
	prints <<-!
	Reports
	  - ann: ann.txt
	  - ben: ben.txt
	ann.txt
	ben.txt
	index.txt
	!
	succeeds
}

@test "each file is the report of one person alone" {
	people >scores.csv
	for format in text csv; do
		attune-report -e -T $format -o out scores.csv
	done
	for who in ann ben; do
		for format in text csv; do
			try "grep -e ^who -e ^$who scores.csv |
			    attune-report -e -T $format"
			prints <"out/$who.$(echo $format | sed s/text/txt/)"
			succeeds
		done
	done
}

@test "a person's sittings are one report, over time" {
	people | try 'attune-report -o out'
	prints_nothing
	succeeds
	try 'sed -n "/^Over time/,/^\$/p" out/ann.txt'
	prints <<-!
	Over time
	  2 check-ins of this kind, from 2026-11-03 to 2026-11-10.
	  Emotional Safety  ▅▅  60
	  Fun               ▅▇  80
	                    2026-11-03  2026-11-10
	  It is too early to say whether anything is rising or falling. That takes six
	  check-ins of one kind.

	!
	succeeds
}

@test "the figures of an index name the files" {
	people | try 'attune-report -T csv -o out && cat out/index.csv'
	prints <<-!
	about,date,form,scale,figure,value,word
	ann,2026-11-10,full,,file,ann.csv,
	ben,2026-11-04,full,,file,ben.csv,
	!
	succeeds
	people | tr , '\t' | try 'attune-report -t -T csv -o out &&
	    cut -f 1,6 out/index.csv'
	prints <<-!
	about	value
	ann	ann.csv
	ben	ben.csv
	!
	succeeds
}

@test "files and the directory are for their owner alone, whatever the umask" {
	people | try 'umask 0; attune-report -o out'
	prints_nothing
	succeeds
	try "$(declare -f modes); modes out"
	prints <<-!
	700 .
	600 ann.txt
	600 ben.txt
	600 index.txt
	!
	succeeds
}

@test "files that are there are replaced, and links are not followed" {
	mkdir -m 755 out
	echo old >out/ann.txt
	chmod 644 out/ann.txt
	echo mine >mine
	ln -s ../mine out/ben.txt
	echo kept >out/cleo.txt
	people | try 'attune-report -o out'
	prints_nothing
	succeeds
	try "$(declare -f modes); modes out; cat mine out/cleo.txt"
	prints <<-!
	755 .
	600 ann.txt
	600 ben.txt
	644 cleo.txt
	600 index.txt
	mine
	kept
	!
	succeeds
	try 'head -n 2 out/ann.txt'
	prints <<-!
	Relationship Health Check-In
	  For ann.
	!
	succeeds
}

@test "a second run gives the same bytes" {
	people >scores.csv
	for format in text csv; do
		attune-report -e -T $format -o one scores.csv
		attune-report -e -T $format -o two scores.csv
		attune-report -e -T $format -o two scores.csv
	done
	try 'diff -r one two; ls -A one'
	prints <<-!
	ann.csv
	ann.txt
	ben.csv
	ben.txt
	index.csv
	index.txt
	!
	succeeds
}

@test "names of files are safe everywhere, and no two are the same" {
	cat >scores.csv <<-!
	who,fun
	ann,50
	Ann,50
	ANN-2,50
	ann-2,50
	../../etc/passwd,50
	.hidden,50
	-rf,50
	index,50
	Index,50
	con,50
	com1.old,50
	two words,50
	two_words,50
	健康,50
	"a
	b",50
	 ,50
	/,50
	!
	printf '%0300d,50\n' 7 >>scores.csv
	try 'attune-report -T csv -o out scores.csv &&
	    python3 -c "
import csv, os
rows = list(csv.DictReader(open(\"out/index.csv\", newline=\"\")))
for row in rows:
	print(ascii(row[\"about\"][-16:]), row[\"value\"][-23:])
names = [row[\"value\"] for row in rows]
assert len({name.lower() for name in names + [\"index.csv\"]}) == 19
assert sorted(names + [\"index.csv\"]) == sorted(os.listdir(\"out\"))
"'
	prints <<-'!'
	'ann' ann.csv
	'Ann' Ann-2.csv
	'ANN-2' ANN-2-2.csv
	'ann-2' ann-2-3.csv
	'../../etc/passwd' _._.._etc_passwd.csv
	'.hidden' _hidden.csv
	'-rf' _rf.csv
	'index' _index.csv
	'Index' _Index-2.csv
	'con' _con.csv
	'com1.old' _com1.old.csv
	'two words' two_words.csv
	'two_words' two_words-2.csv
	'\u5065\u5eb7' __.csv
	'a\nb' a_b.csv
	' ' _.csv
	'/' _-2.csv
	'0000000000000007' 0000000000000000000.csv
	!
	succeeds
}

# ---- what goes wrong

@test "a row that is wrong costs only its person the report" {
	cat >scores.csv <<-!
	who,date,safety,fun,safety_gate
	ann,2026-11-03,60,50,3
	ben,2026-11-31,60,50,3
	cleo,2026-11-04,60,101,3
	,2026-11-04,60,50,3
	dora,2026-11-04,,,
	emil,2026-11-04,60,50,3
	ben,2026-11-10,60,50,3
	!
	try 'attune-report -o out scores.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: scores.csv:3: date: "2026-11-31" is not a date such as 2026-01-31
	attune-report: scores.csv:4: fun: "101" is not a score that it can have
	attune-report: scores.csv:5: who: nobody is named
	attune-report: out: no report for "ben"
	attune-report: out: no report for "cleo"
	attune-report: out: no report for "dora": there is no score
	!
	try 'cat out/index.txt; ls -A out'
	prints <<-!
	Reports
	  - ann: ann.txt
	  - emil: emil.txt
	ann.txt
	emil.txt
	index.txt
	!
	succeeds
}

@test "a row of another width is refused with its table" {
	try 'attune-report -o out' <<-!
	who,fun
	ann,50
	ben
	!
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:3: expected 2 cells, found 1
	!
	try 'ls -A'
	prints_nothing
	succeeds
}

@test "somebody of whom there are only guesses gets no report" {
	try 'attune-report -o out' <<-!
	who,about,fun
	ann,self,50
	ben,partner,50
	!
	prints_nothing
	fails 1 <<-!
	attune-report: out: no report for "ben": there is no score
	!
	try 'ls -A out'
	prints <<-!
	ann.txt
	index.txt
	!
	succeeds
}

@test "where nobody has a score, nothing is made" {
	try 'attune-report -o out' <<-!
	who,fun
	ann,
	!
	prints_nothing
	fails 1 <<-!
	attune-report: nothing to report
	!
	try 'ls -A'
	prints_nothing
	succeeds
}

@test "-o wants a column of names" {
	try 'attune-report -o out' <<-!
	date,fun
	2026-11-03,50
	!
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:1: there is no column who: whom is a report to be about?
	!
	try 'ls -A'
	prints_nothing
	succeeds
}

@test "the same date twice is noted with the name, and the last row counts" {
	try 'attune-report -T csv -o out && grep fun,score out/ann.csv' <<-!
	who,date,fun
	ann,2026-11-03,50
	ben,2026-11-03,50
	ann,2026-11-03,80
	!
	prints <<-!
	ann,2026-11-03,full,fun,score,80,between present and strong
	!
	notes <<-!
	attune-report: <stdin>: 2026-11-03 stands twice for "ann": the last row counts
	!
}

@test "-b is no friend of -o" {
	people >scores.csv
	try 'attune-report -b who -o out scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: -b is about a group, -o about one person
	!
}

@test "a directory that cannot be one is a failure of the system" {
	people >scores.csv
	try 'attune-report -o scores.csv scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: scores.csv: Not a directory
	!
	try 'attune-report -o no/such scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: no/such: No such file or directory
	!
}

@test "a file that cannot be replaced costs only its person the report" {
	people >scores.csv
	mkdir -p out/ann.txt/full
	try 'attune-report -o out scores.csv'
	prints_nothing
	fails 2 <<-!
	attune-report: out: ann.txt: Is a directory
	!
	try 'cat out/index.txt; ls -A out'
	prints <<-!
	Reports
	  - ben: ben.txt
	ann.txt
	ben.txt
	index.txt
	!
	succeeds
}

@test "-f chooses for those for whom the area is a candidate" {
	cat >scores.csv <<-!
	who,safety,support,fun,safety_gate
	ann,80,60,60,3
	ben,80,60,70,3
	cleo,40,60,60,3
	!
	try 'attune-report -f fun -T csv -o out scores.csv &&
	    grep -h area out/*.csv'
	prints <<-!
	ann,,full,fun,area,,
	ben,,full,support,area,,
	!
	succeeds
}

@test "what is written into files has no escapes" {
	people >scores.csv
	try "script -qec 'attune-report -o out scores.csv' /dev/null >/dev/null &&
	    grep -l \"\$(printf '\\033')\" out/*"
	prints_nothing
	fails 1 </dev/null
}

@test "the name of a file does not pass to another person" {
	try 'attune-report -o out' <<-!
	who,date,safety,safety_gate
	a b,none,60,3
	a_b,2026-01-01,60,3
	!
	prints_nothing
	exits 1
	says 'no report for "a b"'
	try 'ls out'
	prints <<-!
	a_b-2.txt
	index.txt
	!
	succeeds
}
