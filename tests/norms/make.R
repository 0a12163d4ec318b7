# Makes a sample's scores and the norms that follow from them, in tests/norms.
#
#	Rscript tests/norms/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune.  codebook.csv has scales of every metric,
# with ranges and steps that differ; answers.csv the answers of a sample to each
# scale, a row a respondent; seen.csv their scores as exact ratios; norms.csv what
# they come to.  The scores that
# there can be are found by adding up all answers, item by item; percentiles
# are counted and T follows from R's mean and sd.  Every answer is a whole
# number of tenths.

home <- "tests/norms"
if (!dir.exists(home))
	stop("run this from the root of the repository")

RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261124)

# low, high, step of each item, in tenths.
like <- function(n, low, high, step = 1)
	rep(list(10 * c(low, high, step)), n)
scales <- list(
	trust = list(metric = "mean", n = 240, item = like(4, 1, 5)),
	half = list(metric = "mean", n = 57, item = like(3, 1, 5, 0.5)),
	stress = list(metric = "sum", n = 200, item = like(7, 0, 3)),
	mixed = list(metric = "sum", n = 199,
	    item = c(like(2, 0, 100, 10), like(2, -2, 2))),
	share = list(metric = "percent", n = 330,
	    item = c(like(2, 0, 4), like(1, 0, 10), like(1, 1, 7))),
	worst = list(metric = "lowest", n = 64,
	    item = c(like(2, 1, 5), like(1, 0, 10, 2.5))),
	wide = list(metric = "mean", n = 41, item = like(150, 1, 5)),
	alike = list(metric = "percent", n = 12, item = like(2, 1, 5)),
	single = list(metric = "sum", n = 1, item = like(2, 0, 1)))

# The common multiple of all ranges.
multiple <- function(item) {
	gcd <- function(a, b) if (b == 0) a else gcd(b, a %% b)
	Reduce(function(a, b) a / gcd(a, b) * b,
	    sapply(item, function(i) i[2] - i[1]))
}

answers <- function(i) seq(i[1], i[2], i[3])

# A respondent's score as numerator and denominator; some left items out.
score <- function(scale, x) {
	item <- scale$item
	low <- sapply(item, `[`, 1)
	range <- sapply(item, `[`, 2) - low
	m <- multiple(item)
	given <- !is.na(x)
	k <- sum(given)
	share <- sum(((x - low) * m / range)[given])
	switch(scale$metric,
	    mean = c(sum(x[given]), k * 10),
	    percent = c(100 * share, k * m),
	    lowest = c(min(x[given]), 10),
	    sum = if (k == length(item)) c(sum(x), 10) else
		c((sum(x[given]) + sum(low[!given])) * k * m +
		    share * sum(range[!given]), k * m * 10))
}

# The keyed answers of all respondents, a row each.
draw <- function(scale, id) {
	if (id == "alike")	# the same score by different answers
		return(rbind(c(20, 40), c(30, NA))[rep(1:2, 6), ])
	t(replicate(scale$n, {
		ability <- runif(1)
		x <- sapply(scale$item, function(i) {
			a <- answers(i)
			a[1 + rbinom(1, length(a) - 1, ability)]
		})
		out <- runif(length(x)) < 0.08
		if (sum(out) < length(x) / 2 && id != "single")
			x[out] <- NA
		x
	}))
}

# All scores of those who answer everything: numerators, and denominator.
possible <- function(scale) {
	item <- scale$item
	m <- multiple(item)
	values <- lapply(item, function(i)
		if (scale$metric == "percent")
			(answers(i) - i[1]) * m / (i[2] - i[1])
		else
			answers(i))
	add <- if (scale$metric == "lowest") pmin else `+`
	sums <- Reduce(function(a, b) sort(unique(as.vector(outer(a, b, add)))),
	    values)
	p <- length(item)
	switch(scale$metric,
	    mean = list(n = sums, d = 10 * p),
	    percent = list(n = 100 * sums, d = p * m),
	    list(n = sums, d = 10))
}

four <- function(x) sprintf("%.4f", x)

# Scores that are printed alike have one row.
norms <- function(scale, id, seen) {
	of <- possible(scale)
	printed <- sprintf("%.2f", of$n / of$d)
	stopifnot(id == "wide" || !any(duplicated(printed)))
	n <- nrow(seen)
	x <- seen[, 1] / seen[, 2]
	m <- mean(x)
	s <- if (length(unique(x)) > 1) sd(x) else NA
	who <- paste0(if (id == "mixed") "adults, 2020" else "students 2026",
	    if (n < 200) sprintf(" (n = %d: fewer than 200)", n))
	if (grepl(",", who))
		who <- paste0("\"", who, "\"")
	sapply(unique(printed), function(text) {
		these <- of$n[printed == text]
		stopifnot(max(abs(c(seen, these))) * max(seen[, 2], of$d) <
		    2^53)
		below <- sum(seen[, 1] * of$d < min(these) * seen[, 2])
		upto <- sum(seen[, 1] * of$d <= max(these) * seen[, 2])
		t <- 50 + 10 * ((min(these) + max(these)) / 2 / of$d - m) / s
		paste(id, text, four(100 * (below + (upto - below) / 2) / n),
		    if (is.na(s)) "" else four(t), n, who, sep = ",")
	})
}

write_text <- function(lines, name) {
	out <- file(file.path(home, name), "wb")
	writeLines(lines, out)
	close(out)
}

number <- function(x) format(x, scientific = FALSE, trim = TRUE)

items <- unlist(lapply(names(scales), function(id)
	sapply(seq_along(scales[[id]]$item), function(k) {
		i <- number(scales[[id]]$item[[k]] / 10)
		paste("item", paste0(id, k), id, if (k %% 3 == 2) "-" else "",
		    i[1], i[2], i[3], "", "", sep = ",")
	})))
write_text(c("kind,id,of,key,low,high,step,need,metric",
    sprintf("scale,%s,,,,,,50%%,%s", names(scales),
	sapply(scales, `[[`, "metric")), items), "codebook.csv")

keyed <- Map(draw, scales, names(scales))
seen <- Map(function(scale, x) t(apply(x, 1, function(row) score(scale, row))),
    scales, keyed)
write_text(c("scale,numerator,denominator", unlist(lapply(names(seen),
    function(id) paste(id, number(seen[[id]][, 1]), number(seen[[id]][, 2]),
	sep = ",")))), "seen.csv")

write_text(c("norm_scale,score,percentile,t,n,population",
    unlist(Map(norms, scales, names(scales), seen), use.names = FALSE)),
    "norms.csv")

# Whoever answered one scale left out the others.  Every third item, from the
# second on, is reversed.
ids <- unlist(lapply(names(scales), function(id)
	paste0(id, seq_along(scales[[id]]$item))))
given <- lapply(names(scales), function(id) {
	item <- scales[[id]]$item
	x <- keyed[[id]]
	for (k in seq_along(item))
		if (k %% 3 == 2)
			x[, k] <- item[[k]][1] + item[[k]][2] - x[, k]
	text <- matrix("", nrow(x), length(ids), dimnames = list(NULL, ids))
	text[, paste0(id, seq_along(item))] <-
	    ifelse(is.na(x), "", sapply(x / 10, number))
	cbind(of = id, text)
})
rows <- do.call(rbind, given)
write_text(c(paste(c("of", ids), collapse = ","),
    apply(rows, 1, paste, collapse = ",")), "answers.csv")
