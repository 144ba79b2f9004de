import Quantities
import Records

/// Writes a table as the export that a mapping describes: its own headings, values, dates and encoding.
struct TableWriter {
    let style: FileStyle
    private let mapping: TableMapping
    private let columns: [ExportColumn]

    /// - Parameter fields: the fields of the table's schema and the council's own; columns that steer are not
    ///   among them.
    init(_ fields: [FieldSchema], mapping: TableMapping, vocabulary: Vocabulary, style: FileStyle) {
        self.mapping = mapping
        self.style = style
        let first = style.firstColumns.compactMap { name in fields.first { $0.name == name } }
        let ordered = first + fields.filter { !style.firstColumns.contains($0.name) }
        columns = ordered.compactMap { ExportColumn($0, mapping, vocabulary) }
    }

    var fileName: String { mapping.file }

    /// The byte order mark, if any, and the line of headings.
    func head(_ problems: inout [PlanProblem]) -> [UInt8] {
        var bytes: [UInt8] = style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for (place, column) in columns.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(column.heading, to: &bytes)
        }
        endLine(&bytes)
        return bytes
    }

    func line(_ row: Int, of table: SyntheticTable, _ problems: inout [PlanProblem]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (place, column) in columns.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            if !append(column.text(of: table[row, column.field]), to: &bytes) {
                problems.append(.notInEncoding(table.name, column.field))
            }
        }
        endLine(&bytes)
        return bytes
    }

    private func endLine(_ bytes: inout [UInt8]) {
        if style.lineEnd == .crlf { bytes.append(UInt8(ascii: "\r")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// False where the file's encoding lacks a letter. Quoting is RFC 4180's.
    @discardableResult
    private func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
        guard let cell = mapping.encoding.bytes(of: text) else { return false }
        guard style.quotesAll || cell.contains(where: Self.needsQuotes) else {
            bytes += cell
            return true
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return true
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}

/// One column of an export.
struct ExportColumn {
    let field: FieldName
    let heading: String
    private let writesUKDates: Bool
    /// The export's spelling of each category: the mapping's (the first in the alphabet where it has several), or
    /// else the label.
    private let spellings: [String: String]

    /// Nil for a field that the mapping fixes, so that the export has no column for it.
    init?(_ schema: FieldSchema, _ mapping: TableMapping, _ vocabulary: Vocabulary) {
        field = schema.name
        switch mapping.columns[schema.name] {
        case .constant: return nil
        case .heading(let heading): self.heading = heading
        case nil: heading = schema.name.text
        }
        writesUKDates = schema.kind == .date && mapping.dates == .uk
        let values = (mapping.values[schema.name] ?? [:]).sorted { $0.key > $1.key }
        spellings = Dictionary(
            Self.labels(of: schema.kind, vocabulary) + values.map { ($0.value.text, $0.key) },
            uniquingKeysWith: { _, later in later })
    }

    private static func labels(of kind: FieldKind, _ vocabulary: Vocabulary) -> [(String, String)] {
        switch kind {
        case .category(let dimension), .categories(let dimension, _, _):
            (vocabulary[dimension]?.categories ?? []).map { ($0.id.text, $0.label) }
        default: []
        }
    }

    func text(of cell: String) -> String {
        if writesUKDates, let date = CalendarDate(iso: cell) { return Self.ukText(date) }
        guard !spellings.isEmpty else { return cell }
        if let spelling = spellings[cell] { return spelling }
        guard cell.contains(";") else { return cell }
        return cell.split(separator: ";").map { spellings[String($0)] ?? String($0) }.joined(separator: ";")
    }

    /// `31/03/2022`
    private static func ukText(_ date: CalendarDate) -> String {
        let parts = date.iso.split(separator: "-")
        return "\(parts[2])/\(parts[1])/\(parts[0])"
    }
}
