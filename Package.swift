// swift-tools-version: 6.2
import PackageDescription

/// The house rules the compiler can keep for us: every use of unsafe memory is marked, every import is
/// stated and internal unless its types are part of the interface, and a warning is an error.
let houseRules: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// One storey of the house. The arrows in `docs/architecture.md` are these dependency lists.
func storey(_ name: String, above below: [String], _ outside: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: below.map { .byName(name: $0) } + outside, swiftSettings: houseRules)
}

func tests(of name: String, with others: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: ([name] + others).map { .byName(name: $0) },
        swiftSettings: houseRules)
}

let foundations = ["Settings", "Quantities", "Diagnostics"]

let package = Package(
    name: "heard",
    products: [.executable(name: "heard", targets: ["heard"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "heard",
            dependencies: [
                "Delivery", "Checks", "Review", "SiteBuilder", "StaffPages", "Pages", "Disclosure", "Audit",
                "Redaction",
                "Synthesis", "Clocks", "FigureSQL", "Figures", "Records", "Settings", "Quantities", "Diagnostics",
                "Digests",
                "CFileExchange",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: houseRules),
        storey(
            "Delivery", above: ["Checks", "SiteBuilder", "Pages", "CLibCrypto", "CZlib"] + foundations,
            [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        storey("Checks", above: ["SiteBuilder", "CHunspell"] + foundations),
        storey(
            "Review", above: ["Pages", "Disclosure", "Redaction"] + foundations,
            [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        storey("SiteBuilder", above: ["StaffPages", "Pages", "Disclosure", "Digests"] + foundations),
        storey("Pages", above: ["Disclosure", "CMarkGFM"] + foundations),
        storey("StaffPages", above: ["Pages", "Disclosure"] + foundations),
        storey(
            "Disclosure",
            above: ["Clocks", "Figures", "Records", "Audit", "IntegerProgramming", "Redaction", "CLibCrypto"]
                + foundations),
        storey("Audit", above: ["IntegerProgramming", "Quantities", "Diagnostics"]),
        storey("IntegerProgramming", above: []),
        storey("Redaction", above: foundations + ["CLibCrypto"]),
        storey("FigureSQL", above: ["Figures", "Records"] + foundations),
        storey("Clocks", above: ["Figures", "Records"] + foundations),
        storey("Synthesis", above: ["Figures", "Records"] + foundations),
        storey("Figures", above: ["Records"] + foundations),
        storey("Records", above: foundations),
        storey("Settings", above: ["Diagnostics", "Quantities"], [.product(name: "Yams", package: "Yams")]),
        storey("Digests", above: ["CLibCrypto"]),
        storey("Quantities", above: []),
        storey("Diagnostics", above: []),

        .target(name: "CFileExchange"),
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        tests(of: "Digests"),
        tests(of: "Diagnostics"),
        tests(of: "Quantities"),
        tests(of: "Settings", with: ["Quantities", "Diagnostics"]),
        tests(of: "Records", with: foundations),
        tests(of: "Figures", with: ["Records"] + foundations),
        tests(of: "FigureSQL", with: ["Figures", "Records"] + foundations),
        tests(of: "StaffPages", with: ["Disclosure", "Clocks", "Figures"] + foundations),
        tests(of: "Clocks", with: ["Figures", "Records"] + foundations),
        tests(of: "Synthesis", with: ["Figures", "Records"] + foundations),
        tests(of: "IntegerProgramming"),
        tests(of: "Audit", with: ["IntegerProgramming", "Quantities", "Diagnostics"]),
        tests(of: "Redaction", with: foundations),
        tests(of: "Review", with: ["Pages", "Disclosure", "Redaction"] + foundations),
        tests(of: "Disclosure", with: ["Audit", "Redaction", "Figures", "Records"] + foundations),
        tests(of: "Pages", with: ["Disclosure", "Figures", "Records"] + foundations),
        tests(of: "SiteBuilder", with: ["Pages", "Disclosure", "Digests"] + foundations),
        tests(of: "Checks", with: ["SiteBuilder"] + foundations),
        tests(of: "Delivery", with: ["Checks", "SiteBuilder", "Pages"] + foundations),
        .testTarget(name: "ArchitectureTests", swiftSettings: houseRules),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "heard", "SiteBuilder", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Base", "Broken", "Golden", "Risks", "StaffTarget"], swiftSettings: houseRules),
    ],
    swiftLanguageModes: [.v6]
)
