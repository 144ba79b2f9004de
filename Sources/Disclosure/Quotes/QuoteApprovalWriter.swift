import Quantities

extension QuoteApproval {
    /// The approval as the file that `read` takes: the keys in one order, so that a difference reads well.
    public var yaml: String {
        var lines = [
            "# Written by 'heard quotes review'. One changed byte of what is printed voids it.",
            "compliment: \(Self.scalar(compliment))",
            "text: \(Self.scalar(text))",
            "source: \(label.source)",
            "who: \(Self.scalar(label.who))",
        ]
        if !label.places.isEmpty {
            let places = QuoteLabel.dimensions.compactMap { name in label.places[name].map { "\(name): \($0)" } }
            lines.append("labels: {\(places.joined(separator: ", "))}")
        }
        lines += ["sha256: \(digest)", "basis: \(basis.rawValue)", "rules: \(Self.scalar(rules))"]
        if !accepted.isEmpty {
            lines.append("accepted:")
            lines += accepted.map { "  - {words: \(Self.scalar($0.words)), reason: \($0.reason)}" }
        }
        lines.append("approved: \(Self.line(approved))")
        if let second { lines.append("second: \(Self.line(second))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ approver: Approver) -> String {
        "{by: \(scalar(approver.role)), on: \(approver.date)}"
    }

    /// A text between double quotation marks, which YAML reads back to the byte.
    static func scalar(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || (0x7f...0xa0).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
