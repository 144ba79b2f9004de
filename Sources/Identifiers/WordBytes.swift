/// Which bytes belong to a word: ASCII letters and digits, and every byte of a letter outside ASCII.
enum WordBytes {
    static func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 128...: true
        default: false
        }
    }

    /// The same for every byte, to be looked up in loops over whole sites.
    static let table: [Bool] = (0...255).map { contains(UInt8($0)) }
}
