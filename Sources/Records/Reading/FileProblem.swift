import Diagnostics
import Quantities

/// What can be wrong with a file as a whole, and the sentences about it.
enum FileProblem {
    case noFile(SourceLocation, String)
    case notAFile(SourceLocation)
    case empty(SourceLocation)
    case wrongEncoding(SourceLocation, TableMapping.Encoding)
    case kind(SourceLocation, FileKind)
    case openQuotation(SourceLocation)
    case tooManyColumns(SourceLocation, Int)
    case shortRows(SourceLocation)
    case insideProject(SourceLocation, String)
    case unread(SourceLocation, String, meant: String?, tables: [String])
    case unreadFolder(SourceLocation, String, files: Int)
    case ignoredMissing(SourceLocation, String)

    var finding: Finding {
        switch self {
        case .noFile(let place, let path):
            Finding(.recordsFile, at: place, "there is no file '\(path)'", fix: "export it, or correct the path")
        case .notAFile(let place):
            Finding(
                .recordsFile, at: place, "the file cannot be read",
                fix: "see who may read it, and that it is not changing")
        case .empty(let place):
            Finding(.recordsFile, at: place, "the file is empty", fix: "export it again, with its headings")
        case .wrongEncoding(let place, let encoding):
            Finding(
                .wrongEncoding, at: place, "the file is not \(encoding.rawValue)",
                fix: "name the export's encoding in the mapping file: utf-8 or windows-1252")
        case .kind(let place, let kind):
            Finding(.tableFormat, at: place, "the file is not a CSV but \(kind.words)", fix: kind.fix)
        case .openQuotation(let place):
            Finding(
                .unterminatedQuote, at: place,
                "a quotation mark opens here, or further up, and is never closed; the rest was not read",
                fix: "close it, and double a mark that belongs to the text")
        case .tooManyColumns(let place, let count):
            Finding(
                .tableFormat, at: place,
                "the first row has \(Grouping.thousands(count)) cells, and no table has more than "
                    + "\(Grouping.thousands(Headings.most)) columns",
                fix: "export it again as a CSV with a line a record")
        case .shortRows(let place):
            Finding(
                .raggedRow, at: place, "from here on the rows have too few cells; they were not read",
                fix: "export every column in every row")
        case .insideProject(let place, let path):
            Finding(
                .recordsOutside, at: place,
                "'\(path)' lies inside the project where git would keep it, and the records are real",
                fix: "move it outside the project, let git ignore it, or say 'synthetic: true' if nobody is in it")
        case .unread(let place, let name, let meant, let tables):
            Finding(
                .unreadFile, at: place, "nothing reads this file, so nothing in it is counted",
                fix: "if these are your \(meant ?? tables.joined(separator: ", or ")), write in mapping.yaml "
                    + "'tables: {\(meant ?? "TABLE"): {file: \"\(name)\"}}'; if the report does not need it, write "
                    + "'ignored_files: [\"\(name)\"]' there, or move it to another folder")
        case .unreadFolder(let place, let folder, let files):
            Finding(
                .unreadFile, at: place,
                "nothing reads \(files == 1 ? "the file" : "the \(files) files") in this folder, so nothing in \(files == 1 ? "it" : "them") is counted",
                fix: "put their rows into the tables of the folder above; if the report does not need them, write "
                    + "'ignored_files: [\"\(folder)/\"]' in mapping.yaml, or move the folder out of the records")
        case .ignoredMissing(let place, let name):
            Finding(
                .unreadFile, at: place, "there is no file '\(name)' among the records",
                fix: "delete it from 'ignored_files'")
        }
    }
}

extension FileProblem {
    init(_ fault: BlockSource.Fault, _ path: String) {
        self =
            switch fault {
            case .unreadable: .notAFile(SourceLocation(path: path))
            case .openQuotation(let line): .openQuotation(SourceLocation(path: path, line: line))
            case .shortRows(let line): .shortRows(SourceLocation(path: path, line: line))
            }
    }
}

extension Headings.Fault {
    func finding(_ path: String, _ encoding: TableMapping.Encoding) -> Finding {
        let place = SourceLocation(path: path, line: 1)
        return switch self {
        case .unreadable: FileProblem.notAFile(place).finding
        case .empty: FileProblem.empty(place).finding
        case .wrongEncoding: FileProblem.wrongEncoding(place, encoding).finding
        case .openQuotation: FileProblem.openQuotation(place).finding
        case .tooMany(let count): FileProblem.tooManyColumns(place, count).finding
        case .kind(let kind): FileProblem.kind(SourceLocation(path: path), kind).finding
        case .strayQuote(let column):
            HeadingProblem.strayQuote(SourceLocation(path: path, line: 1, column: column + 1)).finding
        }
    }
}
