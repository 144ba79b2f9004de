import Testing

@testable import Pipeline

/// What becomes of a council's own text in the next edition, whole.
@Suite struct CarriedTextTests {
    private func carried(_ source: String) -> String {
        var carrier = CarriedText(from: "2021-22")
        return carrier.text(from: source).replacing(/\[[0-9a-f]{8} of [0-9]+ words?\]/, with: "[ID]")
    }

    private let mark =
        "<!-- not yet reviewed: carried from 2021-22; edit the text below, or delete this line if it still holds [ID] -->"

    @Test
    func `paragraphs, lists, tables and blocks are marked; headings, notes and old marks are not; quotes stay behind`()
    {
        let source = """
            ---
            status: draft
            ---
            ### Our year

            One paragraph
            on two lines.
            <!-- a note -->

            - a point

              with more

            - another

            ```chart complaints-all
            title: "A"

            description: "B"
            ```

            ```quote q01
            ```

            <!-- not yet reviewed: carried from 2020-21; edit the text below, or delete this line if it still holds [3f9a1c2b of 1 word] -->
            Last.
            """
        #expect(
            carried(source) == """
                ---
                status: draft
                ---
                ### Our year

                \(mark)
                One paragraph
                on two lines.
                <!-- a note -->

                \(mark)
                - a point

                  with more

                - another

                \(mark)
                ```chart complaints-all
                title: "A"

                description: "B"
                ```

                <!-- The quotes of 2021-22 stood here. Approve this year's: heard quotes review -->

                \(mark)
                Last.

                """)
    }

    @Test func `a mark holds until its paragraph is edited or its line deleted`() {
        var carrier = CarriedText(from: "2021-22")
        let text = carrier.text(from: "One.\n\nTwo.\n")
        #expect(carrier.markCount == 2)
        #expect(ReviewMark.all(in: text).map(\.line) == [1, 4])
        #expect(ReviewMark.all(in: text).map(\.words) == ["carried from 2021-22", "carried from 2021-22"])
        #expect(ReviewMark.all(in: text.replacing("One.", with: "Another.")).map(\.line) == [4])
        #expect(ReviewMark.all(in: text + "\nA paragraph below.\n").map(\.line) == [1, 4])
        let first = text.split(separator: "\n")[0]
        #expect(ReviewMark.all(in: text.replacing("\(first)\n", with: "")).map(\.line) == [3])
        #expect(ReviewMark.all(in: "  # not yet reviewed: nobody looked\nkey: 1\n").map(\.words) == ["nobody looked"])
        #expect(ReviewMark.all(in: "The minutes are not yet reviewed: see below.\n").isEmpty)
    }

    /// What leaves every word as it was carried is not an edit, wherever the text and its mark stand.
    @Test(arguments: [
        ("Two words", " Two words"), ("Two words", "Two  words"), ("Two words", "Two\u{A0}words"),
        ("Two words", "Two\nwords"), ("Two words", "Two, words"), ("Two words", "two Words!"),
        ("not yet", "Not yet"), ("-->\n", "-->\nA text of one's own.\n\n"), ("; edit", ";\nedit"),
        ("<!--", "At the end of a line of one's own. <!--"),
    ])
    func `a mark holds while the words below are the same`(written: String, edited: String) {
        var carrier = CarriedText(from: "2021-22")
        let text = carrier.text(from: "Two words.\n").replacing(written, with: edited)
        #expect(ReviewMark.all(in: text).map(\.words) == ["carried from 2021-22"])
        let lines = text.split(separator: "\n")
        let below = (lines.dropFirst() + [lines[0]]).joined(separator: "\n")
        #expect(ReviewMark.all(in: below).map(\.words) == ["carried from 2021-22"])
        #expect(ReviewMark.all(in: text.lowercased().replacing("two", with: "three")).isEmpty)
    }
}
