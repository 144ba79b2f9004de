import Diagnostics
import Site

extension Rule {
    /// What the site's own scripts may do: cover a page and leave it, and nothing else.
    static let scripts: [Rule] = [
        Rule(
            .scriptBehaviour,
            source:
                "Privacy and Electronic Communications Regulations 2003, regulation 6: nothing is stored on the reader's device; WCAG 2.2, 2.1.1, 2.5.1, 2.5.2, 2.5.4 and 2.5.7: nothing needs a gesture",
            .site { site, _ in behaviour(site) })
    ]

    private static func behaviour(_ site: ExaminedSite) -> [Fault] {
        site.site.files.filter { $0.path.hasSuffix(".js") }.flatMap { file in
            let code = ScriptCode(file.bytes)
            return Conduct.refused.flatMap { word, deed in
                code.places(of: word).map { offset in
                    Fault(SourceLocation(path: file.path, bytes: file.bytes, offset: offset), .conduct(word, deed))
                }
            }
        }
    }
}

/// What a script would do, told by the word that it cannot do it without.
enum Conduct: String, Sendable {
    case stores = "stores something on the reader's device"
    case asks = "sends or fetches something"
    case makesCode = "runs text as code"
    case needsGesture = "answers to a gesture, a touch or a movement"
    case answersEarly = "acts before the pointer or the key is let go"
    case answersFocus = "acts when something gets the focus or is changed"
    case opens = "opens another window"

    static let refused: [(word: String, deed: Conduct)] = [
        ("cookie", .stores), ("localStorage", .stores), ("sessionStorage", .stores), ("indexedDB", .stores),
        ("caches", .stores), ("serviceWorker", .stores), ("fetch", .asks), ("XMLHttpRequest", .asks),
        ("WebSocket", .asks), ("EventSource", .asks), ("sendBeacon", .asks), ("import", .asks), ("Image", .asks),
        ("eval", .makesCode), ("Function", .makesCode), ("innerHTML", .makesCode), ("outerHTML", .makesCode),
        ("insertAdjacentHTML", .makesCode), ("write", .makesCode), ("touchstart", .needsGesture),
        ("touchmove", .needsGesture), ("gesturestart", .needsGesture), ("dragstart", .needsGesture),
        ("wheel", .needsGesture), ("devicemotion", .needsGesture), ("deviceorientation", .needsGesture),
        ("mousedown", .answersEarly), ("pointerdown", .answersEarly), ("touchend", .needsGesture),
        ("keydown", .answersEarly), ("keypress", .answersEarly), ("focusin", .answersFocus), ("onfocus", .answersFocus),
        ("onchange", .answersFocus), ("open", .opens),
    ]
}

/// A script without its comments, so that a word in one is not a deed.
private struct ScriptCode {
    private let bytes: [UInt8]

    /// Comments become spaces, so that places stay what they are. A string with `//` in it loses its end: an address
    /// in a script has no other end than to be fetched or gone to.
    init(_ source: [UInt8]) {
        var bytes = source
        var position = 0
        while position + 1 < bytes.count {
            guard bytes[position] == UInt8(ascii: "/") else { position += 1; continue }
            let isLine = bytes[position + 1] == UInt8(ascii: "/")
            let isBlock = bytes[position + 1] == UInt8(ascii: "*")
            guard isLine || isBlock else { position += 1; continue }
            let end = Self.end(of: source, from: position + 2, isLine: isLine)
            for index in position..<end where bytes[index] != 10 { bytes[index] = 32 }
            position = end
        }
        self.bytes = bytes
    }

    private static func end(of source: [UInt8], from start: Int, isLine: Bool) -> Int {
        var position = start
        while position < source.count {
            if isLine, source[position] == 10 { return position }
            if !isLine, source[position] == UInt8(ascii: "/"), source[position - 1] == UInt8(ascii: "*"),
                position > start
            {
                return position + 1
            }
            position += 1
        }
        return source.count
    }

    /// Where a name stands as a whole word.
    func places(of word: String) -> [Int] {
        let needle = Array(word.utf8)
        guard bytes.count >= needle.count else { return [] }
        return (0...bytes.count - needle.count).filter { start in
            bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle)
                && !(start > 0 && Self.isName(bytes[start - 1]))
                && !(start + needle.count < bytes.count && Self.isName(bytes[start + needle.count]))
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "$"): true
        default: false
        }
    }
}
