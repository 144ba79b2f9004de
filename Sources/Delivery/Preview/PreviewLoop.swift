import Diagnostics
import Site

/// Watches the sources, builds, and shows what was built, until its task is cancelled.
public struct PreviewLoop: Sendable {
    /// The world outside, made where the program starts.
    public struct Edges: Sendable {
        /// Builds what the last scan saw.
        let build: @Sendable () async -> PreviewBuild
        /// Judges what was built last; nil where somebody asked for another build meanwhile.
        let check: @Sendable () async -> PreviewJudgement?
        /// Says on the terminal what happened: a build in so many milliseconds, or its findings.
        let tell: @Sendable (_ made: PreviewBuild, _ time: Duration) -> Void

        public init(
            build: @escaping @Sendable () async -> PreviewBuild,
            check: @escaping @Sendable () async -> PreviewJudgement?,
            tell: @escaping @Sendable (_ made: PreviewBuild, _ time: Duration) -> Void
        ) {
            self.build = build
            self.check = check
            self.tell = tell
        }
    }

    private let files: SourceFiles
    private let desk: PreviewDesk
    private let edges: Edges

    public init(_ files: SourceFiles, _ desk: PreviewDesk, edges: Edges) {
        self.files = files
        self.desk = desk
        self.edges = edges
    }

    public func run() async throws {
        var rhythm = PreviewRhythm()
        var failure: PreviewBuild?
        var number = 0
        var checking: Task<Void, Never>?
        defer { checking?.cancel() }
        let clock = ContinuousClock()
        while true {
            try Task.checkCancellation()
            let scan = files.scan()
            let start = clock.now
            switch rhythm.next(after: scan) {
            case .build:
                let made = await edges.build()
                rhythm.built(hasSite: made.site != nil)
                failure = made
                guard made.site != nil else { continue }
                number = await desk.show(made)
                edges.tell(made, clock.now - start)
            case .showFailure:
                guard let failure else { break }
                number = await desk.show(failure)
                edges.tell(failure, .zero)
            case .check: checking = check(number, after: checking)
            case nil: break
            }
            try await Task.sleep(for: PreviewRhythm.pause(after: scan.cost))
        }
    }

    /// Checks go on beside the loop, one at a time; what comes too late for a newer build is dropped by the desk.
    private func check(_ build: Int, after earlier: Task<Void, Never>?) -> Task<Void, Never> {
        Task {
            await earlier?.value
            // Another build may have been shown while an earlier check went on; its own check follows.
            guard await desk.isShowing(build) else { return }
            if let judgement = await edges.check() { await desk.add(judgement, ofBuild: build) }
        }
    }
}
