"""What can name a topic and what cannot: English."""

from lectorium.notetaker.languages.language import phrases, words
from lectorium.notetaker.languages.topics import Topics, pattern_of_announcements, with_inflections

_NO_VERB_OF_A_TOPIC = with_inflections(
    """
    accept achieve agree allow announce appear apply appreciate arrange arrive ask assign assume attempt avoid become
    begin behave believe belong blow bother break bring buy calculate care carry catch choose claim come compare
    complain concern confuse consider consist contain contribute converge convert convince correspond create cross
    decide define deliver demand demonstrate depend derive describe deserve destroy determine develop die differ diverge
    differentiate disagree disappear discuss draw drive eat eliminate emphasize enable encourage end enjoy ensure
    enter establish evaluate exist expect explain explore express fail fall feel fetch figure fill find finish fit
    follow forget gain generate give go grab grow guarantee guess hand hang happen hate hear help hide hit hold hope
    identify ignore illustrate imagine implement imply improve include increase indicate infer inspire intend
    introduce invite involve jump keep kick kill knock know label lay lead learn leave let lie listen live look lose
    maintain make manage mean mention mind miss mix move multiply need notice obtain occur offer own participate pass
    pay pick pop pose prefer prepare prevent proceed produce promise propagate prove pull push put quit raise reach
    read realize receive recognize recommend reduce refer reflect rely remain remember remind remove repeat replace
    represent require respond rewrite ride rise run satisfy save say see seek seem select sell send separate serve
    settle share shift show shut sit skip solve sound speak spend stand start stay stick stop struggle submit suck
    suggest suit sum supply suppose survive suspect switch take talk teach tell tend thank think throw tie touch treat
    trust try turn twiddle understand vary vibrate visit wait wake walk want warn wash waste watch wear win wish wonder
    work worry write yell
    """,
    irregular="""
    ate became become been began begun being bought broke broken brought built came caught chose chosen did disfmarker
    does doing done drawn drew driven drove eaten fallen fell felt flew forgot forgotten fought found froze gave given
    gone grew grown having heard held hid hidden kept knew known laid led left lent lost made meant met paid proved
    put quit ran rose rung said sang sat saw seen sent shook shown shut slept sold sought spent spoke spoken stole
    stood stuck swam taken taught thought threw thrown told took understood vocalsound was went were woke won wore
    worn written wrote
    """,
    # Also names of things, in one of their forms.
    except_="""
    claim claims cross demand demands derivation drawing drawings end ends evaluation figure figures gain gains hit
    hits increase label labels lead leads learning mix multiplying omit omits omitted omitting programming reading run
    set share shares shift shifts sound sounds start starts stop stops sum sums supply switch switches teaching trust
    waste writing
    """,
)

ENGLISH_TOPICS = Topics(
    before_a_noun=words(
        """
        a about all an another any as at between both by called each every five for four from her his in into its many
        multiple my no of on our over per several some such than the their these this those three through two under
        various with your
        """
    ),
    before_a_verb=words(
        """
        always can can't cannot could didn't doesn't don't gonna he i i'd i'll it just let let's may might must never
        not please shall she should they they'll to us wanna we we'd we'll who will won't would you you'd you'll
        """
    ),
    never=_NO_VERB_OF_A_TOPIC
    | words(
        """
        able absolute absolutely accurate across actual afterwards ago ahead alike alive alone along alright amazing
        among amongst annoying anybody anymore anyone anything anytime anyway anyways anywhere apart apparent
        apparently applause appropriate approximately around aside audience automatically available aware away awesome
        awful bad basic basically beautiful behind best beyond bigger biggest boring brief briefly bunch busy called
        capable capital careful carefully certain certainly cheap cheaper clear clearer clearly clever close closely
        closer closest colon comfortable comma common commonly complete completely complicated concerned confident
        confused confusing convenient cool correct correctly corresponding couple crazy crucial cute dear deeper
        definitely deliberately desirable desired different differently difficult directly done dot dumb easier
        easiest easily easy effectively eight eighth else enormous enough entire entirely equal equally equals
        especially essential essentially eventually everybody everyone everything everywhere exact exactly excellent
        excited exciting expensive extra extreme extremely fair fairly familiar famous fantastic far fast faster
        favorite few fewer fifth final finally fine finer first five folks forward four fourth free frequently fresh
        friday front full fully fun funny furthermore general generally gentleman gentlemen gigantic given glad god
        good gosh gotten great greater greatest greatly guy guys half happy hard harder hardly hello hence hereafter
        hey hi high higher highest highly hm hmm hold honest honestly horrible hot huge huh hundred hyphen identical
        immediate immediately important impossible impressive inaudible incredible incredibly indeed independent
        independently initially inside instead instructor intended interactive interested interesting interestingly
        intuitive involved just kinda large larger largest last late lately later latter laughter least lecturer left
        lesser lets likely little long longer longest loosely lovely low lower lowercase lowest lucky mainly major
        matters meaningful means meant meanwhile mere merely mhm middle million minor mm monday moreover mostly
        multiple music must namely nasty naturally nearby nearly neat necessarily necessary neither nevertheless new
        newer nice nicely nicer nine nobody none nope normal normally notably nothing nowadays nowhere obvious
        obviously occasional occasionally odd often ok okay old older oldest onto oops opposite ordinary original
        originally otherwise outside overall painful parentheses parenthesis particular particularly partly past
        perfect perfectly plain plausible pleasant plenty plug plugs plus poor poorly popular possible possibly
        practically precise precisely present presumably pretty previous previously primarily prior probably professor
        proper properly pure purely quick quicker quickly quiet quotation quote quotes ready real realistic really
        reasonable reasonably recent recently regarding regardless related relevant remaining respect respective
        respectively rid right rough roughly round sad safe same saturday scary second separately serious seriously
        seven several severe short shorter shortly sick significant significantly silly similar similarly simple
        simpler simplest simply simultaneously since single six sixth slash slight slightly slow slower slowly small
        smaller smallest smart somebody somehow someone someplace something sometime sometimes somewhat somewhere soon
        sooner sophisticated sorry sorts speaker special specific specifically straight straightforward strange
        stranger strictly strong stronger strongly student students stupid sub subscript sudden suddenly sufficient
        sufficiently suggestion suggestions suitable sunday super superscript supposed sure surely surprised
        surprising surprisingly ten terrible terribly thanks third thirty thousand thousands three thursday tilde tiny
        today together tomorrow tonight top totally tough toward towards traditional traditionally tricky true truly
        tuesday twelve twenty twice two typical typically ugly uh ultimate ultimately um unable underscore unfortunate
        unfortunately unless unlike unlikely unusual upon upper uppercase used useful useless using usual usually valid
        valuable various vast versa via vice wednesday weird welcome whatever whatnot whenever whereas wherever
        whichever whoever whole wide wider within without wonderful wondering works worse worst worth wow wrong yeah
        yep yesterday you'd young younger yours zillion
        """
    ),
    vague=words(
        """
        ability advantage aim amount answer answers app application applications approach apps area arrow arrows
        article aspect attention axis basis behavior bit bits block board book books bottom bracket bunch case cases
        center chance change choice choices class code codes column comment comments concept concepts conclusion
        condition consequence context corner cost country course day days deal decision degree detail details
        difference differences dimension dimensions direction discussion distance doctor doctors effect effort element
        elements entry equation equations example examples exercise experience fact factor facts feature features
        feeling field file files first five form formula friend function goal graph graphs group hand head help
        history home homework hour hours house idea ideas image index individual information input instance instances
        interest issue issues item items job junk kid kids kinds language last lecture length letter letters level
        levels life line lines list look loop machine man material matter meaning member message method minus minute
        minutes moment money month months name names notation notations note notes notion number numbers object
        objects office option options order outcome output package packages page paper parameter part particle parts
        party past pattern people percent period person phrase picture pictures piece pieces place places plan plot
        plots plus point points position power principle prize problem problems procedure process product program
        project property purpose quality quantity question questions rate ratio reality reason reasons recognition
        region relation relationship report research rest result results role room root roots row rule rules sample
        say scale scenario scene school science screen second section sense sequence set shape share side sides sign
        site situation situations size slide slides solution solutions sort space speed spot stage statement
        statements step steps story strategy structure study stuff style subject symbol symbols system systems table
        talk task team technique techniques term terms test text theme theory thought thoughts thousand time times tip
        title topic topics trick trouble two type types unit use user value values variable version video videos view
        website week weeks while woman women word words work world year years zero zeros
        """
    ),
    keywords_of_code=words("for while if else elif try with import return and or not in def"),
    nouns_of_code=words("loop loops statement statements block blocks clause clauses keyword keywords"),
    linking=words("of"),
    adjectives=words(
        """
        abstract acoustic active additional advanced aggressive alternative american analog ancient angry annual
        arbitrary artificial asymptotic asynchronous auto automatic based bayesian binary biological black blind blue
        boolean bright british broad canadian central cheap chemical chinese civil classic classical clean cognitive
        cold collective colored commercial compact competitive complementary complex computational conditional
        confidential connected conscious consistent contextual continuous contrastive convex convolutional creative
        critical cryptographic cubic cultural current daily dead decentralized deep defined definite dense dependent
        deterministic differentiable differential digital discrete distributed diverse dominant double dry dual dumb
        dynamic economic educational efficient elastic elder electric electrical electronic elementary emotional
        empirical empty encoded encrypted environmental everlasting everyday exclusive existing expected experimental
        explicit extended external factual false federal female finite fixed flat flexible foreign formal former
        fractional french functional fundamental fuzzy geometric german global golden gray green grey happy harmonic
        heavy hidden hierarchical historical homogeneous honest horizontal hybrid hyperbolic imaginary immutable
        implicit inclusive incoming infinite inherent initial inner innocent innovative instantaneous integrated
        intellectual intelligent intense intermediate internal international inverse iterative joint known latent lazy
        legal less lexical lightweight linear linguistic literal local logical loose lost loud magnetic male malicious
        manual marginal massive mathematical maximum mechanical medical medium mental mid military mini minimum mobile
        modern modular molecular monetary monthly moral multimodal multiplicative multivariate mutable mutual naive
        narrow national natural negative nested neural non-linear nonlinear nonzero northern nuclear numerical observed
        online opaque open optical optimal oral orange organic orthogonal outer parallel parametric passive perceived
        periodic permanent perpendicular personal physical pink political positive pre predictive preliminary primary
        private probabilistic professional progressive prominent proportional psychological public purple quadratic
        qualitative quantitative random rational raw reactive rectangular recurrent recursive red redundant regional
        regressive regular religious remote renewable responsible responsive rich rotating royal russian sacred
        scalable scary scientific secondary secure selfish semantic semi sensitive sensory separable sequential sexual
        shallow shared sharp silent skinny smarter smooth social soft solar solid sparse spatial spectral spherical
        spongy squared stable standard static statistical steady steep stochastic stored strategic structural stubborn
        subjective subsequent subtle supervised symbolic symmetric symmetrical synchronous synthetic systematic tall
        technical temporal temporary theoretical thermal thick thin tight transparent triangular trivial tropical
        trusted twin unconditional underlying unified uniform unique universal unknown unsigned unstable unsupervised
        urban urgent vertical violent viral virtual visible visual voluntary vulnerable warm weak wealthy weekly
        western wet white widespread wild wireless wise wooden yearly yellow zero-knowledge
        """
    ),
    announcements=pattern_of_announcements(
        phrases(
            """
            talk about, talking about, look at, looking at, move on to, moving on to, go on to, turn to, start with,
            focus on, discuss, introduce, cover, deal with, called, known as, the notion of, the concept of, the idea
            of, the problem of, the question of, the next thing is, the next topic is, the topic is, the subject is,
            this is, these are, what is, what are, what's, definition of, define, an example of, explain, introduction
            to, learn about, think about, there is, there are, there's
            """
        )
    ),
)
