"""A POST that is sent twice under one key happens once: what it answered is kept with what it did."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from lectorium.library.db.base import now
from lectorium.library.db.models import IdempotencyKey
from lectorium.library.errors import RuleError
from lectorium.library.rights import Person

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    status: int
    location: str | None
    body: str


def claim(session: Session, person: Person, key: str, request: bytes) -> KeptAnswer | None:
    """What was answered under this key before; None where this is the first time, and the key is now taken.

    Another request that comes with the same key waits here until this one is committed. RuleError where the key
    stands for another request.
    """
    request_hash = hashlib.sha256(request).hexdigest()
    session.execute(
        delete(IdempotencyKey).where(IdempotencyKey.user_id == person.id, IdempotencyKey.created_at < now() - KEPT_FOR)
    )
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    taken = session.execute(
        insert(IdempotencyKey)
        .values(user_id=person.id, key=key, request_hash=request_hash, created_at=now())
        .on_conflict_do_nothing()
        .returning(IdempotencyKey.key)
    ).first()
    if taken is not None:
        return None
    kept = session.get_one(IdempotencyKey, (person.id, key))
    if kept.request_hash != request_hash:
        raise RuleError("This Idempotency-Key was sent with another request; use a new key for a new request.")
    assert kept.status is not None
    assert kept.body is not None
    return KeptAnswer(kept.status, kept.location, kept.body)


def keep(session: Session, person: Person, key: str, answer: KeptAnswer) -> None:
    session.execute(
        update(IdempotencyKey)
        .where(IdempotencyKey.user_id == person.id, IdempotencyKey.key == key)
        .values(status=answer.status, location=answer.location, body=answer.body)
    )
