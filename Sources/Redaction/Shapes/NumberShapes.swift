/// Numbers given to people, houses, telephones and cases. Whatever has a digit and no shape is taken out too,
/// unless it stands on the short list.
enum NumberShapes {
    static func apply(to draft: inout Draft) {
        var index = 0
        while index < draft.tokens.count {
            index = draft.marks[index].isOut || draft.proven[index] ? index + 1 : shape(at: index, &draft)
        }
    }

    /// The index to go on from.
    private static func shape(at index: Int, _ draft: inout Draft) -> Int {
        if let end = nationalInsurance(from: index, draft) {
            draft.takeOut(index...end, .niNumber, .niNumber)
            return end + 1
        }
        guard draft.tokens[index].isFigures else { return index + 1 }
        if let end = postcode(from: index, draft) {
            draft.takeOut(index...end, .postcode, .postcode)
            return end + 1
        }
        return digits(from: index, &draft)
    }

    /// `PW 06 46 83 A` and `lh866104c`.
    private static func nationalInsurance(from start: Int, _ draft: Draft) -> Int? {
        guard draft.tokens[start].isWord || draft.tokens[start].isFigures,
            draft.tokens[start].folded.utf8.prefix(3).allSatisfy({ $0 > 57 }) == (draft.tokens[start].range.count == 2)
        else { return nil }
        var bytes: [UInt8] = []
        for index in start..<min(draft.tokens.count, start + 10) {
            let token = draft.tokens[index]
            guard token.isWord || token.isFigures else {
                if token.isSpace || token.isMark("-") { continue }
                return nil
            }
            bytes += token.folded.utf8
            if bytes.count == 9 { return Checksum.hasNationalInsuranceShape(bytes) ? index : nil }
            if bytes.count > 9 { return nil }
        }
        return nil
    }

    private static func postcode(from start: Int, _ draft: Draft) -> Int? {
        let text = draft.tokens[start].folded
        if Checksum.isPostcode(text) { return start }
        guard Checksum.isOutward(text.utf8), !text.utf8.allSatisfy(Checksum.isDigit) else { return nil }
        let next = start + 2
        if next < draft.tokens.count, draft.tokens[start + 1].isSpace || draft.tokens[start + 1].isMark("-"),
            Checksum.isPostcode(text + draft.tokens[next].folded)
        {
            return next
        }
        return start
    }

    /// A run of groups of digits with spaces, hyphens, stops or brackets between: what it is, is told by how many
    /// digits there are and by the check digit.
    private static func digits(from start: Int, _ draft: inout Draft) -> Int {
        let tokens = draft.tokens
        var end = start
        var digits = Array(tokens[start].folded.utf8.filter(Checksum.isDigit))
        guard digits.count == tokens[start].folded.utf8.count else { return start + 1 }
        var next = start + 1
        while next < tokens.count, next - end <= 3 {
            if tokens[next].isFigures, tokens[next].folded.utf8.allSatisfy(Checksum.isDigit) {
                digits += tokens[next].folded.utf8
                end = next
            } else if !tokens[next].isSpace && !["-", ".", "(", ")", "/"].contains(tokens[next].folded) {
                break
            }
            next += 1
        }
        guard digits.count >= 6 else { return start + 1 }
        let first = opening(before: start, tokens)
        let (role, reason) = kind(of: digits.map { $0 - 48 }, isAbroad: first < start && tokens[start - 1].isMark("+"))
        draft.takeOut(first...end, role, reason)
        return end + 1
    }

    /// The `+` or `(` that a telephone number begins with.
    private static func opening(before start: Int, _ tokens: [Token]) -> Int {
        start > 0 && (tokens[start - 1].isMark("+") || tokens[start - 1].isMark("(")) ? start - 1 : start
    }

    private static func kind(of digits: [UInt8], isAbroad: Bool) -> (Role, Reason) {
        if Checksum.isNHSNumber(digits), digits[0] != 0 { return (.nhsNumber, .nhsNumber) }
        if isAbroad || (digits[0] == 0 && digits.count >= 9) || digits.count >= 10 { return (.telephone, .telephone) }
        return (.caseReference, .caseReference)
    }
}
