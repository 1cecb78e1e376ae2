"""One measurement in a process of its own, so that memory is that of this work alone.

python -m bench.speed.once ours|lexrank MINUTES prints {"cpu_s", "wall_s", "peak_mb", "start_mb", "units"}.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence

from bench.example import EXAMPLE
from bench.speed.stretch import as_srt, stretch
from lectorium.notetaker.document import Detail
from lectorium.notetaker.offline import write_notes
from lectorium.notetaker.read import read_lecture


def main(what: str, minutes: float) -> None:
    captions = as_srt(stretch(read_lecture(EXAMPLE).segments, minutes)).encode()
    work = _WORKS[what](captions)
    start_mb = _peak_mb()
    cpu, wall = time.process_time(), time.perf_counter()
    units = work()
    figures = {
        "cpu_s": time.process_time() - cpu,
        "wall_s": time.perf_counter() - wall,
        "peak_mb": _peak_mb(),
        "start_mb": start_mb,
        "units": units,
    }
    print(json.dumps(figures))


def _ours(captions: bytes) -> Callable[[], int]:
    """From bytes to notes, everything loaded before."""
    write_notes(read_lecture(EXAMPLE), Detail.standard)
    return lambda: len(write_notes(read_lecture(captions), Detail.standard).sections)


def _lexrank(captions: bytes) -> Callable[[], int]:
    """The ranking alone, sentences given."""
    from bench.baselines.ranking import rank_lexrank

    texts: Sequence[str] = [sentence.text for sentence in read_lecture(captions).sentences]
    return lambda: len(rank_lexrank(texts))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_WORKS = {"ours": _ours, "lexrank": _lexrank}

if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
