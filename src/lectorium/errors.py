"""Every error that Lectorium raises on purpose. None of them knows HTTP or the terminal."""


class LectoriumError(Exception):
    """The root: its text is one line that says what is wrong and what to do."""


class LectureError(LectoriumError):
    """A source that cannot be read as a lecture.

    `source` is the file's name, `line` the 1-based line where reading failed (None where the fault has no
    line), `reason` what is wrong there, `advice` what the user can do about it.
    """

    def __init__(self, source: str, reason: str, *, line: int | None = None, advice: str = "") -> None:
        self.source = source
        self.line = line
        self.reason = reason
        self.advice = advice
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {reason}" + (f"; {advice}" if advice else ""))


class UnsupportedFormatError(LectureError):
    """A source in a format that is known by name and not read."""


class NotesError(LectoriumError):
    """Notes that cannot be read, or that do not belong to the lecture they are held against."""

    def __init__(self, source: str, reason: str, *, line: int | None = None) -> None:
        self.source = source
        self.line = line
        self.reason = reason
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {reason}")


class NotesEditedError(LectoriumError):
    """Notes that would be overwritten although a person has edited them."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"{path} was edited since Lectorium wrote it; write elsewhere with -o, or overwrite with --force"
        )
