import Delivery
import Pages
import Settings
import Site
import SiteBuilder

/// Why no leaflet was made.
enum LeafletFailure: Error {
    /// A program that is not there or would not work, with the Debian package that has it.
    case program(String)
    case file(FileProblem)

    var words: String {
        switch self {
        case .program(let name):
            "'\(name)' was not found or did not work. Install it with: apt-get install \(name)"
        case .file(let problem): "cannot \(problem.action.rawValue) \(problem.path): \(problem.reason)"
        }
    }
}

/// Makes PDF of the leaflets of a council.
struct LeafletMaker {
    let workshop: Workshop
    let programs: Programs
    let output: String

    /// The paths of the files made.
    func make(_ context: PageContext) throws(LeafletFailure) -> [String] {
        let paper = LeafletPaper(context)
        let folder = "\(output)/\(context.publication.council)"
        let code = try code(to: paper.helpAddress)
        do throws(FileProblem) {
            try workshop.tree.files.write(Array("\(context.council.name)\n".utf8), "\(folder)/council.txt")
        } catch {
            throw .file(error)
        }
        var made: [String] = []
        for document in paper.documents(code: code) {
            let path = workshop.project.resolve("\(folder)/\(document.name).pdf")
            let style = workshop.project.resolve("templates/leaflet/\(document.style)")
            try run(
                "weasyprint", ["--quiet", "--pdf-variant", "pdf/ua-1", "--stylesheet", style, "-", path], document.html)
            made.append(path)
        }
        return made
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
