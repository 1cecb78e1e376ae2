"""Tags and entities of caption text."""

import html
import re

# The tags that captions use; anything else in angle brackets may be code that was said.
TAG = re.compile(
    r"</?(?:b|i|u|s|c|v|em|strong|font|span|div|p|br|ruby|rt|lang|sub|sup|center|small|big|tt)(?:[\s./][^<>]*)?>",
    re.IGNORECASE,
)
BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
# Style overrides of ASS and positions, found in SRT too: `{\an8}`, `{\i1}`.
OVERRIDE = re.compile(r"\{\\[^{}]*\}")


def plain(text: str) -> str:
    """Text without tags, style overrides and entities; `<br>` is a line break."""
    if "<" in text:
        text = TAG.sub("", BREAK.sub("\n", text))
    if "{" in text:
        text = OVERRIDE.sub("", text)
    return unescape(text)


def unescape(text: str) -> str:
    """Entities as characters, also those that were escaped twice (`&amp;#39;`)."""
    return html.unescape(html.unescape(text)) if "&" in text else text
