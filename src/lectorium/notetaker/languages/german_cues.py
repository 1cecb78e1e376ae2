"""What a sentence does, told by its words: German."""

from lectorium.notetaker.languages.cues import Cues
from lectorium.notetaker.languages.patterns import pattern

_TERM = r"(?P<term>[\w'.-]+(?: (?!ist\b|sind\b|das\b|die\b|der\b|und\b|oder\b|weil\b|wenn\b|also\b)[\w'.-]+){0,2})"
_SUBJECT = (
    r"(?P<term>(?!das\b|dies\b|dieser\b|diese\b|es\b|was\b|wer\b|ich\b|wir\b|sie\b|er\b|hier\b|da\b|problem\b|idee\b|frage\b|antwort\b"
    r"|ziel\b|ergebnis\b|erste\b|zweite\b|nächste\b|grund\b|punkt\b|sache\b)[\w'.-]+(?: (?!ist\b|sind\b|war\b)[\w'.-]+){0,2})"
)
_DAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|nächste woche|nächster woche)"

GERMAN_CUES = Cues(
    greeting=pattern(
        r"""
        ^(?:guten (?:morgen|tag|abend)|hallo|grüß gott|herzlich willkommen|willkommen|moin|servus)\b|^(?:vielen |herzlichen )?dank\b|^danke\b|\b(?:vielen dank|danke) für (?:ihre|eure|die) (?:aufmerksamkeit|einladung)\b
        |^(?:tschüss|auf wiedersehen|bis (?:morgen|bald|dann|nächste woche|zum nächsten mal))\b|^(?:mein name ist|ich heiße)\b|\bschön,? dass (?:sie|ihr)\b.{0,20}\b(?:da|hier|gekommen)\b
        """
    ),
    housekeeping=pattern(
        r"""
        \b(?:hören|hört|sehen|seht) (?:sie|ihr|man) mich\b|\b(?:mikrofon|mikro|beamer|mein(?:en)? bildschirm|die kamera|zoom)\b|\b(?:noch|weitere|gibt es|irgendwelche) fragen\b.{0,30}$|^fragen\b.{0,12}$
        |\b(?:anwesenheitsliste|sprechstunde|moodle|ilias|stud\.?ip|die folien (?:sind|finden|liegen|stehen|lade)|übungsbetrieb)\b|\b(?:machen|machten) (?:wir )?(?:jetzt )?(?:eine )?(?:kurze |kleine )?pause\b|\bnach der pause\b
        |\b(?:nächste|vorige|letzte) folie\b|\b(?:keine|die) zeit (?:mehr|läuft|ist um)\b|\b(?:herunterladen|ausdrucken)\b.*\b(?:folien|skript|blatt)\b
        """
    ),
    filler=pattern(
        r"""
        ^(?:fangen wir an|legen wir los|machen wir weiter|weiter geht's|weiter|schauen wir mal|mal sehen|los geht's)[.!]?$
        |^(?:genau|richtig|gut|sehr gut|schön|prima|super|okay|ok|ja|nein|doch|stimmt|klar|natürlich|perfekt|das war's|so ist es|in ordnung|alles klar|eben)[.!]?$
        |^(?:ist (?:das|es) (?:klar|verständlich|soweit klar)|alles klar|verstanden|okay|ja|nicht wahr|oder|klar soweit)\b.{0,12}\?$|^(?:das )?weiß ich nicht[.]?$|^und so weiter(?: und so fort)?[.]?$|^(?:einen )?moment\b.{0,12}$
        """
    ),
    aside=pattern(
        r"""\b(?:kleiner scherz|nur spaß|war ein witz|kleine anekdote)\b|\bmeine? (?:frau|mann|tochter|sohn|hund|katze|oma|opa|mutter|vater)\b"""
    ),
    not_speech=pattern(
        r"""\buntertitel (?:von|im auftrag|der|des)\b|\btranskri(?:biert|pt) (?:von|der)\b|\bamara\.org\b|\bcreative[- ]commons\b|\b(?:abonniert|abonnieren)\b.{0,20}\bkanal\b"""
    ),
    deadline=pattern(
        rf"""
        \b(?:abgabefrist|abgabetermin|deadline|anmeldeschluss|stichtag)\b|\b(?:abgeben|abzugeben|einreichen|einzureichen|hochladen|schicken|abgabe)\b.{{0,40}}\b(?:bis|am|vor)\b|\bbis (?:zum |spätestens |nächsten |kommenden )*(?:{_DAY}|\d{{1,2}}\.).{{0,40}}\b(?:abgeben|abzugeben|einreichen|einzureichen|hochladen|schicken)\b
        |\b(?:klausur|prüfung|test)\b.{{0,25}}\b(?:ist|findet|wird)\b.{{0,15}}\b(?:am|{_DAY})\b
        """
    ),
    exam=pattern(
        r"""\b(?:in|für) (?:der|die|einer|ihrer|eurer) (?:klausur|prüfung|abschlussprüfung)\b|\b(?:klausurrelevant|prüfungsrelevant|klausuraufgabe|prüfungsfrage|prüfungsstoff)\b|\bkommt (?:in der|in die|dran in)\b.{0,20}\b(?:klausur|prüfung)\b"""
    ),
    taken_back=pattern(
        r"""\b(?:nein, entschuldigung|entschuldigung, nein|ich fange noch ?mal an|das war falsch|streichen sie das)\b.{0,30}$"""
    ),
    example=pattern(
        r"""\b(?:zum beispiel|beispielsweise|z\. ?b\.)|\b(?:ein|ein weiteres|noch ein|anderes) beispiel (?:ist|wäre|für|dafür)\b|^(?:angenommen|nehmen wir an|stellen sie sich vor|stellt euch vor|sagen wir)\b"""
    ),
    definitions=(
        pattern(
            rf"""\b(?:nennt man|nennen wir|nennt sich|bezeichnet man als|bezeichnen wir als|(?<!das )heißt|heißen) (?:auch |das |die |der |den |ein |eine |einen )*{_TERM}[.]?$"""
        ),
        pattern(rf"""\b(?:wird|werden) (?:auch |oft |meist )*(?:als )?{_TERM} (?:genannt|bezeichnet)\b"""),
        pattern(rf"""\b(?:sogenannten?|so genannten?) {_TERM}"""),
        pattern(
            rf"""^(?:ein |eine |der |die |das )?{_SUBJECT} (?:bedeutet|heißt|steht für|ist definiert als|bezeichnet) """
        ),
        pattern(rf"""\bunter (?:einem |einer |dem |der )?{_TERM} versteh(?:t|en)\b"""),
        pattern(
            rf"""^(?:ein |eine |der |die |das )?{_SUBJECT} (?:ist|sind) (?:einfach |im grunde |nichts anderes als )?(?:ein|eine|der|die|das|jede|jeder|jedes) (?:[\w-]+ ){{0,4}}?[\w-]+, (?:der|die|das|den|dem|in|bei|mit|zu)\b"""
        ),
    ),
    direct_answer=pattern(
        r"""^(?:ja|nein|genau|richtig|stimmt|doch|die antwort|das kommt darauf an|kommt drauf an|weil|gute frage|sehr gute frage)\b"""
    ),
    summing_up=pattern(
        r"""\b(?:zusammenfassend|zusammengefasst|zum (?:schluss|abschluss)|abschließend|fassen wir zusammen|ich fasse zusammen|heute haben wir (?:gesehen|gelernt)|wir haben (?:heute )?(?:gesehen|gelernt)|fazit)\b"""
    ),
    announcement=pattern(
        r"""
        \b(?:heute|in dieser (?:vorlesung|stunde|sitzung)|in diesem (?:vortrag|video|kurs))\b.{0,60}\b(?:werden|wollen|wird|möchte|geht es|sprechen|behandeln|reden|lernen|schauen)\b|\b(?:möchte|will|werde) (?:ich )?(?:ihnen |euch )?.{0,40}\b(?:erzählen|zeigen|vorstellen|sprechen|reden|erklären)\b
        |\bdas (?:ziel|thema) (?:von heute|der heutigen|dieser|des heutigen)\b
        """
    ),
    meta=pattern(
        r"""^(?:ich möchte|ich will|ich werde|wir wollen|wir werden|lassen sie mich|lasst mich|schauen wir|sehen wir|kommen wir)\b.{0,40}\b(?:zeigen|sprechen|reden|ansehen|anschauen|an|zu|zurück|anfangen|erklären|zeichnen|schreiben|sagen)\b"""
    ),
    audience=pattern(r"""^(?:student(?:in|en)?|studierende[rn]?|publikum|teilnehmer(?:in)?|zuhörer(?:in)?|frage)\b"""),
    asks=pattern(
        r"""^(?:was|wie|warum|wieso|weshalb|wann|wo|wer|welche[rsn]?) (?:ist|sind|passiert|bedeutet|heißt|macht|machen|kann|können|wird|gibt|funktioniert|haben|hat)\b.{0,120}$"""
    ),
)
