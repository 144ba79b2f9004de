// swift-tools-version: 6.2
import PackageDescription

/// The rules that the compiler can keep for us: every use of unsafe memory is marked, every import is stated and
/// internal unless its types are part of the interface, and a warning is an error.
let rules: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A module of ours and all that it may import of ours. These lists are the only place where that is written: the
/// architecture tests hold every `import` line against them, and `scripts/modules` draws them.
func module(_ name: String, imports: [String], _ outside: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports.map { .byName(name: $0) } + outside, swiftSettings: rules)
}

func tests(of name: String, with others: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: ([name, "Fuzzing"] + others).map { .byName(name: $0) },
        swiftSettings: rules)
}

let foundations = ["Settings", "StrictYAML", "Quantities", "Diagnostics"]

let package = Package(
    name: "heard",
    products: [.executable(name: "heard", targets: ["heard"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "heard",
            dependencies: [
                "Pipeline", "Machine", "Delivery", "Checks", "Review", "SiteBuilder", "Pages", "Site", "Disclosure",
                "Identifiers", "Redaction", "Synthesis", "Clocks", "FigureSQL", "Records", "Settings", "StrictYAML",
                "Quantities", "Diagnostics",
                "LocalServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: rules),

        // This machine: its files, programs, clock and streams.
        module(
            "Machine",
            imports: ["Delivery", "Records", "Site", "Quantities", "CFileExchange"]),

        // Every step from a project to a checked site.
        module(
            "Pipeline",
            imports: [
                "Delivery", "Checks", "Review", "SiteBuilder", "StaffPages", "Pages", "Site", "Disclosure",
                "Identifiers", "Redaction", "Clocks", "FigureSQL", "FigureComputing", "Figures", "Law", "Records",
                "Digests",
            ] + foundations),

        // From records to pages.
        module("SiteBuilder", imports: ["Pages", "Site", "Digests"] + foundations),
        module("StaffPages", imports: ["Pages", "Disclosure", "Site", "Markup"] + foundations),
        module("Pages", imports: ["Disclosure", "Site", "Markup", "CMarkGFM"] + foundations),
        module(
            "Disclosure",
            imports: [
                "Clocks", "Figures", "Records", "Identifiers", "SuppressionSearch", "Audit", "IntegerProgramming",
                "Redaction", "CLibCrypto",
            ]
                + foundations),
        module("Identifiers", imports: ["StrictYAML", "Diagnostics"]),
        module("SuppressionSearch", imports: ["Audit", "IntegerProgramming"]),
        module("Audit", imports: ["IntegerProgramming", "Quantities", "Diagnostics"]),
        module("IntegerProgramming", imports: []),
        module("Redaction", imports: ["CLibCrypto"] + foundations),
        module("FigureSQL", imports: ["FigureComputing", "Figures", "Law", "Records"] + foundations),
        module("FigureComputing", imports: ["Figures", "Law", "Records"] + foundations),
        module("Clocks", imports: ["Law", "Records"] + foundations),
        module("Synthesis", imports: ["Law", "Records"] + foundations),
        module("Figures", imports: ["Law", "Records"] + foundations),
        module("Records", imports: foundations),

        // Around pages that are made: judging them, taking them to their readers, showing them at the desk.
        module(
            "Delivery", imports: ["Checks", "LocalServer", "Site", "Markup", "CLibCrypto", "CZlib"] + foundations,
            [.product(name: "Subprocess", package: "swift-subprocess")]),
        module("Checks", imports: ["Site", "CHunspell"] + foundations),
        module("Review", imports: ["LocalServer", "Markup", "Disclosure", "Redaction"] + foundations),

        // What both stand on.
        module("Site", imports: ["Digests"] + foundations),
        module("Markup", imports: ["Diagnostics"]),
        module("Law", imports: ["StrictYAML", "Quantities", "Diagnostics"]),
        module("Settings", imports: ["StrictYAML", "Quantities", "Diagnostics"]),
        module("StrictYAML", imports: ["Quantities", "Diagnostics"], [.product(name: "Yams", package: "Yams")]),
        module("LocalServer", imports: []),
        module("Digests", imports: ["CLibCrypto"]),
        module("Quantities", imports: []),
        module("Diagnostics", imports: []),

        .target(name: "CFileExchange"),
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        .target(name: "Fuzzing", path: "Tests/Fuzzing", swiftSettings: rules),
        tests(of: "Digests"),
        tests(of: "LocalServer"),
        tests(of: "Diagnostics"),
        tests(of: "Quantities"),
        tests(of: "Markup", with: ["Diagnostics"]),
        tests(of: "Site", with: foundations),
        tests(of: "StrictYAML", with: ["Quantities", "Diagnostics"]),
        tests(of: "Settings", with: ["StrictYAML", "Quantities", "Diagnostics"]),
        tests(of: "Law", with: ["StrictYAML", "Quantities", "Diagnostics"]),
        tests(of: "Records", with: foundations),
        tests(of: "Figures", with: ["FigureComputing", "Law", "Records"] + foundations),
        tests(of: "FigureComputing", with: ["Figures", "Law", "Records"] + foundations),
        tests(of: "FigureSQL", with: ["FigureComputing", "Figures", "Law", "Records"] + foundations),
        tests(of: "StaffPages", with: ["Disclosure", "Clocks", "FigureComputing", "Figures", "Law"] + foundations),
        tests(of: "Clocks", with: ["FigureComputing", "Figures", "Law", "Records"] + foundations),
        tests(of: "Synthesis", with: ["FigureComputing", "Figures", "Law", "Records"] + foundations),
        tests(of: "IntegerProgramming"),
        tests(of: "Audit", with: ["IntegerProgramming", "Quantities", "Diagnostics"]),
        tests(of: "Identifiers", with: ["Diagnostics", "StrictYAML"]),
        tests(of: "SuppressionSearch", with: ["Audit"]),
        tests(of: "Redaction", with: foundations),
        tests(of: "Review", with: ["LocalServer", "Markup", "Disclosure", "Redaction"] + foundations),
        tests(
            of: "Disclosure",
            with: ["Audit", "Redaction", "FigureComputing", "Figures", "Law", "Records"] + foundations),
        tests(
            of: "Pages",
            with: ["Disclosure", "FigureComputing", "Figures", "Law", "Records", "Site", "Markup"] + foundations),
        tests(of: "SiteBuilder", with: ["Pages", "Disclosure", "Site", "Digests"] + foundations),
        tests(of: "Checks", with: ["Pages", "SiteBuilder", "Site"] + foundations),
        tests(of: "Delivery", with: ["Checks", "Site", "Markup"] + foundations),
        tests(of: "Machine", with: ["Site"]),
        tests(of: "Pipeline", with: ["Checks", "Disclosure", "Figures", "Records", "Site"] + foundations),
        .testTarget(name: "ArchitectureTests", swiftSettings: rules),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "heard", "Pipeline", "Site", "SiteBuilder", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Base", "Broken", "Golden", "Risks", "StaffTarget"], swiftSettings: rules),
    ],
    swiftLanguageModes: [.v6]
)
