/// Finds the identifiers of the records (references, keys of people and families) in any bytes, and tells
/// only where: no method gives an identifier back.
public struct IdentifierMatcher: Sendable {
    private let byLength: [Int: Set<[UInt8]>]

    /// Where an identifier starts, in bytes from the start of `bytes`, in ascending order.
    public func offsets(in bytes: [UInt8]) -> [Int] { [] }

    init(_ identifiers: some Sequence<[UInt8]>) {
        byLength = Dictionary(grouping: identifiers, by: \.count).mapValues { Set($0) }
    }
}
