#!/usr/bin/env python3
"""Check the built-in check-in against its blueprint: blueprint.py CODEBOOK

Everything here is read from the codebook's own cells with Python's standard
library, so that a mistake of the toolkit cannot hide a mistake of the
instrument. Prints TAP; exits 1 when a check fails.
"""
import csv
import io
import re
import sys
from collections import Counter

PILLARS = "safety appreciation closeness support fun direction".split()
PROCESSES = "sensing understanding responding".split()
DIRECTIONS = "receiving giving".split()
FACETS = PROCESSES + ["conflict"]
COLUMNS = ("kind id of key low high step choices column missing need metric "
           "role form private together text more note").split()
KINDS = "text scale choice level item reflect action question".split()
SCALES = (["overall"] + PILLARS + PROCESSES + DIRECTIONS + ["conflict"]
          + [p + "_change" for p in PILLARS] + ["safety_gate"])
CHANGE_OPENING = "Compared with three months ago, "

# A negated statement is misread by whoever answers it in a hurry.
NEGATIONS = set(
    "no not never none nothing nobody nowhere neither nor cannot without "
    "hardly barely scarcely rarely seldom unless except instead lack lacks "
    "fail fails refuse refuses stop stops avoid avoids".split())
UN_FINE = {"under", "understand", "understands", "until", "unhurried"}
# "Often" answered with "Rarely" would be a frequency of a frequency.
FREQUENCIES = set("always often sometimes usually frequently mostly almost "
                  "regularly every constantly generally".split())
ASSUMPTIONS = set(
    "husband wife spouse marriage married marry wedding divorce fiance "
    "boyfriend girlfriend he she him her his hers man woman men women male "
    "female child children kid kids son daughter parent parents parenting "
    "baby family home house household flat apartment bed bedroom kitchen "
    "dishes sex sexual sexually intimate intimacy lover".split())
CLAIMS = set(
    "research study studies science scientific evidence proven brain nervous "
    "hormone therapy therapist diagnosis disorder trauma toxic abuse abuser "
    "victim narcissist average percentile attachment".split())
IDIOMS = ("hear me out", "heart to heart", "on the same page", "take for granted",
          "takes for granted", "walk on eggshells", "have my back", "has my back",
          "light up", "lights me up", "on my mind", "shut down", "open up",
          "get through", "cheer up", "let off steam", "make light")
TROUBLE = re.compile(r"tension|pull(ing)? back|misunderst|quarrel|argu|fight|silen|"
                     r"distan|lonel|avoid|cold|apart")
GATE_WORDS = set("partner partners they them their theirs together we us our ours "
                 "ourselves couple relationship both".split())
NAMED_ACTIONS = {
    "meaningful today": r"meaningful today, in place of how the day",
    "comfort or solutions": r"comfort or solutions before",
    "checking back": r"whether you got it right",
    "a gentle beginning": r"'I feel'.*understand.*in place of 'you always'",
    "repair": r"^After a quarrel"}
NAMED_REFLECTIONS = {
    "appreciated": r"last feel appreciated.*last say",
    "holding back": r"I, or has my partner, been holding",
    "explaining away": r"explaining away.*busy.*tired.*normal",
    "the beginning": r"in the beginning that I miss",
    "win or understand": r"to win or to understand",
    "saying what I felt": r"instead of saying what I felt"}

checks = []
raw = b""
columns = []
rows = []


def check(name):
    def register(function):
        checks.append((name, function))
        return function
    return register


# ---- reading the codebook

def of_kind(*kinds):
    return [r for r in rows if r["kind"] in kinds]


def scales_of(row):
    return row["of"].split()


def items():
    """The statements about now: all items but those about change."""
    return [r for r in of_kind("item") if not r["id"].endswith("_since")]


def changes():
    return [r for r in of_kind("item") if r["id"].endswith("_since")]


def pulse():
    return [r for r in items() if "pulse" in r["form"].split()]


def pillar(row):
    return re.sub(r"(\d+|_since)$", "", row["id"])


def part(row, parts):
    found = [s for s in scales_of(row) if s in parts]
    return found[0] if len(found) == 1 else "?"


def cell(row):
    return part(row, PILLARS), part(row, PROCESSES), part(row, DIRECTIONS)


def mirrors():
    """(receiving, giving) statements of each pillar and process."""
    by_cell = {cell(r): r for r in items()}
    for p in PILLARS:
        for process in PROCESSES:
            yield by_cell.get((p, process, "receiving")), by_cell.get((p, process, "giving"))


def scale(name):
    return next((r for r in of_kind("scale") if r["id"] == name), None)


def for_scale(kind, name):
    return [r for r in of_kind(kind) if name in scales_of(r)]


# ---- reading sentences

def words(text):
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)


def plain_words(text):
    return [re.sub(r"['’]s?$", "", w.lower()) for w in words(text)]


def opening(text):
    return text.split(", ")[0] if re.match(r"(When|While|After|Before|On|If) ", text) else ""


def main_clause(text):
    return text[len(opening(text)) + 2:] if opening(text) else text


def core(text):
    """The words of a statement that remain when its two persons are taken out."""
    persons = set("i me my mine partner they them their theirs".split())
    same = {"am": "be", "is": "be", "are": "be", "has": "have", "their": "my"}
    kept = [same.get(w, w) for w in plain_words(text) if w not in persons]
    return {w[:-1] if len(w) > 3 and w.endswith("s") else w for w in kept}


def alike(a, b):
    return len(core(a) & core(b)) / max(1, len(core(a) | core(b)))


def spoken():
    """Every cell that a person may read."""
    for row in rows:
        for column in ("text", "more"):
            if row[column]:
                yield row, row[column]


def containing(texts, forbidden):
    for row, text in texts:
        for word in plain_words(text):
            if word in forbidden:
                yield f"{label(row)}: {word}"


def statements():
    return [(r, r["text"]) for r in of_kind("item")]


def label(row):
    return row["id"] or f'{row["kind"]} of {row["of"]} "{row["text"][:30]}"'


# ---- the table

@check("the file is UTF-8 with LF, minimal quotes and a final newline")
def _():
    if raw.startswith(b"\xef\xbb\xbf"):
        yield "byte order mark"
    if b"\r" in raw:
        yield "carriage return"
    text = raw.decode("utf-8")
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(csv.reader(io.StringIO(text, newline="")))
    for number, (ours, plain) in enumerate(zip(text.split("\n"), out.getvalue().split("\n")), 1):
        if ours != plain:
            yield f"line {number} would be written {plain}"
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield "does not end in one newline"


@check("columns are known, in order, and used")
def _():
    if columns != [c for c in COLUMNS if c in columns]:
        yield "columns " + ",".join(columns)
    yield from (f"{c} is empty" for c in columns if not any(r[c] for r in rows))
    yield from (f"record {n} is ragged" for n, r in enumerate(rows, 2) if r["ragged"])


@check("kinds are known, and what must be unique is")
def _():
    yield from (f'kind {r["kind"]}' for r in rows if r["kind"] not in KINDS)
    keys = Counter((r["kind"], r["form"] if r["kind"] == "text" else r["of"], r["id"])
                   for r in rows if r["id"] and r["kind"] not in ("item", "scale"))
    names = Counter(r["id"] for r in of_kind("item", "scale"))
    names += Counter(s + end for s in SCALES for end in ("_n", "_se"))
    yield from (str(k) for k, n in (keys + names).items() if n > 1)


@check("every membership names a scale, a role or a choice set that exists")
def _():
    known = {r["id"] for r in of_kind("scale")}
    roles = {r["role"] for r in of_kind("scale")} - {""}
    sets = {r["of"] for r in of_kind("choice")}
    for r in of_kind("item", "scale"):
        yield from (f"{label(r)}: {s}" for s in scales_of(r) if s not in known)
    for r in of_kind("level", "reflect", "action", "question"):
        yield from (f"{label(r)}: {s}" for s in scales_of(r) if s not in known | roles)
    yield from (f"{label(r)}: {r['choices']}" for r in of_kind("item") if r["choices"] not in sets)


@check("title, frames, version, licence, basis and source are there")
def _():
    texts = {(r["id"], r["form"]): r["text"] for r in of_kind("text")}
    for key, pattern in {("title", ""): "^Relationship Health Check-In$",
                         ("frame", ""): "past month", ("frame", "pulse"): "past week",
                         ("version", ""): r"^\d", ("licence", ""): r"^CC BY 4\.0$",
                         ("basis", ""): "^anchors$", ("source", ""): "."}.items():
        if not re.search(pattern, texts.get(key, "")):
            yield f"{' '.join(key).strip()}: {texts.get(key)}"


# ---- scales, choices, levels

@check("scales stand in their order")
def _():
    found = [r["id"] for r in of_kind("scale")]
    if found != SCALES:
        yield " ".join(found)


@check("roles, metrics and needs of the scales")
def _():
    expected = {"overall": ("total", "percent", "50%"), "safety_gate": ("gate", "lowest", "1")}
    expected.update({p: ("pillar", "percent", "50%") for p in PILLARS})
    expected.update({f: ("facet", "percent", "50%") for f in FACETS})
    expected.update({d: (d, "percent", "50%") for d in DIRECTIONS})
    expected.update({p + "_change": ("change", "mean", "1") for p in PILLARS})
    for r in of_kind("scale"):
        found = (r["role"], r["metric"], r["need"])
        if found != expected.get(r["id"]):
            yield f'{r["id"]}: {found}'


@check("the total contains the pillars, a change scale is about its pillar")
def _():
    expected = {p: "overall" for p in PILLARS}
    expected.update({p + "_change": p for p in PILLARS})
    for r in of_kind("scale"):
        if r["of"] != expected.get(r["id"], ""):
            yield f'{r["id"]}: of {r["of"] or "nothing"}'


@check("safety, its change, its gate and their items are private, all else is not")
def _():
    private = {"safety", "safety_change", "safety_gate"}
    for r in of_kind("scale"):
        if r["private"] != ("yes" if r["id"] in private else ""):
            yield r["id"]
    for r in of_kind("item"):
        if r["private"] != ("yes" if pillar(r) == "safety" else ""):
            yield r["id"]
    yield from (label(r) for r in rows if r["private"] and r["kind"] not in ("scale", "item"))


@check("two choice sets, five labelled points each")
def _():
    for name, labels in {"often": "Never,Rarely,Sometimes,Often,Almost always",
                         "change": "Much less,A little less,About the same,"
                                   "A little more,Much more"}.items():
        found = [(r["id"], r["text"]) for r in of_kind("choice") if r["of"] == name]
        if found != list(zip("12345", labels.split(","))):
            yield f"{name}: {found}"


@check("four levels with a meaning, and the bound of the gate")
def _():
    roles = "pillar facet receiving giving total"
    found = [(r["id"], r["of"], r["low"]) for r in of_kind("level")]
    expected = [("strong", roles, "75"), ("present", roles, "50"), ("patchy", roles, "25"),
                ("thin", roles, "0"), ("closed", "safety_gate", "1")]
    if found != expected:
        yield str(found)
    yield from (r["id"] for r in of_kind("level") if r["of"] == roles and not r["more"])


# ---- the statements

@check("36 statements, ids PILLAR1 .. PILLAR6")
def _():
    expected = {f"{p}{n}" for p in PILLARS for n in range(1, 7)}
    found = [r["id"] for r in items()]
    if len(found) != 36:
        yield f"{len(found)} statements"
    yield from sorted(expected ^ set(found))


@check("each cell of pillar, process and direction has one statement")
def _():
    found = Counter(cell(r) for r in items())
    for p in PILLARS:
        for process in PROCESSES:
            for direction in DIRECTIONS:
                n = found.pop((p, process, direction), 0)
                if n != 1:
                    yield f"{p} {process} {direction}: {n}"
    yield from (" ".join(c) for c in found)


@check("the number in an id tells its process and direction")
def _():
    for r in items():
        n = int(re.search(r"\d*$", r["id"]).group() or 0) - 1
        expected = (pillar(r), PROCESSES[n // 2 % 3], DIRECTIONS[n % 2])
        if cell(r) != expected:
            yield f'{r["id"]}: {cell(r)}'


@check("sizes: 6 a pillar, 12 a process, 18 a direction, 6 or more on disagreement")
def _():
    size = Counter(s for r in items() for s in scales_of(r))
    expected = {**dict.fromkeys(PILLARS, 6), **dict.fromkeys(PROCESSES, 12),
                **dict.fromkeys(DIRECTIONS, 18), "safety_gate": 3}
    yield from (f"{s}: {size[s]}" for s, n in expected.items() if size[s] != n)
    if size["conflict"] < 6:
        yield f'conflict: {size["conflict"]}'
    yield from (s for s in size if s not in expected and s != "conflict")


@check("the gate has the receiving statements of safety and no others")
def _():
    for r in of_kind("item"):
        due = r in items() and "safety" in scales_of(r) and "receiving" in scales_of(r)
        if ("safety_gate" in scales_of(r)) != due:
            yield r["id"]


@check("statements on disagreement speak of it, come in mirrored pairs, also outside safety")
def _():
    conflict = [r for r in items() if "conflict" in scales_of(r)]
    for r in conflict:
        if not re.search(r"disagree|argument|quarrel|different|difficult|differ", r["text"]):
            yield r["id"]
    for a, b in mirrors():
        if a and b and (a in conflict) != (b in conflict):
            yield f'{a["id"]} and {b["id"]}'
    if len([r for r in conflict if not r["private"]]) < 4:
        yield "fewer than 4 that may be shared"


@check("answers run from 1 to 5 on the right choice set, keys are + or -")
def _():
    for r in of_kind("item"):
        choices = "change" if r in changes() else "often"
        if (r["low"], r["high"], r["choices"]) != ("1", "5", choices):
            yield f'{r["id"]}: {r["low"]}..{r["high"]} {r["choices"]}'
        if r["key"] not in ("+", "-"):
            yield f'{r["id"]}: key {r["key"] or "empty"}'


@check("one statement a pillar is keyed -, three in each direction")
def _():
    reversed_ = [r for r in items() if r["key"] == "-"]
    by_pillar = Counter(pillar(r) for r in reversed_)
    by_direction = Counter(part(r, DIRECTIONS) for r in reversed_)
    yield from (f"{p}: {by_pillar[p]}" for p in PILLARS if by_pillar[p] != 1)
    yield from (f"{d}: {by_direction[d]}" for d in DIRECTIONS if by_direction[d] != 3)


@check("giving statements say what I do, receiving ones what my partner does")
def _():
    for r in items():
        clause = main_clause(r["text"])
        gives = re.match(r"I (?!am |feel |have |need |want |get |receive )[a-z]+", clause)
        receives = re.match(r"(My partner|my partner|they|I feel) [a-z]+", clause)
        if not (gives if part(r, DIRECTIONS) == "giving" else receives):
            yield f'{r["id"]}: {r["text"]}'


@check("a giving and a receiving statement mirror one act")
def _():
    for a, b in mirrors():
        if not a or not b:
            yield "a mirror is missing"
        elif a["key"] == b["key"] and alike(a["text"], b["text"]) < 0.8:
            yield f'{a["id"]} and {b["id"]}'
        elif a["key"] != b["key"] and (not opening(a["text"]) or core(
                opening(a["text"])) != core(opening(b["text"]))):
            yield f'{a["id"]} and {b["id"]} begin differently'


# ---- the pulse

@check("the pulse has 12 statements: the mirrored pair of one process a pillar")
def _():
    if len(pulse()) != 12:
        yield f"{len(pulse())} statements"
    for p in PILLARS:
        cells = [cell(r) for r in pulse() if pillar(r) == p]
        directions = sorted(c[2] for c in cells)
        if len({c[1] for c in cells}) != 1 or directions != ["giving", "receiving"]:
            yield f"{p}: {cells}"
    yield from (f'{label(r)}: form {r["form"]}' for r in rows if r["form"] not in ("", "pulse"))


@check("the pulse takes each process from two pillars")
def _():
    pairs = {(part(r, PROCESSES), pillar(r)) for r in pulse()}
    found = Counter(process for process, _ in pairs)
    yield from (f"{p}: {found[p]}" for p in PROCESSES if found[p] != 2)


@check("two or three statements of the pulse are keyed -, in both directions")
def _():
    found = [r for r in pulse() if r["key"] == "-"]
    if len(found) not in (2, 3) or len({part(r, DIRECTIONS) for r in found}) != 2:
        yield " ".join(r["id"] for r in found)


# ---- change

@check("six change items, each alone in its scale, last, and not in the pulse")
def _():
    found = [r["id"] for r in changes()]
    if sorted(found) != sorted(p + "_since" for p in PILLARS):
        yield " ".join(found)
    for r in changes():
        if scales_of(r) != [pillar(r) + "_change"]:
            yield f'{r["id"]}: of {r["of"]}'
        if r["form"]:
            yield f'{r["id"]}: form {r["form"]}'
    if of_kind("item")[-len(found):] != changes():
        yield "they do not come last"


@check("change items say since when, and are completed by the answer")
def _():
    for r in changes():
        if not r["text"].startswith(CHANGE_OPENING) or not r["text"].endswith(" ..."):
            yield f'{r["id"]}: {r["text"]}'


@check("signs of trouble among the change items are keyed -, all others +")
def _():
    for r in changes():
        if r["key"] != ("-" if TROUBLE.search(r["text"]) else "+"):
            yield f'{r["id"]}: key {r["key"]}'
    if len({r["key"] for r in changes()}) != 2:
        yield "all keyed alike"


# ---- wording

@check("fewer than 15 words a statement")
def _():
    yield from (f'{r["id"]}: {len(words(t))}' for r, t in statements() if len(words(t)) >= 15)


@check("no negations in statements")
def _():
    yield from containing(statements(), NEGATIONS)
    for r, text in statements():
        for w in words(text.lower()):
            if re.search(r"n['’]t$", w) or (re.match(r"un|non-", w) and w not in UN_FINE):
                yield f'{r["id"]}: {w}'


@check("one idea a statement: no 'and', no slash, one sentence")
def _():
    for r, text in statements():
        if re.search(r"\b(and|but|or)\b|[/;:()]", text) or len(re.findall(r"[.?!]+", text)) != 1:
            yield f'{r["id"]}: {text}'


@check("no frequency in a statement, since the answer is one")
def _():
    yield from containing(statements(), FREQUENCIES)


@check("no idioms in statements")
def _():
    for r, text in statements():
        yield from (f'{r["id"]}: {i}' for i in IDIOMS if i in text.lower())


@check("everyday words: short ones, and none longer than 12 letters")
def _():
    lengths = []
    for r, text in statements():
        own = [len(re.sub(r"\W", "", w)) for w in words(text)]
        lengths += own
        yield from (f'{r["id"]}: {w}' for w in words(text) if len(re.sub(r"\W", "", w)) > 12)
        if sum(own) / max(1, len(own)) > 5.5:
            yield f'{r["id"]}: {sum(own) / len(own):.1f} letters a word'
    if sum(lengths) / max(1, len(lengths)) > 4.8:
        yield f"{sum(lengths) / len(lengths):.2f} letters a word in all"


@check("nothing takes marriage, gender, children, one roof or sex for granted")
def _():
    yield from containing(spoken(), ASSUMPTIONS)


@check("no claims of science, no diagnoses")
def _():
    yield from containing(spoken(), CLAIMS)
    for r, text in spoken():
        if re.search(r"shows that|known to|guarantee|will improve|heal", text):
            yield label(r)


@check("statements are sentences: a capital first, a stop last")
def _():
    for r, text in statements():
        if not re.match(r"[A-Z].*[a-z]( \.\.)?\.$", text):
            yield f'{r["id"]}: {text}'


# ---- order

def order_problems(sequence, form):
    if not sequence:
        yield f"{form}: nothing is asked"
        return
    if pillar(sequence[0]) == "safety" or pillar(sequence[-1]) == "safety":
        yield f"{form}: begins or ends with safety"
    if sequence[0]["key"] != "+" or sequence[-1]["key"] != "+":
        yield f"{form}: begins or ends with a statement keyed -"
    for a, b in zip(sequence, sequence[1:]):
        if pillar(a) == pillar(b):
            yield f'{form}: {a["id"]} next to {b["id"]}, one pillar'
        if a["key"] == b["key"] == "-":
            yield f'{form}: {a["id"]} next to {b["id"]}, both keyed -'


@check("order of the full form: interleaved, safety inside, reversed ones apart")
def _():
    yield from order_problems(items(), "full")
    yield from order_problems(of_kind("item"), "full with change")


@check("order of the pulse: interleaved, safety inside, reversed ones apart")
def _():
    yield from order_problems(pulse(), "pulse")


@check("every six statements meet every pillar once, and the first six are keyed +")
def _():
    asked = items()
    for start in range(0, 36, 6):
        block = asked[start:start + 6]
        if len({pillar(r) for r in block}) != 6:
            yield f"statements {start + 1} to {start + 6}"
    yield from (r["id"] for r in asked[:6] if r["key"] != "+" or "conflict" in scales_of(r))


@check("mirrored statements are far apart")
def _():
    place = {r["id"]: n for n, r in enumerate(items())}
    for a, b in mirrors():
        if a and b and abs(place[a["id"]] - place[b["id"]]) < 6:
            yield f'{a["id"]} and {b["id"]}'


# ---- actions, reflections, questions

@check("eight actions or more a pillar for one person, three receiving, one giving")
def _():
    for p in PILLARS:
        own = [r for r in for_scale("action", p) if not r["together"]]
        receiving = [r for r in own if "receiving" in scales_of(r)]
        giving = [r for r in own if "giving" in scales_of(r)]
        if len(own) < 8 or len(receiving) < 3 or len(giving) < 1:
            yield f"{p}: {len(own)}, {len(receiving)} receiving, {len(giving)} giving"


@check("two actions or more a pillar for both")
def _():
    for p in PILLARS:
        both = [r for r in for_scale("action", p) if r["together"] == "yes"]
        if len(both) < 2:
            yield f"{p}: {len(both)}"
    yield from (label(r) for r in rows if r["together"] not in ("", "yes")
                or (r["together"] and r["kind"] != "action"))


@check("an action is for one pillar, marked at most once, or for the gate")
def _():
    for r in of_kind("action"):
        of = scales_of(r)
        for_gate = of == ["gate"] and not r["together"]
        for_pillar = of[:1] and of[0] in PILLARS and of[1:] in ([], ["receiving"], ["giving"])
        if not for_gate and not for_pillar:
            yield f'{label(r)}: {r["of"]}'


@check("an action names its moment, then one or two short sentences")
def _():
    for r in of_kind("action"):
        text = r["text"]
        sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if s]
        if not re.match(r"After [^,.]+, [a-z]", text) or not re.search(r"\.$", text):
            yield f"{label(r)}: no moment"
        if len(sentences) > 2 or len(words(text)) > 28:
            yield f"{label(r)}: {len(sentences)} sentences, {len(words(text))} words"


@check("actions marked receiving do not ask to give more")
def _():
    for r in of_kind("action"):
        if "receiving" in scales_of(r):
            yield from containing([(r, r["text"])], {"thank", "give", "offer", "praise"})


@check("five reflections or more a pillar besides the pause, and some on disagreement")
def _():
    for name, least in [*((p, 5) for p in PILLARS), ("conflict", 2)]:
        n = len([r for r in for_scale("reflect", name) if r["id"] != "pause"])
        if n < least:
            yield f"{name}: {n}"


@check("the pause: five reflections on five things")
def _():
    found = [r["of"] for r in of_kind("reflect") if r["id"] == "pause"]
    if found != ["safety", "appreciation", "closeness", "conflict", "fun direction"]:
        yield str(found)


@check("five questions or more a pillar, put to 'you'")
def _():
    for p in PILLARS:
        n = len(for_scale("question", p))
        if n < 5:
            yield f"{p}: {n}"
    for r in of_kind("question"):
        if not re.search(r"\b(you|your|yours|yourself|us|our)\b", r["text"]) or re.search(
                r"^(Do|Did|Are|Have|Is|Why|Would|Will|Can) |n't|\bnot\b|never", r["text"]):
            yield label(r)


@check("reflections are asked in the first person, and end in a question mark, as questions do")
def _():
    for r in of_kind("reflect", "question"):
        if not r["text"].endswith("?") or r["text"].count("?") != 1 or len(words(r["text"])) > 22:
            yield label(r)
    for r in of_kind("reflect"):
        if not re.search(r"\b(I|me|my|mine|we|us)\b", r["text"]):
            yield label(r)


@check("the actions and reflections that the blueprint names are there")
def _():
    for kind, named in (("action", NAMED_ACTIONS), ("reflect", NAMED_REFLECTIONS)):
        for name, pattern in named.items():
            if not any(re.search(pattern, r["text"]) for r in of_kind(kind)):
                yield f"{kind}: {name}"


@check("eight actions and five reflections or more for a closed gate")
def _():
    for kind, least in (("action", 8), ("reflect", 5)):
        n = len(for_scale(kind, "gate"))
        if n < least:
            yield f"{kind}: {n}"


@check("nothing for a closed gate mentions the partner or the two")
def _():
    gate = [(r, t) for r, t in spoken() if "gate" in scales_of(r)]
    yield from containing(gate, GATE_WORDS)
    for r, text in gate:
        if re.search(r"each other|one another|the two of|write|note down", text):
            yield label(r)


# ---- all texts

@check("nothing that is shown is empty")
def _():
    for r in rows:
        if not r["text"]:
            yield label(r)
        if r["kind"] == "scale" and r["role"] in ("pillar", "facet", "receiving", "giving") \
                and not r["more"]:
            yield f'{r["id"]}: more'


@check("a pillar says in one sentence to 'you' what it covers")
def _():
    for p in PILLARS:
        more = (scale(p) or {"more": ""})["more"]
        if more.count(".") != 1 or not more.endswith(".") or "you" not in more:
            yield f"{p}: {more}"


@check("no text twice")
def _():
    seen = Counter((r["kind"] if r["kind"] in ("choice", "level", "scale", "text") else "",
                    r["text"].lower()) for r in rows if r["text"])
    yield from (text for (_, text), n in seen.items() if n > 1)


@check("no blanks at an end, none doubled, no control characters")
def _():
    for r in rows:
        for column in columns:
            value = r[column]
            if value != value.strip() or "  " in value or re.search(r"[\x00-\x1f\x7f]", value):
                yield f"{label(r)}: {column}"


# ---- running

def read(path):
    global raw, columns, rows
    with open(path, "rb") as f:
        raw = f.read()
    records = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    columns = records[0]
    rows = []
    for record in records[1:]:
        row = dict.fromkeys(COLUMNS, "")
        row.update(zip(columns, record))
        row["ragged"] = len(record) != len(columns)
        rows.append(row)


def main():
    if len(sys.argv) != 2:
        print("usage: blueprint.py CODEBOOK", file=sys.stderr)
        return 2
    read(sys.argv[1])
    failed = 0
    print(f"1..{len(checks)}")
    for number, (name, function) in enumerate(checks, 1):
        try:
            problems = list(function())
        except Exception as e:  # a broken table must fail its check, not the rest
            problems = [f"{type(e).__name__}: {e}"]
        failed += bool(problems)
        why = "; ".join(problems[:5]).replace("\n", " ")
        print(f"not ok {number} - {name}: {why}" if problems else f"ok {number} - {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
