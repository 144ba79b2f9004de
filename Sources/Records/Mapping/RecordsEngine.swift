import StrictYAML

/// An engine that holds the records of an edition: records that do not fit one machine, or may not leave one.
///
/// How it is reached, and with which password, is not a setting of an edition: the engine's own client knows it from its
/// environment (docs/engines.md).
public struct RecordsEngine: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case postgres, spark
    }

    public let kind: Kind
    /// The schema that the tables are in; nil where the engine's own search finds them.
    public let schema: String?
    /// The name of a connection in the client's own file of services, for PostgreSQL.
    public let service: String?

    public init(_ kind: Kind, schema: String? = nil, service: String? = nil) {
        self.kind = kind
        self.schema = schema
        self.service = service
    }

    /// Nil where the records are files.
    static func read(_ map: inout MapReader) -> RecordsEngine? {
        guard map.optionalNode("engine") != nil, let kind: Kind = map.choice("engine") else { return nil }
        return RecordsEngine(
            kind, schema: map.optionalString("schema"), service: kind == .postgres ? map.optionalString("service") : nil
        )
    }
}
