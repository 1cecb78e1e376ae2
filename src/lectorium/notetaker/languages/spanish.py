"""Spanish."""

from lectorium.notetaker.languages.function_words import FUNCTION_WORDS
from lectorium.notetaker.languages.language import Language, phrases, words
from lectorium.notetaker.languages.spanish_cues import SPANISH_CUES
from lectorium.notetaker.languages.topics import Topics, pattern_of_announcements

SPANISH = Language(
    code="es",
    function_words=FUNCTION_WORDS["es"],
    openers=phrases(
        """
        bueno, pues, entonces, y, pero, vale, bien, ok, a ver, o sea, eh, este, ahora, y entonces, así que, es
        decir, claro, en fin, como ven, como pueden ver, por cierto
        """
    ),
    fillers=phrases(
        """
        eh, em, este, o sea, pues, digamos, bueno, vale, sabes, saben, es decir, como que
        """
    ),
    joining=frozenset({"porque", "pero", "aunque", "mientras", "si", "cuando", "sino", "ya"}),
    never_last=words(
        """
        el la los las un una unos unas de del a al en con por para sin sobre entre y o pero que quien cual cuyo mi
        tu su nuestro este esta ese esa yo nosotros usted es son era eran está están ser ha han no muy más
        """
    ),
    sentence_starts=words(
        """
        entonces y pero bueno ahora pues si cuando esto eso este ese el la los las vamos yo aquí hay qué cómo
        """
    ),
    first_person=words("yo me mi mí mis nosotros nos nuestro nuestra"),
    second_person=words("tú te ti tu tus usted ustedes vosotros os vuestro"),
    negations=words("no nunca jamás nada nadie ningún ninguna ninguno sin ni tampoco"),
    question_words=words("qué quién cómo cuándo dónde cuál cuáles cuánto por"),
    abbreviations=words("dr dra sr sra ud uds etc ej p fig núm"),
    ending_abbreviations=words("etc"),
    topic_openers=phrases(
        """
        ahora, vamos a, pasemos, por último, hoy, lo siguiente, el siguiente, la siguiente, en segundo lugar,
        hablemos, veamos
        """
    ),
    cues=SPANISH_CUES,
    topics=Topics(
        before_a_noun=words(
            """
            el la los las un una unos unas este esta estos estas ese esa del al de en con por para sin sobre entre
            su sus nuestro nuestra cada dos tres cuatro varios varias todo toda todos todas
            """
        ),
        before_a_verb=words(
            "yo tú él ella nosotros ustedes ellos se a puede pueden debe deben va vamos van no hay que"
        ),
        linking=words("de del"),
        announcements=pattern_of_announcements(
            phrases(
                """
            hablar de, hablar del, hablemos de, vamos a ver, veamos, pasamos a, se llama, se llaman, llamado,
            llamada, qué es, qué son, esto es, la noción de, la idea de, definición de
                """
            )
        ),
    ),
    joiner=" y ",
    covers="Esta clase trata de:",
    not_summed_up="No se dijo ningún resumen; estas son las afirmaciones principales de las secciones.",
)
