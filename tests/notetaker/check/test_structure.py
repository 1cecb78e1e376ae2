"""What is broken on the page is found on its line, and what only looks like it is not."""

import pytest

from lectorium.notetaker.check.report import FindingKind
from lectorium.notetaker.check.structure import find_broken


@pytest.mark.parametrize(
    ("markdown", "kind", "line"),
    [
        ("a\n\n```python\nx = 1\n", FindingKind.fence, 3),
        ("````\n```\n", FindingKind.fence, 1),
        ("- a $x^2 and\n- b", FindingKind.math, 1),
        ("a\n\n$$\nx = 1\n", FindingKind.math, 3),
        ("a $\\frac{1}{2$ b", FindingKind.math, 1),
        ("$\\begin{matrix} 1$", FindingKind.math, 1),
        ("so \\(x^2 is", FindingKind.math, 1),
        ("see [here](http://x.org/a b", FindingKind.link, 1),
        ("see [here]()", FindingKind.link, 1),
        ("- a [1:02](#t=99)", FindingKind.link, 1),
    ],
)
def test_broken(markdown: str, kind: FindingKind, line: int) -> None:
    assert [(broken.kind, broken.line) for broken in find_broken(markdown)] == [(kind, line)]


@pytest.mark.parametrize(
    "markdown",
    [
        "```\n[a](\n$x\n```",
        "It costs $5 today and $20 tomorrow, or $5.",
        "a `$x` and `[a](`",
        "$x$ and $$y$$ and \\$",
        "$$\na_{1}\n$$",
        '- a [1:02](#t=62 "s1-s3")',
        "[a](<b c>) [d](e_(f)) ![](g.png)",
        "\\[not a formula\\] and \\[x",
        "~~~\n```\n~~~",
        "- item\n\n  ```\n  x\n  ```\n",
    ],
)
def test_not_broken(markdown: str) -> None:
    assert find_broken(markdown) == []
