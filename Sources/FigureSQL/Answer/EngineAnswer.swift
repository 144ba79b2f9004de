public import Diagnostics
import Figures
public import Quantities
import Records
import StrictYAML

/// What an engine printed for a script, read back strictly: sums over records, never one of them.
public struct EngineAnswer: Sendable {
    /// A rule of docs/records.md that rows break.
    public struct Fault: Hashable, Sendable {
        public let rule: RuleID
        public let table: String
        public let field: String
        public let rows: Int
    }

    /// What is known of a compliment that is quoted.
    public struct QuoteFacts: Hashable, Sendable {
        /// Nil where the record does not say.
        public let consent: CategoryID?
        public let source: CategoryID?
        /// A number that compliments of one family share; nil where the records do not tell.
        public let family: Int?
    }

    /// The tables that the engine has, each with the types of its columns.
    var columns: [String: [String: String]] = [:]
    /// The tables that Spark was asked about.
    var announced: Set<String> = []
    var figures: [FigureName: [[CategoryID?]: FigureFrame.Amounts]] = [:]
    /// The cells of an exported file.
    var cells: [FigureName: [[CategoryID?]: ExportedCell]] = [:]
    /// Which parts of the records held anything.
    var holdings = Holdings()
    /// The rows that figures leave out, by the column of the cell that is empty.
    var leftOut: [FigureName: [String: Int]] = [:]
    /// Where an exported file comes from; nil for an engine's answer.
    public internal(set) var origin: ExportOrigin?
    public internal(set) var faults: [Fault] = []
    /// How often each entry of `accepted` silenced a fault, by its place in the list.
    public internal(set) var accepted: [Int: Int] = [:]
    /// The fields of each improvement, in the order of the records.
    public internal(set) var actions: [Int: [FieldName: String]] = [:]
    /// By the place of the reference among those asked for.
    public internal(set) var quotes: [Int: QuoteFacts] = [:]
    /// The first and the last day on which a clock may have run.
    public internal(set) var clockDays: [CalendarDate] = []
    /// Whether the last row was reached.
    public internal(set) var isWhole = false
    /// Rows that nobody can read, by number from 1; what they hold is not kept.
    var oddRows: [Int] = []
}

extension EngineAnswer {
    public init(reading text: String, from dialect: SQLDialect) {
        let separator: Character = dialect == .postgres ? "," : "\t"
        var described: String?
        for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            if line.hasPrefix(FigureExport.comment), described == nil { continue }
            let cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            if cells.count == AnswerColumns.count {
                described = cells[0] == "columns" ? cells[1] : nil
                if let described { announced.insert(described) }
                if described == nil, !take(cells) { oddRows.append(number + 1) }
            } else if let table = described, cells.count >= 2 {
                if !line.hasPrefix("#") {
                    columns[table, default: [:]][Self.unpadded(cells[0])] = Self.unpadded(cells[1])
                }
            } else if dialect == .postgres || !announced.isEmpty {
                // Spark tells of its settings before the first table.
                oddRows.append(number + 1)
            }
        }
    }

    /// Spark fills the names and types that it describes up with spaces.
    private static func unpadded(_ cell: String) -> String {
        String(cell.reversed().drop { $0 == " " }.reversed())
    }

    private mutating func take(_ cells: [String]) -> Bool {
        switch cells[0] {
        case "column": return takeColumn(cells)
        case "figure": return takeFigure(cells)
        case "value": return takeValue(cells)
        case "export": origin = ExportOrigin(edition: cells[1], definitions: cells[2], tool: cells[3])
        case "fault": return takeFault(cells)
        case "accepted":
            guard let entry = AnswerColumns.number(cells[1]), let rows = AnswerColumns.number(cells[4]) else {
                return false
            }
            let all = accepted[entry, default: 0] + rows
            guard WholeNumber.count.range.contains(all) else { return false }
            accepted[entry] = all
        case "action":
            guard let number = AnswerColumns.number(cells[1]), let words = Hex.text(cells[3]) else { return false }
            actions[number, default: [:]][FieldName(cells[2])] = words
        case "quote": return takeQuote(cells)
        case "held": return takeHeld(cells)
        case "left-out":
            guard let rows = AnswerColumns.number(cells[4]) else { return false }
            // Two fields of a figure can be read from one column.
            leftOut[FigureName(cells[1]), default: [:]].merge([cells[2]: rows], uniquingKeysWith: max)
        case "clock": clockDays = cells[2...3].compactMap { CalendarDate(iso: $0) }
        case "end": isWhole = true
        default: return false
        }
        return true
    }

    private mutating func takeColumn(_ cells: [String]) -> Bool {
        guard let name = Hex.text(cells[2]) else { return false }
        columns[cells[1], default: [:]][name] = cells[3]
        return true
    }

    private mutating func takeFigure(_ cells: [String]) -> Bool {
        guard let records = AnswerColumns.number(cells[4]), let amount = AnswerColumns.number(cells[5]),
            let largest = AnswerColumns.number(cells[6])
        else { return false }
        figures[FigureName(cells[1]), default: [:]][AnswerColumns.path(cells[2...3])] = FigureFrame.Amounts(
            records: records, amount: amount, largest: largest)
        return true
    }

    private mutating func takeValue(_ cells: [String]) -> Bool {
        guard let records = AnswerColumns.number(cells[4]), let largest = AnswerColumns.number(cells[6]) else {
            return false
        }
        let number = AnswerColumns.number(cells[5])
        guard number != nil || cells[5] == AnswerColumns.none else { return false }
        self.cells[FigureName(cells[1]), default: [:]][AnswerColumns.path(cells[2...3])] = ExportedCell(
            records: records, number: number, largest: largest)
        return true
    }

    private mutating func takeFault(_ cells: [String]) -> Bool {
        guard let rows = AnswerColumns.number(cells[4]), let rule = RuleID(name: cells[1]) else { return false }
        faults.append(Fault(rule: rule, table: cells[2], field: cells[3], rows: rows))
        return true
    }

    private mutating func takeHeld(_ cells: [String]) -> Bool {
        guard let rows = AnswerColumns.number(cells[4]) else { return false }
        guard rows > 0 else { return true }
        holdings.add(RecordPart(cells: cells[1...3]))
        return true
    }

    private mutating func takeQuote(_ cells: [String]) -> Bool {
        guard let place = AnswerColumns.number(cells[1]), let family = AnswerColumns.number(cells[4]) else {
            return false
        }
        func category(_ cell: String) -> CategoryID? { cell == AnswerColumns.none ? nil : CategoryID(cell) }
        quotes[place] = QuoteFacts(
            consent: category(cells[2]), source: category(cells[3]), family: family == 0 ? nil : family)
        return true
    }
}

extension RecordPart {
    /// The part as a row of an answer names it: table, field and category.
    init(cells: ArraySlice<String>) {
        let names = cells.filter { $0 != AnswerColumns.none }
        switch names.count {
        case 3: self = .log(TableName(names[0]), FieldName(names[1]), CategoryID(names[2]))
        case 2: self = .column(TableName(names[0]), FieldName(names[1]))
        default: self = .table(TableName(names.first ?? ""))
        }
    }

    /// Table, field and category, as `init(cells:)` reads them.
    var cells: [String] {
        switch self {
        case .table(let table): [table.text, AnswerColumns.none, AnswerColumns.none]
        case .column(let table, let field): [table.text, field.text, AnswerColumns.none]
        case .log(let table, let field, let category): [table.text, field.text, category.text]
        }
    }
}

/// Bytes written as pairs of digits.
enum Hex {
    static func text(_ digits: String) -> String? {
        let values = digits.utf8.map { digit -> UInt8? in
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            default: nil
            }
        }
        guard values.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[place], let low = values[place + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    static func digits(_ text: String) -> String {
        text.utf8.map { byte in
            let pair = String(byte, radix: 16)
            return pair.count == 1 ? "0" + pair : pair
        }.joined()
    }
}
