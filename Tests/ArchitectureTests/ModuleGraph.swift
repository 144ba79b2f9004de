import Foundation

/// What each module may import: of ours and of packages as `Package.swift` lists it, of the system as is written here.
/// SwiftPM lets a transitive import through, so every `import` line of the sources is held against this.
enum ModuleGraph {
    /// What comes with the toolchain; every other import is a dependency in `Package.swift`.
    private static let ofTheSystem: [String: Set<String>] = [
        "heard": ["Dispatch", "Foundation", "Glibc", "Synchronization"],
        "Machine": ["Dispatch", "Foundation", "Synchronization"],
        "Pipeline": ["Foundation"],
        "LocalServer": ["Dispatch", "Glibc", "Synchronization"],
        "Delivery": ["Synchronization"],
        "Checks": ["Foundation", "Synchronization"],
        "SiteBuilder": ["Synchronization"],
        "Pages": ["Synchronization"],
        "Disclosure": ["Dispatch", "Synchronization"],
        "SuppressionSearch": ["Dispatch", "Synchronization"],
        "Audit": ["Dispatch", "Synchronization"],
        "FigureComputing": ["Dispatch", "Synchronization"],
        "Records": ["Dispatch", "Glibc", "Synchronization"],
    ]

    static func mayImport() throws -> [String: Set<String>] {
        let package = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        return dependencies(declaredIn: package).reduce(into: [:]) { graph, module in
            graph[module.key] = module.value.union(ofTheSystem[module.key] ?? [])
        }
    }

    /// Every module that a manifest declares by `module(...)` or as the executable, with all it depends on.
    static func dependencies(declaredIn package: String) -> [String: Set<String>] {
        let lists = ["foundations", "loopback"].map { name in
            (name, quoted(in: package.split(separator: "let \(name)").last?.split(separator: "\n\n").first ?? ""))
        }
        var graph: [String: Set<String>] = [:]
        for part in package.split(separator: /\n        (?=\S)/) where declares(part) {
            // Longer declarations go on in lines that stand deeper, so that they are one part each.
            var names = quoted(in: part)
            let name = names.removeFirst()
            for (list, members) in lists where part.contains(list) { names += members }
            graph[name, default: []].formUnion(names)
        }
        return graph
    }

    private static func declares(_ part: Substring) -> Bool {
        part.hasPrefix("module(") || part.hasPrefix(".executableTarget(")
    }

    private static func quoted(in text: some StringProtocol) -> [String] {
        String(text).replacing(/package: "[^"]*"/, with: "").matches(of: /"(\w+)"/).map { String($0.1) }
    }

    /// The files that touch C or raw bytes: the only ones in which `unsafe` may stand.
    static let mayBeUnsafe: [String] = [
        "Sources/heard/Edges/",
        "Sources/Machine/",
        "Sources/LocalServer/",
        "Sources/Pages/Markdown/MarkdownParser.swift",
        "Sources/Pages/Markdown/MarkdownCopy.swift",
        "Sources/Disclosure/Quotes/QuoteApproval.swift",
        "Sources/Redaction/Digest.swift",
        "Sources/Digests/Digest.swift",
        "Sources/Delivery/Publish/Archive/Deflate.swift",
        "Sources/Delivery/Publish/Archive/Inflate.swift",
        "Sources/Delivery/Publish/Manifest/FileDigest.swift",
        "Sources/Records/Bytes/",
        "Sources/Checks/Spelling/Hunspell.swift",
    ]

    /// Ways round the compiler that no source of ours takes.
    static let escapeHatches = [
        "try!", "try?", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "[String: Any]", "fatalError(",
    ]
}

/// Where the project lies.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
