"""ETags: a hash of the bytes that a read gives, so that no column can be forgotten."""

from hashlib import blake2b


def etag_of(body: bytes) -> str:
    return f'"{blake2b(body, digest_size=16).hexdigest()}"'


def matches(etag: str, header: str, *, weak: bool) -> bool:
    """Whether an `If-None-Match` (`weak`) or `If-Match` header names the ETag (RFC 9110, 8.8.3.2)."""
    if header.strip() == "*":
        return True
    named = [name.strip() for name in header.split(",")]
    return etag in ([name.removeprefix("W/") for name in named] if weak else named)
