"""Times as captions write them."""

import re

# Hours may be absent or have any width, a fraction may have any number of digits.
CLOCK = re.compile(r"(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]+)(?:[.,]([0-9]+))?)?")


def parse_clock(text: str) -> int | None:
    """`1:02:03,4` in ms, or None where it is no time; a minute or second of 60 and more is none."""
    found = CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, fraction, rest = found.groups()
    if int(minutes) > 59 or int(seconds) > 59:
        return None
    whole = (int(hours or 0) * 60 + int(minutes)) * 60_000 + int(seconds) * 1000
    return whole + _fraction_ms(fraction or "", rest)


def _fraction_ms(fraction: str, rest: str | None) -> int:
    # With a second mark the first group counts milliseconds: `35,69.5234375` is 35 s and 69.5 ms.
    if rest is not None and len(fraction) <= 3:
        return round(float(f"{fraction}.{rest[:15]}"))
    return round(float(f"0.{fraction[:15] or 0}") * 1000)
