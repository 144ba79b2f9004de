public import FigureComputing
public import Figures
import Quantities
public import Records

/// What a script is made from.
public struct ScriptSources: Sendable {
    public let library: FigureLibrary
    public let schema: FigureSchema
    public let context: FigureContext
    public let vocabulary: Vocabulary
    public let tables: EngineTables
    /// Oddities of records that are true in the world.
    public var accepted: [Acceptance] = []
    /// The compliments that are quoted, by their references: the engine is asked whether each may be.
    public var quoted: [String] = []

    public init(
        _ library: FigureLibrary, _ schema: FigureSchema, _ context: FigureContext, _ vocabulary: Vocabulary,
        _ tables: EngineTables
    ) {
        self.library = library
        self.schema = schema
        self.context = context
        self.vocabulary = vocabulary
        self.tables = tables
    }
}

/// Where an engine keeps the records.
public struct EngineTables: Sendable {
    /// The schema that the tables are in; nil where the engine's own search finds them.
    public let schema: String?
    /// Columns that are called otherwise, and spellings of the council's own.
    public let mapping: Mapping

    public init(schema: String?, mapping: Mapping) {
        self.schema = schema
        self.mapping = mapping
    }
}

extension TableSchema {
    /// What the table is called in an engine.
    var engineName: String { name.engineName }
}

extension TableName {
    /// SQL takes a hyphen for a minus.
    var engineName: String { text.replacing("-", with: "_") }
    /// The table as the script has tidied and completed it.
    var stepName: String { "heard_\(engineName)" }
}
