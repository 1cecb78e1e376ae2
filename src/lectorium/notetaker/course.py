"""The index of a course: its lectures with their sections, and its topics and glossary across the lectures."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lectorium.notetaker.document import Notes, Section, SectionKind
from lectorium.notetaker.markdown import escape
from lectorium.notetaker.markdown.frontmatter import dump_front_matter
from lectorium.notetaker.markdown.times import clock

_DEFINITION = re.compile(r"\*\*(?P<term>.+?)\*\*: (?P<text>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LectureEntry:
    """Notes of one lecture and the name of the file they are in, relative to the index."""

    file: str
    notes: Notes


def course_index(title: str, entries: Sequence[LectureEntry]) -> str:
    """Markdown with front matter: lectures in order, then every topic and every defined term with its places."""
    parts = [f"# {escape(title)}", "", "## Lectures", ""]
    for number, entry in enumerate(entries, start=1):
        parts.append(f"{number}. {_link(entry.notes.title, entry.file)}{_facts(entry.notes)}")
        parts += [f"   - {escape(section.heading)}{_at(section)}" for section in _topics(entry.notes)]
    topics = _shared_topics(entries)
    if topics:
        parts += ["", "## Topics", ""]
        parts += [f"- {escape(topic)}: {', '.join(places)}" for topic, places in topics]
    glossary = _glossary(entries)
    if glossary:
        parts += ["", "## Glossary", ""]
        parts += [f"- **{term}**: {text} ({place})" for term, text, place in glossary]
    return dump_front_matter({"title": title}, "\n".join(parts) + "\n")


def _link(text: str, file: str) -> str:
    return f"[{escape(text)}](<{file}>)"


def _facts(notes: Notes) -> str:
    facts = []
    if notes.duration_ms is not None:
        facts.append(clock(notes.duration_ms))
    if notes.coverage is not None:
        facts.append(f"{notes.coverage.concepts:.0%} of its concepts")
    return f", {', '.join(facts)}" if facts else ""


def _at(section: Section) -> str:
    return "" if section.start_ms is None else f", {clock(section.start_ms)}"


def _topics(notes: Notes) -> list[Section]:
    return [s for s in notes.sections if s.kind in {SectionKind.topic, SectionKind.questions} and s.level == 2]


def _shared_topics(entries: Sequence[LectureEntry]) -> list[tuple[str, list[str]]]:
    """The halves of the section headings, by name, each with the lectures it heads a section in."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        for section in entry.notes.sections:
            if section.kind is not SectionKind.topic:
                continue
            for topic in section.heading.split(" and "):
                place = _link(entry.notes.title, entry.file) + _at(section)
                found[topic[:1].upper() + topic[1:]].setdefault(entry.file, place)
    return [(topic, list(places.values())) for topic, places in sorted(found.items(), key=lambda item: item[0].lower())]


def _glossary(entries: Sequence[LectureEntry]) -> list[tuple[str, str, str]]:
    """Each term with its first definition in the course and where that stands."""
    found: dict[str, tuple[str, str, str]] = {}
    for entry in entries:
        for section in entry.notes.sections:
            if section.kind is not SectionKind.glossary:
                continue
            for point in section.points:
                match = _DEFINITION.match(point.text)
                if match is not None:
                    at = "" if point.start_ms is None else f", {clock(point.start_ms)}"
                    place = _link(entry.notes.title, entry.file) + at
                    first_line = match["text"].partition("\n")[0]
                    found.setdefault(match["term"].lower(), (match["term"], first_line, place))
    return [found[term] for term in sorted(found)]
