"""The words as Markdown, with code that was read aloud written as code."""

from lectorium.notetaker.commands import Code, find_code
from lectorium.notetaker.markdown.escape import escape


def with_code(text: str) -> tuple[str, tuple[Code, ...]]:
    """The words as Markdown, code that was read aloud written as inline code; and the commands among it."""
    codes = find_code(text)
    parts: list[str] = []
    done = 0
    for code in codes:
        parts += [_escaped(text[done : code.start]), f"`{code.text}`"]
        done = code.end
    return "".join([*parts, _escaped(text[done:])]), tuple(code for code in codes if code.is_command)


def _escaped(words: str) -> str:
    """Escaped as Markdown, blanks at both ends kept."""
    bare = words.strip()
    if not bare:
        return words
    start = words.index(bare[0])
    return words[:start] + escape(bare) + words[start + len(bare) :]
