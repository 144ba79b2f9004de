import Checks
import Diagnostics
import Testing

/// Each rule on the smallest markup that breaks it, and on what looks like a fault and is none.
@Suite struct AccessibilityRulesTests {
    @Test(
        arguments: [
            (.listForm, "<ul><p>One</p></ul>"),
            (.listForm, "<div><li>One</li></div>"),
            (.listForm, "<dl><dd>Hidden</dd><dt>[c]</dt></dl>"),
            (.listForm, "<dl><div><dt>West</dt></div></dl>"),
            (.listForm, "<p><dd>Hidden</dd></p>"),
            (.controlName, "<button></button>"),
            (.controlName, "<details><summary> </summary><p>Words</p></details>"),
            (.controlName, "<input type=\"checkbox\"/>"),
            (.inputPurpose, "<label>Email <input type=\"email\"/></label>"),
            (.inputPurpose, "<label>Team <input autocomplete=\"team\"/></label>"),
            (.labelInName, "<p><a href=\"accessibility.html\" aria-label=\"Read this\">Statement</a></p>"),
            (.ariaFits, "<p role=\"heading1\">West</p>"),
            (.ariaFits, "<p aria-lable=\"West\">West</p>"),
            (.ariaFits, "<p aria-hidden=\"true\"><a href=\"accessibility.html\">Statement</a></p>"),
            (.ariaFits, "<p aria-label=\"West\">Team</p>"),
            (.landmarkName, "<nav><p>One</p></nav><nav aria-label=\"More\"><p>Two</p></nav>"),
            (.landmarkName, "<nav aria-label=\"More\"><p>One</p></nav><nav aria-label=\"More\"><p>Two</p></nav>"),
            (.tabOrder, "<p tabindex=\"2\">West</p>"),
            (.tabOrder, "<p><a href=\"accessibility.html\" tabindex=\"-1\">Statement</a></p>"),
            (.singleKey, "<p accesskey=\"s\">West</p>"),
            (.linkPurpose, "<p><a href=\"accessibility.html\">Read more</a></p>"),
            (.linkPurpose, "<p><a href=\"accessibility.html\">&#8230; here!</a></p>"),
            (.linkPurpose, "<p><a href=\"https://www.lgo.org.uk/\">https://www.lgo.org.uk/</a></p>"),
            (
                .linkConsistent,
                "<p><a href=\"accessibility.html\">Teams</a> <a href=\"complaints.html\">teams:</a></p>"
            ),
            (.timedMedia, "<div><video></video></div>"),
            (.timedMedia, "<div><audio></audio></div>"),
            (
                .timedMedia,
                "<div><audio autoplay=\"autoplay\"></audio> <a href=\"accessibility.html\">Transcript</a></div>"
            ),
            (.nothingMoves, "<marquee>West</marquee>"),
            (.languageOfParts, "<p lang=\"english\">West</p>"),
            (.languageOfParts, "<p>Скарга</p>"),
            (
                .tableMerged,
                """
                <table><caption>Teams</caption><thead><tr><th scope="col" colspan="2">Team</th></tr></thead>\
                <tbody><tr><th scope="row">West</th><td>few</td></tr></tbody></table>
                """
            ),
            (
                .colourAlone,
                """
                <div aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg"><rect class="part part-1"/>\
                <rect class="part part-2"/></svg></div>
                """
            ),
        ] as [(RuleID, String)])
    func `markup that keeps somebody out is refused`(rule: RuleID, main: String) async throws {
        #expect(try await Specimen.examine(main: main).rules == [rule])
    }

    @Test(
        arguments: [
            "<ul><li>One<ol><li>Two</li></ol></li></ul>",
            "<dl><dt>West</dt><dt>East</dt><dd>Teams</dd><dd>Places</dd></dl>",
            "<dl><div><dt>West</dt><dd>Team</dd></div></dl>",
            "<label>Remember <input type=\"checkbox\" name=\"agree\"/></label>",
            "<label for=\"mail\">Email</label> <input id=\"mail\" type=\"email\" autocomplete=\"email\"/>",
            "<button aria-label=\"Show the teams of the west\">The teams</button>",
            "<p><span role=\"img\" aria-label=\"West\"></span></p>",
            "<div role=\"region\" aria-label=\"Teams\" tabindex=\"0\"><p>West</p></div>",
            "<nav><p>The only one</p></nav>",
            "<p><a href=\"accessibility.html#statement\">Statement</a> <a href=\"accessibility.html\">statement</a></p>",
            "<p><a href=\"accessibility.html\">Here is the statement</a> <a href=\"accessibility.html\">More teams</a></p>",
            "<p lang=\"uk\">Скарга</p><p lang=\"cy\">Cwyn</p><p lang=\"zh-Hant\">投訴</p>",
            "<p>µm, π, €, ‘café’ – naïve.</p>",
            "<div><audio controls=\"controls\"></audio><p>Transcript: we listened.</p></div>",
            """
            <div aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg"><text>West</text><rect class="part-5"/></svg></div>
            """,
        ])
    func `markup that lets everybody in passes`(main: String) async throws {
        #expect(try await Specimen.examine(main: main).rules == [])
    }

    @Test(arguments: ["5; url=accessibility.html", "0", "60"])
    func `a page that changes by itself is refused`(content: String) async throws {
        let page = Specimen.page(head: "<meta http-equiv=\"refresh\" content=\"\(content)\"/>")
        #expect(try await Specimen.examine(page: page).rules == [.metaRefresh])
    }

    @Test func `a page that only leads on may do so at once`() async throws {
        let page = Specimen.page(head: "<meta http-equiv=\"refresh\" content=\"0; url=accessibility.html\"/>")
        #expect(try await Specimen.examine(page: page).rules == [])
    }

    @Test(arguments: ["width=device-width, maximum-scale=1.5", "user-scalable=no, width=device-width", "width=980"])
    func `a page that forbids enlarging or fits no screen is refused`(view: String) async throws {
        let page = Specimen.page().replacing("width=device-width, initial-scale=1", with: view)
        #expect(try await Specimen.examine(page: page).rules == [.zoomAllowed])
    }

    @Test func `the ways in head and foot keep their words and their order`() async throws {
        func foot(_ links: String...) -> String {
            Specimen.page(footer: links.map { "<a href=\"\($0).html\">\($0)</a>" }.joined(separator: " "))
        }
        let other = Specimen.statement.replacing(">Accessibility</a>", with: ">Accessibility statement</a>")
        #expect(
            try await Specimen.examine(["anytown/2021-22/accessibility.html": other]).rules == [.sameNavigation])
        let files = [
            "anytown/2021-22/complaints.html": foot("complaints", "accessibility"),
            "anytown/2021-22/accessibility.html": Specimen.statement.replacing(
                "<a href=\"accessibility.html\">Accessibility</a>",
                with: "<a href=\"accessibility.html\">accessibility</a> <a href=\"complaints.html\">complaints</a>"),
        ]
        #expect(try await Specimen.examine(files).rules == [.sameNavigation])
    }
}
