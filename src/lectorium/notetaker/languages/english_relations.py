"""How English sentences are tied to one another: what continues, lists, concludes, and what runs on."""

from lectorium.notetaker.languages.speech import rule

# A sentence that goes on with the one before.
CONTINUES = rule(
    r"""
    ^(?:which|whereas|so that|so as to|rather than|instead of|except|unless|such as|including|or|as well as|meaning|than|whose|especially if)\b
    |^because [^,]*(?:, (?:and|or|but) .*)?$
    |^for (?:[\w-]+ ){1,3}(?:seconds|minutes|hours|days|weeks|months|years)\.$
    """
)
# A purpose or condition whose main clause has not come yet.
ONLY_SUBORDINATE = rule(
    r"^(?:to \w+(?: (?!is\b|are\b|can\b|has\b)[\w']+){0,8}|(?:if|when|because|since|while) (?:\w+ ){0,3}(?:is|are|was|have|has)(?: (?!is\b|are\b|can\b)[\w']+){0,6})\.$"
)
# A fragment that names an instance: "For example pay to script hash."
NAMES_ONE = rule(
    r"^(?:for example|for instance|like|especially|particularly|namely|in particular|e\.g\.),? (?P<rest>.+)$"
)
# A sentence that only names what the one before told: "This is called slicing."
NAMES_IT = rule(
    r"^(?:it|this|that|these|those|they) (?:is|are|was|were) (?:\w+ ){0,2}?(?:called|known as|referred to as|termed)(?: [\w'’-]+){1,5}\.$"
)
# "It" that stands for nothing: "it is easy to see that", "it seems that".
EMPTY_IT = rule(
    r"""
    ^it (?:is|was|would be|will be|might be|may be|can be|becomes?|gets) (?:\w+ly |very |quite |so |pretty |not |also |much |a little )*
    (?:easy|easier|hard|harder|difficult|possible|impossible|important|useful|good|better|bad|necessary|clear|obvious|true|common|likely|unlikely|nice|interesting|best|worth|fine|enough|helpful|time|up to)\b
    |^it (?:seems|appears|takes|turns|depends|follows|makes sense|looks like|does not matter)\b
    """
)
# A statement that announces how many things follow, and the things.
COUNTS = rule(
    r"\b(?:two|three|four|five|six|several|a few|a couple of|multiple|some|different|various)(?: \w+){0,3}? \w+s\b"
)
FIRST_OF_LIST = rule(
    r"^(?:so |and |now |okay )*(?:the first|first(?:ly)?\b|one (?:is|of|thing|way|option|reason|possibility|kind|type)\b|number one)"
)
LATER_IN_LIST = rule(
    r"""
    ^(?:so |and |now |okay |then )*(?:the (?:second|third|fourth|fifth|other|next|last|final)\b|second(?:ly)?\b|third(?:ly)?\b|another\b|finally\b|lastly\b|number (?:two|three|four)\b)
    """
)
# Such an item that says which thing it is.
NAMES_ITEM = rule(
    r"^the (?:first|second|third|fourth|fifth|other|last) (?:kind|type|sort|way|method|form|case|option|approach|part|rule|reason|idea)s? (?:is|are) \w"
)
# What stands under the statement that it follows from or limits.
FOLLOWS = rule(
    r"^(?:because|however|therefore|hence|whereas|although|otherwise|that is why|this is why|this means|in other words)\b"
)
# Where a sentence that runs on can be cut.
CONNECTIVE = rule(
    r"""
    (?P<comma>[,;–])? (?P<word>and then|and so|and|but|so that|so|because|whereas|although|though|which means that|which means|while|however|then|for example|therefore|unless),? (?=(?P<first>[\w'’-]+))
    |(?P<stop>[.;?!]) (?=(?P<next>[\w'’\"`-]+))
    """
)
OPENED_BY = {
    "but": "However, ",
    "however": "However, ",
    "because": "Reason: ",
    "whereas": "Whereas ",
    "although": "Although ",
    "though": "Although ",
    "while": "While ",
    "so": "Therefore, ",
    "and so": "Therefore, ",
    "which means that": "Therefore, ",
    "which means": "Therefore, ",
    "for example": "For example, ",
    "therefore": "Therefore, ",
    "and then": "",
    "then": "",
    "unless": "Unless ",
}
# Words that begin a clause of its own, and those of them that point back.
CLAUSE_STARTS = frozenset(
    """
    the a an this that these those it they there he she we you i one some any all each every both many most its their
    our your if when in for with as what how no
    """.split()
)
POINTING = frozenset("it this that they these those he she".split())
