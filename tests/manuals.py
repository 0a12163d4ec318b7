#!/usr/bin/env python3
"""Check that the manuals say what the tools do.

usage: manuals.py [directory of the built tools]

Every example of every page is run, and every SYNOPSIS compared with what the
tool prints for --help.  Prints TAP.

An example is a literal block, ".Bd -literal -offset indent" up to ".Ed",
whose first line starts with "$ ".  Such a line is a command, and the lines
after it are all that it prints, complaints among it.  A command goes on in
lines that start with "> ", and in the line after one that ends in a
backslash.  The commands of an example run in one shell and in a fresh
directory; after the comment .\\" continued, in the directory that the example
before it left behind.  Commands in other blocks, ".Bd -unfilled", need engines
that `make check-engines` has.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BEGIN = ".Bd -literal -offset indent"
CONTINUED = '.\\" continued'
TODAY = "2026-11-24"
SECONDS = 60
ESCAPES = {"e": "\\", "&": "", "-": "-", "(aq": "'", "(dq": '"'}


class Example:
    def __init__(self, page, line, continued):
        self.page = page
        self.line = line
        self.continued = continued
        self.commands = []  # of text and expected output, as shown


def unescape(line):
    """A line of mdoc as it is shown."""

    def one(match):
        if match.group(1) not in ESCAPES:
            raise ValueError("unknown escape: " + match.group(0))
        return ESCAPES[match.group(1)]

    return re.sub(r"\\(\(..|.|$)", one, line)


def blocks(lines):
    """The literal blocks of a page: number, whether continued, lines."""
    block = None
    continued = False
    for number, line in enumerate(lines, 1):
        if block is None and line == BEGIN:
            block = (number, continued, [])
        elif block is None:
            continued = line == CONTINUED
        elif line == ".Ed":
            yield block
            block = None
            continued = False
        elif line.startswith("."):
            raise ValueError("line %d: a macro in a literal block" % number)
        else:
            block[2].append(unescape(line))
    if block is not None:
        raise ValueError("line %d: .Bd without .Ed" % block[0])


def parse(example, lines):
    """Part the lines of an example into commands and their output."""
    open_command = False  # no output of the last command was seen yet
    for line in lines:
        if line.startswith("$ "):
            example.commands.append([line[2:], ""])
            open_command = True
            continue
        command = example.commands[-1]
        if open_command and line.startswith("> "):
            command[0] += "\n" + line[2:]
        elif open_command and line == ">":
            command[0] += "\n"
        elif open_command and command[0].endswith("\\"):
            command[0] += "\n" + line
        else:
            command[1] += line + "\n"
            open_command = False


def examples(page):
    found = []
    for number, continued, lines in blocks(page.read_text().split("\n")):
        if not lines or not lines[0].startswith("$ "):
            continue
        if continued and not found:
            raise ValueError("line %d: continues no example" % number)
        example = Example(page, number, continued)
        parse(example, lines)
        found.append(example)
    return found


def environment(tools):
    env = dict(os.environ)
    for name in ("COLUMNS", "NO_COLOR", "ENV", "BASH_ENV"):
        env.pop(name, None)
    env["PATH"] = "%s:%s" % (tools, env["PATH"])
    env["LC_ALL"] = "C"
    env["ATTUNE_TODAY"] = TODAY
    return env


def run(example, directory, env):
    """What each command prints.  Its exit status stays in $? for the next."""
    mark = "=== end of a command ==="
    script = ""
    for text, _ in example.commands:
        script += text + "\n"
        script += "status=$?; echo '%s'; (exit $status)\n" % mark
    done = subprocess.run(
        ["sh", "-c", "exec 2>&1\n" + script],
        cwd=directory,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        start_new_session=True,
        timeout=SECONDS,
    )
    printed = done.stdout.decode("utf-8", "replace").split(mark + "\n")
    return printed[: len(example.commands)]


def transcript(texts, outputs):
    lines = []
    for text, output in zip(texts, outputs):
        lines += ["$ " + text.replace("\n", "\n> ")]
        lines += [output] if output else []
    return "\n".join(line.rstrip("\n") for line in lines).split("\n")


def check_example(example, directory, env):
    """None, or how the output differs from the manual."""
    texts = [command[0] for command in example.commands]
    wanted = [command[1] for command in example.commands]
    try:
        printed = run(example, directory, env)
    except subprocess.TimeoutExpired:
        return ["not done after %d seconds" % SECONDS]
    if printed == wanted:
        return None
    return list(
        difflib.unified_diff(
            transcript(texts, wanted),
            transcript(texts, printed),
            "the manual",
            "the tools",
            lineterm="",
        )
    ) or ["the output differs at the end of a line"]


def synopsis(page):
    """The SYNOPSIS as mandoc renders it, with white space folded."""
    done = subprocess.run(
        ["mandoc", "-T", "ascii", "-O", "width=500", str(page)],
        stdout=subprocess.PIPE,
        check=True,
    )
    text = re.sub(".\b", "", done.stdout.decode("ascii"))  # as col -b
    match = re.search(r"^SYNOPSIS\n(.*?)^\S", text, re.M | re.S)
    return " ".join(match.group(1).split()) if match else ""


def usage(tool, env):
    """What --help prints after "usage: ", with white space folded."""
    done = subprocess.run(
        [str(tool), "--help"],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        timeout=SECONDS,
    )
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    if done.returncode != 0:
        raise ValueError("--help exits %d" % done.returncode)
    if done.stderr:
        raise ValueError("--help prints to the standard error output")
    if not lines[0].startswith("usage: "):
        raise ValueError('--help does not begin with "usage: "')
    text = lines[0][len("usage: ") :]
    for line in lines[1:]:
        if not line.startswith((" ", "\t")):
            break
        text += " " + line
    return " ".join(text.split())


def check_usage(page, tools, env):
    try:
        said = usage(tools / page.stem, env)
        shown = synopsis(page)
    except (OSError, ValueError, subprocess.SubprocessError) as problem:
        return [str(problem)]
    if said == shown:
        return None
    return ["SYNOPSIS: " + shown, "   usage: " + said]


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def result(self, name, problem):
        self.count += 1
        self.failed += bool(problem)
        print("%sok %d - %s" % ("not " if problem else "", self.count, name))
        for line in problem or []:
            print("# " + line)
        sys.stdout.flush()


def check_page(page, tools, env, tap):
    name = "man/" + page.name
    try:
        found = examples(page)
    except ValueError as problem:
        tap.result(name + ": examples", [str(problem)])
        found = []
    directory = None
    for example in found:
        if not example.continued:
            if directory is not None:
                directory.cleanup()
            directory = tempfile.TemporaryDirectory()
        tap.result(
            "%s:%d: example" % (name, example.line),
            check_example(example, directory.name, env),
        )
    if directory is not None:
        directory.cleanup()
    if page.suffix == ".1":
        tap.result(name + ": usage", check_usage(page, tools, env))


def main():
    if len(sys.argv) > 2:
        sys.exit("usage: manuals.py [directory of the built tools]")
    tools = Path(sys.argv[1] if len(sys.argv) == 2 else ROOT).resolve()
    env = environment(tools)
    tap = Tap()
    for page in sorted((ROOT / "man").glob("attune*.[157]")):
        check_page(page, tools, env, tap)
    print("1..%d" % tap.count)
    if tap.count == 0 or tap.failed > 0:
        sys.exit(1)


main()
