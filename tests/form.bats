#!/usr/bin/env bats
# attune-form: a questionnaire as a page, or on paper.  How the page behaves in
# a browser is tested by `make check-browser`.

load helper

# What is wrong with the page that was printed, if anything.
page_is_sound() {
	python3 "$ROOT/tests/form/page.py" <"$BATS_TEST_TMPDIR/stdout"
}

# Text in a page, between tags, as a reader sees it.
visible() {
	sed '/<script/,$d; s/<[^>]*>//g' "$BATS_TEST_TMPDIR/stdout"
}

# ---- on paper

@test "the paper form says how to fill it in, and numbers the statements" {
	try 'attune-form -T text | head -n 18'
	prints <<-!
	Relationship Health Check-In

	Answer alone, and only as much as you like. These exercises are for
	relationships in which both people feel free to answer.
	If you feel afraid, controlled or unsafe, you need not do them. You can talk to
	someone you trust or to a local service, from a device that the other person
	does not check. In danger, call your local emergency number.

	Over the past month
	Think of the whole month, the good days and the hard ones.

	Circle one number for each statement. Any of them may be left out.

	 1. My partner notices the effort I make.
	      (1) Never  (2) Rarely  (3) Sometimes  (4) Often  (5) Almost always

	 2. When my partner is playful, I join in.
	      (1) Never  (2) Rarely  (3) Sometimes  (4) Often  (5) Almost always
	!
	succeeds
	try 'attune-form -T text | grep -c "^ *[0-9]*\. "'
	prints <<<42
	succeeds
}

@test "a short form has its own statements, in order, and its own time" {
	try 'attune-form -f pulse -T text | grep -e "^Over" -e "^ *[0-9]*\. "'
	prints <<-!
	Over the past week
	 1. My partner notices the effort I make.
	 2. When I am upset, my partner asks what would help me.
	 3. My partner asks about my hopes for our future.
	 4. While my partner talks, I give them my full attention.
	 5. When I tell my partner something difficult, they get angry with me.
	 6. My partner notices when I need some fun.
	 7. I notice the effort my partner makes.
	 8. When my partner is upset, I decide for them what would help.
	 9. I ask about my partner's hopes for our future.
	10. While I talk, my partner is busy with something else.
	11. When my partner tells me something difficult, I stay calm with them.
	12. I notice when my partner needs some fun.
	!
	succeeds
}

@test "any codebook: labels at the ends, steps, and numbers to write" {
	cp "$ROOT/tests/browser/mixed.csv" .
	try 'attune-form -T text -c ./mixed.csv -f brief'
	prints <<-!
	Mixed "ranges", steps & <metrics>

	Answer alone, and only as much as you like. These exercises are for
	relationships in which both people feel free to answer.
	If you feel afraid, controlled or unsafe, you need not do them. You can talk to
	someone you trust or to a local service, from a device that the other person
	does not check. In danger, call your local emergency number.

	Today

	Circle one number for each statement. Any of them may be left out.

	 1. Calm one
	      (0) None  (1)  (2)  (3)  (4)  (5)  (6) All

	 2. Calm two
	    From less to more.
	      (-2)  (-1.5)  (-1)  (-0.5)  (0)  (0.5)  (1)  (1.5)  (2)

	 3. Rest, one
	      A number from 1 to 5 in steps of 0.25: ________

	 4. Play one
	      (0)  (1)  (2)  (3)

	 5. Play two
	      (0)  (1)  (2)  (3)  (4)  (5)  (6)  (7)

	 6. Depth two
	      A number from -10 to 30 in steps of 2.5: ________
	!
	succeeds
}

@test "eleven answers are numbers to circle, twelve are a number to write" {
	try 'attune-form -T text -c -' <<-!
	id,of,low,high,choices,kind,text
	eleven,a,0,10,,item,
	twelve,b,0,11,,item,
	some,c,0,20,few,item,
	all,d,1,12,month,item,
	0,few,,,,choice,nothing
	20,few,,,,choice,everything
	$(for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		echo "$i,month,,,,choice,m$i"
	done)
	!
	prints <<-!
	Circle one number for each statement. Any of them may be left out.

	 1. eleven
	      (0)  (1)  (2)  (3)  (4)  (5)  (6)  (7)  (8)  (9)  (10)

	 2. twelve
	      A number from 0 to 11: ________

	 3. some
	      A number from 0 to 20; 0 = nothing; 20 = everything: ________

	 4. all
	      (1) m1
	      (2) m2
	      (3) m3
	      (4) m4
	      (5) m5
	      (6) m6
	      (7) m7
	      (8) m8
	      (9) m9
	      (10) m10
	      (11) m11
	      (12) m12
	!
	succeeds
}

@test "on narrow paper the answers stand one below the other" {
	try 'COLUMNS=40 attune-form -f pulse -T text | sed -n "18,29p"'
	prints <<-!
	Circle one number for each statement.
	Any of them may be left out.

	 1. My partner notices the effort I
	    make.
	      (1) Never
	      (2) Rarely
	      (3) Sometimes
	      (4) Often
	      (5) Almost always

	 2. When I am upset, my partner asks
	!
	succeeds
}

@test "on paper untrusted characters are escaped" {
	try 'printf "id,of,text,choices,kind\nq,s,a\033[1mb,c,item\n1,c,\033c,,choice\n" |
	    attune-form -T text -c - | tail -n 2'
	prints <<-!
	 1. a\x1B[1mb
	      (1) \x1Bc  (2)  (3)  (4)  (5)
	!
	succeeds
}

# ---- the page

@test "pages are sound, and their policy admits their own scripts alone" {
	cp "$ROOT"/tests/browser/*.csv .
	for form in '' '-f pulse' '-c ./mixed.csv' '-c ./mixed.csv -f brief' \
	    '-c ./plain.csv' '-c ./hostile.csv'; do
		try "attune-form $form"
		prints_more
		succeeds
		page_is_sound
	done
}

@test "the committed policies are those of the committed files" {
	cd "$ROOT/lib/page"
	try 'sh ./policy.sh'
	prints <"$ROOT/lib/page/policy.txt"
	succeeds
	try 'sh ./policy.sh report'
	prints <"$ROOT/lib/page/report-policy.txt"
	succeeds
}

@test "a statement has a fieldset, its answers radio buttons and labels" {
	try 'attune-form | sed -n "/id=\"f1\"/,/<.fieldset>/p"'
	prints <<-!
	<fieldset id="f1" tabindex="-1" aria-describedby="count">
	<legend><span class="place">1.</span> <span>My partner notices the effort I make.</span></legend>
	<div class="options">
	<label><input type="radio" name="q1" value="1"><span class="number" aria-hidden="true">1</span> <span>Never</span></label>
	<label><input type="radio" name="q1" value="2"><span class="number" aria-hidden="true">2</span> <span>Rarely</span></label>
	<label><input type="radio" name="q1" value="3"><span class="number" aria-hidden="true">3</span> <span>Sometimes</span></label>
	<label><input type="radio" name="q1" value="4"><span class="number" aria-hidden="true">4</span> <span>Often</span></label>
	<label><input type="radio" name="q1" value="5"><span class="number" aria-hidden="true">5</span> <span>Almost always</span></label>
	</div>
	</fieldset>
	!
	succeeds
}

@test "no pillar is named before the result, and the tab names nothing" {
	try 'attune-form'
	prints_more
	succeeds
	shows '<title>A few questions</title>'
	! visible | grep -e 'Emotional Safety' -e 'Appreciation' -e 'Closeness' \
	    -e 'Shared Direction' -e 'safety1'
}

@test "safety words and the way out come with a gate, and first" {
	try 'attune-form'
	prints_more
	succeeds
	shows '<button type="button" id="leave"'
	shows 'It cannot erase the history'
	visible | grep -n -e 'feel afraid' -e 'notices the effort' | head -n 1 |
	    grep -q 'feel afraid'
	cp "$ROOT/tests/browser/plain.csv" .
	try 'attune-form -c ./plain.csv'
	prints_more
	succeeds
	hides 'id="leave"'
	! visible | grep 'afraid'
}

@test "bytes that are not UTF-8 and controls become replacement characters" {
	try 'printf "id,of,text\nq,s,a\377b\001c\302\205d\n" | attune-form -c -'
	prints_more
	succeeds
	page_is_sound
	shows '<span>a�b�c�d</span>'
}

# ---- languages

two_languages() {
	cat >two.csv <<-!
	kind,id,of,choices,text,text:de,text:pt-BR
	text,title,,,Course,Kurs,
	choice,1,agree,,No,Nein,
	choice,5,agree,,Yes,,
	item,q1,good,agree,It was good,Es war gut,Foi bom
	!
}

@test "a language: what is there in it, and else the first" {
	two_languages
	try 'attune-form -c ./two.csv -L de -T text | tail -n 2'
	prints <<-!
	 1. Es war gut
	      (1) Nein  (2)  (3)  (4)  (5) Yes
	!
	succeeds
	try 'attune-form -c ./two.csv -L pt-BR'
	prints_more
	succeeds
	shows '<html lang="pt-BR">'
	shows '<span>Foi bom</span>'
	page_is_sound
	try 'attune-form -c ./two.csv'
	prints_more
	succeeds
	shows '<html lang="en">'
}

@test "a language that the codebook lacks is misuse" {
	two_languages
	try 'attune-form -c ./two.csv -L fr'
	prints_nothing
	fails 2 <<-!
	attune-form: -L: the codebook has no texts in "fr"; it has: de, pt-BR
	!
}

# ---- misuse

@test "misuse" {
	usage='usage: attune-form [-c codebook] [-f form] [-L lang] [-T html|text]'
	try 'attune-form operand'
	prints_nothing
	fails 2 <<<"$usage"
	try 'attune-form -T pdf'
	prints_nothing
	fails 2 <<<'attune-form: -T: "pdf" is not html or text'
	try 'attune-form -f daily'
	prints_nothing
	fails 2 <<-!
	attune-form: form "daily" is not one of the codebook's: full, pulse
	!
	try 'attune-form -c words'
	prints_nothing
	fails 2 <<-!
	attune-form: codebook "words" is not built in; a file's name has a "/" or "." in it
	!
}

@test "a codebook with mistakes makes no form" {
	try 'printf "id,of,key\nq1,trust,x\n" | attune-form -c -'
	prints_nothing
	fails 1 <<-!
	attune-form: <stdin>:2: key: "x" is not + or -
	!
}

@test "a full disk is status 2" {
	try 'attune-form >/dev/full'
	prints_nothing
	fails 2 <<-!
	attune-form: standard output: No space left on device
	!
	try 'attune-form -T text >/dev/full'
	prints_nothing
	fails 2 <<-!
	attune-form: standard output: No space left on device
	!
}

@test "the files of the page are no codebooks" {
	try 'attune-codebook -l'
	prints <<-!
	checkin	Relationship Health Check-In
	!
	succeeds
}
