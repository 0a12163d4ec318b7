#ifndef REPORT_STAT_H
#define REPORT_STAT_H

struct codebook;
struct report;
struct resources;
struct findings;
struct words;

/* A questionnaire as a measure of something, and what is known of it. */
struct measure {
	const struct codebook *book;
	const struct words *words;
	const struct resources *resources; /* or NULL */
	const struct findings *findings;
	int explain; /* say by which rules */
};

/* Add all that there is to say. */
void report_stat(const struct measure *measure, struct report *report);

#endif
