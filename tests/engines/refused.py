"""What becomes of a split that is refused, in Spark.

Prints what is found, a line each.  The files status.py and newlines.py are
blocks of the manual.
"""

import os

from pyspark import SparkContext

sc = SparkContext(appName="refused")
env = {"PATH": os.environ["PATH"]}
score = "attune-score -H header.csv"


def lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def run(path):
    with open(path, encoding="utf-8") as file:
        exec(file.read(), globals())


def attempt(rdd):
    try:
        return len(rdd.collect())
    except Exception as problem:
        return "status 1" if "error code 1" in str(problem) else problem


rows = sc.textFile("bad.csv", 4)
print("a bad cell:", attempt(rows.pipe(score, env, checkCode=True)))
print("not checked:", attempt(rows.pipe(score, env)))
run("status.py")
print("kept:", kept.collect() == lines("bad-scores.csv"))

rows = sc.textFile("torn.csv", 4)
print("a torn row:", attempt(rows.pipe(score, env, checkCode=True)))
run("status.py")
print("fewer rows:", kept.count() < len(lines("torn.csv")) - 1)
state = "sh -c 'attune-stat -p -H header.csv; test $? -le 1'"
states = rows.pipe(state, env, checkCode=True)
states = states.filter(lambda line: line.startswith("state,"))
print("fewer states:", states.count() < rows.getNumPartitions())

print("changed:", sc.textFile("changed.csv", 1).collect())
run("newlines.py")
with open("whole.csv", "w", encoding="utf-8") as out:
    for line in whole.toLocalIterator():
        print(line, file=out)
sc.stop()
