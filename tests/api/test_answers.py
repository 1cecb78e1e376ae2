import gzip

import pytest
from fastapi import Request

from lectorium.api.answers import LARGE, answer
from lectorium.api.etags import matches

BODY = b'{"a":1}' * LARGE


def asking(**headers: str) -> Request:
    listed = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": listed})


def test_a_large_answer_is_compressed_where_that_is_asked() -> None:
    plain, packed = answer(asking(), BODY), answer(asking(accept_encoding="br, gzip"), BODY)
    assert gzip.decompress(bytes(packed.body)) == plain.body == BODY
    assert (plain.headers["Vary"], packed.headers["Content-Encoding"]) == ("Accept-Encoding", "gzip")
    assert packed.headers["ETag"] == plain.headers["ETag"][:-1] + '-gzip"'


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0"])
def test_it_is_not_where_it_is_not(accepted: str) -> None:
    assert "Content-Encoding" not in answer(asking(accept_encoding=accepted), BODY).headers


def test_a_small_answer_is_left_as_it_is() -> None:
    assert "Content-Encoding" not in answer(asking(accept_encoding="gzip"), b"{}").headers


def test_the_etag_of_the_compressed_answer_saves_the_body_and_guards_a_change() -> None:
    etag = answer(asking(accept_encoding="gzip"), BODY).headers["ETag"]
    assert answer(asking(accept_encoding="gzip", if_none_match=etag), BODY).status_code == 304
    assert matches(answer(asking(), BODY).headers["ETag"], etag, weak=False)
