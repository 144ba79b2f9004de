import Diagnostics
import Fuzzing
import Testing

@testable import Redaction

@Suite struct RedactionFuzzTests {
    @Test func `any compliment is marked word by word`() throws {
        let samples = ["Thank you Delphine, you rang on 07700 900123 at 10am.", "Ms O'Neill's team was great!! :-) x"]
        let faults = try Fuzz(
            "compliment", samples: samples, words: ["Mr ", "'s", "@", "http://", "[", "]", "\u{200D}"]
        ).faults { bytes in
            _ = Specimen.redactor.propose(String(decoding: bytes, as: UTF8.self))
            return Fuzz.Outcome("read")
        }
        #expect(faults == [])
    }

    @Test func `broken lists and a broken register are read or refused, and no name is printed`() throws {
        let names = [RegisterName(name: "Wilhelmina Testwell", kind: .staff)]
        let register = Register.make(names, key: .demonstration, lists: Specimen.lists)
        let samples = ["# words\n\n[words]\nkind, helpful\n", register.text, register.text + "\(Fuzz.cell) nf\n"]
        let faults = try Fuzz("register", samples: samples, words: ["[", "]", ",", "\n", Fuzz.cell]).faults { bytes in
            var findings = Findings()
            let text = String(decoding: bytes, as: UTF8.self)
            let register = Register.read(text, path: "register", key: .demonstration, &findings)
            let printed = FindingText().render(findings.sorted)
            _ = WordLists.read([WordFile(path: "words.txt", text: text)], &findings)
            return Fuzz.Outcome(register == nil ? "refused" : "read", printed: printed)
        }
        #expect(faults.filter { $0 != "no sample is read" } == [])
    }
}
