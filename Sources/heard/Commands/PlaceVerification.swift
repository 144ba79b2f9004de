import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import Site
import SiteBuilder

/// Holds a folder or a live site against a manifest.
struct PlaceVerification {
    let place: String
    /// Nil for the site's own.
    let manifest: String?
    /// The approved page, where the place is a page of a CMS.
    let words: String?
    let workshop: Workshop

    private var isLive: Bool { place.hasPrefix("https://") || place.hasPrefix("http://") }
    private var address: String { place.hasSuffix("/") ? place : place + "/" }
    private var console: Console { workshop.options.console }

    func run() throws {
        guard isLive else { return try verify(folder: place.hasSuffix("/") ? String(place.dropLast()) : place) }
        let folder = FileManager.default.temporaryDirectory.path + "/heard-verify-" + Randomness.hexadecimal(bytes: 8)
        defer {
            do { try workshop.tree.files.remove(folder) } catch { console.note("heard: left behind: \(folder)") }
        }
        try verify(folder: folder)
    }

    private func verify(folder: String) throws {
        var verified = workshop
        do throws(FileProblem) {
            if let words {
                try verify(page: folder, by: words, &verified.findings)
            } else {
                try verify(folder, &verified.findings)
            }
        } catch {
            console.complain("heard: cannot \(error.action.rawValue) \(error.path): \(error.reason)\n")
            throw Exit.unreadable
        }
        try verified.conclude()
    }

    private func verify(_ folder: String, _ findings: inout Findings) throws(FileProblem) {
        let files = workshop.tree.files
        if isLive { try fetchManifest(to: folder) }
        let own = try files.read("\(folder)/\(Manifest.path)")
        let trusted = try files.read(manifest ?? "\(folder)/\(Manifest.path)")
        let path = manifest ?? (isLive ? address + Manifest.path : "\(folder)/\(Manifest.path)")
        guard let read = PublishedManifest.read(trusted, path: path, &findings) else { return }
        let verifier = SiteVerifier(manifest: read, isWholeFolder: !isLive)
        if isLive { _ = try Fetching.fetch(verifier.files.map(\.path), below: address, into: folder) }
        let name = isLive ? String(address.dropLast()) : folder
        findings.report(try verifier.findings(in: folder, called: name, manifest: own, files))
        guard !findings.hasErrors else { return }
        console.note(
            "heard: \(place) is exactly build \(read.build.short) of '\(read.council)', made by \(read.tool): "
                + "\(verifier.files.count) files")
    }

    /// One page: a file, or what an address gives.
    private func verify(page: String, by words: String, _ findings: inout Findings) throws(FileProblem) {
        let files = workshop.tree.files
        if isLive {
            let complaints = try Fetching.fetch(place, to: page)
            guard files.exists(page) else { throw FileProblem(.read, place, complaints) }
        }
        let verification = WordVerification(approved: try files.read(words))
        guard !verification.isEmpty else { throw FileProblem(.read, words, "there are no words in it") }
        findings.report(verification.findings(inPage: try files.read(page), called: place))
        if !findings.hasErrors { console.note("heard: \(place) says exactly what \(words) says") }
    }

    /// Without it, there is nothing to hold the site against, or no site at all.
    private func fetchManifest(to folder: String) throws(FileProblem) {
        let complaints = try Fetching.fetch([Manifest.path], below: address, into: folder)
        guard workshop.tree.files.exists("\(folder)/\(Manifest.path)") else {
            let words = complaints.split(separator: "\n").first.map(String.init) ?? "the server does not give it"
            throw FileProblem(.read, address + Manifest.path, words)
        }
    }
}
