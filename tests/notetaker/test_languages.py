"""What the cues of each language tell of a sentence."""

import pytest

from lectorium.notetaker.analysis import analyse
from lectorium.notetaker.document import PointKind, Reason
from lectorium.notetaker.reasons import reasons
from lectorium.notetaker.salience import roles
from tests.lectures import lecture_of

_PLAIN = {
    "es": "La memoria caché guarda las páginas del servidor.",
    "de": "Der Zwischenspeicher hält die Seiten des Servers.",
    "fr": "La mémoire cache garde les pages du serveur.",
}


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("es", "Buenos días a todos.", Reason.greeting),
        ("es", "¿Se oye bien el micrófono?", Reason.housekeeping),
        ("es", "Vamos a hacer un pequeño descanso.", Reason.housekeeping),
        ("es", "Perfecto.", Reason.filler),
        ("de", "Guten Morgen zusammen.", Reason.greeting),
        ("de", "Hören Sie mich hinten im Saal?", Reason.housekeeping),
        ("de", "Wir machen jetzt eine kurze Pause.", Reason.housekeeping),
        ("de", "Alles klar.", Reason.filler),
        ("fr", "Bonjour à toutes et à tous.", Reason.greeting),
        ("fr", "Est-ce que vous m'entendez bien au fond ?", Reason.housekeeping),
        ("fr", "On va faire une petite pause.", Reason.housekeeping),
        ("fr", "Tout à fait.", Reason.filler),
    ],
)
def test_what_says_nothing_is_recognised(language: str, text: str, reason: Reason) -> None:
    lecture = lecture_of(text, _PLAIN[language], language=language)
    assert [cause.reason for cause in reasons(analyse(lecture))] == [reason, Reason.length]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Esta estructura se llama tabla hash.", PointKind.definition),
        ("es", "Por ejemplo, el navegador guarda las imágenes.", PointKind.example),
        ("es", "Hay que entregar la práctica antes del viernes.", PointKind.deadline),
        ("es", "Este teorema entra en el examen.", PointKind.exam),
        ("es", "¿Cómo se calcula la derivada?", PointKind.question),
        ("de", "Diese Struktur nennt man Hashtabelle.", PointKind.definition),
        ("de", "Zum Beispiel speichert der Browser die Bilder.", PointKind.example),
        ("de", "Das Übungsblatt ist bis Freitag abzugeben.", PointKind.deadline),
        ("de", "Dieser Satz ist klausurrelevant.", PointKind.exam),
        ("de", "Wie funktioniert die Ableitung einer Verkettung", PointKind.question),
        ("fr", "Cette structure s'appelle une table de hachage.", PointKind.definition),
        ("fr", "Par exemple, le navigateur garde les images.", PointKind.example),
        ("fr", "Le devoir est à rendre avant vendredi.", PointKind.deadline),
        ("fr", "Ce théorème tombe à l'examen.", PointKind.exam),
        ("fr", "Comment calcule-t-on la dérivée ?", PointKind.question),
    ],
)
def test_what_a_sentence_does_is_recognised(language: str, text: str, kind: PointKind) -> None:
    analysis = analyse(lecture_of(text, language=language))
    assert roles(analysis, reasons(analysis)) == (kind,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das heißt, wir brauchen mehr Speicher."),
        ("de", "Das wird im Betrieb ziemlich teuer."),
        ("es", "La respuesta es muy larga para la pizarra."),
        ("fr", "C'est le serveur qui garde les pages."),
    ],
)
def test_what_only_looks_like_a_definition_is_none(language: str, text: str) -> None:
    analysis = analyse(lecture_of(text, language=language))
    assert roles(analysis, reasons(analysis)) == (PointKind.statement,)
