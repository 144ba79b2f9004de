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
    let templates: Templates
    let content: StaffContent
    let day: CalendarDate

    func site(_ workshop: inout Workshop) -> Site<StaffReaders>? {
        let pages = workshop.pageTemplates()
        let settings = found.settings
        var outlines = written(in: "templates/staff/common", &workshop)
        switch content {
        case .written: outlines += written(in: "templates/staff/\(settings.name)", &workshop)
        case .learning(let learning):
            outlines += written(in: LearningPages.folder, &workshop)
            outlines += LearningPages.outlines(title: settings.title, learning)
        case .openCases(let release): outlines.append(OpenCases.outline(title: settings.title, release))
        case .dashboard(let dashboard):
            outlines += written(in: Dashboard.methodFolder, &workshop)
            outlines.append(Dashboard.outline(title: settings.title, dashboard))
        case .quarterly(let quarterly): outlines += Quarterly.outlines(title: settings.title, quarterly)
        }
        var context = PageContext(
            publication: .staff(found.council.place.name, settings.name), council: found.council.settings,
            layouts: pages.layouts, outlines: outlines)
        context.staff = StaffFacts(
            title: settings.title, marking: settings.marking, day: settings.readsRecords ? day : nil)
        context.constants = constants(&workshop)
        context.staff?.choices = Dictionary(
            uniqueKeysWithValues: found.council.vocabulary.dimensions.map { name, dimension in
                (name.text, dimension.categories.map(\.label))
            })
        review(outlines, &context, &workshop)
        var files = StaffMarkdown(context).files(&workshop.findings)
        switch content {
        case .written: break
        case .learning(let learning): files += LearningPages(learning, in: context).files
        case .openCases(let release): files += OpenCases(release, in: context).files
        case .dashboard(let dashboard): files += Dashboard(dashboard, in: context).files
        case .quarterly(let quarterly): files += Quarterly(quarterly, in: context).files
        }
        let own = workshop.sources.sources(
            in: "\(found.council.place.folder)/theme", ending: ".css", &workshop.findings)
        let additions = workshop.sources.sources(in: "templates/staff/theme", ending: ".css", &workshop.findings)
        let theme = StaffTheme(
            theme: pages.theme.filter { sheet in
                !own.contains { $0.path.split(separator: "/").last == sheet.path.split(separator: "/").last }
            } + own, additions: additions)
        files += StaffFrameFiles.files(of: theme, in: context)
        return Site<StaffReaders>(files)
    }

    /// Pages in Markdown that belong to no year have somebody who answers for them.
    private func review(_ outlines: [PageOutline], _ context: inout PageContext, _ workshop: inout Workshop) {
        guard found.settings.pages == .markdown else { return }
        let own = outlines.filter { !$0.source.path.hasPrefix("templates/staff/common/") }.map(\.name)
        context.staff?.reviews = found.settings.reviews
        workshop.findings.report(
            PageReview.findings(found.settings.reviews, pages: own, of: found.settings, on: day))
    }

    private func written(in folder: String, _ workshop: inout Workshop) -> [PageOutline] {
        workshop.sources.sources(in: folder, ending: ".md", &workshop.findings).compactMap {
            workshop.findings.report(PracticeWords.findings(in: $0))
            return PageOutline.read($0, &workshop.findings)
        }
    }

    private func constants(_ workshop: inout Workshop) -> Constants {
        var constants = Constants()
        for law in templates.law { constants.set("law.\(law.name)", .text(law.text)) }
        let limits = templates.limits.limits(
            on: day, local: found.council.settings.localLimits, at: found.council.settings.localLimitPlaces,
            &workshop.findings)
        for name in LimitName.allCases {
            constants.set("limit.\(name.rawValue)", .number(limits[name].days.count))
            constants.set("limit-source.\(name.rawValue)", .text(limits[name].source))
        }
        constants.add(templates.practices.constants(adopting: found.council.settings.practices, on: day))
        return constants
    }
}
