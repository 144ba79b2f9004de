import Diagnostics

/// A file of `templates/layouts/`: markup with names in braces, no logic. A name that no part of a page has, or a
/// part that the layout leaves out, is an error when it is loaded and not a hole in a page.
public struct Layout: Equatable, Sendable {
    private enum Segment: Equatable, Sendable {
        case text([UInt8], lineBreaks: Int)
        case name(String)
    }

    private let segments: [Segment]

    static let empty = Layout(segments: [])

    /// Reads a layout that has to name each of `names` at least once and nothing else.
    static func read(_ source: PageSource, names: [String], _ findings: inout Findings) -> Layout {
        let text = SourceText(path: source.path, text: source.text)
        var segments: [Segment] = []
        var found: Set<String> = []
        var locator = SlotLocator(text)
        for piece in SlotScanner.pieces(of: source.text) {
            switch piece {
            case .text(let plain):
                let bytes = Array(plain.utf8)
                segments.append(.text(bytes, lineBreaks: bytes.count { $0 == UInt8(ascii: "\n") }))
            case .slot(let inside):
                let name = inside.split(separator: " ").joined(separator: " ")
                let spot = locator.next(from: 1, through: text.lines.count, length: inside.unicodeScalars.count + 4)
                if !names.contains(name) {
                    findings.report(PageProblem.layoutNameUnknown(name, known: names).finding(at: text.place(spot)))
                }
                found.insert(name)
                segments.append(.name(name))
            case .open:
                let spot = locator.next(from: 1, through: text.lines.count, length: 2)
                findings.report(PageProblem.layoutOpen.finding(at: text.place(spot)))
            }
        }
        for name in names where !found.contains(name) {
            findings.report(PageProblem.layoutNameMissing(name).finding(at: Place(SourceLocation(path: source.path))))
        }
        return Layout(segments: segments)
    }

    /// The layout with every name replaced by its markup, and the number of lines before the part called `main`.
    func fill(_ part: (String) -> [UInt8]) -> (bytes: [UInt8], linesBeforeMain: Int) {
        var bytes: [UInt8] = []
        var linesBeforeMain = 0
        var lines = 0
        for segment in segments {
            switch segment {
            case .text(let plain, let lineBreaks):
                bytes += plain
                lines += lineBreaks
            case .name(let name):
                let part = part(name)
                if name == "main" { linesBeforeMain = lines }
                lines += part.count { $0 == UInt8(ascii: "\n") }
                bytes += part
            }
        }
        return (bytes, linesBeforeMain)
    }
}
