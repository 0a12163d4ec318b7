/*
 * The figures of stats for scripts.
 */

#include <math.h>
#include <stdio.h>

#include "codebook.h"
#include "findings.h"
#include "group.h"
#include "number.h"
#include "report.h"
#include "report_stat_part.h"

static void
add(struct report *report, const char *item, const struct scale *scale,
    const char *name, double value, int decimals, const char *word)
{
	char text[NUMBER_MAX] = "";
	const struct figure figure = { item, "", "", scale->id, name, text,
		word };

	if (!isnan(value))
		snprintf(text, sizeof(text), "%.*f", decimals, value);
	report_figure(report, &figure);
}

static void
add_scale(const struct measure *measure, size_t s, struct report *report)
{
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_scale *findings = &measure->findings->scale[s];
	size_t i;

	for (i = 0; i < FINDINGS_SCALE; i++) {
		if (!isnan(findings->value[i]))
			add(report, "", scale, findings_scale_name[i],
			    findings->value[i], i <= FINDINGS_COMPLETE ? 0 : 4,
			    "");
	}
	for (i = 0; i < FINDINGS_REMARKS; i++) {
		if (findings->remark & (1u << i))
			add(report, "", scale, "remark", NAN, 0,
			    findings_remark_name[i]);
	}
}

static void
add_shares(const struct measure *measure, const struct scale *scale, size_t i,
    struct report *report)
{
	const struct findings_answers *answers = &measure->findings->answers[i];
	const struct item *item = &measure->book->item[i];
	char word[NUMBER_MAX];
	size_t c;

	for (c = 0; answers->known && c < answers->n; c++) {
		number_format(word, item->low + (int64_t)c * item->step,
		    measure->book->decimals);
		if (!isnan(answers->share[c]))
			add(report, item->id, scale, "share", answers->share[c],
			    4, word);
	}
}

static void
add_item(const struct measure *measure, size_t s, size_t place,
    struct report *report)
{
	const struct scale *scale = &measure->book->scale[s];
	const struct findings_item *item =
	    &measure->findings->scale[s].item[place];
	const char *id = measure->book->item[scale->item[place]].id;
	size_t i;

	if (!stat_item_is_open(item))
		return;
	for (i = 0; i < FINDINGS_ITEM; i++) {
		if (!isnan(item->value[i]))
			add(report, id, scale, findings_item_name[i],
			    item->value[i], i <= FINDINGS_MISSING ? 0 : 4, "");
	}
	if (item->audit != FINDINGS_FINE)
		add(report, id, scale, "audit", NAN, 0,
		    findings_audit_name[item->audit]);
	add_shares(measure, scale, scale->item[place], report);
}

/* Below the diagonal, and then what is above it; alpha has been told, or is
 * told here. */
static void
add_with(const struct measure *measure, size_t s, struct report *report)
{
	const struct findings_scale *scale = &measure->findings->scale[s];
	size_t c;

	for (c = 0; c < measure->book->nscales; c++) {
		if (isnan(scale->r[c]) || !stat_is_open(measure, c) ||
		    measure->book->scale[c].role == ROLE_GATE)
			continue;
		if (c != s)
			add(report, "", &measure->book->scale[s],
			    c < s ? "r" : "r_corrected", scale->r[c], 4,
			    measure->book->scale[c].id);
		else if (!scale->known)
			add(report, "", &measure->book->scale[s], "alpha",
			    scale->r[c], 4, "");
	}
}

void
report_stat_figures(const struct measure *measure, struct report *report)
{
	size_t s, i;

	for (s = 0; s < measure->book->nscales; s++) {
		if (measure->book->scale[s].role == ROLE_GATE ||
		    !stat_is_open(measure, s))
			continue;
		if (measure->findings->scale[s].known)
			add_scale(measure, s, report);
		for (i = 0; i < measure->book->scale[s].nitems; i++)
			add_item(measure, s, i, report);
		add_with(measure, s, report);
	}
}
