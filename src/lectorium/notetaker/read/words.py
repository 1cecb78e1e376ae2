"""Words with a time each, joined to the captions that readers return."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lectorium.notetaker.read.cue import Cue

# A caption made of single words ends at the end of a sentence, and before it grows longer than this.
LONGEST_WORDS = 16
SENTENCE_ENDS = (".", "?", "!", "。", "？", "！", "…")
CLOSING = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text (often one word) with the time at which it starts, where that is known."""

    text: str
    start_ms: int | None
    end_ms: int | None = None
    speaker: str | None = None
    line: int = 1
    starts_paragraph: bool = False


def join_pieces(pieces: Iterable[tuple[str, int | None]], first_ms: int) -> tuple[str, tuple[int, ...]]:
    """The text of pieces set one behind the other, and the start of each whitespace-separated word.

    A word starts with the piece that holds its first character; a piece without a time starts with the one before.
    """
    texts: list[str] = []
    starts: list[int] = []
    now_ms = first_ms
    inside = False
    for text, start_ms in pieces:
        now_ms = now_ms if start_ms is None else start_ms
        words = text.split()
        if inside and words and not text[0].isspace():
            texts[-1] += words.pop(0)
        texts.extend(words)
        starts.extend([now_ms] * len(words))
        inside = bool(texts) and not text[-1:].isspace() if text else inside
    return " ".join(texts), tuple(starts)


def group(pieces: Iterable[Piece]) -> Iterator[Cue]:
    """Captions of about a sentence, out of pieces that carry their times."""
    held: list[Piece] = []
    count = 0
    for piece in pieces:
        if held and (piece.starts_paragraph or piece.speaker != held[-1].speaker or count >= LONGEST_WORDS):
            yield _cue(held, piece.start_ms)
            held, count = [], 0
        held.append(piece)
        count += len(piece.text.split())
        if piece.text.rstrip().rstrip(CLOSING).endswith(SENTENCE_ENDS):
            yield _cue(held, None)
            held, count = [], 0
    if held:
        yield _cue(held, None)


def _cue(pieces: list[Piece], next_ms: int | None) -> Cue:
    first_ms = pieces[0].start_ms or 0
    text, starts = join_pieces(((f" {piece.text}", piece.start_ms) for piece in pieces), first_ms)
    end_ms = pieces[-1].end_ms
    return Cue(
        line=pieces[0].line,
        start_ms=first_ms,
        end_ms=next_ms if end_ms is None else end_ms,
        text=text,
        speaker=pieces[0].speaker,
        word_starts_ms=starts,
    )
