import Foundation
import Testing

/// Cells of records are marked in every field, in every table and in files that are broken in many ways; every command
/// reads them, in every format, and nothing that it prints or writes may hold a mark.
@Suite struct CellLeakTests {
    static let mark = "qzmark"

    @Test func `every command of the help has a line in this test`() throws {
        #expect(try CommandDescription.ofProgram().leaves().sorted() == Invocation.all.map(\.command).sorted())
    }

    @Test func `no command repeats a cell of sound records`() throws {
        let project = try MarkedProject()
        var ran = 0
        for invocation in Invocation.all {
            for arguments in invocation.variants {
                let before = try Folder.contents(of: project.url)
                let run = try project.run(arguments)
                ran += 1
                // A line that the program does not understand would prove nothing. What it looked up in the records it did.
                let isLookedUp = run.errors.contains("its records no compliment with that reference")
                #expect(invocation.isServer || isLookedUp || run.exitCode != 64, "\(arguments): \(run.errors)")
                // What is made for the team alone may name a case; what families wrote is shown to who reviews it.
                if invocation.mayName { continue }
                #expect(!Self.holdsMark(run.output + run.errors), "\(arguments)")
                #expect(run.exitCode != 70, "\(arguments): \(run.errors)")
                try expectNoMark(in: project, since: before, after: arguments)
            }
        }
        #expect(ran > 40)
    }

    @Test(arguments: BrokenShape.all) func `no command repeats a cell of broken records`(shape: BrokenShape) throws {
        let project = try MarkedProject()
        try shape.spoil(project)
        let before = try Folder.contents(of: project.url)
        // All commands read the files through the same readers; so that each reads several shapes, they take turns.
        let place = BrokenShape.all.firstIndex { $0.name == shape.name } ?? 0
        let turns = Invocation.all.filter { !$0.mayName }.flatMap(\.variants)
        let taken = (0..<3).map { turns[(place * 3 + $0) % turns.count] }
        let always = [["build"], ["build", "--format", "json"], ["check", "--format", "sarif", "--report", "r.html"]]
        var told = ""
        for arguments in always + taken {
            let run = try project.run(arguments)
            told += run.output + run.errors
            #expect(!Self.holdsMark(run.output + run.errors), "\(arguments)")
            #expect(
                [0, 1, 64, 65, 75].contains(run.exitCode), "\(arguments): \(run.exitCode) \(run.errors.suffix(300))")
            try expectNoMark(in: project, since: before, after: arguments)
        }
        #expect(told.contains("error"), "the shape is not broken")
    }

    @Test func `the search finds a mark, whatever is around it`() throws {
        #expect(Self.holdsMark("a <b>QZmark</b>") && Self.holdsMark("q\u{200B}zmark") && !Self.holdsMark("mark"))
        let project = try MarkedProject()
        let run = try project.run(["deadlines", "Qzmark TC-0001"])
        #expect(Self.holdsMark(run.output), "the sheet of one case names it: \(run.errors)")
    }

    @Test func `a crash prints no memory`() throws {
        let project = try MarkedProject()
        // The build is ended while it reads, as a fault of ours would end it.
        let script = "'\(Binary.path)' build & sleep 0.2; kill -SEGV $!; wait $!"
        let run = try Binary.run(["-c", script], in: project.url, program: "/bin/sh")
        #expect(run.exitCode == 139 || run.exitCode == 0)
        #expect(!run.errors.contains("Registers") && !run.errors.contains("rsp") && !Self.holdsMark(run.errors))
    }

    private func expectNoMark(in project: MarkedProject, since before: [String: Data], after arguments: [String]) throws
    {
        for (path, bytes) in try Folder.contents(of: project.url) where before[path] != bytes {
            #expect(!Self.holdsMark(String(decoding: bytes, as: UTF8.self)), "\(arguments) wrote \(path)")
        }
    }

    static func holdsMark(_ text: String) -> Bool {
        text.unicodeScalars.reduce(into: "") { plain, scalar in
            if scalar.properties.generalCategory != .format { plain.unicodeScalars.append(scalar) }
        }.lowercased().contains(mark)
    }
}
