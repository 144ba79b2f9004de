extension ReadingText {
    /// What a page of an edition says for itself: without ways to other pages, which change when those do, and without the
    /// notice that it was corrected. Where this changes after publication, readers are told.
    init(ofPublished bytes: [UInt8]) {
        self.init(
            ofTokens: Self.main(of: MarkupToken.read(bytes)).leavingOut { tag in
                tag.name == "nav" || Self.notices.contains(tag["class"] ?? "")
            })
    }

    private static let notices: Set<String> = ["inset correction", "inset correction correction-privacy", "corrected"]
}

extension [MarkupToken] {
    /// Without elements of a kind and all that is in them.
    fileprivate func leavingOut(_ isLeftOut: (MarkupToken.Tag) -> Bool) -> [MarkupToken] {
        var kept: [MarkupToken] = []
        var open: (name: String, depth: Int)?
        for token in self {
            guard let (name, depth) = open else {
                if case .open(let tag) = token, !tag.isEmpty, isLeftOut(tag) {
                    open = (tag.name, 1)
                } else {
                    kept.append(token)
                }
                continue
            }
            switch token {
            case .open(let tag) where tag.name == name && !tag.isEmpty: open = (name, depth + 1)
            case .close(name): open = depth == 1 ? nil : (name, depth - 1)
            default: continue
            }
        }
        return kept
    }
}
