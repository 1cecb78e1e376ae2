"""What a sentence does, told by its words: Spanish."""

from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.languages.patterns import pattern

_TERM = r"(?P<term>[\w'.-]+(?: (?!es\b|son\b|que\b|y\b|o\b|porque\b|si\b|cuando\b|donde\b)[\w'.-]+){0,3})"
_SUBJECT = (
    r"(?P<term>(?!esto\b|eso\b|esta\b|este\b|lo\b|que\b|quien\b|yo\b|ella\b|ellos\b|aquí\b|ahí\b|problema\b|idea\b|cosa\b|primero\b"
    r"|segundo\b|objetivo\b|resultado\b|punto\b|pregunta\b|respuesta\b)[\w'.-]+(?: (?!es\b|son\b|era\b)[\w'.-]+){0,2})"
)
_DAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|próxima semana|semana que viene)"

SPANISH_CUES = Cues(
    greeting=pattern(
        r"""
        ^(?:buenos días|buenas (?:tardes|noches)|hola|bienvenid[oa]s?|saludos)\b|^(?:muchas )?gracias\b|\bgracias por (?:venir|su atención|vuestra atención|escuchar|ver)\b
        |^(?:adiós|hasta (?:luego|mañana|pronto|la próxima)|nos vemos)\b|^(?:me llamo|mi nombre es|soy (?:el|la) profesora?)\b|\bencantad[oa] de\b
        """
    ),
    housekeeping=pattern(
        r"""
        \b(?:me (?:oyen|escuchan|ven|oís|escucháis|veis)|se (?:oye|escucha|ve) bien)\b|\b(?:micrófono|proyector|mi pantalla|la cámara|el zoom)\b
        |\b(?:alguna|más|otra) preguntas?\b.{0,30}$|^(?:preguntas|dudas)\b.{0,12}$|\b(?:pasar|firmar) (?:la )?lista\b|\b(?:campus virtual|aula virtual|moodle|horario de tutorías|las tutorías)\b
        |\b(?:hacemos|haremos|vamos a hacer|tomamos) un(?: breve| pequeño)? (?:descanso|receso)\b|\b(?:siguiente|próxima|anterior) (?:diapositiva|transparencia)\b
        |\b(?:no (?:nos |me )?queda|se (?:nos |me )?acaba) (?:más |mucho )?(?:el )?tiempo\b|\bdescarg(?:ar|uen|ad)\b.*\b(?:diapositivas|apuntes|material)\b
        """
    ),
    filler=pattern(
        r"""
        ^(?:vamos|vamos a (?:ello|ver|empezar|seguir|continuar)|empecemos|sigamos|continuemos|a ver|veamos)[.!]?$
        |^(?:eso es|así es|muy bien|perfecto|exacto|exactamente|claro|correcto|de acuerdo|vale|bien|bueno|genial|sí|no|por supuesto|desde luego)[.!]?$
        |^(?:¿)?(?:se entiende|me explico|está claro|de acuerdo|vale|verdad|no|ok|lo ven|lo veis|me siguen|me seguís)\b.{0,12}\?$|^no (?:lo )?sé[.]?$|^y así sucesivamente[.]?$|^un (?:momento|segundo)\b.{0,12}$
        """
    ),
    aside=pattern(
        r"""\b(?:es broma|estoy bromeando|es un chiste|anécdota)\b|\bmi (?:mujer|marido|hij[oa]|perr[oa]|gat[oa]|abuel[oa]|padre|madre)\b"""
    ),
    not_speech=pattern(
        r"""\bsubtítulos (?:por|realizados|de)\b|\btranscri(?:to|pción) (?:por|de|automática)\b|\bamara\.org\b|\bsuscríb\w+\b.{0,20}\bcanal\b|\blicencia creative commons\b"""
    ),
    deadline=pattern(
        rf"""
        \b(?:fecha límite|plazo (?:de|para|final))\b|\b(?:entregar|entrega|entreguen|entregad|enviar|envíen|subir|suban)\b.{{0,50}}\b(?:antes del?|hasta el|para el|el) (?:{_DAY}|\d{{1,2}})\b
        |\b(?:examen|parcial|prueba|control)\b.{{0,25}}\b(?:es|será|se hace)\b.{{0,15}}\b(?:el|{_DAY})\b
        """
    ),
    exam=pattern(
        r"""\b(?:en|para) el (?:examen|parcial|final|control)\b|\b(?:entra|cae|saldrá|entrará|caerá) en (?:el|los) (?:examen|exámenes|parcial|final)\b|\bpregunta de examen\b"""
    ),
    taken_back=pattern(
        r"""\b(?:no, perdón|perdón, no|me he equivocado|me equivoqué|empiezo otra vez|déjenme empezar de nuevo)\b.{0,30}$"""
    ),
    example=pattern(
        r"""\b(?:por ejemplo|pongamos por caso|a modo de ejemplo)\b|\b(?:un|otro) ejemplo (?:de|es|sería|que)\b|^(?:supongamos|imaginen|imaginad|imaginemos|digamos que|consideremos)\b"""
    ),
    definitions=(
        pattern(
            rf"""\b(?:se llaman?|se (?:le|les) llama|se conocen? como|se denominan?|llamad[oa]s?|denominad[oa]s?|(?:lo|la|los|las) llamamos|llamamos) (?:un |una |el |la |los |las )?{_TERM}"""
        ),
        pattern(
            rf"""^(?:un |una |el |la |los |las )?{_SUBJECT} (?:significan?|quiere decir|se definen? como|se refieren? a|consisten? en) """
        ),
        pattern(rf"""\b(?:la definición de|definimos|entendemos por) (?:un |una |el |la )?{_TERM}"""),
        pattern(
            rf"""^(?:un |una |el |la |los |las )?{_SUBJECT} (?:es|son) (?:simplemente |básicamente |sencillamente )?(?:un|una|el|la|los|las|cualquier) (?:[\w-]+ ){{0,4}}?[\w-]+ (?:que|donde|en el que|en la que|cuyo|cuya|para)\b"""
        ),
    ),
    direct_answer=pattern(
        r"""^(?:sí|no|exacto|exactamente|correcto|claro|la respuesta|depende|porque|buena pregunta|muy buena pregunta)\b"""
    ),
    summing_up=pattern(
        r"""\b(?:en (?:resumen|conclusión|definitiva|síntesis)|para (?:resumir|concluir|terminar|recapitular)|resumiendo|recapitulando|hoy hemos (?:visto|aprendido)|hemos visto (?:hoy|que))\b"""
    ),
    announcement=pattern(
        r"""
        \b(?:hoy|en esta (?:clase|charla|lección|sesión)|en este (?:vídeo|video|curso))\b.{0,40}\b(?:vamos a|voy a|veremos|hablaremos|estudiaremos|aprenderemos|trata(?:remos)?)\b
        |\b(?:vamos|voy) a (?:hablar|ver|estudiar|explicar|presentar|introducir|tratar|contar)\b|\bel (?:objetivo|tema|propósito) de (?:hoy|esta|este|la clase)\b
        """
    ),
    meta=pattern(
        r"""^(?:vamos a|voy a|quiero|quería|me gustaría|déjenme|dejadme|permítanme|veamos)\b.{0,30}\b(?:hablar|ver|mostrar|enseñar|explicar|volver|empezar|mencionar|dibujar|escribir|decir)\b"""
    ),
    audience=pattern(r"""^(?:alumn[oa]s?|estudiantes?|público|asistentes?|pregunta|participante)\b"""),
    asks=pattern(
        r"""^(?:¿|(?:qué|cómo|por qué|cuándo|dónde|quién|cuál|cuáles|cuánt[oa]s?) (?:es|son|hay|pasa|significa|hace|hacemos|podemos|se|tiene|ocurre)\b).{0,120}$"""
    ),
)
