"""Fills the tables: python -m bench.peers.drf.seed LECTURES (the database is the environment's PEER_DATABASE)."""

import os
import sys
from collections.abc import Iterable
from itertools import islice
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.peers.drf.settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402 - models only after the set-up
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from rest_framework.authtoken.models import Token  # noqa: E402

from bench.peers import rows  # noqa: E402
from bench.peers.drf.models import Course, Lecture, Member, Person, Speaker, Topic  # noqa: E402


def make(model: type[models.Model], values: Iterable[dict[str, Any]]) -> None:
    names = {field.attname for field in model._meta.fields}  # noqa: SLF001 - Django's documented way
    several = (model(**{name: value for name, value in row.items() if name in names}) for row in values)
    while piece := list(islice(several, 2000)):
        model.objects.bulk_create(piece)


def main() -> None:
    size = rows.Size(lectures=int(sys.argv[1]))
    call_command("migrate", "authtoken", verbosity=0)  # first, with the users that our tables point to
    call_command("migrate", run_syncdb=True, verbosity=0)
    for model in (Person, Course, Topic, Speaker, Lecture):
        for name in ("created_at", "updated_at"):
            field = model._meta.get_field(name)  # noqa: SLF001
            field.auto_now = field.auto_now_add = False  # else they would be the moment of the seeding
    users = {person["id"]: User.objects.create(username=person["name"]) for person in rows.users()}
    make(Person, (person | {"user_id": users[person["id"]].pk} for person in rows.users()))
    Token.objects.create(user=users[rows.PERSON], key=rows.TOKEN)
    make(Course, ({"owner_id": rows.STRANGER} | course for course in rows.courses(size)))
    make(Member, (member | {"user_id": users[rows.PERSON].pk} for member in rows.members(size)))
    make(Topic, rows.topics(size))
    make(Speaker, rows.speakers(size))
    make(Lecture, rows.lectures(size))
    make(Lecture.topics.through, rows.topic_links(size))
    make(Lecture.speakers.through, rows.speaker_links(size))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM FULL")
        cursor.execute("ANALYZE")


main()
