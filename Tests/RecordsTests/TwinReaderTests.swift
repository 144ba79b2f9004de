import Diagnostics
import Quantities
import Testing

@testable import Records

/// The fast reader against a slow and obvious one, on random files cut into tiny blocks.
@Suite struct TwinReaderTests {
    /// A small generator of random numbers, the same on every machine.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ (mixed >> 29)
        }
    }

    /// RFC 4180 a character at a time: the twin.
    static func slowRecords(_ bytes: [UInt8]) -> [(cells: [String], line: Int)] {
        var records: [(cells: [String], line: Int)] = []
        var (cells, cell, isOpen, line, startLine) = ([String](), [UInt8](), false, 1, 1)
        func finished(_ cell: [UInt8]) -> String {
            String(decoding: (PlainCells.unquoted(cell) ?? cell).trimmed, as: UTF8.self)
        }
        for byte in bytes {
            if byte == 34 { isOpen.toggle() }
            if byte == 10 { line += 1 }
            if byte == 44 && !isOpen {
                cells.append(finished(cell))
                cell = []
            } else if byte == 10 && !isOpen {
                if cell.last == 13 { cell.removeLast() }
                records.append((cells + [finished(cell)], startLine))
                (cells, cell, startLine) = ([], [], line)
            } else {
                cell.append(byte)
            }
        }
        return records
    }

    static func cell(_ kind: Int, _ dice: inout Dice) -> String {
        switch kind {
        case 0: ["statutory", "Corporate", "informal"].randomElement(using: &dice) ?? ""
        case 1: "2021-0\(Int.random(in: 4...9, using: &dice))-1\(Int.random(in: 0...9, using: &dice))"
        default:
            (0..<Int.random(in: 0...9, using: &dice)).map { _ in
                ["a", "é", ",", "\"", "\n", "\r\n", " ", "–", "b;c", "12345678"].randomElement(using: &dice) ?? ""
            }.joined()
        }
    }

    static func quoted(_ cell: String, always: Bool) -> String {
        let needs = cell.contains { [",", "\"", "\n", "\r\n", "\r"].contains($0) }
        return always || needs ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    /// A file of actions: three columns of words, a category and a date.
    static func file(_ dice: inout Dice) -> String {
        let end = Bool.random(using: &dice) ? "\n" : "\r\n"
        let always = Bool.random(using: &dice)
        var lines = ["reference,text,owner_role,status_reason,status,due_on"]
        for row in 0..<Int.random(in: 0...40, using: &dice) {
            let words = (0..<3).map { _ in quoted(cell(2, &dice), always: always) }
            let status = ["done", "Not done", ""].randomElement(using: &dice) ?? ""
            lines.append("R\(row),\(words.joined(separator: ",")),\(quoted(status, always: always)),\(cell(1, &dice))")
        }
        return lines.joined(separator: end) + (Bool.random(using: &dice) ? end : "")
    }

    private func read(_ text: String, _ shape: ReadingShape) -> (Table?, [String]) {
        var export = MemoryExport(["actions": text])
        export.shape = shape
        var findings = Findings()
        guard let settings = export.settings(&findings), let schema = StandardTables.schema("actions") else {
            return (nil, [])
        }
        let reader = TableReader(
            files: export.memory, settings: settings, vocabulary: export.vocabulary, shape: shape)
        let table = reader.read(schema, parents: [:], &findings).tables.first
        return (table, findings.all.map { "\($0)" })
    }

    @Test(arguments: 0..<150) func `cells are those of the slow reader, however the file is cut`(seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 77 &+ 5)
        let text = Self.file(&dice)
        let records = Self.slowRecords(Array((text.utf8.last == 10 ? text : text + "\n").utf8)).dropFirst()
        let shape = ReadingShape(
            threads: Int.random(in: 1...4, using: &dice), blockSize: Int.random(in: 1...200, using: &dice))
        let (table, findings) = read(text, shape)
        #expect(table?.rowCount == records.count)
        for (index, field) in ["text", "owner_role", "status_reason"].enumerated() {
            let slow = records.map { $0.cells[index + 1].folded.isEmpty ? nil : $0.cells[index + 1] }
            let fast = table?.texts(FieldName(field))?.values ?? slow.map { _ in nil }
            #expect(fast == slow)
        }
        #expect(
            table?.ids("status") ?? ""
                == (records.contains { !$0.cells[4].isEmpty }
                    ? records.map { ["done": "done", "Not done": "not-done"][$0.cells[4], default: "."] }.joined(
                        separator: " ") : "none"))
        let needed = records.filter { $0.cells[1].folded.isEmpty || $0.cells[4].isEmpty }
        #expect(findings.isEmpty == needed.isEmpty)
    }

    @Test(arguments: 0..<40) func `findings do not depend on the cut or the number of threads`(seed: Int) {
        var dice = Dice(state: UInt64(seed) &+ 900)
        var text = Self.file(&dice)
        // Damage the file somewhere, so that every rule about quotation marks and cells may be broken.
        for _ in 0..<Int.random(in: 0...3, using: &dice) {
            let place = text.unicodeScalars.index(
                text.unicodeScalars.startIndex,
                offsetBy: Int.random(in: 60...max(60, text.unicodeScalars.count), using: &dice),
                limitedBy: text.unicodeScalars.endIndex)
            let bits: [Unicode.Scalar] = ["\"", ",", "\n", "x"]
            text.unicodeScalars.insert(
                bits.randomElement(using: &dice) ?? "x", at: place ?? text.unicodeScalars.endIndex)
        }
        let whole = read(text, ReadingShape(threads: 1))
        let cut = read(text, ReadingShape(threads: 3, blockSize: Int.random(in: 1...90, using: &dice)))
        #expect(whole.1 == cut.1)
        #expect(whole.0?.rowCount == cut.0?.rowCount)
    }
}
