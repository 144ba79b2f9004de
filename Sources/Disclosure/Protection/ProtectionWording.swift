import Diagnostics
import Quantities

extension ProtectionFault {
    /// The fault in words. Numbers that must not be known are never among them.
    var finding: Finding {
        switch kind {
        case .missing(let small):
            Finding(.protectionMissing, at: location, Self.missing(small), fix: Self.run)
        case .mostlyHidden(let figure, let hidden, let all):
            Finding(
                .protectionRedesign, at: location,
                "'\(figure)' hides \(hidden) of its \(all) numbers above 0",
                fix: "join categories of '\(figure)', tell it over several years, or leave it out")
        case .undecided(let cell):
            Finding(
                .classDisclosure, at: location,
                "everyone in a group of '\(cell.figure)' falls in '\(cell.path)', so it is known of each of them",
                fix: "add '{figure: \(cell.figure), cell: \(cell.path), decision: show, reason: ...}' to 'decided', "
                    + "or 'decision: hide'")
        case .alreadyPublic(let name, let source):
            Finding(
                .ledgerExposes, at: location, "'\(name)' is hidden, but was published in: \(source)",
                fix: "print it by an exception of the policy with a reason, or list the source under 'left_out'")
        case .openToInsiders(let name, let knowing):
            Finding(
                .protectionInsiders, at: location, "those who know '\(knowing)' can work out '\(name)'",
                fix: "join categories of its table, or decide 'readers: everyone'")
        case .exact(let name): exact("a reader of everything published can work out '\(name)'")
        case .unproved(let name): exact("no proof was found that '\(name)' can't be worked out")
        case .contradictory: exact("the published numbers contradict one another, so nothing can be proved")
        default: Finding(.protectionStale, at: location, staleWords, fix: Self.run)
        }
    }

    /// A protection that is older than what it protects is one cause, however many cells show it: three are named.
    static func findings(of faults: [ProtectionFault]) -> Findings {
        let all = faults.map(\.finding)
        let stale = all.filter { $0.rule == .protectionStale }
        guard stale.count > 4, let last = stale.last else { return Findings(all) }
        let rest = Finding(
            .protectionStale, at: last.location,
            "\(stale.count - 3) more cells show that it is older than what it protects",
            fix: run)
        return Findings(all.filter { $0.rule != .protectionStale } + stale.prefix(3) + [rest])
    }

    private static let run = "run: heard protect"

    private static func missing(_ small: Int) -> String {
        small == 1
            ? "a number has to be hidden, and nothing says what else must be, so that nobody can work it out"
            : "\(small) numbers have to be hidden, and nothing says what else must be, so that nobody can work them out"
    }

    private func exact(_ message: String) -> Finding {
        Finding(
            .protectionExact, at: location, message,
            fix: "join categories of its table, or leave out what gives it away; then \(Self.run)")
    }

    /// What a change of the records, the figures or the policy has made of an older protection.
    private var staleWords: String {
        switch kind {
        case .otherFormat: "this file was written by another version of heard"
        case .otherReaders(let readers): "the policy asks for protection against \(readers.rawValue), this is not"
        case .unknownFigure(let figure, let nearest):
            "no figure is called '\(figure)'" + (nearest.map { "; there is '\($0)'" } ?? "")
        case .unknownCell(let cell): "'\(cell.figure)' has no cell '\(cell.path)'"
        case .misses(let name): "'\(name)' has to be hidden, and is not"
        case .mustBePrinted(let name): "'\(name)' is hidden, but has to be printed"
        case .otherName(let cell, let name):
            "'\(name)' is hidden, but '\(cell.figure)' prints the same number as '\(cell.path)'"
        case .witnessLacks(let name): "the witnesses lack '\(name)'"
        case .witnessOfOther(let name): "the witnesses speak of '\(name)', which follows from what is printed"
        case .witnessBroken(let solution, let words):
            "witness \(solution + 1) does not agree with what is printed: \(words)"
        case .oneValue(let name): "no two witnesses differ in '\(name)'"
        default: ""
        }
    }
}

extension LedgerProblem {
    var finding: Finding {
        switch self {
        case .noPeriod(let place):
            Finding(
                .ledgerPeriod, at: place, "the entry names no reporting year",
                fix: "add 'period:' with the year that its source is about, in the form 2020-21")
        case .noCount(let place, let figure):
            Finding(
                .ledgerValue, at: place, "'\(figure)' is neither a count nor a sum",
                fix: "list the counts behind it instead")
        case .unknownFigure(let place, let figure, let known):
            Finding(
                .knownFigure, at: place, "no figure is called '\(figure)'",
                fix: Fix.name(
                    figure.text, among: known, elsewhere: "see 'heard figures', which lists all"))
        case .unknownCell(let place, let figure, let path):
            Finding(
                .knownCategory, at: place, "'\(figure)' has no cell '\(path)'",
                fix: "write a category for each dimension, parted by '/', with 'all' for a margin")
        }
    }
}
