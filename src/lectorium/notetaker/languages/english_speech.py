"""Spoken English to written English: what frames, what is an aside, what is written out."""

import re

from lectorium.notetaker.languages.patterns import guarded
from lectorium.notetaker.languages.speech import Speech, rule

_ME = r"(?:i|we|you)"
_BE_GOING = r"(?:am |are |is )?(?:just |also |now |first |then |actually |really )*(?:going to|about to)"
_WILL = rf"(?:will|shall|can|could|would like to|want to|wanted to|want you to|would|need to|have to|should|might|{_BE_GOING}|am trying to|are trying to)"
_ADVERB = r"(?:just |also |now |first |then |quickly |briefly |actually |really |maybe |only |again |simply |next |today |probably )*"
_TELL = r"(?:show|tell|explain|describe|give|remind|convince)(?: to)? (?:you|everyone|people|us)(?: all| guys)?(?: a (?:little )?bit)?"
_TURN_TO = (
    r"(?:talk(?: a (?:little )?bit)?(?: more)? about|speak about|look(?: more closely)? (?:at|into)|take a(?: quick| closer| brief)? look at"
    r"|have a(?: quick)? look at|go (?:over|through|back to)|move on to|turn to|start (?:out )?(?:with|by)|begin (?:with|by)|come (?:back )?to|get (?:back )?to"
    r"|focus on|dive (?:right )?into|be (?:talking about|looking at|discussing|covering)|spend (?:some|a little) time (?:on|talking about)|mention|emphasize|point out|discuss|cover"
    r"|introduce(?: you to)?|show|see|say something about|say a (?:few )?words? about)"
)
_WHEN = r"(?: (?:here|now|today|next|first|again|quickly|briefly|right now|real quick|in this (?:lecture|talk|video|section)))*"
_THAT = r"(?:,? (?:is|was)(?: going to be)?(?:,)? (?:that |to |just )?|: )"

ENGLISH_SPEECH = Speech(
    framing=(
        rule(
            rf"""
            ^(?:so )?(?:here'?s )?what {_ME} (?:{_WILL} |am |are |have )?{_ADVERB}(?:{_TELL}|do(?:ing)?|say(?:ing)?|show(?:ing)?|{_TURN_TO}|notice|remember|realize|find|see|mean|(?:just |now )*(?:shown|learned|done|found|said|seen))
            (?: by (?:this|that|it))?{_WHEN}{_THAT}(?:{_ME} (?:{_WILL} )?)?
            """
        ),
        rule(
            rf"^{_ME} {_WILL} {_ADVERB}(?:{_TELL}|{_TURN_TO}){_WHEN},? (?:that |about )?(?!(?:at|in|on|with|this|that|it|them|these|those|you|some of|the next|the first)\b)(?=\w)"
        ),
        rule(
            rf"^(?:let me|let us|let's) {_ADVERB}(?:{_TELL}|{_TURN_TO}){_WHEN},? (?:that |about )?(?!(?:this|that|it|them|these|those|you|some of|the next|the first)\b)(?=\w)"
        ),
        rule(
            rf"""
            ^(?:(?:the|an|one|another)(?: (?:other|next|first|second|third|last|final|main|important|interesting|key|only|nice|funny|cool))* |one last |some)
            ?(?:things?|points?|something|idea)(?: here)? (?:that )?{_ME} (?:{_WILL} |should |must )?{_ADVERB}
            (?:{_TELL}|{_TURN_TO}|do|note|notice|remember|know|keep in mind|be aware of|say|make|have|think about|understand|realize|see){_WHEN}{_THAT}
            """
        ),
        rule(
            r"""
            ^(?:the (?:other |first |second |next |main |important |key |basic |whole |big |interesting |nice |good |funny |cool )*(?:thing|point|fact|idea|trick|matter)(?: here| of the matter| is)?
            (?: to (?:note|notice|remember|realize|understand|keep in mind|know))?(?: (?:here|about (?:this|that|it)))? is,? that (?:the )?(?=\w))
            |^(?:what (?:you|we|i|people) (?:can |could |will |have to |need to )?do(?: about (?:it|this|that)| here| now| then)?|what happens(?: here| now| then)?|what (?:this|that|it) (?:means|does|says|tells (?:you|us))|what(?: that| this)? (?:is|turns out)(?: to be)?(?: interesting| important| nice| cool)?(?: here)?) is(?: going to be)?,? (?:that )?(?=\w)
            """
        ),
        rule(
            r"""
            ^(?:it (?:turns out|so happens|happens|seems to me|is (?:important|worth|useful|good|interesting|essential|crucial) to (?:note|know|remember|realize|understand|mention|keep in mind|notice|see|point out))
            |as it turns out|turns out|it is worth (?:noting|mentioning|remembering|knowing)|it should be (?:noted|mentioned)|just (?:to )?(?:note|notice|remember|keep in mind|a reminder)
            |(?:please )?(?:note|notice|remember|recall|keep in mind|bear in mind|observe|be aware|remind yourselves?)
            |(?:i|we|you) (?:should|must|would|can|could|want to|will|have to|need to)? ?(?:also |just |already |now |all |sort of )*(?:see|note|notice|mention|say|point out|add|recall|remember|know|realize|observe|argue|imagine|think|guess|believe|suppose|feel|hope|emphasize|stress|remark|tell you|show you|show)(?: here| now| from (?:this|that)| clearly)?
            |(?:i|we) (?:am|are) (?:pretty |quite |very |fairly )?(?:sure|aware|saying|claiming)|(?:i|we) (?:have )?(?:just |already )*(?:said|mentioned|saw|seen|showed|shown|noted|learned|talked about)
            |(?:this|that|which|it) (?:basically |simply |just |really |also )*(?:means|implies|shows|tells us|tells you|says) (?:here )?)
            ,? that (?=(?:the|a|an|this|that|these|those|it|they|there|if|when|we|you|in|all|every|each|any|some|for|\w+ing|\w+s)\b)
            """
        ),
        rule(r"^(?:i|we|you) (?:also |then |now )*have (?:here )?that (?=(?:the )?\w+ (?:is|are|was|has|can|will)\b)"),
        rule(
            r"^(?:i|we) (?:would |will |can |just |also |really |personally )*(?:think|guess|believe|suppose|feel|mean|say|assume|hope|argue)(?: that)?,? (?=(?:the|a|an|this|that|these|those|it|they|there|if|when|in|all|every|each|most|some|for|one|is|as)\b)"
        ),
        rule(
            r"^as (?:(?:i|we|you) (?:can |have |will |may |might |could )?(?:all |just |already |also |probably |now )*(?:see|saw|said|say|mention|mentioned|know|remember|seen|discussed|noted|showed|shown|recall|imagine|expect|guess|notice|noticed|described|explained|learned)|always|usual|before)(?: (?:here|before|earlier|already|previously|last time|above|on (?:this|the) slide|from (?:this|the) \w+|in the (?:previous|last) (?:lecture|video|slide|section|class)))*,? "
        ),
        rule(
            r"^(?:remember|recall|notice|note|(?:once )?again|similarly to before|if you (?:remember|recall|think about it|look (?:closely|carefully)|like|want|will)|you see|you know|see(?! (?:how|what|if|whether|that)\b)|look(?! (?:at|for|into|in|how|what)\b)|say|like i said|like we said|in (?:my|our) (?:case|opinion|view|experience)|to (?:me|be honest|be fair|be clear)|for me|personally|honestly|frankly|hopefully|of course|obviously|basically|essentially|intuitively|interestingly|first of all|by the way|in fact|as a matter of fact|in a sense|at the end of the day|in other words|that is to say|so to say|having said that|that said|with that said|with that in mind),? (?=(?:\w+ )+\w)"
        ),
        rule(
            r"^(?:so )?(?:here|over here|right here|up here|down here|in here),? (?:we have|you have|i have|we see|you see|you can see|we can see|is|are|i am showing|we are showing) (?=(?:the|a|an|some|two|three|another|one|our|my)\b)(?!\w+ (?:way|reason|no)\b)"
        ),
        rule(
            r"^(?:and |so (?!far\b|that\b|as (?:not )?to\b|many\b|much\b|long\b)|or |then |now |well |okay |yeah |yes |all right |right |also |plus |therefore |thus |hence |consequently |finally |anyway |again |next |first |firstly |secondly |moreover |furthermore |in addition |additionally |besides ),?\s*(?=\w)"
        ),
    ),
    framing_starts=frozenset(
        """
        so here what i we you let the an one another some things thing points point something it as turns just please note
        notice remember recall keep bear observe be remind this that which again similarly if see look say like in to for
        personally honestly frankly hopefully of obviously basically essentially intuitively interestingly first by at
        having with over right up down once and or then now well okay yeah yes all also plus therefore thus hence consequently
        finally anyway next firstly secondly moreover furthermore additionally besides today
        """.split()
    ),
    asides=guarded(
        "as i|as we|as you|if you|so to speak|you know|you see|i mean|i guess|i think|i believe|i suppose|i would|let us say"
        "|let's say|by the way|of course|it turns out|again|honest|a sense|some sense|or something|or whatever|or so on"
        "|right|okay|here|i do|go ahead|sort of|basically|literally|obviously|essentially|simply put|like,",
        r"""
        ,? (?:as (?:i|we) (?:have |just |already )*(?:said|mentioned|saw|discussed|noted)(?: (?:before|earlier|already|previously|last time))?|as you (?:can )?(?:see|know|might (?:know|imagine|expect))(?: here)?
        |if you (?:will|like|want to think of it that way)|so to speak|(?<!robably )(?<!\bmaybe )you know|you see|i mean|i (?:guess|think|believe|suppose)|let us say|let's say|by the way|of course|it turns out|(?:once )?again|to be honest|in a sense|in some sense|or something(?: like (?:that|this))?|or whatever|or so on|okay)(?=[,.;:?!]|$),?
        |, right(?=[,.;:?!]|$),?
        |, i (?:do not|don['’]t) know(?: what)?(?=, ),
        |[ ](?:(?<=\band )|(?<=\bbut )|(?<=because )|(?<=\bwhich ))i (?:think|guess|believe|suppose|would say|would argue)(?: that)?(?= \w)
        |,? (?:right |over |up |down )?here(?=[,.;])
        |\bgo ahead and (?=\w)
        |\b(?:sort of|basically|literally|obviously|essentially|simply put|like,)(?: like)? (?=\w)
        """,
        re.IGNORECASE,
    ),
    contractions={
        "t": (
            (rule(r"\b(can)['’]t\b(?! (?:i|you|we|they|he|she|it|this|that|there)\b)|\b(can) not\b"), "cannot"),
            (rule(r"\bwon['’]t\b"), "will not"),
            (rule(r"\bshan['’]t\b"), "shall not"),
            (rule(r"\bain['’]t\b"), "is not"),
            (
                rule(
                    r"\b(is|are|was|were|do|does|did|has|have|had|would|should|could|must|might|need)n['’]t\b(?! (?:i|you|we|they|he|she|it|this|that|there)\b)"
                ),
                r"\1 not",
            ),
        ),
        "m": ((rule(r"\b(i)['’]m\b"), r"\1 am"),),
        "ve": (
            (
                rule(r"\b(i|we|you|they|would|could|should|might|must|there|who|these|those|that|what|which)['’]ve\b"),
                r"\1 have",
            ),
        ),
        "re": ((rule(r"\b(we|you|they|there|these|those|what|how|who|where|why|here)['’]re\b"), r"\1 are"),),
        "ll": ((rule(r"\b(i|we|you|they|he|she|it|that|this|there|who|which|what)['’]ll\b"), r"\1 will"),),
        "d": (
            (
                rule(
                    r"\b(i|we|you|they|he|she|it|that|there|who)['’]d (?=(?:have|be|like|need|want|say|call|get|do|go|use|love|rather|expect|see|think|never|also|just)\b)"
                ),
                r"\1 would ",
            ),
            (rule(r"\b(i|we|you|they|he|she|it|that|there|who)['’]d better\b"), r"\1 had better"),
        ),
        "s": (
            # Captions write "its" so.
            (rule(r"\b(of|in|on|at|by|with|from|into) it['’]s (?=[a-z])"), r"\1 its "),
            (rule(r"\bit['’]s (?=own\b)"), "its "),
            (
                rule(
                    r"\b(it|that|there|he|she|this|what|who|here|where)['’]s (?=been\b|got\b|become\b|had\b|gone\b|happened\b|come\b|made\b|taken\b|worked\b|existed\b|lasted\b)"
                ),
                r"\1 has ",
            ),
            (
                rule(
                    r"\b(there)['’]s (?=(?:two|three|four|five|six|seven|eight|nine|ten|these|those|many|several|various|multiple"
                    r"|a (?:lot|couple|few|bunch) of (?:\w+ )?\w+s|a few|lots of|some \w+[^\Ws]s|other \w+[^\Ws]s)\b)"
                ),
                r"\1 are ",
            ),
            (
                rule(
                    r"\b(it|that|there|he|she|this|what|who|here|where|how|when|why|which|everything|something|nothing)['’]s\b"
                ),
                r"\1 is",
            ),
            # Not what belongs to them: "everyone's scripts".
            (
                rule(
                    r"\b(everyone|everybody)['’]s (?=(?:an?|the|in|on|at|not|here|there|going|ready|happy|\w+ing|\w+ed)\b)"
                ),
                r"\1 is ",
            ),
            (rule(r"(?<![\"“'‘])\blet['’]s\b(?! (?:has|is|holds)\b)"), "let us"),
        ),
    },
    merged=(
        (rule(r"\bgonna\b"), "going to"),
        (rule(r"\bwanna\b"), "want to"),
        (rule(r"\bgotta\b"), "have to"),
        (rule(r"\b(have|has) got (?=\w)"), r"\1 "),
        (
            rule(
                r"(?<!\w)['’]?cuz\b|(?:^|(?<=, ))cause (?=(?:it|we|you|they|that|this|the|there|i)\b)|(?<!\w)['’]cause\b"
            ),
            "because ",
        ),
    ),
    numbers_of_things={
        word: value for value, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
    },
)
