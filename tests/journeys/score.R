# Scores by psychometrics, sections 1, 2 and 6: integers until one division.

gcd <- function(a, b) if (b == 0) a else gcd(b, a %% b)
lcm <- function(v) Reduce(function(a, b) a * b / gcd(a, b), v)

required <- function(need, p) {
	if (!grepl("%$", need))
		return(as.numeric(need))
	ceiling(as.numeric(sub("%", "", need)) / 100 * p - 1e-9)
}

# One scale of one row.  x: raw answers, NA where missing; form: its items.
# Returns n, p and, where there is a score, num / den and se.
score_scale <- function(book, s, x, form) {
	scale <- book$scales[s, ]
	mine <- book$member[, s] & form
	it <- book$items[mine, ]
	z <- keyed(it, x[mine])
	got <- !is.na(z)
	n <- sum(got)
	out <- list(n = n, p = sum(mine), num = NA, den = NA, se = NA)
	if (out$p == 0 || n == 0 || n < required(scale$need, out$p))
		return(out)
	range <- it$high - it$low
	L <- lcm(range) # makes every share of a range an integer
	share <- ((z - it$low) * L / range)[got]
	if (scale$metric == "mean") {
		stopifnot(length(unique(range)) == 1)
		out$num <- sum(z[got])
		out$den <- n
		out$se <- spread_se(z[got], 1, 1)
	} else if (scale$metric == "percent") {
		out$num <- 100 * sum(share)
		out$den <- n * L
		out$se <- spread_se(share, L / min(range[got]), 100 / L)
	} else if (scale$metric == "sum") {
		# a missing item is low + (the person's own share) x range
		out$num <- n * L * (sum(z[got]) + sum(it$low[!got])) +
		    sum(share) * sum(range[!got])
		out$den <- n * L
		out$se <- spread_se(share, L / min(range[got]), sum(range) / L)
	} else { # lowest
		out$num <- min(z[got])
		out$den <- 1
	}
	out
}

# sqrt(sum (z - m)^2 / (n (n - 1))), at least half an answer step / sqrt(n),
# times unit; z and step are integers or nearly.
spread_se <- function(z, step, unit) {
	n <- length(z)
	floor <- step / 2 / sqrt(n)
	if (n == 1)
		return(unit * floor)
	own <- sqrt((n * sum(z^2) - sum(z)^2) / (n^2 * (n - 1)))
	unit * max(own, floor)
}

longest_run <- function(x) {
	best <- run <- 0
	for (i in seq_along(x)) {
		run <- if (is.na(x[i])) 0
		    else if (i > 1 && !is.na(x[i - 1]) && x[i] == x[i - 1]) run + 1
		    else 1
		best <- max(best, run)
	}
	best
}

# The id of the highest level at or below the score as printed.  Levels that
# name the scale win over those that name its role, those over the general.
# The level of a gate is the other way round: it holds at or below its bound.
level_of <- function(book, s, printed) {
	if (printed == "")
		return("")
	of <- words_of(book$levels$of)
	for (name in c(book$scales$id[s], book$scales$role[s], "")) {
		mine <- if (name == "") lengths(of) == 0
		    else sapply(of, function(w) name %in% w)
		mine <- book$levels[mine, ]
		if (nrow(mine) == 0)
			next
		score <- as.numeric(printed)
		mine <- mine[if (book$scales$role[s] == "gate") score <= mine$low
		    else mine$low <= score, ]
		return(c(mine$id[which.max(mine$low)], "")[1])
	}
	""
}

score_text <- function(s) if (is.na(s$num)) "" else exact(s$num, s$den)

# The three tables that attune-score writes: plain, -v and -l.
score_tables <- function(book, answers) {
	pass <- setdiff(names(answers), book$items$id)
	plain <- verbose <- long <- list()
	for (r in seq_len(nrow(answers))) {
		row <- unlist(answers[r, ])
		guess <- identical(unname(row["about"]), "partner")
		form <- in_form(book, if ("form" %in% pass) row[["form"]] else "")
		x <- answers_of(book, row)
		if (guess) # counts in attune-pair alone
			x[] <- NA
		x[!form] <- NA
		v <- p <- character(0)
		for (s in seq_len(nrow(book$scales))) {
			id <- book$scales$id[s]
			got <- score_scale(book, s, x, form)
			text <- score_text(got)
			se <- real(got$se)
			p[id] <- text
			v[c(id, paste0(id, "_n"), paste0(id, "_se"))] <-
			    c(text, got$n, se)
			long[[length(long) + 1]] <- c(row[pass], scale = id,
			    score = text, answered = got$n, items = got$p,
			    se = se, level = level_of(book, s, text))
		}
		run <- longest_run(x[form])
		spread <- if (sum(!is.na(x)) < 2) NA else sd(x, na.rm = TRUE)
		plain[[r]] <- c(row[pass], p)
		verbose[[r]] <- c(row[pass], v, answered = sum(!is.na(x)),
		    run = run, spread = real(spread))
	}
	list(plain = bind_rows(plain), v = bind_rows(verbose),
	    l = bind_rows(long))
}
