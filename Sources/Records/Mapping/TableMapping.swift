import Diagnostics
public import Quantities

/// How an export's own files, headings and values turn into ours.
public struct Mapping: Sendable {
    public let tables: [TableName: TableMapping]
    /// Dimensions of the council's own that a table's rows are counted by. The field is called as the dimension.
    public let extraDimensions: [TableName: [DimensionName]]

    /// Files among the records that the report does not need, with the places that say so.
    let ignoredFilePlaces: [String: SourceLocation]

    /// Our own headings in UTF-8 with ISO dates.
    public static let none = Mapping(tables: [:], extraDimensions: [:])

    init(
        tables: [TableName: TableMapping], extraDimensions: [TableName: [DimensionName]],
        ignoredFilePlaces: [String: SourceLocation] = [:]
    ) {
        self.tables = tables
        self.extraDimensions = extraDimensions
        self.ignoredFilePlaces = ignoredFilePlaces
    }

    public func table(_ name: TableName) -> TableMapping { tables[name] ?? TableMapping(file: "\(name.text).csv") }

    /// The standard fields of a table and the council's own.
    public func fields(of schema: TableSchema) -> [FieldSchema] {
        let extra = extraDimensions[schema.name] ?? []
        return schema.fields + extra.map { FieldSchema(FieldName($0.text), .category($0)) }
    }
}

/// How one file of an export turns into a table.
public struct TableMapping: Sendable {
    public enum Encoding: String, Sendable, CaseIterable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"
    }

    public enum DateStyle: String, Sendable, CaseIterable {
        /// `2022-03-31`
        case iso
        /// `31/03/2022`, `31-Mar-2022` or `31 March 2022`
        case uk
        /// The same, also with two digits for the year: `31/03/22` is in 2022.
        case ukShortYear = "uk-short-year"
    }

    /// Where the value of a field comes from.
    public enum Source: Hashable, Sendable {
        case heading(String)
        /// The same in every row, for what an export leaves unsaid.
        case constant(CategoryID)
    }

    public let file: String
    public let encoding: Encoding
    public let dates: DateStyle
    /// Fields that are not here stand under their own names.
    public let columns: [FieldName: Source]
    /// Spellings of an export beside those of the vocabulary.
    public let values: [FieldName: [String: CategoryID]]
    /// Headings that are known and not wanted.
    public let ignored: Set<String>

    init(
        file: String, encoding: Encoding = .utf8, dates: DateStyle = .iso, columns: [FieldName: Source] = [:],
        values: [FieldName: [String: CategoryID]] = [:], ignored: Set<String> = []
    ) {
        self.file = file
        self.encoding = encoding
        self.dates = dates
        self.columns = columns
        self.values = values
        self.ignored = ignored
    }

    /// The heading that a field is read from; nil where it is the same in every row.
    public func heading(of field: FieldSchema) -> String? {
        switch columns[field.name] {
        case .heading(let heading)?: heading
        case .constant?: nil
        case nil: field.name.text
        }
    }
}
