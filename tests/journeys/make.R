# Makes every table of the journeys anew.  From the root of the repository:
#
#     Rscript tests/journeys/make.R
#
# Nothing here runs attune: the answers are written down or drawn in the three
# stories, and the rest is computed from them by the formulas in base R.

here <- function(...) file.path("tests", "journeys", ...)
for (part in c("csv", "codebook", "score", "pair", "stat", "person", "couple",
    "class"))
	source(here(paste0(part, ".R")))

# Writes the answers, and computes from what was written.
put_answers <- function(answers, folder) {
	path <- here(folder, "answers.csv")
	write_table(answers, path)
	read <- read_table(path)
	stopifnot(identical(as.matrix(read), as.matrix(answers)))
	read
}

checkin <- read_codebook(file.path("lib", "codebooks", "checkin.csv"))

answers <- put_answers(person_answers(checkin), "person")
scores <- score_tables(checkin, answers)
write_table(scores$plain, here("person", "scores.csv"))
write_table(scores$v, here("person", "scores-v.csv"))
write_table(scores$l, here("person", "scores-l.csv"))

answers <- put_answers(couple_answers(checkin), "couple")
write_table(score_tables(checkin, answers)$plain, here("couple", "scores.csv"))
write_table(pair_table(checkin, answers), here("couple", "pairs.csv"))

workshop <- read_codebook(here("class", "codebook.csv"))
answers <- put_answers(class_answers(workshop), "class")
scores <- score_tables(workshop, answers)
write_table(scores$plain, here("class", "scores.csv"))
write_table(scores$v, here("class", "scores-v.csv"))
write_table(scores$l, here("class", "scores-l.csv"))
stats <- stat_tables(workshop, answers)
write_table(stats$scales, here("class", "stats.csv"))
write_table(stats$items, here("class", "stats-v.csv"))
