import Diagnostics
import Quantities

/// What can be wrong with the settings of records: vocabulary, mapping, acceptances.
enum RecordsProblem {
    case categoryTwice(SourceLocation, CategoryID)
    case spellingTwice(SourceLocation, String, CategoryID)
    case unknownDimension(SourceLocation, DimensionName, known: [String])
    case unknownCategory(SourceLocation, CategoryID, of: DimensionName, known: [String])
    case unknownTable(SourceLocation, String, known: [String])
    case unknownField(SourceLocation, String, of: TableName, known: [String])
    case notACategoryField(SourceLocation, FieldName)
    case headingTwice(SourceLocation, String)
    case notAList(SourceLocation)
    case unknownRule(SourceLocation, String, known: [String])
    case ruleNotAcceptable(SourceLocation, String)
    case acceptedUnused(SourceLocation, String)
}
