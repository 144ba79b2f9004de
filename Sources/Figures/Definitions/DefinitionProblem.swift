package import Diagnostics
package import Quantities

/// What can be wrong with the definition of a figure, beyond the form of its keys.
package enum DefinitionProblem {
    case duplicate(SourceLocation, FigureName, first: SourceLocation)
    case badName(SourceLocation, String)
    case unknownTable(SourceLocation, String, known: [String])
    case unknownField(SourceLocation, String, in: TableName, known: [String])
    case notADimension(SourceLocation, String, in: TableName, known: [String])
    case unknownCategory(SourceLocation, String, of: FieldName, known: [String])
    case tooManyDimensions(SourceLocation, Int)
    case unknownBase(SourceLocation, String, known: [String])
    case baseIsNoCount(SourceLocation, FigureName)
    /// The part counts rows that its base leaves out by this field.
    case partOutsideBase(SourceLocation, FigureName, field: FieldName)
    case unknownMeasure(SourceLocation, String)
    /// A mean of something that is not days, or a total of something that is not a number.
    case measureDoesNotFit(SourceLocation, FieldName, expected: String)
    case unitDoesNotFit(SourceLocation, FigureUnit, expected: [FigureUnit])
    case basisDoesNotFit(SourceLocation, Basis, of: TableName)
    case classTooWeak(SourceLocation, SensitivityClass, field: FieldName)
}
