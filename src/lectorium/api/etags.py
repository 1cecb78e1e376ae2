"""ETags: a hash of the bytes that a read gives, so that no column can be forgotten.

The same bytes compressed have another ETag (RFC 9110, 8.8.3.3); a change may name either.
"""

from hashlib import blake2b

GZIP = "-gzip"


def etag_of(body: bytes, *, compressed: bool = False) -> str:
    return f'"{blake2b(body, digest_size=16).hexdigest()}{GZIP if compressed else ""}"'


def matches(etag: str, header: str, *, weak: bool) -> bool:
    """Whether an `If-None-Match` (`weak`) or `If-Match` header names the ETag (RFC 9110, 8.8.3.2)."""
    if header.strip() == "*":
        return True
    named = [name.strip().replace(f'{GZIP}"', '"') for name in header.split(",")]
    return etag.replace(f'{GZIP}"', '"') in ([name.removeprefix("W/") for name in named] if weak else named)
