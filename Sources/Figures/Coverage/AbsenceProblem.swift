import Diagnostics
import Quantities
import Records

/// What can be wrong between the records, the figures that rest on them, and what an edition says of the gaps.
enum AbsenceProblem {
    /// Figures rest on a part that no record has, and the edition does not say why.
    case unanswered(SourceLocation, RecordPart, isEvent: Bool, figures: [FigureName])
    case notAList(SourceLocation)
    case tooMany(SourceLocation, Int, parts: Int)
    case noAnswer(SourceLocation)
    case unknown(SourceLocation, String, known: [String])
    case twice(SourceLocation, RecordPart)
    /// No figure needs the answer.
    case unneeded(SourceLocation, RecordPart)
    /// Records have it.
    case contradicted(SourceLocation, RecordPart)
    /// What every record has in the world.
    case mustBe(SourceLocation, RecordPart)
    /// Records have what can only happen after it.
    case happened(SourceLocation, RecordPart, RecordPart)

    var finding: Finding {
        switch self {
        case .unanswered(let place, let part, let isEvent, let figures):
            Finding(
                .absenceAnswered, at: place, "\(part.lack), and \(Self.words(figures)) on it",
                fix: part.answers(isEvent: isEvent))
        case .notAList(let place):
            Finding(.valueKind, at: place, "'absent' is not a list", fix: "write an entry a line: - {none: ombudsman}")
        case .tooMany(let place, let count, let parts):
            Finding(
                .absenceUnused, at: place,
                "there are \(Grouping.thousands(count)) entries, and figures rest on \(parts) parts of the records",
                fix: "write an entry a part")
        case .noAnswer(let place):
            Finding(
                .requiredKey, at: place, "the entry gives no answer, or two",
                fix: "write either {none: NAME}, or {not_recorded: NAME, reason: WHY}")
        case .unknown(let place, let name, let known):
            Finding(
                .absenceUnused, at: place, "no figure rests on '\(name)'",
                fix: NearestName.of(name, among: known).map { "did you mean '\($0)'?" } ?? "delete the entry")
        case .twice(let place, let part):
            Finding(.declaredTwice, at: place, "'\(part)' is answered twice", fix: "delete one of the two")
        case .unneeded(let place, let part):
            Finding(
                .absenceUnused, at: place,
                "this answer is not needed: what rests on '\(part)' is declared not available, or follows from another answer",
                fix: "delete the entry")
        case .contradicted(let place, let part):
            Finding(
                .absenceAgrees, at: place, "the entry says that there is no '\(part)', but the records have some",
                fix: "delete the entry")
        case .mustBe(let place, let part):
            Finding(
                .absenceAgrees, at: place,
                "'\(part)' cannot be 'none': there are records of '\(part.table)', and in the world each of them has it",
                fix: "write {not_recorded: \(part), reason: WHY}")
        case .happened(let place, let part, let later):
            Finding(
                .absenceAgrees, at: place,
                "the entry says that '\(part)' never happened, but records have '\(later)', which comes after it",
                fix: "write {not_recorded: \(part), reason: WHY}, or export the column")
        }
    }

    private static func words(_ figures: [FigureName]) -> String {
        let named = figures.prefix(2).map { "'\($0)'" }.joined(separator: figures.count == 2 ? " and " : ", ")
        let rest = figures.count - 2
        return rest > 0 ? "\(named) and \(rest) more rest" : figures.count == 1 ? "\(named) rests" : "\(named) rest"
    }
}

extension RecordPart {
    fileprivate var lack: String {
        switch self {
        case .table(let table): "there are no records of '\(table)'"
        case .column(_, let field): "no record has '\(field)'"
        case .log(_, let field, let category): "no record has '\(category)' as its '\(field)'"
        }
    }

    /// Both answers, as they are written; of what every record has, the one that can be true.
    fileprivate func answers(isEvent: Bool) -> String {
        let missing = "'- {not_recorded: \(self), reason: WHY}' if nobody recorded it"
        guard isEvent else {
            return "export it, or write in edition.yaml under 'absent:' \(missing); "
                + "'none' is not an answer here, because in the world every such record has one"
        }
        return "write in edition.yaml under 'absent:' either '- {none: \(self)}' if none happened, or \(missing)"
    }
}
