import Diagnostics
import Site
import Testing

/// Where may be written, decided over files in memory; `OutputTests` of the whole program try the same with real ones.
@Suite struct OutputRulesTests {
    private static let content = ["/work/p/content/a/council.yaml": "", "/work/p/templates/x.md": ""]

    private func rules(_ files: [String: String], links: [String: String] = [:]) -> OutputRules {
        OutputRules(
            sources: ["/work/p/content", "/work/p/templates"], records: ["/secure/records"],
            surroundings: ["/work/p", "/home/officer"],
            files: MemoryFiles(files.merging(Self.content) { own, _ in own }, links: links).fileSystem)
    }

    private func refusal(of work: () throws(FileProblem) -> Void) -> String? {
        do throws(FileProblem) {
            try work()
            return nil
        } catch {
            return error.finding.map { "\($0.location): \($0.message)" } ?? "\(error)"
        }
    }

    private func refusal(ofFolder path: String, _ files: [String: String] = [:]) -> String? {
        refusal { () throws(FileProblem) in _ = try rules(files, links: ["/work/p/way": "/work/p/content"]).folder(path)
        }
    }

    @Test(arguments: ["/work/p/site", "/work/p/out/deep/site", "/srv/www", "/home/officer/site", "/secure/site"])
    func `a folder that is not there may be made`(path: String) { #expect(refusal(ofFolder: path) == nil) }

    @Test(arguments: [
        ("/", "it is the root of this computer"),
        ("/work", "'/work/p/content', which the report is made from, lies in it"),
        ("/work/p", "'/work/p/content', which the report is made from, lies in it"),
        ("/work/p/content", "it belongs to '/work/p/content', which the report is made from"),
        ("/work/p/content/a/new", "it belongs to '/work/p/content', which the report is made from"),
        ("/work/p/way/new", "it belongs to '/work/p/content', which the report is made from"),
        ("/work/p/templates/site", "it belongs to '/work/p/templates', which the report is made from"),
        ("/secure", "'/secure/records', which the report is made from, lies in it"),
        ("/secure/records/site", "it belongs to '/secure/records', which the report is made from"),
        ("/home", "'/home/officer' is it or lies in it"), ("/home/officer", "'/home/officer' is it or lies in it"),
        ("/work/p/.git/site", "git keeps its own files there"),
        ("~", "'~' would be a folder of that name here, and nobody's home"),
        ("/work/p/~officer/site", "'~officer' would be a folder of that name here, and nobody's home"),
    ])
    func `a folder is never one of the sources, in one or around one`(path: String, reason: String) {
        #expect(refusal(ofFolder: path) == "\(path): this folder is not ours to replace: \(reason)")
    }

    @Test func `another project's sources are sources too`() {
        let other = ["/other/content/b/council.yaml": "", "/other/templates/x.md": ""]
        #expect(
            refusal(ofFolder: "/other/content/b/site", other)
                == "/other/content/b/site: this folder is not ours to replace: it belongs to '/other/content', "
                + "which the report is made from")
        #expect(refusal(ofFolder: "/other/site", other) == nil)
    }

    @Test func `a folder in which somebody else keeps files is refused, and named by the first of them`() {
        let reason = "'a/minutes.txt' lies in it, and no build wrote that"
        #expect(
            refusal(ofFolder: "/srv/www", ["/srv/www/index.html": "", "/srv/www/a/minutes.txt": "mine"])
                == "/srv/www: this folder is not ours to replace: \(reason)")
        #expect(refusal(ofFolder: "/srv/www", ["/srv/www/_headers": "/*\n  X-Frame-Options: DENY\n"]) != nil)
        #expect(refusal(ofFolder: "/srv/www", ["/srv/www/_headers": Specimen.headers]) == nil)
    }

    @Test func `a place that a file names is reported with its line`() {
        let place = SourceLocation(path: "content/a/publications.yaml", line: 3, column: 13)
        #expect(
            refusal { () throws(FileProblem) in _ = try rules([:]).folder("/work/p/content", at: place) }
                == "content/a/publications.yaml:3:13: the folder '/work/p/content' is not ours to replace: it belongs to "
                + "'/work/p/content', which the report is made from")
    }

    // MARK: Files

    private func refusal(ofFile path: String, _ files: [String: String] = [:], besideRecords: Bool = false) -> String? {
        refusal { () throws(FileProblem) in
            let mark = FileMark(beginning: "ours ", holding: "truly")
            _ = try rules(files).file(path, mark: mark, mayLieInRecords: besideRecords)
        }
    }

    @Test func `a file is written where none is, where nothing is in it, and over one of ours`() {
        #expect(refusal(ofFile: "/work/p/report.html") == nil)
        #expect(refusal(ofFile: "/work/p/report.html", ["/work/p/report.html": ""]) == nil)
        #expect(refusal(ofFile: "/work/p/report.html", ["/work/p/report.html": "ours and truly so"]) == nil)
        for text in ["mine", "ours only", "truly ours "] {
            #expect(
                refusal(ofFile: "/work/p/report.html", ["/work/p/report.html": text])
                    == "/work/p/report.html: this file is not ours to replace: no earlier run of this command wrote it")
        }
    }

    @Test func `a file is never put among the sources or into a site, and beside records only where it belongs there`()
    {
        #expect(refusal(ofFile: "/work/p/content/new.html") != nil)
        #expect(refusal(ofFile: "/work/p/.git/new.html") != nil)
        #expect(refusal(ofFile: "/secure/records/new.html") != nil)
        #expect(refusal(ofFile: "/secure/records/register.txt", besideRecords: true) == nil)
        #expect(
            refusal(ofFile: "/work/p/site/new.html", ["/work/p/site/_headers": Specimen.headers])
                == "/work/p/site/new.html: this file is not ours to replace: it lies in the site in '/work/p/site' and "
                + "would be published")
    }
}

/// What a built site consists of, as far as its mark goes.
enum Specimen {
    static let headers = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'\n"

    static func page(_ text: String) -> String {
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\"/>\n\(text)"
    }
}
