"""English words for things of one kind: where one of them is said, another one is wrong."""

from lectorium.notetaker.languages.relations import kinds

# One kind a line; forms of the same thing stand side by side.
ENGLISH_KINDS = kinds(
    """
    seconds / minute minutes / hour hours / day days / week weeks / month months / year years / decade / century
    monday / tuesday / wednesday / thursday / friday / saturday / sunday
    january / february / april / june / july / august / september / october / november / december
    summer / autumn / winter
    morning / afternoon / evening / night
    red / green / blue / yellow / orange / purple / brown / pink / grey
    third / fourth / fifth / sixth / seventh / eighth / ninth / tenth
    radians / degrees
    north / south / east / west
    mother / father / brother / sister / son / daughter / uncle / aunt / niece / nephew / cousin / wife / husband
    physics / chemistry / biology / mathematics / economics / psychology / linguistics / statistics
    physicist / chemist / biologist / mathematician / economist / psychologist / neuroscientist / statistician
    professor / student / postdoc
    magazine / newspaper / journal / blog / novel
    breakfast / lunch / dinner
    coffee / tea / milk / beer / wine
    beef / pork / chicken / lamb
    copper / gold / silver / iron / zinc / aluminum / lead
    hydrogen / helium / oxygen / nitrogen / carbon / sodium / chlorine
    train / bus / car / plane / bicycle / ship
    dog / cat / horse / mouse / bird / fish
    gram / kilogram kilo / ton / ounce
    meter / kilometer / centimeter / millimeter / mile / inch
    dollar / euro / yen / franc
    circle / square / triangle / rectangle / hexagon
    cube / sphere / cylinder / cone / pyramid
    gas / liquid / solid / plasma
    eye / ear / nose / mouth
    heart / lung / liver / kidney / brain / stomach
    protein / lipid / carbohydrate / vitamin
    dna / rna
    bacteria / virus / fungus
    electron / proton / neutron / photon / quark
    voltage / current / resistance / capacitance / inductance
    resistor / capacitor / inductor / transistor / diode
    series / parallel
    position / momentum / velocity / acceleration
    kinetic / potential
    row / column
    addition / subtraction / multiplication / division
    sum / quotient
    numerator / denominator
    mean / median / mode
    variance / covariance
    sine / cosine / tangent
    linear / quadratic / cubic / exponential / logarithmic
    derivative / integral
    vector / scalar
    ellipse / parabola / hyperbola
    theorem / lemma / axiom / conjecture
    list / tuple / string / dictionary
    integer / float / boolean
    stack / queue / heap
    python / java / javascript / fortran / matlab / perl / ruby
    linux / windows
    google / facebook / microsoft / amazon / netflix
    encoder / decoder
    generator / discriminator
    classification / regression / clustering
    training / testing / validation
    convolution / pooling
    client / server
    cpu / gpu
    monopoly / oligopoly / duopoly
    inflation / unemployment
    tax / subsidy
    import / export
    consumer / producer
    inferior / normal
    president / senator / governor / mayor
    """
)
