public import Diagnostics
public import Quantities
import StrictYAML

/// A day that somebody wrote into a settings file, and where.
public struct DatedSetting: Hashable, Sendable {
    public let date: CalendarDate
    public let location: SourceLocation

    public init(date: CalendarDate, location: SourceLocation) {
        self.date = date
        self.location = location
    }
}

extension MapReader {
    mutating func optionalDatedSetting(_ key: String) -> DatedSetting? {
        guard let node = optionalNode(key), let date = optionalDate(key) else { return nil }
        return DatedSetting(date: date, location: node.location)
    }
}
