# Makes the series and their expected figures in tests/course.
#
#	Rscript tests/course/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune.  series.csv holds scores of one scale at
# one sitting a row, empty where there was none; expected.csv what lib/course.h
# says of each, in percent of the scale's range.  The case in
# tests/unit/course.c of the same id says in which scale.

home <- "tests/course"
if (!dir.exists(home))
	stop("run this from the root of the repository")

series <- list()
add <- function(id, y, every = 7, low = 0, high = 100)
	series[[id]] <<- list(day = as.numeric(as.Date("2026-01-05")) +
	    every * (seq_along(y) - 1), y = y, low = low, high = high)

step <- 100 / 24	# one of six answers from 1 to 5, a step further

# p below .01: six that only rise, by more than a step, a step, or less.
add("rise", 50 + step * 0:5)
add("fall", 100 - step * 0:5)
add("step", seq(50, 62.5, by = 2.5))
add("less", c(50, 52, 54, 56, 58, 62.4))
add("creep", 50 + 0:5)
# p below .05: two neighbours in the wrong order, or five in the right one.
add("bend", 50 + step * c(0, 2, 1, 3, 4, 5))
add("dip", 100 - step * c(0, 2, 1, 3, 4, 5))
add("slow", 50 + c(0, 2, 1, 3, 4, 5))
add("five", 50 + step * 0:4)
add("drop", 100 - step * 0:4)
add("four", 50 + step * 0:3)
# p just above .01, just above .05, and flat ones.
add("almost", 50 + step * c(1, 0, 3, 2, 4, 5, 6))
add("mild", 50 + step * c(1, 0, 3, 2, 4, 5))
add("flat", rep(62.5, 6))
add("calm", rep(62.5, 8))
add("one", 50)
# Sittings without a score.
gap <- 50 + step * c(0, NA, 1, 2, 3, NA, 4, 5)
add("gaps", gap)
add("few", c(50, NA, 60, NA, 70, 80))
add("ends", c(NA, 50 + step * 0:5, NA))
# Just too few for a usual range, just enough, and enough but for a gap.
sway <- c(62.5, 50, 75, 58.33, 62.5, 54.17, 70.83, 66.67)
add("seven", sway[-8])
add("eight", sway)
add("short", c(sway[1:4], NA, sway[5:7]))
add("enough", c(sway[1:4], NA, sway[5:8]))
# More than ten, unequal distances, and other metrics.
long <- 50 + step * c(0, 1, 1, 3, 2, 4, 4, 5, 6, 5, 8, 7)
add("long", long)
add("squares", 50 + step * 0:5, every = 0:5 * 3 + 1)
add("mean", c(3, 3.17, 3.5, 3.67, 3.83, 4, 4.17, 4.5), low = 1, high = 5)
add("sum", c(30, 27, 26, 25, 22, 19, 18, 12), low = 6, high = 30)


# Definitions --------------------------------------------------------------

# All orders of n things, a row each.
orders <- function(n) {
	if (n == 1)
		return(matrix(1))
	less <- orders(n - 1)
	do.call(rbind, lapply(seq_len(n), function(first)
		cbind(first, ifelse(less >= first, less + 1, less),
		    deparse.level = 0)))
}

kendall_s <- function(y)
	sum(sign(outer(y, y, "-"))[lower.tri(diag(length(y)))])

# Up to eight values every order is written down; above ten cor.test has it.
chance <- function(y) {
	n <- length(y)
	if (n < 2)
		return(1)
	if (n > 10)
		return(cor.test(seq_len(n), y, method = "kendall",
		    exact = FALSE, continuity = TRUE)$p.value)
	stopifnot(n <= 8)
	all <- apply(orders(n), 1, function(order) kendall_s(y[order]))
	p <- mean(abs(all) >= abs(kendall_s(y)))
	if (!anyDuplicated(y))
		stopifnot(abs(p - cor.test(seq_len(n), y, method = "kendall",
		    exact = TRUE)$p.value) < 1e-12)
	p
}

theil_sen <- function(day, y) {
	run <- outer(day, day, "-")
	slope <- outer(y, y, "-") / run
	median(slope[lower.tri(slope) & run != 0])
}

# Mean and natural limits, from eight values on.
usual <- function(y)
	if (length(y) < 8) rep(NA, 3) else
		mean(y) + c(-1, 0, 1) * 2.66 * mean(abs(diff(y)))


# Files --------------------------------------------------------------------

number <- function(x, format)
	ifelse(is.na(x), "", sprintf(format, x))

write_text <- function(lines, name) {
	out <- file(file.path(home, name), "wb")
	writeLines(lines, out)
	close(out)
}

write_text(c("id,date,score", unlist(lapply(names(series), function(id)
	paste(id, as.Date(series[[id]]$day, origin = "1970-01-01"),
	    number(series[[id]]$y, "%.2f"), sep = ",")))), "series.csv")

# From here on only what the file says.
read <- read.csv(file.path(home, "series.csv"))
found <- lapply(split(read, factor(read$id, unique(read$id))), function(one) {
	of <- series[[one$id[1]]]
	one <- one[!is.na(one$score), ]
	day <- as.numeric(as.Date(one$date))
	y <- 100 * (one$score - of$low) / (of$high - of$low)
	c(length(y), diff(range(day)), theil_sen(day, y), chance(y), usual(y))
})
write_text(c("id,n,span,slope,p,low,mean,high", sapply(names(found),
    function(id) paste(c(id, number(found[[id]], "%.12g")),
	collapse = ","))), "expected.csv")
