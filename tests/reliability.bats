#!/usr/bin/env bats
# attune-report: how scales hold together, from tables of stats.
#
# The reports are kept in tests/report, as those of formats.bats are.  After a
# change of words,
#
#	NEW=1 tests/reliability.bats
#
# writes them again; read the difference before it is kept.  The tables in
# tests/report/stats are made by hand, so that all that can be said is: a wrong
# key, weak signs, an alpha below 0, every remark but one, scales of two items
# and of one, a gate.

load helper
load report

CLASS=$JOURNEYS/class
MADE=$ROOT/tests/report/stats
BOOK=$MADE/book.csv
ALL="$MADE/scales.csv $MADE/items.csv $MADE/with.csv"

# The rows of scales and of items of a class: figures with four decimals,
# however many the journey's have, and with so few people that it is remarked.
class() {
	change "$CLASS/stats.csv" remark unstable | rounded >scales.csv
	rounded <"$CLASS/stats-v.csv" >items.csv
}

rounded() {
	python3 -c '
import csv, re, sys
out = csv.writer(sys.stdout, lineterminator="\n")
for row in csv.reader(sys.stdin):
	out.writerow("%.4f" % float(cell) if re.fullmatch(r"-?\d+\.\d+", cell)
	    else cell for cell in row)
'
}

# Report on a table of scales with one cell changed, on one line or all.
scales() {
	change "$MADE/scales.csv" "$@" >scales.csv
	report "-c $BOOK scales.csv"
	succeeds
}

# The same of items, and of scales as they are.
items() {
	change "$MADE/items.csv" "$@" >items.csv
	report "-c $BOOK items.csv $MADE/scales.csv"
	succeeds
}

# A table in which this was changed is refused with these words.
refuses() {
	local table=$1 words=$2

	shift 2
	change "$MADE/$table.csv" "$@" >"$table.csv"
	try "attune-report -c $BOOK $table.csv"
	prints_nothing
	fails 1 <<<"attune-report: $table.csv:$words"
}

# ---- whole reports

@test "a class: scales and items" {
	class
	kept_in_all reliability "-c $CLASS/codebook.csv scales.csv items.csv"
}

@test "all that can be said, explained" {
	kept_in_all reliability-all "-e -c $BOOK $ALL"
}

@test "on a narrow screen in ASCII" {
	export COLUMNS=40 LC_ALL=C
	kept reliability-narrow text "-c $BOOK $ALL"
}

@test "scales alone" {
	kept reliability-scales text "-c $BOOK $MADE/scales.csv"
}

@test "items alone" {
	kept reliability-items text "-c $BOOK $MADE/items.csv"
}

@test "correlations alone" {
	kept reliability-with text "-c $BOOK $MADE/with.csv"
	try "attune-report -T csv -c $BOOK $MADE/with.csv | grep ',soil,'"
	prints <<-!
	,,,soil,r,0.5039,garden
	,,,soil,alpha,0.3410,
	,,,soil,r_corrected,0.4120,water
	!
	succeeds
}

# ---- tables

@test "files, rows and columns may be in any order" {
	attune-report -c "$BOOK" $ALL >expected
	for table in scales items with; do
		python3 -c '
import csv, sys
rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))
csv.writer(sys.stdout, lineterminator="\n").writerows(
	row[::-1] for row in rows[:1] + rows[:0:-1])
' "$MADE/$table.csv" >"$table.csv"
	done
	try "attune-report -c $BOOK with.csv items.csv scales.csv"
	prints <expected
	succeeds
}

@test "how many decimals the table has does not matter" {
	for table in scales items; do
		sed -E 's/(\.[0-9]{4})(,|$)/\1000000\2/g; s/(\.[0-9]{4})(,|$)/\1000000\2/g' \
		    "$MADE/$table.csv" >"$table.csv"
		[ "$(grep -c '\.[0-9]\{10\}' "$table.csv")" -gt 5 ]
	done
	for format in text csv; do
		attune-report -T $format -c "$BOOK" "$MADE/scales.csv" \
		    "$MADE/items.csv" >expected
		try "attune-report -T $format -c $BOOK scales.csv items.csv"
		prints <expected
		succeeds
	done
}

@test "tabs, and the standard input" {
	tr , '\t' <"$MADE/with.csv" >with.tsv
	attune-report -c "$BOOK" "$MADE/with.csv" >expected
	try "attune-report -t -c $BOOK <with.tsv"
	prints <expected
	succeeds
}

@test "columns that are not needed may be missing" {
	cat >scales.csv <<-!
	stat_scale,items,n_min,n_max,alpha
	soil,4,300,300,.81
	!
	try "attune-report -c $BOOK scales.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: scales.csv:2: alpha: ".81" is not a number
	!
	sed -i 's/,\./,0./' scales.csv
	report "-c $BOOK scales.csv"
	succeeds
	part Soil
	prints <<-!
	Soil
	  4 items. The correlations rest on the answers of 300 people.
	  Alpha is .81.
	!
	succeeds
	cat >items.csv <<-!
	scale,n,stat_item
	soil,300,s2
	!
	report "-c $BOOK items.csv"
	succeeds
	part Soil
	prints <<-!
	Soil
	  Item  Key  People  Missing  Mean  SD  Alpha without it  Loading
	  s2    +       300
	!
	succeeds
}

# ---- what is said

@test "an alpha below 0 has no standard error" {
	report "-c $BOOK $MADE/scales.csv"
	succeeds
	part Shade
	prints_more
	shows 'below 0'
	hides 'standard error'
	succeeds
}

@test "an item that everybody answers alike is told of" {
	scales remark constant 3
	part Soil
	prints_more
	shows '^  - Everybody gave the same answer to an item\.'
	succeeds
}

@test "what is not defined is not told" {
	for column in alpha lambda2 omega sem mean; do
		scales $column '' 3
		part Soil
		case $column in
		alpha) shows 'Alpha is not defined' ;;
		lambda2) shows '^  Omega is \.27\.' ;;
		omega) shows '^  Lambda-2 is \.51\. Omega is not defined' ;;
		sem) hides 'standard error' ;;
		mean) shows '^  The standard error of measurement is 0\.57\.$' ;;
		esac
		prints_more
		succeeds
	done
}

@test "a score is read no further than scores go" {
	scales mean 4.90 3
	part Soil
	prints_more
	shows 'a score of 4\.90 is better read as'
	shows '^  4\.33 to 5\.00 than'
	succeeds
}

@test "an item without which alpha is higher by .02 is pointed out" {
	items alpha_without 0.3609 2
	part Soil
	hides '^  - s1'
	prints_more
	succeeds
	items alpha_without 0.3610 2
	part Soil
	prints_more
	shows '^  - s1 \("The soil crumbles in the hand"\): without it, alpha would be \.36'
	succeeds
	items alpha_without 0.3610 5
	part Soil
	prints_more
	shows '^  - s4: without it, alpha would be \.36 in place of \.34'
	succeeds
}

@test "an item whose key may be wrong is not one to leave out" {
	grep -q '^s3,.*,0.7530,.*,key,' "$MADE/items.csv"
	report "-c $BOOK $ALL"
	succeeds
	hides 's3.*without it'
	part 'Please look at this first'
	prints_more
	shows '^  - s3 \("Puddles stand after rain"\), in Soil with key -: item-rest r'
	succeeds
}

@test "without a suspicion nothing comes first" {
	items audit '' 4
	shows '^How to read this'
	hides 'look at this first'
}

@test "bars begin at 0, or low enough to show what is below" {
	for case in ' 0.0100 0%' '-0.2500 20\.0%' '-0.2600 33\.3%' '-0.9 50\.0%'; do
		set -- $case
		change "$MADE/items.csv" rest_r "$1" 4 | grep -e ^stat -e soil \
		    >items.csv
		try "attune-report -T html -c $BOOK items.csv"
		prints_more
		if [ "$2" = 0% ]; then
			hides 'class="zero"'
		else
			shows "class=\"zero\" x1=\"$2\""
		fi
		succeeds
	done
}

@test "figures are rounded as by hand, and 0 is not below 0" {
	items rest_r 0.8150 2
	part Soil
	prints_more
	shows '^  s1: .* \.82$'
	succeeds
	items rest_r -0.0049 2
	part Soil
	prints_more
	shows '^  s1: .* \.00$'
	succeeds
	items rest_r 1 2
	part Soil
	prints_more
	shows '^  s1: .* 1\.00$'
	succeeds
}

@test "long names of scales, or many, are told before their correlations" {
	sed 's/,Water$/,Water from the barrel and the hose/' "$BOOK" >book.csv
	report "-c ./book.csv $MADE/with.csv"
	succeeds
	try "sed -n '/^  Number/,/^\$/p' '$BATS_TEST_TMPDIR/report'"
	prints <<-!
	  Number  Scale
	       1  The whole garden
	       2  Soil
	       3  Water from the barrel and the hose
	       4  Shade
	  Scale     1     2    3     4
	      1   .71  1.02  .79
	      2   .50   .34  .41
	      3   .61   .22  .84
	      4  -.11   .00  .05  -.29

	!
	succeeds
	attune-codebook | python3 -c '
import csv, sys
ids = [row["id"] for row in csv.DictReader(sys.stdin) if row["kind"] == "scale"]
print("stat_with", *ids, sep=",")
for n, id in enumerate(ids):
	print(id, *(["0.50"] * n + ["0.80"] + ["0.63"] * (len(ids) - n - 1)), sep=",")
' >with.csv
	report with.csv
	succeeds
	[ "$(grep -c '^  Scale ' "$BATS_TEST_TMPDIR/report")" -eq 2 ]
	shows '^  Scale +1 +2 +3 +4 +5 +6 +7 +8 +9 +10$'
	shows '^  Scale +11 +12 +13 +14 +15 +16 +17 +18 +19$'
	shows '^     19 +(\.50 +){8}\.80$'
}

@test "answers are at one end if more than 60% are" {
	items 5 0.6000 7
	hides 'highest that'
	items 5 0.6001 7
	shows '^  - w2 \("The hose reaches every bed"\): 60% of the answers are the highest'
	items 1 0.7000 6
	shows '^  - w1 \("The barrel is full in June"\): 70% of the answers are the lowest'
}

@test "without shares nothing is said of answers" {
	cut -d, -f1-11 "$MADE/items.csv" >items.csv
	report "-c $BOOK items.csv"
	succeeds
	hides 'How each item was'
}

@test "what fewer than five people answered is withheld" {
	sed -E 's/^(soil,4,)205,212,198/\13,4,3/' "$MADE/scales.csv" >scales.csv
	report "-c $BOOK scales.csv $MADE/items.csv"
	succeeds
	shows '^  Soil: fewer than 5 people\. Their figures are withheld'
	hides '^Soil$'
	try "attune-report -T csv -c $BOOK scales.csv $MADE/items.csv"
	prints_more
	hides ',soil,'
	shows ',water,'
	succeeds
	try "attune-report -c $BOOK scales.csv $MADE/with.csv |
	    sed -n '/^How the scales go/,/^$/p'"
	prints_more
	shows 'Water'
	hides 'Soil|1\.02|\.50'
	succeeds
	try "attune-report -T csv -c $BOOK scales.csv $MADE/with.csv |
	    grep -c ',soil,'"
	prints <<-!
	0
	!
	exits 1
	same stderr </dev/null
	items n 4 5
	part Soil
	prints_more
	shows '^  s4    \+    fewer than 5$'
	succeeds
	try "attune-report -T csv -c $BOOK items.csv"
	prints_more
	hides '^s4,'
	succeeds
	awk -F, -v OFS=, 'NR == 5 { $11 = "key" } { print }' items.csv >key.csv
	report "-c $BOOK key.csv"
	succeeds
	hides '^ *s4: .*n 4'
	hides '- s4: key'
}

@test "an item of a gate alone has no part in it either" {
	sed 's/^item,s1,soil worst,/item,s1,worst,/' "$BOOK" >gate.csv
	grep -v '^s1,' "$MADE/items.csv" >items.csv
	echo 's1,worst,+,212,2,3.4,1.02,0.4,0.1,0.7,,,0.05,0.13,0.3,0.4,0.12,,,,,' \
	    >>items.csv
	for format in text markdown html csv; do
		try "attune-report -T $format -c ./gate.csv items.csv"
		prints_more
		hides 'crumbles|worst'
		succeeds
	done
}

@test "correlations without the table of scales: of how many is not known" {
	try "attune-report -c $BOOK $MADE/with.csv"
	prints_more
	shows 'The table of scales is not here'
	succeeds
	try "attune-report -c $BOOK $MADE/scales.csv $MADE/with.csv"
	prints_more
	hides 'The table of scales is not here'
	succeeds
}

@test "a gate has no part in it" {
	for format in text markdown html csv; do
		try "attune-report -T $format -c $BOOK $ALL"
		prints_more
		hides 'worst'
		succeeds
	done
}

@test "the check-in: pillars by name, and where one can turn to" {
	cat >help.csv <<-!
	language,text
	en,"The line of our town, day and night"
	!
	cat >stats.csv <<-!
	stat_scale,items,n_min,n_max,complete,alpha,alpha_low,alpha_high,remark
	safety,6,212,220,205,0.8132,0.7734,0.8482,
	safety_gate,3,212,220,205,0.7,0.6,0.8,
	!
	report '-r help.csv stats.csv'
	succeeds
	shows '^Emotional Safety$'
	shows '^  - The line of our town, day and night$'
	hides 'gate'
}

# ---- what is refused

@test "what the codebook does not have" {
	refuses scales '3: stat_scale: "soap" is not a scale of the codebook' \
	    stat_scale soap 3
	refuses items '3: scale: "soap" is not a scale of the codebook' \
	    scale soap 3
	refuses items '3: stat_item: "s9" is not an item of the codebook' \
	    stat_item s9 3
	refuses items '3: stat_item: "w1" is not an item of this scale' \
	    stat_item w1 3
	refuses with '3: stat_with: "soap" is not a scale of the codebook' \
	    stat_with soap 3
	refuses items "4: key: \"+\" is not the codebook's key of this item" \
	    key + 4
	refuses items "4: key: \"\" is not the codebook's key of this item" \
	    key '' 4
}

@test "what stands twice" {
	refuses scales '4: stat_scale: "soil" stands twice' stat_scale soil 4
	refuses items '4: stat_item: "s2" stands twice' stat_item s2 4
	refuses with '4: stat_with: "soil" stands twice' stat_with soil 4
	try "attune-report -c $BOOK $MADE/scales.csv $MADE/scales.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $MADE/scales.csv:2: stat_scale: "garden" stands twice
	!
}

@test "figures that cannot be" {
	refuses scales '3: items: "5" is not a number of items of the scale' \
	    items 5 3
	refuses scales '3: items: "" is not a number of items of the scale' \
	    items '' 3
	refuses scales '3: n_min: "1.5" is not a number of people' n_min 1.5 3
	refuses scales '3: n_max: "204" is not at least n_min' n_max 204 3
	refuses scales '3: n_max: "212" is not at least complete' \
	    complete 213 3
	refuses scales '3: mean: "0.99" is not a score that the scale can have' \
	    mean 0.99 3
	refuses scales '3: max: "3" is not at least mean' max 3 3
	refuses scales '3: sd: "-0.1" is not a number from 0' sd -0.1 3
	refuses scales '3: skew: "x" is not a number' skew x 3
	refuses scales '3: alpha: "1.01" is not a number up to 1' alpha 1.01 3
	refuses scales '3: alpha_high: "0.1" is not at least alpha_low' \
	    alpha_high 0.1 3
	refuses scales '3: omega: "-0.1" is not a number from 0 to 1' \
	    omega -0.1 3
	refuses scales '3: r_mean: "-1.5" is not a number from -1 to 1' \
	    r_mean -1.5 3
	refuses scales '3: alpha: "0.5 " is not a number' alpha '0.5 ' 3
	refuses scales '3: alpha: "nan" is not a number' alpha nan 3
	refuses items '3: n: "" is not a number of people' n '' 3
	refuses items '3: mean: "5.5" is not an answer that the item can have' \
	    mean 5.5 3
	refuses items '3: loading: "1.5" is not a number from -1 to 1' \
	    loading 1.5 3
	refuses items '3: 5: "1.2" is not a number from 0 to 1' 5 1.2 3
	refuses items '3: 6: "0.0" is not empty, though the item does not admit this answer' \
	    6 0.0 3
	refuses with '3: water: "1,0" is not a number' water 1,0 3
}

@test "words that are none" {
	refuses scales '3: remark: "odd" is not of unstable, heywood, indefinite and constant, each once' \
	    remark odd 3
	refuses scales '3: remark: "heywood heywood" is not of unstable, heywood, indefinite and constant, each once' \
	    remark 'heywood heywood' 3
	refuses items '3: audit: "odd" is not key or weak' audit odd 3
}

@test "of an indefinite matrix figures may be beyond 1" {
	scales alpha 1.2 5
	part Shade
	prints_more
	shows '^  Alpha is 1\.20\.'
	succeeds
}

@test "columns that are not there, twice there, or not known" {
	sed 1s/n_min/n_least/ "$MADE/scales.csv" >scales.csv
	try "attune-report -c $BOOK scales.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: scales.csv:1: stats need a column n_min, and there is none
	!
	sed 1s/alpha_std/std/ "$MADE/scales.csv" >scales.csv
	try "attune-report -c $BOOK scales.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: scales.csv:1: column "std" is none of stats
	!
	sed 1s/,0,1,/,0,0,/ "$MADE/items.csv" >items.csv
	try "attune-report -c $BOOK items.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: items.csv:1: column "0" stands twice
	!
	sed 1s/,0,1,/,0,0.5,/ "$MADE/items.csv" >items.csv
	try "attune-report -c $BOOK items.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: items.csv:1: column "0.5" is none of stats
	!
	sed 1s/soil/soap/ "$MADE/with.csv" >with.csv
	try "attune-report -c $BOOK with.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: with.csv:1: column "soap" is not a scale of the codebook
	!
}

@test "a header alone is nothing to report" {
	sed 1q "$MADE/scales.csv" >scales.csv
	try "attune-report -c $BOOK scales.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: nothing to report
	!
}

@test "stats do not mix with scores or pairs" {
	try "attune-report -c $CLASS/codebook.csv $CLASS/scores.csv $CLASS/stats.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $CLASS/stats.csv:1: scores and stats do not go into one report
	!
	try "attune-report -c $CLASS/codebook.csv $CLASS/stats.csv $CLASS/scores.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $CLASS/scores.csv:1: scores and stats do not go into one report
	!
	printf '%s\n' stat_scale,items,n_min,n_max fun,6,40,40 >stats.csv
	try "attune-report stats.csv $JOURNEYS/couple/pairs.csv"
	prints_nothing
	fails 1 <<-!
	attune-report: $JOURNEYS/couple/pairs.csv:1: pairs and stats do not go into one report
	!
}

@test "options that are about people" {
	try "attune-report -o out -c $BOOK $MADE/scales.csv"
	prints_nothing
	fails 2 <<-!
	attune-report: $MADE/scales.csv:1: -o makes a report for everyone, and these are stats
	!
	[ ! -e out ]
	try "attune-report -b team -c $BOOK $MADE/scales.csv"
	prints_nothing
	fails 2 <<-!
	attune-report: $MADE/scales.csv:1: -b is about a group, and these are stats
	!
	try "attune-report -f soil -c $BOOK $MADE/scales.csv"
	prints_nothing
	says '^attune-report: -f is about one person or couple, and these are stats$'
	exits 2
}
