"""The note-taker: a lecture in, complete notes out. Needs no database, no settings and no network."""

from lectorium.notetaker.check import Report, check_notes
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture

__all__ = ["Report", "check_notes", "read_lecture", "write_notes"]
