#!/usr/bin/env bats
# attune-stat: from answers to figures about scales, and states that merge.

load helper

STAT=$ROOT/tests/stat

# A scale of three statements, one of them reversed, in a scale with a fourth;
# the short form has only the first two.
setup() {
	begin
	cat >book.csv <<-!
	kind,id,of,key,need,metric,form
	scale,all,,,2,percent,
	scale,trust,all,,2,mean,
	item,q1,trust,+,,,short
	item,q2,trust,-,,,short
	item,q3,trust,+,,,
	item,q4,all,+,,,
	!
	cat >answers.csv <<-!
	who,q1,q2,q3,q4
	ann,4,2,5,3
	bo,2,3,2,
	cy,5,1,4,4
	di,3,4,,1
	ed,1,5,2,2
	flo,,2,3,5
	!
}

# The tables of a folder's codebook and answers must be those of R.
as_in_r() {
	folder=$STAT/$1
	data=${2-$folder}
	for option in '' l v lv j; do
		try "attune-stat ${option:+-$option} \
		    -c $data/codebook.csv $data/answers.csv >found.csv"
		prints_nothing
		succeeds
		python3 "$STAT/same.py" \
		    "$folder/stats${option:+-$option}.csv" found.csv
	done
}

# Deal the rows of a table into so many files at random; the header is another.
split_at_random() {
	awk -v seed="$3" -v parts="$2" 'BEGIN { srand(seed) }
		NR == 1 { print >"header"; next }
		{ print >("part" int(parts * rand())) }' "$1"
}

# ---- reference data: what R says of the same answers

@test "made answers with forms, unlike ranges and missing cells are as in R" {
	as_in_r made
}

@test "few answers, constant items and other oddities are as in R" {
	as_in_r few
}

@test "2,800 people and 25 items of five scales are as in R" {
	as_in_r bfi
}

@test "3,032 people and one scale of 20 items are as in R" {
	as_in_r sai
}

@test "170 people and 54 items in scales of scales are as in R" {
	as_in_r divorce "$REFERENCE/divorce"
}

@test "a class with a codebook of its own is as in R, to the byte" {
	cd "$JOURNEYS/class"
	try 'attune-stat -c ./codebook.csv answers.csv'
	prints <stats.csv
	succeeds
	try 'attune-stat -v -c ./codebook.csv answers.csv'
	prints <stats-v.csv
	succeeds
}

# ---- the audit

@test "the key of each item of good scales, reversed, is found, and no other" {
	[ -z "${WRAP-}" ] || skip 'it takes long under WRAP'
	for set in bfi sai divorce; do
		data=$STAT/$set
		[ "$set" != divorce ] || data=$REFERENCE/divorce
		for item in $(awk -F, -v set="$set" \
		    '$1 == set { print $3 }' "$STAT/audit.csv" | sort -u); do
			awk -F, -v OFS=, -v item="$item" '
			$1 == "item" && $2 == item { $4 = $4 == "-" ? "+" : "-" }
			{ print }' "$data/codebook.csv" >turned.csv
			status=0
			attune-stat -c ./turned.csv "$data/answers.csv" \
			    2>said >stats.csv || status=$?
			[ "$status" -eq 1 ]
			awk -F, -v set="$set" -v item="$item" '
			$1 == set && $3 == item { print $2 ": " $4 }
			' "$STAT/audit.csv" | sort >wanted
			sed 's/attune-stat: \(.*\): key .*/\1/' said | sort |
			    diff wanted -
		done
	done
}

@test "two wrong keys are named with their figures, and marked with -v" {
	cd "$STAT/bfi"
	try "attune-stat -v -c ./wrong.csv answers.csv >$BATS_TEST_TMPDIR/found"
	prints_nothing
	fails 1 <<-!
	attune-stat: agree: A1: key +: item-rest r -0.31, loading -0.37: is the key right?
	attune-stat: neuroticism: N3: key -: item-rest r -0.67, loading -0.76: is the key right?
	!
	python3 "$STAT/same.py" wrong-stats-v.csv "$BATS_TEST_TMPDIR/found"
}

@test "two statements that contradict each other have no loadings to name" {
	printf '%s\n' id,of,key a,s,+ b,s,+ >two.csv
	awk 'BEGIN { print "a,b"; for (i = 0; i < 100; i++)
		print 1 + i % 5 "," 5 - i % 5 }' >answers.csv
	try 'attune-stat -c ./two.csv answers.csv | cut -d , -f 1-6'
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean
	s,2,100,100,100,3.0000000000
	!
	exits 0
	says '^attune-stat: s: a: key \+: item-rest r -1.00: is the key right\?$'
}

@test "the audit goes with every table of figures, but not with -p" {
	cd "$STAT/bfi"
	for option in -j -l -lv; do
		try "attune-stat $option -c ./wrong.csv answers.csv"
		prints_more
		exits 1
		says 'agree: A1: key \+: '
	done
	try "attune-stat -p -c ./wrong.csv answers.csv >$BATS_TEST_TMPDIR/state"
	prints_nothing
	succeeds
	try "attune-stat -m -c ./wrong.csv $BATS_TEST_TMPDIR/state"
	prints_more
	exits 1
	says 'agree: A1: key \+: '
}

@test "a wrong key among few people is a remark of -v, and no complaint" {
	{
		echo q1,q2,q3,q4
		for i in 1 2 3 4; do
			printf '%s\n' 1,1,1,1 5,5,5,4 2,3,2,1 4,4,3,3
		done
	} >answers.csv
	try 'attune-stat -v -c ./book.csv answers.csv | cut -d , -f 1-3,11'
	prints <<-!
	stat_item,scale,key,audit
	q1,all,+,
	q2,all,-,weak
	q3,all,+,
	q4,all,+,
	q1,trust,+,
	q2,trust,-,weak
	q3,trust,+,
	!
	succeeds
}

# ---- what counts

@test "counts, means and extremes of a small table" {
	try 'attune-stat -c ./book.csv answers.csv | cut -d , -f 1-10,19'
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean,sd,min,max,skew,remark
	all,4,4,6,3,51.3888888889,31.4760343871,12.5000000000,87.5000000000,-0.0516341402,unstable heywood indefinite
	trust,3,4,6,4,3.1111111111,1.2809140255,1.3333333333,4.6666666667,-0.0530317426,unstable heywood indefinite
	!
	succeeds
	try 'attune-stat -v -c ./book.csv answers.csv | cut -d , -f 1-7,12-'
	prints <<-!
	stat_item,scale,key,n,missing,mean,sd,1,2,3,4,5
	q1,all,+,5,1,3.0000000000,1.5811388301,0.2000000000,0.2000000000,0.2000000000,0.2000000000,0.2000000000
	q2,all,-,6,0,3.1666666667,1.4719601444,0.1666666667,0.3333333333,0.1666666667,0.1666666667,0.1666666667
	q3,all,+,5,1,3.2000000000,1.3038404810,0.0000000000,0.4000000000,0.2000000000,0.2000000000,0.2000000000
	q4,all,+,5,1,3.0000000000,1.5811388301,0.2000000000,0.2000000000,0.2000000000,0.2000000000,0.2000000000
	q1,trust,+,5,1,3.0000000000,1.5811388301,0.2000000000,0.2000000000,0.2000000000,0.2000000000,0.2000000000
	q2,trust,-,6,0,3.1666666667,1.4719601444,0.1666666667,0.3333333333,0.1666666667,0.1666666667,0.1666666667
	q3,trust,+,5,1,3.2000000000,1.3038404810,0.0000000000,0.4000000000,0.2000000000,0.2000000000,0.2000000000
	!
	succeeds
}

@test "guesses do not count, but their answers are checked" {
	sed 's/^who/about,who/; 2,$s/^/self,/' answers.csv >own.csv
	{
		cat own.csv
		echo partner,gus,1,1,1,1
	} >both.csv
	for option in '' -v -j -p; do
		try "attune-stat $option -c ./book.csv both.csv"
		attune-stat $option -c ./book.csv answers.csv | prints
		succeeds
	done
	echo partner,gus,1,9,1,1 >>both.csv
	try 'attune-stat -c ./book.csv both.csv'
	attune-stat -c ./book.csv answers.csv | prints
	fails 1 <<-!
	attune-stat: both.csv:9: q2: "9" is not one of 1..5
	!
}

@test "an item outside the form of a row was not asked, even if answered" {
	cat >forms.csv <<-!
	form,q1,q2,q3,q4
	short,5,1,2,2
	full,4,2,,3
	!
	try 'attune-stat -v -c ./book.csv forms.csv | cut -d , -f 1,2,4-6'
	prints <<-!
	stat_item,scale,n,missing,mean
	q1,all,2,0,4.5000000000
	q2,all,2,0,4.5000000000
	q3,all,0,1,
	q4,all,1,0,3.0000000000
	q1,trust,2,0,4.5000000000
	q2,trust,2,0,4.5000000000
	q3,trust,0,1,
	!
	succeeds
	cut -d , -f 2- forms.csv >noform.csv
	try 'attune-stat -p -c ./book.csv -f short noform.csv'
	sed 's/full/short/' forms.csv | attune-stat -p -c ./book.csv | prints
	succeeds
	try 'attune-stat -c ./book.csv -f short forms.csv'
	attune-stat -c ./book.csv forms.csv | prints
	notes <<-!
	attune-stat: forms.csv: the table has its own column "form": -f is not used
	!
}

@test "a wrong answer costs its row the scores that need it, with -k itself" {
	echo gil,5,2,7,5 >>answers.csv
	try 'attune-stat -c ./book.csv answers.csv | cut -d , -f 1-6'
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean
	all,4,4,7,3,51.3888888889
	trust,3,4,7,4,3.1111111111
	!
	exits 0
	says 'answers.csv:8: q3: "7" is not one of 1..5'
	try 'attune-stat -k -c ./book.csv answers.csv | cut -d , -f 1-6'
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean
	all,4,4,7,3,57.1428571429
	trust,3,4,7,4,3.3095238095
	!
	says 'answers.csv:8: q3: "7" is not one of 1..5'
	for option in '' -k; do
		try "attune-stat $option -c ./book.csv answers.csv >stats.csv"
		prints_nothing
		fails 1 <<-!
		attune-stat: answers.csv:8: q3: "7" is not one of 1..5
		!
	done
}

@test "a row of no known form, or about nobody, does not count" {
	sed 's/^who/form,about,who/; 2,$s/^/full,self,/' answers.csv >more.csv
	printf '%s\n' odd,self,gil,1,1,1,1 full,dog,hal,1,1,1,1 >>more.csv
	try 'attune-stat -k -c ./book.csv more.csv'
	attune-stat -c ./book.csv answers.csv | prints
	fails 1 <<-!
	attune-stat: more.csv:8: form: "odd" is no form of the codebook
	attune-stat: more.csv:9: about: "dog" is not self or partner
	!
}

@test "a malformed table gives a complaint, and no figures at all" {
	echo gil,5 >>answers.csv
	for option in '' -v -j -p; do
		try "attune-stat $option -c ./book.csv answers.csv"
		prints_nothing
		fails 1 <<-!
		attune-stat: answers.csv:8: expected 5 cells, found 2
		!
	done
}

@test "several files must have one header, and count together" {
	head -n 3 answers.csv >1.csv
	{
		head -n 1 answers.csv
		tail -n +4 answers.csv
	} >2.csv
	try 'attune-stat -c ./book.csv 1.csv 2.csv'
	attune-stat -c ./book.csv answers.csv | prints
	succeeds
	try 'attune-stat -c ./book.csv 1.csv book.csv'
	prints_nothing
	exits 1
	says '^attune-stat: book.csv:1: '
}

@test "of nobody there are counts, and no figures" {
	try 'attune-stat -c ./book.csv' <<-!
	q1,q2,q3,q4
	!
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean,sd,min,max,skew,alpha,alpha_low,alpha_high,alpha_std,lambda2,omega,r_mean,sem,remark
	all,4,0,0,0,,,,,,,,,,,,,,unstable
	trust,3,0,0,0,,,,,,,,,,,,,,unstable
	!
	succeeds
	try 'attune-stat -j -c ./book.csv' <<-!
	q1,q2,q3,q4
	!
	prints <<-!
	stat_with,all,trust
	all,,
	trust,,
	!
	succeeds
}

@test "shares have no columns where items admit more than 101 answers" {
	printf '%s\n' id,of,low,high,step a,s,0,100,1 b,s,0,100,1 >narrow.csv
	printf '%s\n' id,of,low,high,step a,s,0,100,1 b,s,0,100,0.5 >wide.csv
	printf 'a,b\n1,2\n3,100\n' >answers.csv
	try 'attune-stat -v -c ./wide.csv answers.csv | head -n 1'
	prints <<-!
	stat_item,scale,key,n,missing,mean,sd,rest_r,alpha_without,loading,audit
	!
	succeeds
	try 'attune-stat -v -c ./narrow.csv answers.csv | head -n 1 | tr , "\n" |
	    wc -l'
	prints <<-!
	112
	!
	succeeds
}

# ---- options

@test "-t reads and writes tabs" {
	tr , '\t' <answers.csv >answers.tsv
	for option in '' -v -j -p; do
		try "attune-stat -t $option -c ./book.csv answers.tsv"
		attune-stat $option -c ./book.csv answers.csv |
		    tr , '\t' | prints
		succeeds
	done
	attune-stat -t -p -c ./book.csv answers.tsv >state.tsv
	try 'attune-stat -mt -c ./book.csv state.tsv'
	attune-stat -c ./book.csv answers.csv | tr , '\t' | prints
	succeeds
}

@test "options that do not go together are misuse" {
	for options in -jv -jp -pv -lj -lp '-mk' '-m -f short' '-m -H answers.csv' \
	    '-j -N people' '-p -N people'; do
		try "attune-stat $options -c ./book.csv answers.csv"
		prints_nothing
		exits 2
		says '^usage: attune-stat '
	done
}

@test "-H takes the header from a file; a first record equal to it is skipped" {
	head -n 1 answers.csv >header
	for from in 1 2; do
		try "tail -n +$from answers.csv |
		    attune-stat -c ./book.csv -H header"
		attune-stat -c ./book.csv answers.csv | prints
		succeeds
	done
	echo gil,5,2,7,5 >one.csv
	try 'attune-stat -p -c ./book.csv -H header one.csv >state.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: one.csv:1: q3: "7" is not one of 1..5
	!
}

# ---- states

@test "the state of a small table" {
	cat >two.csv <<-!
	id,of,key
	a,s,+
	b,s,-
	!
	fingerprint=$(echo a,b | attune-stat -p -c ./two.csv |
	    awk -F, '$1 == "format" { print $4 }')
	try 'attune-stat -p -c ./two.csv' <<-!
	a,b
	5,1
	4,2
	3,
	!
	prints <<-!
	state,scale,item,with,a,b,c,d,e,f
	format,,,$fingerprint,1,,,,,
	rows,,,,3,3,,,,
	item,,a,,3,3,9,29,,
	answer,,a,3,1,,,,,
	answer,,a,4,1,,,,,
	answer,,a,5,1,,,,,
	item,,b,,3,2,7,25,,
	answer,,b,1,1,,,,,
	answer,,b,2,1,,,,,
	pair,,a,b,2,7,7,25,25,25
	scale,s,,,2,3,,,,
	complete,s,a,,7,,,,,
	complete,s,a,a,25,,,,,
	complete,s,a,b,25,,,,,
	complete,s,b,,7,,,,,
	complete,s,b,b,25,,,,,
	score,s,,,2,1,2,1,,
	score,s,,,2,2,6,1,,
	score,s,,,2,2,8,1,,
	!
	succeeds
}

@test "a part without rows has a state, which changes nothing" {
	head -n 1 answers.csv >header
	try 'attune-stat -p -c ./book.csv -H header >empty.csv' </dev/null
	prints_nothing
	succeeds
	attune-stat -p -c ./book.csv answers.csv >state.csv
	try 'attune-stat -mp -c ./book.csv empty.csv state.csv empty.csv'
	prints <state.csv
	succeeds
	try 'attune-stat -m -c ./book.csv empty.csv'
	attune-stat -c ./book.csv header | prints
	succeeds
}

@test "any parts, merged in any order and grouping, give the same bytes" {
	data=$STAT/made
	attune-stat -p -c "$data/codebook.csv" "$data/answers.csv" >whole
	for seed in 1 2 3 4 5; do
		rm -f part* state*
		split_at_random "$data/answers.csv" 7 $seed
		for part in part*; do
			attune-stat -p -c "$data/codebook.csv" -H header \
			    "$part" >"state$part"
		done
		# two of them merged in two steps, the others in one file
		attune-stat -mp -c "$data/codebook.csv" statepart6 \
		    statepart2 >inner
		rm statepart6 statepart2
		cat statepart* >rest
		try "attune-stat -mp -c $data/codebook.csv inner - <rest"
		prints <whole
		succeeds
		for option in '' -v -j -l -lv; do
			try "cat rest inner |
			    attune-stat -m $option -c $data/codebook.csv"
			attune-stat $option -c "$data/codebook.csv" \
			    "$data/answers.csv" | prints
			succeeds
		done
	done
}

@test "needs, forms, metrics and words may change before a merge, nothing else" {
	attune-stat -p -c ./book.csv answers.csv >state.csv
	sed 's/scale,all,,,2,percent/scale,all,,,4,mean/; s/short$//' \
	    book.csv >other.csv
	try 'attune-stat -m -c ./other.csv state.csv'
	attune-stat -c ./other.csv answers.csv | prints
	succeeds
	for change in s/q4/q5/ 's/q4,all,+/q4,all,-/' s/q4,all/q4,trust/ \
	    's/scale,all/scale,any/; s/trust,all/trust,any/; s/q4,all/q4,any/' \
	    's/mean/lowest/'; do
		sed "$change" book.csv >other.csv
		try 'attune-stat -m -c ./other.csv state.csv'
		prints_nothing
		fails 1 <<-!
		attune-stat: state.csv:2: a state of another codebook: its items, keys, ranges, steps or scales are not those of this one
		!
	done
}

@test "a state of a later format is refused" {
	attune-stat -p -c ./book.csv answers.csv |
	    sed '2s/,1,,,,,$/,2,,,,,/' >state.csv
	try 'attune-stat -m -c ./book.csv state.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: state.csv:2: a state of format 2; this program reads format 1
	!
}

# Change a state by sed; it is refused with these words.
refused_if() {
	sed "$1" state.csv >bad.csv
	! cmp -s state.csv bad.csv
	try 'attune-stat -m -c ./book.csv bad.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: bad.csv:$2
	!
}

@test "a damaged state is refused, with its line" {
	attune-stat -p -c ./book.csv answers.csv >state.csv
	item=$(grep -n '^item,,q2' state.csv | cut -d : -f 1)
	pair=$(grep -n '^pair,,q1,q2' state.csv | cut -d : -f 1)
	refused_if 's/^rows,,,,6/rows,,,,-6/' '3: damaged: rows: a cannot be "-6"'
	refused_if 's/^rows,,,,6/rows,,,,06/' '3: damaged: rows: a cannot be "06"'
	refused_if 's/^rows,,,,6/rows,,,,1e3/' \
	    '3: damaged: rows: a cannot be "1e3"'
	refused_if 's/^rows,,,,6/rows,,,,1000000000000000001/' \
	    '3: damaged: rows: a cannot be "1000000000000000001"'
	refused_if 's/^item,,q2,,6/item,,q2,,7/' \
	    "$item: damaged: item q2: a cannot be \"7\""
	refused_if "${item}d" \
	    "$item: damaged: \"answer q2 1\" in place of \"item q2\""
	refused_if "${pair}d" \
	    "$pair: damaged: \"pair q1 q3\" in place of \"pair q1 q2\""
	refused_if "${pair}p" \
	    "$((pair + 1)): damaged: \"pair q1 q2\" in place of \"pair q1 q3\""
	refused_if 's/^answer,,q2,5,1/answer,,q2,5,2/' \
	    "$((item + 5)): damaged: answer q2 5: a cannot be \"2\""
	refused_if 's/^pair,,q1,q2,5,/pair,,q1,q2,6,/' \
	    "$pair: damaged: pair q1 q2: a cannot be \"6\""
	refused_if '$d' ' the state ends before "score trust"'
	sed '$d' state.csv | cat - state.csv >bad.csv
	try 'attune-stat -m -c ./book.csv bad.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: bad.csv:$(wc -l <state.csv): damaged: "state scale item with" in place of "score trust"
	!
}

@test "what is no state is refused, and a header alone has none" {
	try 'attune-stat -m -c ./book.csv answers.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: answers.csv:1: this is not a state
	!
	echo state,scale,item,with,a,b,c,d,e,f >state.csv
	try 'attune-stat -m -c ./book.csv state.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: state.csv: there is no state
	!
}

@test "more people than can be counted are refused, sums near that are not" {
	printf 'id,of\nq,s\n' >one.csv
	echo q | attune-stat -p -c ./one.csv >state.csv
	awk -F, -v OFS=, '
	BEGIN { n = "999999999999999999"; x = "3999999999999999996"
		xx = "15999999999999999984" }
	$1 == "rows" { $5 = $6 = n }
	$1 == "item" { $5 = $6 = n; $7 = x; $8 = xx }
	$1 == "scale" { $5 = n; $6 = 1 }
	$1 == "complete" { $5 = $4 == "" ? x : xx }
	{ print }
	$1 == "item" { print "answer,,q,5," n ",,,,," }
	END { print "score,s,,,1,1,4," n ",," }' state.csv >many.csv
	echo q,5 | tr , '\n' >five.csv
	attune-stat -p -c ./one.csv five.csv >1.csv
	try 'attune-stat -m -c ./one.csv many.csv 1.csv | cut -d , -f 1-9'
	prints <<-!
	stat_scale,items,n_min,n_max,complete,mean,sd,min,max
	s,1,1000000000000000000,1000000000000000000,1000000000000000000,5.0000000000,0.0000000000,5.0000000000,5.0000000000
	!
	succeeds
	try 'attune-stat -m -c ./one.csv many.csv 1.csv 1.csv'
	prints_nothing
	fails 1 <<-!
	attune-stat: 1.csv: more than 10^18 respondents
	!
}

# ---- size

@test "300,000 rows of 36 items are added up within 8 MiB, states too" {
	[ -z "${WRAP-}" ] || skip 'the memory of WRAP would be measured'
	[ -r /proc/self/status ] || skip 'there is no /proc/self/status'
	! grep -q __asan_init "$BUILT/attune-stat" ||
	    skip 'the memory of the sanitizer would be measured'
	awk 'BEGIN { print "id,of"
		for (i = 0; i < 36; i++) print "q" i ",s" i % 6 }' >book.csv
	awk 'BEGIN {
		for (i = 0; i < 36; i++) printf "%sq%d", i ? "," : "", i
		print ""
		srand(1)
		for (r = 0; r < 500; r++) {
			own = int(3 * rand())
			for (i = 0; i < 36; i++) {
				x = rand() < .03 ? "" : 1 + own + int(3 * rand())
				row[r] = row[r] (i ? "," : "") x
			}
		}
		for (r = 0; r < 300000; r++) print row[r % 500] }' >many.csv
	mkfifo in
	for option in '' -p; do
		attune-stat $option -c ./book.csv <in >stats &
		pid=$!
		exec 5>in
		cat many.csv >&5
		kib=$(awk '$1 == "VmHWM:" { print $2 }' "/proc/$pid/status")
		exec 5>&-
		wait "$pid"
		echo "$kib KiB"
		[ "$kib" -le 8192 ]
	done
	for i in 1 2 3 4 5 6 7 8 9 10; do cat stats; done >in5
	attune-stat -m -c ./book.csv <in >merged &
	pid=$!
	exec 5>in
	cat in5 >&5
	kib=$(awk '$1 == "VmHWM:" { print $2 }' "/proc/$pid/status")
	exec 5>&-
	wait "$pid"
	echo "$kib KiB"
	[ "$kib" -le 8192 ]
	awk -F, 'NR == 2 { exit !($4 > 2.9e6 && $4 < 3e6) }' merged
}

# ---- norms

@test "-N: norms are those of R, whatever the split" {
	NORMS=$ROOT/tests/norms
	for who in 'students 2026' 'adults, 2020'; do
		attune-stat -c "$NORMS/codebook.csv" -N "$who" \
		    "$NORMS/answers.csv" >whole.csv
		grep -E "^norm_scale|$who" "$NORMS/norms.csv" >expected
		[ "$(wc -l <expected)" -gt 30 ]
		if [ "$who" = 'students 2026' ]; then
			grep -v ^mixed, whole.csv
		else
			grep -E '^(norm_scale|mixed),' whole.csv
		fi | diff -u expected -
		for i in 0 1 2; do
			awk -v i=$i 'NR == 1 || NR % 3 == i' "$NORMS/answers.csv" |
			    attune-stat -c "$NORMS/codebook.csv" -p >part$i.csv
		done
		attune-stat -c "$NORMS/codebook.csv" -m -N "$who" part2.csv \
		    part0.csv part1.csv | cmp - whole.csv
	done
}

@test "-N: what is written can be scored by, and short forms do not count" {
	cat >book.csv <<-!
	kind,id,of,metric,form
	item,q1,joy,,short
	item,q2,joy,,
	scale,joy,,sum,
	!
	printf '%s\n' form,q1,q2 full,1,1 full,3,5 full,5,5 short,5, >answers.csv
	attune-stat -c ./book.csv -N them answers.csv >norms.csv
	try 'attune-score -c ./book.csv -N norms.csv answers.csv'
	prints <<-!
	form,joy,joy_t,joy_pct,norms
	full,2.00,38.7910,16.6667,them (n = 3: fewer than 200)
	full,8.00,53.2026,50.0000,them (n = 3: fewer than 200)
	full,10.00,58.0064,83.3333,them (n = 3: fewer than 200)
	short,5.00,,,
	!
	succeeds
}

@test "-N: of whom must be said" {
	try "attune-stat -N ''"
	prints </dev/null
	fails 2 <<-!
	attune-stat: -N: of whom the norms are is empty
	!
}

# ---- figures that are no good

@test "an alpha above 1 has no interval, and can be reported" {
	{
		echo a,b
		echo 1,1
		echo 5,5
		for _ in {1..50}; do
			echo 3,
			echo ,3
		done
	} >answers.csv
	printf 'id,of\na,s\nb,s\n' >book.csv
	attune-stat -c ./book.csv answers.csv >stats.csv
	awk -F, 'NR == 2 { exit !($11 > 1 && $12 == "" && $13 == "" &&
	    $19 == "unstable indefinite") }' stats.csv
	try 'attune-report -c ./book.csv stats.csv'
	prints_more
	succeeds
}

@test "few pairs are not enough to suspect a key" {
	{
		echo a,b,c
		for _ in {1..75}; do
			printf '%s\n' 1,, 5,, ,2,2 ,4,4
		done
		printf '%s\n' 1,5,5 2,4,4 4,2,2 5,1,1
	} >answers.csv
	printf 'id,of\na,s\nb,s\nc,s\n' >book.csv
	try 'attune-stat -v -c ./book.csv answers.csv | cut -d, -f1,4,11'
	prints <<-!
	stat_item,n,audit
	a,154,weak
	b,154,
	c,154,
	!
	succeeds
}

@test "more than 20 wrong cells do not hide a wrong key" {
	printf 'id,of,key\na,s,+\nb,s,+\nc,s,-\nd,t,+\n' >book.csv
	awk 'BEGIN {
		print "a,b,c,d"
		for (i = 0; i < 120; i++) {
			x = 1 + i % 5
			print x "," x "," x "," (i < 21 ? 9 : 3)
		}
	}' >answers.csv
	try 'attune-stat -c ./book.csv answers.csv'
	prints_more
	exits 1
	says '^attune-stat: 1 more$'
	says '^attune-stat: s: c: key -: item-rest r -1.00, loading -1.00: is'
}

@test "a state of other lowest answers is refused" {
	printf 'id,of,low,high\na,s,1,5\nb,s,1,5\n' >one.csv
	printf 'id,of,low,high\na,s,2,6\nb,s,2,6\n' >two.csv
	printf 'a,b\n2,3\n4,5\n' >answers.csv
	attune-stat -p -c ./one.csv answers.csv >state.csv
	try 'attune-stat -m -c ./two.csv state.csv'
	prints </dev/null
	exits 1
	says '^attune-stat: state.csv:2: a state of another codebook'
}
