import Site

/// Finds which of some labels stand in a text: one pass over its bytes for all labels together.
///
/// Every attribute of every page is asked, so that a search a label would take longer than any other rule.
struct LabelSearch: Sendable {
    /// The bytes by which a label is first told from other words.
    private static let opening = 4

    private let labels: [(text: String, bytes: [UInt8])]
    /// Places in `labels`, by the first four bytes.
    private var byOpening: [UInt32: [Int]] = [:]
    private var isFirst = [Bool](repeating: false, count: 256)

    /// - Parameter labels: each of at least four bytes; a shorter one is never found.
    init(_ labels: Set<String>) {
        self.labels = labels.sorted().map { ($0, Array($0.utf8)) }
        for (index, label) in self.labels.enumerated() where label.bytes.count >= Self.opening {
            isFirst[Int(label.bytes[0])] = true
            byOpening[label.bytes.prefix(Self.opening).reduce(0) { $0 << 8 | UInt32($1) }, default: []].append(index)
        }
    }

    func found(in text: String) -> Set<String> { found(in: text.utf8.span) }

    func found(in bytes: Span<UInt8>) -> Set<String> {
        var found: Set<String> = []
        guard bytes.count >= Self.opening else { return found }
        for start in 0...bytes.count - Self.opening where isFirst[Int(bytes[start])] {
            var opening: UInt32 = 0
            for index in start..<start + Self.opening { opening = opening << 8 | UInt32(bytes[index]) }
            for index in byOpening[opening] ?? [] where stands(labels[index].bytes, at: start, in: bytes) {
                found.insert(labels[index].text)
            }
        }
        return found
    }

    private func stands(_ label: [UInt8], at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard start + label.count <= bytes.count else { return false }
        return label.indices.allSatisfy { bytes[start + $0] == label[$0] }
    }
}
