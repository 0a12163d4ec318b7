# Makes the answers of couples and what attune-pair makes of them.
#
#	Rscript tests/pair/make.R	(from the root of the repository)
#
# Nothing of attune: the formulas are those of the journeys and of across.R, in
# base R.  Two sets are real, and come with packages for R:
#
# symptoms	psych's Gleser: 12 patients, of whom two judges rated six symptoms
#		(Gleser, Cronbach & Rajaratnam 1965, Psychometrika 30, 395-418).
# fun		vcd's SexualFun: 91 couples in Arizona, who said how often it was
#		fun for them (Hout, Duncan & Sobel 1987, Sociological
#		Methodology 17, 145-184).
# made		41 couples, drawn: the full form and pulses, with guesses.

home <- "tests/pair"
for (part in c("csv", "codebook", "score", "pair"))
	source(file.path("tests/journeys", paste0(part, ".R")))
source(file.path(home, "across.R"))

# Write answers and what follows from them.  Where consent was obtained
# elsewhere, couples are numbers and nobody has a name.
put <- function(answers, book, folder, agreed) {
	path <- function(name) file.path(home, folder, name)
	write_table(answers, path("answers.csv"))
	t <- read_table(path("answers.csv"))
	for (column in c("about", "form"))
		if (is.null(t[[column]]))
			t[[column]] <- if (column == "form") "full" else "self"
	if (agreed)
		t$consent <- "numbers"
	pairs <- pair_table(book, t)
	if (agreed) {
		pairs$couple <- as.character(match(pairs$couple,
		    unique(t$couple)))
		pairs$a <- pairs$b <- ""
	}
	write_table(pairs, path("pairs.csv"))
	write_table(across_table(book, t), path("across.csv"))
	pairs
}

# Two judges of one patient are a couple of judges.
symptoms <- read_codebook(file.path(home, "symptoms/codebook.csv"))
ratings <- as.matrix(psych::Gleser)
stopifnot(dim(ratings) == c(12, 12), ratings %in% 0:6)
judge <- function(k) {
	rated <- ratings[, grep(paste0(k, "$"), colnames(ratings))]
	colnames(rated) <- paste0("s", 1:6)
	data.frame(couple = sprintf("p%02d", 1:12),
	    who = paste0("judge", k), date = "1965-09-01", rated)
}
answers <- rbind(judge(1), judge(2))
answers[] <- lapply(answers, as.character)
invisible(put(answers, symptoms, "symptoms", agreed = TRUE))

# A row of the table for each couple: husband first.
fun <- read_codebook(file.path(home, "fun/codebook.csv"))
counts <- unclass(vcd::SexualFun)
stopifnot(sum(counts) == 91, dim(counts) == c(4, 4))
cell <- rep(seq_along(counts), counts)
answers <- data.frame(couple = rep(seq_along(cell), each = 2),
    who = c("husband", "wife"), date = "1987-01-01",
    enjoy = as.vector(rbind(row(counts)[cell], col(counts)[cell])))
answers[] <- lapply(answers, as.character)
invisible(put(answers, fun, "fun", agreed = TRUE))

# Made couples: a level each, some of it shared, and guesses between the truth
# and the own answer.  Whole random numbers only, the same on every machine.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20)
checkin <- read_codebook("lib/codebooks/checkin.csv")
items <- checkin$items
draw <- function(n, upto) sample.int(upto, n, replace = TRUE) - 1

# Keyed answers of one of a couple: what both feel about each item, in halves,
# and what this one feels.
feel <- function(common)
	pmin(5, pmax(1, (common + draw(nrow(items), 6)) %/% 2))
guess <- function(own, truth)
	pmin(5, pmax(1, ifelse(draw(nrow(items), 3) == 0, own, truth) +
	    (draw(nrow(items), 8) == 0)))

row_of <- function(couple, who, date, form, about, z) {
	asked <- in_form(checkin, form)
	if (about == "partner")
		asked <- asked & in_form(checkin, "pulse")
	asked <- asked & draw(nrow(items), 25) > 0
	x <- keyed(items, z)
	c(who = paste0(who, couple), couple = couple, date = as.character(date),
	    form = form, about = about, instrument = paste(
	    checkin$texts$text[checkin$texts$id == "title"],
	    checkin$texts$text[checkin$texts$id == "version"]),
	    consent = "numbers", setNames(ifelse(asked, x, ""), items$id))
}

rows <- list()
for (k in 1:41) {
	couple <- sprintf("c%02d", k)
	level <- draw(1, 6)
	forms <- c("pulse", if (k <= 23) "full", "pulse")
	for (turn in seq_along(forms)) {
		form <- forms[turn]
		common <- level + draw(nrow(items), 4)
		own <- list(feel(common), feel(common))
		date <- as.Date("2026-01-01") + 10 * turn + k
		for (j in 1:2) {
			day <- date + draw(1, 5)
			rows <- c(rows, list(row_of(couple, c("a", "b")[j], day,
			    form, "self", own[[j]])))
			if (draw(1, 4) > 0)
				rows <- c(rows, list(row_of(couple,
				    c("a", "b")[j], day, form, "partner",
				    guess(own[[j]], own[[3 - j]]))))
		}
	}
}
answers <- bind_rows(rows)
pairs <- put(answers, checkin, "made", agreed = FALSE)

# The answers do exercise what they are for.
count <- function(column, value, role)
	sum(pairs[[column]] == value & pairs$pair_scale %in%
	    checkin$scales$id[checkin$scales$role == role])
stopifnot(count("class", "strength", "pillar") > 5,
    count("class", "thin", "pillar") > 5,
    count("class", "differently", "pillar") > 5,
    count("a_sent", "less", "pillar") > 0,
    count("b_sent", "less", "pillar") > 0,
    count("a_sent", "more", "pillar") > 0,
    count("a_sent", "alike", "pillar") > 20,
    pairs$pattern %in% c("", "a", "b"), sum(pairs$pattern == "a") > 5,
    sum(pairs$pattern == "b") > 5, sum(pairs$icc != "") == 23,
    sum(pairs$a_seen != "") > 10, sum(pairs$b_missed != "") > 10)
