package import Quantities
import Settings

/// From which edition to which a rollover goes.
package struct RolloverYears {
    package let source: Catalogue.Edition
    /// The name of the new edition, and of its folder.
    package let target: PeriodLabel
    /// By how many years the dates move.
    let shift: Int

    package init(_ source: EditionSources, to target: String) throws {
        let period = source.settings.period
        let label = PeriodLabel(target)
        guard let first = period.label.firstYear, let next = label.firstYear,
            label.text.contains("-") == period.label.text.contains("-")
        else { throw UsageProblem("'\(target)' is not a reporting year such as \(period.label)") }
        guard next > first else {
            throw UsageProblem(
                "\(target) does not come after \(period.label), the edition that it would start from (see --from)")
        }
        self.source = source.place
        self.target = label
        shift = next - first
    }

    /// The new edition's folder, beside the other's.
    package var folder: String {
        source.folder.split(separator: "/").dropLast().joined(separator: "/") + "/\(target)"
    }

    /// Every date of a text, so many years later; 28 February for a 29th that the year does not have.
    package func moved(_ text: String) -> String {
        text.replacing(/\d{4}-\d{2}-\d{2}/) { match in
            guard let date = CalendarDate(iso: String(match.output)) else { return String(match.output) }
            let (year, month, day) = date.components
            let moved =
                CalendarDate(year: year + shift, month: month, day: day)
                ?? CalendarDate(year: year + shift, month: month, day: day - 1)
            return moved?.iso ?? String(match.output)
        }
    }
}
