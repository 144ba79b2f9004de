import Disclosure
import Markup
import Pages
import Quantities

/// What people read on pages for staff, beside what Disclosure released.
enum StaffText {
    static func light(_ light: StaffCase.Light) -> String {
        switch light {
        case .unclear: "Cannot be worked out"
        case .red: "Red"
        case .amber: "Amber"
        case .green: "Green"
        case .grey: "Grey"
        case .none: "No limit"
        }
    }

    static func meaning(_ light: StaffCase.Light, _ amber: StaffAmberRule) -> String {
        switch light {
        case .unclear: "the record is wrong or incomplete: correct it today"
        case .red: "past the limit in force, or on its last day with nothing sent"
        case .amber:
            "\(amber.stage1.count) working days or fewer before the limit in force at stage 1, \(amber.stage2.count) at stage 2 and \(amber.panel.count) at stage 3; or past the first limit with an extension told in time"
        case .green: "more time than that"
        case .grey: "the clock is stopped, or has not started"
        case .none: "an informal complaint, which has no limit"
        }
    }

    static func cases(_ count: Int) -> String { count == 1 ? "1 case" : "\(count) cases" }

    static func share(_ share: Percentage) -> Node {
        let text = share.isBelowOne ? "less than 1%" : "\(share.rounded)%"
        return .html("data", ["value": "\(share.rounded)"], .text(text))
    }

    static func number(_ count: Int) -> Node { .html("data", ["value": "\(count)"], .text("\(count)")) }
}
