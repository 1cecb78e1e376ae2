"""The JSON Schema of the public contract: `python -m lectorium.notetaker.schema > docs/notes.schema.json`."""

import json
import sys

from lectorium.notetaker.document import Notes


def schema_text() -> str:
    schema = Notes.model_json_schema(mode="serialization")
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2, ensure_ascii=False)
        + "\n"
    )


if __name__ == "__main__":
    sys.stdout.write(schema_text())
