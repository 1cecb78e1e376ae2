"""Notes as Markdown and back, without loss; the format is described in `docs/notes-format.md`."""

from lectorium.notetaker.markdown.escape import escape, unescape
from lectorium.notetaker.markdown.frontmatter import edited
from lectorium.notetaker.markdown.parse import from_markdown
from lectorium.notetaker.markdown.write import to_markdown

__all__ = ["edited", "escape", "from_markdown", "to_markdown", "unescape"]
