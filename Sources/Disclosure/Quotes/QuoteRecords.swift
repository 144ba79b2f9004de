public import Quantities
public import Records

/// What the records say about a compliment, besides its words: whether it may be quoted, who it is from, which
/// family. The words are not among it; the dataset does not hold them.
public struct QuoteRecords: Sendable {
    private let facts: @Sendable (_ reference: String) -> Facts?
    private let vocabulary: Vocabulary

    /// What is known of one compliment.
    public struct Facts: Sendable {
        let consent: CategoryID?
        let source: CategoryID?
        let family: Int32

        /// - Parameter family: a number that compliments of one family share, and no other.
        public init(consent: CategoryID?, source: CategoryID?, family: Int32) {
            self.consent = consent
            self.source = source
            self.family = family
        }
    }

    /// Of compliments that were looked up elsewhere, by their references.
    public init(_ facts: [String: Facts], _ vocabulary: Vocabulary) {
        self.facts = { facts[$0] }
        self.vocabulary = vocabulary
    }

    /// `row` gives the row of the compliment that has a reference; nil where there is none.
    public init(_ dataset: Dataset, row: @escaping @Sendable (_ reference: String) -> Int?) {
        let (table, vocabulary) = (dataset.table("compliments"), dataset.vocabulary)
        self.vocabulary = vocabulary
        facts = { reference in
            row(reference).map { row in
                Facts(
                    consent: table.category("consent", row: row, vocabulary)?.id,
                    source: table.category("source", row: row, vocabulary)?.id, family: Self.family(of: row, in: table))
            }
        }
    }

    private static func family(of row: Int, in table: Table) -> Int32 {
        guard let families = table.keys("family_key"), families.groups[row] != KeyColumn.missing else {
            // One compliment is of one family, whatever else is known.
            return -2 - Int32(truncatingIfNeeded: row)
        }
        return families.groups[row]
    }

    /// What a record says about publishing.
    public enum Consent: String, Hashable, Sendable, CaseIterable { case yes, no, unknown }

    /// Nil where there is no such compliment.
    public func consent(of reference: String) -> Consent? {
        facts(reference).map { facts in facts.consent.flatMap { Consent(rawValue: $0.text) } ?? .unknown }
    }

    public func source(of reference: String) -> CategoryID? { facts(reference)?.source }

    /// The label of its source, as tables print it.
    public func sourceLabel(of reference: String) -> String? {
        source(of: reference).flatMap { vocabulary["source"]?.category($0)?.label }
    }

    /// A number that compliments of one family share; nil where there is no such compliment.
    public func family(of reference: String) -> Int32? { facts(reference)?.family }
}

extension Table {
    /// The category of a row; nil where the cell is empty.
    func category(_ field: FieldName, row: Int, _ vocabulary: Vocabulary) -> Category? {
        guard let column = categories(field), column.codes[row] != CategoryColumn.missing else { return nil }
        return vocabulary[column.dimension]?.categories[Int(column.codes[row]) - 1]
    }
}
