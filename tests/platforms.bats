#!/usr/bin/env bats
# Questionnaires for survey platforms, as the platforms' own programs read
# them.  `make setup-platforms` installs those.

load helper

PLATFORMS=$ROOT/tests/platforms

# What ODK asks, by what is in form.csv.
asks() {
	try "'$PLATFORMS/venv/bin/python' '$PLATFORMS/xform.py' form.csv"
}

@test "xlsform: ODK asks what the codebook asks, without a warning" {
	cat >book.csv <<-!
	kind,id,of,low,high,step,choices,metric,text,more
	text,title,,,,,,,Rest & <Ease>,
	text,frame,,,,,,,Over the past week,
	scale,rest,,,,,,sum,,
	item,sleep,rest,-1,1,,more,,"I sleep ""well"", & long
	enough: {so} far < 9 hours.",Each night.
	item,ache,rest,0,100,5,ache,,How much does it hurt?,
	item,half,rest,-2,10,0.5,,,In halves,
	item,few,rest,0,1,0.5,,,,
	choice,-1,more,,,,,,"Less, alas",
	choice,0,more,,,,,,As | before,
	choice,1,more,,,,,,<More>,
	choice,0,ache,,,,,,not at all,
	!
	attune-codebook -T xlsform ./book.csv >form.csv
	asks
	prints <<-!
	introduction,input,Over the past week,
	sleep,select1,"I sleep ""well"", & long
	enough: {so} far < 9 hours.",Each night.,"-1=Less, alas",0=As | before,1=<More>
	ache,range,How much does it hurt?,from 0 to 100 in steps of 5; 0 = not at all,start=0,end=100,step=5
	half,range,In halves,from -2 to 10 in steps of 0.5,start=-2,end=10,step=0.5
	few,select1,few,,0=0,0.5=0.5,1=1
	!
	succeeds
}

@test "xlsform: ODK asks every codebook that is built in" {
	local book

	attune-codebook -l | cut -f 1 >list
	[ -s list ]
	while read -r book; do
		attune-codebook -T xlsform "$book" >form.csv
		asks
		prints_more
		shows '^introduction,input,'
		succeeds
	done <list
}

@test "xlsform: ODK asks all statements of the check-in, in their order" {
	attune-codebook -T xlsform >form.csv
	asks
	attune-codebook | grep ^item | cut -d , -f 2 >items
	cut -d , -f 1 "$BATS_TEST_TMPDIR/stdout" | grep -xFf items | cmp - items
	prints_more
	shows '^fun6,select1,"When my partner is playful, I join in.",,1=Never,2=Rarely,3=Sometimes,4=Often,5=Almost always$'
	succeeds
}
