from uuid import uuid4

from django.conf import settings
from django.db import models


class Row(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Person(Row):
    """A user as the API shows them: ids of Django's own users are numbers."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    name = models.TextField()


class Course(Row):
    owner = models.ForeignKey(Person, on_delete=models.PROTECT)
    slug = models.TextField()
    title = models.TextField()
    description = models.TextField(null=True)
    language = models.TextField(null=True)
    visibility = models.TextField(default="private")
    term_start = models.DateField(null=True)
    term_end = models.DateField(null=True)


class Member(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    role = models.TextField()

    class Meta:
        unique_together = (("course", "user"),)


class Topic(Row):
    name = models.TextField(unique=True)
    description = models.TextField(null=True)

    class Meta:
        ordering = ("name",)


class Speaker(Row):
    name = models.TextField()
    affiliation = models.TextField(null=True)
    url = models.TextField(null=True)

    class Meta:
        ordering = ("name",)


class Lecture(Row):
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    position = models.IntegerField()
    title = models.TextField()
    description = models.TextField(null=True)
    language = models.TextField(null=True)
    held_on = models.DateField(null=True)
    url = models.TextField(null=True)
    duration_ms = models.IntegerField(null=True)
    transcript_version = models.IntegerField(null=True)
    notes_revision = models.IntegerField(null=True)
    topics = models.ManyToManyField(Topic)
    speakers = models.ManyToManyField(Speaker)
