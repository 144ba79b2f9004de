import Foundation
import Testing

/// Sign-offs as files: nobody's replaces another's.
@Suite struct SignOffTests {
    private static let folder = "content/testshire/2023-24/sign-off"

    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        return project
    }

    private func approve(_ role: String, in project: Scratch) throws -> Binary.Run {
        let words = ["approve", "--edition", "2023-24", "--evidence", "Minute 1", "--clock", "2024-07-01"]
        return try Binary.run(words + ["--role", role], in: project.url)
    }

    private func files(of project: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: project.url.appending(path: Self.folder).path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }

    @Test func `every role keeps a sign-off of its own, and a role that signs again keeps its file`() throws {
        let project = try project()
        let roles = ["Cabinet member", "Cabinet-member", "Директор", "Начальник", "cabinet member"]
        for role in roles + roles { #expect(try approve(role, in: project).exitCode == 0) }
        let names = try files(of: project)
        #expect(names.count == roles.count && names.contains("edition.cabinet-member.yaml"))
        for name in names {
            let text = try project.text("\(Self.folder)/\(name)")
            #expect(text.contains(" is in \(name.dropLast(".yaml".count)).txt.\n"))
        }
        let listed = try Binary.run(["approve", "--edition", "2023-24"], in: project.url)
        for role in roles { #expect(listed.output.contains("  sound: edition, \(role), 2024-07-01, Minute 1\n")) }
    }

    @Test func `a file that is nobody's sign-off is left alone`() throws {
        let project = try project()
        try project.write("My notes.", to: "\(Self.folder)/edition.director.txt")
        #expect(try approve("Director", in: project).exitCode == 0)
        #expect(try project.text("\(Self.folder)/edition.director.txt") == "My notes.")
        #expect(try files(of: project).count == 1)
    }

    @Test(arguments: ["", " ", "..", "-", "12"])
    func `a role without a letter is none`(role: String) throws {
        let project = try project()
        let run = try approve(role, in: project)
        #expect(run.exitCode == 64)
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: Self.folder).path))
    }

    @Test func `what could not be written is not told as done`() throws {
        let project = try project()
        let made = "rm content/testshire/2023-24/protection.yaml; mkfifo content/testshire/2023-24/protection.yaml"
        let run = try Binary.shell("\(made); timeout 60 \"$HEARD\" protect", in: project.url)
        #expect(run.exitCode != 0 && !(run.output + run.errors).contains("hides"), "\(run.errors)")
    }
}
