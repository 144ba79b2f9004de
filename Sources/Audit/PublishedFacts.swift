/// What a report prints, as conditions over whole numbers that are not printed: all that a reader can reason from.
///
/// Nothing in this module ever receives a raw count, so that a proof made here cannot hold the truth by accident.
public struct PublishedFacts: Sendable {
    public init() {}
}
