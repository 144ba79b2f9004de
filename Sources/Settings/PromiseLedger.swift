public import Diagnostics
public import Quantities
public import StrictYAML

/// What a report promises and what became of what the last one promised: `content/<council>/<edition>/promises.yaml`.
///
/// ```yaml
/// promises:
///   - {id: more-investigators, text: Train six more investigators., owner: Complaints manager, due: 2024-12-31}
/// last_year:
///   - {id: drop-in, text: Hold a drop-in each month., owner: Complaints manager, answer: done}
/// ```
///
/// All of it is written to be printed.
public struct PromiseLedger: Equatable, Sendable {
    /// Something that the council says it will do.
    public struct Promise: Equatable, Sendable {
        /// Permanent: next year's ledger answers by it.
        public let id: String
        public let text: String
        /// The role that answers for it; nil where nobody does, which is a finding.
        public let owner: String?
        public let due: CalendarDate?
        /// The report that first made it, where it was carried on from an earlier one.
        public let since: PeriodLabel?
        public let location: SourceLocation
    }

    /// What became of a promise of the report before.
    public struct Answer: Equatable, Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case done
            case notDone = "not-done"
            /// Still promised: the report after this one has to answer it too.
            case carriedOn = "carried-on"
        }

        public let promise: Promise
        /// Nil while nobody has answered.
        public let kind: Kind?
        /// Why it was not done, or how far it is.
        public let why: String?
    }

    public let promises: [Promise]
    public let lastYear: [Answer]

    public static let empty = PromiseLedger(promises: [], lastYear: [])

    /// New promises that fall due before anybody can read them.
    public func dueTooSoon(for publishedOn: CalendarDate) -> Findings {
        Findings(
            promises.compactMap { promise in
                promise.due.flatMap { due in
                    due < publishedOn
                        ? EditionDateProblem.promisedTooSoon(promise.id, due, publishedOn)
                            .finding(at: promise.location) : nil
                }
            })
    }

    /// What the next report has to answer: all that this one promises, and what it carries on.
    public var open: [Promise] { lastYear.filter { $0.kind == .carriedOn }.map(\.promise) + promises }

    /// Reads the root of a `promises.yaml`; missing, unknown and ill-typed keys, promises without an owner and answers without a
    /// reason are findings.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> PromiseLedger {
        var map = MapReader(node)
        var promises: [Promise] = []
        var answers: [Answer] = []
        for entry in map.list("promises") {
            var inner = MapReader(entry, name: "a promise")
            promises.append(promise(&inner))
            map.report(inner.finish())
        }
        for entry in map.list("last_year") {
            var inner = MapReader(entry, name: "an answer")
            answers.append(answer(&inner))
            map.report(inner.finish())
        }
        findings.report(map.finish())
        var seen: Set<String> = []
        for own in answers.map(\.promise) + promises where !own.id.isEmpty && !seen.insert(own.id).inserted {
            findings.report(PromiseProblem.idTwice(own.location, own.id).finding)
        }
        return PromiseLedger(promises: promises, lastYear: answers)
    }

    private static func promise(_ map: inout MapReader) -> Promise {
        let id = map.string("id")
        let owner = map.optionalString("owner").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        if owner == nil { map.report(PromiseProblem.noOwner(map.location, id).finding) }
        return Promise(
            id: id, text: map.string("text"), owner: owner, due: map.optionalDate("due"),
            since: map.optionalString("since").map { PeriodLabel($0) }, location: map.location)
    }

    private static func answer(_ map: inout MapReader) -> Answer {
        let promise = promise(&map)
        let kind: Answer.Kind? = map.optionalNode("answer") == nil ? nil : map.choice("answer")
        let why = map.optionalString("why").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        if kind == .notDone, why == nil { map.report(PromiseProblem.noReason(promise.location, promise.id).finding) }
        if map.optionalNode("answer") == nil {
            map.report(PromiseProblem.unanswered(promise.location, promise.id).finding)
        }
        return Answer(promise: promise, kind: kind, why: why)
    }
}

extension PromiseLedger {
    /// Holds the answers against what an earlier report left open.
    /// - Parameters:
    ///   - earlier: nil where that report has no ledger: then nobody can say what it promised.
    ///   - place: where the answers stand, or would.
    public func findings(
        answering earlier: PromiseLedger?, of edition: EditionName, at place: SourceLocation
    ) -> Findings {
        guard let earlier else { return Findings() }
        var findings = Findings()
        let answered = Set(lastYear.map(\.promise.id))
        for promise in earlier.open where !answered.contains(promise.id) {
            findings.report(PromiseProblem.leftOut(place, promise.id, edition, promise.location).finding)
        }
        let known = earlier.open.map(\.id)
        for answer in lastYear where !known.contains(answer.promise.id) {
            let problem = PromiseProblem.noPromise(answer.promise.location, answer.promise.id, edition, known: known)
            findings.report(problem.finding)
        }
        return findings
    }
}
