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

    static func monthsTitle(_ months: [StaffMonth]) -> String {
        let received = months.reduce(0) { $0 + $1.received }
        let closed = months.reduce(0) { $0 + $1.closed }
        if received == closed { return "As many cases were closed as came" }
        return received > closed ? "More cases came than were closed" : "More cases were closed than came"
    }

    static func months(_ months: [StaffMonth]) -> String {
        guard let most = months.max(by: { $0.received < $1.received }),
            let least = months.min(by: { $0.received < $1.received }), let last = months.last
        else { return "" }
        return
            "Most cases came in \(month(most)) (\(most.received)), fewest in \(month(least)) (\(least.received)). In \(month(last)) so far, \(last.received) came and \(last.closed) were closed."
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
