"""What a sentence does, told by its words: French."""

from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.languages.patterns import pattern

_TERM = r"(?P<term>[\w'’.-]+(?: (?!est\b|sont\b|que\b|qui\b|et\b|ou\b|parce\b|si\b|quand\b|où\b)[\w'’.-]+){0,3})"
_SUBJECT = (
    r"(?P<term>(?!ce\b|ça\b|cela\b|ceci\b|c'est\b|il\b|elle\b|on\b|nous\b|vous\b|je\b|ils\b|elles\b|qui\b|ici\b|là\b|problème\b|idée\b|question\b"
    r"|réponse\b|but\b|objectif\b|résultat\b|premier\b|première\b|deuxième\b|point\b|chose\b)[\w'’.-]+(?: (?!est\b|sont\b|était\b)[\w'’.-]+){0,2})"
)
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|semaine prochaine)"

FRENCH_CUES = Cues(
    greeting=pattern(
        r"""
        ^(?:bonjour|bonsoir|salut|bienvenue|coucou)\b|^(?:merci|un grand merci)\b|\bmerci (?:beaucoup )?(?:de|pour) (?:votre|ton|m'avoir|l'attention|être)\b
        |^(?:au revoir|à (?:bientôt|demain|la prochaine|la semaine prochaine|tout à l'heure))\b|^(?:je m'appelle|mon nom est)\b|\bravie? de vous\b
        """
    ),
    housekeeping=pattern(
        r"""
        \b(?:vous m'entendez|on m'entend|vous me voyez|vous voyez (?:bien )?(?:mon|l')écran|est-ce que (?:vous|tout le monde) (?:m'entend\w*|vo(?:it|yez)))\b|\b(?:micro|microphone|vidéoprojecteur|mon écran|la caméra|zoom)\b
        |\b(?:des|d'autres|avez-vous des|une) questions?\b ?.{0,20}\?$|^(?:des )?questions\b.{0,12}$|\b(?:feuille (?:de présence|d'émargement)|faire l'appel|moodle|espace de cours)\b
        |\b(?:on (?:va faire|fait)|faisons|nous (?:allons faire|faisons)) une (?:petite |courte )?pause\b|\baprès la pause\b|\b(?:diapo(?:sitive)?|slide|planche|vidéo) (?:suivante|précédente|d'avant)\b|\b(?:prochaine|dernière) (?:diapo(?:sitive)?|slide)\b
        |\b(?:on n'a|nous n'avons|je n'ai|il ne (?:me|nous) reste) plus (?:le |de |beaucoup de )?temps\b|\btéléchargez\b.*\b(?:diapos|slides|polycopié|support)\b|\b(?:regardez|allez voir|voir) (?:la|cette|notre|les) vidéos?\b
        """
    ),
    filler=pattern(
        r"""
        ^(?:allons-y|on y va|c'est parti|commençons|on commence|continuons|on continue|voyons|voyons voir|passons à la suite|plongeons(?: dedans)?)[.!]?$
        |^(?:voilà|c'est (?:ça|tout|bon|bien|vrai|clair)|d'accord|très bien|parfait|exactement|exact|bien sûr|tout à fait|effectivement|super|oui|non|bon|bien|ok|génial|absolument)[.!]?$
        |^(?:d'accord|c'est clair|vous (?:voyez|suivez|comprenez)|ça va|n'est-ce pas|non|ok|hein|tout le monde suit)\b ?.{0,12}\?$|^je ne sais pas[.]?$|^et (?:ainsi de suite|cetera)[.]?$|^(?:un (?:instant|moment)|une (?:seconde|minute))\b.{0,12}$
        """
    ),
    aside=pattern(
        r"""\b(?:je plaisante|c'est une blague|petite anecdote|pour l'anecdote)\b|\b(?:ma femme|mon mari|mon fils|ma fille|mon chien|mon chat|ma grand-mère|mon père|ma mère)\b"""
    ),
    not_speech=pattern(
        r"""\bsous-titr(?:es|age|é)\b.{0,20}\b(?:par|réalisés?|de|st)\b|\btranscri(?:t|ption) (?:par|de|automatique)\b|\bamara\.org\b|\blicence creative commons\b|\babonnez-vous\b"""
    ),
    deadline=pattern(
        rf"""
        \b(?:date limite|échéance|délai de rendu)\b|\b(?:rendre|rendu|rendez|remettre|remettez|soumettre|soumettez|envoyer|envoyez|déposer|déposez)\b.{{0,50}}\b(?:avant|pour|d'ici|au plus tard|jusqu'à)\b.{{0,12}}\b(?:{_DAY}|\d{{1,2}})\b
        |\b(?:examen|partiel|contrôle|interrogation)\b.{{0,25}}\b(?:est|sera|aura lieu)\b.{{0,15}}\b(?:le|{_DAY})\b
        """
    ),
    exam=pattern(
        r"""\b(?:à|dans|pour) l'examen\b|\b(?:au|pour le) (?:partiel|contrôle|concours)\b|\b(?:tombera?|tombe|sera) (?:à l'examen|au partiel|au contrôle)\b|\bquestion d'examen\b"""
    ),
    taken_back=pattern(r"""\b(?:non,? pardon|pardon,? non|je me suis trompée?|je recommence|je reprends)\b.{0,30}$"""),
    example=pattern(
        r"""\b(?:par exemple|à titre d'exemple)\b|\b(?:un|autre) exemple (?:de|d'|est|serait)|^(?:supposons|imaginons|imaginez|disons que|prenons|considérons)\b"""
    ),
    definitions=(
        pattern(
            rf"""\b(?:s'appelle(?:nt)?|on appelle|qu'on appelle|que l'on appelle|appel(?:é|ée|és|ées)|nomm(?:é|ée|és|ées)|connue?s? sous le nom de|on (?:le|la|les) nomme) (?:un |une |le |la |les |l'|des )?{_TERM}"""
        ),
        pattern(
            rf"""^(?:un |une |le |la |les |l'|des )?{_SUBJECT} (?:signifie(?:nt)?|veut dire|veulent dire|désigne(?:nt)?|se définit comme|consiste(?:nt)? (?:à|en)) """
        ),
        pattern(
            rf"""\b(?:la définition (?:de|du|d'une?)|on définit|définissons) (?:un |une |le |la |les |l')?{_TERM}"""
        ),
        pattern(
            rf"""^(?:un |une |le |la |les |l'|des )?{_SUBJECT},? (?:c'est|est|sont) (?:simplement |tout simplement |en fait |essentiellement )?(?:un|une|le|la|les|l'|des|tout|toute) ?(?:[\w-]+ ){{0,4}}?[\w-]+ (?:qui|que|où|dont|pour|dans lequel|dans laquelle)\b"""
        ),
    ),
    direct_answer=pattern(
        r"""^(?:oui|non|si|exact|exactement|tout à fait|la réponse|ça dépend|cela dépend|parce que|bonne question|très bonne question)\b"""
    ),
    summing_up=pattern(
        r"""\b(?:en (?:résumé|conclusion|somme|bref)|pour (?:résumer|conclure|terminer|récapituler)|récapitulons|résumons|aujourd'hui,? (?:nous avons|on a) (?:vu|appris)|(?:nous avons|on a) vu (?:que|comment|aujourd'hui))\b"""
    ),
    announcement=pattern(
        r"""
        \b(?:aujourd'hui|dans (?:ce|cette|cet) (?:cours|vidéo|exposé|leçon|séance|chapitre))\b.{0,40}\b(?:allons|va|vais|verrons|parlerons|étudierons|apprendrons|parler)\b
        |\b(?:nous allons|on va|je vais|j'aimerais|je voudrais) (?:vous )?(?:parler|voir|étudier|expliquer|présenter|introduire|découvrir|montrer|examiner)\b|\b(?:le but|l'objectif|le sujet|le thème) (?:de|d'|du) (?:aujourd'hui|ce|cette|cours)\b
        """
    ),
    meta=pattern(
        r"""^(?:nous allons|on va|je vais|je veux|je voudrais|j'aimerais|laissez-moi|permettez-moi|voyons|regardons|revenons)\b.{0,40}\b(?:parler|voir|montrer|expliquer|revenir|commencer|mentionner|dessiner|écrire|dire|regarder|à|sur)\b"""
    ),
    audience=pattern(r"""^(?:étudiante?s?|élèves?|public|auditeur|auditrice|participante?|question)\b"""),
    asks=pattern(
        r"""^(?:qu'est-ce|est-ce que|pourquoi|comment|quand|où|qui|quels?|quelles?|combien|que (?:se passe|signifie|fait))\b(?! (?:ça|cela) (?:soit|que)).{4,120}$"""
    ),
)
