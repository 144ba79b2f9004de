import Disclosure

/// The whole state of a review, and how it answers a request: a function of both, without sockets, files or clock.
public struct ReviewDesk: Sendable {
    public internal(set) var progress: ReviewProgress
    var access: ReviewAccess
    /// The role of the person at the browser.
    let reader: String
    let setting: ReviewSetting
    /// When each quote was first put before the reader in this sitting.
    var shown: [String: Moment] = [:]

    public init(_ progress: ReviewProgress, access: ReviewAccess, reader: String, setting: ReviewSetting) {
        self.progress = progress
        self.access = access
        self.reader = reader
        self.setting = setting
    }

    /// Notes that the reader sat down; the first who ever did brings the seed. Returns the line for the journal.
    public mutating func open(seed: String, at moment: Moment) -> String {
        progress.record(JournalEntry(at: moment, by: reader, event: .opened(seed: progress.journal.seed ?? seed)))
    }

    /// The answer to a request, and the state after it.
    public func handle(_ request: ReviewRequest) -> (state: ReviewDesk, response: ReviewResponse) {
        var desk = self
        let response = desk.answer(request)
        return (desk, response)
    }

    private mutating func answer(_ request: ReviewRequest) -> ReviewResponse {
        switch access.judge(request) {
        case .otherHost: .page(notice(.otherHost), .misdirected)
        case .otherPage: .page(notice(.otherPage), .forbidden)
        case .usedToken: .page(notice(.usedToken), .gone)
        case .stranger: styleSheet(request) ?? .page(notice(.stranger), .forbidden)
        case .enter(let cookie): .go(to: access.home, cookie: cookie)
        case .welcome: route(request)
        }
    }

    private mutating func route(_ request: ReviewRequest) -> ReviewResponse {
        let parts = request.path.dropFirst(access.home.count).split(separator: "/").map(String.init)
        switch (request.method, parts.count) {
        case (.get, 0): return .page(overview())
        case (.post, 1) where parts[0] == "leave": return leave()
        case (.get, 2) where parts[0] == "quote": return read(parts[1], request)
        case (.post, 3) where parts[0] == "quote": return decide(parts[1], parts[2], request)
        default: return .page(notice(.unknown), .notFound)
        }
    }

    /// Style sheets hold nothing of anybody, and the pages that turn a stranger away use them too.
    private func styleSheet(_ request: ReviewRequest) -> ReviewResponse? {
        guard request.method == .get else { return nil }
        return setting.styles.first { "/" + $0.name == request.path }.map { .style($0.css) }
    }

    private mutating func leave() -> ReviewResponse {
        access.end()
        return .page(notice(.over))
    }

    func notice(_ notice: Notice) -> ReviewPage {
        let home = notice.hasWayBack ? access.home : "/"
        return ReviewPage(
            title: notice.title, setting: setting, home: home, main: NoticeText(notice: notice, home: home).nodes)
    }

    /// The quotes that this reader has to read now, in the order of the records.
    var open: [ReviewQuote] { progress.quotes.filter { progress.isOpen($0, to: reader) } }
}

/// What surrounds a review: the edition it is for and how its pages look.
public struct ReviewSetting: Sendable {
    /// Such as "Coventry City Council, 2021-22".
    public let edition: String
    /// The style sheets of the public site and the review's own, in the order in which pages link them.
    public let styles: [(name: String, css: String)]
    /// Shown on every page of a demonstration.
    public let notice: String?

    public init(edition: String, styles: [(name: String, css: String)], notice: String?) {
        self.edition = edition
        self.styles = styles
        self.notice = notice
    }
}
