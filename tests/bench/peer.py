"""The scores of book.csv by DuckDB or Polars: peer.py duckdb|polars table."""

import sys

SCALES = "abcdef"
ITEMS = {s: [f"{s}{i}" for i in range(1, 7)] for s in SCALES}
ALL = [item for s in SCALES for item in ITEMS[s]]
REVERSED = {f"{s}{i}" for s in SCALES for i in (2, 5)}
WHOLE = {**{s: (ITEMS[s], 5) for s in SCALES}, "overall": (ALL, 30)}


def by_duckdb(path):
    import duckdb

    def keyed(item):
        x = f"6 - {item}" if item in REVERSED else item
        return f"coalesce({x}, 0)"

    def score(name):
        items, need = WHOLE[name]
        n = " + ".join(f"({item} is not null)::int" for item in items)
        total = " + ".join(f"({keyed(item)})::int" for item in items)
        return (
            f"case when {n} >= {need} then "
            f"(({total}) / ({n})::double)::decimal(6, 4) end as {name}"
        )

    types = {"id": "VARCHAR", "date": "VARCHAR", "locale": "VARCHAR"}
    types.update({item: "TINYINT" for item in ALL})
    types["comment"] = "VARCHAR"
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    scores = ", ".join(score(name) for name in WHOLE)
    duckdb.sql(
        f"copy (select id, {scores} from read_csv('{path}', header = true, "
        f"delim = ',', quote = '\"', escape = '\"', auto_detect = false, "
        f"columns = {{{columns}}})) to '/dev/stdout' (format csv, header)"
    )


def by_polars(path):
    import polars as pl

    def keyed(item):
        return 6 - pl.col(item) if item in REVERSED else pl.col(item)

    def score(name):
        items, need = WHOLE[name]
        n = pl.sum_horizontal([pl.col(i).is_not_null() for i in items])
        total = pl.sum_horizontal([keyed(i).cast(pl.Int32) for i in items])
        return pl.when(n >= need).then(total / n).alias(name)

    table = pl.scan_csv(path, schema_overrides={i: pl.Int8 for i in ALL})
    scores = table.select("id", *[score(name) for name in WHOLE])
    scores.sink_csv("/dev/stdout", float_precision=4)


{"duckdb": by_duckdb, "polars": by_polars}[sys.argv[1]](sys.argv[2])
