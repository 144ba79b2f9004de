import Foundation
import Testing

/// One cause is one finding, and the first: nothing is told of what only follows from it.
@Suite struct CauseTests {
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        return project
    }

    private func run(_ arguments: [String], in project: Scratch) throws -> Binary.Run {
        try Binary.run(arguments + ["--quiet", "--clock", "2024-07-01"], in: project.url)
    }

    @Test func `outside a project there is one finding, which names a project above if there is one`() throws {
        let project = try project()
        let inside = try Binary.run(["build", "--quiet"], in: project.url.appending(path: "content/testshire"))
        #expect(
            inside.errors == """
                .: error: this folder is not a project of Heard: it has no 'content' and 'templates' side by side [project-found]
                  fix: the project is '../..' from here: go there, or name it with --project

                1 error

                """)
        let elsewhere = try Scratch()
        let run = try Binary.run(["check", "--quiet"], in: elsewhere.url)
        #expect(run.errors.contains("begin one with 'heard init'") || run.errors.contains("there is no site"))
    }

    @Test(arguments: ["edition.yml", "Edition.yaml", "edition.yaml.txt", "edtion.yaml"])
    func `an edition whose settings have another name is one finding`(_ name: String) throws {
        let project = try project()
        let folder = project.url.appending(path: "content/testshire/2023-24")
        try FileManager.default.moveItem(at: folder.appending(path: "edition.yaml"), to: folder.appending(path: name))
        #expect(
            try run(["build"], in: project).errors == """
                content/testshire/2023-24/\(name): error: 'content/testshire/2023-24' has no edition.yaml, and so nothing in it is built [edition-found]
                  fix: rename this file to 'edition.yaml'

                1 error

                """)
    }

    @Test func `a missing edition.yaml or council.yaml and a council without a year are one finding each`() throws {
        for (lost, message) in [
            ("2023-24/edition.yaml", "'content/testshire/2023-24' has no edition.yaml"),
            ("council.yaml", "'content/testshire' has no council.yaml"), ("2023-24", "no edition was found"),
        ] {
            let project = try project()
            try FileManager.default.removeItem(at: project.url.appending(path: "content/testshire/\(lost)"))
            let errors = try run(["build"], in: project).errors
            #expect(errors.contains(message) && errors.hasSuffix("\n1 error\n"), "\(errors)")
        }
    }

    @Test(arguments: ["templates/pages", "templates/figures", "templates/law"])
    func `a folder of templates that was lost is one finding`(_ lost: String) throws {
        let project = try project()
        try FileManager.default.removeItem(at: project.url.appending(path: lost))
        let errors = try run(["build"], in: project).errors
        #expect(errors.contains("'\(lost)' is not there") && errors.hasSuffix("\n1 error\n"), "\(errors)")
    }

    @Test(arguments: [
        ("disclosure:", "disclosures:", "no key is called 'disclosures'"),
        ("as_at: 2024", "as_at: 2023", "before the period begins"),
        ("to: 2024-03-31", "to: 2025-03-31", "not one of whole months, a year at most"),
        ("to: 2024-03-31", "to: 2024-03-30", "not one of whole months"),
        ("published_on: 2024-07", "published_on: 2024-02", "before the records of 31 March 2024"),
        ("on: 2024-06-20", "on: 2024-02-20", "before its records ended"),
        ("on: 2024-06-20", "on: 2024-08-20", "after it was published"),
    ])
    func `a wrong day or key of an edition is one finding`(_ old: String, _ new: String, _ message: String) throws {
        let project = try project()
        let path = "content/testshire/2023-24/edition.yaml"
        #expect(try project.text(path).contains(old))
        try project.edit(path) { $0.replacing(old, with: new) }
        let errors = try run(["build"], in: project).errors
        #expect(errors.contains(message) && errors.hasSuffix("\n1 error\n"), "\(errors)")
    }

    @Test func `a misspelt name on the command line is refused with a list of the names there are`() throws {
        let project = try project()
        let council = try run(["build", "--council", "testshrie"], in: project)
        #expect(council.errors.contains("no council is called 'testshrie'; did you mean 'testshire'?"))
        let edition = try run(["build", "--edition", "2023-42"], in: project)
        #expect(edition.errors.contains("no edition is called '2023-42'; known: 2023-24"))
    }

    @Test func `one council of two is judged by its own settings, and the other one is let be`() throws {
        let project = try project()
        try project.copy(Project.tests.appending(path: "Base/content/testshire"), to: "content/secondshire")
        let settings = project.url.appending(path: "content/secondshire/council.yaml")
        let text = try String(contentsOf: settings, encoding: .utf8).replacing("Testshire", with: "Secondshire")
        try Data(text.utf8).write(to: settings)
        #expect(try run(["build"], in: project).errors == "")
        let check = ["check", "--council", "testshire"]
        #expect(try run(check, in: project).errors == "")

        let page = project.url.appending(path: "site/secondshire/index.html")
        let written = try String(contentsOf: page, encoding: .utf8)
        try Data(written.replacing("<h1", with: "<h1 lang=\"xx-\"").utf8).write(to: page)
        #expect(try run(check, in: project).errors == "")
        let own = project.url.appending(path: "site/testshire/index.html")
        try Data(try String(contentsOf: own, encoding: .utf8).replacing("<h1", with: "<h1 title=\"x\"").utf8).write(
            to: own)
        #expect(try run(check, in: project).errors.contains("testshire/index.html"))
        #expect(try run(check, in: project).errors.contains("secondshire") == false)
    }
}
