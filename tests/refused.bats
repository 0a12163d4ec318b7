#!/usr/bin/env bats
# attune-report: what it does not take, and what it says then.  Nothing of it
# goes to the standard output.

load helper

# The table that is read is refused with this complaint.
refuses() {
	try "attune-report ${2-}"
	prints_nothing
	fails 1 <<-!
	attune-report: <stdin>:$1
	!
}

# ---- tables

@test "a table that is none" {
	echo Dear diary, | refuses "1: the table has none of the codebook's scales"
	printf 'P\0K\n' | refuses '1: a NUL byte; is this UTF-16, or not a table?'
	refuses ' empty: not even a header' </dev/null
}

@test "a table without any of the codebook's scales" {
	printf 'who,date,trust\nann,2026-11-24,50\n' |
	    refuses "1: the table has none of the codebook's scales"
	printf 'who,date,fun\nann,2026-11-24,50\n' |
	    refuses "1: the table has none of the codebook's scales" \
		"-c $JOURNEYS/class/codebook.csv"
	printf 'who,fun\nann,50\n' >good.csv
	printf 'who,trust\nann,50\n' |
	    refuses "1: the table has none of the codebook's scales" 'good.csv -'
}

@test "a table with a row per scale, which is another" {
	attune-score -l "$JOURNEYS/person/answers.csv" |
	    refuses '1: these are scores one a row: run attune-score without -l'
}

@test "a table of norms" {
	refuses '1: these are norms: attune-score reads them with -N' \
	    <"$ROOT/tests/norms/norms.csv"
}

@test "a table of answers" {
	refuses '1: these are answers: attune-score makes scores of them' \
	    <"$JOURNEYS/person/answers.csv"
}

@test "a table with the other delimiter" {
	printf 'who\tfun\nann\t50\n' |
	    refuses '1: the names are separated by tabs, which -t reads'
	printf 'who,fun\nann,50\n' |
	    refuses "1: the table has none of the codebook's scales" -t
}

@test "a table whose rows are not as long as its header" {
	printf 'who,fun\nann,50\nben,50,60\n' |
	    refuses '3: expected 2 cells, found 3'
	printf 'who,fun\nann,"50\n' |
	    refuses '2: a quote that is never closed'
}

@test "a column that is read and stands twice" {
	for name in fun who date form about focus did hunch safety_gate; do
		printf '%s,safety,%s\n,50,\n' $name $name |
		    refuses "1: column \"$name\" stands twice"
	done
	printf 'fun,fun_se,run,run\n50,5,1,1\n' |
	    refuses '1: column "run" stands twice'
	printf 'fun,fun_pct,norms,norms\n50,5,a,b\n' |
	    refuses '1: column "norms" stands twice'
	printf 'fun,team,team\n50,a,b\n' |
	    refuses '1: column team stands twice' '-b team'
}

@test "a column that is not read may stand twice" {
	try 'attune-report' <<-!
	who,fun,note,note,run,run
	ann,50,a,b,c,d
	!
	prints_more
	succeeds
}

# ---- cells

@test "a date that is none" {
	for date in 2026-02-29 2026-13-01 2026-1-1 24.11.2026 20261124 today \
	    ' 2026-11-24' 0000-01-01; do
		printf 'date,fun\n%s,50\n' "$date" |
		    refuses "2: date: \"$date\" is not a date such as 2026-01-31"
	done
}

@test "a form that the codebook does not have" {
	printf 'form,fun\nweekly,50\n' |
	    refuses '2: form: "weekly" is not a form of the codebook'
}

@test "somebody else than self and partner" {
	printf 'about,fun\nme,50\n' |
	    refuses '2: about: "me" is not self or partner'
}

@test "a percentile that is none" {
	for pct in 100.1 -1 'below 1' 5e1 nan; do
		printf 'fun,fun_pct,norms\n50,%s,them\n' "$pct" |
		    refuses "2: fun_pct: \"$pct\" is not a number from 0 to 100"
	done
}

@test "a score that its scale cannot have" {
	for score in 100.01 -1 strong 5O 1e1 nan inf 0x10 ' 5' 50,00; do
		printf 'fun\n"%s"\n' "$score" |
		    refuses "2: fun: \"$score\" is not a score that it can have"
	done
	printf 'safety_gate,fun\n6,50\n' |
	    refuses '2: safety_gate: "6" is not a score that it can have'
}

@test "numbers of -v that are none" {
	printf 'fun,fun_n,fun_se\n50,six,5\n' |
	    refuses '2: fun_n: "six" is not a number from 0'
	printf 'fun,fun_n,fun_se\n50,6,-5\n' |
	    refuses '2: fun_se: "-5" is not a number from 0'
	for name in answered run; do
		for number in -1 4.5 all 99999999999999999999; do
			printf 'fun,fun_se,%s\n50,5,%s\n' $name $number |
			    refuses "2: $name: \"$number\" is not a number of answers"
		done
	done
}

@test "a hunch that is not two areas" {
	for hunch in fun 'fun safety support' 'fun overall' 'fun Safety' \
	    'fun sensing' 'fun joy'; do
		printf 'fun,hunch\n50,%s\n' "$hunch" | refuses \
		    "2: hunch: \"$hunch\" is not two areas of the codebook, or \"-\" for either"
	done
}

@test "a focus that is no area" {
	for focus in Fun overall - 'fun safety' joy; do
		printf 'fun,focus\n50,%s\n' "$focus" |
		    refuses "2: focus: \"$focus\" is not an area of the codebook"
	done
}

@test "a did that is not one" {
	for did in yes Once no; do
		printf 'fun,focus,did\n50,fun,%s\n' "$did" |
		    refuses "2: did: \"$did\" is not one of not, once, more"
	done
}

@test "a wrong row of a group, and of a second file" {
	printf 'who,fun\nann,50\nben,60\n' >good.csv
	printf 'who,fun\ncleo,50\ndora,600\n' |
	    refuses '3: fun: "600" is not a score that it can have'
	printf 'who,fun\ncleo,50\ndora,600\n' |
	    refuses '3: fun: "600" is not a score that it can have' 'good.csv -'
}

@test "focus, did and hunch mean nothing to a codebook without areas" {
	try "attune-report -c $JOURNEYS/class/codebook.csv" <<-!
	who,pace,focus,did,hunch
	ann,20,the brakes,twice,it will rain
	!
	prints_more
	succeeds
}

@test "nothing to report" {
	for table in 'team,fun\n' 'who,team,fun\nann,a,\n' \
	    'about,team,fun\npartner,a,50\n'; do
		for option in '' '-T csv' '-b team'; do
			# shellcheck disable=SC2059 # it has ends of lines
			printf "$table" | try "attune-report $option"
			prints_nothing
			fails 1 <<-!
			attune-report: nothing to report
			!
		done
	done
}

# ---- how it is called

misuse() {
	printf 'who,fun\nann,50\n' | try "attune-report $1"
	prints_nothing
	fails 2
}

@test "a format that there is not" {
	for format in pdf TEXT '' txt; do
		misuse "-T '$format'" <<-!
		attune-report: -T: "$format" is not one of text, markdown, html, csv
		!
	done
}

@test "a language that the codebook does not have" {
	misuse '-L tlh' <<-!
	attune-report: -L: the codebook has no texts in "tlh"
	!
}

@test "a codebook, a table and a file of resources that are not there" {
	misuse '-c nosuch' <<-!
	attune-report: codebook "nosuch" is not built in; a file's name has a "/" or "." in it
	!
	misuse '-c ./nosuch.csv' <<-!
	attune-report: ./nosuch.csv: No such file or directory
	!
	misuse 'nosuch.csv' <<-!
	attune-report: nosuch.csv: No such file or directory
	!
	misuse '-r nosuch.csv' <<-!
	attune-report: nosuch.csv: No such file or directory
	!
}

@test "resources that are none" {
	echo lang,phone >help.csv
	printf 'who,fun\nann,50\n' | try 'attune-report -r help.csv'
	prints_nothing
	fails 1 <<-!
	attune-report: help.csv:1: no columns "language" and "text"
	!
}

@test "an option that there is not, and one that lacks what it takes" {
	misuse '-z' <<-!
	attune-report: invalid option -- 'z'
	usage: attune-report [-et] [-b by] [-c codebook] [-f focus] [-L lang]
	           [-o directory] [-r resources] [-T format] [file ...]
	!
	misuse '-o' <<-!
	attune-report: option requires an argument -- 'o'
	usage: attune-report [-et] [-b by] [-c codebook] [-f focus] [-L lang]
	           [-o directory] [-r resources] [-T format] [file ...]
	!
}

@test "a report that does not arrive" {
	for format in text csv; do
		printf 'who,fun\nann,50\n' |
		    try "attune-report -T $format >/dev/full"
		prints_nothing
		exits 2
		says '^attune-report: .*No space left on device$'
	done
}
