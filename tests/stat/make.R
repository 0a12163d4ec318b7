# Makes answers, and what attune-stat should say of them.
#
#	Rscript tests/stat/make.R	(from the root of the repository)
#
# Nothing of attune: the formulas are those of formulas.R, in base R, and psych
# must agree with all that it defines alike.  README.md says what is what, and
# SOURCE.md where the real answers come from.

home <- "tests/stat"
if (!dir.exists(home))
	stop("run this from the root of the repository")
for (part in c("csv", "codebook", "score"))
	source(file.path("tests/journeys", paste0(part, ".R")))
source(file.path(home, "formulas.R"))
source(file.path(home, "tables.R"))

# Write the answers and what follows from them.
put <- function(answers, book, folder) {
	path <- file.path(home, folder, "answers.csv")
	write_table(answers, path)
	write_stats(book, read_table(path), folder)
}

book_of <- function(folder)
	read_codebook(file.path(home, folder, "codebook.csv"))

# The divorce data have their place beside the scores.
score <- "tests/score/divorce"
write_stats(read_codebook(file.path(score, "codebook.csv")),
    read_table(file.path(score, "answers.csv")), "divorce")


# Made answers ---------------------------------------------------------------

# Whole random numbers only, the same on every machine.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(150)
draw <- function(n, upto) sample.int(upto, n, replace = TRUE) - 1

# Answers as given, in steps from the low: what everybody shares (0..8), half
# by half with chance, spread over the item's own range; none in so many.
give <- function(book, level, none) {
	it <- book$items
	x <- sapply(seq_len(nrow(it)), function(i) {
		steps <- (it$high[i] - it$low[i]) / it$step[i]
		k <- ((level + draw(length(level), 9)) * steps + 8) %/% 16
		keyed(it[i, ], it$low[i] + k * it$step[i])
	})
	colnames(x) <- it$id
	text <- x
	text[] <- as.character(x)
	code <- words_of(it$missing)
	for (i in which(draw(length(x), none) == 0)) {
		codes <- c("", code[[(i - 1) %/% nrow(x) + 1]])
		text[i] <- codes[draw(1, length(codes)) + 1]
	}
	text
}

made <- book_of("made")
n <- 158
form <- ifelse(draw(n, 4) == 0, "short", c("", "full")[draw(n, 2) + 1])
# two people's guesses of their partners, which do not count
about <- ifelse(seq_len(n) %% 20 == 7, "partner", "self")
given <- give(made, draw(n, 9), 14)
for (r in seq_len(n))
	given[r, !in_form(made, form[r])] <- ""
stopifnot(sum(about == "self") == 150)
put(data.frame(who = sprintf("p%03d", seq_len(n)), date = "2026-03-01",
    form = form, about = about, given, check.names = FALSE,
    stringsAsFactors = FALSE), made, "made")

few <- book_of("few")
n <- 40
given <- give(few, draw(n, 9), 12)
given[, "k2"] <- ifelse(given[, "k2"] == "", "", "4")
d <- cbind(draw(n, 4) + 1, draw(n, 2) + 1)
given[, c("d1", "d2", "d3")] <- c(d, rowSums(d))
given[, "a3"] <- ifelse(given[, "a3"] == "", "", 6 - as.numeric(
    given[, "a3"]))
given[draw(n, 3) == 0, "p1"] <- ""
given[, c("n1", "n2")] <- ""
put(data.frame(given, check.names = FALSE, stringsAsFactors = FALSE), few,
    "few")


# Real answers ---------------------------------------------------------------

numbers <- function(x) {
	x[] <- lapply(x, function(v) ifelse(is.na(v), "", as.character(v)))
	x
}

bfi <- book_of("bfi")
put(numbers(psych::bfi[bfi$items$id]), bfi, "bfi")
published <- unlist(psych::bfi.keys)
stopifnot(setequal(published, paste0(ifelse(bfi$items$key == "-", "-", ""),
    bfi$items$id)))

# Of each person the first time, before anything was done to them.
sai <- book_of("sai")
first <- psychTools::sai[psychTools::sai$time == 1, ]
put(numbers(first[sai$items$id]), sai, "sai")


# The audit ------------------------------------------------------------------

# What the audit says of a scale when the keys of some items are the other way
# round.
audit_scale <- function(book, s, got, reversed) {
	z <- got$z[, book$member[, s], drop = FALSE]
	for (id in reversed) {
		it <- book$items[book$items$id == id, ]
		z[, id] <- it$low + it$high - z[, id]
	}
	f <- reliability_of(covariances(z), min(pair_counts(z)))
	audit <- audit_of(f$items$rest_r, f$items$loading, fewest(z))
	list(key = colnames(z)[audit == "key"],
	    weak = colnames(z)[audit == "weak"], items = f$items)
}

# Right keys raise no alarm, and each that is reversed is found, and just that.
rows <- list()
for (set in c("bfi", "sai", "divorce")) {
	folder <- if (set == "divorce") score else file.path(home, set)
	book <- read_codebook(file.path(folder, "codebook.csv"))
	got <- count_answers(book, read_table(file.path(folder,
	    "answers.csv")))
	for (s in which(colSums(book$member) > 2)) {
		right <- audit_scale(book, s, got, NULL)
		stopifnot(length(right$key) == 0, length(right$weak) == 0)
		for (id in book$items$id[book$member[, s]]) {
			found <- audit_scale(book, s, got, id)
			k <- match(id, book$items$id[book$member[, s]])
			rows <- c(rows, list(c(set = set,
			    scale = book$scales$id[s], reversed = id,
			    key = paste(found$key, collapse = " "),
			    weak = paste(found$weak, collapse = " "),
			    rest_r = tenths(found$items$rest_r[k]),
			    loading = tenths(found$items$loading[k]))))
		}
	}
}
audit <- bind_rows(rows)
write_table(audit, file.path(home, "audit.csv"))
stopifnot(audit$key == audit$reversed, audit$weak == "")

# Two keys of bfi the other way round.
lines <- readLines(file.path(home, "bfi/codebook.csv"))
wrong <- sub("^item,N3,neuroticism,[+],", "item,N3,neuroticism,-,",
    sub("^item,A1,agree,-,", "item,A1,agree,+,", lines))
stopifnot(sum(wrong != lines) == 2)
writeLines(wrong, file.path(home, "bfi/wrong.csv"))
book <- read_codebook(file.path(home, "bfi/wrong.csv"))
got <- count_answers(book, read_table(file.path(home, "bfi/answers.csv")))
rows <- unlist(lapply(seq_len(nrow(book$scales)), stat_item_rows, book = book,
    got = got, listwise = FALSE), recursive = FALSE)
stopifnot(sapply(rows, `[[`, "audit") == ifelse(sapply(rows, `[[`,
    "stat_item") %in% c("A1", "N3"), "key", ""))
write_table(bind_rows(rows), file.path(home, "bfi/wrong-stats-v.csv"))
