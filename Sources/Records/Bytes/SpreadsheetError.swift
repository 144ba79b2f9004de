/// What a spreadsheet writes into a cell whose formula failed: `#N/A`, `#REF!`, `#DIV/0!`, `#####`.
///
/// By their form and not by a list: spreadsheets go on inventing them.
enum SpreadsheetError {
    static func isOne(_ cell: some BidirectionalCollection<UInt8>) -> Bool {
        guard cell.count > 1 else { return false }
        if cell.starts(with: Array("Err:".utf8)) { return cell.dropFirst(4).allSatisfy { (48...57).contains($0) } }
        guard cell.first == UInt8(ascii: "#") else { return false }
        let name = cell.dropFirst()
        if name.allSatisfy({ $0 == UInt8(ascii: "#") }) || name.elementsEqual("N/A".utf8) { return true }
        let isNamed = name.dropLast().allSatisfy { (65...90).contains($0) || (47...57).contains($0) || $0 == 95 }
        return isNamed && (name.last.map { "!?".utf8.contains($0) } ?? false || name.elementsEqual("GETTING_DATA".utf8))
    }
}
