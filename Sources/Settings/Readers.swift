/// For whom a publication is. What one audience may read, another may not; so pages, sites and checked sites carry
/// their readers in their type, and the compiler keeps the two apart (decision record 24).
public protocol Readers: Sendable {
    static var audience: PublicationSettings.Audience { get }
}

/// Everybody: no record, no raw count, no reference of a case.
public enum PublicReaders: Readers {
    public static let audience = PublicationSettings.Audience.public
}

/// The council's own staff: references of cases and raw counts, but no names and no words of a complaint.
public enum StaffReaders: Readers {
    public static let audience = PublicationSettings.Audience.staff
}
