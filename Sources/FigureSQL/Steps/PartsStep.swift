import Quantities
import Records

/// A cell of several categories as a table of its own: one row a category, none twice.
struct PartsStep {
    let columns: RecordColumns
    let sources: ScriptSources
    let dialect: SQLDialect

    /// A step for each such field of the table.
    var steps: [Step] {
        columns.fields.compactMap { field in
            guard case .categories(let dimension, let table, let inner) = field.kind,
                let reference = columns.fields.first(where: { $0.kind == .reference }),
                let heading = columns.heading(field)
            else { return nil }
            let id = columns.id(of: dialect.folded("part"), field.name, dimension)
            let key = dialect.name(columns.table.name.engineName.parentKey)
            return Step(
                name: table.stepName,
                comment: "The categories of '\(columns.table.name)' under '\(field.name)', one a row.",
                query: """
                    SELECT DISTINCT \(key), \(dialect.name(inner))
                    FROM (
                      SELECT \(columns.name(reference)) AS \(key), \(id) AS \(dialect.name(inner))
                      FROM \(columns.source) \(dialect.parts(of: dialect.name(heading)))
                    ) parts
                    WHERE \(dialect.name(inner)) IS NOT NULL
                    """)
        }
    }
}

extension String {
    /// `complaints` has children that name it under `complaint`.
    var parentKey: String { hasSuffix("s") ? String(dropLast()) : self }
}
