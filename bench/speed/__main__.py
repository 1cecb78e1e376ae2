"""Measure time and memory: python -m bench.speed [--longest HOURS]."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.example import EXAMPLE
from bench.speed.stretch import as_srt, stretch
from bench.tables import Cell, Table, save
from lectorium.notetaker.read import read_lecture

_MINUTES = (10, 25, 75, 240, 600, 1500, 6000)
_LONGEST_LEXRANK = 240  # minutes; quadratic: ten hours would take six times as long
_SHORT = 75  # minutes; a fraction of a second of work is measured five times
_REPEATS = 7
_LECTORIUM = Path(sys.executable).parent / "lectorium"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Measure how fast notes are made.")
    parser.add_argument("--longest", type=float, default=100, metavar="HOURS", help="longest lecture (default: 100)")
    longest = parser.parse_args().longest
    for table in (length_table([minutes for minutes in _MINUTES if minutes <= 60 * longest]), start_table()):
        print(table.text())
        save(table, "python -m bench.speed")
    return 0


def length_table(lengths: Sequence[int]) -> Table:
    rows: list[list[Cell]] = []
    for minutes in lengths:
        ours = _median("ours", minutes) if minutes <= _SHORT else _once("ours", minutes)
        lexrank = _once("lexrank", minutes) if minutes <= _LONGEST_LEXRANK else None
        rows.append(
            [
                _duration(minutes),
                ours["cpu_s"],
                minutes / ours["cpu_s"],
                ours["peak_mb"],
                ours["peak_mb"] - ours["start_mb"],
                lexrank["cpu_s"] if lexrank else None,
                minutes / lexrank["cpu_s"] if lexrank else None,
            ]
        )
    return Table(
        "speed-length",
        "From captions to notes, by length of the lecture",
        [
            "lecture", "CPU s", "minutes per CPU s", "peak MB", "of it for the lecture MB", "LexRank (sumy): CPU s",
            "LexRank: minutes per CPU s",
        ],
        rows,
        "Warm: everything loaded, from the bytes of an SRT file to notes with their ledger. Lectures are the example, "
        "again and again with other content words in its places; up to 75 minutes the median of five. LexRank: the "
        "ranking alone, sentences given; it compares each sentence with each other one and is run up to "
        f"{_LONGEST_LEXRANK} minutes.",
    )  # fmt: skip


def start_table() -> Table:
    with tempfile.TemporaryDirectory() as folder:
        captions = Path(folder) / "lecture.srt"
        captions.write_text(as_srt(stretch(read_lecture(EXAMPLE).segments, 75)))
        command = ["notes", str(captions), "-o", str(Path(folder) / "notes.md"), "--force", "--quiet"]
        rows: list[list[Cell]] = [
            ["lectorium --help, s", _seconds(["--help"])],
            ["75 minutes, from Enter to notes, s", _seconds(command)],
        ]
    return Table("speed-start", "Start", ["what", "figure"], rows, f"Medians of {_REPEATS} runs.")


def _once(what: str, minutes: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.speed.once", what, str(minutes)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _median(what: str, minutes: int) -> dict[str, float]:
    return sorted((_once(what, minutes) for _ in range(5)), key=lambda figures: figures["cpu_s"])[2]


def _seconds(arguments: Sequence[str]) -> float:
    """Wall time of the command line, program start included."""
    times = []
    for _ in range(_REPEATS):
        begun = time.perf_counter()
        subprocess.run([str(_LECTORIUM), *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _duration(minutes: int) -> str:
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"


if __name__ == "__main__":
    sys.exit(main())
