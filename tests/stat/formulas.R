# Reliability and items by psychometrics, section 3, in base R: what
# lib/reliability.h defines, with NA for what is not defined there.

# Covariances of the columns of z from integers.  Pairwise: the diagonal from
# all who answered the item, the rest from all who answered both.
covariances <- function(z) {
	p <- ncol(z)
	C <- matrix(NA_real_, p, p)
	for (i in 1:p) for (j in 1:i) {
		both <- !is.na(z[, i]) & !is.na(z[, j])
		x <- z[both, i]
		y <- z[both, j]
		n <- sum(both)
		if (n > 1)
			C[i, j] <- C[j, i] <- (n * sum(x * y) -
			    sum(x) * sum(y)) / (n * (n - 1))
	}
	C
}

pair_counts <- function(z) crossprod(!is.na(z))

# The variance of a sum, from the covariances of its parts.
variance_of <- function(C) {
	V <- sum(C)
	if (is.na(V) || V <= 1e-12 * sum(diag(C))) NA else V
}

alpha_of <- function(C) {
	C <- as.matrix(C)
	p <- ncol(C)
	if (p < 2) NA else p / (p - 1) * (1 - sum(diag(C)) / variance_of(C))
}

lambda2_of <- function(C) {
	p <- ncol(C)
	off <- C - diag(diag(C), p)
	if (p < 2) NA else
		(sum(off) + sqrt(p / (p - 1) * sum(off^2))) / variance_of(C)
}

# Feldt's interval.  From 4e5 degrees of freedom on, qf takes F for chi-squared,
# so it is improved by pf, which does not.
quantile_of_f <- function(q, d1, d2) {
	f <- qf(q, d1, d2)
	for (k in 1:20)
		f <- f - (pf(f, d1, d2) - q) / df(f, d1, d2)
	stopifnot(abs(pf(f, d1, d2) - q) < 1e-12)
	f
}

interval_of <- function(alpha, n, p) {
	if (is.na(alpha) || alpha > 1 || n < 2)
		return(c(NA, NA))
	1 - (1 - alpha) * sapply(c(.975, .025), quantile_of_f, n - 1,
	    (n - 1) * (p - 1))
}

# Correlations; NULL if an item is constant or a cell is not known.
correlations <- function(C)
	if (anyNA(C) || any(diag(C) <= 0)) NULL else
		C / sqrt(outer(diag(C), diag(C)))

is_indefinite <- function(R) {
	# the pivots of Cholesky are the diagonal of D in L D L'
	p <- ncol(R)
	S <- R
	for (k in 1:p) {
		if (S[k, k] < 1e-10)
			return(TRUE)
		if (k < p) {
			rest <- (k + 1):p
			S[rest, rest] <- S[rest, rest] -
			    outer(S[rest, k], S[k, rest]) / S[k, k]
		}
	}
	FALSE
}

# One factor by least squares on the off-diagonal, a loading at a time.
loadings_of <- function(R, rounds = 100000) {
	p <- ncol(R)
	if (is.null(R) || p < 3)
		return(rep(NA_real_, max(p, 1)))
	l <- rep(0.5, p)
	diag(R) <- 0
	for (round in seq_len(rounds)) {
		before <- l
		for (j in 1:p) {
			down <- sum(l[-j]^2)
			l[j] <- if (down == 0) 0 else
				max(-1, min(1, sum(R[j, ] * l) / down))
		}
		if (max(abs(l - before)) < 1e-12) {
			lean <- sum(sign(l))
			return(if (lean < 0 || lean == 0 && sum(l) < 0) -l
			    else l)
		}
	}
	rep(NA_real_, p)
}

omega_of <- function(l)
	if (anyNA(l)) NA else sum(l)^2 / (sum(l)^2 + sum(1 - l^2))

# All figures of a scale: numbers by name, with items a list of vectors.
reliability_of <- function(C, n) {
	p <- ncol(C)
	R <- correlations(C)
	l <- if (is.null(R)) rep(NA_real_, p) else loadings_of(R)
	alpha <- alpha_of(C)
	one <- function(i) {
		W <- variance_of(C[-i, -i, drop = FALSE])
		if (p < 2 || is.na(C[i, i]) || C[i, i] <= 0) NA else
			sum(C[i, -i]) / sqrt(C[i, i] * W)
	}
	list(alpha = alpha, low = interval_of(alpha, n, p)[1],
	    high = interval_of(alpha, n, p)[2],
	    std = if (is.null(R)) NA else alpha_of(R), lambda2 = lambda2_of(C),
	    omega = omega_of(l),
	    r_mean = if (is.null(R) || p < 2) NA else
		(sum(R) - p) / (p * (p - 1)),
	    heywood = any(abs(l) > 1 - 1e-9, na.rm = TRUE),
	    indefinite = isTRUE(alpha > 1) ||
		isTRUE(lambda2_of(C) > 1 + 1e-12) ||
		p > 1 && !is.null(R) && is_indefinite(R),
	    constant = any(diag(C) <= 0, na.rm = TRUE),
	    items = list(rest_r = sapply(1:p, one),
		alpha_without = sapply(1:p, function(i)
		    alpha_of(C[-i, -i, drop = FALSE])), loading = l))
}

# The correlation of two sums of items, which may share some.
between <- function(C, a, b)
	sum(C[a, b]) / sqrt(variance_of(C[a, a, drop = FALSE]) *
	    variance_of(C[b, b, drop = FALSE]))

# The fewest respondents behind a correlation of each item with another.
fewest <- function(z) {
	n <- pair_counts(z)
	sapply(seq_len(ncol(n)), function(i) min(n[i, ]))
}

# The key audit, from n respondents.
audit_of <- function(rest_r, loading, n) {
	least <- 2 / sqrt(n)
	against <- !is.na(loading) & loading < 0
	key <- n >= 100 & (rest_r < -least | against & abs(rest_r) > least)
	weak <- rest_r < 0 | against
	ifelse(!is.na(key) & key, "key", ifelse(!is.na(weak) & weak, "weak",
	    ""))
}
