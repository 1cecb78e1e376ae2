"""JSON, and JSON line by line, with errors that name the place."""

import json
import re
from typing import Any

from lectorium.errors import LectureError

OPENING = re.compile(r"\{\s*[\"}]|\[\s*[\[{\"\]]")


def looks_like_json(text: str) -> bool:
    return OPENING.match(text.lstrip()) is not None


def parse_json(text: str, name: str) -> Any:
    """The value of a JSON text; several values, one a line, become a list."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg.startswith("Extra data"):
            return [_parse_line(line, number, name) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        raise LectureError(name, f"not JSON: {error.msg}", line=error.lineno) from None
    except (RecursionError, ValueError) as error:
        raise LectureError(name, f"not JSON that can be read: {error}") from None


def _parse_line(line: str, number: int, name: str) -> Any:
    try:
        return json.loads(line)
    except (RecursionError, ValueError) as error:
        raise LectureError(name, f"not JSON: {getattr(error, 'msg', error)}", line=number) from None
