/*
 * The numbers in a person's report.
 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook.h"
#include "codebook_find.h"
#include "person.h"
#include "sitting.h"
#include "verdict.h"

const char *
person_title(const struct person *person, size_t scale)
{
	return codebook_title(&person->book->scale[scale]);
}

void
person_number(const struct person *person, size_t s, char number[64])
{
	const struct scale *scale = &person->book->scale[s];
	const struct sitting *sitting = person->sitting;

	if (isnan(sitting->score[s]))
		*number = '\0';
	else if (verdict_is_whole(person->book, scale))
		snprintf(number, 64, "%.0f",
		    verdict_printed(person->book, scale, sitting->score[s]));
	else
		snprintf(number, 64, "%s", sitting->text[s]);
}

int
person_decimals(const struct person *person, size_t s)
{
	return verdict_is_whole(person->book, &person->book->scale[s]) ? 0 : 2;
}

void
person_score(const struct person *person, size_t s, double percent,
    int decimals, char number[64])
{
	double low, high, scale = pow(10, decimals);

	codebook_range(person->book, &person->book->scale[s],
	    person->sitting->form, &low, &high);
	percent = low + percent * (high - low) / 100;
	snprintf(number, 64, "%.*f", decimals,
	    floor(percent * scale + 0.5 + 1e-9) / scale);
}

void
person_percent(const struct person *person, size_t s, double percent,
    char number[64])
{
	person_score(person, s, percent, person_decimals(person, s), number);
}

void
person_points(const struct person *person, size_t s, double percent,
    int decimals, char number[64])
{
	double low, high;

	codebook_range(person->book, &person->book->scale[s],
	    person->sitting->form, &low, &high);
	snprintf(number, 64, "%.*f", decimals, percent * (high - low) / 100);
	if (strtod(number, NULL) == 0)
		snprintf(number, 64, "%.*f", decimals, 0.0); /* never -0 */
}
