#ifndef PIPE_H
#define PIPE_H

/* Let a pipe hold more at once, where the system can; whatever else the file
 * descriptor is stays as it is.  One file a system: make chooses. */
void pipe_widen(int fd);

#endif
