"""First and second person to statement: passive, imperative or infinitive, whichever the words allow without doubt."""

from lectorium.notetaker.wording.voice.indirect import (
    in_present,
    without_indirect_persons,
    without_owners,
    without_pointing,
)
from lectorium.notetaker.wording.voice.subjects import impersonal

__all__ = ["impersonal", "in_present", "without_indirect_persons", "without_owners", "without_pointing"]
