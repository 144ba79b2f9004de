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
    package let output: OutputFolder
    /// Nil where every page is to be made again.
    package private(set) var cache: IndexFile?

    package init(output: OutputFolder, cache: IndexFile?) {
        self.output = output
        self.cache = cache
    }

    /// With so many pages to make again they are held and compared with what stands there: in most cases one file
    /// changes, and is exchanged alone.
    private static let mostHeld = 256

    /// - Returns: how many files the site has; nil, with findings, where it could not be built.
    package mutating func run(_ workshop: inout Workshop) async throws -> Int? {
        guard let templates = workshop.templates() else { return nil }
        let councils = try workshop.editions(templates)
        guard !workshop.findings.hasErrors else { return nil }
        // What an engine holds may change without any file that does.
        if councils.flatMap({ $0.editions ?? [] }).contains(where: { $0.sources.records.engine != nil }) { cache = nil }
        let index = cache?.read() ?? BuildIndex()
        let planned = await plan(councils, templates, sourceStore(councils, index, &workshop), &workshop)
        guard !workshop.findings.hasErrors else { return nil }
        return try await write(planned, index, &workshop)
    }

    private struct Planned {
        let plan: SitePlan
        let sources: [String: BuildIndex.Source]
        let keys: PageKeys
        let store: SourceStore
    }

    private func sourceStore(
        _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ index: BuildIndex,
        _ workshop: inout Workshop
    ) -> SourceStore {
        let start = ContinuousClock.now
        let records = councils.flatMap { $0.editions ?? [] }.map(\.sources.records.folder)
        let key = ProcessInfo.processInfo.environment[EditionReader.keyVariable].map { [$0] } ?? []
        let stamps = workshop.edges.stamps(
            ["templates"] + councils.map(\.council.place.folder) + records, [SharedDigest.program] + key)
        workshop.watch.end("look at files", since: start)
        return SourceStore(stamps: stamps, index: index, tree: workshop.tree, digests: cache != nil)
    }

    private func plan(
        _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ templates: Templates,
        _ store: SourceStore, _ workshop: inout Workshop
    ) async -> Planned {
        let start = ContinuousClock.now
        let (pages, read) = await PageTemplates.read(store, workshop)
        for page in read { workshop.findings.report(page.findings) }
        let plan = SitePipeline().plan(councils, templates, pages, &workshop)
        workshop.watch.end("plan pages", since: start)
        guard cache != nil else { return Planned(plan: plan, sources: [:], keys: .none, store: store) }
        let before = ContinuousClock.now
        var sources = Dictionary(
            read.compactMap { page in page.source.map { (page.path, $0) } }, uniquingKeysWith: { first, _ in first })
        let shared = SharedDigest(store: store, plan: plan, options: options(of: workshop))
        let keys = shared.keys(pages: Set(read.map(\.path)), &sources, &workshop.findings)
        workshop.watch.end("digest sources", since: before)
        return Planned(plan: plan, sources: sources, keys: keys, store: store)
    }

    /// What of the command line decides bytes.
    private func options(of workshop: Workshop) -> String {
        let clock = workshop.options.clock.map { "\($0)" } ?? ""
        return "\(workshop.part) \(workshop.includesDrafts) \(clock) \(workshop.options.edition ?? "")"
    }

    private func write(_ planned: Planned, _ index: BuildIndex, _ workshop: inout Workshop) async throws -> Int? {
        let start = ContinuousClock.now
        let before = outputs(workshop)
        let earlier = EarlierSite(outputs: index.outputs, stamps: before)
        let store = planned.store
        let sources = planned.sources
        let stream = SiteStream(threads: workshop.threads, keys: planned.keys, earlier: earlier) {
            path throws(FileProblem) in try store.text(path, digest: sources[path]?.digest)
        }
        let place = OutputPlace(output: output, files: workshop.tree.files, earlier: earlier)
        let held = earlier.isEmpty ? false : await stream.stalePages(of: planned.plan) <= Self.mostHeld
        let result = held ? try await place.hold(stream, planned.plan) : try await place.stream(stream, planned.plan)
        workshop.watch.end("render and write pages", since: start)
        workshop.findings.report(result.findings)
        guard !workshop.findings.hasErrors else { return nil }
        let stamps = outputs(workshop, after: result.written, before)
        var fresh = BuildIndex(sources: sources)
        for file in result.known {
            guard let stamp = stamps[file.path] else { continue }
            fresh.outputs[file.path] = BuildIndex.Output(stamp: stamp, key: file.key, figuresUsed: file.figuresUsed)
        }
        if fresh != index { workshop.watch.time("write index") { cache?.write(fresh) } }
        return result.paths.count
    }

    /// The files that stand in the output folder after the build; only what was written is looked at again.
    private func outputs(
        _ workshop: Workshop, after written: SiteStream.Written, _ before: [String: FileStamp]
    ) -> [String: FileStamp] {
        switch written {
        case .everything: return outputs(workshop)
        case .nothing: return before
        case .file(let path):
            var stamps = before
            stamps[path] = workshop.edges.stamps([], ["\(output.path)/\(path)"]).values.first
            return stamps
        }
    }

    /// The files that stand in the output folder, by their paths in the site.
    private func outputs(_ workshop: Workshop) -> [String: FileStamp] {
        guard cache != nil else { return [:] }
        let stamps = workshop.edges.stamps([output.path], [])
        return Dictionary(
            stamps.map { (String($0.dropFirst(output.path.count + 1)), $1) }, uniquingKeysWith: { first, _ in first })
    }
}
