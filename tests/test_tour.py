"""The tour of docs/api.md is run as it stands, against a server of its own."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from sqlalchemy import URL

ROOT = Path(__file__).parents[1]


@pytest.fixture
def environment(database_url: URL, tmp_path: Path) -> dict[str, str]:
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {
        **os.environ,
        "PATH": programs,
        "LECTORIUM_DATA": str(tmp_path / "data"),
        "LECTORIUM_DATABASE_URL": database_url.render_as_string(hide_password=False),
    }


@pytest.fixture
def server(environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "server.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["lectorium", "serve", "--port", str(port)], env=environment, stdout=out, stderr=out, cwd=tmp_path
        )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urlopen(f"{address}/openapi.json", timeout=5).close()
                break
            except URLError:
                assert process.poll() is None, log.read_text()
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(30)


@pytest.mark.skipif(shutil.which("curl") is None, reason="the tour is written with curl")
def test_the_tour_runs_from_top_to_bottom(server: str, environment: dict[str, str], tmp_path: Path) -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```bash\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 8
    script = "set -euo pipefail\n" + "\n".join(blocks)
    run = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment | {"API": server}, capture_output=True, timeout=120
    )
    assert run.returncode == 0, (run.stdout + run.stderr).decode()[-3000:]
