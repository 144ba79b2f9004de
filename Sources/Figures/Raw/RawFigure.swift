public import Quantities

/// A figure as computed, before protection: never shown to the public.
///
/// Its cells are a dense block that holds every combination of categories and every margin. Where records lack
/// a value of a dimension, the axis ends with the category `not-recorded`, so that the cells of a count always
/// add up to its margins.
public struct RawFigure: Sendable {
    public let definition: FigureDefinition
    /// One for each dimension, in the order of the definition.
    public let axes: [FigureAxis]
    /// The filters in words, such as `Register: Statutory`.
    public internal(set) var filtersInWords: [String] = []
    /// What of this figure can't be told, and why.
    public internal(set) var notAvailable: NotAvailable = .nothing
    /// Which of its zeros rest on somebody's word that nothing of the kind happened, and not on records.
    public internal(set) var declaredZero = DeclaredZero.categories([])
    /// Rows that it leaves out because a cell is empty, by the column of the cell; never a number for readers.
    public internal(set) var leftOut: [LeftOutRows] = []
    /// What it does not include, each in a sentence for readers.
    public internal(set) var gaps: [String] = []
    /// Row-major; each axis has one place more than categories, the last for its margin.
    let cells: [RawCell]

    /// - Precondition: `cells` holds the product of (categories + 1) over the axes.
    public init(_ definition: FigureDefinition, axes: [FigureAxis], cells: [RawCell]) {
        precondition(cells.count == axes.reduce(1) { $0 * ($1.categories.count + 1) })
        self.definition = definition
        self.axes = axes
        self.cells = cells
    }

    public var name: FigureName { definition.name }

    /// The cell of one category (or nil, the margin: all of them) for each axis. Nil for an unknown category or
    /// a wrong number of places.
    public func cell(_ path: [CategoryID?]) -> RawCell? {
        guard path.count == axes.count else { return nil }
        var places: [Int?] = []
        for (axis, category) in zip(axes, path) {
            guard let category else {
                places.append(nil)
                continue
            }
            guard let index = axis.index(of: category) else { return nil }
            places.append(index)
        }
        return cell(at: places)
    }

    /// The cell at category indices, nil for the margin; faster than by name.
    /// - Precondition: one index for each axis, within its categories.
    public func cell(at places: [Int?]) -> RawCell {
        var offset = 0
        for (axis, place) in zip(axes, places) {
            offset = offset * (axis.categories.count + 1) + (place ?? axis.categories.count)
        }
        return cells[offset]
    }

    /// The cell over all categories.
    public var total: RawCell { cells[cells.count - 1] }
}

/// One dimension of a figure with its categories in the order of the vocabulary.
public struct FigureAxis: Sendable {
    public let field: FieldName
    public let label: String
    public let categories: [AxisCategory]

    public init(_ field: FieldName, label: String, categories: [AxisCategory]) {
        self.field = field
        self.label = label
        self.categories = categories
    }

    public func index(of category: CategoryID) -> Int? { categories.firstIndex { $0.id == category } }
}

/// A category as an axis shows it.
public struct AxisCategory: Hashable, Sendable {
    public let id: CategoryID
    public let label: String
    /// Whether it stands for "not known", and is shown separately.
    public let isUnknown: Bool
    /// The wider category that it is part of, such as a team's service area.
    public let within: CategoryID?

    public init(_ id: CategoryID, label: String, isUnknown: Bool = false, within: CategoryID? = nil) {
        self.id = id
        self.label = label
        self.isUnknown = isUnknown
        self.within = within
    }

    /// The place of records that have no value here at all.
    public static let notRecorded = AxisCategory("not-recorded", label: "Not recorded", isUnknown: true)
}

/// One cell: its value and the number of records that it rests on (for a mean, those that have the number; for
/// a share, its base).
public struct RawCell: Hashable, Sendable {
    public let value: RawValue
    public let records: Int
    /// For a sum, the largest number that one record adds to it, in pence or as counted; 0 otherwise.
    public let largest: Int

    public init(_ value: RawValue, records: Int, largest: Int = 0) {
        self.value = value
        self.records = records
        self.largest = largest
    }
}

/// Which zeros of a figure rest on somebody's word.
public enum DeclaredZero: Hashable, Sendable {
    case everywhere
    /// Those of some categories, of any axis.
    case categories(Set<CategoryID>)

    public func covers(_ path: [CategoryID?]) -> Bool {
        switch self {
        case .everywhere: true
        case .categories(let own): path.contains { $0.map(own.contains) ?? false }
        }
    }
}

/// What of a figure can't be told, with the reason.
public enum NotAvailable: Hashable, Sendable {
    case nothing
    case everything(reason: String)
    /// Some categories, of any axis.
    case categories([CategoryID: String])
}

public enum RawValue: Hashable, Sendable {
    case count(Int)
    case share(Percentage)
    /// Working days to one decimal place.
    case days(Tenths)
    case money(Money)
    /// A share, mean or median over no records.
    case none
}
