"""Words as Markdown that shows exactly these words, and the guards that keep a line what it is."""

import re

_PUNCTUATION = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"[\\`*\[\]<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# What would open a block at the start of a line: heading, quote, bullet or rule, number.
_OPENS_BLOCK = re.compile(r"(?=#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|-(?:[ \t]*-)+[ \t]*$|=+[ \t]*$)")
_OPENS_STEP = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_HTML = r"<(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>)(?![\w.+-]+@[\w.-]+>)"
_INLINE = re.compile(rf"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))|\\.|(?P<math>\$[^$]+\$)|(?P<html>{_HTML})")
_FENCE = re.compile(r" *(`{3,}|~{3,})")


def escape(words: str) -> str:
    """Words as one line of Markdown that is rendered as exactly these words (white space becomes single spaces)."""
    return guard_start(escape_within(" ".join(words.split())))


def escape_within(words: str) -> str:
    """The same for words within a line; blanks stay as they are."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], words)


def unescape(text: str) -> str:
    """The words that `escape` was given."""
    return _PUNCTUATION.sub(r"\1", text)


def guard_start(line: str) -> str:
    """`line`, escaped where it would open a heading, a quote, a list or a rule instead of a paragraph."""
    if _OPENS_BLOCK.match(line):
        return "\\" + line
    found = _OPENS_STEP.match(line)
    return f"{found[1]}\\{line[found.end(1) :]}" if found else line


def guard_html(text: str) -> str:
    """Markdown without raw HTML: `<` is escaped outside code, and set off by a space inside a formula."""
    if "<" not in text:
        return text
    lines, fence = [], ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) else fence
        elif found:
            fence = found[1]
        elif not line.startswith("$$"):
            line = _INLINE.sub(_without_html, line)
        lines.append(line)
    return "\n".join(lines)


def heading_text(text: str) -> str:
    """`text` as the content of a heading: one line, whose last `#` is no closing sequence."""
    line = guard_html(" ".join(text.split("\n")).strip())
    bare = line.rstrip("#")
    if bare != line and (not bare or bare.endswith(" ")):
        line = f"{bare}\\{line[len(bare) :]}"
    return line


def _without_html(found: re.Match[str]) -> str:
    if found["html"]:
        return r"\<"
    if found["math"]:
        return re.sub(_HTML, "< ", found[0])
    return found[0]
