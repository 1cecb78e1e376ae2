"""English."""

from lectorium.notetaker.languages.english_cues import ENGLISH_CUES
from lectorium.notetaker.languages.english_speech import ENGLISH_SPEECH
from lectorium.notetaker.languages.english_topics import ENGLISH_TOPICS
from lectorium.notetaker.languages.english_verbs import IRREGULAR_FORMS
from lectorium.notetaker.languages.english_word_relations import ENGLISH_RELATIONS
from lectorium.notetaker.languages.function_words import FUNCTION_WORDS
from lectorium.notetaker.languages.language import Language, phrases, words

ENGLISH = Language(
    code="en",
    function_words=FUNCTION_WORDS["en"],
    openers=phrases(
        """
        all right, alright, anyway, anyways, okay, ok, oh, so, well, now, right, yeah, yes, see, look, again, and,
        but, and so, and then, so then, also, actually, basically, of course, in fact, as i said, as we said, as you
        can see, as you see, as i mentioned, you see, you know, i mean, i guess, i think, let's see, let me see, now
        then, uh, um, mm-hmm, hmm, like i said, it turns out that, it turns out, turns out, by the way
        """
    ),
    fillers=phrases(
        """
        uh, um, uhm, er, erm, ah, eh, hmm, mm, mhm, mm-hmm, uh-huh, you know, i mean, sort of, kind of, basically,
        actually, literally, obviously, okay, ok, right, all right, if you will, so to speak, or whatever, and so on
        and so forth
        """
    ),
    before_meaning=tuple(
        """
        what thing things that if as when once because before after until how where do don't not have to should might
        must let than did this some these those any all the which probably maybe
        """.split()
    ),
    joining=frozenset({"because", "but", "whereas", "although", "though", "unless", "if", "when", "while", "since"}),
    never_last=words(
        """
        a an the of to in on at by for with from into onto and or but nor if because as than that which who whose is
        are was were be am been my your his her its our their this these those very i we you he she they will would
        can could should may might must shall do does did has have had not no per via between among
        """
    ),
    sentence_starts=words(
        """
        so and but now okay ok well because then also however if when let's let i we you it this that there they he
        she what how why where who alright right yeah yes no the in for again basically actually here these those as
        since while another one
        """
    ),
    first_person=words(
        """
        i me my mine myself we us our ours ourselves i'm i've i'll i'd we're we've we'll we'd let's
        """
    ),
    second_person=words("you your yours yourself you're you've you'll you'd"),
    negations=words(
        """
        not no never none nothing nobody nowhere neither nor cannot can't don't doesn't didn't isn't aren't wasn't
        weren't won't wouldn't shouldn't couldn't haven't hasn't hadn't mustn't needn't without
        """
    ),
    question_words=words(
        """
        what why how when where who whom whose which is are do does did can could would should will has have was
        were
        """
    ),
    abbreviations=words(
        """
        dr mr mrs ms prof st vs etc e.g i.e fig eq no vol approx cf ca jr sr inc ltd u.s a.m p.m
        """
    ),
    ending_abbreviations=words("etc a.m p.m u.s jr sr inc"),
    topic_openers=phrases(
        """
        so now, now let's, okay so now, so next, next, the next, so the next, another, let's move on, moving on, so
        let's, let's talk, let's look, so the first, the second, so the second, finally, today, so today, all right
        so, alright so, all right., all right so, okay so, so the question, i want to talk, i'd like to talk, the
        last thing, so what is, what is
        """
    ),
    cues=ENGLISH_CUES,
    speech=ENGLISH_SPEECH,
    irregular=IRREGULAR_FORMS,
    topics=ENGLISH_TOPICS,
    joiner=" and ",
    relations=ENGLISH_RELATIONS,
)
