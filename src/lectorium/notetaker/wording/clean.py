"""One sentence, spoken to written."""

import re

from lectorium.notetaker.analysis import without_openers
from lectorium.notetaker.languages import Language
from lectorium.notetaker.languages.speech import Speech
from lectorium.notetaker.numbers import with_digits
from lectorium.notetaker.wording.contractions import written_out
from lectorium.notetaker.wording.framing import without_agenda, without_asides, without_framing
from lectorium.notetaker.wording.marks import tidy, without_marks
from lectorium.notetaker.wording.openers import without_fillers, without_tag
from lectorium.notetaker.wording.repairs import without_repairs
from lectorium.notetaker.wording.voice import (
    impersonal,
    in_present,
    without_indirect_persons,
    without_owners,
    without_pointing,
)

# A full stop within, before a capital and after a word of three letters or a number: no abbreviation.
_INNER_END = re.compile(r" (?=[A-Z][a-z' ])(?:(?<=[^\W_]{3}[.!?] )|(?<=\W\d[.!?] )|(?<=\d\d[.!?] )|(?<=[\"”)][.!?] ))")
_SAYS_NOTHING = frozenset({"ok.", "okay.", "right.", "yes.", "yeah.", "all right.", "so."})
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_END = re.compile(r"[.!?…:。！？]['\"”’)\]`*]*$")


def clean(text: str, language: Language, *, keeps_voice: bool = False) -> str:
    """The sentence without marks, fillers, repairs and framing, in the voice of notes; full stop at the end.

    Where captions put several sentences into one, each is worded by itself. With `keeps_voice` only what is no word of
    the sentence goes: marks, fillers, openers, repeats.
    """
    parts = [_clean(part, language, keeps_voice) for part in _INNER_END.split(without_marks(text))]
    return " ".join(part for part in parts if part and (len(parts) == 1 or part.lower() not in _SAYS_NOTHING))


def _clean(text: str, language: Language, keeps_voice: bool) -> str:
    repaired = without_repairs(without_tag(text, language))
    said = without_fillers(repaired, language)
    if said != repaired:
        said = without_repairs(said)  # "doesn't, uh, doesn't"
    said = said if said == text else tidy(said)
    said = without_openers(said, language) or said
    if language.speech is not None:
        before = said
        said = written_out(said, language.speech) if keeps_voice else _in_writing(said, language.speech)
        said = _with_quotations_of(before, said)
    return finished(said)


def _with_quotations_of(spoken: str, written: str) -> str:
    """What stands in quotation marks is quoted: as it was said."""
    quoted = _QUOTED.findall(spoken) if '"' in spoken or "“" in spoken else []
    if not quoted or len(_QUOTED.findall(written)) != len(quoted):
        return written
    left = iter(quoted)
    return _QUOTED.sub(lambda _: next(left), written)


def _in_writing(said: str, speech: Speech) -> str:
    said = with_digits(said)
    said = tidy(without_asides(without_framing(written_out(said, speech), speech), speech))
    said = re.sub(r"^[Bb]ut,? (?=\w)", "However, ", said)
    said = impersonal(without_indirect_persons(said))
    said = in_present(without_owners(said))
    return without_agenda(without_pointing(finished(said)))


def finished(text: str) -> str:
    """First letter large unless it is a name in small letters, full stop at the end."""
    if not text:
        return text
    if text[0].islower() and not re.match(r"[b-hj-z](?:\W|$)|i (?:is|equals|goes|runs|=)|[a-z]+[A-Z_.(]\w", text):
        text = text[0].upper() + text[1:]
    return text if _END.search(text) else text + "."
