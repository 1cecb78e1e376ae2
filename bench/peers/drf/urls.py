from django.urls import include, path
from rest_framework.routers import SimpleRouter

from bench.peers.drf import views

router = SimpleRouter(trailing_slash=False)
router.register("lectures", views.LectureViewSet, "lecture")
router.register("courses", views.CourseViewSet, "course")
router.register("topics", views.TopicViewSet, "topic")
router.register("speakers", views.SpeakerViewSet, "speaker")
urlpatterns = [path("api/v1/", include(router.urls))]
