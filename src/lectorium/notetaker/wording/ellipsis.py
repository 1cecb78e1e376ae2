"""A point without the words that only tie it to the one before, where its place does that."""

import re

from lectorium.notetaker.wording.antecedents import points_back

_WHY = re.compile(r"^(?:That|This) (?:is|was) why (?=\w)")
_BECAUSE = re.compile(r"^(?:(?:That|This|It) is )?(?:just )?[Bb]ecause (?=[^,]*$)")
_BE = re.compile(r"^(?:It|This|That|These|Those|They) (?:is|are) (?!what\b|how\b|where\b|when\b|who\b|all\b)(?=\w)")
_SUBJECT = re.compile(
    r"^(?:It|This|That|These|Those|They) (?!(?:is|are|was|were) (?:what|how|where|when|who|all)\b)(?=\w)"
)


_EASY = re.compile(r"^It (?:is|was) (?=(?:\w+ ){1,2}to \w)")


def reason_or_result(text: str) -> str:
    """`That is why the sum …` -> `Therefore, the sum …`; `Because the sum …` -> `Reason: the sum …`."""
    for pattern, opening in ((_WHY, "Therefore, "), (_BECAUSE, "Reason: "), (_EASY, "")):
        match = pattern.match(text)
        if match is not None:
            rest = text[match.end() :]
            return opening + rest if opening else rest[0].upper() + rest[1:]
    return text


def without_subject(text: str) -> str:
    """`It is a set of keys` -> `A set of keys`; `It asks for a word` -> `Asks for a word`."""
    if not points_back(text):
        return text
    match = _BE.match(text) or _SUBJECT.match(text)
    return text[match.end()].upper() + text[match.end() + 1 :] if match is not None else text
