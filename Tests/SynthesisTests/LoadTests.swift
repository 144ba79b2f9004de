import Diagnostics
import Synthesis
import Testing

struct LoadTests {
    private func load(_ count: Int, of edition: Edition) throws -> [String: [UInt8]] {
        var findings = Findings()
        let synthesis = try #require(edition.synthesis(&findings))
        var files: [String: [UInt8]] = [:]
        SyntheticLoad(synthesis).write(complaints: count, &findings) { files[$0, default: []] += $1 }
        #expect(findings.all == [])
        return files
    }

    private func lines(_ bytes: [UInt8]?) -> [Substring] {
        String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    }

    @Test("a load test has as many complaints as asked for, each with a reference of its own")
    func count() throws {
        let files = try load(3000, of: Edition.all[0])
        let references = Set(lines(files["complaints.csv"]).dropFirst().map { $0.prefix { $0 != "," } })
        #expect(references.count == 3000)
        let parents = Set(lines(files["concerns.csv"]).dropFirst().map { $0.prefix { $0 != "," } })
        #expect(parents.count > 2200)
        #expect(parents.isSubset(of: references))
    }

    @Test("the first year of a load test is the edition's own", arguments: ["coventry", "exampleshire"])
    func firstYear(council: String) throws {
        let edition = try #require(Edition.all.first { $0.council == council })
        let files = try load(400, of: edition)
        for (name, bytes) in files where !["complaints.csv", "case-extract.csv"].contains(name) {
            let own = try #require(Edition.bytes("\(edition.folder)/records/\(name)"))
            #expect(bytes.starts(with: own), "\(name)")
        }
    }

    @Test("a load test is the same every time")
    func deterministic() throws {
        #expect(try load(1000, of: Edition.all[0]) == load(1000, of: Edition.all[0]))
    }
}
