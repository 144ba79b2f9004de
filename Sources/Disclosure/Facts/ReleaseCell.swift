import Quantities

/// One latent whole number of a release, with every place that prints it.
struct ReleaseCell {
    let key: CellKey
    /// Empty for a number that is printed nowhere, but tied to others.
    var places: [CellPlace] = []
    var kind: Kind

    enum Kind: Hashable {
        /// A cell of a table, or a figure of its own.
        case printed
        /// A category that a table leaves out because nothing falls in it: known to be 0.
        case absent
        /// What is left of a group once the printed parts are taken away; protected like the classes around it.
        case remainder
        /// The part or the base of a rate, the number of records behind a mean, the sum of their days: no cell of its
        /// own.
        case behind
    }
}

/// Where a number is printed: a figure, by its place among the shapes, and the categories of the cell.
struct CellPlace: Hashable {
    let figure: Int
    let path: [CategoryID?]

    /// Whether every dimension has a category: the figure prints the count in its own right, not as a margin.
    var isSpecific: Bool { !path.contains(nil) }

    /// Whether it is the total of a figure by categories.
    var isGrandTotal: Bool { !path.isEmpty && path.allSatisfy { $0 == nil } }
}

/// Cells that add up to another one.
struct ReleaseLine: Hashable {
    let parts: [Int]
    let total: Int
}

/// A rate that is printed: a part of a base, in whole per cent.
struct ReleaseRate {
    let place: CellPlace
    let part, base: Int
}

/// A mean that is printed: a sum over a number of records, in tenths.
struct ReleaseMean {
    let place: CellPlace
    let sum, records: Int
}
