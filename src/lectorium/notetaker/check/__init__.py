"""Are these notes complete, and does what each line cites support it? For notes by any writer."""

from lectorium.notetaker.check.gate import check_notes
from lectorium.notetaker.check.report import Finding, FindingKind, Gap, Report

__all__ = ["Finding", "FindingKind", "Gap", "Report", "check_notes"]
