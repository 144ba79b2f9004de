import Diagnostics
import Disclosure
import Law
import Pages
import Quantities
import Records
import Settings
import Site
import SiteBuilder
import StaffPages

/// Puts the pages of a publication for staff together.
struct StaffSiteMaker {
    let found: FoundPublication
    let tree: SourceTree
    let templates: Templates
    let pages: PageTemplates
    let content: StaffContent
    let day: CalendarDate

    func site(_ findings: inout Findings) -> Site<StaffReaders>? {
        let settings = found.settings
        var outlines = written(in: "templates/staff/common", &findings)
        switch content {
        case .written: outlines += written(in: "templates/staff/\(settings.name)", &findings)
        case .learning(let learning):
            outlines += written(in: LearningPages.folder, &findings)
            outlines += LearningPages.outlines(title: settings.title, learning)
        case .openCases(let release): outlines.append(OpenCases.outline(title: settings.title, release))
        case .dashboard(let dashboard):
            outlines += written(in: Dashboard.methodFolder, &findings)
            outlines.append(Dashboard.outline(title: settings.title, dashboard))
        case .quarterly(let quarterly): outlines += Quarterly.outlines(title: settings.title, quarterly)
        }
        var context = PageContext(
            publication: .staff(found.council.place.name, settings.name), council: found.council.settings,
            layouts: pages.layouts, outlines: outlines)
        context.staff = StaffFacts(
            title: settings.title, marking: settings.marking, day: settings.readsRecords ? day : nil)
        context.constants = constants(&findings)
        context.staff?.choices = Dictionary(
            uniqueKeysWithValues: found.council.vocabulary.dimensions.map { name, dimension in
                (name.text, dimension.categories.map(\.label))
            })
        review(outlines, &context, &findings)
        var files = StaffMarkdown(context).files(&findings)
        switch content {
        case .written: break
        case .learning(let learning): files += LearningPages(learning, in: context).files
        case .openCases(let release): files += OpenCases(release, in: context).files
        case .dashboard(let dashboard): files += Dashboard(dashboard, in: context).files
        case .quarterly(let quarterly): files += Quarterly(quarterly, in: context).files
        }
        let own = tree.sources(
            in: "\(found.council.place.folder)/theme", ending: ".css", &findings)
        let additions = tree.sources(in: "templates/staff/theme", ending: ".css", &findings)
        let theme = StaffTheme(
            theme: pages.theme.filter { sheet in
                !own.contains { $0.path.split(separator: "/").last == sheet.path.split(separator: "/").last }
            } + own, additions: additions)
        files += StaffFrameFiles.files(of: theme, in: context)
        return Site<StaffReaders>(files)
    }

    /// Pages in Markdown that belong to no year have somebody who answers for them.
    private func review(_ outlines: [PageOutline], _ context: inout PageContext, _ findings: inout Findings) {
        guard found.settings.pages == .markdown else { return }
        let own = outlines.filter { !$0.source.path.hasPrefix("templates/staff/common/") }.map(\.name)
        context.staff?.reviews = found.settings.reviews
        findings.report(
            PageReview.findings(found.settings.reviews, pages: own, of: found.settings, on: day))
    }

    private func written(in folder: String, _ findings: inout Findings) -> [PageOutline] {
        tree.sources(in: folder, ending: ".md", &findings).compactMap {
            findings.report(PracticeWords.findings(in: $0))
            return PageOutline.read($0, &findings)
        }
    }

    private func constants(_ findings: inout Findings) -> Constants {
        var constants = Constants()
        for law in templates.law { constants.set("law.\(law.name)", .text(law.text)) }
        let limits = templates.limits.limits(
            on: day, local: found.council.settings.localLimits, at: found.council.settings.localLimitPlaces,
            &findings)
        for name in LimitName.allCases {
            constants.set("limit.\(name.rawValue)", .number(limits[name].days.count))
            constants.set("limit-source.\(name.rawValue)", .text(limits[name].source))
        }
        constants.add(templates.practices.constants(adopting: found.council.settings.practices, on: day))
        return constants
    }
}
