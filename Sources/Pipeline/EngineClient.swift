import Diagnostics
import Disclosure
import FigureSQL
import Figures
import Quantities
package import Records

/// Runs scripts through an engine's own command-line client, which knows where the engine is and how to get in.
package struct EngineClient: Sendable {
    /// What a client did with a script.
    package enum Run: Sendable {
        case notInstalled
        /// With what it printed, and said of errors.
        case ended(exitCode: Int32, output: String, errors: String)
    }

    package let run: @Sendable (_ engine: RecordsEngine, _ script: String) -> Run

    package init(_ run: @escaping @Sendable (_ engine: RecordsEngine, _ script: String) -> Run) { self.run = run }

    /// The figures of an edition whose records an engine holds; nil, with findings, where it cannot answer.
    func counted(_ sources: EditionSources, _ findings: inout Findings) -> (FigureSet, RecordedWords)? {
        guard let engine = sources.records.engine else { return nil }
        let (script, dialect, place) = (sources.script, engine.dialect, sources.records.location)
        guard let answer = answer(to: FigureScript(script, dialect).text, engine, script, at: place, &findings),
            let figures = answer.figures(of: script, at: place, &findings)
        else { return nil }
        return (figures, RecordedWords(answer, sources))
    }

    private func answer(
        to text: String, _ engine: RecordsEngine, _ script: ScriptSources, at place: SourceLocation,
        _ findings: inout Findings
    ) -> EngineAnswer? {
        let dialect = engine.dialect
        guard case .ended(let exitCode, let output, let errors) = run(engine, text) else {
            findings.report(EngineProblem.noClient(dialect.client).finding(at: place))
            return nil
        }
        let answer = EngineAnswer(reading: output, from: dialect)
        guard exitCode != 0 else { return answer }
        let failure = EngineFailure(errors, exitCode: exitCode, dialect)
        let tables = failure.isOfScript ? answer.tableProblems(script) : []
        for problem in tables.isEmpty ? [failure.problem] : tables { findings.report(problem.finding(at: place)) }
        return nil
    }
}

extension RecordedWords {
    /// What an engine told.
    init(_ answer: EngineAnswer, _ sources: EditionSources) {
        var facts: [String: QuoteRecords.Facts] = [:]
        for (place, found) in answer.quotes where sources.approvals.indices.contains(place) {
            // One compliment is of one family, whatever else is known.
            let family = found.family.map { Int32(truncatingIfNeeded: $0) } ?? Int32(truncatingIfNeeded: -1 - place)
            facts[sources.approvals[place].compliment] = QuoteRecords.Facts(
                consent: found.consent, source: found.source, family: family)
        }
        quotes = QuoteRecords(facts, sources.vocabulary)
        actions = PublishableAction.list(from: answer.actions, vocabulary: sources.vocabulary)
        accepted = answer.accepted.sorted { $0.key < $1.key }.compactMap { entry, count in
            sources.records.accepted.indices.contains(entry)
                ? AcceptedFinding(acceptance: sources.records.accepted[entry], count: count) : nil
        }
    }
}

/// What can be wrong with how a command uses an engine.
enum EngineUse {
    case quotesNeedFiles(SourceLocation, SQLDialect)
    case sitesUnsearched(SourceLocation)

    var finding: Finding {
        switch self {
        case .quotesNeedFiles(let place, let dialect):
            Finding(
                .quotesFromFiles, at: place,
                "the words of compliments stay in \(dialect.rawValue), and this command reads them from files",
                fix: "review quotes inside the secure network, in a copy of the edition whose 'records' are an export")
        case .sitesUnsearched(let place):
            Finding(
                .recordsSearched, at: place,
                "the site was not searched for references of the records, which are not here",
                fix: "before publishing, judge it where the records are: heard check")
        }
    }
}
