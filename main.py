"""The application for a server that takes `module:name`: `uvicorn main:app`. Reads the settings when it is imported."""

from lectorium.app import create_app
from lectorium.settings import Settings

app = create_app(Settings())
