"""Spoken to written, without changing what is claimed: small rules, each in its own module, applied in order.

A rule that is not sure leaves the words as they are.
"""

from lectorium.notetaker.wording.clean import clean
from lectorium.notetaker.wording.code import with_code
from lectorium.notetaker.wording.marks import without_marks
from lectorium.notetaker.wording.runons import split_run_on

__all__ = ["clean", "split_run_on", "with_code", "without_marks"]
