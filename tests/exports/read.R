# What is in an export, by base R alone: the answers that attune-import should
# write.  The rules are written here once more, not taken from the codebooks.
#
#	Rscript read.R name	(from tests/exports)

said <- function(file, ...) {
	read.csv(file.path("fetched", file), check.names = FALSE,
	    encoding = "UTF-8", ...)
}

# What stands in cells as labels, as numbers from 1.
labelled <- function(table, labels) {
	as.data.frame(lapply(table, match, labels))
}

write <- function(table, names) {
	names(table) <- names
	write.table(table, sep = ",", quote = FALSE, na = "",
	    row.names = FALSE)
}

city_items <- c("live", "work", "children", "retire", "quality", "growth",
    "housing", "access3", "access4", "access5", "helpful", "library")

city <- function() {
	table <- said("city.csv", colClasses = "character")
	agree <- c("Strongly Disagree", "Disagree", "Neutral", "Agree",
	    "Strongly Agree")
	satisfied <- c("Very Dissatisfied", "Dissatisfied", "Neutral",
	    "Satisfied", "Very Satisfied")
	data.frame(table$id, labelled(table[5:14], satisfied),
	    labelled(table[92], agree), labelled(table[95], satisfied))
}

names_of <- list(
	bfi = c("who", paste0(rep(c("A", "C", "E", "N", "O"), each = 5), 1:5)),
	bikes = c("date", "station_id", "docks_available", "bikes_available"),
	city = c("who", city_items),
	glint = c("who", paste0("g", 1:10)),
	habits = c("pulse", "exercise", "smoke"),
	mood = c("who", paste0("SDS_", 1:20), paste0("OCI_", 1:18),
	    paste0("AES_", 1:18)),
	race = c("who", "promote", "again", "atmosphere", "commentary",
	    "safety", "speed", "value", "venue", "PodTech", "BanthaBrew",
	    "JawaJuice"),
	test = paste0("Q", 1:11),
	visits = c("who", "redcap_event_name", "enrollment_complete",
	    "cbc_complete", "chemistry_complete")
)

answers_of <- list(
	bfi = function() {
		table <- said("bfi.csv")
		table[c(1, match(names_of$bfi[-1], names(table)))]
	},
	bikes = function() {
		table <- said("bikes.csv")
		day <- as.Date(table$time, "%Y/%m/%d")
		data.frame(format(day), table$station_id,
		    table$docks_available, table$bikes_available)
	},
	city = city,
	glint = function() {
		table <- said("glint.csv")
		table[c(5, seq(9, 45, 4))]
	},
	habits = function() {
		table <- MASS::survey
		data.frame(table$Pulse,
		    match(table$Exer, c("None", "Some", "Freq")),
		    match(table$Smoke, c("Never", "Occas", "Regul", "Heavy")))
	},
	mood = function() {
		table <- said("mood.csv")
		table[c(1, match(names_of$mood[-1], names(table)))]
	},
	race = function() {
		table <- said("race.csv", na.strings = "")
		likely <- c("Very unlikely", "Unlikely", "Not sure", "Likely",
		    "Very likely")
		good <- c("Very bad", "Bad", "Ok", "Good", "Very good")
		liked <- c("Very unlikeable", "Unlikeable", "Likeable",
		    "Very likeable")
		data.frame(table[c(1, 12)], labelled(table[13], likely),
		    labelled(table[14:19], good),
		    labelled(table[c(26, 28, 30)], liked))
	},
	test = function() said("test.csv", fileEncoding = "UTF-8-BOM"),
	visits = function() {
		table <- said("visits.csv")
		table[c("record_id", names_of$visits[-1])]
	}
)

name <- commandArgs(TRUE)
if (name == "city-counts") {
	table <- city()[-1]
	write(data.frame(city_items, colSums(!is.na(table)),
	    colSums(is.na(table)), 0, 5, 5),
	    c("item", "answers", "missing", "invalid", "seen", "labels"))
} else
	write(answers_of[[name]](), names_of[[name]])
