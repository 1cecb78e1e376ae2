"""What the check finds: the report, its findings and where they stand."""

from enum import StrEnum

from lectorium.notetaker.document import Coverage, Detail, LedgerEntry, Model, State

# Share of the concepts that notes of each detail must hold; foreign notes as standard ones.
MINIMUM_OF_FOREIGN = 0.90


class FindingKind(StrEnum):
    """The first group speaks against what a statement says, the second against the form of the notes."""

    number = "number"
    unit = "unit"
    negation_added = "negation_added"
    negation_dropped = "negation_dropped"
    hedge_dropped = "hedge_dropped"
    overstated = "overstated"
    name = "name"
    speaker = "speaker"
    question = "question"
    opposite = "opposite"
    direction = "direction"
    reason = "reason"
    swapped = "swapped"
    formula = "formula"
    order = "order"
    cover = "cover"
    elsewhere = "elsewhere"

    citation = "citation"
    time_outside = "time_outside"
    time_order = "time_order"
    fence = "fence"
    math = "math"
    link = "link"
    ledger = "ledger"


OF_FORM = frozenset({FindingKind.fence, FindingKind.math, FindingKind.link, FindingKind.ledger, FindingKind.time_order})
# Worth a look, but no fault: a point may look back, and a ledger is made anew.
ADVICE = frozenset({FindingKind.time_order, FindingKind.ledger})


class Finding(Model):
    """`evidence` says what is wrong, in words; `section` and `point` are ids, `line` is 1-based in the Markdown."""

    kind: FindingKind
    evidence: str
    section: str | None = None
    point: str | None = None
    line: int | None = None
    statement: str | None = None
    sentences: tuple[str, ...] = ()


class Gap(Model):
    """A stretch of the lecture, from sentence `first` to `last`, of which the notes hold nothing."""

    first: str
    last: str
    start_ms: int | None
    end_ms: int | None
    sentences: int
    words: int


class Report(Model):
    """`minimum` is the share of concepts asked for. `unsupported` are ids of points, in order."""

    title: str
    detail: Detail | None
    minimum: float
    points: int
    unsupported: tuple[str, ...]
    complete: bool
    supported: bool
    well_formed: bool
    coverage: Coverage
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
    ledger: tuple[LedgerEntry, ...]

    @property
    def passed(self) -> bool:
        return self.complete and self.supported and self.well_formed

    @property
    def left_out(self) -> int:
        return self.coverage.sentences[State.left_out]
