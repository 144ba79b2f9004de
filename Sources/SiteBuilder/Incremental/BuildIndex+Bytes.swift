import Digests
import Quantities
import Site

extension BuildIndex {
    /// The first bytes of every index. Another form of index gets another number, so that no program reads one that it
    /// does not know.
    private static let magic = Array("heard build index 2\n".utf8)

    /// As a file: the numbers little-endian, every text with its length before it.
    public var bytes: [UInt8] {
        var writer = IndexWriter()
        writer.bytes = Self.magic
        writer.write(sources.count)
        for (path, source) in sources {
            writer.write(path)
            writer.write(source.stamp)
            writer.write(source.digest)
            writer.write(source.head ?? "")
        }
        writer.write(outputs.count)
        for (path, output) in outputs {
            writer.write(path)
            writer.write(output.stamp)
            writer.write(output.key)
            writer.write(output.figuresUsed.count)
            for figure in output.figuresUsed { writer.write(figure.text) }
        }
        return writer.bytes
    }

    /// Nil where the bytes are not a whole index: then everything is built anew.
    public init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.magic) else { return nil }
        self.init()
        var reader = IndexReader(bytes, from: Self.magic.count)
        guard let sourceCount = reader.count() else { return nil }
        sources.reserveCapacity(sourceCount)
        for _ in 0..<sourceCount {
            guard let path = reader.text(), let stamp = reader.stamp(), let digest = reader.digest(),
                let head = reader.text()
            else { return nil }
            sources[path] = Source(stamp: stamp, digest: digest, head: head.isEmpty ? nil : head)
        }
        guard readOutputs(&reader), reader.isAtEnd else { return nil }
    }

    private mutating func readOutputs(_ reader: inout IndexReader) -> Bool {
        guard let count = reader.count() else { return false }
        outputs.reserveCapacity(count)
        for _ in 0..<count {
            guard let path = reader.text(), let stamp = reader.stamp(), let key = reader.digest(),
                let figures = reader.texts()
            else { return false }
            outputs[path] = Output(stamp: stamp, key: key, figuresUsed: figures.map { FigureName($0) })
        }
        return true
    }
}

private struct IndexWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    mutating func write(_ stamp: FileStamp) {
        write(stamp.size)
        write(stamp.modified)
        write(stamp.changed)
        write(Int(bitPattern: UInt(stamp.inode)))
    }

    mutating func write(_ digest: Digest) { bytes += digest.bytes }
}

/// Reads what is there; nil where the bytes end too soon.
private struct IndexReader {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    var left: Int { bytes.count - position }
    var isAtEnd: Bool { left == 0 }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= left else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func number() -> Int? {
        take(8).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }

    /// Of things that are still to come: there cannot be more of them than bytes.
    mutating func count() -> Int? { number().flatMap { (0...left).contains($0) ? $0 : nil } }

    mutating func text() -> String? {
        number().flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func texts() -> [String]? {
        guard let count = count() else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func stamp() -> FileStamp? {
        guard let size = number(), let modified = number(), let changed = number(),
            let inode = number()
        else { return nil }
        return FileStamp(
            size: size, modified: modified, changed: changed, inode: UInt64(UInt(bitPattern: inode)))
    }

    mutating func digest() -> Digest? { take(Digest.length).flatMap { Digest(bytes: $0) } }
}
