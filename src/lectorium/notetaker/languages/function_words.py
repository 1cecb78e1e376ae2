"""Function words: the words of a language that carry no topic. They also tell the language of a text."""

from lectorium.notetaker.languages.language import words

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "en": words(
        """
        a about above actually after again against all already also
        always am an and any anyway are aren't as at
        back basically be because been before being below between
        both but by can can't cannot come comes could
        couldn't did didn't do does doesn't doing don don't
        down during each either else even ever every few for
        from further get gets getting go goes going gonna got
        had hadn't has hasn't have haven't having he he's her
        here here's hers herself him himself his how i i'd i'll
        i'm i've if in into is isn't it it's its itself just
        kind know let let's like look lot lots made make makes
        many may maybe me mean mhm might mine more most much
        must my myself need no nor not now of off oh
        ok okay on once one ones only or other others our ours
        ourselves out over own perhaps put quite rather really
        right said same say says see shall she she's should
        shouldn't so some somehow something sort still such
        take takes than that that's the their theirs them
        themselves then there there's these they they'd they'll
        they're they've thing things think this those though
        through thus to too uh um um-hum under until up upon
        us very wanna want wanted wants was wasn't way we we'd
        we'll we're we've well were weren't what what's when
        where which while who whom whose why will with without
        won't would wouldn't yeah yes yet you you'd you'll you're you've your yours yourself yourselves
        """
    ),
    "fr": words(
        """
        a ai ainsi alors après as au aucun aura aussi
        autre autres aux avait avant avec avez avoir avons bah ben
        bien bon c car ce ceci cela celle celles celui ces
        cet cette ceux chaque chez comme comment d dans de depuis
        des deux devant dit doit donc dont du déjà elle elles
        en encore entre es est et eu euh eux faire fait faut
        fois font hors ici il ils j je jusque l la le les
        leur leurs lui là m ma mais me mes moi moins mon même
        mêmes n ne ni non nos notre nous on ont ou
        où par parce pas peu peut peuvent plus pour pourquoi pouvez
        pouvons puis qu quand que quel quelle quelles quels qui quoi
        quoique s sa sans se sera ses si soit son sont
        sous sur t ta tandis te tes toi ton tous tout toute
        toutes trop très tu un une va vais voilà vont vos votre
        vous y à ça étaient était étant été être
        """
    ),
    "de": words(
        """
        ab aber alle allem allen aller alles als also am an
        andere anderen auch auf aus bei beim bin bis bist da
        dabei dafür damit dann das dass davon dazu daß dein
        dem den denn der des dich die dies diese diesem diesen
        dieser dieses dir doch dort du durch eben ein eine
        einem einen einer eines einfach er es etwa etwas euch
        euer für ganz genau gibt ging hab habe haben hat hatte
        hier hin ich ihm ihn ihnen ihr ihre im immer in ins
        ist ja jede jeden jeder jetzt kann kein keine können
        könnte machen mal man mehr mein meine mich mir mit muss
        müssen nach natürlich nicht nichts noch nun nur nämlich
        ob oder ohne quasi schon sehr sein seine sich sie
        sind so sollen sondern sozusagen um und uns unser unter
        viel vielleicht vom von vor war waren warum was weil
        wenn wer werden wie wieder will wir wird wirklich wo
        wollen worden wurde würde zu zum zur zwei zwischen äh
        ähm über
        """
    ),
    "es": words(
        """
        a ahí al algo algunas algunos ante antes aquí así
        aunque bien bueno cada casi como con cual cuando cuál
        cuándo cómo de del desde donde dos dónde e el ella
        ellas ellos en entonces entre era eran eres es esa esas
        ese eso esos esta estaba estar estas este esto estos
        está están ha había hace hacer hacia han has hasta hay
        haya he hemos la las le les lo los luego me
        mi mis mismo mucho muy más nada ni no nos nosotros nuestra
        nuestro o os otra otras otro otros para pero poco por
        porque pues que quien quién qué se sea ser si sido sin
        sobre son su sus sí también tan tanto te tenemos tener
        tiene tienen todo todos tu tus un una uno unos va
        vamos vez voy y ya yo él
        """
    ),
    "it": words(
        """
        a abbiamo ad agli ai al alla alle allo anche ancora avere
        aveva c che chi ci come con cosa così cui da dal
        dalla dalle dei del della delle dello di dire dove due e
        ed era erano essere fa fare fatto gli ha hanno ho i
        il in io l la le lei lo loro lui ma me mi
        mia molto ne nei nel nella nelle no noi non nostro o ogni per
        perché però più poi può qua qual quale quando
        quanto quella quelle quello questa queste questi questo qui
        quindi se sei senza si sia siamo sono sta su sua sul
        sulla suo te ti tra tutti tutto un una uno va vi voi
        vuol è
        """
    ),
    "pt": words(
        """
        a ao aos aquela aquele aqui as assim até com como da
        das de dela dele deles depois do dos e ela elas ele
        eles em entre então era essa essas esse esses esta
        estar estas este estes estou está estão eu faz fazer foi
        for foram gente há isso isto já la lhe lá mais mas me
        mesmo meu minha muito na nas nem no nos não nós o os
        ou para pela pelo pode por porque qual quando que quem
        se sem ser será seu seus sua suas são só também te
        tem tinha tudo um uma vai vamos você vocês vou à às é
        """
    ),
    "nl": words(
        """
        aan al alle als ben bij daar dan dat de deze die dit
        door dus een en er ga gaan gaat ge geen had heb hebben
        heeft het hier hij hoe hun ik in is ja je jij
        kan kunnen maar maken me meer met mijn moet na naar niet nog
        nu of om omdat ons ook op over te toch tot u uit
        van veel voor waar waren was wat we weer wel werd wie wij
        worden wordt zal ze zich zij zijn zo zou
        """
    ),
    "sv": words(
        """
        alla allt att av bara blir de dem den det detta där
        då efter ej eller en ett från för ha hade han har hon
        hur här i ingen inte jag kan man med men mer mot
        mycket ni nu när någon något och om oss på samma sedan sig
        sin ska som så till under upp ut vad var vara vi vid vill är
        """
    ),
    "da": words(
        """
        af alle at blev da de dem den der det dette dig din
        disse du efter eller en er et for fra ha han har hende
        her hun hvad hvis hvor i ikke ind jeg jo kan man med
        men mig min mit mod ned nej nogle nu og også om op os
        over på sig sin som så til ud under var vi vil være
        """
    ),
    "no": words(
        """
        alle at av bare ble da de den der det dette du eller
        en er et etter for fra ha han har hun hva hvis hvor i
        ikke inn jeg kan man med meg men min mot noe nå når og
        også om opp oss på seg sin som så til ut var vi vil
        være
        """
    ),
    "pl": words(
        """
        a aby ale bardzo bo by być był była było co czy dla
        do gdy go i ich ile im ja jak jako je jego jej jest
        jeszcze już każdy kiedy która które który którzy ma mam może można
        my na nad nam nas nie nim niż no o od on
        ona one oni oraz po pod przez przy się sobie są ta
        tak takie tam te tego tej ten to tu tutaj ty tych tylko
        tym w we więc z za ze że żeby
        """
    ),
    "ru": words(
        """
        а без более был была были было быть в вам вас ведь весь
        вот все всего всё вы где да даже для до его ее если
        есть еще ещё же за здесь и из или им их
        к как какой когда которая которые который кто ли между меня мне
        можно мы на над надо нам нас не него нее нет ни них но
        ну о об однако он она они оно от очень по под при про
        с сам себя сейчас со так такой там тем то тоже только
        том тот ту ты у уже чего чем что чтобы эта эти это
        этого этой этом этот я
        """
    ),
    "tr": words(
        """
        ama ancak bana bazı ben beni bir biri biz bizim bu
        bunu bunun burada böyle da daha de değil diye en gibi hem
        hep her ile ise için işte kadar ki kim mi mu mü
        mı nasıl ne neden o olan olarak olduğu on onu onun orada siz
        tüm ve veya ya yani yok zaman çok çünkü şey şimdi şu
        """
    ),
    "ar": words(
        """
        أن أنا أنت أو إذا إلى إن التي الذي ب بعد بين ثم حتى ذلك
        على عن عند ف في قبل قد ك كان كانت كل ل لا لكن لم لن
        ما مع من نحن هذا هذه هم هو هي و
        """
    ),
    "zh": words(
        """
        一 一个 上 不 也 了 人 什么 他们 会 但是 你 你们 其实 到 去 可以 和 因为 在 好 如果
        它 就 就是 很 怎么 我 我们 或者 所以 是 有 没有 然后 的 看 着 自己 要 说 还是 这 这个
        这样 那 那个 那么 都
        """
    ),
    "ja": words(
        """
        あっ あり ある い いる おり か から が こと この これ さ し しかし する ず その た
        ため だ て で です と という として な ない なかっ なく なっ など なり なる に において によって
        により による の は ば へ ます また まで も もの や よう より られ られる れ れる を
        """
    ),
}
