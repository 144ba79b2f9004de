import Diagnostics
import Digests
import Disclosure
import Foundation
import Pages
import Quantities
import Records
package import Site
import SiteBuilder

/// A build that judges nothing: every page is written as soon as it is made, and one that an earlier build made from
/// the same is not made again. What it writes are the bytes of any other build.
package struct StreamedBuild {
    package let pipeline: SitePipeline
    package let output: OutputFolder
    /// Nil where every page is to be made again.
    package private(set) var cache: IndexFile?

    package init(_ pipeline: SitePipeline, output: OutputFolder, cache: IndexFile?) {
        self.pipeline = pipeline
        self.output = output
        self.cache = cache
    }

    /// With so many pages to make again they are held and compared with what stands there: in most cases one file
    /// changes, and is exchanged alone.
    private static let mostHeld = 256

    /// - Returns: how many files the site has; nil, with findings, where it could not be built.
    package mutating func run(_ log: inout RunLog) async throws -> Int? {
        guard let templates = pipeline.templates(&log) else { return nil }
        let councils = try pipeline.councils(templates, &log)
        guard !log.findings.hasErrors else { return nil }
        // What an engine holds may change without any file that does.
        if councils.editions.contains(where: { $0.sources.records.engine != nil }) { cache = nil }
        let index = cache?.read() ?? BuildIndex()
        let planned = await plan(councils, templates, sourceStore(councils, index, &log), &log)
        guard !log.findings.hasErrors else { return nil }
        return try await write(planned, index, &log)
    }

    private struct Planned {
        let plan: SitePlan
        let sources: [String: BuildIndex.Source]
        let keys: PageKeys
        let store: SourceStore
    }

    private func sourceStore(
        _ councils: [CouncilBuild], _ index: BuildIndex,
        _ log: inout RunLog
    ) -> SourceStore {
        let start = ContinuousClock.now
        let records = councils.editions.map(\.sources.records.folder)
        let key = ProcessInfo.processInfo.environment[EditionReader.keyVariable].map { [$0] } ?? []
        let stamps = project.edges.stamps(
            ["templates"] + councils.map(\.council.place.folder) + records, [SharedDigest.program] + key)
        log.watch.end("look at files", since: start)
        return SourceStore(stamps: stamps, index: index, tree: project.tree, digests: cache != nil)
    }

    private func plan(
        _ councils: [CouncilBuild], _ templates: Templates,
        _ store: SourceStore, _ log: inout RunLog
    ) async -> Planned {
        let start = ContinuousClock.now
        let (pages, read) = await PageTemplates.read(store, project)
        for page in read { log.findings.report(page.findings) }
        let plan = pipeline.plan(councils, templates, pages, project.tree, &log.findings)
        log.watch.end("plan pages", since: start)
        guard cache != nil else { return Planned(plan: plan, sources: [:], keys: .none, store: store) }
        let before = ContinuousClock.now
        var sources = Dictionary(
            read.compactMap { page in page.source.map { (page.path, $0) } }, uniquingKeysWith: { first, _ in first })
        let shared = SharedDigest(store: store, plan: plan, options: asked)
        let keys = shared.keys(pages: Set(read.map(\.path)), &sources, &log.findings)
        log.watch.end("digest sources", since: before)
        return Planned(plan: plan, sources: sources, keys: keys, store: store)
    }

    /// What of the command line decides bytes.
    private var asked: String {
        let options = pipeline.options
        let clock = options.clock.map { "\($0)" } ?? ""
        return "\(options.part) \(options.includesDrafts) \(clock) \(options.edition ?? "")"
    }

    private var project: Project { pipeline.project }

    private func write(_ planned: Planned, _ index: BuildIndex, _ log: inout RunLog) async throws -> Int? {
        let start = ContinuousClock.now
        let before = outputs
        let earlier = EarlierSite(outputs: index.outputs, stamps: before)
        let store = planned.store
        let sources = planned.sources
        let stream = SiteStream(threads: project.threads, keys: planned.keys, earlier: earlier) {
            path throws(FileProblem) in try store.text(path, digest: sources[path]?.digest)
        }
        let place = OutputPlace(output: output, files: project.files, earlier: earlier)
        let held = earlier.isEmpty ? false : await stream.stalePages(of: planned.plan) <= Self.mostHeld
        let result = held ? try await place.hold(stream, planned.plan) : try await place.stream(stream, planned.plan)
        log.watch.end("render and write pages", since: start)
        log.findings.report(result.findings)
        guard !log.findings.hasErrors else { return nil }
        let stamps = outputs(after: result.written, before)
        var fresh = BuildIndex(sources: sources)
        for file in result.known {
            guard let stamp = stamps[file.path] else { continue }
            fresh.outputs[file.path] = BuildIndex.Output(stamp: stamp, key: file.key, figuresUsed: file.figuresUsed)
        }
        if fresh != index { log.watch.time("write index") { cache?.write(fresh) } }
        return result.paths.count
    }

    /// The files that stand in the output folder after the build; only what was written is looked at again.
    private func outputs(
        after written: SiteStream.Written, _ before: [String: FileStamp]
    ) -> [String: FileStamp] {
        switch written {
        case .everything: return outputs
        case .nothing: return before
        case .file(let path):
            var stamps = before
            stamps[path] = project.edges.stamps([], ["\(output.path)/\(path)"]).values.first
            return stamps
        }
    }

    /// The files that stand in the output folder, by their paths in the site.
    private var outputs: [String: FileStamp] {
        guard cache != nil else { return [:] }
        let stamps = project.edges.stamps([output.path], [])
        return Dictionary(
            stamps.map { (String($0.dropFirst(output.path.count + 1)), $1) }, uniquingKeysWith: { first, _ in first })
    }
}
