"""What denies, softens, claims more or is opposite in English."""

from lectorium.notetaker.languages.english_kinds import ENGLISH_KINDS
from lectorium.notetaker.languages.english_verbs import IRREGULAR_FORMS, VERBS, gerund, participle, past, third_person
from lectorium.notetaker.languages.language import phrases, words
from lectorium.notetaker.languages.relations import Claim, Relations, groups, pairs, scales

ENGLISH_RELATIONS = Relations(
    contractions=(
        # Between commas it would part a clause: "no time for, you know, connections".
        (r"(?:,? (?:like|you know),)+(?= \w)", ""),
        (r"\bcannot\b|\bcan't\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"\b(it|that|what|there|here|he|she|who|where|how|everything|this)'s\b", r"\1 is"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"\bi'm\b", "i am"),
    ),
    denials=phrases(
        """
        not, no, never, none, nothing, nobody, nowhere, neither, nor, cannot, can't, don't, doesn't, didn't, isn't,
        aren't, wasn't, weren't, won't, wouldn't, shouldn't, couldn't, haven't, hasn't, hadn't, mustn't, needn't, ain't,
        without, instead of, rather than, no longer, fail to, fails to, failed to
        """
    ),
    near_denials=phrases(
        """
        hardly, scarcely, barely, fail, fails, failed, failing, failure, unable, impossible, lack, lacks, lacking,
        refuse, refuses, avoid, avoids, avoiding, avoided, except, excluding, leave out, leaves out, far from, prevent,
        prevents, forget, forgets, forbidden, cease, ceases, anything but, neglect, neglects, ignore, ignores, ignoring,
        skip, skips, skipped, drop, drops, stop, stops, wrong, false, less, unlike, unlikely, incapable, rule out, rules
        out, ruled out, illegal, invalid, error, unless, untouched, unchanged, missing, absent, only, little, few,
        rarely, seldom, otherwise, independent, regardless, lose, loses, lost, useless, zero, out of, outside, beyond,
        exceeds, needless, free of, safe from, immune, invariant, spare, save, saves, optional, bad, too, different,
        differs, differ, opposite, apart, separate, exclude, excludes, deny, denies, reject, rejects, contrary,
        unnecessary, eliminate, eliminates, eliminated, discard, discards, remove, removes, removed, prohibit,
        prohibits, limit, limits, hard, difficult, tough
        """
    ),
    no_denials=phrases(
        """
        "" not only, not just, not merely, not even, isn't only, isn't just, no matter, not necessarily, nothing but, why not, no
        doubt, can't help but, not to mention, or not ""
        """
    ),
    hedges=phrases(
        """
        may, might, maybe, perhaps, possibly, probably, likely, sometimes, seem, seems, seemed, suggest, suggests,
        suggested, suggesting, appear to, appears to, apparently, presumably, tend to, tends to, occasionally, as far
        as, not sure, not exact, supposedly, don't know if, don't know whether, not necessarily, something like, roughly, approximately,
        potentially, arguably, plausible, could be, in general, at least, unclear, in principle
        """
    ),
    soft_hedges=phrases(
        """
        i think, i believe, i guess, i hope, can, could, possible, possibility, idea, proposal, proposes, often,
        oftentimes, usually, typically, typical, generally, normally, mostly, mainly, largely, about, around, nearly,
        almost, some, many, most, appear, appears, tend, tends, hardly, believes, believe, believed, thinks, think,
        thought, sort of, kind of, more or less, or so, assume, assuming, assumed, doesn't know, in practice, up to,
        expected, expect, expects, guess, in some sense, essentially, pretty much, common, commonly, frequently,
        rarely, unlikely, estimate, estimated, a bit, somewhat, some extent, partly, rough, order of, close to,
        attribute, attributed, explanation, certain, particular, for example, e.g, such as, considers, consider,
        opinion, according, says, suspects, hypothesis, suggestion, sooner or later, if, whether, would, should,
        necessarily, exactly, near, several, various, different, occasional, chance, chances, risk, danger,
        claim, claims, claimed, easily, question, hope, hopes, wonder, doubt, unsure, unknown, not known, not clear, uncertain, ballpark,
        ish, optional, slightly, little, few, mere, rumor, rumors, rumour, rumours, rumored, reportedly, allegedly
        """
    ),
    claims=(
        Claim(
            phrases("always, invariably, guaranteed, guarantee, guarantees, inevitably, every time"),
            phrases(
                "every, all, never, whenever, any time, definitely, no matter, each time, sure, certainly, any, must"
            ),
        ),
        Claim(
            phrases(
                """
                every, all, everything, everyone, everybody, whatever, wherever, anything, regardless, no matter, in any
                case, whoever, without exception, all of them
                """
            ),
            phrases(
                """
                any, each, whole, entire, both, no, none, nothing, always, whenever, total, perfectly, exactly, in
                general, generally, everywhere, anybody, anyone, nobody, never, constant, universal, ever, full, fully
                """
            ),
            phrases(
                "all that, at all, is all, after all, for all, all the, above all, first of all, all in all, all kinds"
            ),
        ),
        Claim(
            phrases(
                """
                must, has to be, have to be, required, requires, require, obligatory, mandatory, indispensable,
                compulsory, necessary, necessarily, essential, has to
                """
            ),
            phrases(
                """
                have to, has to, need, needs, needed, got to, should, otherwise, only, cannot, can't, supposed to, had
                to, ought, gotta, need to, surely, got be, had better, better be, crucial, important, unless, without, always, not allowed, want
                """
            ),
        ),
        Claim(
            phrases("proves, prove, proved, proven, proof, establishes, confirms, demonstrates, proving"),
            phrases(
                "show, shows, showed, shown, demonstrate, demonstrated, theorem, evidence, establish, confirm, verify"
            ),
        ),
        Claim(
            phrases("whatever, regardless, no matter, irrespective, whichever"),
            phrases(
                """
                whatever, regardless, no matter, irrespective, whichever, whenever, wherever, does not matter, do not
                matter, does not depend, independent, any case, anything, anywhere, everywhere, everything, all, every,
                always
                """
            ),
        ),
        Claim(
            phrases("than any, than ever, than all, than every, ever before"),
            phrases("any, ever, most, best, every, all, no other, nobody, nothing, never, whole, everything"),
        ),
        Claim(
            phrases("no two"),
            phrases("no two, unique, only one, never the same, always different, all different, all distinct"),
        ),
        Claim(
            phrases("including"),
            phrases(
                """
                including, include, includes, included, also, too, even, as well, like, such as, for example, for
                instance, plus, along with, everything, both, whole, entire, together
                """
            ),
        ),
        Claim(
            phrases("exactly, precisely, identical"),
            phrases("exact, precise, same, equal, equals"),
        ),
        Claim(
            phrases("only, solely, exclusively, nothing but, alone, merely"),
            phrases(
                """
                just, unless, except, otherwise, nothing, single, sole, one, not, no, all, the way, don't, isn't,
                doesn't, simply, cannot, can't, until
                """
            ),
        ),
        Claim(
            phrases("never, nobody, no one, none, impossible, under no circumstances, in no case"),
            phrases(
                """
                not, no, nothing, cannot, can't, don't, doesn't, isn't, won't, didn't, wouldn't, couldn't, always,
                infinite, aren't, wasn't, out of, fail, failed, otherwise, nor, neither, without, haven't, hasn't
                """
            ),
        ),
    ),
    comparatives=words(
        """
        faster slower quicker better cheaper easier harder simpler safer larger smaller bigger longer shorter stronger
        weaker cleaner fewer deeper wider broader older newer richer poorer steeper flatter
        """
    ),
    connectives=words(
        """
        however therefore whereas instead moreover furthermore hence thus otherwise although nevertheless nonetheless
        besides meanwhile namely likewise whereby thereby consequently accordingly
        """
    ),
    # Not `left`, which is a side.
    bases={form: base for form, base in IRREGULAR_FORMS.items() if form != "left"},
    verbs=frozenset(
        form
        for base in VERBS
        for form in (base, past(base), participle(base), gerund(base), third_person(base), f"{base}s")
    ),
    limits=phrases(
        """
        often, oftentimes, usually, sometimes, some, many, most, typically, generally, mostly, rarely, in most cases,
        in some cases, tend to, tends to, normally, commonly, a few, several, in this case, in this example
        """
    ),
    universals=words("always never every all everybody everyone"),
    naming=words("called named termed dubbed"),
    scales=scales(
        """
        amount more higher bigger greater larger rise rises rising rose increase increases increased increasing grow grows growing grew gain gains raise raises raised raising upward expand expands additional extra climb climbs widen widens lengthen lengthens double doubles deepen deepens / less fewer lower smaller fall falls falling fell decrease decreases decreased decreasing drop drops dropped dropping reduce reduces reduced reducing sacrifice sacrifices sacrificing lose loses losing shrink shrinks shrinking decline declines downward diminish diminishes lessen narrows halve halves cut cuts
        speed faster quicker sooner / slower longer
        quality better / worse
        ease easier simpler / harder tougher
        strength stronger / weaker
        slope steeper / flatter
        width wider broader / narrower
        price dearer costlier / cheaper
        """
    ),
    correlates=words("the"),
    conditions=words("if when whenever as once while where with by given"),
    goes_with=words("with"),
    modals=(
        ("have to", "has to", "need to", "needs to", "must", "required to", "got to"),
        ("can", "could", "able to", "allowed to"),
        ("want to", "wants to"),
        ("should", "ought to", "supposed to"),
    ),
    links=words("by % of is was are equal equals to at be about a the an than or greater"),
    retractions=phrases(
        "sorry, i'm sorry, i am sorry, excuse me, no wait, wait no, no sorry, oops, my mistake, correction"
    ),
    refutations=phrases(
        """
        that is not true, that is not the truth, that is not right, that is not correct, that is not the case, well that is
        not true, well that is not the truth, well that is not right, that is wrong, that is false, this is wrong, but
        that is wrong, but that is not true, but that is not the
        """
    ),
    rejections=phrases(
        """
        no, nope, not, why would, but i did not, but i didn't, but why, it what, what, wrong, that's wrong, that's not,
        that is not, except, well no, close, almost, not quite, not really, not exactly, actually, hmm, really, but
        """
    ),
    kinds=ENGLISH_KINDS,
    downtoners=words("almost nearly virtually practically pretty less partly mostly largely barely hardly"),
    tells=words("is are was were means mean meant has have gives takes denotes describes does do can will"),
    partials=phrases("some of the, some of these, some of those, some of them, some of our, only some, only a few"),
    likens=phrases(
        """
        as in, similar to, the same as, analogous to, likened to, compared to, compared with, different from, opposed to,
        in contrast to, unlike
        """
    ),
    neglects=phrases(
        """
        ignore, ignoring, ignored, neglect, neglecting, neglected, disregard, disregarding, pretend, pretending, assume,
        assuming, assumed, assumption, simplify, simplification, simplicity, set aside, leave aside
        """
    ),
    absences=phrases(
        """
        not occur, not happen, not exist, not matter, never occurs, never happens, there is no, there are no, has no
        effect, have no effect, no influence, no such
        """
    ),
    only=phrases("only, sole, single"),
    within=words("in within"),
    untils=words("until till before unless"),
    afters=words("after from once when past beyond"),
    each=words("both all every each always either"),
    no_reasons=phrases(
        "is not because, was not because, are not because, were not because, is not due to, was not due to"
    ),
    causes=words("because"),
    purposes=phrases("to, in order to, so as to"),
    articles=words("a an the"),
    learners=words("student student's students students'"),
    teachers=words("professor professor's lecturer lecturer's teacher teacher's instructor instructor's"),
    noes=words("no nope never"),
    yeses=words("yes yeah yep right sure exactly absolutely correct true okay ok definitely indeed"),
    negative_prefixes=tuple("un non in im ir dis".split()),
    functions={
        "log": ("log", "logarithm", "ln", "logarithms", "logs"),
        "ln": ("ln", "log", "logarithm", "natural", "logarithms", "logs"),
        "exp": ("exp", "exponential", "exponent", "e"),
        "sin": ("sin", "sine", "sines"),
        "cos": ("cos", "cosine", "cosines"),
        "tan": ("tan", "tangent"),
        "sqrt": ("sqrt", "root"),
        "lim": ("lim", "limit", "limits"),
    },
    signs=(("plus", "+"), ("minus", "-"), ("times", "*"), ("divided by", "/"), ("over", "/"), ("upon", "/")),
    sources=words("from"),
    goals=words("to into"),
    full_of="ful",
    free_of="less",
    joins=words("and but"),
    compares=words("more less than most least prefer prefers preferred"),
    firsts=phrases("first, begin, begins, start, starts, starting, beginning, before, initially"),
    thens=phrases("then, switch to, change to, afterwards, later, end, finally, next, followed by, subsequently"),
    opposites=pairs(
        """
        increase,rise,grow,raise/decrease,fall,drop,shrink,reduce,lower,decline,diminish,less,fewer
        more/less,fewer,decrease,decline,diminish,shrink most/least higher,high/lower,low
        up,upward,upwards/down,downward,downwards before/after,afterwards above/below over/under first/last
        maximum,maximize,maximal/minimum,minimize,minimal always/never,sometimes big,large,huge/small,tiny,little
        bigger,larger,greater/smaller,less,lower left/right positive/negative top/bottom open/closed,shut
        same,identical,equal/different,unequal upper/lower faster,quicker,fast,quick,sooner/slower,slow,longer
        strong,stronger/weak,weaker input/output add,append/remove,delete,subtract inside,within/outside
        early,earlier/late,later long,longer/short,shorter good,better/bad,worse best/worst
        easy,easier,simple,simpler/hard,harder,difficult,complicated,complex true,correct/false,incorrect,wrong old/new
        cheap,cheaper/expensive,costly rich/poor wide,wider,broad/narrow,narrower deep,deeper/shallow,shallower
        all,every/none,some many,much/few,little linear/nonlinear global/local parallel/serial,sequential public/private
        safe/unsafe,dangerous possible/impossible convex/concave finite/infinite mutable/immutable
        ordered/unordered,random backward,backwards/forward,forwards start,begin/end,stop,finish known/unknown hot/cold
        include,including/exclude,excluding,except accept,allow,allowed/reject,forbid,forbidden,refuse,refused
        gain,win/lose,loss success,succeed,successful,work/failure,fail,unsuccessful with/without multiply/divide
        plus/minus odd/even dependent/independent static/dynamic buy,buyer,demand/sell,seller,supply horizontal/vertical
        even/odd flat,flatter/steep,steeper active/passive abstract/concrete accurate,precise/inaccurate,imprecise
        advantage,benefit/disadvantage,drawback convergent,converge/divergent,diverge encode/decode explicit/implicit
        push,pull/pop future/past inner/outer internal,internally/external,externally major/minor near,close/far
        numerator/denominator optional/necessary,required,mandatory,essential optimistic/pessimistic
        passed,pass/failed,fail profit/loss regular,regularly/irregular,irregularly,random,randomly predictable/unpredictable,random
        deterministic/random,stochastic,probabilistic once/repeatedly,again
        aligned,parallel/perpendicular,orthogonal shared/exclusive shrink/expand stable/unstable
        sufficient/insufficient supervised/unsupervised surplus/shortage,deficit symmetric/asymmetric
        theory,theoretical/practice,practical tight/loose useful/useless visible/invisible warm/cool wins/loses
        discrete/continuous black/white attract/repel absorb/emit clockwise/counterclockwise complement/substitute
        constant/variable import/export male/female married/single,unmarried soft/hard rarely,seldom/often,usually
        several/one lose/keep keep,preserve/discard,lose helpful/harmful reversible/irreversible rational/irrational
        high,higher,highest/low,lower,lowest big,bigger,biggest,large,larger,largest,greatest/small,smaller,smallest
        long,longer,longest/short,shorter,shortest fast,faster,fastest/slow,slower,slowest
        strong,stronger,strongest/weak,weaker,weakest easy,easier,easiest,simplest/hard,harder,hardest,difficult
        cheap,cheaper,cheapest/dear,dearer,dearest early,earlier,earliest/late,later,latest old,older,oldest/newest,newer
        near,nearer,nearest,close,closer,closest/far,farther,further,farthest,furthest
        heavy,heavier,heaviest/lightest,lighter deep,deeper,deepest/shallow,shallowest rich,richest/poor,poorest
        simultaneously,jointly,together/separately,sequentially,successively vary,varying,varies,change,changing/fixed,constant
        same,alike,likewise,similarly/opposite,contrary,reverse,conversely
        continue,continues,proceed/stop,halt,terminate reject/accept,keep expected,likely/unexpected,unlikely
        """
    ),
    synonyms=groups(
        """
        big bigger large larger great greater huge
        small smaller tiny little
        fast faster quick quicker quickly speed
        slow slower slowly
        change alter modify mutate update
        element item entry
        start begin initial initially origin original
        end finish last final finally
        show demonstrate display
        make create build produce yield
        use employ apply utilize
        need require must necessary
        remove delete drop eliminate discard rule
        add append attach
        find get obtain reach determine
        give return yield
        function method procedure
        bad worse poor
        good better best fine
        equal same identical
        increase rise grow raise
        decrease fall shrink reduce decline lower
        example instance case
        think believe consider
        call name denote term
        cause lead produce
        help useful convenient
        guess try attempt trial
        answer solution result
        important essential key crucial
        stop halt terminate quit
        way manner method approach
        person people human
        part piece component
        hold keep contain store
        picture image
        number value quantity count
        error mistake wrong fault
        easy simple
        hard difficult
        often usually frequently commonly typically
        several multiple many
        quick fast
        below under less lower
        above over greater higher more
        refer point
        untouched unchanged same
        without non
        cheap inexpensive
        high higher highest
        low lower lowest
        long longer longest
        short shorter shortest
        big biggest largest greatest
        small smallest
        fast fastest
        slow slowest
        strong stronger strongest
        weak weaker weakest
        easy easier easiest
        hard harder hardest difficult
        early earlier earliest
        late later latest
        near nearer nearest close closer closest
        far farther further farthest furthest
        deep deeper deepest
        price cost
        """
    ),
    fractions=pairs(
        """
        empty,nothing,nil,none,zeros,zeroes,zeroth,nought,naught/0 first,once,single,one,ones,unit/1
        half,halved,halve,halves,halving,twice,double,doubled,doubles,both,pair,couple,second,squared,square/2
        two-dimensional/2 third,cubed,cube,triple,thrice/3 quarter,fourth/4 fifth/5 sixth/6 seventh/7 eighth/8 ninth/9
        tenth,tenfold,decade/10 dozen/12 hundredth,percent,century/100 thousandth/1000
        """
    ),
)
