/// Reads one request of HTTP/1.1 (RFC 9112) as its bytes arrive: each byte once, in lines that end with CR LF. It is
/// stricter than the RFC asks: browsers and curl write no request in another way, and what cannot be read in two ways
/// cannot be misread.
struct RequestReader {
    enum Progress: Equatable {
        case unfinished
        case complete(LocalRequest)
        case refused(RequestFault)
    }

    private enum Stage {
        case firstLine
        case headers
        case body(length: Int)
    }

    private let limits: RequestLimits
    private var stage = Stage.firstLine
    private var line: [UInt8] = []
    private var first: (method: String, path: String, query: String)?
    private var headers: [LocalRequest.Header] = []
    private var headerBytes = 0
    private var body: [UInt8] = []
    /// Bytes looked at so far.
    private(set) var steps = 0

    init(_ limits: RequestLimits) { self.limits = limits }

    /// Reads on. What follows a whole request is not looked at.
    mutating func read(_ bytes: some Sequence<UInt8>) -> Progress {
        for byte in bytes {
            steps += 1
            let progress = pass(byte)
            if progress != .unfinished { return progress }
        }
        return .unfinished
    }

    private mutating func pass(_ byte: UInt8) -> Progress {
        if case .body(let length) = stage { return passBody(byte, length) }
        line.append(byte)
        if byte == UInt8(ascii: "\n") { return closeLine() }
        return checkSize()
    }

    private mutating func checkSize() -> Progress {
        switch stage {
        case .firstLine: return line.count > limits.line ? .refused(.addressTooLong) : .unfinished
        case .headers:
            headerBytes += 1
            return headerBytes > limits.headers ? .refused(.headersTooLarge) : .unfinished
        case .body: return .unfinished
        }
    }

    private mutating func passBody(_ byte: UInt8, _ length: Int) -> Progress {
        body.append(byte)
        return body.count == length ? complete() : .unfinished
    }

    private mutating func closeLine() -> Progress {
        let isWhole = line.dropLast().last == UInt8(ascii: "\r")
        let text = line.dropLast(2)
        line = []
        // A line break alone, or a control character: two readers could disagree on where the line ends.
        guard isWhole, text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return .refused(.malformed) }
        switch stage {
        case .firstLine: return readFirst(text)
        case .headers: return text.isEmpty ? closeHead() : readHeader(text)
        case .body: return .unfinished
        }
    }

    private mutating func readFirst(_ text: ArraySlice<UInt8>) -> Progress {
        let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, words[0].allSatisfy({ (65...90).contains($0) }), !words[0].isEmpty,
            words[1].first == UInt8(ascii: "/"), words[1].allSatisfy({ (0x21...0x7E).contains($0) }),
            words[2].elementsEqual("HTTP/1.1".utf8) || words[2].elementsEqual("HTTP/1.0".utf8)
        else { return .refused(.malformed) }
        let parts = words[1].split(
            separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        first = (Self.text(words[0]), Self.text(parts[0]), parts.count > 1 ? Self.text(parts[1]) : "")
        stage = .headers
        return .unfinished
    }

    private mutating func readHeader(_ text: ArraySlice<UInt8>) -> Progress {
        guard headers.count < limits.headerCount else { return .refused(.headersTooLarge) }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
            text[..<colon].allSatisfy(Self.isOfName)
        else { return .refused(.malformed) }
        var value = text[(colon + 1)...]
        while let blank = value.first, blank == 0x20 || blank == 0x09 { value = value.dropFirst() }
        while let blank = value.last, blank == 0x20 || blank == 0x09 { value = value.dropLast() }
        headers.append(LocalRequest.Header(name: Self.text(text[..<colon]).lowercased(), value: Self.text(value)))
        return .unfinished
    }

    private mutating func closeHead() -> Progress {
        let named = headers.map(\.name)
        for name in ["host", "content-length"] where named.count(where: { $0 == name }) > 1 {
            return .refused(.malformed)
        }
        guard !named.contains("transfer-encoding") else { return .refused(.notSupported) }
        guard let length = headers.first(where: { $0.name == "content-length" })?.value else { return complete() }
        guard length.utf8.allSatisfy({ (48...57).contains($0) }), !length.isEmpty else { return .refused(.malformed) }
        guard let bytes = Int(length), bytes <= limits.body else { return .refused(.bodyTooLarge) }
        stage = .body(length: bytes)
        return bytes == 0 ? complete() : .unfinished
    }

    private func complete() -> Progress {
        guard let first else { return .refused(.malformed) }
        return .complete(
            LocalRequest(method: first.method, path: first.path, query: first.query, headers: headers, body: body))
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// `token` of RFC 9110.
    private static func isOfName(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
