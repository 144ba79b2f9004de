import Foundation
import Testing

/// The wall is kept by the compiler. These sources try to get through, and must not compile for just that reason.
@Suite struct WallTests {
    struct Attempt: CustomTestStringConvertible {
        let intent: String
        let source: String
        /// Part of the compiler's message.
        let refusal: String

        var testDescription: String { intent }
    }

    static let attempts = [
        Attempt(
            intent: "forge a cell that nobody protected",
            source: "import Disclosure\nlet cell = ProtectedCell(value: .count(1), share: nil)",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "read the cells of a protected figure past its methods",
            source: "import Disclosure\nfunc leak(_ figure: ProtectedFigure) -> Any { figure.cells }",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "forge a quote that nobody approved",
            source:
                "import Disclosure\nfunc forge(_ make: (PublishableQuote.Type) -> Void) { _ = PublishableQuote.init }",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "mint records without validation",
            source: "import Records\nlet dataset = Dataset(tables: [:])",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "decode a protected figure from bytes",
            source:
                "import Disclosure\nfunc decodable<T: Decodable>(_: T.Type) {}\nfunc leak() { decodable(ProtectedFigure.self) }",
            refusal: "conform to 'Decodable'"),
        Attempt(
            intent: "get the identifiers back from the matcher",
            source: "import Identifiers\nfunc leak(_ matcher: IdentifierMatcher) -> Any { matcher.byLength }",
            refusal: "byLength"),
        Attempt(
            intent: "call an unchecked site checked",
            source:
                "import Checks\nimport Site\nfunc forge(_ site: BuiltSite) -> CheckedSite { CheckedSite(site) }",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "call a site for staff one for everybody",
            source:
                "import Settings\nimport Site\nfunc leak(_ site: Site<StaffReaders>) -> BuiltSite { site }",
            refusal: "cannot convert return expression"),
        Attempt(
            intent: "put pages for staff into a site for everybody",
            source:
                "import Site\nimport SiteBuilder\nimport StaffPages\nfunc leak(_ files: [StaffFile]) -> BuiltSite? { BuiltSite(files) }",
            refusal: "no exact matches in call to initializer"),
        Attempt(
            intent: "hand a checked site for staff to what publishes for everybody",
            source:
                "import Checks\nimport Settings\nfunc leak(_ site: Checked<StaffReaders>) -> CheckedSite { site }",
            refusal: "cannot convert return expression"),
        Attempt(
            intent: "make a checked site for staff ready for a target of the public",
            source:
                "import Checks\nimport Delivery\nimport Settings\nfunc leak(_ site: Checked<StaffReaders>, _ ready: Readiness, _ origin: Manifest.Origin, _ place: TargetFor<PublicReaders>) -> Bool { Publishable.prepare(site, ready, from: origin, for: place) == nil }",
            refusal: "cannot convert value of type 'TargetFor<PublicReaders>'"),
        Attempt(
            intent: "deliver a site for staff to where the public reads",
            source:
                "import Delivery\nimport Settings\nfunc leak(_ site: Publishable<StaffReaders>, _ delivery: TargetDelivery<PublicReaders>) throws { _ = try delivery.publish(site, dryRun: false) }",
            refusal: "cannot convert value of type 'Publishable<StaffReaders>'"),
        Attempt(
            intent: "call a target of the public one for staff",
            source:
                "import Delivery\nimport Settings\nfunc forge(_ place: TargetFor<PublicReaders>) -> TargetFor<StaffReaders> { place }",
            refusal: "cannot convert return expression"),
        Attempt(
            intent: "release cases to staff without the rules of the release",
            source: "import Disclosure\nfunc forge(_ make: (StaffCase.Type) -> Void) { _ = StaffCase.init }",
            refusal: "inaccessible due to 'internal' protection level"),
        Attempt(
            intent: "make a file for staff out of any text",
            source: "import StaffPages\nlet file = StaffFile(path: \"index.html\", text: \"\")",
            refusal: "inaccessible due to 'internal' protection level"),
    ]

    @Test(arguments: attempts) func `nobody gets through the wall who tries to`(attempt: Attempt) throws {
        let complaint = try Compiler.typecheck(attempt.source)
        #expect(complaint.contains("error:"))
        #expect(complaint.contains(attempt.refusal))
    }

    @Test func `the compiler refuses those sources and not every source`() throws {
        let source = """
            import Disclosure
            func titles(_ figures: ProtectedFigureSet) -> [String] { figures.figures.map(\\.title) }
            """
        #expect(try Compiler.typecheck(source) == "")
    }

    @Test func `pages for everybody name nothing that was released to staff`() throws {
        let types = ["StaffRelease", "StaffCase", "StaffDashboard", "StaffTally", "StaffQuarterly", "StaffFigure"]
        for file in try SourceFile.all(in: "Sources").filter({ $0.module == "Pages" }) {
            for line in file.code {
                let words = line.text.split { !$0.isLetter }.map(String.init)
                #expect(!words.contains(where: types.contains), "\(file.path):\(line.number)")
            }
        }
    }

    @Test func `no public declaration of Disclosure returns a record or a raw figure`() throws {
        let types = [
            "Dataset", "FigureSet", "RawFigure", "RawCell", "RawValue", "ValidatedRecords", "Table", "Column",
            "CaseRecord", "CaseRecords", "CaseStanding", "StatutoryClock",
        ]
        for file in try SourceFile.all(in: "Sources").filter({ $0.module == "Disclosure" }) {
            for line in file.code where line.text.hasPrefix("public ") {
                let result = line.text.components(separatedBy: "->").dropFirst().last ?? ""
                let words = result.split { !$0.isLetter }.map(String.init)
                #expect(!words.contains(where: types.contains), "\(file.path):\(line.number)")
            }
        }
    }
}

/// The compiler that built the tests, given a source and the modules that stand beside them.
enum Compiler {
    /// What it says; nothing where the source is sound.
    static func typecheck(_ source: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let products = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        let checkouts = products.deletingLastPathComponent().deletingLastPathComponent().appending(path: "checkouts")
        let foreign = [
            "Yams/Sources/CYaml/include", "swift-subprocess/Sources/_SubprocessCShims/include",
            "swift-system/Sources/CSystem/include",
        ].map { checkouts.appending(path: $0) }
        let folders =
            [products.appending(path: "Modules")] + foreign + [URL(filePath: "/usr/include/hunspell")]
            + ["CLibCrypto", "CMarkGFM", "CHunspell", "CZlib"].map { root.appending(path: "Sources/\($0)") }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "heard-wall-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: scratch) } catch { print("left behind: \(scratch.path)") } }
        let (file, log) = (scratch.appending(path: "attempt.swift"), scratch.appending(path: "log"))
        try Data(source.utf8).write(to: file)
        try Data().write(to: log)
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6"] + folders.flatMap { ["-I", $0.path] } + [file.path]
        compiler.standardError = try FileHandle(forWritingTo: log)
        try compiler.run()
        compiler.waitUntilExit()
        return try String(contentsOf: log, encoding: .utf8)
    }
}
