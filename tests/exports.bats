#!/usr/bin/env bats
# attune-import: exports and tables that packages of other projects ship.
#
# `make setup-exports` fetches them; they are no part of this repository.  What
# they hold is read by R, Python or PSPP: exports/read.R and read.py.

load helper

EXPORTS=$BATS_TEST_DIRNAME/exports
SPECTRUM=fetched/node_modules/csv-spectrum

setup() {
	begin
	cd "$EXPORTS"
}

# A file becomes the answers that R finds in it.
imports() {
	local name=$1

	shift
	try "attune-import -c ./$name.csv $* fetched/$name.csv"
	Rscript read.R "$name" | prints
	succeeds
}

# A codebook of one item whose answers are whole numbers.
one() {
	cat >"$BATS_TEST_TMPDIR/one.csv" <<-!
	kind,id,of,low,high
	item,$1,s,0,99999
	scale,s,,,
	!
}

# A table becomes what Python reads from it, the one item last.
copies() {
	local item=$1 file=$2 holds=${3-$2}

	one "$item"
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' ${5-} '$file'"
	python3 read.py "$item" "$holds" ${4-} | prints
	succeeds
}

# A table is refused before any row.
refuses() {
	one "$1"
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' '$2'"
	saw stdout
	[ "$(wc -l <"$BATS_TEST_TMPDIR/stdout")" -le 1 ] # the header
	says "$3"
	exits 1
}

# ---- answers of many people

@test "a city's survey: labels of two scales, 160 columns, an opt-out" {
	imports city -m "\"Don't Know\"" -i who=id
}

@test "a city's survey: the explanation counts what R counts" {
	try "attune-import -n -m \"Don't Know\" -c ./city.csv fetched/city.csv \
	    2>/dev/null | cut -d, -f1,5-9"
	Rscript read.R city-counts | prints
	succeeds
}

@test "a city's survey: an opt-out that nobody declared is no answer" {
	try "attune-import -c ./city.csv fetched/city.csv"
	prints_more
	says '"Don'\''t Know" is no answer$'
	exits 1
}

@test "an export of Viva Glint: a column of comments for each, NA" {
	imports glint -m NA -i "'who=EMP ID'"
}

@test "fans of a race: labels, empty cells, 0 to 10" {
	imports race -i who=respondent_id
}

@test "five personality scales, written by R: no name for the rows, NA" {
	imports bfi -i who=
}

@test "4782 people, 209 items, halves" {
	imports mood -i who=subid
}

@test "a test with a byte order mark and no column for who" {
	imports test
}

@test "every cell in quotes, CR LF, days with slashes" {
	imports bikes -f google -i date=time,station_id,docks_available
}

@test "an import file of REDCap: events without answers, people again" {
	imports visits -f redcap -i who=record_id,redcap_event_name
}

@test "habits of students, by R: semicolons, UTF-16 with tabs, a mark" {
	for written in habits.csv habits.tab habits-bom.csv; do
		try "attune-import -c ./habits.csv -m NA -i '' fetched/$written"
		Rscript read.R habits | prints
		succeeds
	done
}

@test "a data file of SPSS, written by PSPP as labels and as codes" {
	try 'attune-import -c ./hotel.csv fetched/hotel.csv'
	tr -d '\r' <fetched/hotel-codes.csv | prints
	succeeds
	try 'attune-import -c ./hotel.csv fetched/hotel.tab'
	tr -d '\r' <fetched/hotel-codes.csv | prints
	succeeds
	try 'attune-import -c ./hotel.csv fetched/hotel-codes.csv'
	tr -d '\r' <fetched/hotel-codes.csv | prints
	succeeds
}

# ---- tables that other readers are tested with

@test "UTF-16 of either order, by its mark" {
	copies a fetched/utf16-big.csv fetched/utf16-big.csv utf-16
	copies a fetched/utf16-little.csv fetched/utf16-little.csv utf-16
}

@test "Latin-1 is refused with a hint, and read with -e" {
	one a
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' fetched/latin1.csv"
	prints <<-!
	b,c,a
	2,3,1
	!
	fails 1 <<-!
	attune-import: fetched/latin1.csv:3: "c": byte \\xA9 is not UTF-8; likely to be -e cp1252
	!
	copies a fetched/latin1.csv fetched/latin1.csv latin1 '-e latin1'
}

@test "empty lines before the header are passed over" {
	copies a fetched/skip-lines.csv
}

@test "lines that end with CR, NUL bytes and long records are refused" {
	refuses a fetched/mac-newlines.csv 'a carriage return that ends no line'
	refuses a fetched/null-byte.csv ':2: a NUL byte'
	one a
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' fetched/long-row.csv"
	echo 'b,c,a' | prints
	fails 1 <<-!
	attune-import: fetched/long-row.csv:2: expected 3 cells, found 4 (cells end at ",")
	!
}

@test "a header with newlines is copied, and lines are counted past it" {
	one b
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' \
	    fetched/header-newline.csv"
	prints_more
	fails 1 <<-!
	attune-import: fetched/header-newline.csv:5: b: "e" is no answer
	!
}

@test "csv-spectrum: what its own answers say" {
	for table in simple simple_crlf utf8 escaped_quotes quotes_and_newlines \
	    empty empty_crlf; do
		copies a "$SPECTRUM/csvs/$table.csv" \
		    "$SPECTRUM/json/$table.json"
	done
	for table in newlines newlines_crlf; do
		copies b "$SPECTRUM/csvs/$table.csv" \
		    "$SPECTRUM/json/$table.json"
	done
	copies key "$SPECTRUM/csvs/json.csv" "$SPECTRUM/json/json.json"
	copies zip "$SPECTRUM/csvs/comma_in_quotes.csv" \
	    "$SPECTRUM/json/comma_in_quotes.json"
	refuses 'Contact Phone Number' \
	    "$SPECTRUM/csvs/location_coordinates.csv" \
	    ':2: column [0-9]: a quote that neither opens nor closes a cell'
}

@test "2000 rows of Papa Parse, four of them short: these go aside" {
	local file=fetched/node_modules/papaparse/tests/verylong-sample.csv
	local short=$BATS_TEST_TMPDIR/short.csv

	one 'meaning of life'
	try "attune-import -c '$BATS_TEST_TMPDIR/one.csv' -o '$short' $file"
	python3 read.py 'meaning of life' "$file" | prints
	awk -F , -v file="$file" 'NF == 2 { print "attune-import: " file ":" \
	    NR ": expected 3 cells, found 2 (cells end at \",\")" }' "$file" |
	    fails 1
	try "cut -d , -f 1 '$short'"
	awk -F , 'BEGIN { print "line" } NF == 2 { print NR }' "$file" | prints
	succeeds
}
