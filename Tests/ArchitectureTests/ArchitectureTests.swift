import Foundation
import Testing

@Suite struct ArchitectureTests {
    @Test func `every import follows an arrow of the module graph`() throws {
        let graph = try ModuleGraph.mayImport()
        for file in try SourceFile.all(in: "Sources") {
            let allowed = try #require(graph[file.module], "\(file.module) is not a module of Package.swift")
            for name in file.imports where !allowed.contains(name) {
                Issue.record("\(file.path) imports \(name), which \(file.module) may not")
            }
        }
    }

    @Test func `no page, chart or site is made with a record or a raw count in reach`() throws {
        let graph = try ModuleGraph.mayImport()
        for module in ["Pages", "StaffPages", "SiteBuilder", "Checks", "Delivery", "Site", "Markup"] {
            let allowed = try #require(graph[module])
            #expect(allowed.isDisjoint(with: ["Records", "Figures", "Synthesis"]), "\(module)")
        }
    }

    @Test func `what judges and delivers pages imports nothing of how they are made`() throws {
        let graph = try ModuleGraph.mayImport()
        for module in ["Checks", "Delivery"] {
            let allowed = try #require(graph[module])
            #expect(allowed.isDisjoint(with: ["Pages", "StaffPages", "SiteBuilder", "Disclosure"]), "\(module)")
        }
    }

    @Test func `the graph is read from the manifest whole, with lists by name and packages`() {
        let manifest = """
            let foundations = ["A", "B"]
            let loopback: [Target.Dependency] = [
                .product(name: "Fox", package: "Foxes"),
            ]

            let package = Package(
                targets: [
                    .executableTarget(
                        name: "tool",
                        dependencies: ["C", .product(name: "Parser", package: "parsers")]),
                    module("C", imports: ["D"] + foundations, loopback),
                    module(
                        "D",
                        imports: []),
                    tests(of: "C"),
            """
        #expect(
            ModuleGraph.dependencies(declaredIn: manifest.replacing("\n            ", with: "\n"))
                == ["tool": ["C", "Parser"], "C": ["D", "A", "B", "Fox"], "D": []])
    }

    @Test func `no source opens an escape hatch`() throws {
        for file in try SourceFile.all(in: "Sources") {
            for line in file.code {
                for hatch in ModuleGraph.escapeHatches where line.holds(hatch) {
                    Issue.record("\(file.path):\(line.number) has '\(hatch)'")
                }
            }
        }
    }

    @Test func `unsafe stands only in the files that touch C or raw bytes`() throws {
        for file in try SourceFile.all(in: "Sources")
        where !ModuleGraph.mayBeUnsafe.contains(where: file.path.hasPrefix) {
            for line in file.code where line.text.contains("unsafe ") || line.text.contains("Unsafe") {
                Issue.record("\(file.path):\(line.number) is unsafe")
            }
        }
    }

    @Test func `no file is over 300 lines`() throws {
        for file in try SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests") where file.lines.count > 300 {
            Issue.record("\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `a minting initialiser is internal`() throws {
        let minted = [
            "Dataset", "ProtectedFigure", "ProtectedFigureSet", "ProtectedCell", "PublishableQuote",
            "PublishableAction",
            "CheckedSite",
        ]
        for file in try SourceFile.all(in: "Sources") {
            for name in minted {
                guard let body = file.body(ofType: name) else { continue }
                #expect(
                    !body.contains { $0.contains("public init") || $0.contains("package init") },
                    "\(name) in \(file.path)")
                #expect(!file.text.contains("extension \(name): Decodable"))
            }
        }
    }

    @Test func `the words of compliments are read by the commands for quotes and by nothing else`() throws {
        let readers = ["forEachComplimentText": "Sources/Records/ComplimentTexts.swift", "openedEdition": ""]
        for file in try SourceFile.all(in: "Sources") where !file.path.hasPrefix("Sources/heard/Commands/Quotes") {
            for (name, home) in readers where file.text.contains(name) && file.path != home {
                #expect(
                    file.path == "Sources/Pipeline/EditionPipeline+Quotes.swift", "\(file.path) has '\(name)'")
            }
        }
    }

    @Test func `every module has tests`() throws {
        let tested = try SourceFile.all(in: "Tests").filter { $0.text.contains("@Test") }.map(\.module)
        for module in try ModuleGraph.mayImport().keys where module != "heard" {
            #expect(tested.contains("\(module)Tests"), "\(module) has no test")
        }
    }
}

extension SourceFile.Line {
    /// Whether the text stands here and is not the end of a longer word: "Entry?" is a type, "try?" a hatch.
    fileprivate func holds(_ hatch: String) -> Bool {
        text.ranges(of: hatch).contains { range in
            range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
        }
    }
}
