from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lectorium.library.fields import Day, Language, Line, Prose, Slug, Timestamp, WebAddress, Whole


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        (Line, "  A title ", "A title"),
        (Slug, "backend-2026", "backend-2026"),
        (Language, "EN-us", "en-US"),
        (Language, "zh-hans", "zh-Hans"),
        (WebAddress, "https://example.org/v?t=1", "https://example.org/v?t=1"),
        (Whole, 7, 7),
    ],
)
def test_what_is_right_is_kept(kind: Any, given: object, kept: object) -> None:
    assert TypeAdapter(kind).validate_python(given) == kept


@pytest.mark.parametrize(
    ("kind", "given", "message"),
    [
        (Line, "two\nlines", "one line"),
        (Line, "   ", "at least 1"),
        (Prose, "a\x00b", "NUL"),
        (Prose, "\ud800", "unicode"),
        (Slug, "No Spaces", "match pattern"),
        (Slug, "-a", "match pattern"),
        (Language, "english please", "BCP 47"),
        (WebAddress, "ftp://example.org", "https://"),
        (WebAddress, "javascript:alert(1)", "https://"),
        (WebAddress, "https://", "https://"),
        (WebAddress, "https://[bad", "https://"),
        (Day, "1066-10-14", "1900"),
        (Whole, True, "whole number"),
        (Whole, 1.0, "whole number"),
        (Timestamp, "2026-03-01T09:00:00", "time zone"),
    ],
)
def test_what_is_wrong_is_refused_with_what_to_do(kind: Any, given: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        TypeAdapter(kind).validate_python(given)


def test_a_moment_is_always_written_with_six_digits_and_z() -> None:
    adapter = TypeAdapter(Timestamp)
    assert adapter.dump_json(datetime(2026, 3, 1, 9, tzinfo=UTC)) == b'"2026-03-01T09:00:00.000000Z"'
    assert adapter.dump_json(adapter.validate_python("2026-03-01T10:00:00.5+01:00")) == b'"2026-03-01T09:00:00.500000Z"'
