import Diagnostics

/// Sentences that speak to whoever writes the report, and not to its readers: "Replace this text with your own."
enum AuthorNotes {
    /// Each by its first word.
    static func find(in block: Prose.Block, of prose: Prose) -> [Range<Int>] {
        prose.sentences[block.sentences].filter { sentence in
            let words = prose.words[sentence.words]
            // Few sentences have one of these words, and only those are read as text.
            guard words.contains(where: signs.contains), words.allSatisfy({ prose.mark(of: $0) == .plain }) else {
                return false
            }
            return isNote(NamedCategories.plain(prose.line(sentence.range)))
        }.map(\.range)
    }

    private static let signs = Lexicon([
        "text", "paragraph", "passage", "wording", "placeholder", "sentence", "own", "here", "draft", "circulate",
        "circulation", "publication", "quote", "quotation", "added", "confirmed", "inserted", "supplied", "written",
        "follow", "later", "still", "come",
    ])

    /// - Parameter text: small letters, without punctuation.
    private static func isNote(_ text: String) -> Bool {
        text.contains(orderAboutTheText) || text.contains(orderToWriteHere) || text.contains(/\bgoes here$/)
            || text.contains(draft) || text.contains(notToBeShown) || text.contains(stillToCome)
    }

    private static var orderAboutTheText: Regex<Substring> {
        #/
        ^(?:please\s)?
        (?:replace|change|delete|remove|amend|update|complete|edit|expand|rewrite|shorten|check|overwrite)\b.*\b
        (?:(?:this|the|your)\s(?:text|paragraph|passage|wording|placeholder|sentence)|your\sown)\b
        /#
    }

    private static var orderToWriteHere: Regex<Substring> {
        #/
        ^(?:please\s)?(?:write|type|insert|add|put|enter|paste|describe|say|summarise|explain|give)\b
        (?:\s\w+){0,6}?\shere\b
        /#
    }

    private static var draft: Regex<Substring> {
        #/
        ^(?:this\sis\s)?(?:(?:an?|the|first|working|early|second|final)\s)*draft\s
        (?:text|wording|copy|version|only|for|v[0-9]|paragraph|section|foreword|introduction)\b
        /#
    }

    private static var notToBeShown: Regex<Substring> {
        #/
        (?:^|please\s)(?:do\snot|don\st)\s(?:circulate|quote)\b
        | ^(?:still\s)?not\s(?:yet\s)?for\s(?:circulation|publication|quotation)\b
        /#
    }

    private static var stillToCome: Regex<Substring> {
        #/
        ^(?:\w+\s){1,4}to\scome\s(?:from\s\w|later\b|soon\b) |
        ^(?:(?!(?:has|have|had|needs?|ought)\b)\w+\s){1,4}
        (?:to\sfollow|still\sto\sbe\s\w+|to\sbe\s(?:added|confirmed|inserted|supplied|written))
        (?:\s(?:later|here|shortly|soon))?$
        /#
    }
}
