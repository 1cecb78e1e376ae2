import os

from sqlalchemy import make_url

_url = make_url(os.environ["PEER_DATABASE"])
_sqlite = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": _url.database,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        "timeout": 30,
    },
}
_postgres = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": _url.database,
    "USER": _url.username,
    "HOST": _url.query.get("host") or _url.host,
}
DATABASES = {"default": (_sqlite if _url.get_backend_name() == "sqlite" else _postgres) | {"CONN_MAX_AGE": None}}
SECRET_KEY = "opens nothing but the benches"
ALLOWED_HOSTS = ["127.0.0.1"]
TIME_ZONE = "UTC"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "rest_framework",
    "rest_framework.authtoken",
    "bench.peers.drf",
]
ROOT_URLCONF = "bench.peers.drf.urls"
WSGI_APPLICATION = "bench.peers.drf.wsgi.application"
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["bench.peers.drf.authentication.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
}
