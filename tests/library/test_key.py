from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lectorium.library.key import KeyFileError, read_key


def test_the_key_is_written_once_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: read_key(folder), range(16)))
    assert len(keys) == 1
    assert len(keys.pop()) == 32
    assert [path.name for path in folder.iterdir()] == ["key"]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "key").stat().st_mode & 0o777 == 0o600


def test_a_damaged_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    with pytest.raises(KeyFileError, match="5 bytes"):
        read_key(tmp_path)
