extension Contact {
    /// The ways to reach the contact that reach nobody, as they are written: numbers that Ofcom keeps free for drama
    /// ("Telephone numbers for use in TV and radio drama programmes"), mailboxes below names that are never given out
    /// (RFC 2606 and 6761).
    public var inventedWays: [String] {
        let numbers = [ways.phone, ways.text].compactMap(\.self).filter(\.isForDrama).map(\.grouped)
        return numbers + [ways.email].compactMap(\.self).filter(Self.isExample)
    }

    private static func isExample(_ mailbox: String) -> Bool {
        ReservedName.holds(mailbox.drop { $0 != "@" }.dropFirst())
    }
}

/// The names of computers that are never given out.
public enum ReservedName {
    /// Whether a name is one of them or below one, such as `www.example.org`.
    public static func holds(_ host: some StringProtocol) -> Bool {
        let parts = host.lowercased().split(separator: ".")
        guard let last = parts.last else { return false }
        if ["example", "test", "invalid", "localhost"].contains(last) { return true }
        return parts.count > 1 && parts[parts.count - 2] == "example" && ["com", "net", "org"].contains(last)
    }
}

extension PhoneNumber {
    private static let dramaBeginnings = [
        "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960", "01414960",
        "01514960", "01614960", "01914980", "02079460", "02896496", "02920180", "01632960", "07700900", "08081570",
        "09098790", "03069990",
    ]

    fileprivate var isForDrama: Bool { Self.dramaBeginnings.contains(where: digits.hasPrefix) }
}
