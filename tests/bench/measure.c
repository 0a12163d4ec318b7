/*
 * Runs commands in turn, so many rounds, and prints what each took: name,
 * median and least seconds, most KiB resident.  Each line of stdin is a name,
 * a tab and a command, which sh runs and whose stdout is thrown away.
 */

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "number.h"

enum { COMMANDS = 100, ROUNDS = 100 };

struct command {
	char *name, *line;
	double seconds[ROUNDS];
	long kib;
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Run a command once.  Returns the seconds. */
static double
run(struct command *command)
{
	struct rusage usage;
	double begun = now();
	int status, null;
	pid_t child = fork();

	if (child == -1)
		err(2, "fork");
	if (child == 0) {
		null = open("/dev/null", O_WRONLY);
		dup2(null, STDOUT_FILENO);
		execl("/bin/sh", "sh", "-c", command->line, (char *)NULL);
		_exit(127);
	}
	if (wait4(child, &status, 0, &usage) == -1)
		err(2, "wait4");
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		errx(1, "%s failed: %s", command->name, command->line);
	if (usage.ru_maxrss > command->kib)
		command->kib = usage.ru_maxrss;
	return now() - begun;
}

static int
compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static int
read_commands(struct command *command)
{
	char *line = NULL, *tab;
	size_t size = 0;
	int n = 0;

	while (n < COMMANDS && getline(&line, &size, stdin) != -1) {
		line[strcspn(line, "\n")] = '\0';
		if ((tab = strchr(line, '\t')) == NULL)
			errx(2, "no tab: %s", line);
		*tab = '\0';
		command[n].name = strdup(line);
		command[n++].line = strdup(tab + 1);
	}
	free(line);
	return n;
}

int
main(int argc, char *argv[])
{
	static struct command command[COMMANDS];
	long rounds, r;
	int n, i;

	if (argc != 2 || number_integer(argv[1], 1, ROUNDS, &rounds) == -1) {
		fputs("usage: measure rounds <commands\n", stderr);
		return 2;
	}
	n = read_commands(command);
	for (i = 0; i < n; i++)
		run(&command[i]);
	for (r = 0; r < rounds; r++) {
		for (i = 0; i < n; i++)
			command[i].seconds[r] = run(&command[i]);
	}
	for (i = 0; i < n; i++) {
		qsort(command[i].seconds, (size_t)rounds,
		    sizeof(*command[i].seconds), compare);
		printf("%s\t%.4f\t%.4f\t%ld\n", command[i].name,
		    command[i].seconds[rounds / 2], command[i].seconds[0],
		    command[i].kib);
	}
	return 0;
}
