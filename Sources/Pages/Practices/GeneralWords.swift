/// Who and what the council's work is about, by the word that names it.
enum Subjects {
    enum Kind { case actor, client, thing, nobody }

    /// "Each", "no" and the like in front of a person leave nobody out.
    static func kind(of word: String, quantifier: String = "") -> Kind? {
        if nobodies.contains(word) { return .nobody }
        if actors.contains(word) { return .actor }
        if clients.contains(word) { return quantifier == "no" ? .nobody : .client }
        return products.contains(word) || things.contains(word) ? .thing : nil
    }

    private static let actors = wordSet(
        """
        council team teams manager managers officer officers staff director directors worker workers practitioners
        leaders colleagues department directorate supervisors they we
        """)
    private static let clients = wordSet(
        """
        complainant complainants child children person people family families parent parents carer carers caller callers
        you leavers grandparents relatives
        """)
    private static let nobodies = wordSet(
        """
        nobody no-one everyone everybody anyone anybody whoever
        """)
    /// What only a council sends.
    static let products = wordSet(
        """
        reply replies answer answers response responses update updates apology apologies acknowledgement
        acknowledgements
        """)
    private static let things = wordSet(
        """
        complaint complaints concern concerns withdrawal withdrawals extension extensions letter letters lesson lessons
        record records file files call calls interpreter interpreters advocate advocates meeting meetings decision
        decisions draft drafts message messages voicemails note notes visit visits remedy remedies case cases
        """)
    /// "It is our practice to ..."
    static let rules = [
        " our practice to ", " our policy to ", " our rule to ", " practice is to ", " policy is to ", " rule is to ",
        " as a rule we ", " we guarantee ", " we make a point of ",
    ]
}

/// What a verb says of its subject.
enum Verbs {
    static let receiving = wordSet(
        """
        receive receives get gets hear hears
        """)
    static let moving = wordSet(
        """
        go goes leave leaves come comes reach reaches arrive arrives take takes follow follows
        """)

    /// A participle of what somebody at the council does, and of nothing that one is or feels.
    static func isDone(_ word: String) -> Bool {
        (word.hasSuffix("ed") || participles.contains(word)) && !states.contains(word)
    }

    static func isHabit(_ word: String, of noun: String) -> Bool {
        let isOwn = noun == "we" || Subjects.kind(of: noun) == .actor
        return word.count > 2 && word.allSatisfy { $0.isLetter || $0 == "-" } && agrees(word, with: noun)
            && !Marks.isFunction(word) && !word.hasSuffix("ing") && (isOwn || !behaviour.contains(word))
            && (HabitSentence.mayBeHabit(word) || word.hasPrefix("apologise") && noun != "we")
    }

    /// "Managers check", "the manager checks"; "staff" does either.
    private static func agrees(_ verb: String, with noun: String) -> Bool {
        if ["staff", "team", "council"].contains(noun) { return true }
        let isPlural = noun.hasSuffix("s") || ["we", "they", "you", "people", "children", "leavers"].contains(noun)
        return isPlural != (verb.hasSuffix("s") && !verb.hasSuffix("ss"))
    }

    private static let participles = wordSet(
        """
        told given sent shown read met kept written rung found heard seen taught dealt brought put paid left lost
        """)
    private static let states = wordSet(
        """
        based made born needed supposed meant allowed entitled expected required worried pleased interested concerned known
        involved upset frightened tired used divided counted included listed called named judged reported published
        limited linked related connected bored scared surprised relieved satisfied dissatisfied disappointed frustrated
        confused supported affected placed located hidden protected mixed muddled crowded stretched tried
        looked-after red bed need indeed
        """)
    /// What people do who complain, and no council has in hand.
    private static let behaviour = wordSet(
        """
        tell tells say says talk talks speak speaks notice notices matter matters like likes love loves hate hates deserve
        deserves remember remembers forget forgets find finds live lives belong belongs differ differs vary varies help helps
        show shows teach teaches make makes start starts end ends begin begins bring brings complain complains ask asks
        write writes ring rings choose chooses prefer prefers trust trusts work works use uses contain contains hold holds
        turn turns count counts cost costs happen happens depend depends join joins became not only too also here there
        more less most together because wait waits move moves grow grows deal deals
        """)
}

/// Words that make a statement general, and words that excuse it.
enum Marks {
    static let every = wordSet(
        """
        always never every each all any no nobody no-one whoever whenever until weekly daily monthly promptly
        immediately everyone everybody
        """)
    static let phrases = [
        " within ", " as soon as ", " the same day ", " the next day ", " in advance ", " on time ", " in all cases ",
        " without exception ", " in writing ", " in person ", " by another ", " by someone ",
        " before a ", " before the ", " before it ", " before any ", " in full ", " straight away ",
    ]
    /// What is usual, felt, said or asked by somebody else holds no council to every case.
    static let excuses = wordSet(
        """
        some many most several few often sometimes usually normally generally mostly mainly partly hardly rarely seldom
        tend tends perhaps maybe might should would could law laws legal legally regulation regulations guidance
        statutory act section ought ofsted government parliament tribunal investigator charity said say says feel feels think thinks felt believe want wants wish hope
        imagine suppose was were had did now
        """)
    static let joins: Set<String> = ["and", "but", "so", "then"]
    static let quantifiers: Set<String> = ["each", "every", "all", "any", "no", "both"]
    static let articles: Set<String> = ["the", "a", "an", "our", "their", "its", "your", "this", "these", "one"]
    static let prepositions: Set<String> = [
        "from", "of", "in", "about", "with", "for", "to", "on", "at", "against", "under", "whose",
    ]
    /// "Every spring we sit down" tells when.
    static let times: Set<String> = [
        "year", "month", "week", "day", "time", "quarter", "spring", "summer", "autumn", "winter",
    ]
    static let conditions: Set<String> = ["once", "whenever", "when", "if", "where", "as"]
    static let auxiliaries: Set<String> = [
        "do", "does", "don't", "doesn't", "not", "can", "can't", "cannot", "are", "is", "have", "has",
    ]
    static let who: Set<String> = ["who", "that", "which"]
    static let openings = wordSet(
        """
        and but so then once when whenever if where here now today also as soon before after
        """)
    static let breaks = wordSet(
        """
        is are was were has have had will can may must to from of in on at by with for about that which who not it this
        there what how why because than
        """)

    static func isFunction(_ word: String) -> Bool {
        breaks.contains(word) || joins.contains(word) || prepositions.contains(word) || articles.contains(word)
            || quantifiers.contains(word) || openings.contains(word) || every.contains(word) || others.contains(word)
    }

    private static let others = wordSet(
        """
        or nor yet until while since although though unless within without into over through during between behind
        us them him her me out up off down back well too very more less other same own such
        """)

    static func isAdverb(_ word: String) -> Bool {
        adverbs.contains(word) || (word.hasSuffix("ly") && word.count > 4 && word != "reply" && word != "family")
    }

    private static let adverbs: Set<String> = [
        "always", "never", "also", "then", "now", "often", "first", "only", "all", "each", "ever", "just", "again",
        "themselves", "still", "therefore", "not",
    ]
}
