

/// The names that a council knows: staff, children and carers, kept so that nobody can read them. Each folded form
/// of one to three words is kept as its HMAC-SHA256 under a key that lies outside the repository; names have so
/// little entropy that a hash without a key would protect nothing.
public struct Register: Sendable {
    /// Who is known by a form.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case staff = 0x73
        case child = 0x63
        case carer = 0x72
        case other = 0x6F
    }

    /// No names at all.
    public static let empty = Register(entries: [:], key: nil)

    let entries: [UInt64: Set<Kind>]
    let key: RegisterKey?

    func marking(_ lists: WordLists) -> WordLists { lists }
    func note(_ draft: inout Draft) {}
}
public struct RegisterKey: Sendable {}
