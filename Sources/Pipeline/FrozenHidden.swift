import Diagnostics
import Disclosure
import Figures
import Quantities

/// Holds an edition against its own frozen release: a number that the edition hides by now, as after a correction for privacy,
/// must not live on as what later editions compare with.
enum FrozenHidden {
    static func findings(of figures: ProtectedFigureSet, _ sources: EditionSources) -> Findings {
        let place = SourceLocation(path: sources.place.releaseFile)
        var findings = Findings()
        for figure in figures.figures {
            for row in [nil] + (figure.dimensions.first?.categories.map { Optional($0.id) } ?? []) {
                guard figure.cell(figure.dimensions.isEmpty ? [] : [row])?.value.symbol == .confidential,
                    case .number? = sources.history.point(of: figure.name, row, in: figures.period)?.print
                else { continue }
                let cell = "\(row?.text ?? "all")"
                findings.report(
                    Finding(
                        .frozenHidden, at: place,
                        "\(figures.period) hides '\(cell)' of '\(figure.name)' by now, and its frozen release has the number",
                        fix: "write \"[c]\" in its place, so that no later report prints it"))
            }
        }
        return findings
    }
}
