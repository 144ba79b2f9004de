public import Diagnostics
public import Quantities

/// What a figure is: which records are counted, where, by what, and what to call the result.
///
/// Definitions are data. `FigureLibrary` reads them and has checked every name in them
/// against the vocabulary, so that nobody below has to.
public struct FigureDefinition: Sendable {
    public let name: FigureName
    public let counting: Counting
    public let wording: FigureWording
    public let sensitivity: SensitivityClass
    /// Where it is defined, for `fix:` lines.
    public let location: SourceLocation

    public init(
        _ name: FigureName, counting: Counting, wording: FigureWording, sensitivity: SensitivityClass,
        at location: SourceLocation
    ) {
        self.name = name
        self.counting = counting
        self.wording = wording
        self.sensitivity = sensitivity
        self.location = location
    }
}

/// The part of a definition that decides the numbers.
public struct Counting: Hashable, Sendable {
    /// The table whose rows are counted.
    public var table: TableName
    /// All of these must hold for a row to be counted.
    public var filters: [FigureFilter] = []
    /// The columns it is broken down by: none, one or two.
    public var dimensions: [FieldName] = []
    public var measure = Measure.count
    public var basis = Basis.received
    /// The figure that is 100 % in a share of this one.
    public var base: FigureName?

    public init(of table: TableName) { self.table = table }
}

/// The part of a definition that people read.
public struct FigureWording: Hashable, Sendable {
    /// A short table caption in sentence case, without the year.
    public let title: String
    public let unit: FigureUnit
    /// One or two sentences that a 12-year-old can follow.
    public let meaning: String
    public let note: String?

    public init(title: String, unit: FigureUnit, meaning: String, note: String? = nil) {
        self.title = title
        self.unit = unit
        self.meaning = meaning
        self.note = note
    }
}

/// A row passes where its `field` holds one of the `categories`.
public struct FigureFilter: Hashable, Sendable {
    public let field: FieldName
    public let categories: [CategoryID]

    public init(_ field: FieldName, _ categories: [CategoryID]) {
        self.field = field
        self.categories = categories
    }
}

/// What is computed over the rows of a cell.
public enum Measure: Hashable, Sendable {
    case count
    /// The share of rows whose `field` holds one of the categories.
    case share(FigureFilter)
    /// The mean of a number, to one decimal place, over the rows that have one.
    case mean(FieldName)
    /// The median of a number, over the rows that have one; half-way between the middle two.
    case median(FieldName)
    /// The sum of a number: of pounds, or of what was counted elsewhere.
    case total(FieldName)
}

/// Which date of a record must lie in the reporting period for the record to be counted.
public enum Basis: String, Sendable, CaseIterable {
    case received, entered, ended, concluded, decided, agreed, recorded
    /// Every record known on the "as at" date, whenever it is from.
    case none
}

/// What one of the things counted is called.
public enum FigureUnit: String, Sendable, CaseIterable {
    case complaints, concerns, compliments, comments, themes, children, cases, payments, remedies, actions
    case contacts, referrals, pounds
    case workingDays = "working-days"
    case perCent = "per-cent"
}

/// How carefully a figure must be protected; see the disclosure policy.
public enum SensitivityClass: String, Sendable, CaseIterable {
    /// Plain counts of the procedure.
    case process
    /// What people are like, or who complained.
    case characteristics
    /// Anything by team, or by two dimensions.
    case crossings
}
