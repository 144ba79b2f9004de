import Foundation
import Testing

/// What a web team relies on when a council publishes, with the real program and real folders.
@Suite struct PublishTests {
    private let clock = ["--clock", "2024-07-02"]

    private func project(_ targets: String) throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try write("targets:\n\(targets)\n", to: "content/testshire/publish.yaml", in: project)
        return project
    }

    private func write(_ text: String, to path: String, in project: Scratch) throws {
        try Data(text.utf8).write(to: project.url.appending(path: path))
    }

    private func text(_ path: String, in project: Scratch) throws -> String {
        try String(contentsOf: project.url.appending(path: path), encoding: .utf8)
    }

    private func heard(_ arguments: String..., in project: Scratch) throws -> Binary.Run {
        try Binary.run(arguments + clock, in: project.url)
    }

    @Test func `a web server can read what is published, whatever the umask`() throws {
        let project = try project("  live: {kind: folder, to: www, readers: staff}")
        let command = "umask 077; exec \"$0\" publish live \(clock.joined(separator: " "))"
        let run = try Binary.run(["-c", command, Binary.path], in: project.url, program: "/bin/sh")
        #expect(run.exitCode == 0, "\(run.errors)")
        let release = project.url.appending(path: "www/current").resolvingSymlinksInPath()
        let files = FileManager.default
        for path in try files.subpathsOfDirectory(atPath: release.path) {
            let modes = try files.attributesOfItem(atPath: "\(release.path)/\(path)")[.posixPermissions] as? Int
            #expect(modes == 0o644 || modes == 0o755, "\(path)")
        }
    }

    private func changeRecord(in project: Scratch) throws {
        let path = "content/testshire/2023-24/records/complaints.csv"
        try write(
            try text(path, in: project).replacing(",not-upheld,", with: ",upheld,", maxReplacements: 1), to: path,
            in: project)
    }

    @Test(arguments: ["link", "exchange"])
    func `a folder is published, proved, published anew and taken back`(change: String) throws {
        let project = try project("  live: {kind: folder, to: www, switch: \(change), readers: staff}")
        let live = change == "link" ? "www/current" : "www"
        #expect(try heard("publish", "live", in: project).exitCode == 0)
        let first = try Folder.contents(of: project.url.appending(path: live).resolvingSymlinksInPath())
        let proof = try heard("verify", live, "--manifest", "content/testshire/published/live.json", in: project)
        #expect(proof.exitCode == 0, "\(proof.errors)")
        #expect(proof.errors.contains("is exactly build "))

        try changeRecord(in: project)
        let dry = try heard("publish", "live", "--dry-run", in: project)
        #expect(dry.output.contains("  changed  testshire/2023-24/outcomes.html ("))
        #expect(try Folder.contents(of: project.url.appending(path: live).resolvingSymlinksInPath()) == first)
        #expect(try heard("publish", "live", in: project).output == dry.output)
        #expect(try Folder.contents(of: project.url.appending(path: live).resolvingSymlinksInPath()) != first)
        #expect(try heard("publish", "live", "--rollback", in: project).exitCode == 0)
        #expect(try Folder.contents(of: project.url.appending(path: live).resolvingSymlinksInPath()) == first)

        try write("changed", to: "\(live)/index.html", in: project)
        try write("not ours", to: "\(live)/extra.html", in: project)
        let harmed = try heard("verify", live, in: project)
        #expect(harmed.exitCode == 1)
        #expect(harmed.errors.contains("\(live)/index.html: error: this file is not that of the approved build"))
        #expect(harmed.errors.contains("\(live)/extra.html: error: no such file is part of the approved build"))
    }

    @Test func `the same site makes the same archive, and whatever is wrong makes none`() throws {
        let project = try project("  zip: {kind: archive, to: a.zip}\n  tar: {kind: archive, to: a.tar.gz}")
        for target in ["zip", "tar"] { #expect(try heard("publish", target, in: project).exitCode == 0) }
        let before = try ["a.zip", "a.tar.gz"].map { try Data(contentsOf: project.url.appending(path: $0)) }
        for target in ["zip", "tar"] { #expect(try heard("publish", target, in: project).exitCode == 0) }
        #expect(try ["a.zip", "a.tar.gz"].map { try Data(contentsOf: project.url.appending(path: $0)) } == before)

        let page = "content/testshire/council.yaml"
        try write(try text(page, in: project) + "no_such_key: 1\n", to: page, in: project)
        try FileManager.default.removeItem(at: project.url.appending(path: "a.zip"))
        let refused = try heard("publish", "zip", in: project)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("[known-key]"))
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: "a.zip").path))
    }

    /// As if the records were real: kept where git ignores them, named under a key, and below addresses that somebody has.
    private func makeReal(_ project: Scratch) throws {
        let run = try Binary.shell(
            """
            C=content/testshire; E=$C/2023-24; mkdir private; mv $E/records/* private/; echo /private/ >.gitignore
            printf '%064d' 7 >private.key; chmod 600 private.key
            sed -i 's/synthetic: true/synthetic: false/; s#folder: records#folder: ../../../private#' $E/edition.yaml
            sed -i '/^noindex/d; /^demonstration_notice/d; s/www.example.org/www.testshire.gov.uk/' $C/*.yaml
            """, in: project.url)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    private func publishReal(_ project: Scratch) throws -> Binary.Run {
        let key = project.url.appending(path: "private.key").path
        return try Binary.run(
            ["publish", "live"] + clock, in: project.url, environment: ["HEARD_RECORDS_KEY": key])
    }

    @Test func `a site with an address says it to search engines, and moved pages lead on`() throws {
        let project = try project("  live: {kind: folder, to: www, servers: [nginx]}")
        let settings = """
            web:
              address: https://reports.testshire.gov.uk/
              moved:
                - {from: 2023-24/staff.html, to: 2023-24/teams.html}

            """
        let council = "content/testshire/council.yaml"
        try makeReal(project)
        let shown = try text(council, in: project)
        try write(shown + settings, to: council, in: project)
        // A site that is not a demonstration has contacts that reach somebody: everybody answers at Childline here.
        let contacts = "content/testshire/contacts.yaml"
        let reached = try text(contacts, in: project)
            .replacing(/phone: (?:08081570|01632960)\d+/, with: "phone: 08001111")
        try write(reached, to: contacts, in: project)
        let run = try publishReal(project)
        #expect(run.exitCode == 0, "\(run.errors)")
        let site = "www/current"
        #expect(
            try text("\(site)/robots.txt", in: project)
                == "User-agent: *\nDisallow:\nSitemap: https://reports.testshire.gov.uk/sitemap.xml\n")
        let map = try text("\(site)/sitemap.xml", in: project)
        let entry =
            "<loc>https://reports.testshire.gov.uk/testshire/2023-24/teams.html</loc><lastmod>2024-07-01</lastmod>"
        #expect(map.contains(entry))
        #expect(!map.contains("staff.html") && !map.contains("latest"))
        let canonical =
            "<link rel=\"canonical\" href=\"https://reports.testshire.gov.uk/testshire/2023-24/teams.html\"/>"
        let moved = try text("\(site)/testshire/2023-24/staff.html", in: project)
        #expect(try text("\(site)/testshire/2023-24/teams.html", in: project).contains(canonical))
        #expect(moved.contains(canonical))
        #expect(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=teams.html\"/>"))
        #expect(try text("\(site)/_nginx.conf", in: project).contains("$1testshire/2023-24/teams.html\" permanent;"))

        try write(shown + settings.replacing("to: 2023-24/teams", with: "to: 2023-24/team"), to: council, in: project)
        #expect(try publishReal(project).errors.contains("[link-target]"))
        try write(
            shown + settings.replacing("from: 2023-24/staff", with: "from: 2023-24/stages"), to: council, in: project)
        #expect(try publishReal(project).errors.contains("[one-file-one-path]"))
        try write(shown + settings.replacing("https:", with: "http:"), to: council, in: project)
        #expect(try publishReal(project).errors.contains("[value-kind]"))
    }
}

/// What is asked to be verified is looked at, or said not to be.
@Suite struct VerifiedPlaceTests {
    @Test(arguments: [
        "HTTP:///x", "file:///etc", "ftp://a.example/", "gopher://a.example/", "http://officer:s3cret/w@a.example/",
        "https://officer:s3cret @a.example/", "https://@/", "https://officer:s3cret@",
    ])
    func `what begins like an address and is none is no folder either, and is not printed`(address: String) throws {
        let run = try Binary.run(["verify", address])
        #expect(run.exitCode == 64 && run.errors.contains("this is not an address of the web"), "\(run.errors)")
        #expect(!run.errors.contains("s3cret"))
    }

    @Test(arguments: ["HTTP://officer:s3cret@127.0.0.1:9/site/", "http://officer:s3cret@127.0.0.1:9"])
    func `a password in an address is never printed`(address: String) throws {
        let run = try Binary.run(["verify", address])
        #expect(run.exitCode == 65 && run.errors.contains("127.0.0.1:9"), "\(run.errors)")
        #expect(!(run.errors + run.output).contains("s3cret"))
    }

    @Test func `a folder that is not there is not a site whose files are gone`() throws {
        let run = try Binary.run(["verify", "/nowhere/at-all", "--manifest", "README.md"])
        #expect(run.exitCode == 65 && run.errors.contains("cannot read /nowhere/at-all"), "\(run.errors)")
    }
}

/// What a server would hand out is compared with what was approved.
@Suite struct VerifyTests {
    private func published() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.write(
            "targets:\n  live: {kind: folder, to: www, readers: staff, servers: [nginx]}\n  zip: {kind: archive, to: a.tar.gz, readers: staff}\n",
            to: "content/testshire/publish.yaml")
        for target in ["live", "zip"] {
            #expect(try Binary.run(["publish", target, "--clock", "2024-07-02"], in: project.url).exitCode == 0)
        }
        return project
    }

    private func verify(_ folder: String, in project: Scratch) throws -> String {
        try Binary.run(["verify", folder, "--quiet"], in: project.url).errors.split(separator: "\n")
            .filter { $0.contains(": error: ") }.joined(separator: "\n").replacing(project.url.path + "/", with: "")
    }

    @Test func `links, pipes, empty folders, sums and settings of servers are seen`() throws {
        let project = try published()
        let live = project.url.appending(path: "www/current").resolvingSymlinksInPath()
        let files = FileManager.default
        #expect(try verify("www/current", in: project) == "")
        let page = live.appending(path: "testshire/2023-24/teams.html")
        let copy = project.url.appending(path: "teams.html")
        try files.moveItem(at: page, to: copy)
        try files.createSymbolicLink(at: page, withDestinationURL: copy)
        try files.createSymbolicLink(at: live.appending(path: "more"), withDestinationURL: project.url)
        try files.createDirectory(at: live.appending(path: "empty/in/it"), withIntermediateDirectories: true)
        let pipe = unsafe mkfifo(live.appending(path: "pipe.html").path, 0o600)
        #expect(pipe == 0)
        try Data("# changed".utf8).write(to: live.appending(path: "_nginx.conf"))
        try Data("x".utf8).write(to: live.appending(path: "SHA256SUMS"))
        try Data("x".utf8).write(to: live.appending(path: ".hidden"))
        let seen = try verify("www/current", in: project).split(separator: "\n").map { line in
            String(line.dropFirst("www/current/".count).replacing(/: [0-9a-f]{12} in place of [0-9a-f]{12}/, with: ""))
        }
        #expect(
            seen == [
                ".hidden: error: no such file is part of the approved build [published-file]",
                "SHA256SUMS: error: this file is not that of the approved build [published-file]",
                "_nginx.conf: error: this file is not that of the approved build [published-file]",
                "empty/in/it: error: no such folder is part of the approved build [published-file]",
                "more: error: no such file is part of the approved build [published-file]",
                "pipe.html: error: no such file is part of the approved build [published-file]",
                "testshire/2023-24/teams.html: error: this is not a file but a link, a folder or a device, and the approved "
                    + "build has a file here [published-file]",
            ])
        try files.removeItem(at: live.appending(path: "manifest.json"))
        let manifest = unsafe mkfifo(live.appending(path: "manifest.json").path, 0o600)
        #expect(manifest == 0)
        #expect(try Binary.run(["verify", "www/current"], in: project.url).exitCode == 65)
    }

    @Test func `an archive that was unpacked is whole with its sums`() throws {
        let project = try published()
        let folder = project.url.appending(path: "unpacked")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-xzf", project.url.appending(path: "a.tar.gz").path, "-C", folder.path]
        try tar.run()
        tar.waitUntilExit()
        #expect(try verify("unpacked", in: project) == "")
        try Data("x".utf8).write(to: folder.appending(path: "SHA256SUMS"))
        #expect(try verify("unpacked", in: project).contains("SHA256SUMS: error: this file is not"))
    }
}
