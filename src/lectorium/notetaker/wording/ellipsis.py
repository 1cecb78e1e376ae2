"""A point without the words that only tie it to the one before, where its place does that."""

import re

from lectorium.notetaker.wording.antecedents import points_back

_WHY = re.compile(r"^(?:That|This) (?:is|was) why,? (?=\w)")
_BECAUSE = re.compile(
    r"^(?:(?:That|This|It) is )?(?:just )?[Bb]ecause (?=[^,]*$|(?:in|on|at|for|from|with|if|when|to|what) [^,]*, )"
)
_GIVEN = re.compile(
    r"^Because,? (?=\w[^,]*, (?:the|an?|it|they|there|this|these|that|one|you|we|I|some|all|each|every|\w+ing)\b)"
)
_BE = re.compile(
    r"^(?:It|This|That|These|Those|They) (?:is|are) (?!what\b|how\b|where\b|when\b|why\b|who\b|all\b|called\b)(?=\w)"
)
_GOES_ON = re.compile(r", (?:and |but |or |so )?(?:it|you|we|they|one|he|she|I|that|this|there)\b")
_HERE = re.compile(r"^Here (?:is|are) (?=(?:the|an?|some|how|two|three|another|one) )")
_SUBJECT = re.compile(
    r"^(?:It|This|That) (?!(?:is|are) (?:what|how|where|when|why|who|all)\b|(?:was|were|means?)\b)(?=\w)"
    # "They break it" without "they" would tell the reader to.
    r"|^(?:These|Those|They) (?=(?:can|could|may|might|must|should|will|would|cannot)\b)"
)
_EASY = re.compile(r"^It (?:is|was) (?=(?:\w+ ){1,2}to \w)")


def reason_or_result(text: str) -> str:
    """`That is why the sum …` -> `Therefore, the sum …`; `Because the sum …` -> `Reason: the sum …`."""
    for pattern, opening in ((_WHY, "Therefore, "), (_BECAUSE, "Reason: "), (_EASY, "")):
        match = pattern.match(text)
        if match is not None:
            rest = text[match.end() :]
            return opening + rest if opening else rest[0].upper() + rest[1:]
    return _GIVEN.sub("Since ", text)


def without_copula(text: str) -> str:
    """`It is a set of keys` -> `A set of keys`; `Here is the model` -> `The model`."""
    match = _HERE.match(text) or (_BE.match(text) if points_back(text) else None)
    return (
        text
        if match is None or _GOES_ON.search(text, match.end())
        else text[match.end()].upper() + text[match.end() + 1 :]
    )


def without_subject(text: str) -> str:
    """`It is a set of keys` -> `A set of keys`; `It asks for a word` -> `Asks for a word`."""
    if not points_back(text):
        return text
    match = _BE.match(text) or _SUBJECT.match(text)
    return text[match.end()].upper() + text[match.end() + 1 :] if match is not None else text
