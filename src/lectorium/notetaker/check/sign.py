"""What a rule sees in a statement that speaks against it."""

from dataclasses import dataclass

from lectorium.notetaker.check.report import FindingKind


@dataclass(frozen=True, slots=True)
class Sign:
    """`evidence` is for a reader. Weights add up; with 1 the statement is unsupported."""

    kind: FindingKind
    evidence: str
    weight: float = 1.0
