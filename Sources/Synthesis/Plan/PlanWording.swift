import Diagnostics
import Quantities

extension PlanProblem {
    func finding(in path: String) -> Finding {
        Finding(.possiblePlan, at: location(in: path), message, fix: fix)
    }

    private func location(in path: String) -> SourceLocation {
        switch self {
        case .badSpread(let place), .badRange(let place): place
        case .doesNotAddUp(let line, _, _, _), .unknownField(let line, _, _, _), .numbersDoNotFit(let line, _, _, _),
            .noDayLeft(let line, _):
            SourceLocation(path: path, line: line)
        default: SourceLocation(path: path)
        }
    }

    private var message: String {
        switch self {
        case .badSpread: "no numbers in this range have this sum"
        case .badRange: "the range ends before it starts"
        case .doesNotAddUp(_, let field, let planned, let rows):
            "the counts of '\(field)' add up to \(planned), yet \(rows) rows are to share them"
        case .numbersDoNotFit(_, let group, let numbers, let cases):
            "the group '\(group)' has \(cases) cases and \(numbers) durations"
        case .noDayLeft(_, let group): "no case of the group '\(group)' can arrive and end within its dates"
        case .noComplaintLeft(let table): "a row of '\(table)' finds no complaint that fits"
        case .unknownField(_, let field, let table, _): "'\(table)' has no field '\(field)'"
        case .notInEncoding(let table, let field):
            "'\(field)' of '\(table)' holds a letter that the file's encoding has not"
        case .noRowForQuote(let source): "no compliment of the source '\(source)' is left for a quote"
        case .tooFewTags(let tags, let rows):
            "\(tags) tags cannot give each of \(rows) rows at least one and at most as many as allowed"
        }
    }

    private var fix: String {
        switch self {
        case .badSpread: "change 'sum', or widen 'from' and 'to'"
        case .badRange: "swap 'from' and 'to'"
        case .doesNotAddUp: "change a count, or give the other rows a 'rest'"
        case .numbersDoNotFit: "make the counts under 'stages' add up to the count of the group"
        case .noDayLeft: "let the complaints arrive earlier, or end later"
        case .noComplaintLeft: "widen the filter of 'complaint'"
        case .unknownField(_, let field, _, let known):
            Fix.name(field.text, among: known.map(\.text), none: "see the fields of the table").words
        case .noRowForQuote: "plan more compliments of this source, or fewer quotes"
        case .notInEncoding: "change the text, or the encoding in mapping.yaml"
        case .tooFewTags: "plan more tags, or fewer rows"
        }
    }
}
