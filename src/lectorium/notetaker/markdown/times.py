"""Times as people read them, and addresses that start there."""

import re
from urllib.parse import parse_qs, quote, urlsplit

_CLOCK = r"\d{1,4}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d"
_AT_END = re.compile(rf"(?:\[({_CLOCK})\](?:\([^()]*\))?|\(({_CLOCK})\))[.,;:]?$")
_AT_START = re.compile(rf"(?:\[({_CLOCK})\](?:\([^()]*\))?|\(({_CLOCK})\))(?= )")
_LINK_TARGET = re.compile(r"\]\(([^()\s]+)")
_YOUTUBE_HOST = re.compile(r"(?:www\.|m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$")
_YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v)/([\w-]+)")
_YOUTUBE_ID = re.compile(r"[\w-]+$")
_UNITS = re.compile(r"(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})(?:\.\d+)?s?)?$", re.ASCII)


def clock(ms: int) -> str:
    """`6:22`, `1:02:09`: the second that `ms` falls into."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def parse_clock(text: str) -> int | None:
    """The ms that `6:22`, `62:22` or `1:02:22` stand for, None where `text` is no time."""
    if not re.fullmatch(_CLOCK, text, re.ASCII):
        return None
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000


def address_at(url: str, seconds: int) -> str:
    """`url`, starting at `seconds`: `https://youtu.be/ID?t=62` for YouTube, else a media fragment, `…#t=62`."""
    video = _youtube_id(url)
    if video is not None:
        return f"https://youtu.be/{video}?t={seconds}"
    base, _, fragment = url.partition("#")
    kept = [part for part in fragment.split("&") if part and not part.startswith("t=")]
    return _as_target(base) + "#" + "&".join([*map(_as_target, kept), f"t={seconds}"])


def time_of_address(url: str) -> int | None:
    """The ms at which an address starts (`t=62`, `start=62`, `t=1m2s`, `#t=62`), None where it does not say."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    for query in (parts.query.replace("&amp;", "&"), parts.fragment):
        values = parse_qs(query)
        for key in ("t", "start", "time_continue"):
            if key in values:
                return _parse_units(values[key][0])
    return None


def foreign_time(line: str) -> int | None:
    """The ms that a line of notes from elsewhere gives: `[12:31](…)`, `[12:31]`, `(12:31)` at its end or start, or a
    link to an address with a time."""
    found = _AT_END.search(line) or _AT_START.match(line)
    if found:
        return parse_clock(found[1] or found[2])
    for target in _LINK_TARGET.finditer(line):
        time = time_of_address(target[1])
        if time is not None:
            return time
    return None


def _youtube_id(url: str) -> str | None:
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = parts.hostname or ""
    except ValueError:
        return None
    if not _YOUTUBE_HOST.match(host):
        return None
    if host.endswith("youtu.be"):
        candidate = parts.path.strip("/").partition("/")[0]
    elif found := _YOUTUBE_PATH.match(parts.path):
        candidate = found[1]
    else:
        candidate = parse_qs(parts.query).get("v", [""])[0]
    return candidate if _YOUTUBE_ID.match(candidate) else None


def _parse_units(text: str) -> int | None:
    ms = parse_clock(text)
    if ms is not None:
        return ms
    found = _UNITS.match(text)
    if not text or not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def _as_target(text: str) -> str:
    """What a Markdown link target may not hold is percent-encoded; what is encoded already stays."""
    return quote(text, safe="%/:?#@!$&'*+,;=~[]-._")
