#ifndef ASK_H
#define ASK_H

#include <stddef.h>

struct session;
struct session_option;
struct term;
struct words;

/* What drives a session: a screen, or plain lines. */
struct asking {
	struct term *term;
	const struct words *words;
	struct session *session;
};

enum ask_end {
	ASK_DONE, /* to the end */
	ASK_DISCARD, /* the person quit */
	ASK_KEEP, /* the person quit and wants to go on later */
	ASK_GONE /* the terminal is gone, or the tool was told to end */
};

/* Ask step by step on a screen; in plain lines. */
enum ask_end ask_screen(struct asking *asking);
enum ask_end ask_lines(struct asking *asking);

/* The label of an option, and of the answer that the step has, or "". */
const char *ask_label(const struct asking *asking,
    const struct session_option *option);

/*
 * What stands above a step's answers: its question, or the statement, in the
 * codebook's or the words' language.
 */
const char *ask_question(const struct asking *asking);

/*
 * The line above a statement: its time frame, or whose answer is wanted; ""
 * where it says itself what it is about.
 */
const char *ask_stem(const struct asking *asking);

/* The answer of a step that has one, as text: "4 Often".  Else "". */
void ask_answer(const struct asking *asking, size_t step, char *out,
    size_t size);

/*
 * What may be typed for a statement whose answers are too many to be shown one
 * by one: "0..100", and the labels that some of them have.
 */
void ask_range(const struct asking *asking, char *out, size_t size);

/* The paragraphs of a step to read: paragraph i, or NULL behind the last. */
const char *ask_paragraph(const struct asking *asking, size_t i);

#endif
