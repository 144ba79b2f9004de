import Diagnostics
import Pages
import Quantities
import Settings
import Site
import SiteBuilder
import StrictYAML
import Testing

/// The fast path and its slow twin: a rendering that takes what it can from the one before, and one from nothing.
@Suite struct RenderCacheTests {
    /// What a small site is made from.
    private struct Source {
        var council = "Testshire"
        var titles = ["index": "Start", "help": "Help", "rights": "Rights"]
        var texts = ["index": "Words.", "help": "See [rights](rights.html).", "rights": "Rights."]
        var narrative = ["help/own": "Ours."]
        var layout = ""

        func plan() throws -> SitePlan {
            var findings = Findings()
            let yaml = """
                name: \(council) Council
                short_name: \(council)
                service: Children's Services
                leave_fast: {address: "https://weather.example", label: Weather}
                website: https://www.testshire.example
                complaints_form: https://www.testshire.example/complain
                """
            let node = try #require(SettingsFile.read(yaml, path: "council.yaml", &findings))
            let settings = CouncilSettings.read(node, &findings)
            let layouts = Layouts.read(layoutFiles, &findings)
            var context = PageContext(
                publication: .children("testshire"), council: settings, layouts: layouts, outlines: outlines)
            context.narrative = narrative.sorted { $0.key < $1.key }.map { key, text in
                let parts = key.split(separator: "/").map(String.init)
                return NarrativeSource(page: PageName(parts[0]), slot: parts[1], path: "n/\(key).md", text: text)
            }
            let council = SitePlan.Council(
                name: "testshire", settings: settings, editions: [], publications: [context], theme: [])
            return SitePlan(layouts: layouts, theme: [], councils: [council])
        }

        private var outlines: [PageOutline] {
            titles.keys.sorted().enumerated().compactMap { order, name in
                var findings = Findings()
                let text = """
                    ---
                    title: \(titles[name] ?? "")
                    order: \(order)
                    section: children
                    summary: About it.
                    ---
                    \(texts[name] ?? "")

                    """
                return PageOutline.read(PageSource(path: "templates/children/\(name).md", text: text), &findings)
            }
        }

        /// A layout that names a part that no page has is a finding, and still a layout.
        private var layoutFiles: [PageSource] {
            Layouts.fileNames.map {
                PageSource(path: "templates/layouts/\($0)", text: "{{ title }} {{ main }} \(layout)")
            }
        }
    }

    @Test func `after any edit the pages are those of a rendering from nothing`() async throws {
        var random = Seeded(state: 2022)
        var source = Source()
        var cache = RenderCache()
        for _ in 0..<200 {
            edit(&source, &random)
            let plan = try source.plan()
            let fast = await SiteRenderer(threads: 2).render(plan, reusing: &cache)
            let slow = await SiteRenderer(threads: 1).render(plan)
            #expect(fast.site?.files == slow.site?.files)
            #expect(fast.site?.sourceMaps == slow.site?.sourceMaps)
            #expect(fast.findings.sorted == slow.findings.sorted)
        }
    }

    private func edit(_ source: inout Source, _ random: inout Seeded) {
        let name = ["index", "help", "rights"].randomElement(using: &random) ?? "index"
        let word = "w\(Int.random(in: 0..<5, using: &random))"
        switch Int.random(in: 0..<7, using: &random) {
        case 0: source.texts[name] = "Words \(word)."
        case 1: source.titles[name] = "Title \(word)"
        case 2: source.titles[name] = source.titles[name] == nil ? "Back" : nil
        case 3: source.narrative["\(name)/own"] = source.narrative["\(name)/own"] == nil ? word : nil
        case 4: source.texts[name] = "See [it](\(word).html) and {{ none-\(word) }}."
        case 5: source.council = "Testshire \(word)"
        default: source.layout = word
        }
    }

    /// A fixed sequence, so that a failure can be tried again.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
}
