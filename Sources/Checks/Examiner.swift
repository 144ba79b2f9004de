public import Diagnostics
public import Settings
public import Site

/// Judges a built site from its bytes alone, and lets no faulty one pass.
public struct Examiner: Sendable {
    private let expectations: Expectations
    private let threads: Int

    /// - Parameter threads: how many judge at once. The findings do not depend on it.
    public init(_ expectations: Expectations, threads: Int = 1) {
        self.expectations = expectations
        self.threads = max(1, threads)
    }

    /// Runs every rule to its end and reports everything found. No site where one of the findings is an error.
    public func examine(_ site: BuiltSite) async -> (checked: CheckedSite?, findings: Findings) {
        let examination = await examination(of: site)
        return (examination.checked, examination.findings)
    }

    /// The same, with what waivers did and how hard the pages are to read.
    public func examination(of site: BuiltSite) async -> Examination {
        var examination = await judge(site.contents, by: Rule.all)
        if !examination.findings.hasErrors { examination.checked = CheckedSite(site, waivers: examination.waivers) }
        return examination
    }

    /// Judges pages for staff by every rule that suits them: references and raw counts are theirs to read, names and
    /// words of people are not, and their pages have to be as accessible as the public's (SI 2018/952 covers intranets).
    public func examine(_ site: Site<StaffReaders>) async -> (
        checked: Checked<StaffReaders>?, examination: Examination
    ) {
        let examination = await judge(site.contents, by: Rule.forStaff)
        let checked = examination.findings.hasErrors ? nil : Checked(site, waivers: examination.waivers)
        return (checked, examination)
    }

    private func judge(_ site: SiteContents, by rules: [Rule]) async -> Examination {
        var findings = Findings()
        let examined = await read(site, &findings)
        let expectations = expectations
        let onPages = await Parallel.map(examined.pages, threads: threads) { page in
            rules.flatMap { rule in rule.faults(in: page, of: examined).map { Judgement(rule, $0, examined) } }
        }
        let onSite = await Parallel.map(rules, threads: threads) { rule in
            rule.faults(in: examined, expectations).map { Judgement(rule, $0, examined) }
        }
        let judgements = (onPages + onSite).flatMap(\.self)
        var ledger = WaiverLedger(expectations.waivers, clock: expectations.clock)
        var places: [Finding: SourceLocation] = [:]
        for judgement in judgements {
            places[judgement.finding] = judgement.place
            guard let finding = ledger.weigh(judgement.finding, at: judgement.place.path) else { continue }
            places[finding] = judgement.place
            findings.report(finding)
        }
        for finding in ledger.findings { findings.report(finding) }
        return Examination(
            checked: nil, findings: findings, waived: ledger.waived, waivers: ledger.inForce, site: examined,
            places: places)
    }

    /// Every rule that a site for the public is held to, in the order of their subjects, and what the law or the standard says.
    public static var rules: [(id: RuleID, source: String)] {
        [(.wellFormed, RuleSource.xml.text)] + Rule.all.map { ($0.id, $0.source.text) }
    }

    private func read(_ site: SiteContents, _ findings: inout Findings) async -> ExaminedSite {
        let files = site.files.filter { $0.path.hasSuffix(".html") }
        let results = await Parallel.map(files, threads: threads) { file in
            PageReader.read(file.bytes).map { tree in
                ExaminedPage(path: file.path, bytes: file.bytes, tree: tree, facts: expectations.facts(of: file.path))
            }
        }
        var pages: [ExaminedPage] = []
        for (file, result) in zip(files, results) {
            switch result {
            case .success(let page): pages.append(page)
            case .failure(let failure):
                let place = SourceLocation(path: file.path, bytes: file.bytes, offset: failure.offset)
                let words = FaultWording.notWellFormed(failure.kind)
                findings.report(
                    Finding(.wellFormed, at: place, words.message, why: RuleSource.xml.text, fix: words.fix))
            }
        }
        let trace = expectations.traces
        let traces = await Parallel.map(site.files, threads: threads) { file in
            (inName: trace(Array(file.path.utf8)), inBytes: trace(file.bytes))
        }
        return ExaminedSite(site, pages: pages, expectations, traces: traces)
    }
}
