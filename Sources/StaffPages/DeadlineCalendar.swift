import Disclosure
import Pages
import Quantities
import Site

/// The due dates of open cases as a calendar (RFC 5545): whole days, no person, no team, no words of anybody.
///
/// The time stamp is the clock's day and the ids are made from reference and stage, so that the same records give the
/// same bytes, and a calendar that is fetched again moves its entries instead of doubling them.
struct DeadlineCalendar {
    static let path = "deadlines.ics"

    let release: StaffRelease
    /// The folder of the council, as the domain of the ids.
    let council: String
    let notice: String?

    var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Heard//Deadlines//EN", "CALSCALE:GREGORIAN",
            StaffMark.calendarLine, "X-WR-CALNAME:\(Self.escaped("\(release.marking): deadlines"))",
        ]
        let events = release.cases.flatMap(event)
        return (head + events + ["END:VCALENDAR"]).map(Self.folded).joined()
    }

    private func event(_ own: StaffCase) -> [String] {
        guard let due = own.due else { return [] }
        let about = [own.kind, own.state, notice].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". ")
        return [
            "BEGIN:VEVENT", "UID:\(id(own))", "DTSTAMP:\(Self.day(release.day))T000000Z",
            "DTSTART;VALUE=DATE:\(Self.day(due))", "DTEND;VALUE=DATE:\(Self.day(due.adding(days: 1)))",
            "SUMMARY:\(Self.escaped("\(own.reference) due: \(own.stage)"))", "DESCRIPTION:\(Self.escaped(about))",
            "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// Letters and digits, and others by their number, so that no two references share an id.
    private func id(_ own: StaffCase) -> String {
        let safe = own.reference.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                ? String(scalar) : "-\(scalar.value)-"
        }
        return "\(safe.joined())-stage-\(own.stageRank)@\(council).heard"
    }

    private static func day(_ date: CalendarDate) -> String { date.iso.replacing("-", with: "") }

    /// RFC 5545, 3.3.11.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n")
    }

    /// RFC 5545, 3.1: no line is longer than 75 octets, and no character is cut.
    private static func folded(_ line: String) -> String {
        var text = ""
        var room = 75
        for character in line.unicodeScalars {
            let width = UTF8.width(character)
            if width > room {
                text += "\r\n "
                room = 74
            }
            text.unicodeScalars.append(character)
            room -= width
        }
        return text + "\r\n"
    }
}
