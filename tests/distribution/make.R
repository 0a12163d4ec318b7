# Makes the values and what is expected of them in tests/distribution.
#
#	Rscript tests/distribution/make.R	(from the root of the repository)
#
# Base R only, and nothing of attune.  values.csv holds real measurements that
# come with R and made scores; expected.csv what R's mean, sd, quantile and
# hist say of them, and how many are in [from, to).

home <- "tests/distribution"
if (!dir.exists(home))
	stop("run this from the root of the repository")

chances <- c(0, 0.01, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.95, 0.99, 1)
bins <- 8

sets <- list()
add <- function(id, low, high, x) {
	stopifnot(x >= low, x <= high, is.null(sets[[id]]))
	sets[[id]] <<- list(low = low, high = high, x = as.numeric(x))
}

add("eruptions", 1, 6, faithful$eruptions)
add("waiting", 0, 100, faithful$waiting)
add("depth", 0, 700, quakes$depth)
add("magnitude", 4, 6.5, quakes$mag)
add("longitude", -180, 360, quakes$long)
add("precip", 0, 80, precip)
add("rivers", 135, 3710, rivers)	# just from the least to the most
add("attitude", 0, 100, attitude$rating)
add("speed", 600, 1100, morley$Speed)
add("petals", 0, 8, iris$Petal.Length)
add("chicks", 0, 400, ChickWeight$weight)
add("islands", 0, 20000, islands)
add("warmth", -40, 40, (nottem - 32) / 1.8)
add("one", 0, 100, 62.5)
add("two", 0, 100, c(100, 0))
add("alike", 0, 1, rep(0.1, 7))
add("zeros", -1, 1, c(0, -0, 0, 0.5, -0))

# Percent scores as attune-score prints them, with many ties: whole random
# numbers only, so that the data are the same on every machine.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(8)
for (parts in c(2, 4, 6, 8, 24, 25, 80)) {
	part <- pmax(sample.int(parts + 1, 300, replace = TRUE),
	    sample.int(parts + 1, 300, replace = TRUE)) - 1
	add(paste0("percent.", parts), 0, 100,
	    as.numeric(sprintf("%.10f", 100 * part / parts)))
}

number <- function(x, digits = 12)
	ifelse(is.na(x), "", sprintf("%.*g", digits, x))

write_text <- function(lines, name) {
	out <- file(file.path(home, name), "wb")
	writeLines(lines, out)
	close(out)
}

write_text(c("id,value", unlist(lapply(names(sets), function(id)
	paste(id, number(sets[[id]]$x, 17), sep = ",")))), "values.csv")

expect <- function(x, low, high) {
	between <- quantile(x, c(0.25, 0.75), type = 1)	# two of the values
	breaks <- low + (high - low) * (0:bins) / bins
	c(number(c(low, high), 17), length(x), number(c(mean(x), sd(x),
	    quantile(x, chances, type = 7))), number(between, 17),
	    sum(x >= between[1] & x < between[2]), hist(x, breaks,
	    right = FALSE, include.lowest = TRUE, plot = FALSE)$counts)
}

read <- read.csv(file.path(home, "values.csv"))
rows <- sapply(names(sets), function(id) {
	x <- read$value[read$id == id]
	stopifnot(x == sets[[id]]$x)
	paste(c(id, expect(x, sets[[id]]$low, sets[[id]]$high)),
	    collapse = ",")
})
write_text(c(paste(c("id,low,high,n,mean,sd", paste0("q", number(chances, 4)),
    "from,to,between", paste0("bin", seq_len(bins))), collapse = ","), rows),
    "expected.csv")
