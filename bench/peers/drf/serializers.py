from typing import Any

from django.db.models import Max
from rest_framework import serializers

from bench.peers.drf.models import Course, Lecture, Person, Speaker, Topic


class PersonRef(serializers.ModelSerializer):
    class Meta:
        model = Person
        fields = ("id", "name")


class CourseRef(serializers.ModelSerializer):
    class Meta:
        model = Course
        fields = ("id", "slug", "title")


class TopicRef(serializers.ModelSerializer):
    class Meta:
        model = Topic
        fields = ("id", "name")


class SpeakerRef(serializers.ModelSerializer):
    class Meta:
        model = Speaker
        fields = ("id", "name")


class CourseSerializer(serializers.ModelSerializer):
    owner = PersonRef()
    role = serializers.CharField()
    lecture_count = serializers.IntegerField()

    class Meta:
        model = Course
        fields = (
            "id", "slug", "title", "description", "language", "visibility", "term_start", "term_end", "owner", "role",
            "lecture_count", "created_at", "updated_at",
        )  # fmt: skip


class TopicSerializer(serializers.ModelSerializer):
    class Meta:
        model = Topic
        fields = ("id", "name", "description", "created_at", "updated_at")


class SpeakerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Speaker
        fields = ("id", "name", "affiliation", "url", "created_at", "updated_at")


class LectureSerializer(serializers.ModelSerializer):
    course = CourseRef()
    topics = TopicRef(many=True)
    speakers = SpeakerRef(many=True)

    class Meta:
        model = Lecture
        fields = (
            "id", "course", "position", "title", "description", "language", "held_on", "url", "duration_ms", "topics",
            "speakers", "transcript_version", "notes_revision", "created_at", "updated_at",
        )  # fmt: skip


class LectureCreateSerializer(serializers.Serializer):
    course_id = serializers.UUIDField()
    title = serializers.CharField(max_length=300)
    description = serializers.CharField(required=False)
    language = serializers.CharField(required=False)
    held_on = serializers.DateField(required=False)
    url = serializers.URLField(required=False)
    duration_ms = serializers.IntegerField(required=False)
    topics = serializers.ListField(child=serializers.CharField(max_length=100), max_length=50, default=list)
    speaker_ids = serializers.ListField(child=serializers.UUIDField(), max_length=50, default=list)

    def create(self, validated: dict[str, Any]) -> Lecture:
        names, speakers = validated.pop("topics"), validated.pop("speaker_ids")
        last = Lecture.objects.filter(course_id=validated["course_id"]).aggregate(last=Max("position"))["last"]
        lecture = Lecture.objects.create(**validated, position=0 if last is None else last + 1)
        lecture.topics.set([Topic.objects.get_or_create(name=name)[0] for name in names])
        lecture.speakers.set(speakers)
        return lecture
