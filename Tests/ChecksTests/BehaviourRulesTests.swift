import Checks
import Diagnostics
import Testing

/// Links to other sites, ways between pages, scripts and policies.
@Suite struct BehaviourRulesTests {
    private func examine(
        _ changed: [String: String], listed: Set<String>? = nil, own: [String] = []
    ) async throws -> [RuleID] {
        var expectations = Expectations()
        expectations.listedLinks = listed
        expectations.ownAddresses = own
        return await Examiner(expectations).examine(try Specimen.site(changed)).findings.sorted.rules
    }

    private func linking(_ address: String) -> [String: String] {
        let page = Specimen.page(main: "<p><a href=\"\(address)\">The council</a></p>")
        return ["anytown/2021-22/complaints.html": page]
    }

    @Test func `a link to another site is safe and somebody has looked at it`() async throws {
        let address = "https://www.example.org/"
        #expect(try await examine(linking(address)) == [])
        #expect(try await examine(linking(address), listed: [address]) == [])
        #expect(try await examine(linking(address), listed: []) == [.linkListed])
        #expect(try await examine(linking("http://www.example.org/")) == [.linkSecure])
        #expect(try await examine(linking("//www.example.org/")) == [.linkSecure])
    }

    @Test func `a page of the site itself is linked by its file`() async throws {
        let own = ["https://reports.example.org/"]
        #expect(try await examine(linking("https://reports.example.org/a.html"), own: own) == [.ownHost])
        #expect(try await examine(linking("https://www.example.org/"), own: own) == [])
    }

    @Test func `a link calls the number that it shows`() async throws {
        func page(_ link: String) -> [String: String] {
            ["anytown/2021-22/complaints.html": Specimen.page(main: "<p>\(link)</p>")]
        }
        #expect(try await examine(page("<a href=\"tel:08001111\">Call 0800 1111</a>")) == [])
        #expect(try await examine(page("<a href=\"tel:+448001111000\">Call 0800 111 1000</a>")) == [])
        #expect(try await examine(page("<a href=\"tel:08001111\">Call Childline</a>")) == [])
        #expect(try await examine(page("<a href=\"tel:08001111\">Call 0800 1112</a>")) == [.telephoneLink])
    }

    @Test func `every page is reached from the first, and from more than one`() async throws {
        func start(_ links: String...) -> String {
            Specimen.page(
                title: "Start",
                main: links.map { "<p><a href=\"anytown/2021-22/\($0).html\">\($0)</a></p>" }.joined()
            ).replacing("../theme", with: "anytown/theme").replacing(
                "href=\"accessibility.html\"", with: "href=\"anytown/2021-22/accessibility.html\"")
        }
        #expect(try await examine(["index.html": start("accessibility")]) == [.orphanPage])
        #expect(try await examine(["index.html": start("complaints")]) == [.multipleWays])
        let back = Specimen.statement.replacing(
            "</main>", with: "<p><a href=\"complaints.html\">Complaints</a></p></main>")
        #expect(
            try await examine(["index.html": start("complaints"), "anytown/2021-22/accessibility.html": back]) == [])
    }

    @Test(
        arguments: [
            "document.cookie = '';", "localStorage.setItem('a', 'b');", "fetch('/seen');", "eval(text);",
            "addEventListener('touchstart', leave);", "addEventListener('keydown', leave);", "window.open(link.href);",
            "element.innerHTML = text;", "/* a */ navigator.sendBeacon('/');",
        ])
    func `a script does nothing but what it is for`(code: String) async throws {
        #expect(try await examine(["anytown/theme/leave.js": code]) == [.scriptBehaviour])
    }

    @Test(
        arguments: [
            "// no cookie, no localStorage", "/* fetch(1) */ location.href = link.href;", "function reopen() {}",
            "addEventListener('keyup', onKey);",
        ])
    func `words in comments and parts of names are not behaviour`(code: String) async throws {
        #expect(try await examine(["anytown/theme/leave.js": code]) == [])
    }

    private func policed(_ policy: String, head: String = "", main: String = Specimen.content) -> [String: String] {
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"/>"
        let page = Specimen.page(head: head, main: main).replacing(Specimen.policy, with: policy.isEmpty ? "" : meta)
        return ["anytown/2021-22/complaints.html": page, "anytown/theme/leave.js": "leave();"]
    }

    private static let strict =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

    @Test(
        arguments: [
            "", "default-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'",
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'",
            "default-src 'none'; style-src 'self'; img-src https:; base-uri 'none'; form-action 'none'",
            "default-src 'none'; style-src 'self'; base-uri 'none'", strict + "; script-src 'self'",
            "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'",
        ])
    func `a policy that allows more or less than the page needs is refused`(policy: String) async throws {
        let rules = try await examine(policed(policy))
        #expect(!rules.isEmpty && Set(rules) == [.contentPolicy])
    }

    @Test func `a page with a script needs a policy for it`() async throws {
        let script = "<script src=\"../theme/leave.js\" defer=\"defer\"></script>"
        #expect(try await examine(policed(Self.strict, head: script)) == [.contentPolicy])
        #expect(try await examine(policed(Self.strict + "; script-src 'self'", head: script)) == [])
        #expect(
            try await examine(policed(Self.strict, main: "<form action=\"complaints.html\"></form>")) == [
                .contentPolicy
            ])
    }

    @Test func `the file for web servers allows what the pages allow, and refuses frames`() async throws {
        func headers(_ policy: String) -> [String: String] {
            ["_headers": "/*\n  Content-Security-Policy: \(policy)\n"]
        }
        #expect(try await examine(headers(Self.strict + "; frame-ancestors 'none'")) == [])
        #expect(try await examine(headers(Self.strict)) == [.policyHeaders])
        #expect(try await examine(["_headers": "/*\n  X-Frame-Options: DENY\n"]) == [.policyHeaders])
        let unstyled = Self.strict.replacing("style-src 'self'; ", with: "") + "; frame-ancestors 'none'"
        #expect(try await examine(headers(unstyled)) == [.policyHeaders])
    }
}
