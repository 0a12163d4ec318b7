#!/usr/bin/env bats
# attune-codebook: print, show, list and check codebooks.

load helper

# ---- printing

@test "the check-in is printed byte for byte as it is kept" {
	try 'attune-codebook'
	prints <"$ROOT/lib/codebooks/checkin.csv"
	succeeds
	try 'attune-codebook checkin'
	prints <"$ROOT/lib/codebooks/checkin.csv"
	succeeds
	try 'attune-codebook -T csv checkin'
	prints <"$ROOT/lib/codebooks/checkin.csv"
	succeeds
}

@test "a file is printed byte for byte if its columns are in the usual order" {
	cd "$JOURNEYS/class"
	try 'attune-codebook ./codebook.csv'
	prints <codebook.csv
	succeeds
}

@test "columns are put in their order; notes, languages and all cells stay" {
	try 'attune-codebook -' <<-!
	note,text:de,of,key,more,id,text
	" mine, ""here""","Ja,
	gut",trust,-,,q1,Yes
	,,trust care,,more of it,q2,
	!
	prints <<-!
	id,of,key,text,more,text:de,note
	q1,trust,-,Yes,,"Ja,
	gut"," mine, ""here"""
	q2,trust care,,,more of it,,
	!
	succeeds
}

@test "what is printed reads back as the same codebook" {
	try 'attune-codebook - >one.csv' <<-!
	more:fr,note,text:de,kind,of,missing,form,id,step,text
	,n,a,item,trust,99 -1,short,q1,0.5,A
	un,,,scale,,,,trust,,
	,,b,text,,,short,frame,,B
	!
	prints_nothing
	succeeds
	try 'attune-codebook ./one.csv'
	prints <one.csv
	succeeds
	try 'attune-codebook - <one.csv'
	prints <one.csv
	succeeds
}

@test "cells pass byte for byte" {
	printf 'id,of,text,more\nq1,a, \xff\033"",\xc3\xa9\n' | sed 's/""/x/' \
	    >book.csv
	try 'attune-codebook ./book.csv'
	prints <book.csv
	succeeds
}

@test "several codebooks are printed one after the other" {
	printf 'id,of,text,more\nq1,a,,\n' >one.csv
	printf 'id,of,key,text,more\nq1,a,-,,\n' >two.csv
	try 'attune-codebook ./one.csv two.csv - ./one.csv' <<-!
	id,of,low,text,more
	q1,a,0,,
	!
	prints <<-!
	id,of,text,more
	q1,a,,
	id,of,key,text,more
	q1,a,-,,
	id,of,low,text,more
	q1,a,0,,
	id,of,text,more
	q1,a,,
	!
	succeeds
}

@test "a codebook with mistakes is not printed, the others are" {
	printf 'id,of,text,more\nq1,a,,\n' >good.csv
	printf 'id,of,key\nq1,a,x\n' >bad.csv
	try 'attune-codebook good.csv bad.csv good.csv'
	prints <<-!
	id,of,text,more
	q1,a,,
	id,of,text,more
	q1,a,,
	!
	fails 1 <<-!
	attune-codebook: bad.csv:2: key: "x" is not + or -
	!
}

# ---- listing

@test "-l lists what is built in" {
	try 'attune-codebook -l'
	printf 'checkin\tRelationship Health Check-In\n' | prints
	succeeds
}

@test "-l goes neither with -n nor with a codebook" {
	try 'attune-codebook -l checkin'
	prints_nothing
	fails 2 <<-!
	usage: attune-codebook [-ln] [-L lang] [-T format] [codebook ...]
	!
	try 'attune-codebook -ln'
	prints_nothing
	fails 2 <<-!
	usage: attune-codebook [-ln] [-L lang] [-T format] [codebook ...]
	!
}

@test "a name without / and . that is not built in is misuse" {
	printf 'id,of\nq1,a\n' >mine
	try 'attune-codebook mine'
	prints_nothing
	fails 2 <<-!
	attune-codebook: codebook "mine" is not built in; a file's name has a "/" or "." in it
	!
	try 'attune-codebook -n ./mine'
	prints_nothing
	succeeds
}

@test "a format that there is not is misuse" {
	try 'attune-codebook -T html'
	prints_nothing
	exits 2
	says '^attune-codebook: -T: "html" is not csv, text, limesurvey, qualtrics, redcap or xlsform$'
}

# ---- showing

@test "-T text shows what a codebook asks, how it scores, and what it can say" {
	try 'attune-codebook -T text -' <<-!
	kind,id,of,key,low,high,choices,need,metric,role,form,text,more
	text,title,,,,,,,,,,A small one,
	text,frame,,,,,,,,,short,Today,
	text,version,,,,,,,,,,3,
	scale,all,,,,,,50%,percent,total,,Everything,
	scale,trust,all,,,,,3,sum,pillar,,,
	level,high,pillar,,10,,,,,,,high,mostly
	level,low,,,0.5,,,,,,,low,
	choice,1,often,,,,,,,,,Never,
	item,q1,trust,+,,,often,,,,short,I speak openly.,
	item,q2,trust,-,,,,,,,,I hold back.,
	item,q3,trust ease,+,0,10,,,,,short,,
	action,,trust,,,,,,,,,Say one thing.,
	action,,,,,,,,,,,Say two things.,
	reflect,,,,,,,,,,,Why?,
	!
	prints_more
	succeeds
	sed 's/ *$//' "$BATS_TEST_TMPDIR/stdout" >text
	try 'cat text'
	prints <<-!
	A small one
	  frame short  Today
	  version      3

	Forms, and how many items each has
	  full   3
	  short  2

	all: Everything
	  total; percent; needs 50% of its items
	  +  q1  I speak openly.
	  -  q2  I hold back.
	  +  q3

	trust
	  pillar; sum; needs 3 of its items
	  +  q1  I speak openly.
	  -  q2  I hold back.
	  +  q3

	ease
	  mean; needs 80% of its items
	  +  q3

	Levels, from which score on, and for what
	  high  10   high  pillar
	  low   0.5  low

	What a report can draw on
	  reflections  1
	  actions      2
	  questions    0
	!
	succeeds
}

@test "-T text leaves no blanks at the ends of lines" {
	try 'attune-codebook -T text'
	prints_more
	hides ' $'
	succeeds
	try 'attune-codebook -T text -' <<-!
	kind,id,of,low
	level,high,,3
	item,q1,a,
	!
	prints_more
	hides ' $'
	succeeds
}

@test "-T text of the check-in names its forms, scales and statements" {
	try 'attune-codebook -T text'
	prints_more
	shows '^Relationship Health Check-In$'
	shows '^  full   42$'
	shows '^  pulse  12$'
	shows '^safety: Emotional Safety$'
	shows '^  \+  safety1 '
	shows '^  -  safety_since '
	shows '^  actions      8[0-9]$'
	succeeds
}

@test "-T text keeps within COLUMNS" {
	export COLUMNS=60
	try 'attune-codebook -T text | awk "length > 60"'
	prints_nothing
	succeeds
}

@test "-T text escapes what could harm a terminal" {
	printf 'id,of,text\nq\033,a\xe2\x80\xae,\xff\n' >book.csv
	try 'attune-codebook -T text ./book.csv'
	prints <<-'!'
	A codebook

	Forms, and how many items each has
	  full  1

	a\u{202E}
	  mean; needs 80% of its items
	  +  q\x1B  \xFF
	!
	succeeds
}

# ---- checking

@test "-n writes nothing if there is no mistake" {
	cp "$REFERENCE/made/codebook.csv" made.csv
	try 'attune-codebook -n'
	prints_nothing
	succeeds
	try 'attune-codebook -n checkin made.csv -' <<-!
	id,of,key
	q1,trust,+
	!
	prints_nothing
	succeeds
	try 'attune-codebook -n -T text made.csv'
	prints_nothing
	succeeds
}

@test "every mistake in every codebook is named, in the order of the lines" {
	printf 'id,of,key,low\nq1,a,x,\nq2,a,y,\n' >one.csv
	try 'attune-codebook -n one.csv -' <<-!
	kind,id,of,key,low
	level,high,nope,,3
	item,q1,,z,one
	thing,,,,
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: one.csv:2: key: "x" is not + or -
	attune-codebook: one.csv:3: key: "y" is not + or -
	attune-codebook: <stdin>:2: of: "nope" is neither a scale nor a role
	attune-codebook: <stdin>:3: key: "z" is not + or -
	attune-codebook: <stdin>:3: low: "one" is not a number of at most six decimals
	attune-codebook: <stdin>:3: of: "q1" is in no scale
	attune-codebook: <stdin>:4: kind: "thing" is not a kind of row
	!
}

@test "the first twenty mistakes are printed, then how many more there are" {
	awk 'BEGIN { print "id,of,key"
		for (i = 1; i <= 33; i++) print "q" i ",a,x" }' >book.csv
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	awk 'BEGIN { for (i = 2; i <= 21; i++) print "attune-codebook: " \
	    "./book.csv:" i ": key: \"x\" is not + or -"
		print "attune-codebook: 13 more" }' | fails 1
}

@test "the other tools refuse a codebook with mistakes in the same words" {
	printf 'id,of,key\nq1,a,x\n' >bad.csv
	try 'attune-score -c bad.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-score: bad.csv:2: key: "x" is not + or -
	!
	try 'attune-report -c bad.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-report: bad.csv:2: key: "x" is not + or -
	!
	try 'attune-ask -c bad.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-ask: bad.csv:2: key: "x" is not + or -
	!
}

# A codebook is wrong in one way, and one complaint says so.
wrong() {
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	fails 1
}

@test "a codebook must have an id column, and an item" {
	printf 'kind,of\nitem,trust\n' >book.csv
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	exits 1
	says '^attune-codebook: \./book\.csv:1: there is no column "id"$'
	printf 'id,of\n' >book.csv
	wrong <<-!
	attune-codebook: ./book.csv: there is no item
	!
	: >book.csv
	wrong <<-!
	attune-codebook: ./book.csv: empty: not even a header
	!
}

@test "an unknown column is a mistake, and so is one that stands twice" {
	cat >book.csv <<-!
	id,of,keys
	q1,trust,
	!
	wrong <<-!
	attune-codebook: ./book.csv:1: unknown column "keys"
	!
	cat >book.csv <<-!
	id,of,text:,moretext
	q1,trust,,
	!
	wrong <<-!
	attune-codebook: ./book.csv:1: unknown column "text:"
	attune-codebook: ./book.csv:1: unknown column "moretext"
	!
	cat >book.csv <<-!
	id,of,key,of,text:de,text:de
	q1,trust,,trust,,
	!
	wrong <<-!
	attune-codebook: ./book.csv:1: column "of" stands twice
	attune-codebook: ./book.csv:1: column "text:de" stands twice
	!
}

@test "a row must be of a kind that there is" {
	cat >book.csv <<-!
	kind,id,of
	item,q1,trust
	Item,q2,trust
	,q3,trust
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: kind: "Item" is not a kind of row
	attune-codebook: ./book.csv:4: kind: "" is not a kind of row
	!
}

@test "a cell that means nothing for its kind of row is a mistake" {
	cat >book.csv <<-!
	kind,id,of,key,low,high,step,choices,column,missing,need,metric,role,form,private,together,text
	item,q1,trust,,,,,,,,80%,mean,pillar,,,yes,
	scale,trust,,+,1,5,1,often,x,99,,,,short,,yes,
	choice,1,often,+,1,5,1,often,,99,50%,sum,flag,short,yes,yes,Never
	level,high,trust,+,3,5,,,,,,,,,,,
	reflect,,trust,,,,,,,,,,,,,yes,Why
	question,,trust,,,,,,,,,,,short,,,Who
	action,,trust,,,,,,,,,,flag,,yes,,Do
	text,title,trust,,,,,,,,,,,,,,Trust
	!
	try 'attune-codebook -n ./book.csv 2>&1 | grep -v "means nothing in"'
	prints <<-!
	attune-codebook: 12 more
	!
	exits 0
	saw stderr
	printf 'kind,id,of,key,low\nitem,q1,a,,\nscale,a,,+,2\n' >book.csv
	wrong <<-!
	attune-codebook: ./book.csv:3: key: means nothing in a row of kind scale
	attune-codebook: ./book.csv:3: low: means nothing in a row of kind scale
	!
}

@test "an item needs an id and a scale" {
	cat >book.csv <<-!
	id,of
	,trust
	q2,
	q3,trust
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: id: empty
	attune-codebook: ./book.csv:3: of: "q2" is in no scale
	!
}

@test "a key is + or - or empty" {
	cat >book.csv <<-!
	id,of,key
	q1,trust,+
	q2,trust,-
	q3,trust,
	q4,trust,−
	q5,trust,-1
	!
	wrong <<-!
	attune-codebook: ./book.csv:5: key: "−" is not + or -
	attune-codebook: ./book.csv:6: key: "-1" is not + or -
	!
}

@test "a range must be one, and its steps must fit" {
	cat >book.csv <<-!
	id,of,low,high,step
	q1,a,5,1,
	q2,b,3,3,
	q3,c,1,5,0
	q4,d,1,5,-1
	q5,e,1,5,2
	q6,f,0.5,4,0.5
	q7,g,1,1e1,
	q8,h,0,1,0.0000001
	q9,i, 1,5,
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: high: 1 is not above low, 5
	attune-codebook: ./book.csv:3: high: 3 is not above low, 3
	attune-codebook: ./book.csv:4: step: 0 is not above 0
	attune-codebook: ./book.csv:5: step: -1 is not above 0
	attune-codebook: ./book.csv:6: step: 2 does not divide low and high, 1 and 5
	attune-codebook: ./book.csv:8: high: "1e1" is not a number of at most six decimals
	attune-codebook: ./book.csv:9: step: "0.0000001" is not a number of at most six decimals
	attune-codebook: ./book.csv:10: low: " 1" is not a number of at most six decimals
	!
}

@test "a missing code must not be an answer" {
	cat >book.csv <<-!
	id,of,missing
	q1,trust,99 3 NA 3.0 0
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: missing: 3 is an answer of the item too
	attune-codebook: ./book.csv:2: missing: 3.0 is an answer of the item too
	!
}

@test "choices must be there, and must be answers" {
	cat >book.csv <<-!
	kind,id,of,choices,text
	item,q1,trust,often,
	item,q2,trust,seldom,
	choice,1,often,,Never
	choice,6,often,,Always
	choice,2.5,often,,Now and then
	choice,3,,,Sometimes
	choice,4,often,,
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: choices: there is no choice of "seldom"
	attune-codebook: ./book.csv:5: id: 6 is not an answer that item "q1" admits
	attune-codebook: ./book.csv:6: id: 2.5 is not an answer that item "q1" admits
	attune-codebook: ./book.csv:7: of: the choice belongs to no set
	attune-codebook: ./book.csv:8: text: empty
	!
}

@test "a choice that is no number is one mistake, not two" {
	cat >book.csv <<-!
	kind,id,of,choices,text
	item,q1,trust,often,
	choice,1,often,,Never
	choice,two,often,,Rarely
	!
	wrong <<-!
	attune-codebook: ./book.csv:4: id: "two" is not a number of at most six decimals
	!
}

@test "a need is a share or a number, and can be met" {
	cat >book.csv <<-!
	kind,id,of,need
	item,q1,a b c d e f g h,
	item,q2,a b c d e f g h,
	scale,a,,0%
	scale,b,,101%
	scale,c,,1.5
	scale,d,,0
	scale,e,,most
	scale,f,,3
	scale,g,,100%
	scale,h,,2
	!
	wrong <<-!
	attune-codebook: ./book.csv:4: need: "0%" is not a share such as 80% or a number of answers such as 4
	attune-codebook: ./book.csv:5: need: "101%" is not a share such as 80% or a number of answers such as 4
	attune-codebook: ./book.csv:6: need: "1.5" is not a share such as 80% or a number of answers such as 4
	attune-codebook: ./book.csv:7: need: "0" is not a share such as 80% or a number of answers such as 4
	attune-codebook: ./book.csv:8: need: "most" is not a share such as 80% or a number of answers such as 4
	attune-codebook: ./book.csv:9: need: 3 answers of 2 items cannot be met
	!
}

@test "metric, role, private and together have the words that they have" {
	cat >book.csv <<-!
	kind,id,of,metric,role,private,together,text
	item,q1,a b c,,,no,,
	scale,a,,median,,,,
	scale,b,,,Pillar,,,
	scale,c,,,,1,,
	action,,a,,,,both,Do it
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: private: "no" is not "yes" or empty
	attune-codebook: ./book.csv:3: metric: "median" is not mean, sum, percent or lowest
	attune-codebook: ./book.csv:4: role: "Pillar" is not pillar, facet, giving, receiving, change, gate, flag, total or empty
	attune-codebook: ./book.csv:5: private: "1" is not "yes" or empty
	attune-codebook: ./book.csv:6: together: "both" is not "yes" or empty
	!
}

@test "a mean needs items of one range; percent and sum do not" {
	cat >book.csv <<-!
	kind,id,of,low,high,metric
	item,q1,a b c d,1,5,
	item,q2,a b c d,0,10,
	scale,a,,,,mean
	scale,b,,,,percent
	scale,c,,,,sum
	!
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	exits 1
	says '^attune-codebook: \./book\.csv:4: metric: a mean of items with different ranges; "q2" has another than the first \(percent and sum admit that\)$'
	says '^attune-codebook: \./book\.csv:3: metric: a mean of items with different ranges; '
}

@test "a scale must have an item, and not contain itself" {
	cat >book.csv <<-!
	kind,id,of
	scale,empty,
	scale,whole,part
	scale,part,whole
	item,q1,part
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: scale "empty" contains no item
	attune-codebook: ./book.csv:3: of: scale "whole" contains itself
	attune-codebook: ./book.csv:4: of: scale "part" contains itself
	!
}

@test "the id of a scale has no blanks" {
	cat >book.csv <<-!
	kind,id,of
	scale,well being,
	item,q1,trust
	!
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	exits 1
	says "^attune-codebook: \./book\.csv:2: id: a scale's name has no blanks: \"well being\"\$"
}

@test "a change scale names the one scale that it is about" {
	cat >book.csv <<-!
	kind,id,of,role
	scale,trust,,
	scale,one,,change
	scale,two,nope,change
	scale,three,trust,change
	item,q1,trust one two three,
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: of: a change scale names the one scale that it is about
	attune-codebook: ./book.csv:4: of: a change scale names the one scale that it is about
	!
}

@test "a flag has one item and a level, a gate has a level" {
	cat >book.csv <<-!
	kind,id,of,low,metric,role
	scale,both,,,,flag
	scale,bare,,,,flag
	scale,open,,,lowest,gate
	scale,shut,,,lowest,gate
	level,high,both,3,,
	level,closed,shut,1,,
	item,q1,both bare open shut,,,
	item,q2,both,,,
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: role: a flag has one item, this one has 2
	attune-codebook: ./book.csv:3: role: a flag needs a level, and there is none
	attune-codebook: ./book.csv:4: role: a gate needs a level, and there is none
	!
}

@test "levels, actions, reflections and questions are for scales or roles that there are" {
	cat >book.csv <<-!
	kind,id,of,low,text
	item,q1,trust,,
	level,high,trust care,3,
	level,low,pillar,x,
	level,mid,trust,,
	action,,trst,,Do it
	reflect,,trust pilar,,Why
	question,,q1,,Who
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: of: "care" is neither a scale nor a role
	attune-codebook: ./book.csv:4: low: "x" is not a number
	attune-codebook: ./book.csv:5: low: "" is not a number
	attune-codebook: ./book.csv:6: of: "trst" is neither a scale nor a role
	attune-codebook: ./book.csv:7: of: "pilar" is neither a scale nor a role
	attune-codebook: ./book.csv:8: of: "q1" is neither a scale nor a role
	!
}

@test "two levels for the same scales do not begin at the same score" {
	cat >book.csv <<-!
	kind,id,of,low
	item,q1,trust,
	level,high,trust,3
	level,higher,trust,3.0
	level,high,,3
	!
	wrong <<-!
	attune-codebook: ./book.csv:4: low: level high begins there already
	!
}

@test "texts have the ids that there are, and are for forms that there are" {
	cat >book.csv <<-!
	kind,id,of,form,text
	item,q1,trust,short,
	text,titel,,,Trust
	text,frame,,shrt,Today
	text,frame,,short,Today
	text,frame,,,Lately
	text,source,,,
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: id: "titel" is not title, frame, source, version, licence or basis
	attune-codebook: ./book.csv:4: form: no item is in form "shrt"
	attune-codebook: ./book.csv:7: text: empty
	!
}

@test "actions, reflections and questions need a text, not an id" {
	cat >book.csv <<-!
	kind,id,of,text
	item,q1,trust,
	action,,trust,Do it
	action,,trust,Do it
	action,,trust,
	reflect,,trust,
	question,,trust,
	!
	wrong <<-!
	attune-codebook: ./book.csv:5: text: empty
	attune-codebook: ./book.csv:6: text: empty
	attune-codebook: ./book.csv:7: text: empty
	!
}

@test "names of columns must be different from each other" {
	cat >book.csv <<-!
	kind,id,of
	item,q1,trust
	item,q1,trust
	item,who,trust
	item,trust_n,trust
	item,trust_se,trust
	item,trust,trust
	item,trust_t,trust
	item,trust_pct,trust
	scale,date,
	item,q2,date
	scale,trust,
	!
	wrong <<-!
	attune-codebook: ./book.csv:3: id: "q1" is the name of a column on line 2 too
	attune-codebook: ./book.csv:4: id: "who" is the name of a column too
	attune-codebook: ./book.csv:10: id: "date" is the name of a column too
	attune-codebook: ./book.csv:12: id: "trust" is the name of a column on line 7 too
	attune-codebook: ./book.csv:12: id: "trust_n" is the name of a column on line 5 too
	attune-codebook: ./book.csv:12: id: "trust_pct" is the name of a column on line 9 too
	attune-codebook: ./book.csv:12: id: "trust_se" is the name of a column on line 6 too
	attune-codebook: ./book.csv:12: id: "trust_t" is the name of a column on line 8 too
	!
}

@test "rows of a kind that have the same id and are of the same are a mistake" {
	cat >book.csv <<-!
	kind,id,of,low,form,choices,text
	item,q1,trust,,short,often,
	choice,1,often,,,,Never
	choice,1,often,,,,Not at all
	choice,1,other,,,,Never
	level,high,trust,3,,,
	level,high,trust,4,,,
	level,high,,4,,,
	text,frame,,,,,Lately
	text,frame,,,short,,Today
	text,frame,,,short,,Just now
	reflect,why,trust,,,,Why
	reflect,why,trust,,,,Why not
	reflect,why,,,,,Why at all
	!
	wrong <<-!
	attune-codebook: ./book.csv:4: id: "1 of often" is the name of a choice on line 3 too
	attune-codebook: ./book.csv:7: id: "high of trust" is the name of a level on line 6 too
	attune-codebook: ./book.csv:11: id: "frame of short" is the name of a text on line 10 too
	attune-codebook: ./book.csv:13: id: "why of trust" is the name of a reflect on line 12 too
	!
}

@test "a complaint about actions is in English" {
	cat >book.csv <<-!
	kind,id,of,text
	item,q1,trust,
	action,a,trust,Do
	action,a,trust,Do too
	!
	wrong <<-!
	attune-codebook: ./book.csv:4: id: "a of trust" is the name of an action on line 3 too
	!
}

@test "ranges that cannot be added up exactly are a mistake, not a wrong score" {
	cat >book.csv <<-!
	kind,id,of,high,metric
	scale,a,,,percent
	item,q1,a,1000000,
	item,q2,a,999983,
	item,q3,a,999979,
	!
	wrong <<-!
	attune-codebook: ./book.csv:2: scale a: its ranges are too different, or its steps too fine, to be added up exactly
	!
}

@test "untrusted text in a codebook is escaped in complaints" {
	printf 'id,of,key,\033\nq1\xff,,\xe2\x80\xae,\n' >book.csv
	wrong <<-'!'
	attune-codebook: ./book.csv:1: unknown column "\x1B"
	attune-codebook: ./book.csv:2: key: "\u{202E}" is not + or -
	attune-codebook: ./book.csv:2: of: "q1\xFF" is in no scale
	!
	printf 'id,of,missing\nq1,a,"\0333 3\n4"\n' >book.csv
	try 'attune-codebook -n ./book.csv 2>&1 | grep -c "$(printf "\033")"'
	prints <<-!
	0
	!
	exits 1
	saw stderr
}

@test "the line of a mistake is the one where its record began" {
	printf 'id,of,key,text\nq1,a,,"two\nlines"\n\nq2,a,x,\n' >book.csv
	wrong <<-!
	attune-codebook: ./book.csv:5: key: "x" is not + or -
	!
}

@test "-n says which label is two answers, as attune-import would" {
	cat >book.csv <<-!
	kind,id,of,choices,column,text
	item,q1,s,agree,,
	item,q2,s,agree,,
	item,q3,s,often,,
	choice,1,agree,,,No
	choice,2,agree,,,Yes
	choice,3,agree,,,yes
	choice,1,often,,x,Never
	choice,2,often,,X,Always
	!
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	fails 1 <<-!
	attune-codebook: ./book.csv:7: "yes" is two answers to item q1
	attune-codebook: ./book.csv:9: "X" is two answers to item q3
	!
	try 'attune-codebook ./book.csv'
	prints_more
	succeeds
}
