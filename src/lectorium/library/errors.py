"""What can go wrong with the library's rows: each class is one kind of problem, named for its reader."""

from lectorium.errors import LectoriumError


class LibraryError(LectoriumError):
    """`pointer` is the JSON pointer of the field at fault, where there is one."""

    title = "The request cannot be carried out"

    def __init__(self, detail: str, *, pointer: str | None = None) -> None:
        self.detail = detail
        self.pointer = pointer
        super().__init__(detail)


class NotSignedInError(LibraryError):
    title = "Sign in first"

    def __init__(self, detail: str = "Send a valid API token (Authorization: Bearer …) or sign in.") -> None:
        super().__init__(detail)


class NotAllowedError(LibraryError):
    title = "You may not do this"


class NotFoundError(LibraryError):
    title = "Not found"

    def __init__(self, detail: str = "There is nothing here that you may see.", *, pointer: str | None = None) -> None:
        super().__init__(detail, pointer=pointer)


class ConflictError(LibraryError):
    title = "In conflict with what is stored"


class StaleError(LibraryError):
    title = "Changed since you read it"

    def __init__(self) -> None:
        super().__init__("Somebody changed this since you read it; read it again, then send your change with its ETag.")


class RuleError(LibraryError):
    """A body that is well formed and breaks a rule that only the rows can tell."""

    title = "The request breaks a rule"


class OutOfRangeError(LibraryError):
    title = "A value is too large"

    def __init__(self) -> None:
        super().__init__("A value is larger than what can be stored, or compared.")


class DatabaseAwayError(LibraryError):
    title = "Not possible just now"

    def __init__(self) -> None:
        super().__init__("The database does not answer; try again.")
