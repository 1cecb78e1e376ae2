"""Closed classes of English that tell where a phrase starts and ends."""

DETERMINERS_OF_ONE = frozenset("a an this that every each another one".split())
DETERMINERS_OF_MANY = frozenset(
    """
    these those many several few both two three four five six seven eight nine ten multiple various
    """.split()
)
DETERMINERS = (
    DETERMINERS_OF_ONE
    | DETERMINERS_OF_MANY
    | frozenset("the some any no all its their his her our my your such more most enough other which whatever".split())
)
PRONOUNS = frozenset("it this that them these those everything something anything nothing".split())
SUBJECTS = frozenset("i we you he she they who".split())
PREPOSITIONS = frozenset(
    """
    of in on at by for with from to into onto about as than via per over under through between among against without
    within across after before during until till since based like around along inside outside up down out off back away
    """.split()
)
CONJUNCTIONS = frozenset(
    """
    and or but so because if when while where whereas although though unless that which who whose how why what then
    """.split()
)
AUXILIARIES = frozenset(
    """
    is are was were be been am has have had do does did can could may might must shall should will would cannot not
    """.split()
)
ADVERBS = frozenset(
    """
    just also only always often usually never still already now then simply actually really even here there again too
    first instead together sometimes probably maybe basically essentially easily directly explicitly currently
    generally typically normally already ever rather quite very soon later once twice either everywhere anymore today
    """.split()
)
# Words after which an object has ended.
AFTER_OBJECT = PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARIES
CLOSED = (
    AFTER_OBJECT | DETERMINERS | PRONOUNS | SUBJECTS | frozenset("me us him there let yes no okay ok yourself".split())
)


def is_adverb(word: str) -> bool:
    return word in ADVERBS or (
        word.endswith("ly")
        and len(word) > 4
        and word not in {"family", "apply", "supply", "assembly", "multiply", "reply", "imply", "fly", "only"}
    )
