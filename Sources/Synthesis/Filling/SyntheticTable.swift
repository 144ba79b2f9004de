import Quantities

/// Invented rows under our own field names, every cell a text. Fields that start with `plan.` steer the making
/// and are never written.
struct SyntheticTable: Sendable {
    let name: TableName
    let fields: [FieldName]
    private(set) var rows: [[String]]
    private let places: [FieldName: Int]

    init(_ name: TableName, fields: [FieldName], count: Int) {
        self.name = name
        self.fields = fields
        rows = Array(repeating: Array(repeating: "", count: fields.count), count: count)
        places = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ field: FieldName) -> Bool { places[field] != nil }

    /// A field that the table does not have reads as empty and keeps nothing; plans are checked for such.
    subscript(row: Int, field: FieldName) -> String {
        get { places[field].map { rows[row][$0] } ?? "" }
        set { if let place = places[field] { rows[row][place] = newValue } }
    }

    /// The rows that pass all filters.
    func rows(passing filters: [FieldFilter]) -> [Int] {
        rows.indices.filter { row in filters.allSatisfy { $0.values.contains(self[row, $0.field]) } }
    }

    /// Puts the rows into the order of a date field; rows of one day stay as they were.
    mutating func sort(by field: FieldName) {
        guard let place = places[field] else { return }
        let order = rows.indices.sorted { (rows[$0][place], $0) < (rows[$1][place], $1) }
        rows = order.map { rows[$0] }
    }

    /// Fills `field` with the prefix and the numbers from 1, as wide as the last of them and at least four digits.
    mutating func number(_ field: FieldName, prefix: String) {
        for row in rows.indices { self[row, field] = Self.reference(row + 1, of: rows.count, prefix: prefix) }
    }

    static func reference(_ number: Int, of count: Int, prefix: String) -> String {
        let digits = String(number)
        let width = max(4, String(count).count)
        return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
