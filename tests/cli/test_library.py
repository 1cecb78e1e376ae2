"""The commands on the library: accounts, tokens, tables, the contract, and the server from outside."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from typer.testing import CliRunner

from lectorium.cli import app

PASSWORD = "correct horse battery staple"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LECTORIUM_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("LECTORIUM_DATABASE_URL", raising=False)
    return tmp_path / "data"


def run(*args: str, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, args, input=data)
    return result.exit_code, result.stdout, result.stderr


def test_accounts_are_made_changed_and_shut_out() -> None:
    add = ("user", "add", "Ada@Example.org", "--admin", "--password-stdin")
    assert run(*add, data=f"{PASSWORD}\n") == (0, "", "ada@example.org has an account as an admin\n")
    code, _, error = run(*add, data=PASSWORD)
    assert (code, error) == (2, "lectorium: There is an account for ada@example.org already.\n")
    assert run("user", "password", "ada@example.org", "--password-stdin", data=f"{PASSWORD}!")[0] == 0
    assert "last admin" in run("user", "disable", "ada@example.org")[2]
    assert run("user", "add", "bob@example.org", "--admin", "--password-stdin", data=PASSWORD)[0] == 0
    assert run("user", "disable", "ada@example.org")[0] == 0
    assert "no account" in run("user", "disable", "eve@example.org")[2]


def test_a_password_is_never_an_argument_and_never_weak() -> None:
    code, _, error = run("user", "add", "ada@example.org")
    assert code == 2
    assert "--password-stdin" in error
    code, _, error = run("user", "add", "ada@example.org", "--password-stdin", data="short\n")
    assert code == 2
    assert "12 to 1000" in error
    assert "short" not in error


def test_a_token_is_alone_on_standard_output() -> None:
    run("user", "add", "ada@example.org", "--password-stdin", data=PASSWORD)
    code, out, _ = run("token", "create", "ada@example.org", "--name", "import", "--scope", "write")
    assert code == 0
    assert re.fullmatch(r"lectorium_[\w-]{43}[0-9a-f]{8}\n", out)
    assert "no account" in run("token", "create", "eve@example.org", "--name", "import")[2]
    assert run("token", "create", "ada@example.org", "--name", " ")[0] == 2


def test_tables_are_made_and_checked(data: Path) -> None:
    code, out, _ = run("db", "check")
    assert code == 1
    assert "nothing" in out
    assert "add table courses" in out.splitlines()
    assert run("migrate")[0] == 0
    with closing(sqlite3.connect(data / "lectorium.sqlite")) as connection:
        connection.execute("ALTER TABLE topics DROP COLUMN description")
    # In a process of its own: here, other tests have made the tables known.
    check = [sys.executable, "-m", "lectorium", "db", "check"]
    changed = subprocess.run(check, capture_output=True, text=True)
    assert (changed.returncode, changed.stdout) == (1, "add column topics description\n")


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LECTORIUM_DATABASE_URL", "mysql://host/name")
    code, _, error = run("migrate")
    assert code == 2
    assert (
        error
        == "lectorium: LECTORIUM_DATABASE_URL: mysql is not supported; use postgresql:// or sqlite:///path/to/file\n"
    )


def test_the_contract_is_printed_without_a_library(data: Path) -> None:
    code, out, _ = run("openapi")
    assert code == 0
    assert "/api/v1/courses" in json.loads(out)["paths"]
    assert not data.exists()


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    loaded = (
        "import sys, lectorium.cli; print(sorted({'fastapi', 'sqlalchemy', 'pydantic', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(("workers", "proxies"), [(1, "127.0.0.1"), (2, "")])
def test_the_server_starts_prints_one_link_answers_and_stops(
    data: Path, workers: int, proxies: str, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    port = free_port()
    command = [sys.executable, "-m", "lectorium", "serve", "--port", str(port), "--workers", str(workers)]
    with log.open("w") as file:
        server = subprocess.Popen(
            command,
            stderr=file,
            stdout=file,
            env=os.environ | {"LECTORIUM_METRICS": "true", "LECTORIUM_TRUSTED_PROXIES": proxies},
            cwd=tmp_path,
        )
    try:
        base = f"http://127.0.0.1:{port}"
        wait_for(f"{base}/readyz")
        (link,) = re.findall(r"http://\S+/setup\?code=\S+", log.read_text())
        with urlopen(link) as answer:
            assert "Make the account" in answer.read().decode()
        with urlopen(f"{base}/metrics") as answer:
            assert b"lectorium_requests_total" in answer.read()
        with pytest.raises(HTTPError, match="401"):
            urlopen(Request(f"{base}/api/v1/me", headers={"X-Request-ID": "mine-1"}))
        with urlopen(Request(f"{base}/healthz", headers={"X-Forwarded-Proto": "https"})) as answer:
            assert ("Strict-Transport-Security" in answer.headers) == bool(proxies)
        answered = stop_amid_a_request(server, port)
    finally:
        server.send_signal(signal.SIGTERM)
        code = server.wait(60)
    assert answered.startswith(b"HTTP/1.1 401")
    assert code in {0, -signal.SIGTERM}
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    (line,) = (line for line in lines if line["event"] == "request" and line["path"] == "/api/v1/me")
    assert (line["request_id"], line["level"], line["status"]) == ("mine-1", "info", 401)
    assert {"timestamp", "method", "ms"} <= set(line)
    assert "code=" not in "".join(str(line) for line in lines)
    assert {path.name for path in data.iterdir()} >= {"key", "lectorium.sqlite", "setup"}


def stop_amid_a_request(server: subprocess.Popen[bytes], port: int) -> bytes:
    """What is answered to a request whose body is half sent when the server is told to stop."""
    body = json.dumps({"email": "ada@example.org", "password": PASSWORD}).encode()
    head = "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:10])
        time.sleep(0.5)
        server.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        connection.sendall(body[10:])
        return connection.recv(10_000)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


def wait_for(url: str) -> None:
    end = time.monotonic() + 60
    while True:
        try:
            with urlopen(url):
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
