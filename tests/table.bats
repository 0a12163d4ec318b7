#!/usr/bin/env bats
# The grammar of tables, as attune(5) gives it, through attune-score.

load helper

setup() {
	begin
	printf 'id,of\nq1,trust\n' >book.csv
}

# Score what printf makes of a format.
score() {
	printf "$1" >t.csv
	try 'attune-score -c ./book.csv t.csv'
}

# ---- what is read

@test "CR LF ends a record as LF does, and LF is written" {
	score 'who,q1\r\nann,4\r\n\r\nbo,5\r\n'
	printf 'who,trust\nann,4.00\nbo,5.00\n' | prints
	succeeds
}

@test "the last record needs no end of line" {
	score 'who,q1\nann,4'
	printf 'who,trust\nann,4.00\n' | prints
	succeeds
	score 'who,q1\nann,"4"'
	printf 'who,trust\nann,4.00\n' | prints
	succeeds
	score 'who,q1'
	printf 'who,trust\n' | prints
	succeeds
}

@test "a byte order mark before the header is passed over" {
	score '\xef\xbb\xbfq1,who\n4,ann\n'
	printf 'who,trust\nann,4.00\n' | prints
	succeeds
	score '\xef\xbb\xbf"who",q1\nann,4\n'
	printf 'who,trust\nann,4.00\n' | prints
	succeeds
}

@test "a byte order mark anywhere else is data" {
	score 'who,q1\n\xef\xbb\xbfann,4\n'
	printf 'who,trust\n\xef\xbb\xbfann,4.00\n' | prints
	succeeds
	score '\xef\xbb\xbf\xef\xbb\xbfwho,q1\nann,4\n'
	printf '"\xef\xbb\xbfwho",trust\nann,4.00\n' | prints
	succeeds
}

@test "data that begins as a byte order mark does is not swallowed" {
	score '\xef\xbb,q1\nann,4\n'
	printf '\xef\xbb,trust\nann,4.00\n' | prints
	succeeds
}

@test "blank lines are passed over, before the header too" {
	score '\n\nwho,q1\n\nann,4\n\n\nbo,5\n\n'
	printf 'who,trust\nann,4.00\nbo,5.00\n' | prints
	succeeds
}

@test "a line of blanks is not a blank line" {
	score 'who,q1\nann,4\n  \n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: expected 2 cells, found 1
	!
}

@test "quoted cells may hold commas, quotes and ends of line" {
	score '"who","q1"\n"a,b","4"\n"say ""hi""",5\n"two\nlines",3\n"",2\n'
	printf 'who,trust\n"a,b",4.00\n"say ""hi""",5.00\n"two\nlines",3.00\n,2.00\n' |
	    prints
	succeeds
}

@test "CR and CR LF inside quotes are data" {
	score 'who,q1\r\n"a\rb\r\nc\r",4\r\n'
	printf 'who,trust\n"a\rb\r\nc\r",4.00\n' | prints
	succeeds
}

@test "blanks and tabs are part of a cell" {
	score 'who,q1\n a\t,4\n" b ",5\n'
	printf 'who,trust\n a\t,4.00\n b ,5.00\n' | prints
	succeeds
}

@test "in a table of one column a blank line is an empty cell" {
	score 'q1\n4\n\n5\n'
	printf 'trust\n4.00\n""\n5.00\n' | prints
	succeeds
	score 'q1\r\n4\r\n\r\n5'
	printf 'trust\n4.00\n""\n5.00\n' | prints
	succeeds
	score '\n\nq1\n""\n'
	printf 'trust\n""\n' | prints
	succeeds
}

@test "what attune-score writes of one column, it reads" {
	printf 'id,of\ntrust,again\n' >again.csv
	printf 'q1\n4\n\n5\n' >t.csv
	try 'attune-score -c ./book.csv t.csv | attune-score -c ./again.csv'
	printf 'again\n4.00\n""\n5.00\n' | prints
	succeeds
}

@test "a table may have thousands of columns" {
	seq -s, 2 5000 | sed 's/^/q1,/; p; s/[^,]*,/4,/' >t.csv
	try 'attune-score -c ./book.csv t.csv'
	seq -s, 2 5000 | sed 's/$/,trust/; p; s/trust/4.00/' | prints
	succeeds
}

@test "a record of 16 MiB is read" {
	[ -z "${WRAP-}" ] || skip 'it takes too long under WRAP'
	{
		printf 'who,q1\n'
		head -c $((16 * 1024 * 1024 - 3)) /dev/zero | tr '\0' x
		printf ',4\n'
	} >t.csv
	try 'attune-score -c ./book.csv t.csv | sed "s/^xxx*/xx/"'
	printf 'who,trust\nxx,4.00\n' | prints
	succeeds
}

@test "a table is read the same if it comes in pieces" {
	try 'attune-score -c ./book.csv' < <(
		for piece in '\xef' '\xbb' '\xbfwho,q1\r' '\n"a"' '"' '",4' \
		    '\r\n' '\r' '\n' bo ,5 '\r'; do
			printf "$piece"
			sleep 0.02
		done
	)
	printf 'who,trust\n"a""",4.00\n' | prints
	fails 1 <<-!
	attune-score: <stdin>:4: a carriage return that ends no line
	!
}

# ---- what is malformed

@test "nothing at all is not a table" {
	score ''
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv: empty: not even a header
	!
	score '\n\r\n\n'
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv: empty: not even a header
	!
	score '\xef\xbb\xbf'
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv: empty: not even a header
	!
}

@test "too few and too many cells are refused, after the rows before them" {
	score 'who,q1\nann,4\nbo\ncy,5\n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: expected 2 cells, found 1
	!
	score 'who,q1\nann,4\n"b\no",4,\ncy,5\n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: expected 2 cells, found 3
	!
}

@test "a quote inside a bare cell is refused" {
	score 'who,q1\nann,4\nb"o,5\n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: column 1: a quote that neither opens nor closes a cell, behind "b"
	!
	score 'who,q1\nann,4"\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: column 2: a quote that neither opens nor closes a cell, behind "4"
	!
	score 'who,q1\n "ann",4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: column 1: a quote that neither opens nor closes a cell, behind " "
	!
}

@test "text behind a closing quote is refused" {
	score 'who,q1\n"ann"a,4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: column 1: a quote that neither opens nor closes a cell, behind "ann"
	!
	score 'who,q1\n"ann" ,4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: column 1: a quote that neither opens nor closes a cell, behind "ann"
	!
}

@test "a quote that is never closed is refused at the record that it opens in" {
	score 'who,q1\nann,4\n"bo,5\ncy,5\n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: a quote that is never closed
	!
	score '"who,q1\nann,4\n'
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv:1: a quote that is never closed
	!
	score 'who,q1\nann,"'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a quote that is never closed
	!
}

@test "a lone CR is refused, wherever it stands" {
	score 'who,q1\nan\rn,4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a carriage return that ends no line
	!
	score 'who,q1\nann,4\r\r\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a carriage return that ends no line
	!
	score 'who,q1\nann,4\r'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a carriage return that ends no line
	!
	score 'who,q1\n"ann"\r,4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a carriage return that ends no line
	!
	score 'who,q1\n\rann,4\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:2: a carriage return that ends no line
	!
}

@test "the lines of an old Macintosh are refused at the first" {
	score 'who,q1\rann,4\rbo,5\r'
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv:1: a carriage return that ends no line
	!
}

@test "a NUL byte is refused, and UTF-16 guessed at" {
	score 'who,q1\nann,4\nb\0o,5\n'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: a NUL byte; is this UTF-16, or not a table?
	!
	score 'who,q1\nann,"4\n\0"\n'
	printf 'who,trust\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: a NUL byte; is this UTF-16, or not a table?
	!
	score '\xff\xfew\0h\0o\0,\0q\0001\0\n\0'
	prints_nothing
	fails 1 <<-!
	attune-score: t.csv:1: a NUL byte; is this UTF-16, or not a table?
	!
}

@test "a record of more than 16 MiB is refused" {
	{
		printf 'who,q1\nann,4\n'
		head -c $((16 * 1024 * 1024)) /dev/zero | tr '\0' x
		printf ',4\n'
	} >t.csv
	try 'attune-score -c ./book.csv t.csv'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: a record of more than 16 MiB
	!
}

@test "a quote that is not closed within 16 MiB is guessed at" {
	[ -z "${WRAP-}" ] || skip 'it takes too long under WRAP'
	{
		printf 'who,q1\nann,4\n"bo,4\n'
		yes cy,4 | head -c $((16 * 1024 * 1024))
	} >t.csv
	try 'attune-score -c ./book.csv t.csv'
	printf 'who,trust\nann,4.00\n' | prints
	fails 1 <<-!
	attune-score: t.csv:3: a record of more than 16 MiB; is its quote closed?
	!
}

@test "the grammar is that of tabs behind -t" {
	printf 'who\tq1\na"b\t4\n' >t.tsv
	try 'attune-score -t -c ./book.csv t.tsv'
	printf 'who\ttrust\n' | prints
	fails 1 <<-!
	attune-score: t.tsv:2: column 1: a quote that neither opens nor closes a cell, behind "a"
	!
	printf 'who\tq1\nann\t4\nbo,5\n' >t.tsv
	try 'attune-score -t -c ./book.csv t.tsv'
	printf 'who\ttrust\nann\t4.00\n' | prints
	fails 1 <<-!
	attune-score: t.tsv:3: expected 2 cells, found 1
	!
}

@test "a codebook is a table too" {
	printf 'id,of\nq1,tr"ust\n' >book.csv
	try 'attune-score -c ./book.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-score: ./book.csv:2: column 2: a quote that neither opens nor closes a cell, behind "tr"
	!
	printf 'id,of\nq1,trust\nq2\n' >book.csv
	try 'attune-score -c ./book.csv' </dev/null
	prints_nothing
	fails 1 <<-!
	attune-score: ./book.csv:3: expected 2 cells, found 1
	!
}
