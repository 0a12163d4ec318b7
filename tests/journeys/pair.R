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

# For every giving item of the form its mirror: the receiving item of the same
# pillar and the same process.  In a pulse the pillar alone finds it.
mirrors <- function(book, form) {
	side <- function(role, i)
		any(book$member[i, book$scales$role == role])
	pillar <- book$scales$role == "pillar"
	items <- which(in_form(book, form) & !book$items$private)
	giving <- items[sapply(items, side, role = "giving")]
	receiving <- items[sapply(items, side, role = "receiving")]
	other <- sapply(giving, function(g) {
		same <- receiving[sapply(receiving, function(r)
			all(book$member[r, pillar] == book$member[g, pillar]))]
		stopifnot(length(same) == 1)
		same
	})
	list(giving = giving, receiving = other)
}

# Mean percent of keyed answers z of the items i.
percent_of <- function(book, z, i) {
	it <- book$items[i, ]
	L <- lcm(it$high - it$low)
	c(num = 100 * sum((z[i] - it$low) * L / (it$high - it$low)),
	    den = length(i) * L)
}
as_text <- function(q) if (q["den"] == 0) "" else exact(q["num"], q["den"])

# a and b, their keyed answers, over the items i that both answered.
levels_and_gaps <- function(book, s, a, b, i) {
	it <- book$items[i, ]
	range <- it$high - it$low
	L <- lcm(range)
	pa <- (a[i] - it$low) * L / range # of L
	pb <- (b[i] - it$low) * L / range
	n <- length(i)
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

# What the giver says they give beside what the receiver says arrives, on the
# mirrored items where both answered; for pillars and the total only.  With
# fewer than three of them a pillar, as in a pulse, there is no class (sent).
given_and_received <- function(book, s, giver, receiver, mirror) {
	if (!book$scales$role[s] %in% c("pillar", "total"))
		return(c("", "", ""))
	g <- mirror$giving
	r <- mirror$receiving
	use <- book$member[g, s] & book$member[r, s] & !is.na(giver[g]) &
	    !is.na(receiver[r])
	stopifnot(book$scales$role[s] == "total" || sum(use) < 3)
	if (!any(use))
		return(c("", "", ""))
	c(as_text(percent_of(book, giver, g[use])),
	    as_text(percent_of(book, receiver, r[use])), "")
}

# g the guess, t the partner's truth, s the guesser's own, all keyed; i the
# scale's items.  All ranges here are alike.
guessing <- function(book, g, t, s, i) {
	both <- i[!is.na(g[i]) & !is.na(t[i])]
	all <- both[!is.na(s[both])]
	range <- unique(book$items$high[i] - book$items$low[i])
	stopifnot(length(range) == 1)
	n <- length(both)
	bias <- mae <- skill <- ""
	if (n > 0) {
		bias <- exact(100 * sum(g[both] - t[both]), n * range)
		mae <- exact(100 * sum(abs(g[both] - t[both])), n * range)
	}
	wrong <- sum(abs(g[all] - t[all]))
	apart <- sum(abs(s[all] - t[all]))
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

pair_table <- function(book, t) {
	# The consent of each, as last given, counts for all rows; the lower of
	# the two decides.  Here both share numbers in the end.
	last <- function(who)
		tail(t$consent[t$who == who][order(t$date[t$who == who])], 1)
	rows <- list()
	for (couple in unique(t$couple)) {
		who <- unique(t$who[t$couple == couple])
		stopifnot(length(who) == 2, sapply(who, last) == "numbers")
		for (form in unique(t$form)) {
			m <- match_sittings(t, sittings_of(t, who[1], form),
			    sittings_of(t, who[2], form))
			for (k in seq_len(nrow(m)))
				rows <- c(rows, pair_rows(book, t, couple, who,
				    form, m$a[k], m$b[k]))
		}
	}
	bind_rows(rows)
}

# The rows of one sitting, a for each scale that has items to show.
pair_rows <- function(book, t, couple, who, form, row_a, row_b) {
	shown <- in_form(book, form) & !book$items$private
	answers <- function(row) {
		if (length(row) == 0)
			return(rep(NA_real_, nrow(book$items)))
		x <- keyed(book$items, answers_of(book, unlist(t[row, ])))
		x[!shown] <- NA
		x
	}
	guess <- function(row)
		answers(which(t$who == t$who[row] & t$date == t$date[row] &
		    t$form == form & t$about == "partner"))
	a <- answers(row_a)
	b <- answers(row_b)
	mirror <- mirrors(book, form)
	rows <- list()
	for (s in seq_len(nrow(book$scales))) {
		i <- which(book$member[, s] & shown)
		if (book$scales$private[s] || length(i) == 0)
			next
		i_both <- i[!is.na(a[i]) & !is.na(b[i])]
		stopifnot(length(i_both) >=
		    required(book$scales$need[s], length(i)))
		ga <- setNames(guessing(book, guess(row_a), b, a, i),
		    paste0("a_", guess_names))
		gb <- setNames(guessing(book, guess(row_b), a, b, i),
		    paste0("b_", guess_names))
		ab <- setNames(given_and_received(book, s, a, b, mirror),
		    c("a_gives", "b_receives", "a_sent"))
		ba <- setNames(given_and_received(book, s, b, a, mirror),
		    c("b_gives", "a_receives", "b_sent"))
		rows[[length(rows) + 1]] <- c(couple = couple,
		    date = max(t$date[c(row_a, row_b)]), form = form,
		    a = who[1], b = who[2], consent = "numbers",
		    pair_scale = book$scales$id[s],
		    levels_and_gaps(book, s, a, b, i_both), ab, ba, ga, gb)
	}
	rows
}
