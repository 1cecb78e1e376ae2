"""`lectorium serve`: the library's server."""

from typing import Annotated

import typer

GRACE_S = 30


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for every one.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that answer.")] = 1,
) -> None:
    """Start the library's server."""
    import uvicorn

    from lectorium.api.metrics import share_between_processes
    from lectorium.cli.library import open_library, read_settings
    from lectorium.library.key import read_key
    from lectorium.library.users.setup import open_setup
    from lectorium.logs import configure_logs

    settings = read_settings()
    configure_logs(settings)
    with open_library() as library:
        read_key(settings.data)
        code = open_setup(library, settings.data)
    if code is not None:
        place = f"[{host}]" if ":" in host else host
        typer.echo(f"Nobody has an account yet. Make the first one: http://{place}:{port}/setup?code={code}", err=True)
    if settings.metrics and workers > 1:
        share_between_processes()
    uvicorn.run(
        "lectorium.app:served_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=GRACE_S,
    )
