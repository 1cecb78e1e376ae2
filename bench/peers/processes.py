"""Servers as processes of their own: pinned to a core, their processor time read, always ended."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

SERVER_CORE, LOAD_CORE = 0, 1
START_S = 60
SCRIPT = Path(__file__).parent / "load.lua"
TICKS = os.sysconf("SC_CLK_TCK")


class FailedError(Exception):
    """A server that did not start, or did not answer as it was asked to."""


@dataclass(frozen=True)
class Load:
    """What wrk saw. `refused` are answers of 400 and more, `broken` connections that failed."""

    requests: int
    seconds: int
    refused: int
    broken: int
    p50_ms: float
    p99_ms: float


def require_tools() -> None:
    for tool, package in (("wrk", "wrk"), ("taskset", "util-linux")):
        if shutil.which(tool) is None:
            raise SystemExit(f"{tool} is not here: apt-get install {package}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str], port: int, cores: Iterable[int] = (SERVER_CORE,)
) -> Iterator[int]:
    """A server that answers on the port; gives its process id."""
    pinned = ["taskset", "-c", ",".join(map(str, cores)), *command]
    with NamedTemporaryFile("w+") as log:
        server = subprocess.Popen(pinned, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait_for(server, port, Path(log.name))
            yield server.pid
        finally:
            _end(server)


def load(
    port: int,
    requests: Sequence[str],
    token: str,
    *,
    seconds: int,
    connections: int = 32,
    encoding: str | None = None,
    cores: Iterable[int] = (LOAD_CORE,),
) -> Load:
    """Asks the requests (lines of `load.lua`) again and again, from the other core unless told."""
    with NamedTemporaryFile("w", suffix=".tsv") as asked:
        asked.write("\n".join(requests))
        asked.flush()
        command = [
            *(
                "taskset",
                "-c",
                ",".join(map(str, cores)),
                "wrk",
                "-t1",
                f"-c{connections}",
                f"-d{seconds}s",
                "--timeout",
                "20s",
            ),
            *("-s", str(SCRIPT), f"http://127.0.0.1:{port}", "--", asked.name, token, encoding or "identity"),
        ]
        try:
            done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60)
        except subprocess.SubprocessError as error:
            raise FailedError(str(error)) from error
    return Load(**json.loads(done.stdout.splitlines()[-1]))


def fetch(port: int, method: str, path: str, token: str, body: str | None = None) -> tuple[int, Any]:
    """The status, and the body parsed, or None where it is not to be compared."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", method=method, headers=headers, data=None if body is None else body.encode()
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read() or "null")
    except urllib.error.HTTPError as refusal:
        return refusal.code, None


def fetch_whole(
    port: int, path: str, token: str, headers: Mapping[str, str] | None = None
) -> tuple[int, Mapping[str, str], Any]:
    """The status, the headers by their names in small letters, and the body parsed."""
    asked = {"Authorization": f"Bearer {token}", **(headers or {})}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=asked)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, json.loads(answer.read() or "null")
    except urllib.error.HTTPError as refusal:
        return refusal.code, {k.lower(): v for k, v in refusal.headers.items()}, None


def cpu_seconds(pid: int) -> float:
    """Processor time of a process and all under it, ended ones included."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        children = [c for task in Path(f"/proc/{pid}/task").iterdir() for c in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS + sum(cpu_seconds(int(child)) for child in children)


def settle(pid: int) -> None:
    """Waits until the server has done what was asked of it before: wrk leaves while its last requests are worked on."""
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        before = cpu_seconds(pid)
        time.sleep(0.2)
        if cpu_seconds(pid) - before <= 1 / TICKS:
            return


def _wait_for(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        if server.poll() is not None:
            raise FailedError(f"the server ended: {log.read_text()[-2000:]}")
        try:
            fetch(port, "GET", "/", "")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise FailedError(f"the server did not answer in {START_S} s: {log.read_text()[-2000:]}")


def _end(server: subprocess.Popen[bytes]) -> None:
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
