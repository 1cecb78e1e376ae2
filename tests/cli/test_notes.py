"""`lectorium notes` from outside: what is written where, what is printed, and what an error looks like."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from lectorium.cli import app
from lectorium.cli.conversion import save
from lectorium.errors import NotesEditedError
from lectorium.notetaker.document import Notes
from lectorium.notetaker.markdown import edited, from_markdown

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "notes.schema.json").read_text(encoding="utf-8"))
PROGRAM = [sys.executable, "-m", "lectorium"]
SAID = (
    "Good morning, everybody.",
    "A heap is a tree that keeps its smallest element at the root.",
    "Heaps order elements by their priority.",
    "The heap answers in 3 milliseconds.",
    "Type pip install heapq to try it.",
    "So the element with the best priority leaves the heap first.",
    "The homework on heaps is due on Friday.",
)


def vtt(*said: str) -> str:
    cues = [
        f"00:{5 * n // 60:02}:{5 * n % 60:02}.000 --> 00:{5 * (n + 1) // 60:02}:{5 * (n + 1) % 60:02}.000\n{text}\n"
        for n, text in enumerate(said)
    ]
    return "\n".join(["WEBVTT\n", *cues])


@pytest.fixture
def lecture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lecture in an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "Lecture 3: heaps.en.vtt"
    path.write_text(vtt(*SAID), encoding="utf-8")
    return path


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "Algorithms"
    for name, said in {
        "1-heaps.vtt": SAID,
        "2-tries.vtt": ("A trie is a tree that branches on letters.", "Tries and heaps are trees.", "Tries are fast."),
    }.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(vtt(*said), encoding="utf-8")
    return folder


def run(*args: str | Path, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["notes", *map(str, args)], input=data)
    return result.exit_code, result.stdout, result.stderr


def document(text: str) -> Notes:
    """The one JSON document that `text` is, held against the schema."""
    jsonschema.validate(json.loads(text), SCHEMA)
    return Notes.model_validate_json(text)


def test_notes_are_named_after_the_lecture_and_a_table_tells_what_came_of_it(lecture: Path) -> None:
    code, out, err = run(lecture)
    assert (code, err) == (0, "")
    text = Path("lecture-3-heaps.md").read_text(encoding="utf-8")
    assert not edited(text)
    assert "smallest element" in text
    told = dict(line.split(maxsplit=1) for line in out.splitlines() if not line.startswith("left"))
    assert told["lecture"].endswith("0:35, 7 sentences, language en")
    assert told["written"] == "lecture-3-heaps.md"
    assert re.fullmatch(r"\d+% of the concepts, (\d+) of \1 exact things", told["coverage"])
    assert re.fullmatch(r"\d+% of the words, exact \d+%", told["budget"])
    assert "greeting" in out


@pytest.mark.parametrize(
    ("output", "written"),
    [
        ("out.md", "out.md"),
        ("new/deep/out.md", "new/deep/out.md"),
        ("folder", "folder/lecture-3-heaps.md"),
        ("folder/", "folder/lecture-3-heaps.md"),
    ],
)
def test_the_place_can_be_a_file_or_a_folder(lecture: Path, output: str, written: str) -> None:
    assert run(lecture, "-o", output)[0] == 0
    assert Path(written).read_text(encoding="utf-8").startswith("---\n")
    assert [path.suffix for path in Path().rglob("*") if path.is_file()].count(".md") == 1


def test_standard_output_holds_the_notes_and_nothing_else(lecture: Path) -> None:
    code, out, err = run(lecture, "-o", "-")
    assert (code, err) == (0, "")
    assert from_markdown(out).title
    assert not edited(out)
    assert list(Path().glob("*.md")) == []


def test_standard_input_is_read(lecture: Path) -> None:
    code, out, _ = run("-", "-o", "-", data=lecture.read_text(encoding="utf-8"))
    assert code == 0
    assert "smallest element" in out
    assert run("-", data=lecture.read_text(encoding="utf-8"))[0] == 0
    assert Path("notes.md").exists()


def test_json_is_exactly_one_document_that_fits_the_schema(lecture: Path) -> None:
    code, out, err = run(lecture, "--json")
    assert (code, err) == (0, "")
    notes = document(out)
    assert len(notes.sentences) == len(notes.ledger) == 7
    assert list(Path().glob("*.md")) == []


def test_json_beside_a_file(lecture: Path) -> None:
    code, out, _ = run(lecture, "--json", "-o", "out.md")
    assert code == 0
    written = from_markdown(Path("out.md").read_text(encoding="utf-8"))
    assert [s.heading for s in document(out).sections] == [s.heading for s in written.sections]


def test_quiet_prints_nothing(lecture: Path) -> None:
    assert run(lecture, "--quiet") == (0, "", "")
    assert Path("lecture-3-heaps.md").exists()


def test_detail_title_and_language_reach_the_notes(lecture: Path) -> None:
    plain = document(run(lecture, "--json")[1])
    assert (plain.detail, plain.language) == ("standard", "en")
    notes = document(run(lecture, "--json", "--detail", "full", "--title", "On heaps", "--language", "pt-BR")[1])
    assert (notes.detail, notes.title, notes.language) == ("full", "On heaps", "pt-BR")


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://www.youtube.com/watch?v=abc_-123&list=x", "https://youtu.be/abc_-123?t=5"),
        ("https://youtu.be/abc_-123", "https://youtu.be/abc_-123?t=5"),
        ("https://example.org/heaps.mp4", "https://example.org/heaps.mp4#t=5"),
        (None, "#t=5"),
    ],
)
def test_times_link_into_the_recording(lecture: Path, url: str | None, link: str) -> None:
    out = run(lecture, "-o", "-", *(() if url is None else ("--url", url)))[1]
    assert f'[0:05]({link} "s2")' in out


def test_several_files_are_one_lecture_in_order(lecture: Path) -> None:
    Path("second.vtt").write_text(
        vtt("Tries branch on the letters of their keys.", "Tries are fast."), encoding="utf-8"
    )
    notes = document(run(lecture, "second.vtt", "--json")[1])
    assert [source.offset_ms for source in notes.sources] == [0, 35_000]
    assert notes.sentences[-1].end_ms == 45_000


def test_notes_that_nobody_edited_are_written_anew(lecture: Path) -> None:
    assert run(lecture, "-o", "out.md", "--detail", "brief")[0] == 0
    assert run(lecture, "-o", "out.md", "--detail", "full")[0] == 0
    assert "detail: full" in Path("out.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("change", ["A line of mine.\n", "Something else altogether.\n"])
def test_edited_notes_are_never_overwritten_unless_forced(lecture: Path, change: str) -> None:
    out = Path("out.md")
    assert run(lecture, "-o", out)[0] == 0
    mine = (out.read_text(encoding="utf-8") if "mine" in change else "") + change
    out.write_text(mine, encoding="utf-8")
    code, printed, err = run(lecture, "-o", out)
    assert (code, printed) == (2, "")
    assert err.count("\n") == 1
    assert "--force" in err
    assert "out.md" in err
    assert out.read_text(encoding="utf-8") == mine
    assert run(lecture, "-o", out, "--force")[0] == 0
    assert not edited(out.read_text(encoding="utf-8"))


def test_a_failed_write_leaves_nothing_half_done(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(NotesEditedError, match=r"notes\.md"):
        save(path, "theirs", force=False)
    assert [p.name for p in tmp_path.iterdir()] == ["notes.md"]


def test_a_course_is_a_file_for_each_lecture_and_an_index(course: Path) -> None:
    code, out, err = run(course, "-o", "out")
    assert (code, err) == (0, "")
    assert sorted(path.name for path in Path("out").iterdir()) == ["1-heaps.md", "2-tries.md", "index.md"]
    index = Path("out/index.md").read_text(encoding="utf-8")
    assert "# Algorithms" in index
    assert "(<1-heaps.md>)" in index
    assert "**trie**" in index
    assert "index.md" in out


def test_a_course_goes_beside_its_folder_unless_told(course: Path) -> None:
    assert run(course, "--quiet") == (0, "", "")
    assert Path("Algorithms-notes/index.md").exists()


def test_a_course_as_json_is_one_document(course: Path) -> None:
    code, out, err = run(course, "--json")
    assert (code, err) == (0, "")
    lectures = json.loads(out)["lectures"]
    for one in lectures:
        jsonschema.validate(one, SCHEMA)
    assert len(lectures) == 2


def test_a_broken_file_stops_no_other(course: Path) -> None:
    (course / "0-broken.vtt").write_bytes(b"\x00\x01\x02\xff\xfe\x00" * 50)
    (course / "3-subtitles.stl").write_bytes(b"850STL25.01" + b" " * 1013)
    code, _, err = run(course, "-o", "out")
    assert code == 2
    assert [line.split(":")[1].strip() for line in err.splitlines()] == ["0-broken.vtt", "3-subtitles.stl"]
    assert sorted(path.name for path in Path("out").iterdir()) == ["1-heaps.md", "2-tries.md", "index.md"]


def test_a_course_run_again_takes_its_own_notes_for_no_lectures(course: Path) -> None:
    for output in (course, course / "notes"):
        assert run(course, "-o", output)[0] == 0
        before = sorted(path.name for path in course.rglob("*"))
        assert run(course, "-o", output)[0] == 0
        assert sorted(path.name for path in course.rglob("*")) == before


def test_lectures_of_the_same_name_do_not_overwrite_each_other(course: Path) -> None:
    for week in ("week1", "week2"):
        (course / week).mkdir()
        (course / week / "lecture.vtt").write_text(vtt(f"In {week} we sort."), encoding="utf-8")
    (course / "index.vtt").write_text(vtt("A lecture named index."), encoding="utf-8")
    assert run(course, "-o", "out")[0] == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "1-heaps.md",
        "2-tries.md",
        "index-2.md",
        "index.md",
        "week1-lecture.md",
        "week2-lecture.md",
    ]


def test_another_format_of_the_same_lecture_is_passed_over_and_named(course: Path) -> None:
    (course / "1-heaps.txt").write_text("Only words.", encoding="utf-8")
    code, out, _ = run(course, "-o", "out")
    assert code == 0
    assert "not used, another format of the same lecture" in out
    assert "1-heaps.txt" in out
    assert len(list(Path("out").iterdir())) == 3


@pytest.mark.parametrize("name", ["1-heaps.md", "index.md"])
def test_an_edited_file_of_a_course_stays_and_the_others_are_written(course: Path, name: str) -> None:
    assert run(course, "-o", "out", "--detail", "brief")[0] == 0
    mine = (Path("out") / name).read_text(encoding="utf-8") + "\nMine.\n"
    (Path("out") / name).write_text(mine, encoding="utf-8")
    code, _, err = run(course, "-o", "out", "--detail", "full")
    assert code == 2
    assert err.count("\n") == 1
    assert name in err
    assert (Path("out") / name).read_text(encoding="utf-8") == mine
    assert "detail: full" in Path("out/2-tries.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        ({}, "there is no such file"),
        ({"nothing.vtt": b""}, "nothing.vtt"),
        ({"nothing.vtt": b"WEBVTT\n\n"}, "nothing.vtt"),
        ({"nothing.vtt": b"850STL25.01" + b" " * 1013}, "convert"),
        ({"nothing.vtt": b"{\\rtf1 hello}"}, "RTF"),
        ({"nothing.vtt": b"PK\x03\x04" + b"\x00" * 60}, "nothing.vtt"),
        ({"nothing.vtt": b"%PDF-1.7 \xe2\xe3\xcf\xd3"}, "nothing.vtt"),
    ],
)
def test_what_cannot_be_read_is_one_line_that_says_what_to_do(
    tmp_path: Path, make: dict[str, bytes], said: str
) -> None:
    for name, data in make.items():
        (tmp_path / name).write_bytes(data)
    code, out, err = run(tmp_path / "nothing.vtt", "-o", tmp_path / "out.md")
    assert (code, out) == (2, "")
    assert err.startswith("lectorium: ")
    assert err.count("\n") == 1
    assert said in err
    assert not (tmp_path / "out.md").exists()


def test_a_course_in_an_empty_folder_or_to_standard_output_is_refused(course: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "empty")[0] == 2
    code, out, err = run(course, "-o", "-")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_folder_among_files_is_refused(course: Path) -> None:
    code, out, err = run(course, course / "1-heaps.vtt")
    assert (code, out) == (2, "")
    assert "one folder" in err


def test_a_folder_where_nothing_can_be_written_is_one_line(lecture: Path) -> None:
    Path("a-file").write_text("", encoding="utf-8")
    code, _, err = run(lecture, "-o", "a-file/out.md")
    assert (code, err.count("\n")) == (2, 1)


def test_what_had_to_be_repaired_is_told_beside_the_table(lecture: Path) -> None:
    lecture.write_text(vtt(*SAID) + "\n00:00:40.000 --> 00:00:41.000\n\n", encoding="utf-8")
    code, _, err = run(lecture)
    assert code == 0
    assert err.startswith("repaired: Lecture 3: heaps.en.vtt, line ")


def test_the_program_itself(tmp_path: Path) -> None:
    """As a process: bytes in, bytes out, nothing on stderr; with a terminal's encoding that knows no accents too."""
    spoken = vtt("Voilà, une chaîne est immuable – « toujours ».", *SAID).encode()
    done = subprocess.run(
        [*PROGRAM, "notes", "-", "-o", "-", "--language", "fr"],
        input=spoken,
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
    )
    assert done.stderr == b""
    assert "chaîne est immuable" in done.stdout.decode()
    done = subprocess.run(
        [*PROGRAM, "notes", "-", "--json"], input=spoken, capture_output=True, check=True, cwd=tmp_path
    )
    document(done.stdout.decode())


def test_debug_shows_the_traceback_and_nothing_else_does(tmp_path: Path) -> None:
    plain = subprocess.run([*PROGRAM, "notes", "missing.vtt"], capture_output=True, text=True, cwd=tmp_path)
    assert plain.returncode == 2
    assert plain.stderr == "lectorium: missing.vtt: there is no such file; check the path\n"
    debug = subprocess.run([*PROGRAM, "--debug", "notes", "missing.vtt"], capture_output=True, text=True, cwd=tmp_path)
    assert debug.returncode != 0
    assert "Traceback" in debug.stderr
    assert "there is no such file" in debug.stderr


def test_a_fault_of_ours_is_one_line_too(lecture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("two\nlines")

    monkeypatch.setattr("lectorium.cli.conversion.write_notes", fail)
    code, out, err = run(lecture)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "ValueError: two lines" in err
    assert "--debug" in err


def test_terms_are_put_right_before_writing_and_listed_as_repairs(tmp_path: Path) -> None:
    lecture = tmp_path / "lecture.vtt"
    lecture.write_text(vtt(*(text.replace("heapq", "hip queue") for text in SAID)), encoding="utf-8")
    terms = tmp_path / "terms.txt"
    terms.write_text("hip queue -> heapq\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["notes", str(lecture), "-o", str(tmp_path / "out.md"), "--terms", str(terms)])
    assert result.exit_code == 0, result.output
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "pip install heapq" in written
    assert "“hip queue” was put right as “heapq” (1×)" in written


def test_terms_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    lecture = tmp_path / "lecture.vtt"
    lecture.write_text(vtt(*SAID), encoding="utf-8")
    terms = tmp_path / "terms.txt"
    terms.write_text("heap\n->\n", encoding="utf-8")
    process = subprocess.run(  # the error line is the program's, not the runner's
        [*PROGRAM, "notes", str(lecture), "--terms", str(terms)], capture_output=True, text=True, cwd=tmp_path
    )
    assert process.returncode == 2
    assert "terms.txt, line 2" in process.stderr
