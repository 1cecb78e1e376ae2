"""The note-taker: a lecture in, complete notes out. Needs no database, no settings and no network."""

from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture

__all__ = ["read_lecture", "write_notes"]
