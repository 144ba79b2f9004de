import Diagnostics

/// Where the lines `key: value` at the head of a text are: between a first line `---` and the next one.
///
/// A head that is broken must never be taken for text: the line that keeps a draft from being published stands in it.
enum FrontMatterLines: Equatable {
    case none
    /// Indices of the lines between the two of `---`.
    case lines(Range<Int>)
    /// The first line opens a head, and no line closes it.
    case notClosed
    /// A line that belongs into a head is outside one; its number from 1.
    case misplaced(line: Int)

    init(_ text: SourceText) {
        let lines = text.lines
        if Self.isFence(lines.first ?? "") {
            let end = lines.dropFirst().firstIndex(where: Self.isFence)
            self = end.map { .lines(1..<$0) } ?? .notClosed
            return
        }
        let first = lines.firstIndex { !$0.allSatisfy(\.isUnseenOrBlank) }
        let odd = lines.prefix(Self.looksAt).indices.first { index in
            index == first && Self.isLikeAFence(lines[index]) || Self.saysStatus(lines[index])
        }
        self = odd.map { .misplaced(line: $0 + 1) } ?? .none
    }

    /// Lines; further down, "Status: ready" is a sentence of the text.
    private static let looksAt = 12

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// Dashes of any kind and nothing else, also where a mark or a blank no one sees stands before them.
    private static func isLikeAFence(_ line: Substring) -> Bool {
        let own = line.split(whereSeparator: \.isNewline).first?.filter { !$0.isUnseenOrBlank } ?? ""
        return own.count > 1
            && own.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .dashPunctuation } }
    }

    /// Such as `Status: draft`, `# status = Drafft`, or one of several lines that a lone carriage return parts.
    private static func saysStatus(_ line: Substring) -> Bool {
        line.split(whereSeparator: \.isNewline).contains { part in
            let own = part.drop { !$0.isLetter }.lowercased()
            guard own.hasPrefix("status") else { return false }
            let rest = own.dropFirst("status".count).filter { !$0.isUnseenOrBlank }
            guard let sign = rest.first, sign == ":" || sign == "=" else { return false }
            let known = PageOutline.Status.allCases.map(\.rawValue)
            return NearestName.of(rest.dropFirst().filter(\.isLetter), among: known) != nil
        }
    }
}

extension Character {
    fileprivate var isUnseenOrBlank: Bool {
        isWhitespace || unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    }
}
