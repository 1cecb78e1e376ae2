"""API tokens: how programs show for whom they ask."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from lectorium.api.deps import Changing, Reading, Writing
from lectorium.api.limits import TOKENS, limits_of
from lectorium.api.problems import problem_responses
from lectorium.library.paging import Page
from lectorium.library.users import crud, tokens
from lectorium.library.users.schemas import TokenCreate, TokenCreated, TokenQuery, TokenRead, TokenUpdate

router = APIRouter(prefix="/tokens", tags=["tokens"])

TokenId = Annotated[UUID, Path(description="The token.")]


@router.get("", response_model=Page[TokenRead], responses=problem_responses(401, 422))
async def list_tokens(reading: Reading, query: Annotated[TokenQuery, Query()]) -> Response:
    """Your tokens, oldest first; an admin sees everybody's."""
    return await reading.many(crud.TOKENS, query)


@router.post("", status_code=201, response_model=TokenCreated, responses=problem_responses(400, 401, 403, 422, 429))
def create_token(request: Request, writing: Writing, body: TokenCreate) -> Response:
    """A new token of yours, shown this once. Takes no Idempotency-Key: a kept answer would keep the token."""
    limits_of(request).spend({TOKENS: (str(writing.person.id),)})
    row, token = tokens.create_token(writing.session, writing.person, body)
    return writing.shown_once(crud.TOKEN, TokenCreated, at=f"/api/v1/tokens/{row.id}", id=row.id, token=token)


@router.get("/{token_id}", response_model=TokenRead, responses=problem_responses(401, 404, 422))
async def read_token(reading: Reading, token_id: TokenId) -> Response:
    """One token, without its secret."""
    return await reading.one(crud.TOKEN, id=token_id)


@router.patch("/{token_id}", response_model=TokenRead, responses=problem_responses(400, 401, 403, 404, 412, 422))
def update_token(changing: Changing, token_id: TokenId, body: TokenUpdate) -> Response:
    """Gives a token another name; for another scope or end, make another token."""
    token = crud.find_token(changing.session, changing.person, token_id)
    changing.expect(crud.TOKEN, id=token_id)
    tokens.update_token(changing.person, token, body)
    return changing.one(crud.TOKEN, id=token_id)


@router.delete("/{token_id}", status_code=204, responses=problem_responses(401, 403, 404, 412, 422))
def delete_token(changing: Changing, token_id: TokenId) -> None:
    """Revokes a token: it is dead at once."""
    token = crud.find_token(changing.session, changing.person, token_id)
    changing.expect(crud.TOKEN, id=token_id)
    tokens.delete_token(changing.session, changing.person, token)
