"""Write a made export, the same one each time.

usage: make.py digits|labels|quoted rows >export.csv
       make.py book >book.csv

Ten columns about the respondent, and 640 items answered on five points, of
which one in sixteen is empty: as digits, as labels, or as digits with every
cell in quotes and CR LF.
"""
import random
import sys

ITEMS = 640
SCALES = 16
LABELS = ["Never", "Rarely", "Sometimes", "Often", "Nearly always"]
META = [
    "who", "date", "minutes", "language", "channel", "finished", "progress",
    "note", "latitude", "longitude",
]
NAMES = [f"Q{i // 20 + 1}_{i % 20 + 1}" for i in range(ITEMS)]


def book(out):
    out("kind,id,of,key,choices,text\n")
    for i, name in enumerate(NAMES):
        key = "-" if i % 3 == 2 else "+"
        out(f"item,{name},scale{i % SCALES + 1},{key},often,\n")
    for i in range(SCALES):
        out(f"scale,scale{i + 1},,,,\n")
    for i, label in enumerate(LABELS):
        out(f"choice,{i + 1},often,,,{label}\n")


def export(variant, rows, out):
    chance = random.Random(2026)
    quote, comma, end = "", ",", "\n"
    if variant == "quoted":
        quote, comma, end = '"', '","', '"\r\n'
    says = LABELS if variant == "labels" else "12345"
    cell = [""] * 16 + [says[i // 48] for i in range(240)]
    notes = ["", "tea; then a walk", "grüße, 茶", 'she said "later"']
    if variant == "quoted":
        notes = [note.replace('"', '""') for note in notes]
    else:
        notes[2:] = '"grüße, 茶"', '"she said ""later"""'
    out(quote + comma.join(META + NAMES) + end)
    for row in range(1, rows + 1):
        meta = [
            f"p{row}", f"2026-{row % 12 + 1:02}-{row % 28 + 1:02}",
            str(chance.randrange(3, 90)), "en", "anonymous", "1", "100",
            notes[row % 4], f"{chance.random():.4f}", f"{chance.random():.4f}",
        ]
        answers = map(cell.__getitem__, chance.randbytes(ITEMS))
        out(quote + comma.join(meta) + comma + comma.join(answers) + end)


write = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="").write
if sys.argv[1] == "book":
    book(write)
else:
    export(sys.argv[1], int(sys.argv[2]), write)
