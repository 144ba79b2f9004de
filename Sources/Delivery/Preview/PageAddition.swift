/// What the preview adds to a page on its way to the browser, and never to a file: the style and script of the panel in
/// the head, the panel at the end of the body, and leave for that one script in the page's own policy.
public struct PageAddition: Sendable {
    let head: String
    let body: String

    /// The page with the additions. A page without a head or a body is sent as it is.
    func added(to page: [UInt8]) -> [UInt8] {
        guard let headEnd = page.firstPosition(of: Self.headEnd), let bodyEnd = page.lastPosition(of: Self.bodyEnd),
            headEnd < bodyEnd
        else { return page }
        var result: [UInt8] = []
        result.reserveCapacity(page.count + head.utf8.count + body.utf8.count + 64)
        result += Self.extended(page[..<headEnd])
        result += head.utf8
        result += page[headEnd..<bodyEnd]
        result += body.utf8
        result += page[bodyEnd...]
        return result
    }

    /// The policy of the page allows nothing that it does not need (`ContentPolicy`); the preview needs its script, and
    /// the script asks the preview whether anything is new.
    private static func extended(_ head: ArraySlice<UInt8>) -> [UInt8] {
        let page = Array(head)
        guard let start = page.firstPosition(of: policyStart) else { return page }
        let rest = page[(start + policyStart.count)...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return page }
        let policy = String(decoding: rest[..<end], as: UTF8.self)
        let script = policy.contains("script-src") ? "" : "; script-src 'self'"
        return page[..<end] + Array("\(script); connect-src 'self'".utf8) + page[end...]
    }

    private static let headEnd = Array("</head>".utf8)
    private static let bodyEnd = Array("</body>".utf8)
    private static let policyStart = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
}

extension [UInt8] {
    fileprivate func firstPosition(of words: [UInt8]) -> Int? {
        indices.dropLast(Swift.max(0, words.count - 1)).first { matches(words, at: $0) }
    }

    fileprivate func lastPosition(of words: [UInt8]) -> Int? {
        indices.dropLast(Swift.max(0, words.count - 1)).last { matches(words, at: $0) }
    }

    private func matches(_ words: [UInt8], at position: Int) -> Bool {
        self[position] == words[0] && self[position..<(position + words.count)].elementsEqual(words)
    }
}
