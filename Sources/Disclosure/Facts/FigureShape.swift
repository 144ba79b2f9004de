import Figures
import Quantities

/// What a figure counts and by what it is told, without any of its numbers.
///
/// The model of a release is built from shapes, so that what is worked out about readers cannot hold a raw count.
struct FigureShape {
    let name: FigureName
    let counting: Counting
    let axes: [FigureAxis]
    let sensitivity: ProtectedFigure.Sensitivity
    private let notAvailable: NotAvailable

    init(of figure: RawFigure) {
        name = figure.name
        counting = figure.definition.counting
        axes = figure.axes
        sensitivity = figure.definition.sensitivity.published
        notAvailable = figure.notAvailable
    }

    /// Every cell, categories in the order of the vocabulary, the margin of each axis last.
    var paths: [[CategoryID?]] {
        axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map { Optional($0.id) } + [nil]).map { path + [$0] } }
        }
    }

    /// Whether a cell prints `[x]`.
    func isUnavailable(_ path: [CategoryID?]) -> Bool {
        switch notAvailable {
        case .nothing: false
        case .everything: true
        case .categories(let reasons): path.contains { $0.map { reasons[$0] != nil } ?? false }
        }
    }
}
