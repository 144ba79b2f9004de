import Site

/// Words around a number that tell what the number is.
enum NumberLexicon {
    /// "stage 2", "section 26", "page 4": the number is a name.
    static let naming = Lexicon([
        "stage", "stages", "section", "sections", "regulation", "regulations", "reg", "regs", "act", "article",
        "articles", "schedule", "part", "parts", "chapter", "chapters", "page", "pages", "paragraph", "paragraphs",
        "para", "paras", "step", "steps", "level", "levels", "figure", "table", "appendix", "annex", "version", "no",
        "nos", "si", "wcag", "iso", "phase", "room", "floor", "item", "rule", "principle", "key", "band", "tier",
        "grade", "class", "type", "group", "ward", "zone", "goal", "priority", "recommendation", "footnote",
        "paper", "papers", "minute", "agenda", "number", "windows", "option", "chart", "guidelines", "ss", "pp",
        "route", "bus",
    ])
    /// "Year 7": a class of a school where it is written so.
    static let year = Lexicon(["year", "years"])
    static let joins = Lexicon(["and", "to", "or", "-", "&"])
    static let months = Lexicon([
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ])
    static let beforeAges = Lexicon(["age", "ages", "aged", "under", "over", "turn", "turned", "reach", "reached"])
    static let ageWords = Lexicon(["age", "ages", "aged", "old", "olds", "year-old", "year-olds", "birthday"])
    static let clock = Lexicon(["am", "pm", "noon", "o'clock"])
    static let hours = Lexicon(["hour", "hours", "hours'"])
    static let calls = Lexicon(["call", "calling", "ring", "dial", "phone", "phoning", "text", "telephone", "tel"])
    /// What reports count: a number word before one of these is a figure.
    static let counted = Lexicon([
        "complaint", "complaints", "concern", "concerns", "compliment", "compliments", "comment", "comments", "case",
        "cases", "child", "children", "family", "families", "parent", "parents", "carer", "carers", "referral",
        "referrals", "contact", "contacts", "payment", "payments", "apology", "apologies", "remedy", "remedies",
        "request", "requests", "investigation", "investigations", "complainant", "complainants", "withdrawal",
        "withdrawals", "escalation", "escalations", "extension", "extensions", "upheld", "per", "percent",
        "enquiries", "enquiry", "girl", "girls", "boy", "boys", "mother", "mothers", "father", "fathers",
        "grandparent", "grandparents", "advocate", "advocates", "quotes", "queries",
    ])
    /// Between a number word and what it counts: "three more complaints", "two young people".
    static let young = Lexicon(["young"])
    static let people = Lexicon(["people", "person", "persons"])
    /// Numbers above nine that are not figures of a report where they stand alone.
    static let words: [(String, Int)] = [
        ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
        ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
        ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("hundred", 100), ("dozen", 12),
    ]
    static let values: [UInt64: Int] = Dictionary(
        words.map { (ProseBytes.key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    static let one = Lexicon(["one"])
    /// "One complaint was": told of a case that happened, unlike "one complaint can hold several concerns".
    static let happened = Lexicon([
        "was", "were", "had", "came", "went", "reached", "did", "took", "led", "concerned", "remained", "remains",
        "received", "related", "resulted", "involved", "progressed", "escalated",
    ])

    /// `twenty-one` too.
    static func value(of word: Prose.Word, in prose: Prose) -> Int? {
        if let value = values[word.key] { return value }
        let bytes = prose.bytes[word.range]
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
            let tens = values[ProseBytes.key(bytes[..<hyphen])], tens >= 20, tens <= 90
        else { return nil }
        let rest = ProseBytes.key(bytes[(hyphen + 1)...])
        if ProseBytes.key("one") == rest { return tens + 1 }
        return values[rest].flatMap { $0 < 10 ? tens + $0 : nil }
    }
}
