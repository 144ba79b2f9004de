import Quantities

/// Why figures cannot stand together in one table, or cannot be drawn so. The block that named them words it.
enum FigureProblem: Error, Hashable, Sendable {
    case noFigures
    /// The rows of a table are the categories of the first dimension; these two have different ones.
    case differentRows(FigureName, FigureName)
    /// Over years, a table has a column a year: several figures fit only if they have no dimension.
    case yearsOfSeveral(FigureName)
    /// A share was asked for of a figure without a base.
    case noBase(FigureName)
    /// The kind of chart needs another number of dimensions.
    case notDrawn(FigureName, as: FigureChart.Kind)
    /// More lines or parts than a reader can distinguish.
    case tooManyParts(FigureName, count: Int, limit: Int)
}
