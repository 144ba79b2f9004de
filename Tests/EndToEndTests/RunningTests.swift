import Foundation
import Testing

/// What may happen to a program while it runs: another of its kind, a kill, a full disk, nobody who listens.
@Suite struct RunningTests {
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.copy(
            Project.tests.appending(path: "StaffTarget/publications.yaml"), to: "content/testshire/publications.yaml")
        return project
    }

    @Test(arguments: ["-n 5", "-s 64"])
    func `limits of the shell that are too small for anything are named before anything begins`(limit: String) throws {
        let project = try project()
        let run = try Binary.shell("ulimit \(limit); \"$HEARD\" build", in: project.url)
        #expect(run.exitCode == 75 && run.output == "")
        #expect(
            run.errors.hasPrefix("heard: the limits of this shell or service are too small for Heard: ")
                && run.errors.contains("'ulimit \(limit.prefix(2))'"), "\(run.errors)")
        #expect(try state(of: project).beside == [])
    }

    /// The site, and what lies beside it that is neither the project's nor the test's.
    private func state(of project: Scratch) throws -> (site: [String: Data], beside: [String]) {
        let names = try FileManager.default.contentsOfDirectory(atPath: project.url.path)
        let site = project.url.appending(path: "site")
        let isThere = FileManager.default.fileExists(atPath: site.path)
        return (
            isThere ? try Folder.contents(of: site) : [:],
            names.filter { !["content", "templates", "site", ".site.heard"].contains($0) && !$0.hasSuffix(".txt") }
                .sorted()
        )
    }

    @Test(arguments: ["build", "build --all", "build --unchecked --no-cache --output site/../site/"])
    func `two builds at once both succeed or one says that the other is at work`(command: String) throws {
        let project = try project()
        let command = command.replacing("site/../site/", with: "out")
        let folder = command.hasSuffix("out") ? "out" : "site"
        #expect(try Binary.shell("\"$HEARD\" \(command) --quiet", in: project.url).exitCode == 0)
        let whole = try Folder.contents(of: project.url.appending(path: folder))
        for _ in 0..<3 {
            let run = try Binary.shell(
                """
                "$HEARD" \(command) >1.txt 2>&1 & A=$!; "$HEARD" \(command) >2.txt 2>&1 & B=$!
                wait $A; echo $?; wait $B; echo $?; cat 1.txt 2.txt
                """, in: project.url)
            let codes = run.output.split(separator: "\n").prefix(2)
            #expect(codes.allSatisfy { ["0", "75"].contains($0) } && codes.contains("0"), "\(run.output)")
            if codes.contains("75") { #expect(run.output.contains("another heard command")) }
            #expect(try Folder.contents(of: project.url.appending(path: folder)) == whole)
        }
    }

    @Test func `a build that is killed at any moment leaves a whole site, and the next one clears up`() throws {
        let project = try project()
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        let whole = try state(of: project).site
        var random = SystemRandomNumberGenerator()
        for round in 0..<12 {
            let wait = Double.random(in: 0.05...1.6, using: &random)
            let all = round.isMultiple(of: 2) ? "" : "--all"
            _ = try Binary.shell(
                "\"$HEARD\" build \(all) --quiet & P=$!; sleep \(wait); kill -KILL $P; wait $P", in: project.url)
            #expect(try state(of: project).site == whole, "killed after \(wait) s")
        }
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        let after = try state(of: project)
        #expect(after.site == whole)
        #expect(after.beside == [])
    }

    /// Redirections of the shell that leave the program without somebody to talk to.
    private static let silences = [">/dev/full", "2>/dev/full", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "| true"]

    @Test(arguments: silences)
    func `a closed or full output is an exit code, and the work is done all the same`(silence: String) throws {
        let project = try project()
        let run = try Binary.shell(
            """
            code() { if [ "$1" -gt 128 ]; then echo "died of $1"; fi; }
            { "$HEARD" build --format json; code $? >&3; } 3>codes.txt \(silence)
            { "$HEARD" figures; code $? >&3; } 3>>codes.txt \(silence)
            { "$HEARD" --help; code $? >&3; } 3>>codes.txt \(silence)
            { "$HEARD" no-such-command; code $? >&3; } 3>>codes.txt \(silence)
            cat codes.txt
            """, in: project.url)
        #expect(!run.output.contains("died of"), "\(run.output)")
        let site = try state(of: project).site
        #expect(site.count > 100)
        // Nothing that was meant for a person has found its way into a file.
        #expect(site.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("heard:") })
    }

    @Test(arguments: [
        ("figures --quiet >/dev/full", 74), ("figures --quiet >&-", 74), ("--help >/dev/full", 74),
        ("figures --quiet 2>/dev/full", 0), ("build >/dev/full", 0), ("build 2>/dev/full", 74),
        ("no-such-command 2>/dev/full", 64), ("check no-such-folder 2>&-", 65),
    ])
    func `words that are lost make the exit code 74, unless another says more`(command: String, code: Int32) throws {
        let project = try project()
        #expect(try Binary.shell("\"$HEARD\" \(command)", in: project.url).exitCode == code)
    }

    @Test func `publishing with nobody to listen keeps its record`() throws {
        let project = try project()
        try project.write("targets:\n  live: {kind: folder, to: www}\n", to: "content/testshire/publish.yaml")
        let run = try Binary.shell("\"$HEARD\" publish live --clock 2024-07-02 >&- 2>&-", in: project.url)
        #expect(run.exitCode == 74)
        let proof = ["verify", "www/current", "--manifest", "content/testshire/published/live.json"]
        #expect(try Binary.run(proof, in: project.url).exitCode == 0)
        #expect(try project.text("content/testshire/published/live.log.yaml").contains("2024-07-02"))
    }

    @Test func `words and counts of people are for the person alone who made them, whatever the umask`() throws {
        let project = try project()
        let edition = "--council testshire --edition 2023-24"
        let run = try Binary.shell(
            """
            umask 000
            echo '{"id": "q1", "text": "Thank you."}' >quotes.jsonl; echo 'Wilhelmina Testwell' >names
            "$HEARD" staff rag --clock 2024-03-25 --output new/staff --quiet &&
            "$HEARD" quotes propose --input quotes.jsonl --output new/proposals/p.jsonl --quiet &&
            "$HEARD" quotes register --demonstration-key --names names --output new/register/r.txt --quiet &&
            "$HEARD" audit \(edition) --unprotected --export new/audit/a.json --quiet &&
            touch figures.csv && chmod 666 figures.csv &&
            "$HEARD" figures export \(edition) --output figures.csv --quiet && mv figures.csv new/staff/
            find new -mindepth 1 -printf '%m %p\\n' | sort
            """, in: project.url)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 12 && run.errors == "", "\(run.errors)")
        let folders = ["new/staff", "new/staff/theme", "new/proposals", "new/register", "new/audit"]
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 1)
            #expect(parts[0] == (folders.contains(String(parts[1])) ? "700" : "600"), "\(line)")
        }
    }

    @Test func `with few descriptors a build is whole or says why not`() throws {
        let project = try project()
        for limit in [8, 12, 16, 24, 40, 64] {
            let run = try Binary.shell("ulimit -n \(limit); \"$HEARD\" build --quiet", in: project.url)
            #expect(run.exitCode < 128, "\(limit): \(run.errors)")
            if run.exitCode != 0 { #expect(!run.errors.isEmpty, "\(limit)") }
        }
        #expect(try state(of: project).beside == [])
    }

    /// From less than the program needs to begin up to more than it needs to end.
    @Test func `with little memory a build is whole, or says so and leaves the site as it was`() throws {
        let project = try project()
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        let whole = try state(of: project).site
        for megabytes in [40, 80, 120, 160, 240, 400, 511, 520, 4_000] {
            let run = try Binary.shell(
                "ulimit -c 0; ulimit -v \(megabytes * 1024); timeout 100 \"$HEARD\" build --all --quiet",
                in: project.url)
            if megabytes < 512 {
                #expect(run.exitCode == 75 && run.errors.contains("512 MB") || run.exitCode == 127, "\(megabytes) MB")
                #expect(!run.errors.isEmpty, "\(megabytes) MB")
            } else {
                #expect(run.exitCode == 0, "\(megabytes) MB: \(run.errors)")
            }
            let after = try state(of: project)
            #expect(after.site == whole && after.beside == [], "\(megabytes) MB")
        }
    }

    /// On a file system of its own that is nearly full; where this account may not make one, there is nothing to try.
    @Test(arguments: CommandPath.all.filter { $0.use != .reads && !$0.name.hasPrefix("leaflet") })
    func `a full disk is reported, and what was there stays`(path: CommandPath) throws {
        let project = try project()
        try project.write("{\"id\": \"q1\", \"text\": \"Thank you.\"}\n", to: "quotes.jsonl")
        try project.write("Wilhelmina Testwell, staff\n", to: "names.txt")
        _ = try Binary.run(["build", "--quiet"], in: project.url)
        let command = path.command(at: "small/new").joined(separator: " ")
        let run = try Binary.shell(
            """
            mkdir small; unshare -rm sh -c '
            mount -t tmpfs -o size=64k none small || exit 99
            dd if=/dev/zero of=small/fill bs=4k count=15 2>/dev/null
            "$HEARD" \(command); echo code $?; ls -A small'
            """, in: project.url)
        if run.exitCode == 99 { return }
        let isSmall = path.name.hasPrefix("quotes") || path.name.hasPrefix("synthesise")
        guard !run.output.contains("code 0") else { return #expect(isSmall, "\(run.output)") }
        #expect(run.output.contains("code 74\nfill\n"), "\(run.output)")
        #expect(run.errors.contains("No space left"), "\(run.errors)")
    }
}
