import Foundation
import Testing

/// Nothing of the user's is replaced, whatever the command and however the place is named.
@Suite struct OutputTests {
    /// A project in `p`, an officer's folder in `mine`, a home and another folder to type commands in.
    private func place() throws -> Scratch {
        let place = try Scratch()
        try place.copy(Project.root.appending(path: "templates"), to: "p/templates")
        try place.copy(Project.tests.appending(path: "Base"), to: "p")
        try place.copy(
            Project.tests.appending(path: "StaffTarget/publications.yaml"), to: "p/content/testshire/publications.yaml")
        for folder in ["p", "elsewhere"] {
            try place.write("{\"id\": \"q1\", \"text\": \"Thank you.\"}\n", to: "\(folder)/quotes.jsonl")
            try place.write("Wilhelmina Testwell, staff\n", to: "\(folder)/names.txt")
            try place.write("", to: "\(folder)/content/.keep")
        }
        try place.write("my only copy", to: "mine/deep/minutes.txt")
        try place.write("[core]", to: "p/.git/config")
        try place.write("export A=1", to: "home/.profile")
        try place.write(
            "/*\n  Content-Security-Policy: default-src 'none'\n", to: "p/site/_headers")
        try FileManager.default.createSymbolicLink(
            at: place.url.appending(path: "way"), withDestinationURL: place.url.appending(path: "p/content"))
        return place
    }

    private func run(_ arguments: [String], in folder: String, of place: Scratch) throws -> Binary.Run {
        try Binary.run(
            arguments, in: place.url.appending(path: folder),
            environment: [
                "HOME": place.url.appending(path: "home").path, "XDG_CACHE_HOME": place.url.path + "-caches",
            ])
    }

    @Test func `each option that takes a path says so, and each of those has its test`() throws {
        let values = try CommandDescription.ofProgram().values().filter { $0.command.first != "help" }
        let paths = values.filter { $0.argument.completionKind?.file != nil }
        let tested = Set(CommandPath.all.map(\.name))
        #expect(Set(paths.map { ($0.command + [$0.argument.label]).joined(separator: " ") }) == tested)
        let others = Set(values.filter { $0.argument.completionKind?.file == nil }.compactMap(\.argument.valueName))
        #expect(others.subtracting(CommandPath.others).sorted() == [], "is it a path? Then it is a TypedPath")
    }

    @Test(arguments: CommandPath.all.filter { $0.use == .fills })
    func `a folder that is not ours stays as it is`(path: CommandPath) throws {
        let place = try place()
        let before = try Folder.contents(of: place.url)
        let home = place.url.appending(path: "home").path
        for folder in [
            "../mine", "content", "content/testshire/new", "templates", ".", "..", "/", home, "../way/new", "~/new",
        ] {
            // 'init' begins a project where it is typed, if nothing is there.
            let run = try run(path.command(at: folder), in: "p", of: place)
            let refusals = ["[target-foreign]", "[publication-folder]", "holds files"]
            #expect(run.exitCode != 0 && refusals.contains { run.errors.contains($0) }, "\(folder): \(run.errors)")
        }
        #expect(try Folder.contents(of: place.url) == before)
    }

    @Test(arguments: CommandPath.all.filter { $0.use == .writes })
    func `a file that is not ours stays as it is`(path: CommandPath) throws {
        let place = try place()
        let before = try Folder.contents(of: place.url)
        for file in [
            "../mine/deep/minutes.txt", "content/testshire/council.yaml", "content/new.txt", "templates/new.txt",
            ".git/config", ".git/new", "site/new.html", "../way/new",
        ] {
            let run = try run(path.command(at: file), in: "p", of: place)
            #expect(run.exitCode == 1 && run.errors.contains("[target-foreign]"), "\(file): \(run.errors)")
        }
        #expect(try Folder.contents(of: place.url) == before)
    }

    @Test(arguments: CommandPath.all.filter { $0.use == .reads })
    func `what is read is looked for where the command is typed`(path: CommandPath) throws {
        let place = try place()
        let project = path.name.hasPrefix("init") ? [] : ["--project", "../p"]
        let run = try run(path.command(at: "nowhere.txt") + project, in: "elsewhere", of: place)
        let named = place.url.resolvingSymlinksInPath().appending(path: "elsewhere/nowhere.txt").path
        #expect(run.exitCode != 0 && run.errors.contains(named), "\(run.errors)")
    }

    @Test(arguments: CommandPath.all.filter { $0.use != .reads && !$0.name.hasPrefix("leaflet") })
    func `what is written is put where the command is typed, and over what an earlier run wrote`(
        path: CommandPath
    ) throws {
        let place = try place()
        let hasProject = path.arguments.contains("--project") || path.name.hasPrefix("init")
        let command = path.command(at: "new") + (hasProject ? [] : ["--project", "../p"])
        _ = try self.run(["build", "--quiet"], in: "p", of: place)
        let project = try Folder.files(in: place.url.appending(path: "p"))
        let first = try run(command, in: "elsewhere", of: place)
        #expect(first.exitCode == 0, "\(first.errors)")
        let made = place.url.appending(path: "elsewhere/new")
        #expect(FileManager.default.fileExists(atPath: made.path))
        #expect(try Folder.files(in: place.url.appending(path: "p")) == project)
        let again = try run(command, in: "elsewhere", of: place)
        // A project and invented records are begun once.
        let isOnce = path.name.hasPrefix("init") || path.name.hasPrefix("synthesise")
        #expect((again.exitCode == 0) == !isOnce, "\(again.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: place.url.appending(path: "elsewhere").path)
        let ours = names.filter { $0 != ".new.heard" }
        #expect(ours.sorted() == ["content", "names.txt", "new", "quotes.jsonl"])
    }

    @Test func `a place in YAML is held to the same rules`() throws {
        let place = try place()
        try place.write(
            "targets:\n  a: {kind: folder, to: content/www}\n  b: {kind: folder, switch: exchange, to: ../mine}\n"
                + "  c: {kind: fragments, to: ../mine/deep}\n  d: {kind: archive, to: templates/site.zip}\n"
                + "  e: {kind: archive, to: ../mine/deep/minutes.zip}\n",
            to: "p/content/testshire/publish.yaml")
        try place.write("mine", to: "mine/deep/minutes.zip")
        try place.edit("p/content/testshire/publications.yaml") { $0 + "    output: docs\n" }
        try place.write("mine", to: "p/docs/notes.md")
        let before = try Folder.contents(of: place.url)
        for target in ["a", "b", "c", "d", "e"] {
            let run = try run(["publish", target, "--clock", "2024-07-02"], in: "p", of: place)
            #expect(run.exitCode == 75 && run.errors.contains("[target-foreign]"), "\(target): \(run.errors)")
        }
        let staff = try run(["staff", "rag", "--clock", "2024-03-25"], in: "p", of: place)
        #expect(
            staff.errors.contains(
                "publications.yaml:7:13: error: the folder 'docs' is not ours to replace: 'notes.md' lies in it"),
            "\(staff.errors)")
        #expect(try Folder.contents(of: place.url) == before)
    }

    @Test func `a site keeps what somebody put into it, and folders with names like ours are left alone`() throws {
        let place = try place()
        let others = [
            "p/site.new/a.txt", "p/site.old/a.txt", "p/.site.heard-mine/a.txt",
            "p/.site.heard-0123456789abcdef0123456789abcdeg/a.txt",
        ]
        for other in others { try place.write("mine", to: other) }
        #expect(try run(["build", "--quiet"], in: "p", of: place).exitCode == 0)
        try place.write("www.example.org", to: "p/site/CNAME")
        let before = try Folder.contents(of: place.url)
        for more in [[], ["--all"]] {
            let run = try run(["build", "--quiet"] + more, in: "p", of: place)
            #expect(run.exitCode == 1 && run.errors.contains("'CNAME' lies in it"), "\(run.errors)")
        }
        #expect(try Folder.contents(of: place.url) == before)
    }

    @Test func `a page that somebody added is kept although it is a copy of ours, and so is one that they changed`()
        throws
    {
        let place = try place()
        let build = { try self.run(["build", "--quiet"], in: "p", of: place) }
        #expect(try build().exitCode == 0)
        let folder = "p/site/testshire/2023-24"
        let page = try place.text("\(folder)/outcomes.html")
        try place.write("mine", to: "\(folder)/own.pdf")
        try place.write(page.replacing("</main>", with: "<a href=\"own.pdf\">x</a></main>"), to: "\(folder)/mine.html")
        for (name, reason) in [
            ("mine.html", "'testshire/2023-24/mine.html' lies in it, and no build wrote that"),
            ("own.pdf", "'testshire/2023-24/own.pdf' lies in it, and no build wrote that"),
        ] {
            let run = try build()
            #expect(run.exitCode == 1 && run.errors.contains(reason), "\(run.errors)")
            try FileManager.default.removeItem(at: place.url.appending(path: "\(folder)/\(name)"))
        }
        #expect(try build().exitCode == 0)
        try place.write(page.replacing("</main>", with: "mine</main>"), to: "\(folder)/outcomes.html")
        let run = try build()
        #expect(
            run.errors.contains("somebody changed 'testshire/2023-24/outcomes.html' after a build wrote it"),
            "\(run.errors)")
        try FileManager.default.removeItem(at: place.url.appending(path: "\(folder)/outcomes.html"))
        #expect(try build().exitCode == 0)
        #expect(try place.text("\(folder)/outcomes.html") == page)
        // Whoever puts a folder there is told too; an empty one is somebody's as well.
        try FileManager.default.createDirectory(
            at: place.url.appending(path: "p/site/photos"), withIntermediateDirectories: false)
        #expect(try build().errors.contains("'photos' lies in it"))
    }

    @Test func `a site that git keeps is built over whatever a colleague committed, and without a list`() throws {
        let place = try place()
        let build = { try self.run(["build", "--quiet"], in: "p", of: place) }
        let git = { (arguments: [String]) in
            try Binary.git(
                ["-c", "user.name=a", "-c", "user.email=a@b"] + arguments, in: place.url.appending(path: "p"))
        }
        try FileManager.default.removeItem(at: place.url.appending(path: "p/.git"))
        #expect(try build().exitCode == 0)
        try git(["init", "--quiet"])
        try git(["add", "site"])
        try git(["commit", "--quiet", "-m", "Build the site"])
        let page = "p/site/testshire/2023-24/outcomes.html"
        let ours = try place.text(page)
        try place.edit(page) { $0.replacing("</main>", with: "theirs</main>") }
        try git(["commit", "--quiet", "-a", "-m", "Build the site with other words"])
        let run = try build()
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try place.text(page) == ours)
        try FileManager.default.removeItem(at: place.url.appending(path: "p/.site.heard"))
        #expect(try build().exitCode == 0)
    }
}
