/// As much of a style sheet's form as rewriting its selectors takes (CSS Syntax 3). The examiner has judged the sheet before.
enum CSSText {
    enum Item: Equatable {
        /// `name: value`, without the semicolon.
        case declaration(String)
        /// What stands before the brace, and between the braces.
        case block(String, String)
    }

    static func withoutComments(_ text: String) -> String {
        var (kept, rest) = ("", Substring(text))
        while let start = rest.firstRange(of: "/*") {
            kept += rest[..<start.lowerBound]
            let after = rest[start.upperBound...]
            rest = after.firstRange(of: "*/").map { after[$0.upperBound...] } ?? ""
        }
        return kept + rest
    }

    /// What stands side by side in a sheet or between two braces.
    static func items(_ text: String) -> [Item] {
        var items: [Item] = []
        var (prelude, body, depth) = ("", "", 0)
        var quote: Character?
        func close(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        for letter in text {
            if let open = quote {
                quote = letter == open ? nil : open
            } else if letter == "\"" || letter == "'" {
                quote = letter
            } else if letter == "{" {
                depth += 1
                if depth == 1 { continue }
            } else if letter == "}" {
                depth -= 1
                if depth == 0 {
                    items.append(.block(close(prelude), body))
                    (prelude, body) = ("", "")
                    continue
                }
            } else if letter == ";", depth == 0 {
                if !close(prelude).isEmpty { items.append(.declaration(close(prelude))) }
                prelude = ""
                continue
            }
            if depth == 0 { prelude.append(letter) } else { body.append(letter) }
        }
        if !close(prelude).isEmpty { items.append(.declaration(close(prelude))) }
        return items
    }

    /// A list of selectors, each by itself.
    static func selectors(_ prelude: String) -> [String] {
        var (selectors, depth) = ([""], 0)
        for letter in prelude {
            depth += "([".contains(letter) ? 1 : ")]".contains(letter) ? -1 : 0
            if letter == ",", depth == 0 { selectors.append("") } else { selectors[selectors.count - 1].append(letter) }
        }
        return selectors.map { String($0.drop(while: \.isWhitespace)) }
    }

    static func isOfName(_ letter: Character) -> Bool {
        letter.isLetter || letter.isNumber || letter == "-" || letter == "_"
    }
}
