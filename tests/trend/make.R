# Makes the series and their expected trends in tests/trend.
#
#	Rscript tests/trend/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune.  series.csv holds real series that come
# with R, whole and in short windows, and made ones; expected.csv what
# lib/trend.h says of each.  Up to ten values, p comes from writing down every
# order that the values can have; without ties cor.test must say the same.
# Above ten cor.test itself gives p, and must agree with the formula.

home <- "tests/trend"
if (!dir.exists(home))
	stop("run this from the root of the repository")


# Definitions --------------------------------------------------------------

near <- function(x, y)
	stopifnot(abs(x - y) <= 1e-12 * pmax(1, abs(y)))

theil_sen <- function(day, y) {
	run <- outer(day, day, "-")
	slope <- outer(y, y, "-") / run
	slope <- median(slope[lower.tri(slope) & run != 0])
	c(slope, median(y) - slope * median(day))
}

mann_kendall <- function(y)
	sum(sign(outer(y, y, "-"))[lower.tri(diag(length(y)))])

# All distinct orders of the values, a row each.
orders <- function(values) {
	known <- new.env()
	build <- function(left) {
		if (length(left) == 1)
			return(matrix(left))
		key <- paste(left, collapse = " ")
		if (is.null(known[[key]]))
			known[[key]] <- do.call(rbind, lapply(unique(left),
			    function(x) cbind(x, build(left[-match(x, left)]),
				deparse.level = 0)))
		known[[key]]
	}
	build(sort(values))
}

exact <- function(y, s) {
	n <- length(y)
	if (n < 2)
		return(1)
	all <- orders(match(y, sort(unique(y))))
	stopifnot(nrow(all) == factorial(n) / prod(factorial(table(y))))
	sums <- 0
	for (i in seq_len(n - 1))
		for (j in (i + 1):n)
			sums <- sums + sign(all[, j] - all[, i])
	stopifnot(s %in% sums)
	p <- mean(abs(sums) >= abs(s))
	if (!anyDuplicated(y))
		near(p, cor.test(seq_len(n), y, method = "kendall",
		    exact = TRUE)$p.value)
	p
}

normal <- function(y, s) {
	n <- length(y)
	t <- as.numeric(table(y))
	if (length(t) == 1)
		return(1)
	variance <- (n * (n - 1) * (2 * n + 5) -
	    sum(t * (t - 1) * (2 * t + 5))) / 18
	p <- 2 * pnorm(-max(0, abs(s) - 1) / sqrt(variance))
	again <- cor.test(seq_len(n), y, method = "kendall", exact = FALSE,
	    continuity = TRUE)
	near(p, again$p.value)
	again$p.value
}

# Mean and natural limits; 2.66 is 3 / d2 of two values, to two decimals.
usual <- function(y) {
	if (length(y) < 2)
		return(c(NA, mean(y), NA))
	stopifnot(round(3 / (2 / sqrt(pi)), 2) == 2.66)
	mean(y) + c(-1, 0, 1) * 2.66 * mean(abs(diff(y)))
}

trend <- function(day, y) {
	s <- mann_kendall(y)
	p <- if (length(y) <= 10) exact(y, s) else normal(y, s)
	c(theil_sen(day, y), s, p, usual(y))
}


# Series -------------------------------------------------------------------

# Days since 1970-01-01 of the middles of years.
years <- function(x)
	as.numeric(as.Date(paste0(time(x), "-07-01")))

series <- list()
add <- function(id, day, y) {
	stopifnot(!is.unsorted(day), is.null(series[[id]]))
	series[[id]] <<- list(day = as.numeric(day), y = as.numeric(y))
}

# A real series, and windows of it that begin at every so many values.
add_windows <- function(id, day, y, lengths = integer(0), by = 11) {
	add(id, day, y)
	for (k in seq_along(lengths)) {
		at <- seq_len(lengths[k]) + (k - 1) * by
		stopifnot(at <= length(y))
		add(paste0(id, ".", lengths[k]), day[at], y[at])
	}
}

add_windows("Nile", years(Nile), Nile, c(2:8, 11, 12))
add_windows("LakeHuron", years(LakeHuron), LakeHuron, c(3:8, 13))
add_windows("lynx", years(lynx), lynx, c(5:9, 10, 11))
add_windows("uspop", years(uspop), uspop, c(8, 9), 3)
add_windows("airmiles", years(airmiles), airmiles, c(6, 7), 5)
add_windows("WWWusage", seq_along(WWWusage), WWWusage, c(9, 10, 11, 20))
add_windows("nhtemp", years(nhtemp), nhtemp, 9:12, 9)
add_windows("discoveries", years(discoveries), discoveries,
    c(4:8, 10, 11, 9, 14), 10)
add("women", women$height, women$weight)
add("two.up", c(0, 7), c(50, 62.5))
add("two.down", c(20000, 20030), c(62.5, 50))
add("two.flat", c(20000, 20001), c(50, 50))
add("one", 20000, 37.5)
add("one.day", c(20000, 20000), c(50, 75))
add("one.day.3", c(20000, 20000, 20000), c(75, 25, 50))
add("same.days", c(20000, 20000, 20007, 20007, 20007, 20021),
    c(50, 75, 50, 62.5, 87.5, 100))
add("flat.6", c(-40, -30, -3, 0, 5, 80), rep(62.5, 6))
add("flat.30", seq(20000, by = 7, length.out = 30), rep(62.5, 30))
add("rises.10", 20000 + (1:10)^2, 10 * (1:10))
add("falls.10", 20000 + cumsum(10:1), -2^(1:10))
add("rises.11", 20000 + (1:11)^2, 10 * (1:11))
add("jump.10", 20000 + 7 * (1:10), rep(c(25, 75), each = 5))
add("jump.11", 20000 + 7 * (1:11), rep(c(25, 75), c(5, 6)))
add("sway.12", 20000 + 7 * (1:12), rep(c(25, 75), 6))

# Percent scores with many ties on days here and there: whole random numbers
# only, so that the data are the same on every machine.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(5)
for (k in 1:30) {
	n <- c(3:12, 16, 25, 52, 100)[(k - 1) %% 14 + 1]
	step <- c(12.5, 25, 100 / 24)[(k - 1) %% 3 + 1]
	if (n %in% 9:10)	# few values, so few orders
		step <- 25
	day <- 20000 + cumsum(sample.int(60, n, replace = TRUE) %/% 4)
	up <- (seq_len(n) * (k %% 4)) %/% n
	score <- pmin(100, step * (sample.int(100 %/% step, n,
	    replace = TRUE) - 1 + up))
	add(paste0("ties.", k), day, score)
}


# Files --------------------------------------------------------------------

number <- function(x, digits)
	ifelse(is.na(x), "", sprintf("%.*g", digits, x))

write_text <- function(lines, name) {
	out <- file(file.path(home, name), "wb")
	writeLines(lines, out)
	close(out)
}

write_text(c("id,day,value", unlist(lapply(names(series), function(id)
	paste(id, number(series[[id]]$day, 17), number(series[[id]]$y, 17),
	    sep = ",")))), "series.csv")

# From here on only what the file says.
read <- read.csv(file.path(home, "series.csv"))
found <- lapply(split(read, factor(read$id, unique(read$id))), function(one) {
	stopifnot(identical(series[[one$id[1]]]$y, as.numeric(one$value)))
	trend(one$day, one$value)
})
write_text(c("id,slope,intercept,s,p,low,mean,high", sapply(names(found),
    function(id) paste(c(id, number(found[[id]], 12)), collapse = ","))),
    "expected.csv")

# The series do exercise what they are for.
found <- do.call(rbind, found)
n <- as.numeric(table(factor(read$id, rownames(found))))
tied <- sapply(series, function(one) anyDuplicated(one$y) > 0)
p <- found[, 4]
stopifnot(2:12 %in% n[tied], 2:12 %in% n[!tied],
    any(p < 0.01 & n <= 10 & tied), any(p < 0.01 & n <= 10 & !tied),
    any(p == 1 & n > 10), any(p < 1e-6), any(p > 0.3 & p < 0.7 & tied))
