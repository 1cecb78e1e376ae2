"""XML from strangers."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from lectorium.errors import LectureError


def parse_xml(text: str | bytes, name: str) -> Element:
    """The root of an XML text. Entities and outside references are refused."""
    try:
        # In a text that is decoded already, the parser passes over the encoding that the XML declares.
        root: Element = fromstring(text.lstrip())
    except ParseError as error:
        line = error.position[0] if getattr(error, "position", None) else None
        raise LectureError(name, f"not XML: {str(error).split(':')[0]}", line=line) from None
    except (DefusedXmlException, ValueError, LookupError) as error:
        raise LectureError(name, f"XML that is not read: {type(error).__name__}") from None
    return root
