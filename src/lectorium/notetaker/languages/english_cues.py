"""What a sentence does, told by its words: English."""

from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.languages.patterns import guarded, pattern

_TERM = r"(?P<term>[a-z0-9_'.()-]+(?: (?!is\b|are\b|that\b|which\b|and\b|or\b|so\b|because\b|if\b|when\b|where\b)[a-z0-9_'.()-]+){0,3})"
_SUBJECT = (
    r"(?P<term>(?!this\b|that\b|these\b|those\b|it\b|there\b|what\b|here\b|one\b|which\b|he\b|she\b|they\b|we\b|you\b|i\b"
    r"|who\b|how\b|all\b|some\b|everything\b|everyone\b|first\b|second\b|last\b|next\b|other\b|only\b|main\b|whole\b"
    r"|answer\b|question\b|point\b|idea\b|problem\b|reason\b|result\b|goal\b|thing\b|difference\b|key\b|same\b|best\b|rest\b|way\b)"
    r"[a-z0-9_'.()-]+(?: (?!is\b|are\b|was\b|were\b)[a-z0-9_'.()-]+){0,2})"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|noon|midnight|next week|this week)"

ENGLISH_CUES = Cues(
    greeting=pattern(
        r"""
        ^(?:good (?:morning|afternoon|evening|day)\b|hello\b|hi\b|hey\b|welcome\b|greetings\b)
        |^(?:thank you|thanks)\b
        |\bthanks? (?:you )?(?:very much |so much |a lot )?for (?:having|coming|joining|watching|listening|being|your attention|the introduction)
        |^(?:goodbye|bye|see you|have a (?:good|nice|great))\b
        |^my name(?:'s| is)\b
        |^i(?:'m| am) (?:professor|doctor|dr\.?|prof\.?)\b
        |\b(?:nice|great|good|happy|glad) to (?:see|meet|have) you\b
        """
    ),
    housekeeping=guarded(
        "slide|code|handout|notes|sheet|copies|office hours|sign|attendance|roll call|course web|course page|piazza|stellar"
        "|canvas|moodle|syllabus|recitation|grading|waiting list|can every|can you|microphone|projector|zoom|breakout"
        "|my laptop|my screen|my mouse|my mic|the camera|recording|muted|live|break|question|yes|go ahead|back to|video|link"
        "|pictures|my talk| time| left|be here|enough|housekeeping|check|test|colo|pass |just one|recommend|haven't|make"
        "|keep|didn't|did not|give you|hand|move on|over to|over and",
        r"""
        \b(?:download|grab|print out|pick up|hand out|pass (?:this|these|them|it) (?:out|around))\b.*\b(?:slides?|code|handouts?|notes|sheets?|copies)\b
        |\b(?:office hours|sign[- ]?up sheet|attendance|roll call|course (?:web ?site|page)|piazza|stellar|canvas|moodle|syllabus|recitations?|grading|waiting list)\b
        |\b(?:can (?:everyone|everybody|you(?: all| guys)?) (?:hear|see) (?:me|this|that|it|the screen|my screen))\b
        |\b(?:microphone|projector|zoom (?:link|call|chat)|breakout rooms?|my (?:laptop|screen|mouse|mic|slides?)|the camera|(?:we're|are we|i'm|am i) (?:recording|muted|live))\b
        |\b(?:take|have) a (?:short |quick |five[- ]minute |ten[- ]minute )?break\b|\bafter the break\b|\bcoffee break\b
        |\b(?:any|other|more) questions\b.{0,30}$|^questions\b.{0,12}$|^yes,? (?:please|in the back|go ahead)|\bgo ahead\b.{0,10}$|\bquestion (?:in|at) the back\b
        |\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to|'m gonna|'re gonna) (?:come|get|go) back to (?:this|that|it)\b
        |\b(?:next|last|previous) (?:slide|video)\b|\b(?:see|watch|look at|check out|take a look at)\b.{0,60}\b(?:videos?|link below|links?|slides? online)\b
        |\b(?:show|run) (?:you )?(?:some |a few |more )*(?:pictures|slides)\b|\bmy (?:talk|slides)\b
        |\b(?:we|i)(?:'re| are|'m| am) (?:running )?(?:out of|short on|over|late on) time\b|\b(?:minutes|time) left\b|\brun(?:ning)? out of time\b
        |\bi(?:'ll| will) be here\b|\bgood time to (?:pause|stop)\b|\benough (?:copies|to go around)\b|\b(?:bits?|words?|things?|points?|little) of housekeeping\b
        |\b(?:check|test)(?:ing)?,? (?:check|test|one two)\b
        |\bignore the colou?r(?:s|ing)?\b|\bcolou?r(?:s|ing)? you can ignore\b
        |\bpass (?:this|these|it|them|those)\b.{0,12}\b(?:around|along|out|back|down)\b|^(?:it's |this is |that's )?just one (?:sheet|page|slide|handout)\b
        |\b(?:i|we) recommend (?:that )?you (?:check|watch|see|read|look)\b|\bhaven't (?:seen|watched|read) (?:the|our|my) .{0,30}\b(?:video|lecture|part|chapter)s?\b
        |\b(?:i'm (?:going to|gonna)|i'll|i will|let me|we'll) (?:just )?(?:try to )?(?:make|keep) (?:this|it|that) (?:\w+ ){0,3}(?:short|brief|quick|technical|simple|light|informal)\b
        |\b(?:i|we) (?:didn't|did not) (?:get|have time) (?:to|around to)\b.{0,40}\b(?:slides?|diagram|figure|draw|show|cover|finish|put)\b
        |\bgive you (?:guys |all )?(?:just )?(?:a|an|some) (?:real(?:ly)? |very )?(?:quick|short|brief|little)(?: \w+)? (?:introduction|intro|background|overview|update)\b
        |\b(?:show of|raise your|see (?:a |some |any )?) ?hands?\b|\bsee (?:some |a few )?questions? on\b|\b(?:move on|hand over|over) (?:to|and see) (?:what )?\w+(?: has got| will)\b
        """,
    ),
    filler=pattern(
        r"""
        ^(?:let'?s|let us|let me|we'll|we will|i'll|i will|i'm (?:going to|gonna|just going to)|we're (?:going to|gonna)|we can|you can)?
        [ ]?(?:just )?(?:dive (?:right )?in|get (?:started|going|into (?:it|this|that|the meat.*))|start|begin|move on|go on|continue|keep going|see|go ahead|do (?:it|that|this)|take a look|have a look|look at (?:it|this|that)|go (?:through|over) (?:it|this|that|them|these|all (?:of )?(?:these|this|them)(?: things)?))(?: (?:now|then|here|again|first))?[.!]?$
        |^(?:that's|that is|this is|it's|it is|this was|that was) (?:it|all|fine|good|great|cool|nice|right|correct|true|okay|ok|unfortunate|interesting|kind of cool|sort of cool|the cool part|pretty (?:cool|much it))[.!]?$
        |^(?:does that|does this|is that|is this|do you|did you|does that|you) (?:answer (?:it|that|your question)|make sense|clear|see (?:that|this|it|why)|follow|okay|ok|get (?:it|that)|with me)\b.{0,20}$
        |^(?:yeah,? |okay,? |so,? )?(?:\d+, ){4,}\d+[.!]?$
        |^(?:so far )?(?:make|makes|made) (?:perfect )?sense(?:,? right)?[.?]?$
        |^(?:(?:all right|alright|okay|so),? )*(?:that|this) (?:was|is) it for (?:today|now|this)\b.{0,30}$
        |^i (?:don't|do not) know(?: (?:why|if.*))?[.]?$|^i'm not sure.{0,20}$|^who knows\b.{0,5}$|^what does (?:that|this|it) mean\b.{0,4}$
        |^(?:you might|you may|maybe you|some of you)\b.{0,12}\b(?:be surprised|not be|remember|wonder)[.]?$
        |\b(?:keep (?:this|that|it)(?: word)? in (?:the back of )?(?:your|our) minds?)\b.{0,45}$
        |^(?:the next thing|the first thing|one thing|another thing|something) (?:i|we|that i|that we) (?:want|wanted|would like|'d like|need) to (?:talk about|mention|show|do|say|look at)[^,]{0,12}$
        |\b(?:a little|bit) deeper (?:down|into)\b
        |^(?:this|that|it) (?:might|may|won't|doesn't) (?:not )?mean (?:anything|much)(?: (?:right now|yet|to you))?[.]?$
        |^(?:well,? )?i already said (?:this|that|it)\b|^things like that[.]?$|^(?:and )?so on(?: and so forth)?[.]?$
        |^(?:to my knowledge|no problem|good|cool|nice|awesome|wonderful|fantastic|m+h?m*|huh+|hm+|ah+|oh+|wow|really|just checking|game over|all manner of things|never mind|of course|exactly|absolutely|sure|indeed|perfect|excellent|great|correct|nope|yep|good question|fair enough)[.!]?$
        |^(?:(?:ah|oh|yes|yeah|well|okay|so),? )?(?:(?:that's |that is |this is |it's )?an? )?(?:very |really )?(?:good|great|excellent|interesting|nice) question[.!]?$
        |^i(?:'m| am) (?:just )?(?:going to|gonna) (?:just )?(?:try to )?(?:run|go|walk) (?:through|over) (?:all )?(?:it|this|that|these|them|those)(?: things)?\b
        |^(?:what have i forgotten|where was i|let me think|hold on|wait|just a (?:second|minute|moment)|one (?:second|moment))\b.{0,20}$
        |^i have (?:a|one|two|three|some) (?:practical |quick )?questions?[.]?$
        |^i(?:'ll| will) just (?:try to )?(?:run|go|walk) (?:through|over) (?:them|it|this|that|these|those|all of \w+)[.]?$
        |^(?:m+[ -]*h*m*[,. ]*)+$|^these are (?:just )?(?:some|a few) of the (?:ideas|points|things|issues|questions)[.]?$
        |\bi(?:'m| am) sure (?:people|you|everyone|everybody|most of you|you all|you guys) (?:are|is|have|know)\b.{0,12}\b(?:familiar|seen|heard|it|this|that)\b
        |\bnot sure where to (?:begin|start)\b|\bi don't (?:think i )?need to (?:tell|explain|say|go into|repeat)\b|^i (?:think|guess) (?:that )?i don't need to\b
        |^(?:so )?what (?:is|are|do|does|about) [^,]{3,30}\?$
        |^let[’']s say [a-z]+[.]?$
        """
    ),
    aside=guarded(
        "kidding|joking|funny story|true story|fun fact|joke|my |horrible|terrible|wow|oops|whoops|yikes|bless|googled|wrote this|made this",
        r"""
        \b(?:just kidding|i'm kidding|joking|funny story|true story|fun fact|that's a joke|bad joke)\b
        |\b(?:my (?:wife|husband|kids?|daughter|son|dog|cat|grandmother|mother|father|mom|dad))\b
        |^(?:oh,? )?(?:that's horrible|that's terrible|wow|oops|whoops|yikes|god bless|bless you)\b.{0,10}$
        |\bi (?:googled|wrote this code|made this)\b
        """,
    ),
    not_speech=guarded(
        "creative commons|opencourseware|ocw.mit|mit courses|transcribed|transcript|computer|caption|subtitle|ended after|amara|thanks for|subscribe",
        r"""
        \bcreative commons license\b|\bmit opencourseware\b|\bocw\.mit\.edu\b|\bhundreds of mit courses\b
        |\btranscribed by\b|\btranscript (?:was|provided|by)\b|\bcomputer[- ]generated\b.*\btranscript|\bcaptions? (?:by|provided)\b
        |\bsubtitles? by\b|\b(?:meeting|transcription) ended after\b|\bamara\.org\b|\bthanks for watching\b
        |\bplease (?:like and )?subscribe\b
        """,
    ),
    deadline=guarded(
        "due|deadline|hand|turn|send|submit|quiz|exam|midterm|final|test|presentation",
        rf"""
        \bdue (?:on|by|at|before|{_DAY})\b|\b(?:problem sets?|homework|assignments?|projects?|papers?|reports?|p-?sets?)\b.{{0,30}}\b(?:is|are|be|'s) due\b(?! to\b)|\bdeadline\b
        |\b(?:hand|turn|send) (?:it |them |this |that |your \w+ )?in\b.{{0,40}}\b(?:by|before|on|until|{_DAY})\b
        |\bsubmit\b.{{0,40}}\b(?:by|before|until)\b
        |\b(?:quiz|exam|midterm|final|test|presentation)\b.{{0,25}}\b(?:is|will be|takes place)\b.{{0,15}}\b(?:on|next|{_DAY})\b
        """,
    ),
    exam=guarded(
        "final|midterm|exam|quiz|test|ask you|be asked",
        r"""
        \b(?:on|in|for) (?:the|your|an?|this|our|next week's) (?:\w+ )?(?:final|midterm|exam|quiz|test)(?:s|zes)?\b(?! (?:set|case|data))
        |\bexam (?:question|material)\b|\b(?:i (?:will|might|may|could) ask you|you will be asked|you'll be asked|will be examined|will be tested on)\b
        """,
    ),
    taken_back=guarded(
        "let me|sorry|scratch that|strike that",
        r"""\b(?:let me (?:start (?:again|over)|rephrase|say that again)|no,? sorry|scratch that|strike that)\b.{0,30}$""",
    ),
    example=pattern(
        r"""
        ^(?:for example|for instance|as an example|an example|e\.g\.|say you|say we|suppose|imagine|let's say|let's suppose|let's imagine|take for example|consider)\b
        |\b(?:for example|for instance|as an example)\b|\b(?:an?|another|one|here's an|here is an) (?:\w+ ){0,2}example (?:of|is|that|here|would|where)\b
        """
    ),
    definitions=(
        guarded("called", rf"""\b(?:something|someone|what's|what is|thing|things|so) called (?:an? |the )?{_TERM}"""),
        guarded(
            " call ",
            rf"""\b(?:what )?(?:i|we|you|people) (?:would|like to|usually|often|will|'ll) call (?:an? |the )?(?!it\b|this\b|that\b|these\b|those\b|them\b){_TERM}""",
        ),
        guarded(
            "called|known|referred|termed",
            rf"""\b(?:is|are|was|be|been|get|gets) (?:also |often |usually |sometimes |what's |what is )*(?:called|known as|referred to as|termed) (?:an? |the )?{_TERM}""",
        ),
        guarded(
            " call ",
            rf"""\b(?:we|i|people|they|you|mathematicians|physicists|programmers) (?:\w+ )?call (?:it|this|that|these|those|them|this thing|that thing) (?:an? |the )?{_TERM}""",
        ),
        guarded(
            "mean|refers|stands|define|short|name",
            rf"""^(?:an? |the )?{_SUBJECT} (?:just |simply |basically |really |here )?(?:means|refers to|stands for|is defined as|is short for|is the name for) """,
        ),
        guarded("mean", rf"""\bby {_TERM},? (?:i|we) mean\b"""),
        guarded(
            "defin",
            rf"""\b(?:the definition of|we define|define|let's define|let me define) (?!what\b|how\b)(?:an? |the )?{_TERM},? (?:is|as|to be|by saying)\b""",
        ),
        pattern(
            rf"""
            ^(?:an? |the |the word |the term )?{_SUBJECT},? (?:is|are) (?:just |basically |simply |really |essentially |nothing but |like )*
            (?:(?:an? |the |one |any |some )(?:\w+[ -]){{0,4}}?\w+|(?:\w+ ){{0,2}}?\w+s) (?:that|which|of|where|for|in which|whose|to|used|between|from|with)\b
            """
        ),
    ),
    defines_nothing=pattern(
        r"""
        ^(?:so |and |well )*(?:my|your|our|his|her|their)\b
        |^(?:so |and |well )*the [\w'-]+ (?:is|are) (?!(?:\w+ ){0,2}?(?:called|known|termed|referred)\b)
        |\b(?:is|are) (?:\w+ )?(?:one|some) of (?:the|my|our|your)\b|\b(?:is|are) (?:just )?an? (?:little|bit|lot|very)\b
        |\bcall (?:it|this|that|them|these) (?:with|when|in|on|from|by|because|again|recursively)\b
        |\b(?:i|we) (?:should|might|could|will|'ll|am going to|'m going to) call\b
        """
    ),
    direct_answer=pattern(
        r"""^(?:yes|no|yeah|nope|yep|exactly|correct|right|the answer|it depends|because|it's because|good question|great question|that's a (?:good|great) question)\b|^for [^,.]{3,40}, (?:yes|no)\b"""
    ),
    summing_up=pattern(
        r"""
        \b(?:in (?:conclusion|summary|short)|(?:to|let me|let's|let us|i'll|i will|we can) (?:just |now |quickly |briefly )*(?:sum (?:this |it |that )?up|summari[sz]e|conclude|recap|wrap up)|summing up|the (?:take ?away|take[- ]home|bottom line|moral)|what (?:we|you)(?:'ve| have) (?:seen|learned|learnt)|today we (?:saw|learned|covered|talked))\b
        """
    ),
    announcement=pattern(
        r"""
        \b(?:today|this (?:lecture|talk|video|morning|afternoon|hour|course|class)|in (?:this|today's) (?:lecture|talk|video|class))\b.{0,40}\b(?:going to|gonna|will|we'll|i'll|want to|look at|talk about|cover|learn|see)\b
        |^today is about\b
        |\b(?:i|we)(?:'m|'re| am| are)? ?(?:going to|gonna|will|'ll|want to|would like to|'d like to) (?:be )?(?:talk(?:ing)?|tell(?:ing)? you|learn(?:ing)?|look(?:ing)? at|cover(?:ing)?|discuss(?:ing)?|introduc(?:e|ing)|present(?:ing)?)\b
        |\bthe (?:goal|purpose|aim|plan|agenda|topic|subject) (?:of|for) (?:this|today|today's|the) ?(?:lecture|talk|video|class|course|morning)?\b
        """
    ),
    meta=pattern(
        r"""
        ^(?:let me|let's|i want to|i'd like to|i'm going to|i'm gonna|we're going to|we're gonna|we'll|i'll|i would like to|we want to|we will|i will)\b.{0,30}\b(?:talk about|show you|look at|see|go (?:over|through|back)|come back|start|move|mention|do|discuss|explain|draw|write|try)\b
        """
    ),
    audience=pattern(
        r"""^(?:audience|student|students|questioner|attendee|question|member of the audience|audience member|viewer|participant|guest speaker)\b"""
    ),
    asks=pattern(
        r"""
        ^(?!what\b.{0,60}\b(?:is|was|are|happens is) (?:that|to|the|an?|you|we|i|it)\b)(?:what|how|why|where|when|who|which \w+)(?:'s| is| are| do| does| did| would| can| could| should| will| happens| about| if) \w+.{0,110}$
        |^(?:does|did|can|could|should|would|is|are|do(?! it| this| that)) (?:you|we|it|that|this|there|they|he|she|anyone|anybody|everyone) .{0,110}$
        """
    ),
)
