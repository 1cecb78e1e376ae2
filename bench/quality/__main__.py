"""Measure the quality of the notes: python -m bench.quality DATA_FOLDER [--only NAME …] [--vtssum FOLDER]."""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from bench.quality import salient
from bench.quality.desk import Desk
from bench.quality.registry import MEASURES
from bench.tables import Table, save


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description="Measure how good the notes are.")
    parser.add_argument("data", type=Path, help="folder that holds pairs, chapters, captions, bullets and annotated")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--vtssum", type=Path, metavar="FOLDER", help="also measure on lectures in VT-SSum's form")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"{arguments.data} is not a folder; give the folder that holds pairs, chapters …", file=sys.stderr)
        return 2
    command = "python -m bench.quality DATA_FOLDER"
    names = arguments.only or list(MEASURES)
    with ProcessPoolExecutor(min(len(names), os.cpu_count() or 1)) as pool:
        for name, (tables, seconds) in zip(names, pool.map(partial(_measure, arguments.data), names), strict=True):
            for table in tables:
                print(table.text())
                save(table, command)
            print(f"({name}: {seconds:.0f} s)\n", file=sys.stderr)
    if arguments.vtssum is not None:
        for table in salient.vtssum_tables(arguments.vtssum):
            print(table.text())
            save(table, f"{command} --vtssum FOLDER")
    return 0


def _measure(data: Path, name: str) -> tuple[list[Table], float]:
    """In a process of its own: the measures are independent of each other."""
    begun = time.monotonic()
    return MEASURES[name](Desk(data)), time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
