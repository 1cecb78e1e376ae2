from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from rest_framework import mixins, pagination, viewsets
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from bench.peers.drf import serializers
from bench.peers.drf.models import Course, Lecture, Member, Speaker, Topic


class SkipLimit(pagination.LimitOffsetPagination):
    offset_query_param = "skip"
    default_limit = 20
    max_limit = 100

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {"items": data, "total": self.count, "total_is": "exact", "skip": self.offset, "limit": self.limit}
        )


def visible_courses(user: Any) -> QuerySet[Course]:
    member = Member.objects.filter(course=OuterRef("pk"), user=user)
    return Course.objects.filter(Q(visibility="public") | Exists(member))


class LectureViewSet(
    mixins.RetrieveModelMixin, mixins.ListModelMixin, mixins.CreateModelMixin, viewsets.GenericViewSet
):
    serializer_class = serializers.LectureSerializer
    pagination_class = SkipLimit

    def get_queryset(self) -> QuerySet[Lecture]:
        lectures = Lecture.objects.filter(course__in=visible_courses(self.request.user))
        return lectures.order_by("-created_at", "-id").select_related("course").prefetch_related("topics", "speakers")

    @transaction.atomic
    def create(self, request: Any, *args: Any, **kwargs: Any) -> Response:  # noqa: ARG002
        asked = serializers.LectureCreateSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        roles = ("editor", "owner")
        course = asked.validated_data["course_id"]
        if not Member.objects.filter(course=course, user=request.user, role__in=roles).exists():
            raise PermissionDenied
        lecture = asked.save()
        return Response(self.get_serializer(self.get_queryset().get(pk=lecture.pk)).data, status=201)


class CourseViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    serializer_class = serializers.CourseSerializer

    def get_queryset(self) -> QuerySet[Course]:
        mine = Member.objects.filter(course=OuterRef("pk"), user=self.request.user)
        return (
            visible_courses(self.request.user)
            .select_related("owner")
            .annotate(role=Subquery(mine.values("role")), lecture_count=Count("lecture"))
        )


class TopicViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    serializer_class = serializers.TopicSerializer

    def get_queryset(self) -> QuerySet[Topic]:
        shown = Lecture.objects.filter(topics=OuterRef("pk"), course__in=visible_courses(self.request.user))
        return Topic.objects.filter(Exists(shown))


class SpeakerViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    serializer_class = serializers.SpeakerSerializer

    def get_queryset(self) -> QuerySet[Speaker]:
        shown = Lecture.objects.filter(speakers=OuterRef("pk"), course__in=visible_courses(self.request.user))
        return Speaker.objects.filter(Exists(shown))
