"""docs/lecture.md names files, fields and a statement: they must be those of the code."""

import re
from pathlib import Path

from sqlalchemy.dialects import sqlite

from lectorium.library.lectures.crud import LECTURE
from lectorium.library.lectures.schemas import LectureRead
from lectorium.library.reading import statement_of_one
from lectorium.library.rights import Credential

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "lecture.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found.group(1)


def test_every_file_that_the_page_names_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)", PAGE)
    tests = re.findall(r"tests/[\w/.]+", PAGE)
    assert len(links) > 20
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
    assert [test for test in tests if not (ROOT / test).exists()] == []


def test_the_fields_are_those_of_the_schema() -> None:
    assert re.findall(r"^    (\w+): ", block("python"), re.MULTILINE) == list(LectureRead.model_fields)


def test_the_statement_is_the_one_that_runs() -> None:
    statement = statement_of_one(LECTURE, Credential.token).compile(dialect=sqlite.dialect())
    printed, runs = "".join(block("sql").split()), "".join(str(statement).split())
    assert printed == runs, f"the statement is now:\n{statement}"
