# Makes what the unit tests of lib/reliability.h and lib/fisher.h expect.
#
#	Rscript tests/reliability/make.R	(from the root of the repository)
#
# Base R, by tests/stat/formulas.R and nothing of attune; where R's own functions
# and psych define the same, they must agree.  answers.csv has the keyed answers of
# made scales, a digit an item and a point for no answer; scales.csv and
# items.csv what follows from them, pairwise; fisher.csv quantiles of F.

home <- "tests/reliability"
if (!dir.exists(home))
	stop("run this from the root of the repository")
source("tests/stat/formulas.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

# Answers 1..5 of n people: each item is half what they share and, in steps,
# chance.  Whole random numbers only, the same on every machine.
draw <- function(n, upto) sample.int(upto, n, replace = TRUE) - 1
people <- function(n, p, shared = 1) {
	level <- draw(n, 5)
	sapply(1:p, function(i) pmin(5, pmax(1, 1 +
	    (shared * level + draw(n, 6)) %/% 2)))
}
some_missing <- function(z, one_in) {
	z[draw(length(z), one_in) == 0] <- NA
	z
}
flip <- function(z, which) {
	z[, which] <- 6 - z[, which]
	z
}
set.seed(5)

made <- list(
    good = people(60, 5), missing = some_missing(people(120, 6), 9),
    two = people(40, 2), one = people(20, 1),
    constant = cbind(people(50, 3), 4), flat = matrix(3, 10, 3),
    # two halves that pull apart
    negative = flip(people(45, 4, 2), 1:2),
    one_wrong = flip(people(150, 6, 2), 3),
    most_wrong = flip(people(150, 7, 2), c(1, 2, 5, 6)),
    # two of four: the sum of the loadings decides
    half_wrong = flip(people(80, 4, 2), c(1, 4)),
    chance = people(30, 5, 0),
    equal = people(35, 1)[, c(1, 1, 1, 1)],
    # the sum is the same for everybody
    cancel = cbind(a <- people(25, 1), 6 - a),
    # correlations of just 0
    apart = 1 + as.matrix(expand.grid(0:1, 0:1, 0:1)),
    # a third item that goes with each of two which do not go together
    heywood = cbind(a <- draw(60, 3) + 1, b <- draw(60, 3) + 1, pmin(5,
	a + b - draw(60, 2))),
    # pairs from people who differ: 1 with 2 and 1 with 3 agree, 2 with 3 do not
    indefinite = { a <- people(30, 1); rbind(cbind(a, a, NA), cbind(a, NA, a),
	cbind(NA, a, 6 - a)) },
    # nobody answered both 1 and 2
    never = { z <- people(40, 4); z[1:20, 1] <- NA; z[21:40, 2] <- NA; z },
    # determined: the third is what the others leave
    determined = cbind(a <- draw(40, 3) + 1, b <- draw(40, 3) + 1,
	6 - (a + b) + 1),
    big = some_missing(people(70, 200), 40))

spell <- function(z) apply(ifelse(is.na(z), ".", z), 1, paste, collapse = "")
write <- function(table, name)
	write.table(table, file.path(home, name), sep = ",", na = "",
	    quote = FALSE, row.names = FALSE)
digits <- function(x) ifelse(is.na(x), "", sprintf("%.15g", x))

same <- function(a, b, by = 1e-9)
	stopifnot(is.na(unlist(a)) == is.na(unlist(b)),
	    max(0, abs(unlist(a) - unlist(b)), na.rm = TRUE) < by)

# What R has of its own.
check <- function(z, C, n, f) {
	p <- ncol(z)
	if (p < 2 || anyNA(C) || f$constant || is.na(f$alpha))
		return()
	same(C, cov(z, use = "pairwise"))
	least <- min(eigen(cov2cor(C), only.values = TRUE)$values)
	stopifnot(f$indefinite == (least < 1e-10))
	same(f$items$rest_r, sapply(1:p, function(i)
		sum(C[i, -i]) / sqrt(C[i, i] * sum(C[-i, -i]))))
	if (!anyNA(z))
		same(f$items$rest_r, sapply(1:p, function(i)
			cor(z[, i], rowSums(z[, -i, drop = FALSE]))))
	same(f$lambda2, psych::tenberge(C)$mu1)
	ci <- psych::alpha.ci(f$alpha, n, p)
	same(c(f$low, f$high), c(ci$lower.ci, ci$upper.ci))
	# psych smooths a matrix that is not positive definite, or gives up
	if (f$indefinite)
		return()
	a <- psych::alpha(as.data.frame(z), use = "pairwise",
	    warnings = FALSE, check.keys = FALSE)
	same(f$alpha, a$total$raw_alpha)
	same(f$r_mean, a$total$average_r)
	if (p > 2)
		same(f$items$alpha_without, a$alpha.drop$raw_alpha)
	same(f$std, a$total$std.alpha)
	if (p > 2 && !f$heywood && !f$indefinite && f$alpha > .3) {
		m <- psych::fac(cov2cor(C), 1, fm = "minres")$loadings[, 1]
		m <- m * sign(sum(m * f$items$loading))
		same(omega_of(m), f$omega, 1e-4)
	}
}

scales <- items <- answers <- list()
for (id in names(made)) {
	z <- unname(as.matrix(made[[id]]))
	stopifnot(is.na(z) | z %in% 1:5)
	p <- ncol(z)
	C <- covariances(z)
	n <- min(pair_counts(z))
	f <- reliability_of(C, n)
	suppressMessages(suppressWarnings(check(z, C, n, f)))
	h <- (p + 1) %/% 2
	r <- between(C, 1:h, h:p)
	if (!anyNA(z) && !is.na(r))
		same(r, cor(rowSums(z[, 1:h, drop = FALSE]),
		    rowSums(z[, h:p, drop = FALSE])))
	answers[[id]] <- data.frame(scale = id, answers = spell(z))
	scales[[id]] <- data.frame(scale = id, items = p, n = n,
	    lapply(f[1:7], digits), lapply(f[8:10], as.integer),
	    between = digits(r))
	items[[id]] <- data.frame(scale = id, lapply(f$items, digits),
	    audit = audit_of(f$items$rest_r, f$items$loading, nrow(z)))
}
scales <- do.call(rbind, scales)
write(do.call(rbind, answers), "answers.csv")
write(scales, "scales.csv")
write(do.call(rbind, items), "items.csv")

# The cases are what they are named after.
is <- function(id, what) scales[id, what] == 1
stopifnot(is("heywood", "heywood"), !is("heywood", "indefinite"),
    is("determined", "indefinite"), is("indefinite", "indefinite"),
    is("constant", "constant"), scales["equal", "alpha"] == "1",
    as.numeric(scales["negative", "alpha"]) < 0,
    scales[c("flat", "cancel", "never", "one"), "alpha"] == "",
    scales["two", "omega"] == "", scales["big", "items"] == 200)

# Quantiles of F, which are next to what qf says where that does not approximate.
grid <- expand.grid(p = c(.001, .025, .5, .975, .999),
    d1 = c(1, 2, 9, 29.5, 149, 2799, 999999),
    d2 = c(1, 3, 28, 1000, 11196, 999999, 34999965, 1e9))
grid$f <- mapply(quantile_of_f, grid$p, grid$d1, grid$d2)
small <- grid[grid$d1 < 1e5 & grid$d2 < 1e5, ]
stopifnot(abs(with(small, qf(p, d1, d2) - f)) < 1e-11 * pmax(1, small$f))
grid$f <- sprintf("%.17g", grid$f)
write(grid, "fisher.csv")

# What the unit test finds to have no end has none here.
open <- matrix(c(1, .3, .001, .3, 1, .0015, .001, .0015, 1), 3)
stopifnot(is.na(loadings_of(open)))
