public import Quantities

/// A cell that can only be filled in where something happened before: where none of that is recorded, the row contradicts
/// itself. It follows from what an empty cell of each field says (`Presence`).
public struct Precedence: Hashable, Sendable {
    public let later: FieldName
    /// Dates, one of which the record must have.
    public let earlier: [FieldName]

    /// What rules of their own tell: `outcome-without-end` and `stages-nested`.
    private static let toldElsewhere: Set<FieldName> = ["outcome", "outcome_stage", "s3_requested_on"]

    /// Of a panel's answer, its report, its meeting and its request: what the one before must follow, the one after must too.
    public static func all(of table: TableName) -> [Precedence] {
        let fields = StandardTables.schema(table)?.fields ?? []
        return fields.filter { !toldElsewhere.contains($0.name) }.flatMap { field in
            conditions(before: field, fields).map { Precedence(later: field.name, earlier: $0) }
        }
    }

    private static func conditions(before field: FieldSchema, _ fields: [FieldSchema]) -> [[FieldName]] {
        let earlier = field.presence.conditions.compactMap(\.field)
        guard !earlier.isEmpty else { return [] }
        guard earlier.count == 1, !toldElsewhere.contains(earlier[0]),
            let only = fields.first(where: { $0.name == earlier[0] })
        else { return [earlier] }
        return [earlier] + conditions(before: only, fields)
    }
}

/// Two dates between which a case stood still, so that the second is there where the case went on.
public struct Standstill: Hashable, Sendable {
    public let from, to: FieldName
    /// What shows, on a later day than the first, that the case went on.
    public let movedBy: [FieldName]

    /// Regulation 8: what is not considered is not answered. A complaint may be withdrawn meanwhile.
    public static func all(of table: TableName) -> [Standstill] {
        guard table == "complaints" else { return [] }
        return [
            Standstill(
                from: "stopped_from", to: "stopped_to", movedBy: ["s1_sent_on", "s2_sent_on", "s3_responded_on"])
        ]
    }
}

extension Presence.Condition {
    /// The field that must be known; nil of a category.
    fileprivate var field: FieldName? {
        switch self {
        case .known(let field): field
        case .category: nil
        }
    }
}
