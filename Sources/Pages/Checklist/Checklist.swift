public import Diagnostics
public import Quantities

public enum ChecklistTag {}
/// An item of the checklist, such as `C05`.
public typealias ChecklistItemID = Name<ChecklistTag>

/// What a yearly report has to show, item by item, and where this report shows it.
///
/// The items are data (`templates/law/checklist.yaml`); a council or an edition answers some of them in its own way.
public struct Checklist: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        public let id: ChecklistItemID
        public let strength: Strength
        public let proof: Proof
        /// What the report shows, as a sentence.
        public let asks: String
        /// Where that is asked.
        public let source: String
        /// The item is asked of years that start on this day or later; nil where it is asked of all.
        public let appliesFrom: CalendarDate?
        public var answer: Answer
        /// Where the answer stands.
        public var location: SourceLocation
    }

    /// How binding an item is.
    public enum Strength: String, Sendable, CaseIterable {
        case law, guidance, code
        case goodPractice = "good-practice"
    }

    /// How the item is known. What was not read in its own text is never printed as law and never stops a report.
    public enum Proof: String, Sendable, CaseIterable {
        /// Read in the text of the law or the Code itself.
        case read
        /// Read where somebody else describes it.
        case secondary
        /// Our own demand.
        case ours
    }

    public enum Answer: Equatable, Sendable {
        case met([Place])
        case notApplicable(reason: String)
        /// Asked of years that start on this day or later.
        case notYet(CalendarDate)
    }

    /// Where the report shows what an item asks.
    public struct Place: Hashable, Sendable {
        public enum Target: Hashable, Sendable {
            case page(PageName, anchor: String?)
            case figure(FigureName)
        }

        public let target: Target
        /// What the part of the page is called, as in "The time limits"; nil for a whole page or a figure.
        public let words: String?
        /// What has to be named there: laws in full, and the words of `says`.
        public let names: [String]
        public let location: SourceLocation
    }

    public internal(set) var items: [Item]
    /// The names of laws, by which an entry asks for them.
    let laws: [String: String]

    public static let empty = Checklist(items: [], laws: [:])

    /// The answer to an item for a year that starts on `start`.
    static func answer(to item: Item, start: CalendarDate?) -> Answer {
        guard let from = item.appliesFrom, let start, start < from, case .met = item.answer else { return item.answer }
        return .notYet(from)
    }

    /// The answers as they hold for a year that starts on `start`.
    public func answered(for start: CalendarDate) -> Checklist {
        var answered = self
        for index in items.indices { answered.items[index].answer = Self.answer(to: items[index], start: start) }
        return answered
    }
}
