"""People: their accounts and passwords."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from lectorium.api.cookies import refuse_other_sites
from lectorium.api.deps import Changing, Making, Reading, ViewerOf, Work, database_of
from lectorium.api.hashing import off_loop
from lectorium.api.limits import PASSWORDS, SIGN_UP, address_of, limits_of
from lectorium.api.problems import problem_responses
from lectorium.library.paging import Page
from lectorium.library.users import crud, service
from lectorium.library.users.passwords import hash_password
from lectorium.library.users.schemas import PasswordChange, Registration, UserCreate, UserQuery, UserRead, UserUpdate
from lectorium.settings import Registration as Setting

router = APIRouter(tags=["users"])

UserId = Annotated[UUID, Path(description="The person.")]


@router.get("/me", response_model=UserRead, responses=problem_responses(401))
async def read_me(reading: Reading) -> Response:
    """You."""
    return await reading.one(crud.ME)


@router.get("/users", response_model=Page[UserRead], responses=problem_responses(401, 422))
async def list_users(reading: Reading, query: Annotated[UserQuery, Query()]) -> Response:
    """Everybody for an admin, yourself for anybody else."""
    return await reading.many(crud.USERS, query)


@router.post("/users", status_code=201, response_model=UserRead, responses=problem_responses(400, 401, 403, 409, 422))
async def create_user(request: Request, making: Making, body: UserCreate) -> Response:
    """A new account; needs an admin."""
    return await off_loop(request, _create_user, making, body)


@router.post("/registrations", status_code=204, responses=problem_responses(400, 403, 409, 422, 429))
async def register(request: Request, body: Registration) -> None:
    """A new account that you make for yourself; closed unless LECTORIUM_REGISTRATION is `open`."""
    if request.app.state.settings.registration is not Setting.open:
        raise service.RegistrationClosedError
    refuse_other_sites(request)
    limits_of(request).spend({SIGN_UP: (address_of(request),)})
    await off_loop(request, service.register, database_of(request), body)


@router.get("/users/{user_id}", response_model=UserRead, responses=problem_responses(401, 404, 422))
async def read_user(reading: Reading, user_id: UserId) -> Response:
    """One person; of fellow members of a course no more than the name."""
    return await reading.one(crud.USER, id=user_id)


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


def _create_user(making: Work, body: UserCreate) -> Response:
    """No transaction is open while the password is hashed."""
    with making.write() as write:
        service.require_admin(write.person)
    password_hash = hash_password(body.password.get_secret_value()) if body.password is not None else None
    with making.create() as write:
        user = service.create_user(write.session, write.person, body, password_hash)
        return write.created(crud.USER, at=f"/api/v1/users/{user.id}", id=user.id)
