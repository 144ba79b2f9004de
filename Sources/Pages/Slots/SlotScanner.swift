/// Cuts a text into plain pieces and slots.
struct SlotScanner {
    enum Piece: Hashable {
        case text(String)
        /// What stands between the braces.
        case slot(String)
        /// Braces that are opened and not closed in this text.
        case open(String)
    }

    static func pieces(of text: String) -> [Piece] {
        let bytes = text.utf8Span.span
        guard bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "{") }) else {
            return text.isEmpty ? [] : [.text(text)]
        }
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
            let inside = rest[open.upperBound...]
            guard let close = inside.firstRange(of: "}}") else {
                pieces.append(.open(String(rest[open.lowerBound...])))
                return pieces
            }
            pieces.append(.slot(String(inside[..<close.lowerBound])))
            rest = inside[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
