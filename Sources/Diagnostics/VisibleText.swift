extension String {
    /// The same with every character that a terminal would obey, or that nobody sees, written as `\u{1B}`: names of
    /// files, keys and headings come from elsewhere, and may not move the cursor, recolour or reorder what is read.
    /// - Parameter keepsLines: whether line feeds and tabs stay, in a text of several lines.
    public func visible(keepsLines: Bool = false) -> String {
        guard unicodeScalars.contains(where: \.isUnseen) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if !scalar.isUnseen || keepsLines && (scalar == "\n" || scalar == "\t") {
                text.unicodeScalars.append(scalar)
            } else {
                text += scalar.written
            }
        }
    }
}

extension Unicode.Scalar {
    /// Controls (Cc), what formats others (Cf: marks of direction, zero-width spaces), and what breaks lines.
    var isUnseen: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// As a person would write it: `\n`, `\t`, or its number.
    var written: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}

extension Excerpt {
    /// The same with its unseen characters written out, and the mark moved along.
    var visible: Excerpt {
        guard line.unicodeScalars.contains(where: \.isUnseen) else { return self }
        func width(_ part: some Sequence<Unicode.Scalar>) -> Int {
            part.reduce(0) { $0 + ($1.isUnseen ? $1.written.unicodeScalars.count : 1) }
        }
        let (before, marked) = (line.unicodeScalars.prefix(column - 1), line.unicodeScalars.dropFirst(column - 1))
        return Excerpt(
            line: line.visible(), lineNumber: lineNumber, column: width(before) + 1,
            length: width(marked.prefix(length)))
    }
}
