# The pairs table by psychometrics, section 4.  Private scales are in no row,
# private items in no figure.  What each column is, README.md says.

# The rows of one partner, one per sitting: row numbers of own answers.
sittings_of <- function(t, who, form)
	which(t$who == who & t$form == form & t$about != "partner")

# Nearest dates first, at most seven days apart, each sitting used once.
match_sittings <- function(t, a, b) {
	all <- expand.grid(a = a, b = b)
	all$days <- abs(as.numeric(as.Date(t$date[all$a]) -
	    as.Date(t$date[all$b])))
	all <- all[all$days <= 7, ]
	all <- all[order(all$days, t$date[all$a], t$date[all$b]), ]
	out <- all[0, ]
	for (i in seq_len(nrow(all)))
		if (!all$a[i] %in% out$a && !all$b[i] %in% out$b)
			out <- rbind(out, all[i, ])
	out[order(pmax(t$date[out$a], t$date[out$b])), ]
}

# For every giving item of the form its mirror: the one receiving item of the
# same pillars and facets, if there is just one.
mirrors <- function(book, form) {
	side <- function(role, i)
		any(book$member[i, book$scales$role == role])
	same <- book$scales$role %in% c("pillar", "facet")
	items <- which(in_form(book, form) & !book$items$private)
	giving <- Filter(function(i) side("giving", i), items)
	receiving <- Filter(function(i) side("receiving", i), items)
	other <- sapply(giving, function(g) {
		alike <- Filter(function(r) r != g &&
			all(book$member[r, same] == book$member[g, same]),
			receiving)
		if (length(alike) == 1) alike else NA
	})
	other <- as.integer(other)
	list(giving = giving[!is.na(other)], receiving = other[!is.na(other)])
}

# Mean percent of keyed answers z of the items i.
percent_of <- function(book, z, i) {
	it <- book$items[i, ]
	L <- lcm(it$high - it$low)
	c(num = 100 * sum((z[i] - it$low) * L / (it$high - it$low)),
	    den = length(i) * L)
}
as_text <- function(q) if (q["den"] == 0) "" else exact(q["num"], q["den"])

# a and b, their keyed answers, over the items i that both answered, of which
# the scale needs so many.
levels_and_gaps <- function(book, s, a, b, i, need) {
	it <- book$items[i, ]
	range <- it$high - it$low
	L <- lcm(range)
	pa <- (a[i] - it$low) * L / range # of L
	pb <- (b[i] - it$low) * L / range
	n <- length(i)
	if (n == 0 || n < need) # no more than how many there are
		return(c(items = n, a_score = "", b_score = "", gap = "",
		    distance = "", both_high = "", both_low = "",
		    opposite = "", near = "", class = ""))
	ma <- 100 * sum(pa) / (n * L)
	mb <- 100 * sum(pb) / (n * L)
	class <- ""
	if (book$scales$role[s] == "pillar") {
		if (ma >= 75 && mb >= 75)
			class <- "strength"
		else if (ma < 50 && mb < 50)
			class <- "thin"
		else if (min(ma, mb) < 50 && abs(ma - mb) >= 12.5)
			class <- "differently"
	}
	c(items = n, a_score = exact(100 * sum(pa), n * L),
	    b_score = exact(100 * sum(pb), n * L),
	    gap = exact(100 * (sum(pa) - sum(pb)), n * L),
	    distance = exact(100 * sum(abs(pa - pb)), n * L),
	    both_high = sum(4 * pa >= 3 * L & 4 * pb >= 3 * L),
	    both_low = sum(4 * pa <= L & 4 * pb <= L),
	    opposite = sum(4 * pa >= 3 * L & 4 * pb <= L |
	        4 * pa <= L & 4 * pb >= 3 * L),
	    near = sum(abs(a[i] - b[i]) <= 1), class = class)
}

# Whether at least two thirds of the differences that are not 0 point one way.
most <- function(d, way)
	any(d != 0) && 3 * sum(sign(d) == way) >= 2 * sum(d != 0)

# The columns pattern, icc and agreement, over the same items.
pattern_and_total <- function(book, s, a, b, i, need) {
	it <- book$items[i, ]
	L <- lcm(it$high - it$low)
	pa <- (a[i] - it$low) * L / (it$high - it$low)
	pb <- (b[i] - it$low) * L / (it$high - it$low)
	n <- length(i)
	out <- c(pattern = "", icc = "", agreement = "")
	if (n == 0 || n < need)
		return(out)
	gap <- sum(pa) - sum(pb) # of n L
	if (n >= 3 && 8 * abs(gap) >= n * L && most(pa - pb, sign(gap)))
		out["pattern"] <- if (gap > 0) "a" else "b"
	if (book$scales$role[s] != "total")
		return(out)
	out["agreement"] <- exact(100 * sum(4 * pa >= 3 * L & 4 * pb >= 3 * L), n)
	# Double entry: every pair of answers both ways round.
	x <- c(pa, pb)
	y <- c(pb, pa)
	if (n >= 12 && length(unique(x)) > 1)
		out["icc"] <- real(cor(x, y))
	out
}

# What the giver says they give beside what the receiver says arrives, on the
# mirrored items where both answered; for pillars and the total only.  The
# class is of pillars with three such items or more.
given_and_received <- function(book, s, giver, receiver, mirror) {
	if (!book$scales$role[s] %in% c("pillar", "total"))
		return(c("", "", ""))
	L <- lcm(book$items$high - book$items$low)
	share <- function(z, i) {
		it <- book$items[i, ]
		(z[i] - it$low) * L / (it$high - it$low) # of L
	}
	g <- mirror$giving
	r <- mirror$receiving
	there <- !is.na(giver[g]) & !is.na(receiver[r])
	use <- there & book$member[g, s] & book$member[r, s]
	if (!any(use))
		return(c("", "", ""))
	sent <- ""
	if (book$scales$role[s] == "pillar" && sum(use) >= 3) {
		d <- share(giver, g) - share(receiver, r)
		n <- sum(use)
		N <- sum(there)
		excess <- sum(d[use]) * N - sum(d[there]) * n # of n N L
		sent <- if (4 * abs(excess) < n * N * L ||
		    !most(d[use], sign(excess))) "alike"
		    else if (excess > 0) "less" else "more"
	}
	c(as_text(percent_of(book, giver, g[use])),
	    as_text(percent_of(book, receiver, r[use])), sent)
}

# g the guess, t the partner's truth, s the guesser's own, all keyed; i the
# scale's items.
guessing <- function(book, g, t, s, i) {
	both <- i[!is.na(g[i]) & !is.na(t[i])]
	all <- both[!is.na(s[both])]
	range <- book$items$high - book$items$low
	L <- lcm(range)
	off <- (g - t) * L / range # of L
	n <- length(both)
	bias <- mae <- skill <- ""
	if (n > 0) {
		bias <- exact(100 * sum(off[both]), n * L)
		mae <- exact(100 * sum(abs(off[both])), n * L)
	}
	wrong <- sum(abs(off[all]))
	apart <- sum(abs((s - t) * L / range)[all])
	if (apart > 0)
		skill <- exact(apart - wrong, apart)
	counts <- rep("", 4)
	if (length(all) >= 10) {
		differ <- abs(s - t)[all] >= 2
		nearer <- (abs(g - t) < abs(s - t))[all]
		imagined <- !differ & abs(g - s)[all] >= 2
		counts <- c(sum(differ & nearer), sum(differ & !nearer),
		    sum(imagined), sum(!differ & !imagined))
	}
	c(n, bias, mae, skill, counts)
}

guess_names <- c("guessed", "bias", "mae", "skill", "seen", "missed",
    "imagined", "shared")

# Every sitting of both: couple, who, form, and the rows of a and b.  Couples
# as they come, sittings by date and then by form, the full one first.
pair_sittings <- function(t) {
	out <- list()
	for (couple in unique(t$couple)) {
		mine <- t
		mine$who[t$couple != couple] <- NA
		who <- unique(t$who[t$couple == couple])
		stopifnot(length(who) == 2)
		found <- list()
		for (form in unique(c("full", t$form))) {
			m <- match_sittings(mine,
			    sittings_of(mine, who[1], form),
			    sittings_of(mine, who[2], form))
			for (k in seq_len(nrow(m)))
				found[[length(found) + 1]] <- list(
				    couple = couple, who = who, form = form,
				    a = m$a[k], b = m$b[k],
				    date = max(t$date[c(m$a[k], m$b[k])]))
		}
		out <- c(out, found[order(sapply(found, `[[`, "date"))])
	}
	out
}

# What everyone agreed to last counts for all rows of theirs; what the less
# generous of the two agreed to counts for both.  Nobody here agreed to nothing.
consents <- c("words", "numbers", "items")
consent_of <- function(t, who) {
	last <- function(who)
		tail(t$consent[t$who == who][order(t$date[t$who == who])], 1)
	rank <- match(sapply(who, last), consents)
	stopifnot(!is.na(rank))
	consents[min(rank)]
}

pair_table <- function(book, t)
	bind_rows(unlist(lapply(pair_sittings(t), function(s)
		agreed_rows(book, pair_rows(book, t, s), consent_of(t, s$who),
		    item_rows(book, t, s))), recursive = FALSE))

# What may be seen of the rows of one sitting.
agreed_rows <- function(book, rows, consent, items) {
	if (consent == "items")
		rows <- c(rows, items)
	if (consent == "words")
		rows <- Filter(Negate(is.null), lapply(rows, in_words, book))
	lapply(rows, function(row) replace(row, "consent", consent))
}

# A row without its numbers; NULL if it is not about a pillar.
in_words <- function(row, book) {
	s <- match(row["pair_scale"], book$scales$id)
	if (book$scales$role[s] != "pillar")
		return(NULL)
	for (score in c("a_score", "b_score"))
		row[score] <- level_words(book, s, row[score])
	kept <- c("couple", "date", "form", "a", "b", "consent", "pair_scale",
	    "a_score", "b_score", "class")
	replace(row, setdiff(names(row), kept), "")
}

# The level of a percentage; within five points of a bound the two it is between.
level_words <- function(book, s, printed) {
	if (printed == "")
		return("")
	score <- as.numeric(printed)
	levels <- book$levels[sapply(words_of(book$levels$of), function(w)
		book$scales$role[s] %in% w), ]
	levels <- levels[order(levels$low), ]
	k <- sum(levels$low <= score)
	bound <- c(levels$low[-1], Inf) # of a level and the next
	if (bound[k] - score <= 5)
		return(paste(levels$id[k], levels$id[k + 1]))
	if (k > 1 && score - levels$low[k] <= 5)
		return(paste(levels$id[k - 1], levels$id[k]))
	levels$id[k]
}

# The keyed answers of a row that are shown; none if there is no row.
shown_answers <- function(book, t, row, shown) {
	if (length(row) == 0)
		return(rep(NA_real_, nrow(book$items)))
	x <- keyed(book$items, answers_of(book, unlist(t[row, ])))
	x[!shown] <- NA
	x
}

# The guess that goes with own answers.
guess_of <- function(t, row)
	which(t$couple == t$couple[row] & t$who == t$who[row] &
	    t$date == t$date[row] & t$form == t$form[row] &
	    t$about == "partner")

# The answers of one sitting: of both, and what each guesses.
answers_of_both <- function(book, t, sitting) {
	shown <- in_form(book, sitting$form) & !book$items$private
	answers <- function(row) shown_answers(book, t, row, shown)
	list(shown = shown, a = answers(sitting$a), b = answers(sitting$b),
	    a_guess = answers(guess_of(t, sitting$a)),
	    b_guess = answers(guess_of(t, sitting$b)))
}

frame_of <- function(sitting, id)
	c(couple = sitting$couple, date = sitting$date, form = sitting$form,
	    a = sitting$who[1], b = sitting$who[2], consent = "",
	    pair_scale = id)

# The rows of one sitting, a for each scale that has items to show.
pair_rows <- function(book, t, sitting) {
	x <- answers_of_both(book, t, sitting)
	a <- x$a
	b <- x$b
	mirror <- mirrors(book, sitting$form)
	rows <- list()
	for (s in seq_len(nrow(book$scales))) {
		i <- which(book$member[, s] & x$shown)
		if (book$scales$private[s] || length(i) == 0 ||
		    book$scales$role[s] == "gate")
			next
		i_both <- i[!is.na(a[i]) & !is.na(b[i])]
		need <- required(book$scales$need[s], length(i))
		ga <- setNames(guessing(book, x$a_guess, b, a, i),
		    paste0("a_", guess_names))
		gb <- setNames(guessing(book, x$b_guess, a, b, i),
		    paste0("b_", guess_names))
		ab <- setNames(given_and_received(book, s, a, b, mirror),
		    c("a_gives", "b_receives", "a_sent"))
		ba <- setNames(given_and_received(book, s, b, a, mirror),
		    c("b_gives", "a_receives", "b_sent"))
		rows[[length(rows) + 1]] <- c(
		    frame_of(sitting, book$scales$id[s]),
		    levels_and_gaps(book, s, a, b, i_both, need),
		    ab, ba, ga, gb,
		    pattern_and_total(book, s, a, b, i_both, need))
	}
	rows
}

# The rows of single items that both answered.  Of a guess: that there is one,
# and how far it is off.
item_rows <- function(book, t, sitting) {
	x <- answers_of_both(book, t, sitting)
	guessed <- function(guess, truth, own, i, side)
		setNames(replace(guessing(book, guess, truth, own, i), 3:8, ""),
		    paste0(side, guess_names))
	no <- function(...) setNames(rep("", length(c(...))), c(...))
	lapply(which(!is.na(x$a) & !is.na(x$b)), function(i) c(
	    frame_of(sitting, book$items$id[i]),
	    replace(levels_and_gaps(book, 1, x$a, x$b, i, 1), "class", ""),
	    no("a_gives", "b_receives", "a_sent", "b_gives", "a_receives",
	    "b_sent"),
	    guessed(x$a_guess, x$b, x$a, i, "a_"),
	    guessed(x$b_guess, x$a, x$b, i, "b_"),
	    no("pattern", "icc", "agreement")))
}
