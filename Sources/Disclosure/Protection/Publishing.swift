import Figures
import Quantities

// Types of the figures below the wall, as the types that may be published.

extension SensitivityClass {
    var published: ProtectedFigure.Sensitivity {
        switch self {
        case .process: .process
        case .characteristics: .characteristics
        case .crossings: .crossings
        }
    }
}

extension Measure {
    var published: ProtectedFigure.Measure {
        switch self {
        case .count: .count
        case .share: .share
        case .mean: .mean
        case .median: .median
        case .total: .total
        }
    }
}

extension Basis {
    var published: ProtectedFigure.Basis {
        switch self {
        case .received: .received
        case .entered: .entered
        case .ended: .ended
        case .concluded: .concluded
        case .decided: .decided
        case .agreed: .agreed
        case .recorded: .recorded
        case .none: .none
        }
    }
}

extension FigureUnit {
    var published: ProtectedFigure.Unit {
        switch self {
        case .complaints: .complaints
        case .concerns: .concerns
        case .compliments: .compliments
        case .comments: .comments
        case .themes: .themes
        case .children: .children
        case .cases: .cases
        case .payments: .payments
        case .remedies: .remedies
        case .actions: .actions
        case .contacts: .contacts
        case .referrals: .referrals
        case .pounds: .pounds
        case .workingDays: .workingDays
        case .perCent: .perCent
        }
    }
}

extension RawValue {
    /// The value as it is printed once it may be; `[z]` for a value over no records.
    var published: ProtectedValue {
        switch self {
        case .count(let count): .count(count)
        case .share(let share): .percentage(share)
        case .days(let days): .days(days)
        case .money(let money): .money(money)
        case .none: .symbol(.notApplicable)
        }
    }
}
