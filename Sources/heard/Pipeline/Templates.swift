import Diagnostics
import Figures
import Pages
import Settings

/// What is the same for every council: the words records are counted by, the law, and what each figure means.
struct Templates {
    let vocabulary: SettingsNode
    let calendar: WorkingDayCalendar
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
        guard let vocabulary, let limits, let law, let claims, let comparison,
            let calendar = holidays.flatMap({ WorkingDayCalendar.read($0, &findings) })
        else { return nil }
        let file = LimitsFile.read(limits, &findings)
        let constants = LawConstant.read(law, &findings)
        let laws = Dictionary(constants.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        return Templates(
            vocabulary: vocabulary, calendar: calendar.counting(from: file.convention), limits: file,
            law: constants, checklist: checklist.map { Checklist.read($0, laws: laws, &findings) } ?? .empty,
            figures: figures, claims: claims, comparison: ComparisonPolicy.read(comparison, &findings))
    }
}
