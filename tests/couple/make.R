# Makes the tables of pairs that a couple's page is tested with, from answers
# that were thought up.
#
#	Rscript tests/couple/make.R	(from the root of the repository)
#
# Nothing of attune: the formulas are those of the journeys, in base R.
#
# answers.csv	elm: cleo and dan, a pulse and a full form with guesses, and
#		both agreed to items.  ash: eve and finn, who find everything
#		strong, and agreed to numbers.
# agreed.csv	two who answer alike, and guess that; consent was obtained
#		elsewhere.

home <- "tests/couple"
for (part in c("csv", "codebook", "score", "pair"))
	source(file.path("tests/journeys", paste0(part, ".R")))
checkin <- read_codebook("lib/codebooks/checkin.csv")
path <- function(name) file.path(home, paste0(name, ".csv"))

answers <- read_table(path("answers"))
put <- function(name, couple, consent = NULL) {
	t <- answers[answers$couple == couple, ]
	if (!is.null(consent))
		t$consent <- consent
	write_table(pair_table(checkin, t), path(name))
}
put("items", "elm")
put("words", "elm", "words")
put("strong", "ash")

agreed <- read_table(path("agreed"))
agreed$consent <- "numbers"
pairs <- pair_table(checkin, agreed)
pairs$couple <- "1"
pairs$a <- pairs$b <- ""
write_table(pairs, path("alike"))
