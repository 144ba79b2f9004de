import Diagnostics
import Quantities

/// What can be wrong with a plan beyond its keys.
enum PlanProblem {
    case badSpread(SourceLocation)
    case badRange(SourceLocation)
    case doesNotAddUp(line: Int?, field: FieldName, planned: Int, rows: Int)
    case numbersDoNotFit(line: Int?, group: String, numbers: Int, cases: Int)
    case noDayLeft(line: Int?, group: String)
    case noComplaintLeft(TableName)
    case noRowForQuote(source: String)
    case unknownField(line: Int?, FieldName, table: TableName, known: [FieldName])
    case notInEncoding(TableName, FieldName)
    case tooFewTags(tags: Int, rows: Int)
}
