import Diagnostics
import Quantities
import StrictYAML
import Testing

@testable import Disclosure
@testable import Records

/// An edition with four compliments, and one sound approval to change.
enum QuoteSpecimen {
    static let words = "You explained each step in plain words."
    static let caption = "A parent or carer"
    static let approval = """
        compliment: K-1
        text: "\(words)"
        source: parents
        who: A parent or carer
        sha256: \(QuoteApproval.digest(of: words, under: caption))
        basis: consent
        rules: v1
        approved: {by: Complaints manager, on: 2022-08-22}
        """

    /// Of parents with consent, of parents without, of staff with consent, of parents who were not asked; the first
    /// and the last are of one family.
    static var records: QuoteRecords {
        let source = Dimension(
            name: "source", label: "From",
            categories: [Category(id: "parents", label: "Parents"), Category(id: "staff", label: "Staff")])
        let consent = Dimension(
            name: "consent", label: "Consent",
            categories: [Category(id: "yes", label: "Yes"), Category(id: "no", label: "No")])
        let table = Table(
            name: "compliments", rowCount: 4,
            columns: [
                "source": .category(CategoryColumn(dimension: "source", codes: [1, 1, 2, 1])),
                "consent": .category(CategoryColumn(dimension: "consent", codes: [1, 2, 1, 0])),
                "family_key": .key(KeyColumn(groups: [0, 1, KeyColumn.missing, 0])),
            ])
        return QuoteRecords(
            Dataset([table], vocabulary: Vocabulary([source, consent])),
            row: { ["K-1": 0, "K-2": 1, "K-3": 2, "K-4": 3][$0] })
    }

    /// Twelve compliments of parents, and as many of staff as a test asks for.
    static func figures(staff: ProtectedValue = .count(5)) -> ProtectedFigureSet {
        let bySource = figure(
            "compliments-by-source", [("source", ["parents", "staff"])],
            [["parents"]: .count(12), ["staff"]: staff, [nil]: .count(17)])
        let byBoth = figure(
            "compliments-by-source-and-quarter",
            [("quarter", ["spring", "summer"]), ("source", ["parents", "staff"])],
            [["spring", "parents"]: .count(8), ["summer", "parents"]: .symbol(.confidential)])
        return ProtectedFigureSet(figures: [bySource, byBoth], period: PeriodLabel("2021-22"), policy: .specimen)
    }

    private static func figure(
        _ name: FigureName, _ dimensions: [(DimensionName, [CategoryID])],
        _ values: [[CategoryID?]: ProtectedValue]
    ) -> ProtectedFigure {
        ProtectedFigure(
            name: name, title: "Compliments", unit: .compliments, measure: .count,
            dimensions: dimensions.map { name, ids in
                .init(
                    name: name, label: name.text,
                    categories: ids.map {
                        .init(id: $0, label: $0.text == "spring" ? "Spring" : $0.text, isUnknown: false, within: nil)
                    },
                    within: nil)
            },
            totals: .sum, period: PeriodLabel("2021-22"), basis: .received, base: nil, sensitivity: .characteristics,
            definition: "", note: nil, filters: [], notAvailableReason: nil, notAvailableCategories: [:], gaps: [],
            isWhole: true,
            declaredZeros: [],
            cells: values.mapValues { ProtectedCell(value: $0, share: nil) }, histories: [:], changes: [:])
    }

    /// Marks "Summer" as also a name, digits as numbers that nobody may accept, and in a newer version "plain" too.
    static func rules(_ version: String = "v1") -> QuoteRules {
        QuoteRules(version: version, neverAccepted: ["number"]) { text in
            text.split { !$0.isLetter && !$0.isNumber }.enumerated().compactMap { index, word in
                if word == "Summer" {
                    MarkedWords(position: index + 1, words: "Summer", reason: "also-a-name")
                } else if word.allSatisfy(\.isNumber) {
                    MarkedWords(position: index + 1, words: String(word), reason: "number")
                } else if version != "v1", word == "plain" {
                    MarkedWords(position: index + 1, words: "plain", reason: "unknown-word")
                } else {
                    nil
                }
            }
        }
    }

    static func publish(
        _ approvals: [String], figures: ProtectedFigureSet = figures(), rules: QuoteRules = rules(),
        withdrawn: [WithdrawnQuote] = []
    ) throws -> (quotes: [PublishableQuote], findings: [Finding]) {
        var findings = Findings()
        let read = approvals.enumerated().compactMap { index, text -> QuoteApproval? in
            let path = "approvals/q0\(index + 1).yaml"
            return SettingsFile.read(text, path: path, &findings).flatMap {
                QuoteApproval.read($0, id: "q0\(index + 1)", &findings)
            }
        }
        let edition = QuoteVerification.Edition(
            name: "2021-22", publishedOn: try #require(CalendarDate(iso: "2022-09-30")), withdrawn: withdrawn)
        let verification = QuoteVerification(records: records, figures: figures, rules: rules, edition: edition)
        return (verification.publishable(read, &findings), findings.sorted)
    }
}
