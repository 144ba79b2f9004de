public import Quantities

/// An improvement that the council promised, and how far it is.
/// Only this module makes one, out of the records of actions.
public struct PublishableAction: Hashable, Sendable {
    /// Its place in the list of actions, from 1; never the reference of the records.
    public let number: Int
    public let text: String
    /// The role that answers for it.
    public let owner: String?
    public let due: CalendarDate?
    public let status: Status
    /// Why it is not done, where it is not.
    public let reason: String?
    /// The report in which it was first promised, such as `2020-21`.
    public let raisedIn: PeriodLabel?
    /// The label of the team, if it is one team's.
    public let team: String?
    /// When it was done, where the records say so.
    public let doneOn: CalendarDate?

    public enum Status: String, Hashable, Sendable, CaseIterable {
        case done
        case inProgress = "in-progress"
        case notDone = "not-done"

        public var words: String {
            switch self {
            case .done: "Done"
            case .inProgress: "In progress"
            case .notDone: "Not done"
            }
        }
    }
}
