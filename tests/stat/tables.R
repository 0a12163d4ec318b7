# The tables of attune-stat, by formulas.R.  Every figure that is not a count
# has ten decimals, and is empty where it is not defined.

tenths <- function(x)
	ifelse(is.na(x), "", sub("^-(0[.]0*)$", "\\1", sprintf("%.10f", x)))

# Answers as read from a table, ready to be counted: raw and keyed numbers, and
# whether the row's form has the item.  Guesses do not count.
count_answers <- function(book, table) {
	if (!is.null(table$about))
		table <- table[table$about != "partner", ]
	x <- t(apply(table, 1, function(row) answers_of(book, row)))
	forms <- if (is.null(table$form)) rep("", nrow(table)) else table$form
	asked <- t(sapply(forms, function(f) in_form(book, f)))
	dimnames(x) <- dimnames(asked) <- list(NULL, book$items$id)
	x[!asked] <- NA
	z <- x
	for (i in seq_len(ncol(x)))
		z[, i] <- keyed(book$items[i, ], x[, i])
	list(x = x, z = z, asked = asked, n = nrow(x))
}

# The scores of everybody on one scale, as the journeys have them one by one.
scores_of <- function(book, s, got) {
	mine <- book$member[, s]
	it <- book$items[mine, ]
	z <- got$z[, mine, drop = FALSE]
	asked <- got$asked[, mine, drop = FALSE]
	n <- rowSums(!is.na(z))
	need <- sapply(rowSums(asked), required, need = book$scales$need[s])
	each <- function(v) matrix(v, nrow(z), length(v), byrow = TRUE)
	share <- rowMeans((z - each(it$low)) / each(it$high - it$low),
	    na.rm = TRUE)
	y <- switch(book$scales$metric[s], mean = rowMeans(z, na.rm = TRUE),
	    percent = 100 * share, lowest = suppressWarnings(
		apply(z, 1, min, na.rm = TRUE)),
	    sum = rowSums(ifelse(asked, ifelse(is.na(z), each(it$low) +
		share * each(it$high - it$low), z), 0)))
	y[n < need | n == 0] <- NA
	for (r in seq_len(min(40, nrow(z)))) {
		one <- score_scale(book, s, got$x[r, ], got$asked[r, ])
		stopifnot(is.na(y[r]) == is.na(one$num),
		    is.na(y[r]) || abs(y[r] - one$num / one$den) < 1e-10)
	}
	y[!is.na(y)]
}

# What a scale's figures come from: keyed answers, of complete rows if listwise.
basis_of <- function(book, s, got, listwise) {
	z <- got$z[, book$member[, s], drop = FALSE]
	if (listwise)
		z <- z[complete.cases(z), , drop = FALSE]
	n <- pair_counts(z)
	list(z = z, C = covariances(z), n = n, f = reliability_of(
	    covariances(z), min(n)))
}

stat_scale_row <- function(book, s, got, listwise) {
	b <- basis_of(book, s, got, listwise)
	f <- b$f
	y <- scores_of(book, s, got)
	low <- min(b$n) < 30
	remark <- c("unstable"[low], "heywood"[f$heywood],
	    "indefinite"[f$indefinite], "constant"[f$constant])
	some <- function(x) if (length(y) > 0) x else NA
	if (ncol(b$z) > 1)
		check_scale(b, y)
	c(stat_scale = book$scales$id[s], items = ncol(b$z), n_min = min(b$n),
	    n_max = max(b$n), complete = sum(complete.cases(
		got$z[, book$member[, s], drop = FALSE])),
	    tenths(c(mean = some(mean(y)), sd = sd(y),
		min = some(suppressWarnings(min(y))),
		max = some(suppressWarnings(max(y))), skew = if (length(y) > 1)
		    mean((y - mean(y))^3) / sd(y)^3 else NA,
		alpha = f$alpha, alpha_low = f$low, alpha_high = f$high,
		alpha_std = f$std, lambda2 = f$lambda2, omega = f$omega,
		r_mean = f$r_mean, sem = if (is.na(f$alpha) || f$alpha > 1) NA
		    else sd(y) * sqrt(1 - f$alpha))),
	    remark = paste(remark, collapse = " "))
}

# The share of every answer that some item admits, or nothing.
shares <- function(book, i, x) {
	admits <- function(k) seq(book$items$low[k], book$items$high[k],
	    by = book$items$step[k])
	all <- sort(unique(unlist(lapply(seq_len(nrow(book$items)), admits))))
	if (length(all) > 101)
		return(NULL)
	x <- x[!is.na(x)]
	setNames(sapply(all, function(a) if (!a %in% admits(i) ||
	    length(x) == 0) "" else tenths(mean(x == a))), as.character(all))
}

stat_item_rows <- function(book, s, got, listwise) {
	b <- basis_of(book, s, got, listwise)
	mine <- which(book$member[, s])
	lapply(seq_along(mine), function(k) {
		i <- mine[k]
		own <- got$z[!is.na(got$z[, i]), i]
		n <- fewest(b$z)[k]
		it <- lapply(b$f$items, `[`, k)
		c(stat_item = book$items$id[i], scale = book$scales$id[s],
		    key = book$items$key[i], n = length(own),
		    missing = sum(got$asked[, i]) - length(own),
		    tenths(c(mean = if (length(own)) mean(own) else NA,
			sd = sd(own), rest_r = it$rest_r,
			alpha_without = it$alpha_without,
			loading = it$loading)),
		    audit = audit_of(it$rest_r, it$loading, n),
		    shares(book, i, got$x[, i]))
	})
}

# Alphas on the diagonal; r below it, and above it by the root of both alphas.
# Listwise, r is that of the sums over all who are complete on both scales.
stat_between <- function(book, got, listwise) {
	member <- book$member
	p <- ncol(member)
	alpha <- sapply(seq_len(p), function(s)
		basis_of(book, s, got, listwise)$f$alpha)
	C <- covariances(got$z)
	r <- matrix(NA_real_, p, p)
	for (a in seq_len(p)) for (b in seq_len(a)) {
		A <- which(member[, a])
		B <- which(member[, b])
		r[a, b] <- r[b, a] <- if (listwise) between_complete(
		    got$z[, A, drop = FALSE], got$z[, B, drop = FALSE]) else
			between(C, A, B)
	}
	if (!listwise && !anyNA(C))
		stopifnot(abs(psych::cluster.cor(member + 0, C,
		    correct = FALSE)$cor - r) < 1e-9)
	corrected <- suppressWarnings(psych::correct.cor(r, alpha))
	for (a in seq_len(p)) for (b in seq_len(p)) if (a < b)
		r[a, b] <- if (isTRUE(alpha[a] > 0 && alpha[b] > 0))
			r[a, b] / sqrt(alpha[a] * alpha[b]) else NA
	diag(r) <- alpha
	if (all(is.na(alpha) | alpha > 0))
		stopifnot(all.equal(r, corrected, tolerance = 1e-12))
	cells <- matrix(tenths(r), p, p, dimnames = list(NULL, book$scales$id))
	data.frame(stat_with = book$scales$id, cells, check.names = FALSE,
	    stringsAsFactors = FALSE)
}

between_complete <- function(za, zb) {
	rows <- complete.cases(za) & complete.cases(zb)
	if (sum(rows) < 2)
		return(NA)
	suppressWarnings(cor(rowSums(za[rows, , drop = FALSE]),
	    rowSums(zb[rows, , drop = FALSE])))
}

# What psych and base R define alike.  Keyed answers go in, since psych reverses
# with the range observed over all items.  Its omega comes from minres loadings,
# the same minimum found by another, coarser search; it has none to hold this
# against where a loading is at its limit or R is not positive definite.
check_scale <- function(b, y) {
	same <- function(a, b, by = 1e-9)
		stopifnot(abs(unlist(a) - unlist(b)) < by)
	f <- b$f
	p <- ncol(b$z)
	if (f$constant || is.na(f$alpha))
		return()
	quiet <- function(x) suppressMessages(suppressWarnings(x))
	same(b$C, cov(b$z, use = "pairwise"))
	same(f$lambda2, psych::tenberge(b$C)$mu1)
	ci <- psych::alpha.ci(f$alpha, min(b$n), p)
	same(c(ci$lower.ci, ci$upper.ci), c(f$low, f$high))
	same(psych::skew(y, type = 3), mean((y - mean(y))^3) / sd(y)^3)
	if (f$indefinite)
		return()
	a <- quiet(psych::alpha(as.data.frame(b$z), use = "pairwise",
	    warnings = FALSE, check.keys = FALSE))
	same(a$total$raw_alpha, f$alpha)
	same(a$total$std.alpha, f$std)
	same(a$total$average_r, f$r_mean)
	same(a$item.stats$mean, colMeans(b$z, na.rm = TRUE))
	same(a$item.stats$sd, apply(b$z, 2, sd, na.rm = TRUE))
	if (p < 3)
		return()
	same(a$item.stats$r.drop, f$items$rest_r)
	same(a$alpha.drop$raw_alpha, f$items$alpha_without)
	m <- quiet(psych::fac(cov2cor(b$C), 1, fm = "minres"))$loadings[, 1]
	m <- m * sign(sum(m * f$items$loading))
	if (!f$heywood)
		same(omega_of(m), f$omega, 1e-4)
}

# All tables of a codebook and its answers, written to a folder.
write_stats <- function(book, table, folder) {
	got <- count_answers(book, table)
	every <- seq_len(nrow(book$scales))
	put <- function(rows, name)
		write_table(rows, file.path("tests/stat", folder, name))
	for (listwise in c(FALSE, TRUE)) {
		l <- if (listwise) "l" else ""
		put(bind_rows(lapply(every, stat_scale_row, book = book,
		    got = got, listwise = listwise)),
		    if (listwise) "stats-l.csv" else "stats.csv")
		put(bind_rows(unlist(lapply(every, stat_item_rows, book = book,
		    got = got, listwise = listwise), recursive = FALSE)),
		    paste0("stats-", l, "v.csv"))
		put(stat_between(book, got, listwise),
		    paste0("stats-", l, "j.csv"))
	}
}
