#!/bin/sh
# The sentences of lib/words.csv and the code that says them belong together.
# Prints TAP.
cd "$(dirname "$0")/.." || exit 1
exec python3 - <<'END'
import csv
import glob
import re
import sys

# Which argument of a function is the id of a sentence.
SAYS = {"words_get": 1, "words_fill": 1, "person_say": 3, "attune.say": 1}
STRING = r'"((?:[^"\\\n]|\\.)*)"' + r"|'((?:[^'\\\n]|\\.)*)'"

rows = list(csv.DictReader(open("lib/words.csv", newline="", encoding="utf-8")))
sources = [path for path in sorted(glob.glob("cmd/*.c") + glob.glob("lib/*.c") +
                                   glob.glob("lib/page/*.js"))
           if path != "lib/builtin_table.c"]
code = {path: re.sub(r"/\*.*?\*/", "", open(path, encoding="utf-8").read(),
                     flags=re.S) for path in sources}
count = 0
failed = 0


def result(name, problems):
    global count, failed
    count += 1
    failed += bool(problems)
    print("%sok %d - %s" % ("not " if problems else "", count, name))
    for problem in problems:
        print("# " + problem)


def arguments(text, at):
    """The arguments of a call, from behind its parenthesis on."""
    depth, found, quoted = 0, [""], False
    while depth >= 0:
        c = text[at]
        if quoted and c == "\\":
            found[-1] += text[at:at + 2]
            at += 2
            continue
        quoted ^= c == '"'
        if not quoted:
            depth += (c in "([{") - (c in ")]}")
        if c == "," and depth == 0 and not quoted:
            found.append("")
        else:
            found[-1] += c
        at += 1
    return found


def said():
    """Each id that is written down where a sentence is asked for."""
    for path, text in code.items():
        for name in re.findall(r"\bbook\.words\.(\w+)", text):
            yield path, name
        for call in re.finditer(r"\b(%s)\(" % "|".join(SAYS), text):
            given = arguments(text, call.end())
            if len(given) <= SAYS[call[1]]:
                continue
            for name, _ in re.findall(STRING, given[SAYS[call[1]]]):
                if name:
                    yield path, name


def texts():
    """Each text, in every language that there is."""
    for row in rows:
        for column, text in row.items():
            if column.startswith("text") and (text or column == "text"):
                yield row["id"], column, text


def blanks(text):
    return set(re.findall(r"\{(.*?)\}", text))


ids = [row["id"] for row in rows]
literals = {name for path, name in said()}
for text in code.values():
    for pair in re.findall(STRING, text):
        literals.update(pair)

result("the table has ids and texts",
       [] if rows and rows[0].keys() >= {"id", "text"} else ["no id, no text"])
result("every id stands once",
       sorted({"%s stands twice" % i for i in ids if ids.count(i) > 1}))
result("every id is one", [repr(i) for i in ids
                           if not re.fullmatch("[a-z][a-z0-9_]*", i)])
result("every sentence is said somewhere",
       ["%s is never said" % i for i in ids if i not in literals])
result("every sentence that is said is there",
       sorted({"%s: %s is not there" % one for one in said()
               if one[1] not in ids}))
result("sentences are looked for where they are said",
       [] if len(set(said())) > 20 else ["too few are found"])
result("no text is empty", ["%s: %s" % (i, c) for i, c, t in texts() if not t])
result("no text has two blanks in a row, a tab or an end of line",
       ["%s: %r" % (i, t) for i, c, t in texts()
        if re.search(r"  |[\t\r\n]", t)])
result("no text has a blank at an end, but for those between names",
       ["%s: %r" % (i, t) for i, c, t in texts()
        if t != t.strip() and not i.startswith("list_")])
result("dashes stand between blanks",
       ["%s: %r" % (i, t) for i, c, t in texts()
        if re.search(r"\S[\u2013\u2014]|[\u2013\u2014]\S|--", t)])
result("every blank to fill in has a name that the code knows",
       ["%s: {%s}" % (i, b) for i, c, t in texts() for b in sorted(blanks(t))
        if b not in literals])
result("braces come in pairs",
       ["%s: %r" % (i, t) for i, c, t in texts()
        if re.search(r"[{}]", re.sub(r"\{\w+\}", "", t))])
result("all languages have the same blanks to fill in",
       ["%s: %s" % (row["id"], c) for row in rows for c in row
        if c.startswith("text:") and row[c]
        and blanks(row[c]) != blanks(row["text"])])
print("1..%d" % count)
sys.exit(failed > 0)
END
