import Diagnostics

/// What a file is when it is not CSV in an encoding we read, recognised by its first bytes. Officers get such a file
/// when they save or export the wrong way.
enum FileKind: Sendable, Equatable {
    case workbook, oldWorkbook, openDocument, zip, pdf, json, markup, utf16, binary, carriageReturns

    /// Nil where the bytes may be those of a CSV.
    init?(_ bytes: [UInt8]) {
        func begins(_ start: String) -> Bool { bytes.starts(with: Array(start.utf8)) }
        if begins("PK\u{3}\u{4}") {
            self = Self.ofArchive(bytes)
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else if begins("%PDF") {
            self = .pdf
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || Self.isUTF16(bytes) {
            self = .utf16
        } else if bytes.contains(0) {
            self = .binary
        } else if let kind = Self.ofText(bytes) {
            self = kind
        } else {
            return nil
        }
    }

    private static func ofArchive(_ bytes: [UInt8]) -> FileKind {
        // Names of members stand in the open; those of a workbook come first.
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if text.contains("application/vnd.oasis") { return .openDocument }
        return ["[Content_Types].xml", "xl/", "_rels/"].contains { text.contains($0) } ? .workbook : .zip
    }

    /// Letters of English have a zero for one of their two bytes.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512)
        return start.count > 3 && start.count(where: { $0 == 0 }) * 3 > start.count
    }

    private static func ofText(_ bytes: [UInt8]) -> FileKind? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop { [9, 10, 13, 32].contains($0) }
        switch text.first {
        case UInt8(ascii: "<"): return .markup
        case UInt8(ascii: "{"): return .json
        case UInt8(ascii: "[") where text.dropFirst().first { ![9, 10, 13, 32].contains($0) } == UInt8(ascii: "{"):
            return .json
        default: return endsLinesWithReturns(bytes) ? .carriageReturns : nil
        }
    }

    /// Whether a carriage return without a line feed ends the first line.
    private static func endsLinesWithReturns(_ bytes: [UInt8]) -> Bool {
        var isOpen = false
        for (index, byte) in bytes.enumerated() {
            if byte == 34 { isOpen.toggle() }
            if isOpen || byte != 13 && byte != 10 { continue }
            if byte == 10 { return false }
            let next = bytes[(index + 1)...].first { $0 != 13 }
            return next != nil && next != 10
        }
        return false
    }

    /// As in "the file is ...".
    var words: String {
        switch self {
        case .workbook: "an Excel workbook"
        case .oldWorkbook: "an Excel workbook of the older kind (.xls)"
        case .openDocument: "an OpenDocument spreadsheet"
        case .zip: "a ZIP archive"
        case .pdf: "a PDF"
        case .json: "JSON"
        case .markup: "XML or a web page"
        case .utf16: "text in UTF-16, which Excel calls 'Unicode Text'"
        case .binary: "no text: it holds zero bytes"
        case .carriageReturns: "text whose lines end with a carriage return alone, as old programs on the Mac write it"
        }
    }

    var fix: String {
        switch self {
        case .workbook, .oldWorkbook, .openDocument:
            "open it, choose the sheet with the records, and save that sheet as 'CSV UTF-8 (Comma delimited)'"
        case .utf16, .carriageReturns: "open it in a spreadsheet and save it as 'CSV UTF-8 (Comma delimited)'"
        case .zip: "take the CSV out of the archive"
        case .pdf, .json, .markup, .binary: "export the records as CSV"
        }
    }
}
