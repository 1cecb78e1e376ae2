"""Measure the quality of the notes: python -m bench.quality DATA_FOLDER [--only NAME …] [--vtssum FOLDER]."""

import argparse
import sys
import time
from pathlib import Path

from bench.quality import salient
from bench.quality.desk import Desk
from bench.quality.registry import MEASURES
from bench.tables import save


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description="Measure how good the notes are.")
    parser.add_argument("data", type=Path, help="folder that holds pairs, chapters, captions, bullets and annotated")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--vtssum", type=Path, metavar="FOLDER", help="also measure on lectures in VT-SSum's form")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"{arguments.data} is not a folder; give the folder that holds pairs, chapters …", file=sys.stderr)
        return 2
    desk = Desk(arguments.data)
    command = "python -m bench.quality DATA_FOLDER"
    for name in arguments.only or MEASURES:
        begun = time.monotonic()
        for table in MEASURES[name](desk):
            print(table.text())
            save(table, command)
        print(f"({name}: {time.monotonic() - begun:.0f} s)\n", file=sys.stderr)
    if arguments.vtssum is not None:
        for table in salient.vtssum_tables(arguments.vtssum):
            print(table.text())
            save(table, f"{command} --vtssum FOLDER")
    return 0


if __name__ == "__main__":
    sys.exit(main())
