"""What the person who runs Lectorium may set: environment variables that start with LECTORIUM_."""

from enum import StrEnum
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError


class Environment(StrEnum):
    production = "production"
    development = "development"
    test = "test"


class Registration(StrEnum):
    closed = "closed"
    open = "open"


class Settings(BaseSettings):
    """No setting is a secret with a default."""

    model_config = SettingsConfigDict(env_prefix="LECTORIUM_", frozen=True)

    data: Path = Field(
        default_factory=lambda: user_data_path("lectorium"),
        description="Folder of everything Lectorium keeps: the SQLite database, files, keys.",
    )
    database_url: str | None = Field(
        default=None,
        description="Where the rows are; SQLite in the data folder unless set (postgresql://user:password@host/name).",
    )
    env: Environment = Field(default=Environment.production, description="production, development or test.")
    registration: Registration = Field(
        default=Registration.closed, description="closed: admins make accounts; open: anybody makes their own."
    )
    trusted_proxies: str = Field(
        default="127.0.0.1,::1",
        description="Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses, networks, or none.",
    )
    cors_origins: tuple[str, ...] = Field(
        default=(), description='Other sites whose pages may use the API, with a token: ["https://example.org"].'
    )
    max_body_mb: int = Field(default=64, ge=1, description="The largest body of a request, in megabytes.")
    log_requests: bool = Field(default=True, description="Whether every request is a line in the log.")
    metrics: bool = Field(default=False, description="Whether /metrics answers (needs lectorium[metrics]).")

    @field_validator("database_url")
    @classmethod
    def _is_a_known_database(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            backend = make_url(value).get_backend_name()
        except ArgumentError:
            raise ValueError("not a database URL; write postgresql://user:password@host/name") from None
        if backend not in {"sqlite", "postgresql"}:
            raise ValueError(f"{backend} is not supported; use postgresql:// or sqlite:///path/to/file")
        if backend == "sqlite" and not make_url(value).database:
            raise ValueError("a database in memory is lost with the process; name a file: sqlite:///path/to/file")
        return value

    @property
    def database(self) -> URL:
        if self.database_url is None:
            return URL.create("sqlite", database=str(self.data / "lectorium.sqlite"))
        url = make_url(self.database_url)
        return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url
