import Disclosure
import LocalServer
import Quantities

@testable import Redaction
@testable import Review

/// A desk with a few quotes, and a browser that remembers its cookie.
struct Visitor {
    static let host = "127.0.0.1:8417"
    static let token = "0123456789abcdef"
    static let folder = "a1b2c3d4"
    /// The list of quotes, to one who is inside.
    static let home = "/\(folder)/"

    var desk: ReviewDesk
    var cookie: String?
    var clock = 1_661_160_000  // 22 August 2022, 09:20
    /// All that answers asked to be written.
    private(set) var journal = ""
    private(set) var approvals: [QuoteApproval] = []

    init(
        _ quotes: [ReviewQuote], as reader: String = "Complaints manager", journal: Journal = Journal(),
        rules: QuoteRules = .specimen, sound: [QuoteApproval] = [], void: [QuoteApproval] = []
    ) {
        let progress = ReviewProgress(quotes: quotes, journal: journal, rules: rules, sound: sound, void: void)
        desk = ReviewDesk(
            progress,
            access: ReviewAccess(host: Self.host, token: Self.token, session: "fedcba9876543210", folder: Self.folder),
            reader: reader,
            setting: ReviewSetting(edition: "Anytown, 2021-22", styles: [("review.css", "a{}")], notice: nil))
        self.journal += desk.open(seed: "5eed", at: Moment(secondsSinceEpoch: clock))
    }

    /// One who has come in.
    static func inside(
        _ quotes: [ReviewQuote], as reader: String = "Complaints manager", journal: Journal = Journal(),
        sound: [QuoteApproval] = [], void: [QuoteApproval] = []
    ) -> Visitor {
        var visitor = Visitor(quotes, as: reader, journal: journal, sound: sound, void: void)
        _ = visitor.get("/enter/\(token)")
        return visitor
    }

    struct Answer {
        let status: Int
        let headers: [String: String]
        let text: String
    }

    mutating func get(
        _ path: String, host: String = host, origin: String? = nil, site: String? = nil
    ) -> Answer {
        send(ReviewRequest(.get, path, headers: headers(host, origin, site), at: Moment(secondsSinceEpoch: clock)))
    }

    mutating func post(_ path: String, _ form: [(String, String)] = [], origin: String? = "http://\(host)") -> Answer {
        let fields = Form(form.map { (name: $0.0, value: $0.1) })
        return send(
            ReviewRequest(
                .post, path, headers: headers(Self.host, origin, nil), form: fields,
                at: Moment(secondsSinceEpoch: clock)))
    }

    private func headers(_ host: String, _ origin: String?, _ site: String?) -> ReviewRequest.Headers {
        ReviewRequest.Headers(host: host, origin: origin, cookie: cookie.map { "other=1; \($0)" }, site: site)
    }

    private mutating func send(_ request: ReviewRequest) -> Answer {
        let (next, response) = desk.handle(request)
        desk = next
        for deed in response.deeds {
            switch deed {
            case .journal(let line): journal += line
            case .approve(let approval): approvals.append(approval)
            }
        }
        let headers = Dictionary(response.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        if let set = headers["Set-Cookie"] { cookie = String(set.prefix { $0 != ";" }) }
        return Answer(
            status: response.status.rawValue, headers: headers, text: String(decoding: response.body, as: UTF8.self))
    }

    func address(_ quote: ReviewQuote) -> String { desk.address(of: quote) }

    /// Reads a quote and approves it with these choices, after a minute.
    @discardableResult
    mutating func approve(_ quote: ReviewQuote, _ choices: [(String, String)] = []) -> Answer {
        _ = get(address(quote))
        clock += 60
        guard let parsed = Choices(Form(choices.map { (name: $0.0, value: $0.1) }), of: quote) else {
            return Answer(status: 0, headers: [:], text: "")
        }
        return post("\(address(quote))/approve", choices + [("shown", quote.digest(parsed.decisions))])
    }
}

extension ReviewQuote {
    /// `{word}` is in doubt, `<word>` is taken out for good.
    static func specimen(
        _ compliment: String, _ text: String, fitness: QuoteLabelRule.Judgement = .fits(caption: "A parent or carer")
    ) -> ReviewQuote {
        var pieces: [Piece] = []
        var place = 0
        var rest = Substring(text)
        while let first = rest.first {
            let (state, length): (Piece.State, Int) =
                switch first {
                case "{": (.doubtful, 1)
                case "<": (.redacted, 1)
                default: (.kept, 0)
                }
            let word =
                length == 1
                ? rest.dropFirst().prefix { $0 != "}" && $0 != ">" }
                : rest.prefix { $0 != "{" && $0 != "<" && $0.isLetter == first.isLetter }
            rest = rest.dropFirst(word.count + 2 * length)
            let scalars = word.unicodeScalars.count
            pieces.append(
                Piece(
                    original: String(word), range: place..<(place + scalars), state: state,
                    reasons: reasons(state, isWord: first.isLetter), role: state == .kept ? nil : .name, tail: ""))
            place += scalars
        }
        let isDoubtful = pieces.contains { $0.state == .doubtful }
        return ReviewQuote(
            compliment: compliment,
            proposal: Proposal(pieces: pieces, action: isDoubtful ? .queue : .publish, doubts: [], hints: [.court]),
            label: QuoteLabel(source: "parents", who: "A parent or carer"), fitness: fitness, basis: .consent)
    }

    private static func reasons(_ state: Piece.State, isWord: Bool) -> [Reason] {
        switch state {
        case .kept: isWord ? [.commonWord] : []
        case .doubtful: [.nameWord]
        case .redacted: [.telephone]
        }
    }

    /// The field of a word.
    func field(_ word: String) -> String {
        "word-\(proposal.pieces.firstIndex { $0.original == word } ?? -1)"
    }

    func print(_ word: String) -> [(String, String)] { [(field(word), "print")] }

    func out(_ word: String, as role: Role = .name) -> [(String, String)] {
        let field = field(word)
        return [(field, "out"), (field.replacing("word", with: "role"), role.rawValue)]
    }
}

extension QuoteRules {
    /// Marks "Grace" and nothing else.
    static let specimen = QuoteRules(version: "1-abc") { text in
        text.contains("Grace") ? [MarkedWords(position: 1, words: "Grace", reason: "nameWord")] : []
    }
}
