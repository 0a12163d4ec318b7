# Made answers to the check-in, the same ones each time.
#
# usage: attune-codebook | awk -v rows=N -f answers.awk
#
# What a person answers to an item is a trait of theirs plus chance, by the
# key of the item; one cell in sixteen is empty.  The notes have commas, quotes
# and letters outside ASCII.

# The next of the numbers 0 to 2^24 - 1; exact in any awk.
function chance(n) {
	state = (state * 1140671 + 12820163) % 16777216
	return int(state / 16777216 * n)
}

BEGIN {
	FS = ","
	state = 2026
	items = 0
	note[0] = ""
	note[1] = "\"tea, then a walk\""
	note[2] = "\"she said \"\"later\"\", twice\""
	note[3] = "\"grüße, 茶\""
}

$1 == "item" {
	sign[items] = $4 == "-" ? -1 : 1
	names = names "," $2
	items++
}

END {
	print "who,date,note" names
	for (row = 1; row <= rows; row++) {
		trait = chance(16)
		line = "p" row ",2026-" 10 + row % 3 "-1" row % 10 "," \
		    note[row % 4]
		for (item = 0; item < items; item++) {
			x = int((trait + chance(16)) / 6.2) - 2
			line = line "," \
			    (chance(16) == 0 ? "" : 3 + sign[item] * x)
		}
		print line
	}
}
