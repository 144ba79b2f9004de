import Disclosure
package import FigureSQL
package import Records

extension RecordsEngine {
    package var dialect: SQLDialect {
        switch kind {
        case .postgres: .postgres
        case .spark: .spark
        }
    }
}

extension EditionSources {
    /// What a script about the edition is made from.
    package var script: ScriptSources {
        let tables = EngineTables(schema: records.engine?.schema, mapping: records.mapping)
        var script = ScriptSources(library, schema, context, vocabulary, tables)
        script.accepted = records.accepted
        script.quoted = approvals.map(\.compliment)
        return script
    }
}
