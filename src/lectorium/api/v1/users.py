"""People: their accounts and passwords."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from lectorium.api.answers import answer
from lectorium.api.cookies import refuse_other_sites
from lectorium.api.deps import Changing, Reading, ViewerOf, database_of
from lectorium.api.hashing import off_loop
from lectorium.api.limits import PASSWORDS, SIGN_UP, address_of, limits_of
from lectorium.api.problems import problem_responses
from lectorium.library.paging import Page
from lectorium.library.users import crud, service
from lectorium.library.users.schemas import PasswordChange, Registration, UserCreate, UserQuery, UserRead, UserUpdate
from lectorium.settings import Registration as Setting

router = APIRouter(tags=["users"])

UserId = Annotated[UUID, Path(description="The person.")]


@router.get("/me", response_model=UserRead, responses=problem_responses(401))
def read_me(reading: Reading) -> Response:
    """You."""
    return reading.one(crud.ME)


@router.get("/users", response_model=Page[UserRead], responses=problem_responses(401, 422))
def list_users(reading: Reading, query: Annotated[UserQuery, Query()]) -> Response:
    """Everybody for an admin, yourself for anybody else."""
    return reading.many(crud.USERS, query)


@router.post("/users", status_code=201, response_model=UserRead, responses=problem_responses(400, 401, 403, 409, 422))
async def create_user(request: Request, viewer: ViewerOf, body: UserCreate) -> Response:
    """A new account; needs an admin. An address has one account: what is sent twice is refused."""
    user_id, shown = await off_loop(request, service.create_user, database_of(request), viewer, body)
    return answer(request, shown, status=201, location=f"/api/v1/users/{user_id}")


@router.post("/registrations", status_code=204, responses=problem_responses(400, 403, 409, 422, 429))
async def register(request: Request, body: Registration) -> None:
    """A new account that you make for yourself; closed unless LECTORIUM_REGISTRATION is `open`."""
    if request.app.state.settings.registration is not Setting.open:
        raise service.RegistrationClosedError
    refuse_other_sites(request)
    limits_of(request).spend({SIGN_UP: (address_of(request),)})
    await off_loop(request, service.register, database_of(request), body)


@router.get("/users/{user_id}", response_model=UserRead, responses=problem_responses(401, 404, 422))
def read_user(reading: Reading, user_id: UserId) -> Response:
    """One person; of fellow members of a course no more than the name."""
    return reading.one(crud.USER, id=user_id)


@router.patch(
    "/users/{user_id}", response_model=UserRead, responses=problem_responses(400, 401, 403, 404, 409, 412, 422)
)
def update_user(changing: Changing, user_id: UserId, body: UserUpdate) -> Response:
    """Changes what the body names, for yourself or as an admin."""
    user = crud.find_to_change(changing.session, changing.person, user_id)
    changing.expect(crud.USER, id=user_id)
    service.update_user(changing.session, changing.person, user, body)
    return changing.one(crud.USER, id=user_id)


@router.delete("/users/{user_id}", status_code=204, responses=problem_responses(401, 403, 404, 409, 412, 422))
def delete_user(changing: Changing, user_id: UserId) -> None:
    """Deletes an account, yours or as an admin; refused while courses live under its name."""
    user = crud.find_to_change(changing.session, changing.person, user_id)
    changing.expect(crud.USER, id=user_id)
    service.delete_user(changing.session, changing.person, user)


@router.put("/users/{user_id}/password", status_code=204, responses=problem_responses(400, 401, 403, 404, 422, 429))
async def change_password(request: Request, viewer: ViewerOf, user_id: UserId, body: PasswordChange) -> None:
    """A new password; every other session of the person ends."""
    limits_of(request).spend({PASSWORDS: (viewer.secret_hash or address_of(request),)})
    await off_loop(request, service.change_password, database_of(request), viewer, user_id, body)
