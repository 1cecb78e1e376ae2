"""Markdown → Notes → Markdown: nothing that a person wrote is lost, in notes of ours or of anybody."""

import re
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lectorium.notetaker.markdown import from_markdown, to_markdown

SHARED = Path(__file__).parents[3].parent / "shared"

OURS = [
    '- A statement. [0:01](#t=1 "s1")',
    (
        '- Parent: [0:01](#t=1 "s1-s2")\n  - child [0:02](#t=2 "s2")\n'
        "    ```python\n    x = 1\n\n    ```\n"
        '  - other child [0:03](#t=3 "s3")'
    ),
    '1. First. [0:01](#t=1 "s1")\n2. Second. [0:02](#t=2 "s2")\n   - inside [0:03](#t=3 "s3")',
    '- **Question:** Why? [0:01](#t=1 "s1")\n  - **Answer:** So. [0:01](#t=1 "s1")',
    'A lead. [0:01](#t=1 "s1")',
    "## Topic\n\n[0:00–0:09](#t=0)",
    "### Part",
    "## Glossary",
]
FOREIGN = [
    "| a | b |\n|---|---|\n| x | y |",
    "Two lines\nof prose  ",
    "See[^1].\n\n[^1]: The note.\n\n    Its second paragraph.",
    "[ref]: <https://example.org>\n  'A title'",
    "Setext\n======",
    "> quote\nlazy\n>\n> > - nested",
    "<div>\n\n*inside*\n\n</div>",
    "<!-- open\n\n## not a heading",
    "```\nunclosed",
    "   indented prose",
    "    indented code\n\n    more",
    "* star\n* list\n\n  loose [12:31](https://youtu.be/x?t=751)",
    "+ plus\n\n      code in it\n\n+ \n+ - nested at once\n  3) three",
    "-\ttab\n\n\tcontinued\n\t- deep\n\n\t\tdeeper",
    "7. seven\n8. eight",
    "1. one\n\nbetween\n\n2. two\n   - in\n\n```\nx\n```\n3. three",
    "2. two",
    "1) one\n2) two",
    "- a\n  b\n===\nc",
    "- # heading in a list\n- > quote\n- ```\n  code",
    "- a\n\n  para\n  - b\n\n  after\n\n  <center>\n  - c",
    "---",
    "$$\n- x\n= y\n$$",
    "$$ left open\n- list",
    "# Another title",
    "###### deep ###",
    "##",
    "## Heading [4:05](https://example.org/v.mp4#t=245) ##",
    "## Left out\n\n- mine, not yours\n  - length: mine",
    "## Repairs\n\nA remark.",
    "- [ ] to do (1:02:03)",
    "\\# escaped, and a backslash\\\nbreak",
    "![](a.png)\nCaption",
    "<script>\nx < y",
]

documents = st.lists(st.sampled_from(OURS + FOREIGN), max_size=7).map(
    lambda blocks: "# Title\n\n" + "\n\n".join(blocks) + "\n"
)


def _words(text: str) -> list[str]:
    """The words of the body without the marks of lists, which the format sets in its own way."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    lines = [re.sub(r"^\s*(?:(?:[-+*]|\d+[.)])(?:\s+|$))*", "", line) for line in body.split("\n")]
    # The headings of the program stand once, however often they were written.
    return [word for line in lines for word in re.findall(r"\w+", re.sub("## (?:Left out|Repairs)", "", line))]


@settings(max_examples=100, deadline=None)
@given(documents)
def test_a_second_rendering_changes_nothing(document: str) -> None:
    text = to_markdown(from_markdown(document))
    notes = from_markdown(text)
    assert to_markdown(notes) == text


@settings(max_examples=100, deadline=None)
@given(documents)
def test_every_word_is_still_there_and_in_order(document: str) -> None:
    words, after = _words(document), _words(to_markdown(from_markdown(document)))
    assert not Counter(words) - Counter(after)
    if not any(heading in document for heading in ("## Left out", "## Repairs")):  # which go to the end
        rest = iter(after)
        assert all(word in rest for word in words)


@settings(max_examples=100, deadline=None)
@given(documents)
def test_it_still_means_the_same(document: str) -> None:
    if any(moved in document for moved in ("## Left out", "## Repairs", "- nested at once", "between")):
        return
    body = to_markdown(from_markdown(document)).split("\n---\n", 1)[1]
    assert _shape(body) == _shape(document)


def _shape(text: str) -> str:
    """The page that a text makes; whether a list is set loose, or cut in two, makes no difference here."""
    html = MarkdownIt("commonmark").enable("table").render(text)
    html = re.sub(r"</?p>|\s+", "", html)
    # What was left open is closed, so that it does not swallow what comes after it.
    return re.sub(r"</ul><ul>|</ol><ol>|-->$|</script>$", "", html)
