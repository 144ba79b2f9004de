/// The house as `docs/architecture.md` draws it: what each module may import. SwiftPM lets a transitive import
/// through, so the drawing is held against every `import` line of the sources.
enum House {
    static let foundations: Set<String> = ["Settings", "Quantities", "Diagnostics"]

    static let mayImport: [String: Set<String>] = [
        "heard": foundations.union([
            "Delivery", "Checks", "Review", "SiteBuilder", "StaffPages", "Pages", "Disclosure", "Audit", "Redaction",
            "Synthesis", "Clocks", "FigureSQL", "Figures",
            "Records", "Digests", "ArgumentParser", "CFileExchange", "Dispatch", "Foundation", "Glibc",
            "Synchronization",
        ]),
        "Delivery": foundations.union([
            "Checks", "SiteBuilder", "Pages", "FlyingFox", "FlyingSocks", "Subprocess", "Synchronization", "CLibCrypto",
            "CZlib",
        ]),
        "Checks": foundations.union(["SiteBuilder", "CHunspell", "Foundation", "Synchronization"]),
        "Review": foundations.union(["Pages", "Disclosure", "Redaction", "FlyingFox", "FlyingSocks"]),
        "SiteBuilder": foundations.union(["StaffPages", "Pages", "Disclosure", "Digests", "Synchronization"]),
        "StaffPages": foundations.union(["Pages", "Disclosure"]),
        "Pages": foundations.union(["Disclosure", "CMarkGFM", "Synchronization"]),
        "Disclosure": foundations.union([
            "Clocks", "Figures", "Records", "Audit", "IntegerProgramming", "Redaction", "CLibCrypto", "Dispatch",
            "Synchronization",
        ]),
        "Audit": ["IntegerProgramming", "Quantities", "Diagnostics", "Synchronization", "Dispatch"],
        "IntegerProgramming": [],
        "Redaction": foundations.union(["CLibCrypto"]),
        "FigureSQL": foundations.union(["Figures", "Records"]),
        "Clocks": foundations.union(["Figures", "Records"]),
        "Synthesis": foundations.union(["Figures", "Records"]),
        "Figures": foundations.union(["Records", "Synchronization", "Dispatch"]),
        "Records": foundations.union(["Glibc", "Synchronization", "Dispatch"]),
        "Settings": ["Quantities", "Diagnostics", "Yams"],
        "Digests": ["CLibCrypto"],
        "Quantities": [],
        "Diagnostics": [],
    ]

    /// The files that touch C or raw bytes: the only ones in which `unsafe` may stand.
    static let mayBeUnsafe: [String] = [
        "Sources/heard/Edges/",
        "Sources/Pages/Markdown/MarkdownParser.swift",
        "Sources/Pages/Markdown/MarkdownCopy.swift",
        "Sources/Disclosure/Quotes/QuoteApproval.swift",
        "Sources/Redaction/Digest.swift",
        "Sources/Digests/Digest.swift",
        "Sources/Delivery/Publish/Archive/Deflate.swift",
        "Sources/Delivery/Publish/Manifest/FileDigest.swift",
        "Sources/Records/Bytes/",
        "Sources/Checks/Spelling/Hunspell.swift",
    ]

    /// Ways round the compiler that no source of ours takes.
    static let escapeHatches = [
        "try!", "try?", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "[String: Any]", "fatalError(",
    ]
}
