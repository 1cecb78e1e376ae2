"""A query that was read aloud: "select star from tools where id equals 5 order by name"."""

import re
from collections.abc import Iterator

_NAME = r"[A-Za-z_][\w.]*"
_NAMES = rf"{_NAME}(?:(?:, | comma | and ){_NAME})*"
_VALUE = rf"\d+(?:\.\d+)?|{_NAME}"
_SIGNS = {
    "equals": "=",
    "is equal to": "=",
    "equal": "=",
    "is": "=",
    "is greater than": ">",
    "is less than": "<",
    "like": "LIKE",
}
_SIGN = "|".join(sorted(_SIGNS, key=len, reverse=True))
_TEST = rf"{_NAME} (?:{_SIGN}) (?:{_VALUE})"
_QUERY = re.compile(
    rf"\bselect (?P<what>star|{_NAMES}),? from (?P<table>{_NAME})"
    rf"(?:,? where (?P<tests>{_TEST}(?:,? (?:and|or) {_TEST})*))?"
    rf"(?:,? order by (?P<order>{_NAME}(?: desc(?:ending)?)?))?"
    r"(?:,? limit (?P<limit>\d+))?\b",
    re.IGNORECASE,
)
_ONE_TEST = re.compile(
    rf"(?P<joined>(?:and|or) )?(?P<name>{_NAME}) (?P<sign>{_SIGN}) (?P<value>{_VALUE})", re.IGNORECASE
)


def find_spoken_sql(text: str) -> Iterator[tuple[str, int, int]]:
    """Queries, and where they were said. Without "star" or a condition "select x from y" is a sentence like others."""
    for match in _QUERY.finditer(text):
        star = match["what"].lower() == "star"
        if not (star or match["tests"] or match["order"] or match["limit"]):
            continue
        names = re.sub(r",? (?:comma|and) ", ", ", match["what"])
        query = ["SELECT", "*" if star else names, "FROM", match["table"].rstrip(".")]
        if match["tests"]:
            query += ["WHERE", _tests(match["tests"])]
        if match["order"]:
            order = re.sub(r" desc(?:ending)?$", " DESC", match["order"].rstrip("."), flags=re.IGNORECASE)
            query += ["ORDER BY", order]
        if match["limit"]:
            query += ["LIMIT", match["limit"]]
        yield " ".join(query), match.start(), match.end()


def _tests(said: str) -> str:
    return " ".join(
        f"{(test['joined'] or '').upper()}{test['name']} {_SIGNS[test['sign'].lower()]} {test['value'].rstrip('.')}"
        for test in _ONE_TEST.finditer(said)
    )
