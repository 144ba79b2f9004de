import Checks
import Disclosure
import Pages
import Quantities
import Site
import SiteBuilder

extension ExpectedHidden {
    /// The hidden cells of every edition of a plan, by their labels.
    init(_ plan: SitePlan) {
        self.init()
        for publication in plan.councils.flatMap(\.publications) {
            guard let edition = publication.edition else { continue }
            let figures = edition.figures.figures.map(Figure.init).filter { !$0.hidden.isEmpty }
            if !figures.isEmpty { self.figures[publication.publication.folder.text] = figures }
        }
    }
}

extension ExpectedHidden.Figure {
    fileprivate init(_ figure: ProtectedFigure) {
        let hidden = figure.allPaths.filter { figure.cell($0)?.value == .symbol(.confidential) }
        self.init(
            name: figure.name.text, period: figure.period.text,
            labels: figure.dimensions.map { $0.categories.map(\.label) },
            hidden: Set(
                hidden.map { path in
                    zip(path, figure.dimensions).map { id, dimension in
                        id.flatMap { dimension.category($0)?.label } ?? "All"
                    }
                }))
    }
}
