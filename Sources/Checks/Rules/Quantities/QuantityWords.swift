/// Every word of English that the rule about quantities knows: how many, what share, which rank, what change, and when
/// a sentence tells none of them as a fact. What is counted follows from the figures: `CountedThings`.
enum QuantityWords {
    // How many.
    static let none = set("no none nobody nothing zero neither no-one")
    static let all = set("all every each everyone everybody")
    /// "At all", "not every one", "after all": they tell nothing of all.
    static let beforeNoAll = set("at above after in")
    /// A part of something: "most complaints", "half of our answers".
    static let shares = set("most half few hardly scarcely barely fewest")
    static let barely = set("hardly scarcely barely")
    /// A part after "a" or a number, with "of" behind it: "a third of", "three quarters of".
    static let parts = set(
        """
        third thirds quarter quarters fifth fifths sixth tenth tenths handful couple dozen dozens hundreds scores
        majority minority half fraction bulk proportion
        """)
    /// Few of them, where they are said to be so: "only one judge".
    static let only = set("only just single")
    static let numbers = set(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen
        """)
    static let times = set("twice double treble triple twofold threefold")
    static let outnumbering = set("outnumbered outnumber outweighed overtook outstripped")
    /// For a part of the cases that an adverb names: "we always answered in time".
    static let adverbs = set(
        """
        always never rarely seldom invariably mostly mainly largely predominantly overwhelmingly
        """)

    // Which rank.
    static let superlatives = set(
        "highest lowest fewest largest smallest biggest commonest greatest busiest quietest quickest fastest slowest"
    )
    static let extremes = set("high low peak")
    static let judging = set("best worst")
    static let ranked = set("common frequent often popular numerous likely frequently commonly")

    // What change.
    static let changed = set(
        """
        rose risen fell fallen increased decreased grew grown dropped declined doubled halved tripled trebled soared
        climbed reduced plummeted rocketed shrank shrunk jumped plateaued improved worsened deteriorated disappeared
        """)
    static let changing = set("rise fall increase decrease grow drop decline reduce climb")
    static let underWay = set(
        """
        rising falling growing increasing decreasing dropping declining shrinking improving
        """)
    static let changes = set(
        """
        rise fall increase decrease drop decline reduction growth surge dip change
        """)
    static let direction = set("up down")
    static let steady = set("same unchanged level flat steady stable constant static similar")
    static let comparatives = set(
        """
        more fewer less better worse quicker faster slower higher lower longer shorter busier quieter sooner earlier
        later rarer commoner below above
        """)
    static let levels = set("that those the last its")
    static let earlier = set(
        """
        year before ever last previous quarter months usual previously half decade
        """)
    static let others = set(
        """
        councils authorities neighbours neighbouring national nationally average england elsewhere
        """)
    static let sizes = set("large small tiny high low great huge growing significant substantial")
    static let amounts = set(
        """
        number numbers volume total level levels amount count share proportion rate tally
        """)
    static let spans = set("year quarter months month half spring summer autumn winter period")
    static let moving = set(
        """
        went gone was were is are has have been stayed remained kept held continued continue continues
        """)

    /// "Most were upheld", "all who complained": a quantity without a noun.
    static let afterPronoun = set("were was had came went did got wrote who")

    // What a noun phrase may hold before its noun.
    static let articles = set("of the our these those all their this such single any as but one")
    /// Words that end a search for a noun.
    static let ends = set(
        """
        to in and or for with by from that which who at on is are was were have has had can will not but as than if
        when about into out it he she they we you i be been did do does because so then where what how a an
        """)
    static let people = set(
        """
        people person persons child children parent parents family families carer carers adult adults relative
        relatives anyone young complainant complainants mother mothers father fathers grandparent grandparents girl
        girls boy boys leaver leavers guardian guardians
        """)

    // When a sentence states no fact.
    static let modals = set(
        """
        thank thanks grateful aim aims aimed goal plan plans planned intend intended tried try must should shall will
        would could can may might cannot can't won't wouldn't couldn't shouldn't ought we'll it'll they'll there'll
        need needs let
        """)
    static let conditions = set(
        """
        if when whenever unless whether suppose imagine whatever once where until wherever
        """)
    static let saying = set(
        """
        said say says saying tell tells telling told feel feels felt think thinks thought believe believes believed
        suggest suggested describe described argue argued wanted expect expected wish wished hope hoped claimed
        worried feared
        """)
    static let singular = set("he she him her his my me mum dad")
    static let meaning = set(
        """
        means mean counted counts count definition example law laws regulations guidance act
        """)

    static let subordinates = set("what which that how why than as because so")
    static let relatives = set("that which who whose where we you they it i")

    // When it happened.
    static let past = set("was were had did didn't wasn't weren't hadn't")
    static let perfect = set("has have hasn't haven't we've they've")
    static let present = set(
        """
        is are am do does has have isn't aren't don't doesn't it's there's we're they're being be
        """)
    static let auxiliaries = past.union(perfect).union(present)
    static let pasts = set(
        """
        came went took rose fell grew withdrew wrote got made met led gave stayed kept sent held paid upheld brought
        found heard began chose saw told dealt sought stood lost left ran knew overtook drew spoke said hit sat won
        spent built felt bought caught learnt meant shown struck taught thought understood undertook
        """)
    /// Of them, those that stand for nothing but what happened: "complaints made are" against "complaints came".
    static let simple = set(
        "came went took rose fell grew withdrew wrote gave began chose saw knew overtook drew spoke stayed got led ran"
    )
    static let presentInEd = set("need feed proceed succeed exceed indeed")
    static let negations = set("not never without didn't wasn't weren't hadn't hasn't haven't nor")

    private static func set(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    static func isPast(_ word: String) -> Bool {
        pasts.contains(word) || word.count > 4 && word.hasSuffix("ed") && !presentInEd.contains(word)
    }

    /// Any of the words with which something that the rule looks for begins.
    static let triggers: Set<String> = [
        none, all, shares, parts, only, times, outnumbering, adverbs, superlatives, ranked, changed, changing, changes,
        direction, steady, comparatives, numbers, extremes, judging, underWay, amounts, ["record"],
        ["any", "time", "as", "without", "sole", "not", "many"],
    ].reduce(into: []) { $0.formUnion($1) }
}
