"""A transcript as a WebVTT file."""

from lectorium.library.lectures.schemas import TranscriptRead


def to_vtt(transcript: TranscriptRead) -> str:
    """The segments as cues; one without times is a comment, so that nothing is lost."""
    blocks = [f"WEBVTT\n\nNOTE\nlanguage: {transcript.language}"]
    for segment in transcript.segments:
        text = _escape(segment.text)
        if segment.speaker:
            text = f"<v {_escape(segment.speaker)}>{text}"
        if segment.start_ms is None:
            blocks.append(f"NOTE\n{text.replace('-->', '→')}")
        else:
            end_ms = segment.start_ms if segment.end_ms is None else segment.end_ms
            blocks.append(f"{_clock(segment.start_ms)} --> {_clock(end_ms)}\n{text}")
    return "\n\n".join(blocks) + "\n"


def _clock(ms: int) -> str:
    seconds, ms = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
