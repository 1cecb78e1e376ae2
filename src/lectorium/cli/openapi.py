"""`lectorium openapi`: the contract of the API."""

import typer


def openapi() -> None:
    """Print the OpenAPI document of the API."""
    import json
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from lectorium.app import create_app
    from lectorium.settings import Settings

    with TemporaryDirectory() as folder:  # the document depends on no setting and no data
        typer.echo(
            json.dumps(
                create_app(Settings(data=Path(folder), database_url=None)).openapi(), indent=2, ensure_ascii=False
            )
        )
