import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import Machine
import Pipeline
import Quantities
import Site
import StrictYAML

/// Holds a folder or a live site against a manifest.
struct PlaceVerification {
    /// As it was typed: a folder, a page or an address.
    let place: String
    /// Where it is on this machine, if it is not an address.
    let folder: String
    /// Nil for the site's own.
    let manifest: String?
    /// The approved page, where the place is a page of a CMS.
    let words: String?
    let project: Project
    let common: CommonOptions

    private var console: Console { common.console }
    private var edges: TargetFiles { .live(project: project.folder, rules: project.outputRules) }

    func run() throws {
        let typed = folder
        guard WebAddress.isMeant(by: place) else {
            return try conclude { findings throws(FileProblem) in
                try verify(folder: typed.hasSuffix("/") ? String(typed.dropLast()) : typed, &findings)
            }
        }
        // A password may be in it, so it isn't printed.
        guard let address = WebAddress(place) else {
            throw ValidationError("this is not an address of the web, such as https://www.example.gov.uk/report/")
        }
        let folder = try common.withFiles { () throws(FileProblem) in
            try WorkFolder.make(beside: FileManager.default.temporaryDirectory.path + "/heard-verify", .owner)
        }
        defer {
            do { try project.files.remove(folder) } catch { console.note("heard: left behind: \(folder)") }
        }
        try conclude { findings throws(FileProblem) in try verify(address, by: folder, &findings) }
    }

    private func conclude(_ verify: (inout Findings) throws(FileProblem) -> Void) throws {
        var findings = Findings()
        do throws(FileProblem) {
            try verify(&findings)
        } catch {
            throw common.refusal(error)
        }
        try common.conclude(findings)
    }

    /// As findings and notes name it: an address without a password, and no slash at the end.
    private var called: String {
        let name = WebAddress(place)?.description ?? place
        return name.hasSuffix("/") ? String(name.dropLast()) : name
    }

    // MARK: A folder

    private func verify(folder: String, _ findings: inout Findings) throws(FileProblem) {
        guard project.files.exists(folder) else { throw FileProblem(.read, folder, "No such file or directory") }
        if let words { return try verify(page: folder, by: words, &findings) }
        let own = "\(folder)/\(Manifest.path)"
        // Opened at once, a pipe in its place would be waited for.
        let hasOwn = try edges.entries(folder).contains(TargetEntry(path: Manifest.path, kind: .file))
        guard manifest != nil || hasOwn else { throw FileProblem(.read, own, "there is no such file") }
        guard let read = try trusted(manifest ?? own, &findings) else { return }
        let verifier = SiteVerifier(manifest: read, isWholeFolder: true)
        if let empty = verifier.emptiness(at: manifest ?? own) { return findings.report(empty) }
        findings.report(try verifier.findings(in: folder, called: called, edges))
        if !findings.hasErrors { tell(read, verifier) }
    }

    private func trusted(_ path: String, _ findings: inout Findings) throws(FileProblem) -> PublishedManifest? {
        PublishedManifest.read(try project.files.read(path), path: path, &findings)
    }

    private func tell(_ read: PublishedManifest, _ verifier: SiteVerifier) {
        console.note(
            "heard: \(called) is exactly build \(read.build.short) of '\(read.council)', made by \(read.tool): "
                + "\(verifier.files.count) files" + (manifest == nil ? ", by its own manifest" : ""))
    }

    /// One page.
    private func verify(page: String, by words: String, _ findings: inout Findings) throws(FileProblem) {
        let files = project.files
        let verification = WordVerification(approved: try files.read(words))
        guard !verification.isEmpty else { throw FileProblem(.read, words, "there are no words in it") }
        findings.report(verification.findings(inPage: try files.read(page), called: called))
        if !findings.hasErrors { console.note("heard: \(called) says exactly what \(words) says") }
    }

    // MARK: A live site

    /// More than this of one site is not asked for, in bytes and in files: a manifest is what its server says it is.
    private static let most = (bytes: 2_000_000_000, files: 50_000)
    private static let largestPage = 16_000_000

    private func verify(
        _ address: WebAddress, by folder: String, _ findings: inout Findings
    ) throws(FileProblem) {
        if let words {
            try fetchOne(address, to: "\(folder)/page", Self.largestPage)
            return try verify(page: "\(folder)/page", by: words, &findings)
        }
        let own = address.file(PlainPath(literal: "manifest.json"))
        try fetchOne(own, to: "\(folder)/\(Manifest.path)", JSONFile.largest)
        let files = project.files
        let bytes = try files.read(manifest ?? "\(folder)/\(Manifest.path)")
        let path = manifest ?? own.description
        guard let read = PublishedManifest.read(bytes, path: path, &findings) else { return }
        let verifier = SiteVerifier(manifest: read, isWholeFolder: false)
        if let empty = verifier.emptiness(at: path) { return findings.report(empty) }
        let expected = verifier.files
        guard expected.count <= Self.most.files, expected.reduce(0, { $0 + $1.size.bytes }) <= Self.most.bytes else {
            throw FileProblem(.read, path, "it lists more than a site of Heard can have")
        }
        let fetched = try Fetching(
            expected.map { file in
                Fetching.Request(
                    address: address.file(file.path), file: "\(folder)/\(file.path)", size: file.size.bytes + 1)
            })
        var reasons: [String: String] = [:]
        for (place, file) in expected.enumerated() { reasons[file.path.text] = fetched.reason(place) }
        findings.report(try verifier.findings(in: folder, called: called, edges, reasons: reasons))
        if !findings.hasErrors { tell(read, verifier) }
    }

    /// Without it, there is nothing to hold a site against, or no page at all.
    private func fetchOne(_ address: WebAddress, to file: String, _ size: Int) throws(FileProblem) {
        let fetched = try Fetching([Fetching.Request(address: address, file: file, size: size)])
        guard !project.files.exists(file) else { return }
        let complaint = fetched.complaints.split(separator: "\n").first.map(String.init)
        guard let elsewhere = fetched.answers[0]?.elsewhere, !elsewhere.isEmpty else {
            throw FileProblem(.read, address.description, complaint ?? "the server does not give it")
        }
        throw FileProblem(
            .read, address.description, "the server sends us on to \(elsewhere); give that address if it is yours")
    }
}
