import Diagnostics
import Quantities

extension ContactProblem {
    var finding: Finding {
        switch self {
        case .expired(let place, let role, let day):
            Finding(
                .contactCurrent, at: place, "the contact '\(role)' was to be checked again by \(day.words)",
                fix: "ring or write to it, then put the day under 'checked_on' and a day within a year under 'expires'")
        case .checkedTooEarly(let place, let role, let day):
            Finding(
                .contactCurrent, at: place,
                "the contact '\(role)' is said to be checked on \(day.words), which is still to come",
                fix: "write the day on which somebody did it under 'checked_on'")
        case .noWebsite(let place, let role):
            incomplete(
                place, "the contact '\(role)' was read on a website, and nothing says on which",
                "write its address under 'source_link', or 'checked: not-yet'")
        case .expiresTooLate(let place, let role, let last):
            Finding(
                .contactCurrent, at: place, "the contact '\(role)' does not expire within a year of its check",
                fix: "write a day from 'checked_on' to \(last.iso) under 'expires'")
        case .misshapen(let place, let shape, let written) where shape.isNumber:
            Finding(.contactPhone, at: place, "'\(written)' \(shape.message)", fix: shape.fix(written))
        case .misshapen(let place, let shape, let written):
            Finding(.contactAddress, at: place, "'\(written)' \(shape.message)", fix: shape.fix(written))
        case .noWay(let place, let role):
            incomplete(
                place, "the contact '\(role)' cannot be reached in any way", "add 'phone', 'text', 'email' or 'online'")
        case .audience(let place, let word):
            incomplete(place, "a contact cannot be for '\(word)'", "write one of: child, adult")
        case .roleMissing(let place, let role):
            incomplete(
                place, "children are not shown the contact '\(role)'",
                "describe '\(role)' with 'child' under 'audience'")
        case .notFirst(let place, let first):
            incomplete(
                place, "children are shown '\(first)' before 'emergency'", "give 'emergency' the lowest 'order'")
        }
    }

    private func incomplete(_ place: SourceLocation, _ message: String, _ fix: String) -> Finding {
        Finding(.contactComplete, at: place, message, fix: fix)
    }
}

extension ContactProblem.Shape {
    fileprivate var isNumber: Bool { self == .phone || self == .textMessage }

    fileprivate var message: String {
        switch self {
        case .phone: "is not a telephone number of the United Kingdom"
        case .textMessage: "cannot receive text messages"
        case .email: "is not an e-mail address"
        case .link: "is not a secure web address"
        }
    }

    fileprivate func fix(_ written: String) -> Fix {
        switch self {
        case .phone:
            PhoneNumber(digits: written.filter(\.isNumber)).map { .write($0.digits, insteadOf: written) }
                ?? Fix("write the whole number in digits, from its first 0, without spaces")
        case .textMessage: Fix("write a mobile number, or delete 'text'")
        case .email: Fix("write the address, in the form name@council.gov.uk")
        case .link: Fix("write an address that begins with https://")
        }
    }
}
