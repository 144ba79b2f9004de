import Disclosure
import Quantities
import Settings

extension Constants {
    /// The names that council and edition give themselves, with those of law and limits; a council's own
    /// limit stands before what is usual elsewhere.
    static func all(of context: PageContext) -> Constants {
        var all = Constants()
        all.add(context.constants)
        all.add(context.council.constants)
        if let guide = context.guide { all.add(guide.constants) }
        if let edition = context.edition { all.add(edition.constants) }
        return all
    }
}

extension CouncilSettings {
    fileprivate var constants: Constants {
        var constants = Constants()
        constants.set("council.name", .text(name))
        constants.set("council.short-name", .text(shortName))
        constants.set("council.service", .text(service))
        constants.set("council.website", .link(ContactLinks.siteName(website), address: website))
        constants.set("council.complaints-form", .link("our complaints form", address: complaintsForm))
        if let day = childrenReviewed { constants.set("council.children-reviewed", .date(day.date)) }
        for (name, days) in localLimits { constants.set("limit.\(name)", .number(days.count)) }
        return constants
    }
}

extension GuideSettings {
    fileprivate var constants: Constants {
        var constants = Constants()
        constants.set("guide.owner", .text(owner))
        constants.set("guide.reviewed", .date(reviewed.date))
        constants.set("guide.next-review", .date(nextReview.date))
        return constants
    }
}

extension EditionContext {
    fileprivate var constants: Constants {
        var constants = Constants()
        let period = settings.period
        for action in actions {
            let day = action.status == .done ? action.doneOn : nil
            let state = action.status.words.lowercased()
            constants.set("action.\(action.number)", .text(day.map { "\(state) on \($0.words)" } ?? state))
        }
        constants.set("edition.title", .text(settings.title))
        constants.set("edition.published", .date(settings.publishedOn))
        constants.set("period.text", .text(period.words))
        constants.set("period.label", .text(period.label.text))
        constants.set("period.previous", .text(period.previous?.label.text ?? ""))
        constants.set("period.start", .date(period.start))
        constants.set("period.end", .date(period.end))
        constants.set("as-at.date", .date(settings.asAt))
        constants.set("policy.hidden-range", .text(figures.policy.hiddenRangeWords))
        constants.set("policy.smallest-base", .number(figures.policy.smallestBase.share))
        constants.set("policy.smallest-mean-base", .number(figures.policy.smallestBase.mean))
        constants.set("policy.zeros", .text(MethodLists.words(figures.policy.zerosOfHidingClasses)))
        constants.set("policy.decided-by", .text(figures.policy.decidedBy))
        constants.set("policy.decided-on", .date(figures.policy.decidedOn))
        return constants
    }
}
