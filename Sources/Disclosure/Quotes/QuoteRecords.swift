public import Quantities
public import Records

/// What the records say about a compliment, besides its words: whether it may be quoted, who it is from, which
/// family. The words are not among it; the dataset does not hold them.
public struct QuoteRecords: Sendable {
    private let table: Table
    private let vocabulary: Vocabulary
    private let row: @Sendable (_ reference: String) -> Int?

    /// `row` gives the row of the compliment that has a reference; nil where there is none.
    public init(_ dataset: Dataset, row: @escaping @Sendable (_ reference: String) -> Int?) {
        table = dataset.table("compliments")
        vocabulary = dataset.vocabulary
        self.row = row
    }

    /// What a record says about publishing.
    public enum Consent: String, Hashable, Sendable, CaseIterable { case yes, no, unknown }

    /// Nil where there is no such compliment.
    public func consent(of reference: String) -> Consent? {
        row(reference).map { row in
            table.category("consent", row: row, vocabulary).flatMap { Consent(rawValue: $0.id.text) } ?? .unknown
        }
    }

    public func source(of reference: String) -> CategoryID? {
        row(reference).flatMap { table.category("source", row: $0, vocabulary)?.id }
    }

    /// The label of its source, as tables print it.
    public func sourceLabel(of reference: String) -> String? {
        row(reference).flatMap { table.category("source", row: $0, vocabulary)?.label }
    }

    /// A number that compliments of one family share; nil where the records do not tell families apart.
    public func family(of reference: String) -> Int32? {
        guard let row = row(reference) else { return nil }
        guard let families = table.keys("family_key"), families.groups[row] != KeyColumn.missing else {
            // One compliment is of one family, whatever else is known.
            return -2 - Int32(truncatingIfNeeded: row)
        }
        return families.groups[row]
    }
}

extension Table {
    /// The category of a row; nil where the cell is empty.
    func category(_ field: FieldName, row: Int, _ vocabulary: Vocabulary) -> Category? {
        guard let column = categories(field), column.codes[row] != CategoryColumn.missing else { return nil }
        return vocabulary[column.dimension]?.categories[Int(column.codes[row]) - 1]
    }
}
