"""The front matter of notes, taken apart into the fields of `Notes`."""

from collections.abc import Sequence
from pathlib import PurePath

from pydantic import JsonValue, ValidationError

from lectorium.notetaker.document import Coverage, Detail, SourceInfo, source_infos
from lectorium.notetaker.lecture import Lecture
from lectorium.notetaker.markdown.escape import heading_text
from lectorium.notetaker.markdown.times import parse_clock


class Head:
    """What has a key of ours but not our shape is kept, as `other_…` where it must be."""

    def __init__(self, data: dict[str, JsonValue], lecture: Lecture | None) -> None:
        self._data = dict(data)
        self._data.pop("sha256", None)
        if _is_coverage(self._data.get("coverage")):
            del self._data["coverage"]  # it follows from the lecture
        self.sources = source_infos(lecture) if lecture else ()
        sources = _sources(self._data.get("source"))
        if sources:
            del self._data["source"]
            self.sources = self.sources or sources
        elif self.sources:
            self._displace("source")
        duration = self._data.get("duration")
        given = parse_clock(duration) if isinstance(duration, str) else None
        if given is not None:
            del self._data["duration"]
        self.duration_ms = lecture.duration_ms if lecture else _duration(given, self.sources)
        if self.duration_ms is not None:
            self._displace("duration")
        self.language = self._take("language") or (lecture.language if lecture else "und")
        self.writer = self._take("writer")
        detail = self._data.get("detail")
        self.detail = Detail(detail) if isinstance(detail, str) and detail in set(Detail) else None
        if self.detail:
            del self._data["detail"]

    def title(self, heading: str | None, name: str) -> str:
        """The heading, which is what a reader sees; the front matter has the words where both say the same."""
        given = self._data.get("title")
        words = given if isinstance(given, str) else None
        if words is not None and heading in (None, heading_text(words)):
            del self._data["title"]
            return words
        self._displace("title")
        return heading if heading is not None else PurePath(name).stem

    def rest(self) -> dict[str, JsonValue]:
        return self._data

    def _take(self, key: str) -> str | None:
        value = self._data.get(key)
        if not isinstance(value, str):
            return None
        del self._data[key]
        return value

    def _displace(self, key: str) -> None:
        if self._data.get(key) is not None:
            self._data[f"other_{key}"] = self._data[key]
        self._data.pop(key, None)


def _is_coverage(value: JsonValue) -> bool:
    return isinstance(value, dict) and {"sentences", "words"} <= set(value) <= set(Coverage.model_fields)


def _sources(value: JsonValue) -> tuple[SourceInfo, ...]:
    if not isinstance(value, list):
        return ()
    try:
        return tuple(SourceInfo.model_validate(entry, strict=True) for entry in value)
    except ValidationError:
        return ()


def _duration(given: int | None, sources: Sequence[SourceInfo]) -> int | None:
    """The front matter gives seconds; where the files say the same, they are exact."""
    total = max((s.offset_ms + s.duration_ms for s in sources if s.duration_ms is not None), default=None)
    return total if given is not None and total is not None and total // 1000 == given // 1000 else given
