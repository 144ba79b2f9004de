/// The fenced blocks of a page: ` ```table complaints-by-team `.
enum BlockName: String, Sendable, CaseIterable {
    // One or several figures.
    case table, chart, facts
    // Approved words and promises.
    case quote, learning, actions
    case signOff = "sign-off"
    /// The ledger of promises: those of this report, and what became of the last one's.
    case promises, answers
    // How the figures are made.
    case unavailable, definitions, symbols, accepted
    // What was decided about hiding numbers.
    case exceptions, groups
    case leftOut = "left-out"
    /// What the council says of its own practice.
    case practices
    /// What a report has to show, and where it does.
    case checklist
    // Ways on.
    case doors, contacts
    /// The way to a guide, where the council publishes it.
    case guide
    /// Points to tick on paper.
    case ticks
    /// A part of another page of the same publication.
    case from
    /// One idea a sentence, with a picture on the left.
    case easy
    /// A procedure as a picture and in words, and questions to ask oneself.
    case process, questions
    /// For staff: a form to print.
    case form
    /// Where the report of the latest year tells what children said.
    case latest
    /// A slot that a council fills.
    case narrative

    /// Whether names follow the block's own.
    enum Names { case none, some, optional }

    var names: Names {
        switch self {
        case .table, .chart, .facts, .contacts, .narrative, .checklist, .guide, .from: .some
        case .quote: .optional
        case .learning, .actions, .signOff, .promises, .answers, .unavailable, .definitions, .symbols, .accepted,
            .exceptions, .groups, .leftOut, .practices, .doors, .ticks, .easy, .process, .questions, .form, .latest:
            .none
        }
    }

    /// Whether the block tells of one year, and so cannot stand on the children's pages.
    var needsEdition: Bool {
        switch self {
        case .doors, .contacts, .narrative, .latest, .guide, .ticks, .from, .easy, .process, .questions,
            .form:
            false
        case .table, .chart, .facts, .quote, .learning, .actions, .signOff, .promises, .answers, .unavailable,
            .definitions, .symbols, .accepted, .exceptions, .groups, .leftOut, .practices, .checklist:
            true
        }
    }
}

/// A fenced block as written.
struct FencedBlock {
    let name: BlockName
    /// What follows the name, in order.
    let names: [String]
    let body: String
    /// Line of the opening fence.
    let line: Int
}
