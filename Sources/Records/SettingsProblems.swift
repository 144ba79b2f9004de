import Diagnostics
import Quantities

// The sentences of this module about what an officer writes: vocabulary, mapping, acceptances.

/// What can be wrong with a vocabulary.
enum VocabularyProblem {
    case categoryTwice(SourceLocation, CategoryID)
    case spellingTwice(SourceLocation, String, CategoryID)
    case unknownDimension(SourceLocation, DimensionName, known: [String])
    case unknownCategory(SourceLocation, CategoryID, of: DimensionName, known: [String])

    var finding: Finding {
        switch self {
        case .categoryTwice(let place, let id):
            Finding(.vocabularyClash, at: place, "the category '\(id)' stands twice", fix: "delete one of the two")
        case .spellingTwice(let place, let spelling, let owner):
            Finding(
                .vocabularyClash, at: place, "'\(spelling)' already means the category '\(owner)'",
                fix: "give each spelling to one category only")
        case .unknownDimension(let place, let name, let known):
            Finding(
                .knownDimension, at: place, "no dimension is called '\(name)'",
                fix: Fix.name(name.text, among: known.sorted(), none: "declare one first, or delete it"))
        case .unknownCategory(let place, let id, let dimension, let known):
            Finding(
                .knownCategory, at: place, "'\(dimension)' has no category '\(id)'",
                fix: Fix.name(id.text, among: known.sorted(), none: "declare one first, or delete it"))
        }
    }
}

/// What can be wrong with a mapping.
enum MappingProblem {
    case unknownTable(SourceLocation, String, known: [String])
    case unknownField(SourceLocation, String, of: TableName, known: [String])
    case notACategoryField(SourceLocation, FieldName)
    case headingTwice(SourceLocation, String)
    case wideEncoding(SourceLocation)

    var finding: Finding {
        switch self {
        case .unknownTable(let place, let name, let known):
            Finding(
                .knownTable, at: place, "no table of records is called '\(name)'",
                fix: Fix.name(name, among: known.sorted(), none: "declare one first, or delete it"))
        case .unknownField(let place, let name, let table, let known):
            Finding(
                .knownField, at: place, "'\(table)' has no field '\(name)'",
                fix: Fix.name(name, among: known.sorted(), none: "declare one first, or delete it"))
        case .notACategoryField(let place, let field):
            Finding(
                .mappingValue, at: place, "the values of '\(field)' are not categories",
                fix: "map the values of category fields only")
        case .wideEncoding(let place):
            Finding(
                .tableFormat, at: place, "a file in UTF-16 can't be read",
                fix: "open it in a spreadsheet, save it as 'CSV UTF-8 (Comma delimited)', and delete this line")
        case .headingTwice(let place, let heading):
            Finding(
                .mappingHeading, at: place, "the heading '\(heading)' is mapped twice",
                fix: "read each column of the export into one field")
        }
    }
}

/// What can be wrong with the list of accepted oddities.
enum AcceptanceProblem {
    case notAList(SourceLocation)
    case unknownRule(SourceLocation, String, known: [String])
    case notAcceptable(SourceLocation, String)
    case unused(SourceLocation, String)

    var finding: Finding {
        switch self {
        case .notAList(let place):
            Finding(
                .valueKind, at: place, "'accepted' is not a list",
                fix: "write an entry a line: {reference: ..., rule: ..., reason: ...}")
        case .unknownRule(let place, let rule, let known):
            Finding(
                .knownRule, at: place, "no rule about records is called '\(rule)'",
                fix: Fix.name(rule, among: known.sorted(), none: "declare one first, or delete it"))
        case .notAcceptable(let place, let rule):
            Finding(
                .acceptableRule, at: place, "a finding of '\(rule)' cannot be accepted",
                fix: "correct the record: what breaks this rule cannot be counted")
        case .unused(let place, let rule):
            Finding(
                .acceptedUnused, at: place, "this entry accepts nothing: no such record breaks '\(rule)'",
                fix: "delete the entry")
        }
    }
}
