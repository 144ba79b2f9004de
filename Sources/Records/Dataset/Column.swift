public import Quantities

/// The cells of one field, a small number a cell.
public enum Column: Sendable {
    case category(CategoryColumn)
    case date(DateColumn)
    case number(NumberColumn)
    case key(KeyColumn)
    case text(TextColumn)
}

/// Categories as positions in their dimension.
public struct CategoryColumn: Sendable {
    public let dimension: DimensionName
    /// 0 where the cell is empty, else the category's position from 1.
    public let codes: [UInt16]

    public static let missing: UInt16 = 0

    public init(dimension: DimensionName, codes: [UInt16]) {
        self.dimension = dimension
        self.codes = codes
    }
}

/// Dates in two bytes each: a complaint's twenty dates are most of what a record weighs.
public struct DateColumn: Sendable {
    /// Days since `dayZero`; `missing` where the cell is empty.
    public let days: [Int16]

    public static let missing = Int16.min
    /// 1 January 2000. Two bytes reach from 1910 to 2089; a date outside is a finding when it is read.
    public static let dayZero = CalendarDate(daysSinceEpoch: 10_957)

    public init(days: [Int16]) { self.days = days }

    /// Dates outside 1910 to 2089 are missing.
    public init(_ dates: [CalendarDate?]) {
        days = dates.map { date in date.flatMap(Self.day) ?? Self.missing }
    }

    public subscript(row: Int) -> CalendarDate? {
        days[row] == Self.missing ? nil : Self.date(days[row])
    }

    public static func date(_ day: Int16) -> CalendarDate { dayZero.adding(days: Int(day)) }

    /// Nil for a date that two bytes do not reach.
    public static func day(_ date: CalendarDate) -> Int16? {
        Int16(exactly: date.daysSinceEpoch - dayZero.daysSinceEpoch).flatMap { $0 == missing ? nil : $0 }
    }
}

/// Whole numbers, or amounts in pence.
public struct NumberColumn: Sendable {
    /// `missing` where the cell is empty.
    public let values: [Int64]

    public static let missing = Int64.min

    public init(values: [Int64]) { self.values = values }

    public subscript(row: Int) -> Int? { values[row] == Self.missing ? nil : Int(values[row]) }
}

/// Which rows share a person or a family, without saying who they are.
public struct KeyColumn: Sendable {
    /// A group's number from 0, in the order of first appearance; `missing` where the cell is empty.
    public let groups: [Int32]

    public static let missing: Int32 = -1

    public init(groups: [Int32]) { self.groups = groups }
}

/// Words written to be published, such as those of an action.
public struct TextColumn: Sendable {
    public let values: [String?]

    public init(values: [String?]) { self.values = values }
}
