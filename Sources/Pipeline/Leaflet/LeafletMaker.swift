package import Delivery
package import Pages
import Settings
package import Site
import SiteBuilder

/// Why no leaflet was made.
package enum LeafletFailure: Error {
    /// A program that is not there or would not work, with the Debian package that has it.
    case program(String)
    case file(FileProblem)
}

/// Makes PDF of the leaflets of a council.
package struct LeafletMaker {
    package let project: Project
    package let programs: Programs
    package let output: String

    package init(_ project: Project, programs: Programs, output: String) {
        self.project = project
        self.programs = programs
        self.output = output
    }

    /// The paths of the files made. All of them, or none and the old ones stay.
    package func make(_ context: PageContext) throws(LeafletFailure) -> [String] {
        let paper = LeafletPaper(context)
        let documents = paper.documents(code: try code(to: paper.helpAddress))
        let label = SiteFile(path: Self.label, text: "\(context.council.name)\n")
        let mark = OutputMark.known(label: label, files: Set(documents.map { "\($0.name).pdf" }))
        let folder = try asking { () throws(FileProblem) in
            try project.outputRules.folder("\(output)/\(context.publication.council)", mark: mark)
        }
        let fresh = try asking { () throws(FileProblem) in try SiteWriter(files: project.files).begin(folder) }
        do throws(LeafletFailure) {
            try asking { () throws(FileProblem) in try fresh.write([label]) }
            for document in documents { try print(document, in: fresh.folder) }
            try asking { () throws(FileProblem) in try fresh.putInPlace() }
        } catch {
            try asking { () throws(FileProblem) in try fresh.discard() }
            throw error
        }
        return documents.map { "\(folder.path)/\($0.name).pdf" }
    }

    /// A folder with a file of this name holds the leaflets of the council that the file names.
    package static let label = "council.txt"

    private func print(_ document: PaperDocument, in folder: String) throws(LeafletFailure) {
        let style = project.folder.resolve("templates/leaflet/\(document.style)")
        let path = "\(folder)/\(document.name).pdf"
        let arguments = ["--quiet", "--pdf-variant", "pdf/ua-1", "--stylesheet", style, "-", path]
        try run("weasyprint", arguments, document.html)
    }

    private func asking<Value>(_ work: () throws(FileProblem) -> Value) throws(LeafletFailure) -> Value {
        do throws(FileProblem) { return try work() } catch { throw .file(error) }
    }

    private func code(to address: String?) throws(LeafletFailure) -> CodePicture? {
        guard let address else { return nil }
        let ascii = try run("qrencode", ["--type=ASCII", "--margin=0", "--level=M", "--output=-"], address)
        guard let code = CodePicture(ascii: ascii, address: address) else { throw .program("qrencode") }
        return code
    }

    @discardableResult
    private func run(_ name: String, _ arguments: [String], _ input: String) throws(LeafletFailure) -> String {
        do throws(PublishFailure) {
            let run = try programs.run(name, arguments, input)
            guard run.exitCode == 0 else { throw PublishFailure.program(name: name, words: "") }
            return run.output
        } catch {
            throw .program(name)
        }
    }
}
