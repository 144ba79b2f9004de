import Diagnostics
package import Law
import Pages
import StrictYAML

/// What is the same for every council: the words records are counted by, the law, and what each figure means.
package struct Templates {
    let vocabulary: SettingsNode
    package let calendar: WorkingDayCalendar
    let limits: LimitsFile
    let law: [LawConstant]
    /// What a report has to show.
    let checklist: Checklist
    /// One root a file of `templates/figures`.
    let figures: [SettingsNode]
    /// Which words claim what about figures.
    let claims: SettingsNode
    /// Which figures stand side by side where a site has several councils.
    let comparison: ComparisonPolicy
    /// What councils are asked to do, and what each may say that it does.
    let practices: PracticeBook
    /// Which of them the pages name.
    let practiceUses: PracticeUses

    /// Nil, with findings, where a part cannot be read at all.
    static func read(_ tree: SourceTree, _ findings: inout Findings) -> Templates? {
        let vocabulary = tree.yaml("templates/vocabulary/standard.yaml", &findings)
        let holidays = tree.yaml("templates/law/bank-holidays.yaml", &findings)
        let limits = tree.yaml("templates/law/limits.yaml", &findings)
        let law = tree.yaml("templates/law/constants.yaml", &findings)
        let checklist = tree.yaml("templates/law/checklist.yaml", &findings)
        let figures = tree.yamlFiles(in: "templates/figures", &findings)
        let claims = tree.yaml("templates/policy/claims.yaml", &findings)
        let comparison = tree.yaml("templates/policy/comparison.yaml", &findings)
        let practices = tree.yaml("templates/practices.yaml", &findings)
        guard let vocabulary, let limits, let law, let claims, let comparison, let practices,
            let calendar = holidays.flatMap({ WorkingDayCalendar.read($0, &findings) })
        else { return nil }
        let file = LimitsFile.read(limits, &findings)
        let constants = LawConstant.read(law, &findings)
        let laws = Dictionary(constants.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        return Templates(
            vocabulary: vocabulary, calendar: calendar.counting(from: file.convention), limits: file,
            law: constants, checklist: checklist.map { Checklist.read($0, laws: laws, &findings) } ?? .empty,
            figures: figures, claims: claims, comparison: ComparisonPolicy.read(comparison, &findings),
            practices: PracticeBook.read(practices, &findings), practiceUses: PracticeUses(tree, &findings))
    }
}

/// The practices that the pages of the templates name.
struct PracticeUses {
    /// In the report of a year.
    let report: Set<String>
    /// On pages that belong to no year: for children, guides, for staff.
    let elsewhere: Set<String>

    init(_ tree: SourceTree, _ findings: inout Findings) {
        func names(_ folders: [String], _ findings: inout Findings) -> Set<String> {
            folders.flatMap { tree.sources(in: $0, ending: ".md", &findings) }
                .reduce(into: []) { $0.formUnion(PracticeSlot.names(in: $1.text)) }
        }
        report = names(["templates/pages"], &findings)
        elsewhere = names(
            ["templates/children", "templates/children-alone", "templates/guides", "templates/staff"], &findings)
    }
}
