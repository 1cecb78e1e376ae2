"""German."""

from lectorium.notetaker.languages.function_words import FUNCTION_WORDS
from lectorium.notetaker.languages.german_cues import GERMAN_CUES
from lectorium.notetaker.languages.language import Language, phrases, words
from lectorium.notetaker.languages.topics import Topics, pattern_of_announcements

GERMAN = Language(
    code="de",
    function_words=FUNCTION_WORDS["de"],
    openers=phrases(
        """
        also, so, ja, gut, okay, ok, nun, und, aber, na ja, naja, äh, ähm, genau, jetzt, und dann, wie gesagt,
        sozusagen, übrigens, eigentlich, im grunde, wie sie sehen, sie sehen
        """
    ),
    fillers=phrases(
        """
        äh, ähm, halt, eben, sozusagen, quasi, irgendwie, eigentlich, sag ich mal, ja, genau
        """
    ),
    joining=frozenset({"weil", "aber", "denn", "obwohl", "wenn", "während", "da", "sondern", "falls"}),
    never_last=words(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber weil dass wenn von zu zum zur in im
        an am auf aus bei mit nach seit für durch gegen ohne um über unter vor zwischen mein dein sein ihr unser ich
        wir du sie er es man ist sind war waren wird werden hat haben sehr nicht kein keine
        """
    ),
    sentence_starts=words(
        """
        also so und aber jetzt dann nun gut okay wenn weil ich wir sie es das dies hier der die man was wie warum
        """
    ),
    first_person=words("ich mich mir mein meine meinen wir uns unser unsere"),
    second_person=words("du dich dir dein deine ihr euch euer sie ihnen"),
    negations=words(
        """
        nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne weder nirgends
        """
    ),
    question_words=words(
        """
        was wer wie wo wann warum wieso weshalb welche welcher welches woher wohin ist sind kann hat
        """
    ),
    abbreviations=words("dr prof z.b d.h bzw usw etc ca vgl s abb nr u.a o.ä"),
    ending_abbreviations=words("etc usw"),
    topic_openers=phrases(
        """
        jetzt, kommen wir, als nächstes, nun, zweitens, schließlich, heute, gehen wir, das nächste, reden wir,
        schauen wir
        """
    ),
    cues=GERMAN_CUES,
    topics=Topics(
        before_a_noun=words(
            """
            der die das den dem des ein eine einen einem einer eines dieser diese dieses jeder jede kein keine von
            zu zum zur in im an am auf aus bei mit nach für durch um über unter ihr ihre sein seine unser unsere
            zwei drei vier beide alle viele als
            """
        ),
        before_a_verb=words(
            "ich wir du sie er es man zu kann können muss müssen soll sollen wird werden will wollen nicht"
        ),
        linking=words("des der von"),
        announcements=pattern_of_announcements(
            phrases(
                """
            sprechen über, reden über, schauen uns an, kommen wir zu, kommen wir zur, kommen wir zum, nennt man,
            nennen wir, genannt, heißt, was ist, was sind, der begriff, die idee, das ist, das sind, definition von
                """
            )
        ),
    ),
    joiner=" und ",
    covers="Diese Vorlesung behandelt:",
    not_summed_up="Es wurde nichts zusammengefasst; dies sind die wichtigsten Aussagen der Abschnitte.",
)
