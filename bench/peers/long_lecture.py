"""A lecture of some 3,000 sentences with its notes, put in by the library's own services."""

from bench.example import EXAMPLE
from bench.peers import rows
from bench.speed.stretch import as_srt, stretch
from lectorium.library.db.models import TranscriptOrigin
from lectorium.library.db.session import Database
from lectorium.library.lectures import transcripts
from lectorium.library.notes import service
from lectorium.library.notes.writing import write
from lectorium.notetaker.document import Detail
from lectorium.notetaker.read import read_lecture

LECTURE = rows.id_of("lecture", 1)
MINUTES = 230


def add_long_lecture(database: Database) -> int:
    """The number of its sentences."""
    captions = as_srt(stretch(read_lecture(EXAMPLE).segments, MINUTES)).encode()
    lecture = read_lecture(captions, name="long.srt")
    written = write(lecture, Detail.standard, {})
    with database.writing() as session:
        transcript = transcripts.store(session, LECTURE, lecture, TranscriptOrigin.sources, rows.PERSON)
        service.store(session, LECTURE, written, transcript_id=transcript.id, created_by=rows.PERSON)
    return len(written.notes.ledger or ())
