"""The page at `/docs`, which must work without a network."""

import hashlib
from pathlib import Path

from fastapi.testclient import TestClient

import lectorium.web

VENDOR = Path(lectorium.web.__file__).parent / "static" / "vendor"


def test_the_page_takes_everything_from_this_server(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "//" not in page.text.replace("<!doctype html>", "")
    for path in ("/static/vendor/swagger-ui-5.35.0/swagger-ui-bundle.js", "/static/reference.js"):
        assert path in page.text
        assert client.get(path).headers["content-type"].startswith("text/javascript")


def test_files_of_others_are_what_they_were() -> None:
    sums = (VENDOR / "SHA256SUMS").read_text().splitlines()
    held = {line.split()[1]: line.split()[0] for line in sums}
    files = {str(path.relative_to(VENDOR)): path for path in VENDOR.glob("*/*")}
    assert held.keys() == files.keys()
    for name, path in files.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == held[name]
