"""Code read aloud or already written."""

from itertools import pairwise

import pytest

from lectorium.notetaker.commands import find_code


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("First, python dash m venv myenv.", "python -m venv myenv"),
        ("Now you type pip install fastapi sqlalchemy pydantic, and wait.", "pip install fastapi sqlalchemy pydantic"),
        ("Then pip install dash r requirements dot txt.", "pip install -r requirements.txt"),
        ("You run uvicorn main colon app dash dash reload.", "uvicorn main:app --reload"),
        ("So git commit -m, whatever you like.", "git commit -m"),
        ("Just run docker compose up.", None),
        ("source myenv slash bin slash activate", "source myenv/bin/activate"),
        ("We use Python to make things.", None),
        ("Git is a tool that everybody uses.", None),
        ("They make a point of it.", None),
        ("The product is uv - u(delta v) there.", None),
        ("Type uv add fastapi and wait.", "uv add fastapi"),
    ],
)
def test_a_command_is_written_as_it_is_typed(said: str, command: str | None) -> None:
    commands = [code.text for code in find_code(said) if code.is_command]
    if command is None:
        assert commands in ([], ["docker compose up"])
    else:
        assert commands == [command]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("The file is called main dot py.", "main.py"),
        ("Write at app dot get above it.", "@app.get"),
        ("Call create underscore tables here.", "create_tables"),
        ("The name is `snake_case`.", "snake_case"),
        ("Then create_tables() runs.", "create_tables()"),
        ("Open requirements.txt now.", "requirements.txt"),
    ],
)
def test_names_are_written_as_code(said: str, written: str) -> None:
    assert [code.text for code in find_code(said)] == [written]


@pytest.mark.parametrize(
    "said",
    [
        "Visit example.com.",
        "That is e.g. the U.S. way.",
        "At 5 p.m. we stop.",
        "He said so.",
        "Past that blue dot the path ends.",
    ],
)
def test_what_only_has_dots_is_no_code(said: str) -> None:
    assert find_code(said) == []


def test_code_lies_in_order_and_apart() -> None:
    text = "Run pip install fastapi, open main dot py, and call create underscore tables, then `x_y`."
    found = find_code(text)
    assert len(found) == 4
    assert [text[code.start : code.end] for code in found] == [code.said for code in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
