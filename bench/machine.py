"""The machine in words, as figures of speed need it."""

import os
import platform
from pathlib import Path


def describe_machine() -> str:
    """Such as "2 cores of an x86_64 (Intel Xeon …), 7.8 GB of memory, Linux, Python 3.11.2"."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    model = _field(Path("/proc/cpuinfo"), "model name")
    kilobytes = _field(Path("/proc/meminfo"), "MemTotal").removesuffix("kB").strip()
    processor = platform.machine() + (f" ({model})" if model and model != "unknown" else "")
    memory = f", {int(kilobytes) / 1e6:.1f} GB of memory" if kilobytes.isdigit() else ""
    plural = "" if cores == 1 else "s"
    return f"{cores} core{plural} of an {processor}{memory}, {platform.system()}, Python {platform.python_version()}"


def _field(path: Path, name: str) -> str:
    if not path.exists():
        return ""
    for line in path.read_text().splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return ""
