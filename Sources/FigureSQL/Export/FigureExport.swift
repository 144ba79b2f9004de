public import Figures
public import Quantities
import Records

/// Where an exported file comes from.
public struct ExportOrigin: Hashable, Sendable {
    /// Such as `coventry/2021-22`.
    public let edition: String
    /// A digest of everything that decides the numbers besides the records.
    public let definitions: String
    /// The program that wrote it, with its version.
    public let tool: String

    public init(edition: String, definitions: String, tool: String) {
        self.edition = edition
        self.definitions = definitions
        self.tool = tool
    }
}

/// A cell as a file holds it.
struct ExportedCell: Hashable {
    let records: Int
    let number: Int?
    let largest: Int
}

/// The figures of an edition before protection as a file, for building where the records are not. Its rows have the
/// shape of an engine's answer; `value` rows hold every cell with its value as a whole number (`RawValue.number`).
public struct FigureExport: Sendable {
    /// Lines that begin so are for people.
    static let comment = "#"

    /// How every such file begins.
    public static let head = """
        # CONFIDENTIAL: figures before protection, written by 'heard figures export'.
        # They may tell of single people. Never publish, mail or commit this file; delete it once the report is built.
        # Columns: kind, name, first, second, records, value, largest (docs/engines.md).
        """

    private var rows: [[String]] = []

    public init(_ figures: FigureSet, from origin: ExportOrigin) {
        add("export", origin.edition, [origin.definitions, origin.tool], ["1"])
        for part in figures.holdings.parts.sorted() { add(held: part) }
        for figure in figures.figures {
            for left in figure.leftOut { add("left-out", figure.name.text, [left.part.description], ["\(left.count)"]) }
            for path in Self.paths(figure.axes) {
                guard let cell = figure.cell(path) else { continue }
                let number = cell.value.number.map { "\($0)" } ?? AnswerColumns.none
                add(
                    "value", figure.name.text, AnswerColumns.cells(path),
                    ["\(cell.records)", number, "\(cell.largest)"])
            }
        }
    }

    private mutating func add(held part: RecordPart) {
        let cells = part.cells
        add("held", cells[0], Array(cells.dropFirst()), ["1"])
    }

    private static func paths(_ axes: [FigureAxis]) -> [[CategoryID?]] {
        axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map(\.id) + [nil]).map { path + [$0] } }
        }
    }

    /// An entry of `accepted`, from 0, with the number of findings that it silenced.
    public mutating func add(accepted entry: Int, count: Int) { add("accepted", "\(entry)", [], ["\(count)"]) }

    /// A field of an improvement.
    public mutating func add(action number: Int, _ field: FieldName, _ words: String) {
        add("action", "\(number)", [field.text, Hex.digits(words)])
    }

    /// A quoted compliment, by the place of its approval from 0.
    /// - Parameter family: a number from 1 that those of one family share.
    public mutating func add(quote place: Int, consent: CategoryID?, source: CategoryID?, family: Int) {
        let cells = [consent, source].map { $0?.text ?? AnswerColumns.none }
        add("quote", "\(place)", cells, ["\(family)"])
    }

    private mutating func add(_ kind: String, _ name: String, _ path: [String] = [], _ numbers: [String] = []) {
        let paths = path + Array(repeating: AnswerColumns.none, count: 2 - path.count)
        rows.append([kind, name] + paths + numbers + Array(repeating: "0", count: 3 - numbers.count))
    }

    /// The whole file.
    public var text: String {
        var all = self
        all.add("end", "heard")
        return Self.head + "\n" + all.rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }
}
