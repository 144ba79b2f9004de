public import Diagnostics
public import Quantities
public import StrictYAML

/// All the dimensions of an edition: the standard ones, with a council's own laid over them.
public struct Vocabulary: Hashable, Sendable {
    public let dimensions: [DimensionName: Dimension]

    init(_ dimensions: [Dimension]) {
        self.dimensions = Dictionary(dimensions.map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
    }

    public subscript(name: DimensionName) -> Dimension? { dimensions[name] }

    /// Reads `templates/vocabulary/standard.yaml` and, where there is one, a council's `vocabulary.yaml`, whose
    /// dimensions replace the standard ones of the same name.
    public static func read(
        standard: SettingsNode, council: SettingsNode?, _ findings: inout Findings
    ) -> Vocabulary {
        let nodes = [standard] + (council.map { [$0] } ?? [])
        let read = nodes.flatMap { VocabularyReader.dimensions(in: $0, &findings) }
        let vocabulary = Vocabulary(read.map(\.dimension))
        findings.report(VocabularyReader.faults(of: read, in: vocabulary))
        return vocabulary
    }
}
