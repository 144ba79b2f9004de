import Diagnostics
import Quantities

extension HistoryProblem {
    var finding: Finding {
        switch self {
        case .unknownFigure(let place, let name, let known):
            Finding(
                .knownFigure, at: place, "no figure is called '\(name)'",
                fix: Fix.name(name, among: known, elsewhere: "see 'heard figures', which lists all"))
        case .unknownCategory(let place, let name, let figure, let known):
            Finding(
                .knownCategory, at: place, "'\(figure)' has no category '\(name)'",
                fix: Fix.name(name.text, among: known))
        case .noPeriod(let place, let text):
            Finding(.historyPeriod, at: place, "'\(text)' is not a reporting year", fix: "write it like \"2020-21\"")
        case .valueDoesNotFit(let place, let unit):
            Finding(.historyValue, at: place, "this is not \(Self.words(unit))", fix: Self.example(unit))
        case .yearTwice(let place, let period, let figure):
            Finding(
                .yearTwice, at: place, "'history.yaml' has a value of '\(figure)', too, for \(period)",
                fix: "delete it there: what our own report printed stands here")
        case .frozenFormat(let place):
            Finding(
                .frozenFormat, at: place,
                "this is not a frozen release that this version reads: its 'format' is not 1",
                fix: "take it from the history of the project as 'heard rollover' wrote it")
        case .declaredTwice(let place, let figure):
            Finding(
                .declaredTwice, at: place, "'\(figure)' is declared not available twice",
                fix: "delete one of the two")
        }
    }

    private static func words(_ unit: FigureUnit) -> String {
        switch unit {
        case .workingDays: "a number of working days"
        case .perCent: "a whole per cent"
        case .pounds: "an amount in pounds"
        default: "a number of \(unit.rawValue)"
        }
    }

    private static func example(_ unit: FigureUnit) -> String {
        switch unit {
        case .workingDays: "write a number such as 9 or 9.5"
        case .pounds: "write an amount such as 500 or 500.50"
        default: "write a whole number such as 93"
        }
    }
}
