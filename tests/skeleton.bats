#!/usr/bin/env bats
# attune-import -b: codebooks to fill in, from exports and data dictionaries.

load helper

# Draft a codebook for what this reads, with these options; notes are not
# compared.
drafts() {
	cat >t.csv
	try "attune-import -b $* t.csv"
	saw stderr
	exits 0
	cp "$BATS_TEST_TMPDIR/stdout" book.csv
}

# Fill in a skeleton by these commands of sed, in the scale s; it is a codebook
# then.
fill() {
	sed -i -e 's/^\(item,[^,]*\),,,/\1,s,+,/' "$@" book.csv
	try 'attune-codebook -n ./book.csv'
	prints_nothing
	succeeds
}

# What is imported by it.
imports() {
	try "attune-import -c ./book.csv -i '' $* t.csv"
	prints
	succeeds
}

# ---- columns

@test "numbers: what was seen is a note, what can be is a hole" {
	drafts <<-!
	id,q1,q2,age,one
	1,1,5,34,1
	2,4,4.0,51,1
	3,,5,29,1
	4,1,4,44,1
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,?,?,,,,"1..4 seen in 3 answers, 1 missing"
	item,q2,,,?,?,,,,"4..5 seen in 4 answers, 0 missing"
	!
	fill -e 's/?,?/1,5/'
	imports <<-!
	q1,q2
	1,5
	4,4
	,5
	1,4
	!
}

@test "what is left out is said, and what is left to do" {
	try 'attune-import -b' <<-!
	Status,when,q1,none,same,text,far,rare,half,mail,time
	1,2026-11-24,1,,1,a;b;,1,a,1.5,a@x.org,10:01
	1,2026-11-23,2,,1,"c
	d",99,b,2,b@x.org,10:02
	1,2026-11-22,1,,1,a;,1,c,2,c@x.org,10:02
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	!
	notes <<-!
	attune-import: <stdin>: left out, the platform's own: "Status"
	attune-import: <stdin>: left out, empty: "none"
	attune-import: <stdin>: left out, always the same: "same"
	attune-import: <stdin>: left out, dates or times: "when", "time"
	attune-import: <stdin>: left out, text: "text", "mail"
	attune-import: <stdin>: left out, numbers that are not small and whole: "far", "half"
	attune-import: <stdin>: left out, answers that hardly repeat: "rare"
	attune-import: <stdin>: 1 item, 0 sets of choices: fill in every ?, the scales in of, and - in key where an item is reversed; then attune-codebook -n
	!
}

@test "more than 11 different answers are no item's, and 11 are" {
	{
		echo a,b
		for i in 0 1 2 3 4 5 6 7 8 9 10 10; do
			echo "$i,word $i"
		done
		echo 0,word 11
	} | drafts
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,,,,"0..10 seen in 13 answers, 0 missing"
	!
}

@test "a hole is named until it is filled" {
	printf 'q1\nYes\nNo\nYes\nNo\n' | drafts
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,?,?,answers1,,,"2 labels seen in 4 answers, 0 missing"
	choice,?,answers1,,,,,,Yes,
	choice,?,answers1,,,,,,No,
	!
	try 'attune-import -c ./book.csv t.csv'
	prints_nothing
	fails 1 <<-!
	attune-import: ./book.csv:2: low: "?" is not a number of at most six decimals
	attune-import: ./book.csv:2: high: "?" is not a number of at most six decimals
	attune-import: ./book.csv:2: of: "q1" is in no scale
	attune-import: ./book.csv:3: id: "?" is not a number of at most six decimals
	attune-import: ./book.csv:4: id: "?" is not a number of at most six decimals
	!
	fill -e 's/?,?/0,1/' -e '/Yes/s/?/1/' -e '/No/s/?/0/'
	printf 'q1\n1\n0\n1\n0\n' | imports
}

# ---- labels

@test "columns share labels, in the order in which these appeared" {
	drafts <<-!
	a,b,c,d
	often,Never,Yes,Never
	Never,Never,No,Never
	Often ,Often,No,Never
	Sometimes,ALWAYS,Yes,Never
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,answers1,,,"3 labels seen in 4 answers, 0 missing"
	item,b,,,?,?,answers1,,,"3 labels seen in 4 answers, 0 missing"
	item,c,,,?,?,answers2,,,"2 labels seen in 4 answers, 0 missing"
	item,d,,,?,?,answers1,,,"1 label seen in 4 answers, 0 missing"
	choice,?,answers1,,,,,,often,
	choice,?,answers1,,,,,,Never,
	choice,?,answers1,,,,,,Sometimes,
	choice,?,answers1,,,,,,ALWAYS,
	choice,?,answers2,,,,,,Yes,
	choice,?,answers2,,,,,,No,
	!
	fill -e '/answers1,,,"/s/?,?/1,4/' -e '/answers2,,,"/s/?,?/0,1/' \
	    -e 's/?\(.*Never\)/1\1/' -e 's/?\(.*Sometimes\)/2\1/' \
	    -e 's/?\(.*often\)/3\1/' -e 's/?\(.*ALWAYS\)/4\1/' \
	    -e 's/?\(.*Yes\)/1\1/' -e 's/?\(.*No$\|.*No,\)/0\1/' \
	    -e '/^item,c/s/,s,/,t,/'
	imports <<-!
	a,b,c,d
	3,1,1,1
	1,1,0,1
	3,3,0,1
	2,4,1,1
	!
}

@test "labels with numbers of their own have no hole, unless these are at odds" {
	drafts -m N/A <<-!
	a,b
	5 - Agree,5. Agree
	1 - Disagree,3: Neither
	5 - Agree,1. Disagree
	N/A,5. Agree
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,answers1,,,"2 labels seen in 3 answers, 1 missing"
	item,b,,,?,?,answers1,,,"3 labels seen in 4 answers, 0 missing"
	choice,5,answers1,,,,,,Agree,
	choice,1,answers1,,,,,,Disagree,
	choice,3,answers1,,,,,,Neither,
	!
	fill -e 's/?,?/1,5/'
	imports -m N/A <<-!
	a,b
	5,5
	1,3
	5,1
	,5
	!
	drafts <<-!
	a
	5 - Agree
	4 - Agree
	5 - Agree
	4 - Agree
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,answers1,,,"2 labels seen in 4 answers, 0 missing"
	choice,?,answers1,,,,,,5 - Agree,
	choice,?,answers1,,,,,,4 - Agree,
	!
	printf 'a\n1 - 2 times\n3 - 4 times\n1 - 2 times\n3 - 4 times\n' | drafts
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,answers1,,,"2 labels seen in 4 answers, 0 missing"
	choice,?,answers1,,,,,,1 - 2 times,
	choice,?,answers1,,,,,,3 - 4 times,
	!
}

@test "labels at the ends and numbers between them" {
	printf 'a\nVery unsure\n2\n4\nVery sure\n4\nVery unsure\n' | drafts
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,a,,,?,?,answers1,,,"2 labels and 2..4 seen in 6 answers, 0 missing"
	choice,?,answers1,,,,,,Very unsure,
	choice,?,answers1,,,,,,Very sure,
	!
	fill -e 's/?,?/1,5/' -e '/unsure,$/s/?/1/' -e '/Very sure,$/s/?/5/'
	printf 'a\n1\n2\n4\n5\n4\n1\n' | imports
}

# ---- headers

@test "ids are headers, codes before a point, or numbers that are free" {
	drafts <<-!
	Q1,I sleep | well.,A8[SQ1]. How? [Tired],I say: 1 *,who,dash-2,Hm. Well
	1,1,1,1,1,1,1
	2,2,2,2,2,2,2
	1,1,1,1,1,1,1
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,Q1,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	item,q2,,,?,?,,,I sleep | well.,"1..2 seen in 3 answers, 0 missing"
	item,A8[SQ1],,,?,?,,,How? [Tired],"1..2 seen in 3 answers, 0 missing"
	item,q3,,,?,?,,,I say: 1 *,"1..2 seen in 3 answers, 0 missing"
	item,dash-2,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	item,q4,,,?,?,,,Hm. Well,"1..2 seen in 3 answers, 0 missing"
	!
	fill -e 's/?,?/1,5/'
	imports <<-!
	Q1,q2,A8[SQ1],q3,dash-2,q4
	1,1,1,1,1,1
	2,2,2,2,2,2
	1,1,1,1,1,1
	!
}

@test "headers that are alike are known by their position" {
	drafts <<-!
	I rest.,I  rest. ,x,x,,A1. I rest.,"I ""try"", often"
	1,2,1,2,2,1,2
	2,2,1,1,2,3,2
	1,1,2,1,1,1,1
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,?,?,,,I rest.,"1..2 seen in 3 answers, 0 missing"
	item,q2,,,?,?,,#2,I rest.,"1..2 seen in 3 answers, 0 missing"
	item,q3,,,?,?,,#3,x,"1..2 seen in 3 answers, 0 missing"
	item,q4,,,?,?,,#4,x,"1..2 seen in 3 answers, 0 missing"
	item,q5,,,?,?,,#5,,"1..2 seen in 3 answers, 0 missing"
	item,A1,,,?,?,,#6,I rest.,"1..3 seen in 3 answers, 0 missing"
	item,q6,,,?,?,,,"I ""try"", often","1..2 seen in 3 answers, 0 missing"
	!
	fill -e 's/?,?/1,5/'
	imports <<-!
	q1,q2,q3,q4,q5,A1,q6
	1,2,1,2,2,1,2
	2,2,1,1,2,3,2
	1,1,2,1,1,1,1
	!
}

# ---- platforms

@test "Qualtrics: the second record has the questions" {
	drafts -f qualtrics <<-!
	StartDate,Finished,Q2_1,Q2_2,Q3
	Start Date,Finished,"How much?

	- I feel ""well""","How much?
	- I sleep",A word
	"{""ImportId"":""startDate""}","{""ImportId"":""finished""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3_TEXT""}"
	2025-01-02 10:00:00,1,4,1,x
	2025-01-02 10:00:00,0,2,-99,y
	2025-01-02 10:00:00,1,4,1,z
	2025-01-02 10:00:00,1,3,2,v
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,Q2_1,,,?,?,,,"How much? - I feel ""well""","2..4 seen in 4 answers, 0 missing"
	item,Q2_2,,,?,?,,,How much? - I sleep,"1..2 seen in 3 answers, 1 missing"
	!
	fill -e 's/?,?/1,5/'
	imports -f qualtrics <<-!
	Q2_1,Q2_2
	4,1
	2,
	4,1
	3,2
	!
}

@test "SurveyMonkey: a column for each option" {
	drafts -f surveymonkey <<-!
	Respondent ID,Start Date,How sure - now?,,,How happy?
	,,Of this - Very unsure,Of this - 2,Of this - Very sure,Response
	1,12/22/2025 07:33:13 AM,,2,,Very happy
	2,12/22/2025 07:33:13 AM,Very unsure,,,Unhappy
	3,12/22/2025 07:33:13 AM,,,Very sure,Very happy
	4,12/22/2025 07:33:13 AM,,,,Unhappy
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,?,?,answers1,How sure - now? > Of this - *,How sure - now? > Of this,"2 labels and 2 in the names of 3 columns, 3 answers, 1 missing"
	item,q2,,,?,?,answers2,,How happy? > Response,"2 labels seen in 4 answers, 0 missing"
	choice,?,answers1,,,,,,Very unsure,
	choice,?,answers1,,,,,,Very sure,
	choice,?,answers2,,,,,,Very happy,
	choice,?,answers2,,,,,,Unhappy,
	!
	fill -e 's/?,?/1,3/' -e '/unsure,$/s/?/1/' -e '/Very sure,$/s/?/3/' \
	    -e '/Unhappy,$/s/?/1/' -e '/Very happy,$/s/?/3/'
	imports -f surveymonkey <<-!
	q1,q2
	2,3
	1,1
	3,3
	,1
	!
}

@test "several options in a row are no item, nor are others' columns between" {
	drafts <<-!
	q,What? - Tea,What? - Milk
	1,Tea,Milk
	2,,Milk
	1,Tea,
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	!
	drafts <<-!
	q,What? - Tea,What? - Milk,What? - other
	1,Tea,,coffee
	2,,Milk,
	1,Tea,,water
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	!
	drafts <<-!
	q,A|B - Tea,A|B - Milk
	1,Tea,
	2,,Milk
	1,Tea,
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q,,,?,?,,,,"1..2 seen in 3 answers, 0 missing"
	!
}

@test "LimeSurvey, codes and texts; Kobo, with tags and semicolons" {
	drafts -f limesurvey <<-!
	"id","submitdate","A8[SQ001]. Which, if any? [Tired]","G1"
	"1","1980-01-01 00:00:00","D1","A2"
	"2","","N/A","A2"
	"3","1980-01-01 00:00:00","D1","N0"
	"4","1980-01-01 00:00:00","A2","N0"
	"5","1980-01-01 00:00:00","A2","N0"

	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,A8[SQ001],,,?,?,answers1,,"Which, if any? [Tired]","2 labels seen in 4 answers, 1 missing"
	item,G1,,,?,?,answers1,,,"2 labels seen in 5 answers, 0 missing"
	choice,?,answers1,,,,,,D1,
	choice,?,answers1,,,,,,A2,
	choice,?,answers1,,,,,,N0,
	!
	fill -e 's/?,?/1,3/' -e '/D1,$/s/?/1/' -e '/N0,$/s/?/2/' -e '/A2,$/s/?/3/'
	imports -f limesurvey <<-!
	A8[SQ001],G1
	1,3
	,3
	1,2
	3,2
	3,2
	!
	drafts -f kobo <<-!
	"group/q1";"other/q2";"_id"
	"#symmetry";"";""
	"4";"n/a";"77"
	"4";"1";"78"
	"5";"1";"79"
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,group/q1,,,?,?,,,,"4..5 seen in 3 answers, 0 missing"
	!
}

# ---- what cannot be drafted

@test "no item, an empty input and malformed ones are complaints" {
	printf 'id,text\n1,a\n2,b\n' >t.csv
	try 'attune-import -b t.csv'
	prints_nothing
	fails 1 <<-!
	attune-import: t.csv: left out, the platform's own: "id"
	attune-import: t.csv: left out, answers that hardly repeat: "text"
	attune-import: t.csv: no column looks like an item's (2 columns, 2 rows)
	!
	try 'attune-import -b' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-import: <stdin>: empty: not even a header
	!
	try 'attune-import -b' <<-!
	a,b
	1,2
	1
	!
	prints_nothing
	fails 1 <<-!
	attune-import: <stdin>:3: expected 2 cells, found 1 (cells end at ",")
	!
	try 'attune-import -b' <<-!
	question,response
	q1,4
	!
	prints_nothing
	says 'a row for each answer'
	exits 1
}

@test "options that are about answers are misuse with -b, as are two files" {
	printf 'a\n1\n' >t.csv
	for option in '-c ./t.csv' -n "-i ''" '-o x.csv' 't.csv'; do
		try "attune-import -b $option t.csv"
		prints_nothing
		says '^usage: attune-import'
		exits 2
	done
}

# ---- data dictionaries

@test "REDCap: choices are declared, and only scales are left to fill in" {
	drafts <<-!
	"Variable / Field Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Text Validation Min","Text Validation Max"
	record_id,text,Study ID,,,
	mood,radio,"<div class=""x"">How is your <b>mood</b>?<br>Today</div>","1, Bad | 2, Good | 3, Yes, 3 months +",,
	mood2,dropdown,Mood again,"1, Bad|2, Good|3, Yes, 3 months +",,
	form,yesno,Was it a form?,,,
	tf,truefalse,Is 1 < 2 and 3 > 2?,,,
	meds,checkbox,Which?,"1, Aspirin | -2, None | A, Other, or so",,
	pain,slider,Pain,none | some | all,,
	heat,slider,Heat,,0,10
	consent,radio,I agree,"1, I agree",,
	sum,calc,Sum,[mood]+[mood2],,
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,mood,,,1,3,answers1,,How is your mood? Today,HTML left out
	item,mood2,,,1,3,answers1,,Mood again,
	item,q1,,,0,1,answers2,form,Was it a form?,
	item,tf,,,0,1,answers3,,Is 1 < 2 and 3 > 2?,
	item,meds___1,,,0,1,answers4,,Which? (choice=Aspirin),
	item,meds____2,,,0,1,answers4,,Which? (choice=None),
	item,meds___a,,,0,1,answers4,,"Which? (choice=Other, or so)",
	item,pain,,,0,100,,,Pain,
	item,heat,,,0,10,,,Heat,
	choice,1,answers1,,,,,,Bad,
	choice,2,answers1,,,,,,Good,
	choice,3,answers1,,,,,,"Yes, 3 months +",
	choice,1,answers2,,,,,,Yes,
	choice,0,answers2,,,,,,No,
	choice,1,answers3,,,,,,True,
	choice,0,answers3,,,,,,False,
	choice,0,answers4,,,,,,Unchecked,
	choice,1,answers4,,,,,,Checked,
	!
	for scale in q1 tf pain heat meds___1 meds____2 meds___a; do
		sed -i "s/^item,$scale,/&x/; s/,x,,/,$scale.,+,/" book.csv
	done
	fill
	cat >t.csv <<-!
	record_id,mood,mood2,form,tf,meds___1,meds____2,meds___a,pain,heat
	1,3,1,1,0,1,0,0,77,3
	!
	imports -f redcap <<-!
	mood,mood2,q1,tf,meds___1,meds____2,meds___a,pain,heat
	3,1,1,0,1,0,0,77,3
	!
	cat >t.csv <<-!
	Record ID,How is your mood? Today,Mood again,form,Is 1 < 2 and 3 > 2?,Which? (choice=Aspirin),Which? (choice=None),"Which? (choice=Other, or so)",Pain,Heat
	1,"Yes, 3 months +",Bad,Yes,False,Checked,Unchecked,Unchecked,77,3
	!
	imports -f redcap <<-!
	mood,mood2,q1,tf,meds___1,meds____2,meds___a,pain,heat
	3,1,1,0,1,0,0,77,3
	!
}

@test "REDCap: codes with a gap or without numbers leave holes" {
	drafts <<-!
	field_name,field_type,field_label,select_choices_or_calculations
	gap,radio,With a gap,"1, No | 2, Yes | 99, Don't know"
	letters,radio,Letters,"a, Alpha | b, Beta"
	!
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,gap,,,?,?,answers1,,With a gap,"codes 1, 2, 99"
	item,letters,,,?,?,answers2,,Letters,"codes a, b"
	choice,1,answers1,,,,,,No,
	choice,2,answers1,,,,,,Yes,
	choice,99,answers1,,,,,,Don't know,
	choice,?,answers2,,,,,a,Alpha,
	choice,?,answers2,,,,,b,Beta,
	!
}

@test "REDCap: what is malformed is named" {
	try 'attune-import -b' <<-!
	Variable / Field Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"
	a,radio,A,"1, No | Yes"
	!
	prints_nothing
	fails 1 <<-!
	attune-import: <stdin>:2: "a": a choice is \`code, label\`: "Yes" has no comma
	!
	try 'attune-import -b' <<-!
	Variable / Field Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"
	a,text,A,
	a,yesno,A,
	!
	prints_nothing
	fails 1 <<-!
	attune-import: <stdin>:3: field "a" stands twice
	!
	try 'attune-import -b' <<-!
	Variable / Field Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"
	a,text,A,
	!
	prints_nothing
	fails 1 <<-!
	attune-import: <stdin>: a data dictionary in which no field is an item
	!
}

@test "REDCap: the check-in comes back as it went, but for its scales" {
	try 'attune-codebook -T redcap checkin'
	prints_more
	saw stderr
	drafts <"$BATS_TEST_TMPDIR/stdout"
	prints_more
	try "attune-codebook -T csv checkin | grep -c '^item,'"
	echo "$(grep -c '^item,' book.csv)" | prints
	succeeds
	fill
}

@test "a data dictionary may have semicolons" {
	cat >dictionary.csv <<-!
	Variable / Field Name;Form Name;Field Type;Field Label;Choices, Calculations, OR Slider Labels
	record_id;f;text;Record;
	q1;f;radio;I sleep, well;1, Never | 2, Always
	!
	try 'attune-import -b dictionary.csv'
	prints <<-!
	kind,id,of,key,low,high,choices,column,text,note
	item,q1,,,1,2,answers1,,"I sleep, well",
	choice,1,answers1,,,,,,Never,
	choice,2,answers1,,,,,,Always,
	!
	exits 0
	says 'dictionary.csv: a data dictionary: 1 field is no item'
}
