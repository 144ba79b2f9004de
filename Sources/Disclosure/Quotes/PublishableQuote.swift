public import Quantities

/// Words of a compliment that may be published: approved by role, on a day, for exactly this text and label.
/// Only `QuoteVerification` makes one.
public struct PublishableQuote: Hashable, Sendable {
    public let id: String
    /// The approved text, to the byte.
    public let text: String
    /// A category of the dimension `source`, such as `parent`.
    public let source: CategoryID
    /// What is printed under the quote, such as "A parent". Never more than the kind of person, and labels that
    /// at least five compliments share.
    public let sourceLabel: String
}
