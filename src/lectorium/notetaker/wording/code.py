"""The words as Markdown, with code and formulas that were read aloud written as such."""

from lectorium.notetaker.commands import Code, find_code
from lectorium.notetaker.formulas import find_formulas
from lectorium.notetaker.markdown.escape import escape_within, guard_start
from lectorium.notetaker.written_formulas import find_written_formulas


def with_code(text: str) -> tuple[str, tuple[Code, ...]]:
    """The words as Markdown, code as inline code and equations as inline formulas; and the commands among the code."""
    codes = find_code(text)
    exact = [(code.start, code.end, f"`{code.text}`") for code in codes]
    formulas = [(formula.latex, formula.start, formula.end) for formula in find_formulas(text)]
    for latex, first, last in [*formulas, *find_written_formulas(text)]:
        if all(last <= start or end <= first for start, end, _ in exact):
            exact.append((first, last, f"${latex}$"))
    parts: list[str] = []
    done = 0
    for start, end, written in sorted(exact):
        parts += [escape_within(text[done:start]), written]
        done = end
    written = "".join([*parts, escape_within(text[done:])])
    return guard_start(written), tuple(code for code in codes if code.is_command)
