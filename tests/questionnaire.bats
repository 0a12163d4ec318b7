#!/usr/bin/env bats
# attune-codebook -T limesurvey, qualtrics, redcap and xlsform: questionnaires
# for survey platforms, and that what these export of them comes back.

load helper

setup() {
	begin
	cat >book.csv <<-!
	kind,id,of,low,high,step,key,choices,text,more,text:de
	text,title,,,,,,,Rest & Ease,,Ruhe
	text,frame,,,,,,,Over the past week,All seven days.,In der letzten Woche
	scale,rest,,,,,,,Rest,,
	item,sleep,rest,1,3,,+,often,I sleep well.,,Ich schlafe gut.
	item,wake,rest,1,3,,-,often,"I wake up, and worry.",,
	item,calm,rest,1,3,,+,,I am calm.,Right now.,
	scale,pain,,,,,,,Pain,,
	item,ache,pain,0,100,5,-,ache,How much does it hurt?,,
	choice,1,often,,,,,,Never,,Nie
	choice,2,often,,,,,,"Now, and then",,
	choice,3,often,,,,,,Always,,Immer
	choice,0,ache,,,,,,not at all,,
	!
}

# ---- LimeSurvey

@test "limesurvey: a group of list questions and numerical questions" {
	try "attune-codebook -T limesurvey ./book.csv | tr '\t' '|'"
	prints <<-!
	class|type/scale|name|relevance|text|help|language|mandatory|other|min_num_value_n|max_num_value_n|num_value_int_only
	S||language||en|||||||
	SL||surveyls_title||Rest &#38; Ease||en|||||
	G||Rest &#38; Ease||Over the past week<br /> All seven days.||en|||||
	Q|L|sleep|1|I sleep well.||en|N|N|||
	A|0|1||Never||en|||||
	A|0|2||Now, and then||en|||||
	A|0|3||Always||en|||||
	Q|L|wake|1|I wake up, and worry.||en|N|N|||
	A|0|1||Never||en|||||
	A|0|2||Now, and then||en|||||
	A|0|3||Always||en|||||
	Q|L|calm|1|I am calm.|Right now.|en|N|N|||
	A|0|1||1||en|||||
	A|0|2||2||en|||||
	A|0|3||3||en|||||
	Q|N|ache|1|How much does it hurt?|from 0 to 100 in steps of 5; 0 = not at all|en|N|N|0|100|1
	!
	succeeds
}

@test "limesurvey: codes come back, under codes" {
	printf '\357\273\277' >export.csv
	cat >>export.csv <<-!
	"id","submitdate","lastpage","startlanguage","sleep","wake","calm","ache"
	"1","2026-11-23 20:02:10","1","en","3","2","1","55"
	"2","2026-11-24 07:11:59","1","en","1","","3","0"

	!
	try 'attune-import -c ./book.csv -f limesurvey export.csv'
	prints <<-!
	who,date,lastpage,startlanguage,sleep,wake,calm,ache
	1,2026-11-23,1,en,3,2,1,55
	2,2026-11-24,1,en,1,,3,0
	!
	succeeds
}

@test "limesurvey: labels come back, under the questions' texts" {
	cat >export.csv <<-!
	"Response ID","Date submitted","I sleep well.","I wake up, and worry.","I am calm.","How much does it hurt?"
	"1","2026-11-23 20:02:10","Always","Now, and then","1","55"
	"2","2026-11-24 07:11:59","Never","N/A","3","0"

	!
	try 'attune-import -c ./book.csv -f limesurvey export.csv'
	prints <<-!
	who,date,sleep,wake,calm,ache
	1,2026-11-23,3,2,1,55
	2,2026-11-24,1,,3,0
	!
	succeeds
}

@test "limesurvey: labels come back, under codes and texts" {
	cat >export.csv <<-!
	"id. Response ID","submitdate. Date submitted","sleep. I sleep well.","wake. I wake up, and worry.","calm. I am calm.","ache. How much does it hurt?"
	"1","2026-11-23 20:02:10","Always","Now, and then","1","55.0"
	"2","2026-11-24 07:11:59","Never","","3","0"
	!
	try 'attune-import -c ./book.csv -f limesurvey export.csv'
	prints <<-!
	who,date,sleep,wake,calm,ache
	1,2026-11-23,3,2,1,55
	2,2026-11-24,1,,3,0
	!
	succeeds
}

@test "limesurvey: whatever is not text in its HTML is escaped" {
	try "attune-codebook -T limesurvey - | tr '\t' '|' | grep '^Q'" <<-!
	id,of,high,text,more
	q1,a,20,"""x < y & {z}""
	and	more",&lt;
	!
	prints <<-!
	Q|N|q1|1|&#34;x &#60; y &#38; &#123;z&#125;&#34;<br /> and more|&#38;lt;<br /> from 1 to 20|en|N|N|1|20|1
	!
	succeeds
}

@test "limesurvey: codes are the letters and digits of the ids" {
	try "attune-codebook -T limesurvey - | cut -f 3 | grep ^q" <<-!
	id,of,high
	q_1,a,20
	q-2.a,a,20
	!
	prints <<-!
	q1
	q2a
	!
	succeeds
	try 'attune-codebook -T limesurvey -' <<-!
	id,of
	q_1,a
	q1,a
	1q,a
	this,a
	_,a
	q23456789012345678901,a
	q2345678901234567890,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:3: id: another item has the letters and digits of "q1", too
	attune-codebook: <stdin>:4: id: the letters and digits of "1q" are no question code of LimeSurvey: it begins with a letter, and has 20 at most
	attune-codebook: <stdin>:5: id: "this" is a word of LimeSurvey's own
	attune-codebook: <stdin>:6: id: the letters and digits of "_" are no question code of LimeSurvey: it begins with a letter, and has 20 at most
	attune-codebook: <stdin>:7: id: the letters and digits of "q23456789012345678901" are no question code of LimeSurvey: it begins with a letter, and has 20 at most
	!
}

@test "limesurvey: codes that are less than the ids come back, with a note" {
	printf 'id,of\nq_1,a\nq_2,a\n' >small.csv
	try 'attune-import -c ./small.csv -' <<-!
	"id","submitdate","lastpage","startlanguage","seed","q1","q2"
	"1","2026-11-23 20:02:10","1","en","7","3","2"
	!
	prints <<-!
	id,submitdate,lastpage,startlanguage,seed,q_1,q_2
	1,2026-11-23 20:02:10,1,en,7,3,2
	!
	notes <<-!
	attune-import: <stdin>: found by letters and digits alone, as in LimeSurvey's codes: q_1 (#6 "q1"), q_2 (#7 "q2")
	!
}

@test "limesurvey: its own columns are no items" {
	try 'attune-codebook -T limesurvey -' <<-!
	id,of
	id,a
	submit_date,a
	groupTime12,a
	token,a
	SubmitDate,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "id" is the name of a column of LimeSurvey's own
	attune-codebook: <stdin>:3: id: "submitdate" is the name of a column of LimeSurvey's own
	attune-codebook: <stdin>:4: id: "groupTime12" is the name of a column of LimeSurvey's own
	attune-codebook: <stdin>:5: id: "token" is the name of a column of LimeSurvey's own
	attune-codebook: <stdin>:6: id: "SubmitDate" is the name of a column of LimeSurvey's own
	!
}

@test "limesurvey: answers that cannot be codes have them in their column" {
	cat >mood.csv <<-!
	kind,id,of,low,high,step,choices,column,text
	item,q1,a,-1,1,1,mood,,Mood
	choice,-1,mood,,,,,minus1|down|M1,bad
	choice,0,mood,,,,,,so
	choice,1,mood,,,,,,good
	!
	try 'attune-codebook -T limesurvey mood.csv | grep ^A | cut -f 3,5'
	printf 'down\tbad\n0\tso\n1\tgood\n' | prints
	succeeds
	try 'attune-import -c ./mood.csv -f limesurvey -' <<-!
	id,submitdate,q1
	1,2026-11-24 10:00:00,down
	2,2026-11-24 11:00:00,1
	!
	prints <<-!
	who,date,q1
	1,2026-11-24,-1
	2,2026-11-24,1
	!
	succeeds
}

@test "limesurvey: an answer without a code is a mistake, and so are two alike" {
	try 'attune-codebook -T limesurvey -' <<-!
	kind,id,of,low,high,step,choices,column,text
	item,q1,a,-1,0,0.5,mood,,Mood
	choice,-1,mood,,,,,minus1,bad
	choice,-0.5,mood,,,,,,poor
	choice,0,mood,,,,,,so
	item,q2,b,-2,-1,,mind,,Mind
	choice,-2,mind,,,,,b2,bad
	choice,-1,mind,,,,,b2,poor
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:8: "b2" is two answers to item q2
	attune-codebook: <stdin>:3: column: on LimeSurvey the answer -1 needs a code of one to five letters and digits
	attune-codebook: <stdin>:4: column: on LimeSurvey the answer -0.5 needs a code of one to five letters and digits
	attune-codebook: <stdin>:6: two answers would be "b2" on LimeSurvey
	!
}

@test "limesurvey: numbers that nothing declares a code for are asked for" {
	try "attune-codebook -T limesurvey - | grep ^Q | tr '\t' '|'" <<-!
	id,of,low,high,step
	q1,a,-2,2,1
	q2,b,0,2,0.5
	!
	prints <<-!
	Q|N|q1|1|q1|from -2 to 2|en|N|N|-2|2|1
	Q|N|q2|1|q2|from 0 to 2 in steps of 0.5|en|N|N|0|2|0
	!
	succeeds
}

# ---- Qualtrics

@test "qualtrics: the advanced format" {
	try 'attune-codebook -T qualtrics ./book.csv'
	prints <<-!
	[[AdvancedFormat]]

	[[Block:Rest & Ease]]

	[[Question:DB]]
	[[ID:introduction]]
	Over the past week<br /> All seven days.

	[[Question:MC:SingleAnswer:Horizontal]]
	[[ID:sleep]]
	I sleep well.
	[[AdvancedChoices]]
	[[Choice:1]]
	Never
	[[Choice:2]]
	Now, and then
	[[Choice:3]]
	Always

	[[Question:MC:SingleAnswer:Horizontal]]
	[[ID:wake]]
	I wake up, and worry.
	[[AdvancedChoices]]
	[[Choice:1]]
	Never
	[[Choice:2]]
	Now, and then
	[[Choice:3]]
	Always

	[[Question:MC:SingleAnswer:Horizontal]]
	[[ID:calm]]
	I am calm.<br /> Right now.
	[[AdvancedChoices]]
	[[Choice:1]]
	1
	[[Choice:2]]
	2
	[[Choice:3]]
	3

	[[Question:TE:SingleLine]]
	[[ID:ache]]
	How much does it hurt?<br /> from 0 to 100 in steps of 5; 0 = not at all
	!
	succeeds
}

@test "qualtrics: values and labels come back, below three header records" {
	cat >head.csv <<-!
	RecordedDate,ResponseId,sleep,wake,calm,ache
	Recorded Date,Response ID,I sleep well.,"I wake up, and worry.",I am calm. Right now.,How much does it hurt? from 0 to 100 in steps of 5; 0 = not at all
	"{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}","{""ImportId"":""QID4""}","{""ImportId"":""QID5_TEXT""}"
	!
	try 'cat head.csv - | attune-import -c ./book.csv -f qualtrics' <<-!
	2026-11-23 20:02:10,1,3,2,1,55
	2026-11-24 07:11:59,2,1,-99,3,0
	!
	prints <<-!
	date,who,sleep,wake,calm,ache
	2026-11-23,1,3,2,1,55
	2026-11-24,2,1,,3,0
	!
	succeeds
	try 'cat head.csv - | attune-import -c ./book.csv -f qualtrics' <<-!
	2026-11-23 20:02:10,1,Always,"Now, and then",1,55
	2026-11-24 07:11:59,2,Never,,3,0
	!
	prints <<-!
	date,who,sleep,wake,calm,ache
	2026-11-23,1,3,2,1,55
	2026-11-24,2,1,,3,0
	!
	succeeds
}

@test "qualtrics: what would be markup is escaped, and no text ends its line" {
	try "attune-codebook -T qualtrics - | sed 1,6d" <<-!
	kind,id,of,high,choices,text
	text,title,,,,Odd [[Block:x]]
	item,q1,a,2,is,"[[Choice:2]] \${e://Field/x} <b> &lt; 1 < 2 & 3
	[[Question:DB]]"
	choice,1,is,,,\$5
	choice,2,is,,,R&D
	!
	prints <<-'!'
	&#91;[Choice:2]] &#36;{e://Field/x} &#60;b> &#38;lt; 1 < 2 & 3<br /> &#91;[Question:DB]]
	[[AdvancedChoices]]
	[[Choice:1]]
	$5
	[[Choice:2]]
	R&#38;D
	!
	succeeds
}

@test "qualtrics: negative answers are values, those with a point are entered" {
	try "attune-codebook -T qualtrics - | grep -e Question -e Choice:" <<-!
	id,of,low,high,step
	q1,a,-1,0,
	q2,b,0,1,0.5
	!
	prints <<-!
	[[Question:MC:SingleAnswer:Horizontal]]
	[[Choice:-1]]
	[[Choice:0]]
	[[Question:TE:SingleLine]]
	!
	succeeds
}

@test "qualtrics: an id that is no export tag is a mistake" {
	try 'attune-codebook -T qualtrics -' <<-!
	id,of
	a]],a
	q_1,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "a]]" is no export tag of Qualtrics: a letter, then letters, digits and _, 64 at most
	!
}

@test "qualtrics: its own columns are no items, capitals or not" {
	try 'attune-codebook -T qualtrics -' <<-!
	id,of
	Status,a
	status,a
	ResponseId,a
	RecipientLastName,a
	RecordedDate,a
	Progress2,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "Status" is the name of a column of Qualtrics' own
	attune-codebook: <stdin>:3: id: "status" is the name of a column of Qualtrics' own
	attune-codebook: <stdin>:4: id: "ResponseId" is the name of a column of Qualtrics' own
	attune-codebook: <stdin>:5: id: "RecipientLastName" is the name of a column of Qualtrics' own
	attune-codebook: <stdin>:6: id: "RecordedDate" is the name of a column of Qualtrics' own
	!
	printf 'id,of\nstatus,a\n' >small.csv
	try 'attune-import -c ./small.csv -f qualtrics -' <<-!
	ResponseId,Status,status
	R_1,0,4
	!
	prints <<-!
	who,Status,status
	R_1,0,4
	!
	succeeds
}

# ---- REDCap

@test "redcap: a data dictionary of 18 columns" {
	try 'attune-codebook -T redcap ./book.csv'
	prints <<-!
	Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation
	record_id,rest_ease,,text,record_id,,,,,,,,,,,,,
	sleep,rest_ease,"Over the past week
	All seven days.",radio,I sleep well.,"1, Never | 2, Now, and then | 3, Always",,,,,,,,,,matrix1,,
	wake,rest_ease,,radio,"I wake up, and worry.","1, Never | 2, Now, and then | 3, Always",,,,,,,,,,matrix1,,
	calm,rest_ease,,radio,I am calm.,"1, 1 | 2, 2 | 3, 3",Right now.,,,,,,,,,,,
	ache,rest_ease,,text,How much does it hurt?,,from 0 to 100 in steps of 5; 0 = not at all,integer,0,100,,,,,,,,
	!
	succeeds
}

@test "redcap: raw values come back, under field names" {
	try 'attune-import -c ./book.csv -f redcap -' <<-!
	record_id,redcap_survey_identifier,rest_ease_timestamp,sleep,wake,calm,ache,rest_ease_complete
	1,,2026-11-23 20:02:10,3,2,1,55,2
	2,,2026-11-24 07:11:59,1,,3,0,2
	!
	prints <<-!
	who,redcap_survey_identifier,rest_ease_timestamp,rest_ease_complete,sleep,wake,calm,ache
	1,,2026-11-23 20:02:10,2,3,2,1,55
	2,,2026-11-24 07:11:59,2,1,,3,0
	!
	succeeds
}

@test "redcap: labels come back, under field labels" {
	try 'attune-import -c ./book.csv -f redcap -' <<-!
	record_id,"Survey Timestamp","I sleep well.","I wake up, and worry.","I am calm.","How much does it hurt?",Complete?
	1,2026-11-23 20:02:10,Always,"Now, and then",1,55,Complete
	2,2026-11-24 07:11:59,Never,,3,0,Complete
	!
	prints <<-!
	who,Survey Timestamp,Complete?,sleep,wake,calm,ache
	1,2026-11-23 20:02:10,Complete,3,2,1,55
	2,2026-11-24 07:11:59,Complete,1,,3,0
	!
	succeeds
}

@test "redcap: runs of items with the same choices are matrices, without notes" {
	try "attune-codebook -T redcap - | sed 1,2d |
	    sed 's/,.*,\(.*,.*,\)/,\1/'" <<-!
	id,of,high,more
	q1,a,2,
	q2,a,2,
	q3,a,2,a note
	q4,a,2,
	q5,a,2,
	q6,b,3,
	q7,b,3,
	q8,c,20,
	q9,c,20,
	!
	prints <<-!
	q1,matrix1,,
	q2,matrix1,,
	q3,,,
	q4,matrix2,,
	q5,matrix2,,
	q6,matrix3,,
	q7,matrix3,,
	q8,,,
	q9,,,
	!
	succeeds
}

@test "redcap: decimals are numbers; negative and decimal choices are radios" {
	try "attune-codebook -T redcap - | sed 1,2d" <<-!
	id,of,low,high,step
	q1,a,-0.5,0.5,0.5
	q2,b,0,20,0.5
	!
	prints <<-!
	q1,a_few_questions,,radio,q1,"-0.5, -0.5 | 0, 0 | 0.5, 0.5",,,,,,,,,,,,
	q2,a_few_questions,,text,q2,,from 0 to 20 in steps of 0.5,number,0,20,,,,,,,,
	!
	succeeds
}

@test "redcap: what it cannot write is a mistake" {
	try 'attune-codebook -T redcap -' <<-!
	kind,id,of,high,choices,text,more
	text,frame,,,,<i>Now</i>,
	item,Q1,a,2,is,1 < 2,
	item,1q,a,2,is,x <b>,</b>
	item,record_id,a,2,is,,
	item,q_1,a,2,is,,
	choice,1,is,,,no|yes,
	choice,2,is,,,other,
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:3: id: "Q1" is no field name of REDCap: a small letter, then small letters, digits and _, 100 at most
	attune-codebook: <stdin>:4: id: "1q" is no field name of REDCap: a small letter, then small letters, digits and _, 100 at most
	attune-codebook: <stdin>:4: text: REDCap would take "<" for the beginning of a tag in "x <b>"
	attune-codebook: <stdin>:4: more: REDCap would take "<" for the beginning of a tag in "</b>"
	attune-codebook: <stdin>:5: id: "record_id" is the name of a column of REDCap's own
	attune-codebook: <stdin>:7: text: REDCap's choices end at "|": "no|yes"
	attune-codebook: <stdin>: frame: REDCap would take "<" for the beginning of a tag in "<i>Now</i>"
	!
}

@test "redcap: its own fields are no items" {
	try 'attune-codebook -T redcap -' <<-!
	id,of
	redcap_event_name,a
	redcap_repeat_instance,a
	rest_complete,a
	rest_timestamp,a
	completed,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "redcap_event_name" is the name of a column of REDCap's own
	attune-codebook: <stdin>:3: id: "redcap_repeat_instance" is the name of a column of REDCap's own
	attune-codebook: <stdin>:4: id: "rest_complete" is the name of a column of REDCap's own
	attune-codebook: <stdin>:5: id: "rest_timestamp" is the name of a column of REDCap's own
	!
}

@test "redcap: a text has no field's name in brackets or braces" {
	try 'attune-codebook -T redcap -' <<-!
	kind,id,of,high,choices,text,more
	text,frame,,,,Think of [q1].,
	item,q1,a,2,is,Was [q2] right?,{q1:icons}
	item,q2,a,2,is,Is it [baseline_arm_1][q1]?,See [survey-url:rest].
	item,q3,a,2,is,"[1], [ a ], [], [a, {2} and :[ are texts.",
	choice,1,is,,,no [q1(2)],
	choice,2,is,,,{other},
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:3: text: REDCap would put a field in place of its name in "Was [q2] right?"
	attune-codebook: <stdin>:3: more: REDCap would put a field in place of its name in "{q1:icons}"
	attune-codebook: <stdin>:4: text: REDCap would put a field in place of its name in "Is it [baseline_arm_1][q1]?"
	attune-codebook: <stdin>:4: more: REDCap would put a field in place of its name in "See [survey-url:rest]."
	attune-codebook: <stdin>:6: text: REDCap would put a field in place of its name in "no [q1(2)]"
	attune-codebook: <stdin>:7: text: REDCap would put a field in place of its name in "{other}"
	attune-codebook: <stdin>: frame: REDCap would put a field in place of its name in "Think of [q1]."
	!
}

# ---- XLSForm

@test "xlsform: three sheets in one table" {
	try 'attune-codebook -T xlsform ./book.csv'
	prints <<-!
	survey
	,type,name,label,hint,parameters
	,note,introduction,"Over the past week
	All seven days.",,
	,select_one answers1,sleep,I sleep well.,,
	,select_one answers1,wake,"I wake up, and worry.",,
	,select_one answers3,calm,I am calm.,Right now.,
	,range,ache,How much does it hurt?,from 0 to 100 in steps of 5; 0 = not at all,start=0 end=100 step=5
	choices
	,list_name,name,label
	,answers1,1,Never
	,answers1,2,"Now, and then"
	,answers1,3,Always
	,answers3,1,1
	,answers3,2,2
	,answers3,3,3
	settings
	,form_title,form_id,version
	,Rest & Ease,rest_ease,
	!
	succeeds
}

@test "xlsform: values come back from KoboToolbox and ODK" {
	try 'attune-import -c ./book.csv -f kobo -' <<-!
	"start";"introduction";"sleep";"wake";"calm";"ache";"_id";"_submission_time"
	"";"";"3";"2";"1";"55";"1";"2026-11-23T20:02:10"
	"";"";"1";"";"3";"0";"2";"2026-11-24T07:11:59"
	!
	prints <<-!
	start,introduction,who,date,sleep,wake,calm,ache
	,,1,2026-11-23,3,2,1,55
	,,2,2026-11-24,1,,3,0
	!
	succeeds
	try 'attune-import -c ./book.csv -f odk -' <<-!
	SubmissionDate,introduction,sleep,wake,calm,ache,meta-instanceID,KEY
	2026-11-23T20:02:10.000Z,,3,2,1,55,uuid:1,1
	2026-11-24T07:11:59.000Z,,1,,3,0,uuid:2,2
	!
	prints <<-!
	date,introduction,meta-instanceID,who,sleep,wake,calm,ache
	2026-11-23,,uuid:1,1,3,2,1,55
	2026-11-24,,uuid:2,2,1,,3,0
	!
	succeeds
}

@test "xlsform: labels come back from KoboToolbox" {
	try 'attune-import -c ./book.csv -f kobo -' <<-!
	"Over the past week
	All seven days.";"I sleep well.";"I wake up, and worry.";"I am calm.";"How much does it hurt?";"_id";"_submission_time"
	"";"Always";"Now, and then";"1";"55";"1";"2026-11-23T20:02:10"
	"";"Never";"";"3";"0";"2";"2026-11-24T07:11:59"
	!
	prints <<-!
	"Over the past week
	All seven days.",who,date,sleep,wake,calm,ache
	,1,2026-11-23,3,2,1,55
	,2,2026-11-24,1,,3,0
	!
	succeeds
}

@test "xlsform: the introduction has a name of its own" {
	try 'attune-codebook -T xlsform - | grep note' <<-!
	kind,id,of,text
	text,frame,,Now
	item,introduction,a,One
	item,introduction2,a,Two
	!
	prints <<-!
	,note,introduction3,Now,,
	!
	succeeds
}

@test "xlsform: what it cannot write is a mistake" {
	try 'attune-codebook -T xlsform -' <<-!
	kind,id,of,high,choices,text
	item,q 1,a,2,is,\${q2}
	item,_q.2-x,a,2,is,\$ {q2}
	choice,1,is,,,\${no
	choice,2,is,,,yes
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "q 1" is no name in an XLSForm: a letter or _, then letters, digits, _, - and ., 64 at most
	attune-codebook: <stdin>:2: text: in an XLSForm "\${" stands for an answer: "\${q2}"
	attune-codebook: <stdin>:4: text: in an XLSForm "\${" stands for an answer: "\${no"
	!
}

@test "xlsform: names of ODK's and KoboToolbox's own are no items" {
	try 'attune-codebook -T xlsform -' <<-!
	id,of
	_id,a
	_submission_time,a
	meta,a
	instanceID,a
	KEY,a
	start,a
	deviceid,a
	key,a
	started,a
	!
	prints_nothing
	fails 1 <<-!
	attune-codebook: <stdin>:2: id: "_id" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:3: id: "_submission_time" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:4: id: "meta" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:5: id: "instanceID" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:6: id: "KEY" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:7: id: "start" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:8: id: "deviceid" is the name of a column of an XLSForm's own
	attune-codebook: <stdin>:9: id: "key" is the name of a column of an XLSForm's own
	!
}

# ---- all of them

@test "items with one text are noted where exports have texts for headers" {
	local format

	cat >twins.csv <<-!
	id,of,text
	q1,a,I am calm.
	q2,a,I sleep.
	q3,a,"I am  calm. "
	q4,a,
	q5,a,
	!
	for format in limesurvey redcap xlsform; do
		try "attune-codebook -T $format ./twins.csv"
		prints_more
		notes <<-!
		attune-codebook: ./twins.csv: items q1 and q3 have the same text: an export whose headers are texts does not say which is which; one whose headers are ids does
		!
	done
	try 'attune-codebook -n -T qualtrics ./twins.csv'
	prints_nothing
	succeeds
	try 'attune-import -c ./twins.csv -i "" -' <<-!
	who,q3,q1,q2,q4,q5
	ann,3,1,2,4,5
	!
	prints <<-!
	q1,q2,q3,q4,q5
	1,2,3,4,5
	!
	succeeds
	try 'attune-import -c ./twins.csv -' <<-!
	who,I am calm.,I sleep.,I am calm.,q4,q5
	ann,1,2,3,4,5
	!
	prints_nothing
	exits 1
	says 'q1: 2 columns could be it: #2 "I am calm.", #4 "I am calm."'
}

@test "every codebook that is built in can be published, with its safety words" {
	local book format

	attune-codebook -l | cut -f 1 >list
	[ -s list ]
	while read -r book; do
		for format in limesurvey qualtrics redcap xlsform; do
			try "attune-codebook -T $format $book"
			prints_more
			shows 'Over the past month'
			succeeds
		done
	done <list
	try 'attune-codebook -T limesurvey checkin | grep ^G'
	prints_more
	shows '	Answer alone.*<br /> If you feel afraid.*<br /> Over the past month'
	succeeds
}

@test "no key, scale or private mark is in a questionnaire" {
	local format

	for format in limesurvey qualtrics redcap xlsform; do
		try "attune-codebook -T $format ./book.csv"
		prints_more
		hides 'pain|"-"|^-$'
		succeeds
	done
}

@test "-L asks in another language, and what it has not in the first" {
	try "attune-codebook -L de -T limesurvey ./book.csv | head -8 | cut -f 3,5,7" <<-!
	!
	printf '%s\t%s\t%s\n' name text language language de '' \
	    surveyls_title Ruhe de Ruhe 'In der letzten Woche<br /> All seven days.' de \
	    sleep 'Ich schlafe gut.' de 1 Nie de 2 'Now, and then' de \
	    3 Immer de | prints
	succeeds
	try 'attune-codebook -L fr -T limesurvey ./book.csv'
	prints_nothing
	fails 2 <<-!
	attune-codebook: -L: the codebook has no texts in "fr"; it has: de
	!
	try 'attune-codebook -L de -T text ./book.csv'
	prints_more
	shows '^Ruhe$'
	succeeds
}

@test "-n says what a platform cannot take, and writes nothing" {
	try 'attune-codebook -n -T limesurvey ./book.csv'
	prints_nothing
	succeeds
	try 'attune-codebook -n -T limesurvey -' <<-!
	id,of
	1q,a
	!
	prints_nothing
	exits 1
	says '<stdin>:2: id: the letters and digits of "1q" are no question code'
}

@test "a questionnaire has one codebook" {
	try 'attune-codebook -T limesurvey ./book.csv ./book.csv'
	prints_nothing
	fails 2 <<-!
	attune-codebook: -T limesurvey: a questionnaire has one codebook
	!
}

@test "answers that could not be told apart are a mistake on every platform" {
	local format

	for format in limesurvey qualtrics redcap xlsform; do
		try "attune-codebook -T $format -" <<-!
		kind,id,of,high,choices,text
		item,q1,a,2,is,One
		choice,1,is,,,Yes
		choice,2,is,,,yes
		!
		prints_nothing
		fails 1 <<-!
		attune-codebook: <stdin>:4: "yes" is two answers to item q1
		!
	done
}
