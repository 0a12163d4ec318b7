#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls with each input.  Returns 0, or aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
