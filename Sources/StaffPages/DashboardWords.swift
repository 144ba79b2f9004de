import Disclosure
import Quantities

/// What people read on the dashboard beside its numbers.
enum DashboardWords {
    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func month(_ month: StaffMonth) -> String {
        let (year, number, _) = month.first.components
        return "\(names[number - 1]) \(year)"
    }

    static func short(_ month: StaffMonth) -> String { String(names[month.first.components.month - 1].prefix(3)) }

    /// A month as a row of the table: its numbers are of a whole month unless it says otherwise.
    static func row(_ own: StaffMonth) -> String {
        switch own.reach {
        case .whole, .none: month(own)
        case .part: "\(month(own)) (part)"
        }
    }

    static func monthsTitle(_ months: [StaffMonth]) -> String {
        let received = months.reduce(0) { $0 + $1.received }
        let closed = months.reduce(0) { $0 + $1.closed }
        if received == closed { return "As many cases were closed as came" }
        return received > closed ? "More cases came than were closed" : "More cases were closed than came"
    }

    static func months(_ months: [StaffMonth]) -> String {
        [extremes(months.filter { $0.reach == .whole }), soFar(months.last), unknown(months)]
            .compactMap(\.self).joined(separator: " ")
    }

    /// Only whole months are compared.
    private static func extremes(_ whole: [StaffMonth]) -> String? {
        guard whole.count > 1, let most = whole.max(by: { $0.received < $1.received }),
            let least = whole.min(by: { $0.received < $1.received }), most.received > least.received
        else { return nil }
        return
            "Of the whole months, most cases came in \(month(most)) (\(most.received)) and fewest in \(month(least)) (\(least.received))."
    }

    private static func soFar(_ last: StaffMonth?) -> String? {
        guard let last, last.reach != .none else { return nil }
        let time = last.reach == .part ? "In \(month(last)), up to \(last.last.words)" : "In \(month(last))"
        return "\(time), \(last.received) came and \(last.closed) were closed."
    }

    private static func unknown(_ months: [StaffMonth]) -> String? {
        let names = months.filter { $0.reach == .none }.map(month)
        return names.isEmpty ? nil : "There are no records of \(names.joined(separator: ", "))."
    }

    static func statesTitle(_ dashboard: StaffDashboard) -> String {
        let late = dashboard.all.overdue
        if late == 0 { return "No open case is past its limit" }
        return "\(late) of \(StaffText.cases(dashboard.all.open)) \(late == 1 ? "is" : "are") past the limit"
    }

    static func states(_ dashboard: StaffDashboard) -> String {
        let parts = zip(StaffCase.Light.allCases, dashboard.all.openByLight).filter { $1 > 0 }
            .map { "\(StaffText.light($0).lowercased()): \($1)" }
        let late = dashboard.teams.count { $0.label != nil && $0.tally.overdue > 0 }
        let teams =
            late == 1
            ? " One team has a case past its limit." : late == 0 ? "" : " \(late) teams have a case past the limit."
        let all = parts.isEmpty ? "No case is open" : "Open cases by state: " + parts.joined(separator: ", ")
        return "\(all).\(teams) Red also holds what is due today."
    }
}
