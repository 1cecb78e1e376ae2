"""TTML and DFXP (https://www.w3.org/TR/ttml2/), read as a stream of tags so that each caption knows its line."""

import re
from dataclasses import dataclass, field
from html.entities import html5
from io import StringIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parse

from lectorium.errors import LectureError
from lectorium.notetaker.lecture import Repair
from lectorium.notetaker.read.clock import parse_clock
from lectorium.notetaker.read.cue import Cue
from lectorium.notetaker.read.cues import start_after, to_reading
from lectorium.notetaker.read.decode import clean
from lectorium.notetaker.read.reading import Reading
from lectorium.notetaker.read.words import join_pieces

ROOT = re.compile(r"<(?:[\w-]+:)?tt[\s>]")
# The text is decoded already, whatever encoding it declares.
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Entities of HTML, which XML does not know.
ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
OFFSET = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)(h|m|s|ms|f|t)?")
FRAMES = re.compile(r"([0-9]{1,6}:[0-9]{1,2}:[0-9]{1,2}):([0-9]{1,3})(?:\.[0-9]+)?")
UNIT_MS = {"h": 3_600_000.0, "m": 60_000.0, "s": 1000.0, "ms": 1.0}
NOT_SAID = frozenset({"metadata", "title", "desc", "copyright"})


def sniff(head: str) -> bool:
    return head.startswith("<") and ROOT.search(head) is not None


def read(text: str, name: str) -> Reading:
    """Raises `LectureError` with the line where the XML is broken."""
    text = DECLARATION.sub(lambda found: "\n" * found[0].count("\n"), text)
    if "&" in text:
        text = ENTITY.sub(_entity, text)
    handler = _Handler()
    try:
        parse(StringIO(text), handler)
    except SAXParseException as error:
        raise LectureError(name, f"the XML is broken: {error.getMessage()}", line=error.getLineNumber()) from error
    except DefusedXmlException as error:
        raise LectureError(
            name, "the XML declares entities or names a file outside", advice="remove its DOCTYPE"
        ) from error
    except (SAXException, ValueError, RecursionError) as error:
        raise LectureError(name, f"the XML is broken: {error}") from error
    repairs: list[Repair] = []
    return to_reading(handler.cues(name, repairs), name, repairs, title=handler.title, language=handler.language)


@dataclass(slots=True)
class _Timed:
    """An element with times of its own. The standard counts them from the start of the element around it, most
    writers from the start of the file: they are taken as counted from around where one of them is earlier than that.
    """

    parent: "_Timed | None"
    begin_ms: int | None
    end_ms: int | None
    counts_from_parent: bool = False

    def start_ms(self) -> int | None:
        return self._absolute(self.begin_ms, self.parent.start_ms() if self.parent else None)

    def stop_ms(self) -> int | None:
        return self._absolute(self.end_ms, self.parent.stop_ms() if self.parent else None)

    def _absolute(self, own_ms: int | None, around_ms: int | None) -> int | None:
        if own_ms is None or self.parent is None or not self.parent.counts_from_parent:
            return around_ms if own_ms is None else own_ms
        return own_ms + (self.parent.start_ms() or 0)


@dataclass(slots=True)
class _Caption:
    line: int
    timed: _Timed
    speaker: str | None
    pieces: list[tuple[str, _Timed]] = field(default_factory=list)


class _Handler(ContentHandler):
    """Collects the captions; names are taken without their prefix, which some files use undeclared."""

    def __init__(self) -> None:
        super().__init__()
        self.title: str | None = None
        self.language: str | None = None
        self.captions: list[_Caption] = []
        self._locator: Locator | None = None
        # (name, times) of the elements that are open
        self._open: list[tuple[str, _Timed]] = [("", _Timed(None, None, None))]
        self._caption: _Caption | None = None
        self._not_said = 0
        self._text: list[str] = []
        self._agents: dict[str, str] = {}
        self._agent = ""
        self._frame_ms = 1000 / 30
        self._tick_ms: float | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802  the name is that of SAX
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        name = _local(name)
        values = {_local(key): value for key, value in attrs.items()}
        around = self._open[-1][1]
        if name == "tt":
            self._begin_document(values, attrs.get("xml:lang"))
        begin_ms, end_ms = self._ms(values.get("begin")), self._ms(values.get("end"))
        if end_ms is None and (lasts_ms := self._ms(values.get("dur"))) is not None:
            end_ms = (begin_ms or 0) + lasts_ms
        timed = around
        if begin_ms is not None or end_ms is not None:
            timed = _Timed(around, begin_ms, end_ms)
            if begin_ms is not None and around.begin_ms is not None and begin_ms < around.begin_ms:
                around.counts_from_parent = True
        self._open.append((name, timed))
        if name == "p":
            line = (self._locator.getLineNumber() if self._locator else None) or 1
            self._caption = _Caption(line, timed, self._agents.get(values.get("agent", "")))
            self.captions.append(self._caption)
        elif name == "br" and self._caption is not None:
            self._caption.pieces.append(("\n", timed))
        elif name == "agent":
            self._agent = values.get("id", "")
        if name in NOT_SAID:
            self._not_said += 1
        self._text.clear()

    def characters(self, content: str) -> None:
        if self._caption is not None and not self._not_said:
            # White space of the source is no line break; that is what `<br/>` is for.
            self._caption.pieces.append((content.replace("\n", " "), self._open[-1][1]))
        else:
            self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        name = _local(name)
        said = " ".join("".join(self._text).split())
        if name == "title" and self.title is None:
            self.title = said or None
        elif name == "name" and self._agent and said:
            self._agents[self._agent] = said
        elif name == "p":
            self._caption = None
        if name in NOT_SAID:
            self._not_said -= 1
        self._open.pop()
        self._text.clear()

    def cues(self, name: str, repairs: list[Repair]) -> list[Cue]:
        cues: list[Cue] = []
        for caption in self.captions:
            own_times = [timed for _, timed in caption.pieces if timed is not caption.timed]
            start_ms, end_ms = caption.timed.start_ms(), caption.timed.stop_ms()
            if start_ms is None and own_times:
                start_ms, end_ms = own_times[0].start_ms(), own_times[-1].stop_ms()
            text, starts = join_pieces(
                ((clean(text), timed.start_ms()) for text, timed in caption.pieces), start_ms or 0
            )
            if start_ms is None and text.strip():
                start_ms = start_after(cues, name, caption.line, repairs)
            cues.append(Cue(caption.line, start_ms or 0, end_ms, text, caption.speaker, starts if own_times else None))
        return cues

    def _begin_document(self, values: dict[str, str], language: str | None) -> None:
        self.language = language or None
        rate = _number(values.get("frameRate")) or 30.0
        factors = [_number(part) for part in re.split(r"[\s:]+", values.get("frameRateMultiplier", "1 1").strip())]
        numerator, denominator = factors if len(factors) == 2 else (1.0, 1.0)
        self._frame_ms = 1000 / (rate * (numerator or 1.0) / (denominator or 1.0))
        ticks = _number(values.get("tickRate"))
        self._tick_ms = 1000 / ticks if ticks else None

    def _ms(self, value: str | None) -> int | None:
        """A time expression in ms; None where there is none or it cannot be read."""
        if value is None:
            return None
        value = value.strip()
        if offset := OFFSET.fullmatch(value):
            unit = offset[2] or "s"
            of_unit = {"f": self._frame_ms, "t": self._tick_ms or self._frame_ms}.get(unit) or UNIT_MS[unit]
            return round(float(offset[1]) * of_unit)
        if frames := FRAMES.fullmatch(value):
            whole_ms = parse_clock(frames[1])
            return None if whole_ms is None else whole_ms + round(int(frames[2]) * self._frame_ms)
        return parse_clock(value)


def _entity(found: re.Match[str]) -> str:
    return found[0] if found[1] in OF_XML else html5.get(found[1], found[0])


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _number(text: str | None) -> float | None:
    """A positive number, or None."""
    return float(text) if text and re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", text) and float(text) > 0 else None
