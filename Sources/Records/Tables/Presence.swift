public import Quantities

/// What an empty cell of a field says about the world.
public enum Presence: Hashable, Sendable {
    /// Every record has one, so that an empty cell was not recorded.
    case always
    /// Every record has one of which one of these is true: an outcome, once an answer was sent.
    case wherever([Condition])
    /// It may never have happened. Where fields are named, it can only have happened after one of those.
    case event(after: [FieldName] = [])

    /// What must be true of a record for the field to be known of it.
    public enum Condition: Hashable, Sendable {
        case known(FieldName)
        case category(FieldName, CategoryID)
    }

    /// What must have happened before a cell of the field can be filled; nothing where it always can.
    public var conditions: [Condition] {
        switch self {
        case .always: []
        case .wherever(let conditions): conditions
        case .event(let fields): fields.map { .known($0) }
        }
    }

    /// Whether it can be that none of it ever happened, though the records are whole.
    public var isEvent: Bool {
        switch self {
        case .always, .wherever: false
        case .event: true
        }
    }
}
