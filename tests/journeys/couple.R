# Ana and Ben: three pulses each, with guesses.  Both find little fun; Ben
# thinks that his thanks arrive, Ana misses them, and Ben learns to expect it.

couple_answers <- function(book) {
	values <- function(safety, appreciation, closeness, support, fun,
	    direction)
		as.list(environment())
	rows <- list()
	# A sitting with its guess: received and given, pillar by pillar.
	both <- function(who, date, consent, own, guess) {
		for (about in c("self", "partner")) {
			keyed <- if (about == "self") own else guess
			rows[[length(rows) + 1]] <<- sitting(book,
			    pulse_answers(book, keyed), who, date, "pulse",
			    "oak", about, consent)
		}
	}
	both("ana", "2026-03-01", "words",
	    values("44", "32", "45", "34", "22", "44"),
	    values("44", "44", "44", "33", "31", "45"))
	both("ben", "2026-03-02", "",
	    values("54", "45", "44", "43", "22", "42"),
	    values("55", "45", "55", "44", "32", "44"))
	both("ben", "2026-03-07", "numbers",
	    values("44", "44", "54", "33", "12", "44"),
	    values("54", "34", "45", "43", "22", "34"))
	both("ana", "2026-03-08", "words",
	    values("45", "23", "44", "43", "2.", "34"),
	    values("44", "44", "4.", "33", "21", "45"))
	both("ana", "2026-03-15", "numbers",
	    values("44", "22", "54", "34", "21", "43"),
	    values("44", "55", "44", "43", "22", "24"))
	both("ben", "2026-03-16", "numbers",
	    values(".4", "55", "45", "43", "22", "34"),
	    values("44", "22", "45", "33", "22", "34"))
	bind_rows(rows)
}
