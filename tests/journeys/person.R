# Robin's winter: six weekly pulses, then a full form.  Fun fades by a step a
# week; appreciation is on the low side throughout; safety is fine.

# The answers are written down as keyed values, so that the story holds
# whatever the wording of a statement: 5 is always good, "." is skipped.
digits <- function(text)
	suppressWarnings(as.numeric(strsplit(gsub(" ", "", text), "")[[1]]))

# Puts keyed values into the items chosen, as raw answers.
answer_with <- function(book, answer, items, values) {
	stopifnot(length(items) == length(values))
	raw <- keyed(book$items[match(items, book$items$id), ], values)
	answer[items] <- ifelse(is.na(raw), "", as.character(raw))
	answer
}

pillars <- function(book)
	book$scales$id[book$scales$role == "pillar"]

# The one item in all of these scales and in this form.
item_in <- function(book, form, ...) {
	id <- book$items$id[in_form(book, form) &
	    rowSums(!book$member[, c(...), drop = FALSE]) == 0]
	stopifnot(length(id) == 1)
	id
}

# A pulse: per pillar what is received, then what is given.
pulse_answers <- function(book, values) {
	answer <- setNames(rep("", nrow(book$items)), book$items$id)
	for (pillar in pillars(book)) {
		items <- c(item_in(book, "pulse", pillar, "receiving"),
		    item_in(book, "pulse", pillar, "giving"))
		answer <- answer_with(book, answer, items,
		    digits(values[[pillar]]))
	}
	answer
}

# A full form: per pillar what is received and given of sensing, of
# understanding and of responding; then what has changed.
full_answers <- function(book, values, change) {
	answer <- setNames(rep("", nrow(book$items)), book$items$id)
	for (pillar in pillars(book)) {
		items <- character(0)
		for (process in c("sensing", "understanding", "responding"))
			for (direction in c("receiving", "giving"))
				items <- c(items, item_in(book, "full", pillar,
				    process, direction))
		items <- c(items, item_in(book, "full",
		    paste0(pillar, "_change")))
		answer <- answer_with(book, answer, items,
		    c(digits(values[[pillar]]), digits(change[[pillar]])))
	}
	answer
}

# A row as attune-ask writes it.
sitting <- function(book, answer, who, date, form, couple = "", about = "self",
    consent = "", focus = "", did = "", hunch = "") {
	word <- function(id) book$texts$text[book$texts$id == id][1]
	c(who = who, couple = couple, date = date, form = form, about = about,
	    instrument = paste(word("title"), word("version")),
	    consent = consent, focus = focus, did = did, hunch = hunch, answer)
}

person_answers <- function(book) {
	week <- function(n)
		list(safety = c("54", "44", "45", "54", "54", "44")[n],
		    appreciation = c("23", "32", "2.", "23", "22", "23")[n],
		    closeness = c("43", "34", "43", "33", "43", "34")[n],
		    support = c("34", "44", "34", "4.", "34", "43")[n],
		    fun = c("55", "45", "44", "43", "33", "32")[n],
		    direction = c("44", "34", "44", "44", ".4", "44")[n])
	dates <- as.character(as.Date("2026-01-04") + 7 * 0:6)
	focus <- c("", "appreciation", "appreciation", "", "fun", "fun")
	did <- c("", "once", "not", "", "once", "not")
	rows <- lapply(1:6, function(n)
		sitting(book, pulse_answers(book, week(n)), "robin", dates[n],
		    "pulse", focus = focus[n], did = did[n]))
	full <- full_answers(book,
	    list(safety = "44 54 45", appreciation = "23 23 .3",
	    closeness = "34 43 34", support = "34 44 3.",
	    fun = "23 32 23", direction = "44 34 44"),
	    list(safety = "3", appreciation = "3", closeness = "4",
	    support = "3", fun = "2", direction = "."))
	rows[[7]] <- sitting(book, full, "robin", dates[7], "full",
	    focus = "fun", did = "more", hunch = "safety fun")
	bind_rows(rows)
}
