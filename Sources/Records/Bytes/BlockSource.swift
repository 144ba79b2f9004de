import Synchronization

/// Hands out a file in blocks that end where a record ends, to as many threads as ask.
///
/// A block is read and cut while holding a lock: only whoever knows the quotation marks before it can tell
/// whether a line break ends a record. Decoding it, the longer work, happens outside.
final class BlockSource: Sendable {
    /// Where a block lies, for reading it again.
    struct Block: Sendable {
        let offset: Int
        /// Bytes, the record's final line break included.
        var count: Int
        let firstRow: Int
        /// Physical line, from 1.
        let firstLine: Int
        var rows: Int
        var lines: Int
        let hasQuotes: Bool
    }

    /// What may stop the reading of a file.
    enum Fault: Sendable, Equatable {
        case unreadable
        /// A quotation that is still open at the end, or for longer than any record is.
        case openQuotation(line: Int)
        /// More rows than can be: from here on they have too few cells.
        case shortRows(line: Int)
    }

    private struct State {
        var offset: Int
        var row = 0
        var line: Int
        var fault: Fault?
        var blocks: [Block] = []
    }

    private let file: RecordsFile
    private let end: Int
    private let blockSize: Int
    private let longestRecord: Int
    private let mostRows: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - start: offset of the first byte after the headings.
    ///   - end: offset behind the last byte that is not a line break.
    init(
        _ file: RecordsFile, from start: Int, line: Int, to end: Int, blockSize: Int = 1 << 20,
        longestRecord: Int = 1 << 24, mostRows: Int = .max
    ) {
        self.file = file
        self.end = end
        self.blockSize = max(1, blockSize)
        self.longestRecord = longestRecord
        self.mostRows = mostRows
        state = Mutex(State(offset: start, line: line))
    }

    var fault: Fault? { state.withLock { $0.fault } }
    /// All blocks handed out, in the order of the file.
    var blocks: [Block] { state.withLock { $0.blocks } }
    var rowCount: Int { state.withLock { $0.row } }

    /// The next block, read into `buffer`; nil at the end, or after a fault.
    func next(_ buffer: inout BlockBuffer) -> Block? {
        // A lock's closure may not take the buffer along, so the lock guards the state by hand-over.
        state.withLock { state in
            guard state.fault == nil, state.offset < end else { return nil }
            return read(&buffer, &state)
        }
    }

    private func read(_ buffer: inout BlockBuffer, _ state: inout State) -> Block? {
        var size = blockSize
        while true {
            let wanted = min(size, end - state.offset)
            if buffer.capacity < wanted + 1 { buffer.grow(to: wanted + 1) }
            guard buffer.fill(file, from: state.offset, count: wanted) == wanted else {
                state.fault = .unreadable
                return nil
            }
            let isLast = state.offset + wanted == end
            if isLast { buffer.set(10, at: wanted) }
            let cut = unsafe BlockCut(buffer.bytes, isLast ? wanted + 1 : wanted)
            if isLast && cut.isOpen || cut.end == 0 && wanted >= longestRecord {
                state.fault = .openQuotation(line: state.line + cut.linesToEnd)
            } else if cut.end == 0 {
                size *= 2
                continue
            }
            return take(cut, &state)
        }
    }

    private func take(_ cut: BlockCut, _ state: inout State) -> Block? {
        guard cut.end > 0 else { return nil }
        guard state.row + cut.rows <= mostRows else {
            state.fault = .shortRows(line: state.line)
            return nil
        }
        let block = Block(
            offset: state.offset, count: cut.end, firstRow: state.row, firstLine: state.line, rows: cut.rows,
            lines: cut.linesToEnd, hasQuotes: cut.hasQuotes)
        state.blocks.append(block)
        state.offset += cut.end
        state.row += cut.rows
        state.line += cut.linesToEnd
        return block
    }

    /// Reads a block that was handed out before; false where the file has changed meanwhile.
    func reread(_ block: Block, _ buffer: inout BlockBuffer) -> Bool {
        if buffer.capacity < block.count { buffer.grow(to: block.count) }
        let wanted = min(block.count, end - block.offset)
        guard buffer.fill(file, from: block.offset, count: wanted) == wanted else { return false }
        if wanted < block.count { buffer.set(10, at: wanted) }
        return true
    }
}

/// Where the last whole record of some bytes ends. The bytes start where a record starts.
struct BlockCut {
    /// Bytes up to and with the last line break outside quotation marks; 0 where there is none.
    private(set) var end = 0
    private(set) var rows = 0
    /// Line breaks of either kind up to `end`.
    private(set) var linesToEnd = 0
    let hasQuotes: Bool
    /// Whether a quotation is open behind the last byte.
    private(set) var isOpen = false

    init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        hasQuotes = unsafe ByteCount.of(34, in: bytes, count) > 0
        if hasQuotes { unsafe cutQuoted(bytes, count) } else { unsafe cutPlain(bytes, count) }
    }

    private mutating func cutPlain(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        var last = count
        while last > 0, unsafe bytes[last - 1] != 10 { last -= 1 }
        end = last
        rows = unsafe ByteCount.of(10, in: bytes, last)
        linesToEnd = rows
    }

    private mutating func cutQuoted(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        var open: UInt64 = 0
        var base = 0
        while base < count {
            let length = min(64, count - base)
            let valid = length == 64 ? ~0 : (1 &<< UInt64(length)) &- 1
            let newlines = unsafe ByteMask.of(bytes + base, ByteMask.newline) & valid
            let quotes = unsafe ByteMask.of(bytes + base, ByteMask.quote) & valid
            let inside = ByteMask.insideQuotes(quotes) ^ open
            open = 0 &- (inside &>> 63)
            let ends = newlines & ~inside
            if ends != 0 {
                end = base + 64 - ends.leadingZeroBitCount
                rows += ends.nonzeroBitCount
            }
            base += 64
        }
        isOpen = open != 0
        linesToEnd = unsafe ByteCount.of(10, in: bytes, end)
    }
}
