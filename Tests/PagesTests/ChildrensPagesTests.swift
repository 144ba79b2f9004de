import Diagnostics
import Foundation
import Quantities
import Settings
import Site
import StrictYAML
import Testing

@testable import Pages

/// The children's pages as a council gets them: templates, contacts and narrative of this project, rendered.
@Suite struct ChildrensPagesTests {
    static let councils: [CouncilName] = ["coventry", "exampleshire"]

    @Test("Every page for children renders without a finding", arguments: councils)
    func sound(council: CouncilName) throws {
        let pages = try ChildrensSpecimen(council)
        #expect(pages.findings.isEmpty, "\(FindingText().render(pages.findings.sorted))")
        #expect(pages.rendered.count == 10)
    }

    @Test("Every page for children can be left fast, and helps to find somebody to talk to", arguments: councils)
    func help(council: CouncilName) throws {
        for page in try ChildrensSpecimen(council).rendered {
            #expect(page.html.contains("class=\"leave-button\""), "\(page.path)")
            #expect(page.html.contains("class=\"skip-link leave-skip\""), "\(page.path)")
            let isItself = page.path.text.hasSuffix("/who-can-help.html")
            #expect(isItself || page.html.contains("href=\"who-can-help.html\""), "\(page.path)")
            #expect(page.html.contains("href=\"tel:"), "\(page.path)")
        }
    }

    @Test("The page of people who can help shows 999 first, then the rights officer, and where each number is from")
    func peopleWhoCanHelp() throws {
        let pages = try ChildrensSpecimen("coventry").rendered
        let html = try #require(pages.first { $0.path.text.hasSuffix("who-can-help.html") }).html
        let roles = ["emergency", "rights-officer", "advocate", "childline", "help-at-hand", "complaints-team"]
        let places = roles.compactMap { html.firstRange(of: "id=\"contact-\($0)\"")?.lowerBound }
        #expect(places.count == roles.count)
        #expect(places == places.sorted())
        #expect(html.contains("contact-sources"))
    }
}

/// One council's pages for children, rendered from the files of this project.
private struct ChildrensSpecimen {
    private(set) var findings = Findings()
    private(set) var rendered: [RenderedPage] = []

    init(_ name: CouncilName) throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        func files(_ folder: String) throws -> [String] {
            let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
            return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") || $0.hasSuffix(".html") }
                .map { "\(folder)/\($0)" }.sorted()
        }

        let settings = try #require(
            SettingsFile.read(try text("content/\(name)/council.yaml"), path: "council.yaml", &findings))
        let council = CouncilSettings.read(settings, &findings)
        let layouts = Layouts.read(
            try files("templates/layouts").map { PageSource(path: $0, text: try text($0)) }, &findings)
        var outlines: [PageOutline] = []
        for path in try files("templates/children") {
            let outline = PageOutline.read(PageSource(path: path, text: try text(path)), &findings)
            outlines.append(try #require(outline))
        }
        var context = PageContext(publication: .children(name), council: council, layouts: layouts, outlines: outlines)
        context.contacts = ContactBook.read(
            try text("content/\(name)/contacts.yaml"), path: "content/\(name)/contacts.yaml", &findings)
        context.narrative = try files("content/\(name)/children/narrative").map { path in
            let parts = path.split(separator: "/")
            return NarrativeSource(
                page: PageName(String(parts[parts.count - 2])), slot: String(parts[parts.count - 1].dropLast(3)),
                path: path,
                text: try text(path))
        }
        for limit in ["stage-1", "stage-1-extended", "stage-2", "stage-2-extended"] {
            context.constants.set("limit.\(limit)", .number(10))
        }
        for limit in ["panel-request", "panel-meets", "panel-report", "panel-response"] {
            context.constants.set("limit.\(limit)", .number(20))
        }
        let practices = try #require(
            SettingsFile.read(try text("templates/practices.yaml"), path: "templates/practices.yaml", &findings))
        context.constants.add(
            PracticeBook.read(practices, &findings).constants(
                adopting: council.practices, on: try #require(CalendarDate(year: 2024, month: 4, day: 1))))
        let renderer = PageRenderer(context)
        rendered = outlines.map { renderer.render($0, &findings) }
        findings.report(renderer.misplacedNarrative())
    }
}
