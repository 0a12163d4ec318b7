#!/usr/bin/env bats
# attune-pair: from the answers of two partners to pairs.

load helper

PAIRS=$ROOT/tests/pair

# A pillar of three statements, two of which mirror each other; one about
# safety, which is private; all four in a total.
setup() {
	begin
	cat >book.csv <<-!
	kind,id,of,key,need,metric,role,form,private,text
	text,title,,,,,,,,Two
	text,version,,,,,,,,1
	text,basis,,,,,,,,anchors
	level,strong,pillar,,,,,,,
	level,weak,pillar,,,,,,,
	scale,all,,,50%,percent,total,,,
	scale,joy,all,,50%,percent,pillar,,,
	scale,safety,all,,50%,percent,pillar,,yes,
	scale,give,,,50%,percent,giving,,,
	scale,get,,,50%,percent,receiving,,,
	item,j1,joy give,,,,,short,,
	item,j2,joy get,,,,,short,,
	item,j3,joy,-,,,,,,
	item,s1,safety,,,,,short,,
	!
	awk -F, -v OFS=, 'NR == 1 { $0 = $0 ",low" }
		NR > 1 { $0 = $0 "," }
		$1 == "level" { $11 = $2 == "strong" ? 60 : 0 }
		{ print }' book.csv >b && mv b book.csv
	printf '%s\n' who,couple,date,consent,j1,j2,j3,s1 >head
}

# A table of these rows.
rows() {
	cat head
	printf '%s\n' "$@"
}

# The columns of these names of what was printed.
columns() {
	awk -F, -v OFS=, -v names="$1" '
	NR == 1 {
		n = split(names, name)
		for (i = 1; i <= NF; i++)
			at[$i] = i
	}
	{
		for (i = 1; i <= n; i++)
			printf "%s%s", $at[name[i]], i < n ? OFS : "\n"
	}' "$BATS_TEST_TMPDIR/stdout"
}

# Compare these columns with what this reads.
prints_columns() {
	saw stdout
	diff -u --label expected --label printed - <(columns "$1")
}

# ---- reference data: what R computed from the same answers

@test "Ana and Ben are compared as R compares them" {
	cd "$JOURNEYS/couple"
	try 'attune-pair answers.csv'
	prints <pairs.csv
	succeeds
}

@test "two judges of patients, and couples of a survey, as R compares them" {
	for real in symptoms fun; do
		cd "$PAIRS/$real"
		try 'attune-pair -a -c ./codebook.csv answers.csv'
		prints <pairs.csv
		succeeds
		try 'attune-pair -ax -c ./codebook.csv answers.csv'
		prints <across.csv
		succeeds
	done
}

@test "full forms, pulses and guesses of many couples, as R compares them" {
	cd "$PAIRS/made"
	try 'attune-pair answers.csv'
	prints <pairs.csv
	succeeds
	try 'attune-pair -x answers.csv'
	prints <across.csv
	succeeds
}

@test "-s gives the same, and so do rows in another order" {
	cd "$PAIRS/made"
	try 'attune-pair -s answers.csv'
	prints <pairs.csv
	succeeds
	# by couple and person, but the last sitting first
	try '(head -n 1 answers.csv; tail -n +2 answers.csv |
	    sort -t, -k2,2 -k1,1 -k3,3r) | attune-pair'
	prints <pairs.csv
	succeeds
}

@test "-t reads and writes tabs" {
	cd "$JOURNEYS/couple"
	try 'tr , "\t" <answers.csv | attune-pair -t | tr "\t" ,'
	prints <pairs.csv
	succeeds
}

# ---- one couple

@test "two files of one person each, with columns of their own" {
	printf 'date,who,j1,j2,j3,s1,consent\n2026-01-02,ann,5,4,1,1,items\n' \
	    >ann.csv
	printf 'who,s1,date,consent,j3,j2,note,j1\nbo,1,2026-01-01,numbers,2,1,x,4\n' \
	    >bo.csv
	try 'attune-pair -c ./book.csv ann.csv bo.csv'
	prints_columns couple,date,form,a,b,consent,pair_scale,items,a_score <<-!
	couple,date,form,a,b,consent,pair_scale,items,a_score
	,2026-01-02,full,ann,bo,numbers,all,3,91.67
	,2026-01-02,full,ann,bo,numbers,joy,3,91.67
	,2026-01-02,full,ann,bo,numbers,give,1,100.00
	,2026-01-02,full,ann,bo,numbers,get,1,75.00
	!
	succeeds
}

@test "a whole row, by hand" {
	rows ann,oak,2026-01-01,numbers,5,4,1,5 \
	    bo,oak,2026-01-03,numbers,4,1,2,1 >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	columns a_score,b_score,gap,distance,both_high,both_low,opposite,near |
	diff -u - <(printf '%s\n' \
	    a_score,b_score,gap,distance,both_high,both_low,opposite,near \
	    91.67,50.00,41.67,41.67,2,0,1,2 91.67,50.00,41.67,41.67,2,0,1,2 \
	    100.00,75.00,25.00,25.00,1,0,0,1 75.00,0.00,75.00,75.00,0,0,1,0)
	prints_columns pair_scale,class,a_gives,b_receives,a_sent,pattern,icc,agreement <<-!
	pair_scale,class,a_gives,b_receives,a_sent,pattern,icc,agreement
	all,,100.00,0.00,,a,,66.67
	joy,,100.00,0.00,,a,,
	give,,,,,,,
	get,,,,,,,
	!
	succeeds
}

@test "too few answers of both leave the figures of that scale empty" {
	rows ann,oak,2026-01-01,numbers,5,,,5 bo,oak,2026-01-03,numbers,4,1,2,1 \
	    >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns pair_scale,items,a_score,near,class,pattern,agreement <<-!
	pair_scale,items,a_score,near,class,pattern,agreement
	all,1,,,,,
	joy,1,,,,,
	give,1,100.00,1,,,
	get,0,,,,,
	!
	succeeds
}

@test "who agrees everywhere has no skill" {
	{
		sed s/consent/consent,about/ head
		echo ann,oak,2026-01-01,numbers,self,5,4,1,1
		echo ann,oak,2026-01-01,numbers,partner,5,5,1,1
		echo bo,oak,2026-01-01,numbers,self,5,4,1,1
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns pair_scale,gap,near,a_guessed,a_bias,a_mae,a_skill,b_guessed <<-!
	pair_scale,gap,near,a_guessed,a_bias,a_mae,a_skill,b_guessed
	all,0.00,3,3,8.33,8.33,,0
	joy,0.00,3,3,8.33,8.33,,0
	give,0.00,1,1,0.00,0.00,,0
	get,0.00,1,1,25.00,25.00,,0
	!
	succeeds
}

# Twelve statements.  Ann answers all, and guesses ten; bo answers as many as
# are given, and cy guesses nine of what di answers.
@test "a correlation takes twelve statements, and counts of guesses ten" {
	{
		printf '%s\n' kind,id,of,metric,role scale,all,,percent,total
		printf 'item,q%s,all,,\n' 1 2 3 4 5 6 7 8 9 10 11 12
	} >twelve.csv
	cat >answers.csv <<-!
	who,couple,date,consent,about,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12
	ann,oak,2026-01-01,items,self,1,2,3,4,5,1,2,3,4,5,1,2
	bo,oak,2026-01-01,items,self,1,2,3,4,5,1,2,3,4,5,1,2
	ann,oak,2026-01-01,items,partner,1,2,3,4,5,1,2,3,4,5,,
	cy,elm,2026-01-01,items,self,1,2,3,4,5,1,2,3,4,5,1,2
	di,elm,2026-01-01,items,self,1,2,3,4,5,1,2,3,4,5,1,
	cy,elm,2026-01-01,items,partner,1,2,3,4,5,1,2,3,4,,,
	!
	try 'attune-pair -c ./twelve.csv answers.csv | grep -v ,q'
	prints_columns items,icc,a_guessed,a_seen,a_missed,a_imagined,a_shared <<-!
	items,icc,a_guessed,a_seen,a_missed,a_imagined,a_shared
	12,1.00,10,0,0,0,10
	11,,9,,,,
	!
	succeeds
}

@test "sittings are paired by the nearest date, form by form" {
	{
		sed s/consent/consent,form/ head
		echo ann,oak,2026-01-01,numbers,full,5,5,5,5
		echo ann,oak,2026-01-08,numbers,,4,4,4,4
		echo ann,oak,2026-01-02,numbers,short,3,3,,3
		echo bo,oak,2026-01-07,numbers,full,2,2,2,2
		echo bo,oak,2026-01-12,numbers,short,1,1,,1
		echo bo,oak,2026-01-09,numbers,short,1,5,,1
	} >answers.csv
	try "attune-pair -c ./book.csv answers.csv | grep -e date -e ,give,"
	prints_columns date,form,a_score,b_score <<-!
	date,form,a_score,b_score
	2026-01-08,full,75.00,25.00
	2026-01-09,short,50.00,0.00
	!
	notes <<-!
	attune-pair: 2 rows found no partner within 7 days
	!
	try "attune-pair -d 1 -c ./book.csv answers.csv | grep -e date -e ,give,"
	prints_columns date,form,a_score,b_score <<-!
	date,form,a_score,b_score
	2026-01-08,full,75.00,25.00
	!
	notes <<-!
	attune-pair: 4 rows found no partner within 1 day
	!
	try 'attune-pair -d 0 -c ./book.csv answers.csv'
	prints_columns date <<-!
	date
	!
	fails 1 <<-!
	attune-pair: no page for 1 couple
	!
}

@test "what is given again counts as it was given last, which is said" {
	rows ann,oak,2026-01-01,numbers,1,1,1,1 bo,oak,2026-01-01,numbers,3,3,3,3 \
	    ann,oak,2026-01-01,numbers,5,4,1,1 >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns pair_scale,a_score <<-!
	pair_scale,a_score
	all,91.67
	joy,91.67
	give,100.00
	get,75.00
	!
	notes <<-!
	attune-pair: 1 row was given again: the last one counts
	!
}

# ---- what is agreed

@test "words are levels and classes of pillars, and no number" {
	rows ann,oak,2026-01-01,words,5,4,1,1 bo,oak,2026-01-01,items,3,3,3,1 \
	    ann,elm,2026-01-01,words,4,3,2,1 cy,elm,2026-01-01,words,1,2,5,1 \
	    >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	sed 1d "$BATS_TEST_TMPDIR/stdout" | diff -u - <(
		echo "oak,2026-01-01,full,ann,bo,words,joy,,strong,weak,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
		echo "elm,2026-01-01,full,ann,cy,words,joy,,strong,weak,,,,,,,differently,,,,,,,,,,,,,,,,,,,,,,,,,"
	)
	prints_more
	succeeds
}

@test "within five points of a bound words are two, the lower one first" {
	# 58.33 and 66.67, rounded 58 and 67, beside the bound of 60
	rows ann,oak,2026-01-01,words,4,3,3,1 bo,oak,2026-01-01,words,4,4,3,1 \
	    ann,elm,2026-01-01,words,4,3,2,1 cy,elm,2026-01-01,words,4,3,,1 \
	    >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns couple,a_score,b_score <<-!
	couple,a_score,b_score
	oak,weak strong,strong
	elm,weak strong,weak strong
	!
	succeeds
}

@test "items are rows of their own, behind the scales" {
	{
		sed s/consent/consent,about/ head
		echo ann,oak,2026-01-01,items,self,5,4,1,1
		echo ann,oak,2026-01-01,,partner,5,,2,1
		echo bo,oak,2026-01-02,items,self,3,,3,1
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	sed '1,/,get,/d' "$BATS_TEST_TMPDIR/stdout" | diff -u - <(
		echo "oak,2026-01-02,full,ann,bo,items,j1,1,100.00,50.00,50.00,50.00,0,0,0,0,,,,,,,,1,50.00,,,,,,,0,,,,,,,,,,"
		echo "oak,2026-01-02,full,ann,bo,items,j3,1,100.00,50.00,50.00,50.00,0,0,0,0,,,,,,,,1,25.00,,,,,,,0,,,,,,,,,,"
	)
	prints_more
	succeeds
}

@test "the lower consent decides, whoever it is from" {
	for a in words numbers items; do
		for b in words numbers items; do
			rows "ann,oak,2026-01-01,$a,5,4,1,1" \
			    "bo,oak,2026-01-01,$b,3,3,3,1" >answers.csv
			least=items
			case $a$b in *words*) least=words ;; *numbers*) least=numbers ;; esac
			try 'attune-pair -c ./book.csv answers.csv'
			columns consent | sed 1d | sort -u | diff - <(echo $least)
			prints_more
			succeeds
		done
	done
}

@test "the consent of the latest own row counts, of one date the least" {
	{
		sed s/consent/consent,form,about/ head
		echo bo,oak,2026-01-05,items,full,self,3,3,3,1
		echo bo,oak,2026-01-05,numbers,short,self,3,3,,1
		echo bo,oak,2026-01-04,words,short,self,3,3,,1
		echo ann,oak,2026-01-05,items,full,self,3,3,3,1
		echo ann,oak,2026-01-01,,full,self,3,3,3,1
		echo ann,oak,2026-01-06,words,full,partner,3,3,3,1
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv | cut -d, -f6 | sort -u'
	prints <<-!
	consent
	numbers
	!
	notes <<-!
	attune-pair: 4 rows found no partner within 7 days
	!
	{
		head -n 1 answers.csv
		sed 1d answers.csv | sort -r
	} >sorted.csv
	try 'attune-pair -c ./book.csv sorted.csv | cut -d, -f6 | sort -u'
	prints <<-!
	consent
	numbers
	!
	notes <<-!
	attune-pair: 4 rows found no partner within 7 days
	!
}

@test "a row without answers is there for its consent, and is no sitting" {
	rows ann,oak,2026-01-05,items,3,3,3,1 bo,oak,2026-01-05,items,3,3,3,1 \
	    ann,oak,2026-01-06,words,,,,5 bo,oak,2026-01-05,items,,,,5 \
	    >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns date,consent,pair_scale,class <<-!
	date,consent,pair_scale,class
	2026-01-05,words,joy,
	!
	succeeds
}

@test "a guess of another form goes with the only sitting of that day" {
	{
		sed s/consent/consent,form,about/ head
		echo ann,oak,2026-01-05,items,full,self,5,4,3,1
		echo ann,oak,2026-01-05,items,short,partner,2,1,,1
		echo bo,oak,2026-01-05,items,,self,3,3,3,1
		echo bo,oak,2026-01-05,items,short,self,3,3,,1
		echo bo,oak,2026-01-05,items,short,partner,4,4,,1
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns form,pair_scale,a_guessed,a_bias,b_guessed <<-!
	form,pair_scale,a_guessed,a_bias,b_guessed
	full,all,2,-37.50,0
	full,joy,2,-37.50,0
	full,give,1,-25.00,0
	full,get,1,-50.00,0
	full,j1,1,-25.00,0
	full,j2,1,-50.00,0
	full,j3,0,,0
	!
	notes <<-!
	attune-pair: 2 rows found no partner within 7 days
	!
}

@test "-a: nobody has a name, couples have numbers, consent is not read" {
	rows ann,oak,2026-01-01,strange,5,4,1,1 cy,elm,2026-01-01,,5,4,1,1 \
	    bo,oak,2026-01-01,,3,3,3,1 di,ash,2026-01-01,,5,4,1,1 \
	    ed,ash,2026-01-01,,5,4,1,1 >answers.csv
	try 'attune-pair -a -c ./book.csv answers.csv | cut -d, -f 1-7 | grep -v g[ie]'
	prints <<-!
	couple,date,form,a,b,consent,pair_scale
	1,2026-01-01,full,,,numbers,all
	1,2026-01-01,full,,,numbers,joy
	3,2026-01-01,full,,,numbers,all
	3,2026-01-01,full,,,numbers,joy
	!
	notes <<-!
	attune-pair: no page for 1 couple
	!
	try 'attune-pair -as -c ./book.csv answers.csv | grep -c ann\\\|oak'
	prints <<-!
	0
	!
	says 'stand together'
	exits 1
}

@test "without a column consent it says so" {
	printf 'who,date,j1,j2,j3,s1\nann,2026-01-01,1,2,3,4\n' >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-pair: answers.csv:1: the table has no column "consent"; -a is for answers that everyone agreed to share elsewhere
	!
}

# ---- nothing leaks

# Both partners' pulses and guesses, and a full form each, of the check-in;
# what they agree to, first and last.
journey() {
	awk -F, -v OFS=, -v a="$1" -v b="$2" -v first="${3-}" '
	NR == 1 { print; next }
	{ $7 = first; print }
	END {
		for (i = 1; i <= 2; i++) {
			$1 = i == 1 ? "ana" : "ben"
			$3 = "2026-04-0" i
			$4 = "full"
			$5 = "self"
			$7 = i == 1 ? a : b
			for (k = 11; k <= NF; k++)
				$k = (k * 7 + i * (k % 3)) % 5 + 1
			print
		}
	}' "$JOURNEYS/couple/answers.csv"
}

# Change the cells of somebody's items whose names match, to this value; "turn"
# is another answer.
change() {
	awk -F, -v OFS=, -v who="$1" -v which="$2" -v value="$3" '
	NR == 1 { for (k = 11; k <= NF; k++) hit[k] = $k ~ which }
	NR > 1 && $1 ~ who {
		for (k = 11; k <= NF; k++) {
			if (hit[k])
				$k = value == "turn" ? 6 - $k % 6 : value
		}
	}
	{ print }'
}

# All that somebody can see of a run, and of the pages made of it.
outcome() {
	status=0
	attune-pair "$@" >out 2>err || status=$?
	cat out err
	echo "status $status"
	case " $* " in
	*' -x '*) return ;;
	*' -c '*) set -- -c ./book.csv ;;
	*) set -- ;;
	esac
	for format in text html csv; do
		status=0
		attune-report -e "$@" -T $format <out 2>&1 || status=$?
		echo "status $status"
	done
	attune-report "$@" -o pages <out 2>&1 || true
	[ ! -d pages ] || cat pages/*
	rm -rf pages
}

CONSENTS='none words numbers items'
[ -z "${WRAP-}" ] || CONSENTS='none items' # which takes long enough

given() {
	[ "$1" = none ] || echo "$1"
}

@test "no private answer changes anything, whatever is agreed" {
	for a in $CONSENTS; do
		for b in $CONSENTS; do
			journey "$(given "$a")" "$(given "$b")" >answers.csv
			outcome answers.csv >before
			for value in turn 9 x ''; do
				change . ^safety "$value" <answers.csv >changed.csv
				! cmp -s answers.csv changed.csv
				mv changed.csv answers.csv
				outcome answers.csv | cmp - before
			done
		done
	done
}

@test "no single private answer of anyone changes anything" {
	journey items items >before.csv
	cp before.csv answers.csv
	outcome answers.csv >before
	[ "$(grep -c ,items, before)" -gt 60 ]
	! grep safety before
	for item in 1 2 3 4 5 6 _since; do
		change ana "^safety$item\$" 1 <before.csv >answers.csv
		outcome answers.csv | cmp - before
		change ben "^safety$item\$" '{_ImportId' <before.csv >answers.csv
		outcome answers.csv | cmp - before
	done
	outcome -a answers.csv >before
	change . ^safety '' <answers.csv >changed.csv
	mv changed.csv answers.csv
	outcome -a answers.csv | cmp - before
}

@test "the columns of private items may be missing" {
	journey items items >answers.csv
	outcome answers.csv >before
	awk -F, -v OFS=, 'NR == 1 { for (k = 1; k <= NF; k++) out[k] = $k ~ /^safety/ }
		{
			line = ""
			for (k = 1; k <= NF; k++)
				if (!out[k])
					line = line (k == 1 ? "" : OFS) $k
			print line
		}' answers.csv >a && mv a answers.csv
	! grep -q safety answers.csv
	outcome answers.csv | cmp - before
	try 'attune-pair -x answers.csv'
	prints_more
	exits 1
	says 'lacks .* items that form pulse needs: "safety5"'
}

# What a couple without a page looks like: by itself, and beside another.
no_page() {
	{
		cat answers.csv
		printf 'x,elm,2026-04-01,full,self,,numbers,,,%s\n' \
		    "$(printf ',3%.0s' {1..42})"
		printf 'y,elm,2026-04-01,full,self,,items,,,%s\n' \
		    "$(printf ',4%.0s' {1..42})"
	} >two.csv
	outcome answers.csv
	outcome -s answers.csv
	outcome -x answers.csv
	outcome two.csv
	outcome -s two.csv
}

@test "no consent, no partner, and consent taken back look the same" {
	journey '' '' >answers.csv
	no_page >before
	grep -c '^status 1$' before | diff - <(echo 9)
	grep -c 'no page for 1 couple$' before | diff - <(echo 5)
	# one of both, whoever; given before, and then taken back by one or both
	for who in 'none items' 'words none' 'none none items' 'items none items'; do
		# shellcheck disable=SC2086
		set -- $who
		journey "$(given "$1")" "$(given "$2")" "${3-}" >answers.csv
		no_page | cmp - before
	done
	# no partner, or only one who guesses, or was there another year
	journey items items items | grep -v ^ben >answers.csv
	no_page | cmp - before
	journey items items items | grep -v '^ben.*,self' >answers.csv
	no_page | cmp - before
	journey items items items | sed '/^ben/s/2026-/2025-/' >answers.csv
	no_page | cmp - before
	# rows given twice
	journey '' items items >once.csv
	{
		cat once.csv
		sed 1d once.csv
	} >answers.csv
	no_page | cmp - before
}

@test "no answer of a couple without a page changes anything" {
	journey '' '' >answers.csv
	no_page >before
	for who in 'none items' 'items none items' 'none none'; do
		# shellcheck disable=SC2086
		set -- $who
		for value in turn 9 yes ''; do
			journey "$(given "$1")" "$(given "$2")" "${3-}" |
			    change . . "$value" >answers.csv
			no_page | cmp - before
		done
	done
	journey items items items | grep -v ^ben | change . . 9 >answers.csv
	no_page | cmp - before
}

@test "consent that is given later holds for what was answered before" {
	journey words items >answers.csv
	try 'attune-pair answers.csv | cut -d, -f2,6 | sort -u'
	prints <<-!
	2026-03-02,words
	2026-03-08,words
	2026-03-16,words
	2026-04-02,words
	date,consent
	!
	succeeds
}

@test "the level in words is that of the score in the scale's metric" {
	cat >mean.csv <<-!
	kind,id,of,low,high,metric,role,text
	scale,p,,,,mean,pillar,
	scale,q,,,,sum,pillar,
	level,lo,p,1,,,,low
	level,mid,p,3,,,,middle
	level,few,q,3,,,,few
	level,many,q,7,,,,many
	item,p1,p,1,7,,,
	item,q1,q,1,5,,,
	item,q2,q,1,5,,,
	item,q3,q,1,5,,,
	!
	printf '%s\n' who,date,consent,p1,q1,q2,q3 \
	    ann,2026-01-01,words,3,3,2,2 bo,2026-01-01,words,2,2,2,2 \
	    >answers.csv
	try 'attune-pair -c ./mean.csv answers.csv'
	prints_columns pair_scale,a_score,b_score <<-!
	pair_scale,a_score,b_score
	p,mid,lo
	q,many,few
	!
	succeeds
	sed -i s/words/numbers/ answers.csv
	try 'attune-pair -c ./mean.csv answers.csv |
	    attune-report -c ./mean.csv -T csv | grep "_score,[0-9.]*,[a-z]"'
	prints <<-!
	,2026-01-01,full,p,a_score,33.33,middle
	,2026-01-01,full,p,b_score,16.67,low
	,2026-01-01,full,q,a_score,33.33,many
	,2026-01-01,full,q,b_score,25.00,few
	!
	succeeds
}

@test "words show no number, and do not change with what has the same word" {
	rows ann,oak,2026-01-01,words,5,4,1,1 bo,oak,2026-01-01,items,2,2,4,1 \
	    >answers.csv
	outcome -c ./book.csv answers.csv >before
	! sed 1d out | sed 's/2026-01-01//' | grep '[0-9]'
	rows ann,oak,2026-01-01,words,4,4,1,5 bo,oak,2026-01-01,items,1,2,5,1 \
	    >answers.csv
	outcome -c ./book.csv answers.csv | cmp - before
}

# ---- what is wrong with the data

@test "what is not shown is not complained of" {
	{
		sed s/consent/consent,about/ head
		echo ann,oak,2026-01-01,words,self,5,4,1,1
		echo bo,oak,2026-01-01,items,self,3,3,3,1
		echo bo,oak,2026-01-01,items,partner,3,9,3,1
		echo bo,oak,2025-01-01,items,self,3,9,3,1
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_more
	notes <<-!
	attune-pair: 1 row found no partner within 7 days
	!
	outcome -c ./book.csv answers.csv >before
	cp answers.csv kept.csv
	echo bo,oak,2026-03-01,items,partner,3,3,3,1 >>answers.csv
	echo bo,oak,2026-01-01,items,partner,5,3,3,1 >>answers.csv
	outcome -c ./book.csv answers.csv | cmp - before
	sed s/words/numbers/ kept.csv >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_more
	fails 1 <<-!
	attune-pair: answers.csv:4: 1 answer is not admissible
	attune-pair: 1 row found no partner within 7 days
	!
}

@test "an answer that is not admissible counts as not given, and is said" {
	rows ann,oak,2026-01-01,items,5,9,1,9 bo,oak,2026-01-01,items,3,3,0,x \
	    >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns pair_scale,items,a_score <<-!
	pair_scale,items,a_score
	all,1,
	joy,1,
	give,1,100.00
	get,0,
	j1,1,100.00
	!
	fails 1 <<-!
	attune-pair: answers.csv:2: j2: "9" is not one of 1..5
	attune-pair: answers.csv:3: j3: "0" is not one of 1..5
	!
	sed -i 's/items/numbers/' answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_more
	fails 1 <<-!
	attune-pair: answers.csv:2: 1 answer is not admissible
	attune-pair: answers.csv:3: 1 answer is not admissible
	!
	try 'attune-pair -a -c ./book.csv answers.csv'
	prints_more
	fails 1 <<-!
	attune-pair: answers.csv:2: j2: "9" is not one of 1..5
	attune-pair: answers.csv:3: j3: "0" is not one of 1..5
	!
}

@test "the first twenty complaints are printed, and then a count" {
	{
		cat head
		for i in {1..15}; do
			echo "a,$i,2026-01-01,items,9,9,1,1"
			echo "b,$i,2026-01-01,items,3,3,3,1"
		done
	} >answers.csv
	try 'attune-pair -c ./book.csv answers.csv 2>&1 >/dev/null | tail -n 2'
	prints <<-!
	attune-pair: answers.csv:20: j2: "9" is not one of 1..5
	attune-pair: 10 more
	!
	succeeds
}

@test "a row that says less than it must is named, and its couple has no rows" {
	cp head table
	sed -i s/consent/consent,form,about,instrument/ head
	good='2026-01-01,numbers,full,self,Two 1,3,3,3,3'
	rows "ann,oak,$good" "bo,oak,$good" "cy,a,$good" ",a,$good" "dy,a,$good" \
	    "cy,b,$good" "dy,b,$good" "dy,b,2026-02-30${good#2026-01-01}" \
	    "cy,c,$good" "dy,c,${good/full/half}" \
	    "cy,d,$good" "dy,d,${good/self/me}" \
	    "cy,e,$good" "dy,e,${good/numbers/all}" \
	    "cy,f,$good" "dy,f,${good/Two 1/Two 2}" \
	    "cy,g,$good" "dy,g,${good/Two 1/}" >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	columns couple | sort -u | diff - <(printf '%s\n' couple g oak)
	prints_more
	fails 1 <<-!
	attune-pair: answers.csv:5: who: the cell is empty
	attune-pair: answers.csv:9: date: "2026-02-30" is not a date such as 2026-01-31
	attune-pair: answers.csv:11: form: "half" is no form of the codebook
	attune-pair: answers.csv:13: about: "me" is not self or partner
	attune-pair: answers.csv:15: consent: "all" is not one of words, numbers, items
	attune-pair: answers.csv:17: instrument: "Two 2" is not the codebook's title and version
	attune-pair: no page for 6 couples
	!
}

@test "more than two people are no couple" {
	rows ann,oak,2026-01-01,items,5,4,1,1 bo,oak,2026-01-01,items,3,3,3,1 \
	    cy,oak,2026-01-01,items,3,3,3,1 di,oak,2026-01-01,items,3,3,3,1 \
	    ann,elm,2026-01-01,words,3,3,3,1 bo,elm,2026-01-01,words,3,3,3,1 \
	    >answers.csv
	for options in '' -s; do
		try "attune-pair $options -c ./book.csv answers.csv | cut -d, -f1,4-7"
		prints <<-!
		couple,a,b,consent,pair_scale
		elm,ann,bo,words,joy
		!
		notes <<-!
		attune-pair: answers.csv:4: couple: it has more than two people
		attune-pair: no page for 1 couple
		!
	done
	try 'attune-pair -c ./book.csv answers.csv'
	prints_more
	exits 1
	says 'more than two people'
}

@test "rows without a couple beside rows with one are no couple" {
	rows ann,,2026-01-01,items,5,4,1,1 bo,,2026-01-01,items,3,3,3,1 \
	    ann,elm,2026-01-01,words,3,3,3,1 bo,elm,2026-01-01,words,3,3,3,1 \
	    >answers.csv
	for options in '' -s; do
		try "attune-pair $options -c ./book.csv answers.csv"
		prints_columns couple,consent <<-!
		couple,consent
		elm,words
		!
		fails 1 <<-!
		attune-pair: answers.csv:2: couple: some rows have none, and others have
		attune-pair: no page for 1 couple
		!
	done
	rows ann,elm,2026-01-01,words,3,3,3,1 bo,elm,2026-01-01,words,3,3,3,1 \
	    ann,,2026-01-01,items,5,4,1,1 >one.csv
	rows bo,,2026-01-01,items,5,4,1,1 >two.csv
	for options in '' -s; do
		try "attune-pair $options -c ./book.csv one.csv two.csv"
		prints_columns couple,consent <<-!
		couple,consent
		elm,words
		!
		fails 1 <<-!
		attune-pair: one.csv:4: couple: some rows have none, and others have
		attune-pair: no page for 1 couple
		!
	done
	# A table without a column couple is of one, too
	cut -d, -f1,3- two.csv >three.csv
	try 'cat three.csv | attune-pair -c ./book.csv one.csv -'
	prints_columns couple <<-!
	couple
	elm
	!
	exits 1
	says '^attune-pair: one.csv:4: couple: some rows have none'
	head -n 3 one.csv >four.csv
	try 'cat three.csv | attune-pair -c ./book.csv four.csv -'
	prints_columns couple <<-!
	couple
	elm
	!
	fails 1 <<-!
	attune-pair: <stdin>:2: couple: some rows have none, and others have
	attune-pair: no page for 1 couple
	!
}

@test "-s: memory does not grow with the couples" {
	[ -z "${WRAP-}" ] || skip "what wraps the tools needs more"
	! grep -q __asan_init "$BUILT/attune-pair" ||
	    skip 'the sanitizer needs more'
	awk 'BEGIN {
		for (i = 0; i < 100000; i++) {
			print "ann,couple" i ",2026-01-01,words,5,4,1,1"
			print "bo,couple" i ",2026-01-01,words,3,3,3,1"
		}
	}' | cat head - >answers.csv
	try 'ulimit -v 20000; attune-pair -c ./book.csv answers.csv >pairs.csv'
	fails 2 <<-!
	attune-pair: memory: Cannot allocate memory
	!
	prints </dev/null
	try 'ulimit -v 20000; attune-pair -s -c ./book.csv answers.csv >pairs.csv'
	prints </dev/null
	succeeds
	[ "$(wc -l <pairs.csv)" -eq 100001 ]
}

@test "-s: a couple that comes again is a complaint, and not shown again" {
	rows ann,oak,2026-01-01,words,5,4,1,1 bo,oak,2026-01-01,words,3,3,3,1 \
	    ann,elm,2026-01-01,words,5,4,1,1 bo,elm,2026-01-01,words,3,3,3,1 \
	    ann,oak,2026-02-01,words,5,4,1,1 bo,oak,2026-02-01,words,3,3,3,1 \
	    >answers.csv
	try 'attune-pair -s -c ./book.csv answers.csv'
	prints_columns couple,date <<-!
	couple,date
	oak,2026-01-01
	elm,2026-01-01
	!
	fails 1 <<-!
	attune-pair: answers.csv:6: couple: its rows do not stand together
	attune-pair: answers.csv:7: couple: its rows do not stand together
	!
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns couple,date <<-!
	couple,date
	oak,2026-01-01
	oak,2026-02-01
	elm,2026-01-01
	!
	succeeds
}

@test "a malformed table: nothing is written of what came before" {
	rows ann,oak,2026-01-01,words,5,4,1,1 bo,oak,2026-01-01,words,3,3,3,1 \
	    ann,elm >answers.csv
	try 'attune-pair -c ./book.csv answers.csv'
	prints_columns couple <<-!
	couple
	!
	exits 1
	says '^attune-pair: answers.csv:4: '
}

@test "without who, date or answers there is nothing to compare" {
	for column in who date; do
		sed "s/$column/x/" head >answers.csv
		try 'attune-pair -c ./book.csv answers.csv'
		prints_nothing
		fails 1 <<-!
		attune-pair: answers.csv:1: the table has no column "$column"
		!
	done
	try 'attune-pair -c ./book.csv head'
	prints_columns couple <<-!
	couple
	!
	fails 1 <<-!
	attune-pair: there are no answers
	!
	try 'attune-pair -d 1.5'
	prints_nothing
	fails 2 <<-!
	attune-pair: -d: "1.5" is not one of 0..36500
	!
}

# ---- across couples

# So many couples that agree to this, whose b is half a step lower.
many() {
	cat head
	for ((i = 1; i <= $1; i++)); do
		echo "a,$i,2026-01-01,$2,$((i % 4 + 2)),3,3,$((i % 3 + 2))"
		echo "b,$i,2026-01-01,$2,$((i % 4 + 1)),3,3,$((i % 3 + 1))"
	done
}

@test "-x: from five couples, private scales too" {
	many 5 numbers >answers.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	prints <<-!
	across_scale,form,couples,a_mean,b_mean,difference,difference_se,r,icc,guesses,bias,b0,truth,own
	all,full,5,53.75,41.25,12.50,0.00,1.0000,0.0196,,,,,
	joy,full,5,53.33,45.00,8.33,0.00,1.0000,0.6124,,,,,
	safety,full,5,55.00,30.00,25.00,0.00,1.0000,0.3827,,,,,
	give,full,5,60.00,35.00,25.00,0.00,1.0000,0.6124,,,,,
	get,full,5,50.00,50.00,0.00,0.00,,,,,,,
	!
	succeeds
}

@test "-x: below five couples the cells are empty" {
	{
		many 4 items
		echo a,w,2026-01-01,words,3,3,3,3
		echo b,w,2026-01-01,items,3,3,3,3
	} >answers.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	prints <<-!
	across_scale,form,couples,a_mean,b_mean,difference,difference_se,r,icc,guesses,bias,b0,truth,own
	all,full,,,,,,,,,,,,
	joy,full,,,,,,,,,,,,
	safety,full,,,,,,,,,,,,
	give,full,,,,,,,,,,,,
	get,full,,,,,,,,,,,,
	!
	notes <<-!
	attune-pair: 5 rows are without figures: fewer than 5 couples
	attune-pair: no page for 1 couple
	!
}

@test "-x: a private answer that is not admissible is not mentioned" {
	many 6 numbers | sed '2s/.$/x/;3s/,3,3,/,9,3,/' >answers.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	prints_columns across_scale,couples <<-!
	across_scale,couples
	all,6
	joy,6
	safety,5
	give,6
	get,5
	!
	fails 1 <<-!
	attune-pair: answers.csv:3: 1 answer is not admissible
	!
}

@test "-x: what a few answered in private cannot be had by subtracting" {
	many 6 numbers | sed '6,$s/.$//' >answers.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	prints_columns across_scale,couples <<-!
	across_scale,couples
	all,
	joy,6
	safety,
	give,6
	get,6
	!
	notes <<-!
	attune-pair: 2 rows are without figures: fewer than 5 couples
	!
	many 6 numbers | sed '2,$s/.$//' >answers.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	prints_columns across_scale,couples <<-!
	across_scale,couples
	all,6
	joy,6
	safety,
	give,6
	get,6
	!
	notes <<-!
	attune-pair: 1 row is without figures: fewer than 5 couples
	!
}

@test "-x: a couple counts with its latest sitting of each form" {
	{
		many 5 ''
		many 5 numbers | sed '1d;s/2026-01-01/2026-02-01/'
	} >answers.csv
	many 5 numbers >latest.csv
	try 'attune-pair -x -c ./book.csv answers.csv'
	attune-pair -x -c ./book.csv latest.csv | prints
	succeeds
}

@test "-x: nothing of couples that did not agree is in it" {
	{
		many 6 numbers
		echo a,x,2026-01-01,,1,1,1,1
		echo b,x,2026-01-01,items,5,5,5,5
	} >answers.csv
	outcome -x -c ./book.csv answers.csv >before
	sed -i 's/1,1,1,1/9,x,,5/;s/5,5,5,5/1,2,3,4/' answers.csv
	outcome -x -c ./book.csv answers.csv | cmp - before
	sed -i '/^b,x/d' answers.csv
	outcome -x -c ./book.csv answers.csv | cmp - before
}
