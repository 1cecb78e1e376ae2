import pytest
from hypothesis import given
from hypothesis import strategies as st
from pwdlib.hashers.argon2 import Argon2Hasher

from lectorium.library.users.passwords import hash_password, verify_password
from lectorium.library.users.secrets import csrf_token, is_token, new_token


@given(st.integers(0, 60), st.characters(min_codepoint=33, max_codepoint=126))
def test_one_wrong_character_makes_a_token_a_damaged_one(place: int, letter: str) -> None:
    token = new_token()
    place = min(place, len(token) - 1)
    changed = token[:place] + letter + token[place + 1 :]
    assert is_token(token)
    assert is_token(changed) == (changed == token)


def test_no_text_breaks_the_check_of_a_token() -> None:
    assert not any(is_token(text) for text in ("", "lectorium_", "lectorium_00000000", "Bearer", "ü" * 50))


def test_a_csrf_token_belongs_to_one_session_and_one_server() -> None:
    assert csrf_token(b"k", "one") == csrf_token(b"k", "one")
    assert len({csrf_token(b"k", "one"), csrf_token(b"k", "two"), csrf_token(b"K", "one")}) == 3


def test_a_password_is_the_same_from_every_keyboard() -> None:
    stored = hash_password("une phrase très longue")
    assert verify_password("une phrase tre\u0300s longue", stored) == (True, None)
    assert verify_password("une phrase tres longue", stored) == (False, None)
    assert verify_password("une phrase très longue", None) == (False, None)


def test_a_weaker_hash_is_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    weak = Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1).hash("correct horse")
    valid, renewed = verify_password("correct horse", weak)
    assert valid
    assert renewed is not None
    assert verify_password("correct horse", renewed) == (True, None)
