"""Times as captions write them."""

import re

# Hours may be absent or have any width, a fraction may have any number of digits.
CLOCK = re.compile(
    r"(?:([0-9]{1,6}):(?=[0-9]{1,2}:))?([0-9]{1,6}):([0-9]{1,2})"
    r"(?:[.,，]([0-9]+)|,([0-9]{1,3})[.,]([0-9]+)|(?(1):([0-9]{3})|(?!)))?"
)


def parse_clock(text: str) -> int | None:
    """`1:02:03,4` in ms, or None where it is no time.

    A second of 60 and more is none, nor is such a minute behind hours; without hours, minutes count on.
    """
    found = CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, fraction, milliseconds, rest, colon_ms = found.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole_ms = (int(hours or 0) * 60 + int(minutes)) * 60_000 + int(seconds) * 1000
    # Behind two marks the first group counts milliseconds: `35,69.5234375` is 35 s and 69.5 ms.
    part_ms = float(f"{milliseconds}.{rest[:15]}") if rest else float(f"0.{(fraction or colon_ms or '0')[:15]}") * 1000
    return whole_ms + round(part_ms)
