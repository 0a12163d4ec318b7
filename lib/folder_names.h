#ifndef FOLDER_NAMES_H
#define FOLDER_NAMES_H

#include "folder.h"

/* The names that a folder has given: folder.h says what they are like. */
struct folder_names;

struct folder_names *folder_names_new(void);
void folder_names_free(struct folder_names *names);

/* As folder_name. */
void folder_names_give(struct folder_names *names, const char *who,
    const char *ending, char name[FOLDER_NAME]);

#endif
