import Diagnostics
import Testing

@testable import Delivery

/// A page of a CMS is read as a browser shows it.
@Suite struct WordVerificationTests {
    private static let approved = "<div><h2>Teams</h2><p>We had 177 complaints.</p></div>"

    private func message(_ page: String) -> String {
        let verification = WordVerification(approved: Array(Self.approved.utf8))
        return verification.findings(inPage: Array(page.utf8), called: "p").sorted.first?.message ?? "says it"
    }

    /// With the approved words in place of '@', but for that of '@media'.
    private func filled(_ page: String) -> String {
        page.replacing(/@(?!media)/) { _ in Self.approved }
    }

    private func around(_ before: String, _ after: String = "") -> String { before + Self.approved + after }

    @Test(arguments: [
        "<TITLE>x</TITLE><nav>Menu</nav>@<footer>x</footer>", "<p hidden>We had 9</p>@",
        "<style>p { color: red }</style>@",
        "<div><b hidden></b>@</div>", "<!--> <!-- x -->@", "<style>@media print { p { display: none } }</style>@",
        "<style>.menu { display: none } h2.menu::before { content: 'x' }</style>@",
        "<div style=\"padding: 1em\">@</div>",
        "<ol><li>One<li>Two</ol>@", "<script><!-- x --></script>@", "<p hidden></p>@", "<img src=x>@",
    ])
    func `what stands around the words is the CMS's own`(page: String) {
        #expect(message(filled(page)) == "says it")
    }

    @Test(arguments: [
        "<template>@</template>", "<div hidden>@</div>", "<div HIDDEN=until-found>@</div>", "<div hidden/>@",
        "<noscript>@</noscript>", "<iframe>@</iframe>", "<textarea>@</textarea>", "<select><option>@</select>",
        "<dialog>@</dialog>", "<div popover>@</div>", "<datalist>@</datalist>", "<object>@</object>", "<xmp>@</xmp>",
        "<!-- @ -->", "<!--- @ --!>", "<script>@</script>", "<SCRIPT>@</SCRIPT>",
        "<script><!--<script></script>@--></script>",
        "<div style='display:none'>@</div>", "<div style='position: absolute; left: -999px'>@</div>",
        "<div style=\"display&#58;none\">@</div>", "<div style='d\\69splay: none'>@</div>",
        "<style>div { visibility: hidden }</style>@", "<style>* { font-size: 0 }</style>@",
        "<style>#a:is(.x) > div { opacity: 0.0 }</style>@", "<style>div { dis\\70lay: none }</style>@",
        "<style>div { display: var(--x) }</style>@", "<style>@media screen { div { display: none } }</style>@",
        "<div hidden><table></div>@", "<div hidden><textarea></div></textarea>@", "<p><b hidden>x</p>@",
        "<body>@<body hidden>", "<div dir=rtl hidden>@",
    ])
    func `words that nobody sees do not count`(page: String) {
        #expect(
            message(filled(page)) == "the approved words 'Teams We had 177 complaints.' do not stand here", "\(page)")
    }

    @Test(arguments: [
        ("<del>177</del>", "[struck out] 177 complaints."), ("<s>177</s>", "[struck out] 177 complaints."),
        ("<bdo dir=rtl>771</bdo>", "[turned round] 771 complaints."), ("1<sup>77</sup>", "1 [raised] 77 complaints."),
        ("177 <input value='or more'>", "[input] or more complaints."),
        ("<input type=text value=9> 177", "[input text] 9 177 complaints."),
        ("17<b>8</b>", "178 complaints."), ("<img src=9.png> 177", "[img] 177 complaints."),
        ("1&#55;8", "178 complaints."),
        ("<span dir=rtl>771</span>", "[turned round] 771 complaints."),
        ("<video></video> 177", "[video] 177 complaints."),
        ("\u{202E}771", "\u{202E}771 complaints."), ("<ol start=9></ol> 177", "[numbered 9] 177 complaints."),
        ("1<template>0</template>87", "187 complaints."),
        ("<svg><title>1</title><text>9</text></svg>177", "9 177 complaints."),
    ])
    func `anything more that a reader sees, or other words, is a difference`(inside: String, found: String) {
        let page = Self.approved.replacing("177", with: inside)
        let expected = found.hasPrefix("[input] or") ? "complaints." : "177 complaints."
        let after = found.hasPrefix("[input] or") ? "Teams We had 177" : "Teams We had"
        #expect(message(page) == "after '\(after)' stands '\(found)', where '\(expected)' was approved")
    }

    @Test func `words that a style adds are seen`() {
        #expect(
            message("<style>p::before { content: 'Not true:' }</style>" + Self.approved)
                == "after 'Teams' stands '['not true:'] We had 177 complaints.', where 'We had 177 complaints.' was approved"
        )
        #expect(
            message("<style>p:after{content:\"9\"}</style>" + Self.approved) == "says it",
            "after the last word is the CMS's own")
    }

    @Test func `a tag that is split, hidden inside or written otherwise leaves the words as they are`() {
        for page in [
            "<div><h2>Te<b>a</b>ms</h2><p>We had&nbsp;1<span hidden>8</span>77 complaints.</p></div>",
            "<H2>Teams</H2><P>We ha<wbr>d &#x31;77 complaints.", "<h2>Teams</h2>We had <ins>177</ins> complaints.",
        ] { #expect(message(page) == "says it", "\(page)") }
    }

    @Test func `a page made to take for ever does not`() {
        let deep = String(repeating: "<i>", count: 200_000)
        #expect(message(deep + Self.approved).hasPrefix("the approved words"))
        #expect(message(String(repeating: "</i>", count: 200_000) + Self.approved) == "says it")
        #expect(message(String(repeating: "&", count: 200_000) + Self.approved) == "says it")
    }
}
