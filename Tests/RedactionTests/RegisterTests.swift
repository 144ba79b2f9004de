import Diagnostics
import Testing

@testable import Redaction

@Suite struct RegisterTests {
    static let names = [
        RegisterName(name: "Elizabeth O'Testwell", kind: .staff), RegisterName(name: "Brian Example", kind: .child),
        RegisterName(name: "Star Sampleton", kind: .carer),
    ]
    static let register = Register.make(names, key: .demonstration, lists: Specimen.lists)

    @Test func `a register reads back as it was written, and shows no name`() {
        var findings = Findings()
        let text = Self.register.text
        let read = Register.read(text, path: "register.txt", key: .demonstration, &findings)
        #expect(findings == Findings())
        #expect(read?.entries == Self.register.entries)
        #expect(!text.lowercased().contains("testwell") && !text.lowercased().contains("brian"))
    }

    @Test func `a register tells nothing without its key`() {
        var findings = Findings()
        let other = RegisterKey(bytes: Array(repeating: 7, count: 32))
        #expect(Register.read(Self.register.text, path: "register.txt", key: other, &findings) == nil)
        #expect(findings.all.map(\.rule) == [.registerFile])
    }

    @Test(arguments: ["", "heard-register 2\n", "heard-register 1\nkey 00\n"])
    func `a file that is not a register is refused`(text: String) {
        var findings = Findings()
        #expect(Register.read(text, path: "register.txt", key: .demonstration, &findings) == nil)
        #expect(findings.all.map(\.rule) == [.registerFile])
    }

    @Test func `a faulty line is refused by its number`() {
        var findings = Findings()
        let text = Self.register.text + "zz sf\n"
        #expect(Register.read(text, path: "register.txt", key: .demonstration, &findings) == nil)
        #expect(findings.all.map(\.location.line) == [text.split(separator: "\n").count])
    }

    @Test func `a known name is printed as who it is, by its nickname, possessive and misspelling too`() {
        let redactor = Redactor(lists: Specimen.lists, register: Self.register)
        let printed: [(String, String)] = [
            ("We all love Elizabeth to bits.", "We all love [worker] to bits."),
            ("We all love Lizzie to bits.", "We all love [worker] to bits."),
            ("We all love OTestwell's way with words.", "We all love [worker]'s way with words."),
            ("We saw how Brian smiled at you.", "We saw how [child] smiled at you."),
            ("We saw how Brain smiled at you.", "We saw how [name] smiled at you."),
            ("We all love Elizabteh to bits.", "We all love [name] to bits."),
            ("brain was lovely to us all day.", "[name] was lovely to us all day."),
            ("You are a star and we love you.", "You are a star and we love you."),
            ("Star was lovely to us all day.", "[carer] was lovely to us all day."),
        ]
        for (text, expected) in printed { #expect(redactor.propose(text).redactedText == expected, "\(text)") }
    }

    @Test func `a known name queues if it is also a word, and only then`() {
        let redactor = Redactor(lists: Specimen.lists, register: Self.register)
        #expect(redactor.propose("Thank you to Elizabeth for helping all of us.").action == .publish)
        #expect(redactor.propose("Star was lovely to all of us and we thank her.").action == .queue)
        #expect(redactor.propose("thank you to elizabeth for helping all of us.").unsettled == [])
    }

    @Test(arguments: ["", "secret", String(repeating: "g", count: 64), String(repeating: "0", count: 63)])
    func `what is not a key is refused without printing it`(text: String) {
        var findings = Findings()
        #expect(RegisterKey.read(text, path: "key", &findings) == nil)
        #expect(findings.all.map(\.rule) == [.registerKey])
        #expect(findings.all.allSatisfy { text.isEmpty || !$0.message.contains(text) })
    }

    @Test func `a list of names says who each is, and a faulty line shows no name`() {
        var findings = Findings()
        let text = "# staff\nRosie Testwell, staff\nBo Lee\nRosie Testwell, neighbour\n"
        let names = RegisterName.read(WordFile(path: "names.txt", text: text), &findings)
        #expect(names == [.init(name: "Rosie Testwell", kind: .staff), .init(name: "Bo Lee", kind: .other)])
        #expect(findings.all.map(\.location.line) == [4])
        #expect(findings.all.allSatisfy { !"\($0)".contains("Testwell") })
    }
}

@Suite struct RulesVersionTests {
    @Test func `a version reads back as it is written`() {
        let version = Specimen.redactor.version
        #expect(RulesVersion(version.description) == version)
        #expect(RulesVersion("1-abc") == nil)
        #expect(RulesVersion("1-ABCDEF012345") == nil)
    }

    @Test func `one changed word is another version`() {
        var findings = Findings()
        let file = { (word: String) in WordFile(path: "a.txt", text: "[common-10]\n\(word)\n") }
        #expect(WordLists.read([file("one")], &findings).digest != WordLists.read([file("two")], &findings).digest)
        #expect(Specimen.lists.adding(terms: ["Team East"]).digest != Specimen.lists.digest)
    }
}
