"""French."""

from lectorium.notetaker.languages.french_cues import FRENCH_CUES
from lectorium.notetaker.languages.function_words import FUNCTION_WORDS
from lectorium.notetaker.languages.language import Language, phrases, words
from lectorium.notetaker.languages.topics import Topics, pattern_of_announcements

FRENCH = Language(
    code="fr",
    function_words=FUNCTION_WORDS["fr"],
    openers=phrases(
        """
        alors, bon, ben, bah, eh bien, donc, et donc, et, mais, ok, d'accord, voilà, euh, en fait, du coup, bref,
        oui, et puis, et alors, maintenant, vous voyez, comme vous le voyez
        """
    ),
    fillers=phrases(
        """
        euh, heu, ben, bah, hein, quoi, du coup, en fait, voilà, disons, je veux dire, vous savez
        """
    ),
    joining=frozenset({"car", "parce", "mais", "tandis", "puisque", "si", "quand", "lorsque", "bien"}),
    never_last=words(
        """
        le la les l un une des du de d à au aux en dans sur sous par pour avec sans et ou mais car que qui dont où
        ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous
        ils elles est sont était étaient être a ont ne très plus
        """
    ),
    sentence_starts=words(
        """
        alors donc et mais maintenant ensuite puis bon voilà si quand je nous vous on il elle c'est ce cela ça ici
        pour
        """
    ),
    first_person=words("je j' me m' moi mon ma mes nous notre nos"),
    second_person=words("tu te t' toi ton ta tes vous votre vos"),
    negations=words("ne n' pas jamais rien aucun aucune sans ni non personne"),
    question_words=words("que quoi qui comment pourquoi quand où quel quelle quels quelles combien est-ce"),
    abbreviations=words("m mme mlle dr pr etc cf fig p ex n°"),
    ending_abbreviations=words("etc"),
    topic_openers=phrases(
        """
        alors maintenant, maintenant, ensuite, passons, parlons, voyons, enfin, aujourd'hui, la prochaine, le
        prochain, deuxième, dernier
        """
    ),
    cues=FRENCH_CUES,
    topics=Topics(
        before_a_noun=words(
            """
            le la les l' un une des du de d' ce cet cette ces en dans sur pour avec par sans son sa ses leur leurs
            notre nos votre vos mon ma mes chaque deux trois quatre plusieurs aux au
            """
        ),
        before_a_verb=words("je j' tu il elle on nous vous ils elles à peut peuvent doit doivent va vont ne pas pour"),
        linking=words("de du des"),
        announcements=pattern_of_announcements(
            phrases(
                """
            parler de, parler du, parlons de, regardons, passons à, passons au, on appelle, qu'on appelle, appelé,
            appelée, qu'est-ce que, c'est, ce sont, la notion de, l'idée de, définition de
                """
            )
        ),
    ),
    joiner=" et ",
    covers="Ce cours traite de :",
    not_summed_up="Aucune synthèse n'a été dite ; voici les principaux énoncés des sections.",
)
