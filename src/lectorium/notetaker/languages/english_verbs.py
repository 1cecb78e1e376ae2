"""English verbs that lectures use, and their forms.

`TRANSITIVE` take an object that can become the subject of a passive; `INTRANSITIVE` do not. What is in neither list is
not known to be a verb, and no rule touches it.
"""

import re

TRANSITIVE = frozenset(
    """
    abstract accept access accomplish account accumulate achieve activate adapt add address adjust adopt affect
    afford align allocate allow alter analyse analyze annotate answer append apply approach approximate argue
    arrange articulate assert assess assign associate assume attach attend avoid back bind block bound branch break
    bring build cache calculate call cancel capture carry catch change characterize check choose clarify classify
    clean clear clip clone code collect combine compare compile complete compose compress compute concatenate
    configure confirm connect consider constrain construct consume contain control convert convey convince copy
    correct corrupt count cover create cross customize cut debug decide declare decode decompose decrease decrypt
    deduce define delete deliver demonstrate denote deploy derive describe design detect determine develop
    differentiate direct discard discover discretize discuss display distinguish distribute divide do download draw
    drive drop eliminate embed emphasize employ emulate encode encounter encrypt enforce ensure enter enumerate
    erase establish estimate evaluate examine exclude execute expand expect explain exploit explore exponentiate
    export express extend extract factor factorize feed fetch fill filter find finish fit fix flip fold follow force
    formulate gather generate grab graph group guarantee guess handle hash hear hide highlight hold hook identify
    ignore illustrate imagine implement import impose improve include increase increment index indicate infer
    initialize inject input insert inspect install instantiate integrate interpret introduce invent invert
    investigate invoke involve isolate iterate join justify keep label launch learn leave leverage limit link list
    load localize locate lock lose maintain make manage manipulate map marginalize mark mask match maximize measure
    memorize mention merge minimise minimize mix model modify monitor motivate move multiply mutate name neglect
    normalize note notice number observe obtain omit open optimise optimize order organize output overwrite pad
    parameterize parse partition pass perceive perform permute perturb pick place plot plug pop populate pour
    predict prefer prepare preprocess prescribe preserve press prevent print process produce program pronounce
    propagate propose protect prove provide pull punish push put quantify query raise randomize reach read realize
    rearrange reassign rebind receive recognize recommend reconstruct record recover reduce refer refine regard
    regularize reject relate release reload remember remind remove rename render repeat replace replicate report
    represent reproduce request require rescale reset reshape resolve respect restart restrict retain retrieve
    return reuse reveal reverse rewrite rotate round route run sample satisfy save scale scan scatter schedule score
    search select send separate serialize set shift shorten shrink shuffle shut sign simplify simulate sketch skip
    slice smooth solve sort specify spend split square stack standardize start state stop store stretch study submit
    substitute subtract sum summarize superimpose supply support swap switch synchronize tackle tag take target
    teach test throw tokenize touch track train transfer transform translate transmit transpose treat trick trigger
    truncate try tune turn tweak twiddle type understand undo unfold unpack unroll update upload use utilize
    validate vary verify view visualize wait want watch weigh weight wrap write
    """.split()
)
INTRANSITIVE = frozenset(
    """
    act agree appear arrive ask be become begin behave believe buy care collapse come compete concentrate continue
    contribute converge correspond deal depend die disappear diverge end evolve exist experiment fail fall feel
    focus fork generalize get give go grow happen have help interact know let lie like listen live log look loop
    mean need occur operate pause pay play point proceed react rely remain reside respond rise say see seem sell
    serve show sit sleep speak stand stay step suffer survive talk tell tend think travel vote wait walk win wonder
    work worry
    """.split()
)
# base: past, participle
_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        entry.split("/")
        for entry in """
        be/was/been become/became/become begin/began/begun bind/bound/bound break/broke/broken bring/brought/brought
        build/built/built buy/bought/bought catch/caught/caught choose/chose/chosen come/came/come cut/cut/cut
        deal/dealt/dealt do/did/done draw/drew/drawn drive/drove/driven fall/fell/fallen feed/fed/fed feel/felt/felt
        find/found/found
        fit/fit/fit forget/forgot/forgotten get/got/got give/gave/given go/went/gone grow/grew/grown have/had/had
        hear/heard/heard
        hide/hid/hidden hold/held/held input/input/input keep/kept/kept know/knew/known learn/learned/learned
        leave/left/left let/let/let lie/lay/lain lose/lost/lost make/made/made mean/meant/meant output/output/output
        overwrite/overwrote/overwritten pay/paid/paid put/put/put read/read/read reset/reset/reset
        rewrite/rewrote/rewritten rise/rose/risen run/ran/run say/said/said see/saw/seen sell/sold/sold send/sent/sent
        set/set/set show/showed/shown shrink/shrank/shrunk shut/shut/shut sit/sat/sat sleep/slept/slept
        speak/spoke/spoken spend/spent/spent split/split/split stand/stood/stood take/took/taken teach/taught/taught
        tell/told/told think/thought/thought throw/threw/thrown
        understand/understood/understood undo/undid/undone win/won/won
        write/wrote/written
        """.split()
    )
}
_DOUBLING = frozenset(
    """
    cut fit get put run set shut sit split stop drop grab map plot plug pop skip swap tag trim wrap pad step flip clip
    input output reset let hit plan occur refer begin transfer scan program log win debug transmit omit commit submit
    emit admit permit control compel quit bin pin dig rub stir sum
    """.split()
)


def participle(base: str) -> str:
    """`take` taken, `map` mapped, `apply` applied."""
    return _IRREGULAR[base][1] if base in _IRREGULAR else _regular(base)


def past(base: str) -> str:
    return _IRREGULAR[base][0] if base in _IRREGULAR else _regular(base)


def gerund(base: str) -> str:
    """`take` taking, `map` mapping, `apply` applying."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (base + base[-1] if base in _DOUBLING else base) + "ing"


def third_person(base: str) -> str:
    """`take` takes, `pass` passes, `apply` applies."""
    if base in {"be", "have"}:
        return {"be": "is", "have": "has"}[base]
    if re.search(r"(?:s|x|z|ch|sh|o)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return (base + base[-1] if base in _DOUBLING else base) + "ed"


VERBS = TRANSITIVE | INTRANSITIVE
# Forms that tell their base; a form that two bases share is left out.
BASE_OF_PAST = {past(base): base for base in VERBS if past(base) != base}
BASE_OF_PARTICIPLE = {participle(base): base for base in VERBS}
BASE_OF_GERUND = {gerund(base): base for base in VERBS}
BASE_OF_THIRD_PERSON = {third_person(base): base for base in VERBS}
# What a subject stands before, and no base form.
FINITE_FORMS = frozenset(BASE_OF_PAST) | frozenset(BASE_OF_THIRD_PERSON)
# What a stemmer cannot bring together: "written" and "write".
IRREGULAR_FORMS = {form: base for base, forms in _IRREGULAR.items() for form in forms if form != base and base != "be"}
