import Diagnostics
import Site

extension ExaminedPage {
    /// The line and column of a byte of the page's prose. Walks the bytes of the page, so it is for faults only.
    func place(ofProse offset: Int) -> SourceLocation {
        guard let run = prose.run(at: offset) else { return location(at: 0) }
        let inside = max(0, offset - run.range.lowerBound)
        return location(at: WrittenText(bytes).offset(ofByte: inside, from: tree.nodes[run.node].start))
    }

    func place(_ word: Prose.Word) -> SourceLocation { place(ofProse: Int(word.start)) }
}

/// A text as the page writes it, with references, comments and carriage returns.
private struct WrittenText {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where a byte of a text is written that begins at `start`.
    func offset(ofByte goal: Int, from start: Int) -> Int {
        var position = start
        var read = 0
        while position < bytes.count {
            let (length, end) = character(at: position)
            if goal < read + length { return position }
            read += length
            position = end
        }
        return min(position, bytes.count)
    }

    /// How many bytes of text stand at a position, and where what writes them ends.
    private func character(at position: Int) -> (length: Int, end: Int) {
        switch bytes[position] {
        case UInt8(ascii: "<"): (0, end(ofMarkup: position))
        case UInt8(ascii: "&"): reference(at: position)
        case 13 where position + 1 < bytes.count && bytes[position + 1] == 10: (1, position + 2)
        default: (1, position + 1)
        }
    }

    private func reference(at position: Int) -> (length: Int, end: Int) {
        do throws(MalformedPage) {
            let reference = try XMLBytes.reference(in: bytes, at: position)
            return (reference.utf8.count, reference.end)
        } catch {
            return (1, position + 1)
        }
    }

    /// Between the parts of one text stand comments only.
    private func end(ofMarkup start: Int) -> Int {
        var position = start
        while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
        return min(bytes.count, position + 3)
    }
}
