#ifndef REPORT_CODEBOOK_H
#define REPORT_CODEBOOK_H

struct codebook;
struct report;
struct words;

/* Add what a codebook contains, to be read by people. */
void report_codebook(const struct codebook *book, const struct words *words,
    struct report *report);

#endif
