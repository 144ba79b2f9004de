import Foundation
import Testing

/// Sources read the same in every command, or are refused by all.
@Suite struct SourceTests {
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        return project
    }

    @Test(arguments: [
        ("register.txt", "heard-register 1\nrubbish\n", 2), ("register.txt", "rubbish", 1),
        ("register.txt", "heard-register 1\nkey 00112233445566778899aabbccddeeff\n\u{0}\n", 3),
        ("quotes-review.jsonl", "rubbish\n", 1), ("quotes-review.jsonl", "\n\n{}\n", 3),
    ]) func `a damaged file of the review is a finding of every build`(name: String, text: String, line: Int) throws {
        let project = try project()
        try project.write(text, to: "content/testshire/2023-24/records/\(name)")
        let run = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(run.exitCode == 1)
        #expect(run.errors.hasPrefix("content/testshire/2023-24/records/\(name):\(line):"), "\(run.errors)")
    }

    @Test(arguments: [
        ["build", "--council", "\u{1B}[31mred"], ["build", "--\u{1B}[31m"], ["\u{1B}]0;title\u{7}"],
        ["check", "\u{9B}31m"],
        ["build", "--edition", "a\u{202E}b"], ["publish", "\u{1B}[2J"], ["explain", "\u{1B}[2J"],
        ["verify", "\u{1B}[2J", "--manifest", "\u{1B}[2J"],
        ["synthesise", "--plan", "\u{1B}[2J", "--output", "\u{1B}"],
    ]) func `what was typed is shown without what a terminal would obey`(command: [String]) throws {
        let project = try project()
        let run = try Binary.run(command, in: project.url)
        #expect(run.exitCode != 0)
        let isPlain = (run.output + run.errors).unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || scalar == "\t"
                || ![.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(isPlain, "\(run.errors.debugDescription)")
    }

    private struct Oddity: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Of the shell, in the project.
        let made: String
        let finding: String
    }

    private static let oddities = [
        Oddity(
            testDescription: "a folder of texts that is a link to elsewhere",
            made: "mkdir -p ../n/welcome; echo Ours. >../n/welcome/welcome.md; ln -s $PWD/../n $E/narrative",
            finding: "content/testshire/2023-24/narrative: error: this is a symbolic link"),
        Oddity(
            testDescription: "a text that is a link within the project",
            made: "N=$E/narrative/welcome; mkdir -p $N; echo Ours. >ours.md; ln -s $PWD/ours.md $N/welcome.md",
            finding: "narrative/welcome/welcome.md: error: this is a symbolic link"),
        Oddity(
            testDescription: "a link that leads nowhere", made: "ln -s /nowhere templates/pages/new.md",
            finding: "templates/pages/new.md: error: this is a symbolic link"),
        Oddity(
            testDescription: "a pipe for a page", made: "mkfifo templates/pages/new.md",
            finding: "templates/pages/new.md: error: this is a pipe"),
        Oddity(
            testDescription: "a pipe for a setting", made: "rm $C/links.yaml; mkfifo $C/links.yaml",
            finding: "content/testshire/links.yaml: error: this is a pipe"),
        Oddity(
            testDescription: "an endless device for a setting", made: "ln -sf /dev/zero $C/links.yaml",
            finding: "content/testshire/links.yaml: error: this is a symbolic link"),
        Oddity(
            testDescription: "a pipe for a table of records",
            made: "rm $E/records/comments.csv; mkfifo $E/records/comments.csv",
            finding: "records/comments.csv: error: this is a pipe"),
        Oddity(
            testDescription: "a text whose name is not UTF-8",
            made: "mkdir -p $E/narrative/teams; echo Ours. >$E/narrative/teams/$(printf '\\377').md",
            finding: "narrative/teams/\u{FFFD}.md: error: this name is not UTF-8"),
        Oddity(
            testDescription: "an empty folder with the name of a page", made: "mkdir templates/pages/new.md",
            finding: "templates/pages/new.md: error: this is a folder"),
        Oddity(
            testDescription: "two pages whose names differ in capitals",
            made: "cp templates/pages/teams.md templates/pages/Teams.md",
            finding: "templates/pages/teams.md: error: this name and 'Teams.md' differ only"),
    ]

    @Test(arguments: oddities)
    private func `build, check and preview all refuse what is not a plain file with a name of its own`(
        oddity: Oddity
    ) throws {
        let project = try project()
        _ = try Binary.shell("\"$HEARD\" build --quiet", in: project.url)
        let made = try Binary.shell(
            "C=content/testshire; E=$C/2023-24; \(oddity.made)", in: project.url)
        #expect(made.exitCode == 0, "\(made.errors)")
        for command in ["build", "build --all", "build --unchecked --output out", "check", "figures", "protect"] {
            let run = try Binary.shell("timeout 60 \"$HEARD\" \(command) --quiet", in: project.url)
            #expect(run.exitCode == 1, "\(command)")
            #expect(run.errors.contains(oddity.finding), "\(command): \(run.errors)")
        }
        let preview = try Binary.shell(
            """
            "$HEARD" preview >out.txt 2>err.txt & P=$!
            for i in $(seq 120); do grep -q error: err.txt && break; sleep 0.5; done
            kill -INT $P; wait $P; cat err.txt
            """, in: project.url)
        #expect(preview.output.contains(oddity.finding), "\(preview.output)")
    }

    @Test(arguments: [
        ("$E/narrative/teams/teams.md", 1_000_001, ":1:1: error: the text has 1000 KB, more than a page can hold"),
        ("templates/theme/heard.css", 1_000_001, ": error: this file can't be read: it has 1000 KB"),
        ("$C/contacts.yaml", 16_777_217, "more than 16 megabytes"),
    ])
    func `what is too long is not looked at, so that nothing else is said of it`(
        path: String, bytes: Int, words: String
    ) throws {
        let project = try project()
        let names = "C=content/testshire; E=$C/2023-24; P=\(path)"
        let made = "mkdir -p $(dirname $P); head -c \(bytes) /dev/urandom >$P; echo $P"
        let file = try Binary.shell("\(names); \(made)", in: project.url).output.dropLast()
        let run = try Binary.shell("timeout 60 \"$HEARD\" build --quiet", in: project.url)
        let said = run.errors.split(separator: "\n").filter { $0.hasPrefix(file) }
        #expect(run.exitCode == 1 && said.count == 1 && said[0].contains(words), "\(run.errors)")
    }

    @Test func `records beside which there is no repository are read from a folder that .gitignore names`() throws {
        let project = try project()
        let moved = try Binary.shell(
            """
            E=content/testshire/2023-24; mkdir private; mv $E/records/* private/
            sed -i 's/synthetic: true/synthetic: false/; s#folder: records#folder: ../../../private#' $E/edition.yaml
            "$HEARD" build --quiet
            """, in: project.url)
        #expect(moved.errors.contains("[records-outside]"))
        try project.write("/private/\n", to: ".gitignore")
        let run = try Binary.shell("\"$HEARD\" build --quiet", in: project.url)
        #expect(!run.errors.contains("[records-outside]"), "\(run.errors)")
        try project.write("/private/\n!/private/complaints.csv\n", to: ".gitignore")
        #expect(
            try Binary.shell("\"$HEARD\" build --quiet", in: project.url).errors.contains("[records-outside]"))
    }

    @Test func `an edit that keeps a file's size and its time is seen by a build that makes only what changed`() throws
    {
        let project = try project()
        let build = "XDG_CACHE_HOME=$PWD/caches \"$HEARD\" build --unchecked --quiet --output out"
        let page = "templates/pages/summary.md"
        try project.edit(page) { $0 + "\nWe heard this.\n" }
        // An index is believed about files that are older than itself.
        #expect(try Binary.shell("sleep 0.1; \(build)", in: project.url).exitCode == 0)
        let edited = try Binary.shell(
            "touch -r \(page) stamp; sed -i 's/We heard this/We learnt it!/' \(page); touch -r stamp \(page); \(build)",
            in: project.url)
        #expect(edited.exitCode == 0, "\(edited.errors)")
        #expect(try project.text("out/testshire/2023-24/summary.html").contains("We learnt it!"))
    }
}
