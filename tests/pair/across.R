# Figures across couples, by cor and lm: what `attune-pair -x` writes.  What the
# columns are, the manual says.

# The scores of one sitting on one scale, private items too: a, b, and of each
# guess g, t and s, in percent; NA where too few were answered, or for a guess
# none.
sitting_scores <- function(book, t, sitting, s) {
	form <- in_form(book, sitting$form)
	i <- which(book$member[, s] & form)
	need <- max(1, required(book$scales$need[s], length(i)))
	x <- function(row) shown_answers(book, t, row, form)[i]
	a <- x(sitting$a)
	b <- x(sitting$b)
	range <- (book$items$high - book$items$low)[i]
	score <- function(z, with, least = 1) {
		use <- rowSums(is.na(do.call(cbind, with))) == 0
		if (sum(use) < least)
			return(NA)
		low <- book$items$low[i]
		mean(100 * ((z - low) / range)[use])
	}
	guess <- function(g, t, s)
		c(score(g, list(g, t, s)), score(t, list(g, t, s)),
		    score(s, list(g, t, s)))
	list(scores = c(score(a, list(a, b), need), score(b, list(a, b), need)),
	    guesses = rbind(guess(x(guess_of(t, sitting$a)), b, a),
	        guess(x(guess_of(t, sitting$b)), a, b)))
}

across_row <- function(id, form, found) {
	ab <- do.call(rbind, lapply(found, `[[`, "scores"))
	ab <- ab[!is.na(ab[, 1]), , drop = FALSE]
	n <- nrow(ab)
	row <- c(across_scale = id, form = form, couples = "", a_mean = "",
	    b_mean = "", difference = "", difference_se = "", r = "", icc = "",
	    guesses = "", bias = "", b0 = "", truth = "", own = "")
	if (n >= 5) {
		a <- ab[, 1]
		b <- ab[, 2]
		row["couples"] <- n
		row["a_mean"] <- real(mean(a))
		row["b_mean"] <- real(mean(b))
		row["difference"] <- real(mean(a - b))
		row["difference_se"] <- real(sd(a - b) / sqrt(n))
		if (sd(a) > 0 && sd(b) > 0)
			row["r"] <- real(cor(a, b), 4)
		if (sd(c(a, b)) > 0)
			row["icc"] <- real(cor(c(a, b), c(b, a)), 4)
	}
	there <- lapply(found, function(one)
		one$guesses[!is.na(one$guesses[, 1]), , drop = FALSE])
	if (sum(sapply(there, nrow) > 0) < 5)
		return(row)
	all <- do.call(rbind, there)
	g <- all[, 1] - mean(all[, 2])
	t <- all[, 2] - mean(all[, 2])
	s <- all[, 3] - mean(all[, 2])
	fit <- lm(g ~ t + s)
	row["guesses"] <- nrow(all)
	row["bias"] <- real(mean(all[, 1] - all[, 2]))
	if (!anyNA(coef(fit)))
		row[c("b0", "truth", "own")] <- c(real(coef(fit)[[1]]),
		    real(coef(fit)[[2]], 4), real(coef(fit)[[3]], 4))
	row
}

across_table <- function(book, t) {
	sittings <- pair_sittings(t)
	key <- sapply(sittings, function(s) paste(s$couple, s$form))
	sittings <- sittings[!duplicated(key, fromLast = TRUE)]
	rows <- list()
	for (form in unique(c("full", t$form))) {
		mine <- Filter(function(s) s$form == form, sittings)
		if (length(mine) == 0)
			next
		for (s in seq_len(nrow(book$scales))) {
			if (book$scales$role[s] == "gate" ||
			    !any(book$member[, s] & in_form(book, form)))
				next
			rows[[length(rows) + 1]] <- across_row(
			    book$scales$id[s], form, lapply(mine, function(one)
				    sitting_scores(book, t, one, s)))
		}
	}
	bind_rows(rows)
}
