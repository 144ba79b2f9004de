import Diagnostics
import Markup
import Site

/// Answers requests by what is shown, and lets a page wait until it is out of date.
public actor PreviewDesk {
    /// The panel's files, served from this folder, which no site has.
    public struct Assets: Sendable {
        let script: String
        let style: String

        public init(script: String, style: String) {
            self.script = script
            self.style = style
        }
    }

    static let folder = ".heard"
    /// How long a page waits for news before it asks again; less than the server waits for an answer.
    private static let patience: Duration = .seconds(10)

    private var state = PreviewState()
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var waiters = 0
    private let access: PreviewAccess
    private let assets: Assets
    /// Another one for each start of the preview.
    private let session: String

    public init(access: PreviewAccess, assets: Assets, session: String) {
        self.access = access
        self.assets = assets
        self.session = session
    }

    /// The number of the build that is shown then.
    @discardableResult public func show(_ made: PreviewBuild) -> Int {
        state.show(made)
        wakeAll()
        return state.build
    }

    /// Whether no newer build is shown.
    func isShowing(_ build: Int) -> Bool { state.build == build }

    public func add(_ judgement: PreviewJudgement, ofBuild build: Int) {
        state.add(judgement, ofBuild: build)
        wakeAll()
    }

    public func answer(_ request: PreviewRequest) async -> PreviewResponse {
        switch access.judge(request) {
        case .otherHost: return .text(.misdirected, "This preview answers to its own address only.")
        case .otherPage: return .text(.forbidden, "This preview is not for other pages.")
        case .otherMethod:
            return .text(.methodNotAllowed, "A preview can be read.", [.init(name: "Allow", value: "GET, HEAD")])
        case .welcome: break
        }
        guard let target = RequestTarget(request.path) else { return .text(.badRequest, "No page has this address.") }
        let response =
            target.segments.first == Self.folder
            ? await own(target, request.query) : file(target, address: request.path)
        return request.method == "HEAD" ? response.headOnly : response
    }

    /// A file of the site; of a page, with the panel.
    private func file(_ target: RequestTarget, address: String) -> PreviewResponse {
        guard state.hasSite else { return missing(.unavailable, "Nothing can be shown yet", target.file) }
        if let file = state.files[target.file] {
            guard target.file.hasSuffix(".html") else {
                return PreviewResponse(.ok, ContentType(ofFile: file.path), file.bytes)
            }
            return PreviewResponse(.ok, .page, addition(for: target.file).added(to: file.bytes))
        }
        if !target.isFolder, state.files[target.file + "/index.html"] != nil {
            return .text(.found, "A folder.", [.init(name: "Location", value: "\(address)/")])
        }
        return missing(.notFound, "There is no such page", target.file)
    }

    private func own(_ target: RequestTarget, _ query: [String: String]) async -> PreviewResponse {
        let page = RequestTarget(query["path"] ?? "/")?.file ?? ""
        switch target.file {
        case ".heard/reload.js":
            return PreviewResponse(.ok, ContentType(ofFile: "reload.js"), Array(assets.script.utf8))
        case ".heard/preview.css": return PreviewResponse(.ok, ContentType(ofFile: "x.css"), Array(assets.style.utf8))
        case ".heard/panel": return PreviewResponse(.ok, .page, Array(MarkupWriter.render(notes(on: page)).utf8))
        case ".heard/state":
            let known = query["known"]
            if known == stamp(of: page) { await waitForNews() }
            return PreviewResponse(.ok, .plain, Array(stamp(of: page).utf8))
        default: return .text(.notFound, "There is no such file.")
        }
    }

    /// `session page panel`: the page is read again where one of the first two is another, the panel where the last is.
    private func stamp(of page: String) -> String { "\(session) \(state.version(ofPage: page)) \(state.panel)" }

    private func addition(for page: String) -> PageAddition {
        PageAddition(head: MarkupWriter.render(head(for: page)), body: MarkupWriter.render(notes(on: page)))
    }

    private func head(for page: String) -> Node {
        let folder = "/" + Self.folder
        return [
            .html("link", ["rel": "stylesheet", "href": "\(folder)/preview.css"]),
            .html("script", ["src": "\(folder)/reload.js", "defer": "defer", "data-known": stamp(of: page)]),
        ]
    }

    private func notes(on page: String) -> Node {
        let panel = PreviewPanel(
            path: page, findings: state.findings(ofPage: page), isJudged: state.judgement != nil,
            reading: state.judgement?.readings[page], figures: state.latest.figures(page))
        let problems = PreviewProblems(findings: state.problems, hasSite: state.hasSite)
        return .html(
            "div", ["id": "heard-preview"], problems.node, state.files[page] == nil ? .empty : panel.node)
    }

    /// A page of our own where the site has none.
    private func missing(_ status: PreviewResponse.Status, _ title: String, _ page: String) -> PreviewResponse {
        let way: Node = state.hasSite ? .html("p", [:], .html("a", ["href": "/"], "To the start of the site")) : .empty
        let document = Node.html(
            "html", ["lang": "en-GB"],
            .html(
                "head", [:], .html("meta", ["charset": "utf-8"]),
                .html("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .html("title", [:], .text("\(title) - Heard preview")), head(for: page)),
            .html(
                "body", ["class": "heard-missing"], .html("main", [:], .html("h1", [:], .text(title)), way),
                notes(on: page)))
        return PreviewResponse(status, .page, Array(("<!DOCTYPE html>\n" + MarkupWriter.render(document)).utf8))
    }

    /// Returns when anything is shown or added, or after a while.
    private func waitForNews() async {
        let number = waiters
        waiters += 1
        let timer = Task {
            do { try await Task.sleep(for: Self.patience) } catch { return }
            wake(number)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { waiting[number] = continuation }
            }
        } onCancel: {
            Task { await self.wake(number) }
        }
        timer.cancel()
    }

    private func wake(_ number: Int) { waiting.removeValue(forKey: number)?.resume() }

    private func wakeAll() {
        for number in waiting.keys.sorted() { wake(number) }
    }
}
