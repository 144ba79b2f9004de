/// Why a page is no XML, and where.
struct MalformedPage: Error, Equatable {
    enum Kind: CaseIterable {
        case empty, breaksOff, character, entity, lessThanInValue, noValue, sameAttribute, noName, openTag, otherTag
        case notClosed, secondRoot, textOutside, endOfSection, comment, declarations, tooDeep, tooManyAttributes
    }

    /// In bytes from the start of the page.
    let offset: Int
    let kind: Kind

    init(offset: Int, _ kind: Kind) {
        self.offset = offset
        self.kind = kind
    }
}
