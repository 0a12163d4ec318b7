#ifndef VERSION_H
#define VERSION_H

#define ATTUNE_VERSION "0.1.0"

#endif
