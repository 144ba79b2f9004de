public import Quantities

/// What a table of records may hold: the fields a council can export, under our names.
public struct TableSchema: Sendable {
    public let name: TableName
    public let fields: [FieldSchema]
    /// Whether an edition cannot be read without this table.
    public let isRequired: Bool
    /// Whether every record of the table that its rows belong to has some, as every complaint raises a concern.
    public let goesWithParent: Bool

    init(_ name: TableName, isRequired: Bool = false, goesWithParent: Bool = false, _ fields: [FieldSchema]) {
        self.name = name
        self.isRequired = isRequired
        self.goesWithParent = goesWithParent
        self.fields = fields
    }

    /// The file that holds the table unless the mapping names another.
    public var fileName: String { "\(name.text).csv" }

    public func field(_ name: FieldName) -> FieldSchema? { fields.first { $0.name == name } }
}

/// One field of a table.
public struct FieldSchema: Hashable, Sendable {
    public let name: FieldName
    public let kind: FieldKind
    /// Whether every row must have it.
    public let isRequired: Bool
    public let presence: Presence
    /// Whether the records are one log a category, such as those of one procedure: where a category has no row, nobody
    /// can tell an empty log from one that was not exported.
    public let isLog: Bool

    /// - Parameter presence: left out, a date is something that may never have happened, and everything else is known
    ///   of every record.
    init(
        _ name: FieldName, _ kind: FieldKind, isRequired: Bool = false, _ presence: Presence? = nil, isLog: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.presence = presence ?? (kind == .date && !isRequired ? .event() : .always)
        self.isLog = isLog
    }
}

/// What the cells of a field are, and what a `Dataset` keeps of them.
public enum FieldKind: Hashable, Sendable {
    /// The row's own name in the export. Only its uniqueness is checked; the dataset never holds it.
    case reference
    /// A pseudonym of a person or a family. The dataset keeps which rows share it, never the pseudonym.
    case key
    /// The reference of a row of another table; kept as that row's number.
    case link(TableName)
    /// A category of the dimension, which is called as the field is.
    case category(DimensionName)
    /// Several categories separated by `;`, kept as a table of their own.
    case categories(DimensionName, table: TableName, field: FieldName)
    case date
    /// A whole number, such as contacts completed.
    case count
    /// An amount in pounds, kept in pence.
    case money
    /// Words written to be published after approval.
    case text
    /// Words about a family: never read into the dataset.
    case unread
}
