extension ProtectedFigure {
    /// What is counted or measured, with its words.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case complaints, concerns, compliments, comments, themes
        case workingDays = "working-days"
        case pounds
        case perCent = "per-cent"
        case children, cases, payments, remedies, actions, contacts, referrals

        /// For a value of exactly one: `complaint`, `working day`.
        public var singular: String {
            switch self {
            case .workingDays: "working day"
            case .pounds: "pound"
            case .perCent: "per cent"
            case .children: "child"
            case .remedies: "remedy"
            default: String(rawValue.dropLast())
            }
        }

        /// For every other value: `complaints`, `working days`.
        public var plural: String {
            switch self {
            case .workingDays: "working days"
            case .perCent: "per cent"
            default: rawValue
            }
        }

        /// The word that fits a value; plural for a hidden one.
        public func word(for value: ProtectedValue) -> String {
            value == .count(1) || value.text == "1" ? singular : plural
        }
    }

    /// Which day of a case has to lie in the reporting year.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case received, entered, ended, concluded, decided, agreed, recorded
        case none

        /// Fit for "Counted: ...".
        public var words: String {
            switch self {
            case .received: "received in the year"
            case .entered: "entered the stage in the year"
            case .ended: "ended the stage in the year"
            case .concluded: "concluded in the year"
            case .decided: "decided in the year"
            case .agreed: "agreed in the year"
            case .recorded: "recorded for the year"
            case .none: "as it stood at the end of the year"
            }
        }
    }
}

extension ProtectedFigure.Measure {
    /// Fit for a column heading: `Number`, `Share`, `Mean`.
    public var heading: String {
        switch self {
        case .count: "Number"
        case .share: "Share"
        case .mean: "Mean"
        case .median: "Median"
        case .total: "Total"
        }
    }
}
