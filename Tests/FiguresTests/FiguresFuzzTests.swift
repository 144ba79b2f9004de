import Diagnostics
import Fuzzing
import StrictYAML
import Testing

@testable import Figures
@testable import Law

@Suite struct FiguresFuzzTests {
    @Test(arguments: [
        "templates/law/limits.yaml", "templates/law/bank-holidays.yaml", "templates/law/constants.yaml",
        "templates/figures/outcomes.yaml",
    ])
    func `broken law and broken figures are read, with their faults`(path: String) throws {
        let words = [": ", "- ", "[", "{", "working_days: ", "-1", "2022-02-30", "days: 99999999999999999999"]
        let fuzz = Fuzz(
            "figures-\(path.split(separator: "/").last ?? "")", samples: [try Fuzz.sample(path)], words: words)
        let schema = try Project.schema()
        let faults = try fuzz.faults { bytes in
            var findings = Findings()
            let text = String(decoding: bytes, as: UTF8.self)
            guard let root = SettingsFile.read(text, path: path, &findings) else { return Fuzz.Outcome("refused") }
            _ = LimitsFile.read(root, &findings)
            _ = WorkingDayCalendar.read(root, &findings)
            _ = LawConstant.read(root, &findings)
            _ = FigureLibrary.read([root], schema: schema, &findings)
            return Fuzz.Outcome("read", printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }
}
