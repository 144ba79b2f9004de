import Disclosure
import LocalServer
import Redaction

extension ReviewDesk {
    /// A name for a quote in addresses that tells nothing of the record.
    func key(of quote: ReviewQuote) -> String {
        String(QuoteApproval.digest(of: (progress.journal.seed ?? "") + " " + quote.compliment).prefix(10))
    }

    func address(of quote: ReviewQuote) -> String { "\(access.home)quote/\(key(of: quote))" }

    private func quote(_ key: String) -> ReviewQuote? { progress.quotes.first { self.key(of: $0) == key } }

    /// Whether the reader may read a quote: it waits for them, or they stopped it and think again.
    private func mayRead(_ quote: ReviewQuote) -> Bool {
        if case .withheld(_, let by) = progress.stage(of: quote) { return by == reader }
        return progress.isOpen(quote, to: reader)
    }

    /// Puts a quote before the reader.
    mutating func read(_ key: String, _ request: ReviewRequest) -> ReviewResponse {
        guard let quote = quote(key) else { return .page(notice(.unknown), .notFound) }
        guard mayRead(quote) else { return .page(notice(.notYours), .conflict) }
        let page = readingPage(quote, Choices(start: progress.start(of: quote)))
        guard shown[key] == nil else { return .page(page) }
        shown[key] = request.at
        let line = progress.record(
            JournalEntry(at: request.at, by: reader, event: .shown(compliment: quote.compliment)))
        return .page(page).doing([.journal(line)])
    }

    mutating func decide(_ key: String, _ step: String, _ request: ReviewRequest) -> ReviewResponse {
        guard let quote = quote(key) else { return .page(notice(.unknown), .notFound) }
        guard mayRead(quote) else { return .page(notice(.notYours), .conflict) }
        guard let choices = Choices(request.form, of: quote) else { return .page(notice(.badForm), .badRequest) }
        switch step {
        case "change": return .page(readingPage(quote, choices))
        case "printed": return printed(quote, choices)
        case "approve": return approve(quote, choices, request)
        case "withhold": return withhold(quote, request)
        default: return .page(notice(.unknown), .notFound)
        }
    }

    /// Shows the words exactly as they would be printed, once every marked word is decided.
    private func printed(_ quote: ReviewQuote, _ choices: Choices) -> ReviewResponse {
        let open = choices.undecided(in: quote)
        return .page(open.isEmpty ? printedPage(quote, choices) : readingPage(quote, choices, undecided: open))
    }

    private mutating func approve(
        _ quote: ReviewQuote, _ choices: Choices, _ request: ReviewRequest
    ) -> ReviewResponse {
        // The reader stands for what was shown: the same bytes, under the same label.
        guard quote.caption != nil, choices.undecided(in: quote).isEmpty,
            request.form["shown"] == quote.digest(choices.decisions)
        else { return .page(notice(.badForm), .badRequest) }
        let seconds = seconds(on: quote, at: request.at)
        guard seconds >= ReadingTime.least(of: quote) else {
            return .page(printedPage(quote, choices, tooSoon: true))
        }
        let outcome = Reading.Outcome.publish(choices.decisions, printed: quote.digest(choices.decisions))
        var deeds = record(outcome, of: quote, seconds, request.at)
        if let approval = progress.approval(of: quote) {
            progress.add(approval)
            let event = JournalEntry.Event.approved(compliment: quote.compliment, id: approval.id)
            let line = progress.record(JournalEntry(at: request.at, by: reader, event: event))
            deeds += [.approve(approval), .journal(line)]
        }
        return onward(after: quote).doing(deeds)
    }

    private mutating func withhold(_ quote: ReviewQuote, _ request: ReviewRequest) -> ReviewResponse {
        guard let reason = request.form["reason"].flatMap({ WithholdReason(rawValue: $0) }) else {
            return .page(readingPage(quote, Choices(start: progress.start(of: quote)), needsReason: true))
        }
        let deeds = record(.withhold(reason), of: quote, seconds(on: quote, at: request.at), request.at)
        return onward(after: quote).doing(deeds)
    }

    private mutating func record(
        _ outcome: Reading.Outcome, of quote: ReviewQuote, _ seconds: Int, _ moment: Moment
    ) -> [ReviewResponse.Deed] {
        let reading = Reading(
            compliment: quote.compliment, basis: progress.basis(of: quote), outcome: outcome, seconds: seconds)
        shown[key(of: quote)] = nil
        return [.journal(progress.record(JournalEntry(at: moment, by: reader, event: .read(reading))))]
    }

    private func seconds(on quote: ReviewQuote, at moment: Moment) -> Int {
        shown[key(of: quote)].map { max(0, moment.secondsSinceEpoch - $0.secondsSinceEpoch) } ?? 0
    }

    /// To the next quote, or back to the list.
    private func onward(after quote: ReviewQuote) -> ReviewResponse {
        .go(to: open.first.map(address) ?? access.home)
    }
}

/// How long a person needs at least for a quote.
enum ReadingTime {
    /// In seconds: three to find one's way, and a fifth of a second a word, which is faster than people read for sense
    /// (a mean of 238 words a minute: Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    static func least(of quote: ReviewQuote) -> Int { 3 + (quote.wordCount + 4) / 5 }
}
