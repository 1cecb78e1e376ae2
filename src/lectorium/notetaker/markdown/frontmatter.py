"""The YAML front matter: what the notes say of themselves."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import JsonValue

from lectorium.errors import NotesError

_HASH_LINE = re.compile(r"^sha256: ['\"]?([0-9a-f]{64})['\"]?$\n?", re.MULTILINE)
_RULE = re.compile(r"---[ \t]*$")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*$")


class _Loader(yaml.SafeLoader):
    """YAML as people mean it: only `true`, `false`, `null` and plain numbers are not words, so that `12:30`, `no` and
    `2020-02-04` stay what they are. No aliases (they can blow up), no key twice."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's interface)

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_mark()
            raise yaml.constructor.ConstructorError(None, None, "aliases are not supported", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: ARG002
        keys: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key must be a word", key.start_mark)
            if key.value in keys:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} stands here twice", key.start_mark)
            keys.add(key.value)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for _tag, _pattern, _starts in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", list("tf")),
    ("int", r"0|-?[1-9][0-9]{0,17}", list("-0123456789")),
    ("float", r"-?[0-9]+\.[0-9]+(?:e[-+][0-9]{1,3})?", list("-0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_pattern})\Z"), _starts)


def _construct_float(_: _Loader, node: yaml.ScalarNode) -> float | str:
    """A version `1.10` is no number."""
    number = float(node.value)
    return number if yaml.representer.SafeRepresenter().represent_float(number).value == node.value else node.value


_Loader.yaml_constructors = {  # others make values that JSON has not
    tag: constructor
    for tag, constructor in yaml.SafeLoader.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in {"null", "bool", "int", "str", "seq", "map"}
}
_Loader.add_constructor("tag:yaml.org,2002:float", _construct_float)


class _Dumper(yaml.SafeDumper):
    """Quotes what any reader of YAML would take for something else than words, but for dates."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML's interface)
        start: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for start, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


class _Fields(dict[str, JsonValue]):
    """The outermost mapping: one line or block for each key, where inner ones may be `{a: 1}`."""


_Dumper.add_representer(
    _Fields, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=False)
)


def split_front_matter(text: str, name: str) -> tuple[dict[str, JsonValue], list[str], int]:
    """The front matter, the lines of the body, and the number of lines before it. Raises NotesError for bad YAML."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not _RULE.match(lines[0]):
        return {}, lines, 0
    end = next((index for index in range(1, len(lines)) if _END.match(lines[index])), None)
    if end is None:
        return {}, lines, 0
    data = _load("\n".join(lines[1:end]), name)
    if data is None:
        return {}, lines[end + 1 :], end + 1
    # Two rules with prose between them are Markdown.
    return (data, lines[end + 1 :], end + 1) if isinstance(data, dict) else ({}, lines, 0)


def dump_front_matter(data: Mapping[str, JsonValue], body: str) -> str:
    """The whole file: front matter with the hash of the file, then `body`."""
    fields = yaml.dump(
        _Fields(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=None,
        width=float("inf"),
    )
    digest = _digest(f"---\n{fields}---\n\n{body}")
    return f"---\n{fields}sha256: {digest}\n---\n\n{body}"


def edited(text: str) -> bool:
    """Was this file changed since Lectorium wrote it? A file without a hash was not written by Lectorium: changed."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = _HASH_LINE.search(text)
    return found is None or found[1] != _digest(text[: found.start()] + text[found.end() :])


def _digest(text: str) -> str:
    return hashlib.sha256(text.rstrip("\n").encode("utf-8", "surrogatepass")).hexdigest()


def _load(text: str, name: str) -> JsonValue:
    try:
        data: JsonValue = yaml.load(text, Loader=_Loader)  # noqa: S506 (a SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else None
        raise NotesError(name, f"the front matter is not YAML: {error.problem or error.context}", line=line) from error
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise NotesError(name, f"the front matter is not YAML: {reason}", line=1) from error
    except RecursionError as error:
        raise NotesError(name, "the front matter is nested too deeply", line=1) from error
    return data
