# Reliability and items by psychometrics, section 3, pairwise.

source(file.path("tests", "stat", "formulas.R"))

# The keyed answers of a scale, a row per respondent.
keyed_answers <- function(book, answers, s) {
	mine <- book$member[, s]
	z <- t(apply(answers, 1, function(row)
		keyed(book$items, answers_of(book, row))[mine]))
	colnames(z) <- book$items$id[mine]
	z
}

stat_tables <- function(book, answers) {
	all <- rep(TRUE, nrow(book$items))
	scales <- items <- list()
	possible <- as.character(seq(min(book$items$low), max(book$items$high)))
	for (s in seq_len(nrow(book$scales))) {
		z <- keyed_answers(book, answers, s)
		p <- ncol(z)
		C <- covariances(z)
		R <- cov2cor(C)
		l <- loadings_of(R)
		n <- pair_counts(z)
		alpha <- alpha_of(C)
		# with the smallest number of any pair
		feldt <- interval_of(alpha, min(n), p)
		scores <- apply(answers, 1, function(row) {
			got <- score_scale(book, s, answers_of(book, row), all)
			got$num / got$den
		})
		y <- scores[!is.na(scores)]
		figures <- c(mean = mean(y), sd = sd(y), min = min(y),
		    max = max(y), skew = mean((y - mean(y))^3) / sd(y)^3,
		    alpha = alpha, alpha_low = feldt[1], alpha_high = feldt[2],
		    alpha_std = p / (p - 1) * (1 - p / sum(R)),
		    lambda2 = lambda2_of(C),
		    omega = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)),
		    r_mean = (sum(R) - p) / (p * (p - 1)),
		    sem = sd(y) * sqrt(1 - alpha))
		scales[[s]] <- c(stat_scale = book$scales$id[s], items = p,
		    n_min = min(n), n_max = max(n),
		    complete = sum(complete.cases(z)),
		    sapply(figures, real, 10),
		    remark = if (min(n) < 30) "unstable" else "")
		# Nothing else to remark: no loading at its limit, no item
		# against its key.
		stopifnot(p >= 3, abs(l) < 1, !is_indefinite(R))

		raw <- t(apply(answers, 1, function(row)
			answers_of(book, row)))[, book$member[, s]]
		its <- book$items[book$member[, s], ]
		for (i in 1:p) {
			rest <- sum(C[i, -i]) / sqrt(C[i, i] * sum(C[-i, -i]))
			stopifnot(rest > 0, l[i] > 0)
			share <- sapply(as.numeric(possible), function(a)
				if (a < its$low[i] || a > its$high[i]) ""
				else exact(sum(raw[, i] == a, na.rm = TRUE),
				    n[i, i], 10))
			names(share) <- possible
			own <- z[!is.na(z[, i]), i]
			items[[length(items) + 1]] <- c(stat_item = its$id[i],
			    scale = book$scales$id[s], key = its$key[i],
			    n = n[i, i], missing = nrow(z) - n[i, i],
			    mean = exact(sum(own), n[i, i], 10),
			    sd = real(sd(own), 10), rest_r = real(rest, 10),
			    alpha_without = real(alpha_of(C[-i, -i]), 10),
			    loading = real(l[i], 10), audit = "", share)
		}
		if (requireNamespace("psych", quietly = TRUE))
			check_with_psych(z, C, R, l, figures, y)
	}
	list(scales = bind_rows(scales), items = bind_rows(items))
}

# psych has most of this under the same definitions.  Keyed answers go in, since
# psych reverses with the range observed over all items.  Its omega comes from
# minres loadings, the same minimum found by another, coarser search.  Its
# guttman() takes correlations, so lambda-2 is compared with tenberge(), on C.
check_with_psych <- function(z, C, R, l, f, y) {
	same <- function(a, b, by = 1e-10)
		stopifnot(max(abs(unlist(a) - unlist(b))) < by)
	p <- ncol(z)
	quiet <- function(x) suppressMessages(suppressWarnings(x))
	a <- quiet(psych::alpha(as.data.frame(z), use = "pairwise",
	    warnings = FALSE))
	same(a$total$raw_alpha, f["alpha"])
	same(a$total$std.alpha, f["alpha_std"])
	same(a$total$average_r, f["r_mean"])
	same(a$alpha.drop$raw_alpha, sapply(1:p, function(i)
		alpha_of(C[-i, -i])))
	same(a$item.stats$r.drop, sapply(1:p, function(i)
		sum(C[i, -i]) / sqrt(C[i, i] * sum(C[-i, -i]))))
	same(a$item.stats$mean, colMeans(z, na.rm = TRUE))
	same(a$item.stats$sd, apply(z, 2, sd, na.rm = TRUE))
	same(C, cov(z, use = "pairwise"))
	ci <- psych::alpha.ci(f["alpha"], min(pair_counts(z)), p)
	same(c(ci$lower.ci, ci$upper.ci), f[c("alpha_low", "alpha_high")])
	same(psych::tenberge(C)$mu1, f["lambda2"])
	same(psych::skew(y, type = 3), f["skew"])
	m <- quiet(psych::fa(R, 1, fm = "minres"))$loadings[, 1]
	m <- m * sign(sum(m))
	same(m, l, 1e-3)
	same(sum(m)^2 / (sum(m)^2 + sum(1 - m^2)), f["omega"], 1e-4)
}
