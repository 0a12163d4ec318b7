/*
 * A scale: what its scores are like, how far its items go together, and what
 * that means for a single score.
 */

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "codebook_find.h"
#include "findings.h"
#include "report.h"
#include "report_stat_part.h"
#include "say.h"
#include "words.h"

/* All figures of a scale as blanks, called as their columns are. */
struct figures {
	char text[FINDINGS_SCALE + 2][STAT_FIGURE];
	struct blank blank[FINDINGS_SCALE + 3];
};

/* A single score, the mean, and what it stands for: one sem to either side,
 * within what is possible. */
static void
add_band(const struct measure *measure, size_t s, struct figures *figures)
{
	const double *value = measure->findings->scale[s].value;
	double low, high;

	codebook_range(measure->book, &measure->book->scale[s], 0, &low, &high);
	stat_score(fmax(low, value[FINDINGS_MEAN] - value[FINDINGS_SEM]),
	    figures->text[FINDINGS_SCALE]);
	stat_score(fmin(high, value[FINDINGS_MEAN] + value[FINDINGS_SEM]),
	    figures->text[FINDINGS_SCALE + 1]);
	figures->blank[FINDINGS_SCALE].name = "low";
	figures->blank[FINDINGS_SCALE + 1].name = "high";
}

static void
format_figures(const struct measure *measure, size_t s, struct figures *figures)
{
	const double *value = measure->findings->scale[s].value;
	size_t i;

	for (i = 0; i < FINDINGS_SCALE; i++) {
		figures->blank[i].name = findings_scale_name[i];
		if (i <= FINDINGS_COMPLETE)
			stat_count(value[i], figures->text[i]);
		else if (i < FINDINGS_ALPHA || i == FINDINGS_SEM)
			stat_score(value[i], figures->text[i]);
		else
			stat_ratio(value[i], figures->text[i]);
	}
	add_band(measure, s, figures);
	for (i = 0; i < FINDINGS_SCALE + 2; i++)
		figures->blank[i].value = figures->text[i];
	figures->blank[FINDINGS_SCALE + 2].name = NULL;
}

static const char *
people_sentence(const double *value)
{
	int same = value[FINDINGS_N_MIN] == value[FINDINGS_N_MAX];

	if (same && value[FINDINGS_COMPLETE] == value[FINDINGS_N_MAX])
		return "stat_people_all";
	if (isnan(value[FINDINGS_COMPLETE]))
		return same ? "stat_people_same" : "stat_people";
	return same ? "stat_people_same_complete" : "stat_people_complete";
}

static const char *
scores_sentence(const double *value)
{
	if (isnan(value[FINDINGS_MEAN]) || isnan(value[FINDINGS_SD]))
		return NULL;
	return isnan(value[FINDINGS_MIN]) || isnan(value[FINDINGS_MAX]) ?
	    "stat_mean" :
	    "stat_mean_range";
}

static const char *
alpha_sentence(const double *value)
{
	if (isnan(value[FINDINGS_ALPHA]))
		return "stat_alpha_none";
	if (stat_is_below(value[FINDINGS_ALPHA]))
		return "stat_alpha_below";
	return isnan(value[FINDINGS_ALPHA_LOW]) ||
		isnan(value[FINDINGS_ALPHA_HIGH]) ?
	    "stat_alpha" :
	    "stat_alpha_interval";
}

static const char *
others_sentence(const double *value)
{
	if (isnan(value[FINDINGS_LAMBDA2]))
		return isnan(value[FINDINGS_OMEGA]) ? NULL : "stat_omega";
	if (!isnan(value[FINDINGS_OMEGA]))
		return "stat_lambda2_omega";
	return value[FINDINGS_ITEMS] < 3 ? "stat_lambda2_two" : "stat_lambda2";
}

/* An alpha below 0 is no measure of error. */
static const char *
sem_sentence(const double *value)
{
	if (isnan(value[FINDINGS_SEM]) || isnan(value[FINDINGS_ALPHA]) ||
	    stat_is_below(value[FINDINGS_ALPHA]))
		return NULL;
	return isnan(value[FINDINGS_MEAN]) ? "stat_sem" : "stat_sem_mean";
}

static void
say_remarks(const struct measure *measure, size_t s, struct report *report)
{
	static const char *const sentences[FINDINGS_REMARKS] = {
		"stat_unstable", "stat_heywood", "stat_indefinite",
		"stat_constant"
	};
	size_t i;

	for (i = 0; i < FINDINGS_REMARKS; i++) {
		if (measure->findings->scale[s].remark & (1u << i))
			say(measure->words, report, BLOCK_POINT, sentences[i],
			    NULL, NULL);
	}
}

void
report_stat_scale(const struct measure *measure, size_t s,
    struct report *report)
{
	const struct findings_scale *scale = &measure->findings->scale[s];
	struct figures figures;
	const char *ids[5];
	size_t i;

	report_text(report, BLOCK_HEADING,
	    codebook_title(&measure->book->scale[s]));
	if (scale->known) {
		format_figures(measure, s, &figures);
		ids[0] = people_sentence(scale->value);
		ids[1] = scores_sentence(scale->value);
		ids[2] = alpha_sentence(scale->value);
		ids[3] = others_sentence(scale->value);
		ids[4] = sem_sentence(scale->value);
		for (i = 0; i < 5; i++) {
			if (ids[i] != NULL)
				say_blanks(measure->words, report,
				    BLOCK_SENTENCE, ids[i], figures.blank);
		}
		say_remarks(measure, s, report);
	}
	if (scale->has_items)
		report_stat_items(measure, s, report);
}
