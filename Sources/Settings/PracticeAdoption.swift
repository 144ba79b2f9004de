public import Diagnostics
public import Quantities
import StrictYAML

/// That a council says of itself what a practice of `templates/practices.yaml` says: an entry of `practices:` in `council.yaml`, for
/// pages that belong to no year, or in `edition.yaml`, for the report of one.
///
/// ```yaml
/// practices:
///   - {names: [withdrawal-confirmed, terms-sent], adopted_by: Complaints manager, adopted_on: 2024-05-02}
/// ```
public struct PracticeAdoption: Equatable, Sendable {
    public let practice: String
    /// The role that stands behind the sentence; never a name.
    public let role: String
    public let date: CalendarDate
    /// Where the practice is named.
    public let location: SourceLocation

    static func readAll(_ map: inout MapReader) -> [PracticeAdoption] {
        map.list("practices").flatMap { node in
            var inner = MapReader(node, name: "practices")
            let (role, date) = (inner.string("adopted_by"), inner.date("adopted_on"))
            _ = inner.node("names")
            let names = inner.list("names")
            map.report(inner.finish())
            return names.compactMap { name in
                name.text.map { PracticeAdoption(practice: $0, role: role, date: date, location: name.location) }
            }
        }
    }
}
