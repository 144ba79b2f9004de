public import Diagnostics
import Quantities
public import StrictYAML

extension FigureSet {
    /// The same figures, some of them declared not available by the edition's `not_available` list: what its
    /// records can't tell is printed as a sign with its reason, not as a number that looks true.
    public func declaring(_ notAvailable: SettingsNode?, _ findings: inout Findings) -> FigureSet {
        guard let notAvailable else { return self }
        guard case .list(let nodes) = notAvailable.content else {
            var map = MapReader(notAvailable, name: "not_available")
            findings.report(map.finish())
            return self
        }
        var declared: [FigureName: NotAvailable] = [:]
        for node in nodes {
            var map = MapReader(node, name: "not_available")
            let declaration = declaration(&map)
            findings.report(map.finish())
            guard let (name, what) = declaration else { continue }
            if declared.updateValue(what, forKey: name) != nil {
                findings.report(HistoryProblem.declaredTwice(node.location, name).finding)
            }
        }
        let figures = figures.map { figure in
            var figure = figure
            figure.notAvailable = declared[figure.name] ?? figure.notAvailable
            return figure
        }
        return replacing(figures)
    }

    private func declaration(_ map: inout MapReader) -> (FigureName, NotAvailable)? {
        let node = map.node("figure")
        let reason = map.string("reason")
        let categories = map.list("categories")
        guard let node, let text = node.text else { return nil }
        guard let figure = self[FigureName(text)] else {
            map.report(HistoryProblem.unknownFigure(node.location, text, known: figures.map(\.name.text)).finding)
            return nil
        }
        guard !categories.isEmpty else { return (figure.name, .everything(reason: reason)) }
        var reasons: [CategoryID: String] = [:]
        for category in categories {
            let id = CategoryID(category.text ?? "")
            let known = figure.axes.flatMap { $0.categories.map(\.id) }
            if known.contains(id) {
                reasons[id] = reason
            } else {
                map.report(
                    HistoryProblem.unknownCategory(
                        category.location, id, of: figure.name, known: known.map(\.text)
                    ).finding)
            }
        }
        return (figure.name, .categories(reasons))
    }
}
