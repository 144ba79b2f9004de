import Markup
import Quantities
import Settings
import Site

/// Tells on a page that it was changed after readers had seen it: when, what, and where more of it stands.
struct CorrectionNotice {
    /// Those of the edition that name the page, the oldest first.
    let corrections: [Correction]
    /// The page of all corrections, as a link from here.
    let address: String

    var node: Node {
        guard !corrections.isEmpty else { return .empty }
        let isPrivate = corrections.contains { $0.kind == .privacy }
        return .html(
            "section",
            [
                "class": isPrivate ? CorrectionMark.privacyName : CorrectionMark.name,
                "aria-labelledby": "page-corrected",
            ],
            .html("h2", ["id": "page-corrected"], "This page was corrected"),
            .html("ul", [:], corrections.reversed().map(entry)))
    }

    private func entry(_ correction: Correction) -> Node {
        .html(
            "li", [:],
            .located(
                correction.location,
                [
                    CorrectionWords.date(correction), ": ", .text(CorrectionWords.sentence(correction.what)), " ",
                    .html("a", ["href": "\(address)#\(correction.id)"], CorrectionWords.title(correction)),
                ]))
    }
}

/// How corrections are told, in one place.
enum CorrectionWords {
    static func date(_ correction: Correction) -> Node {
        .html("time", ["datetime": correction.date.iso], .text(correction.date.words))
    }

    /// `Correction of 10 July 2024`, of which no two are the same.
    ///
    /// The date is marked as one: a correction may be made years after the period of its report.
    static func title(_ correction: Correction) -> Node {
        [
            .text("Correction of "), date(correction),
            correction.ordinal == 1 ? .empty : [.text(", number "), number(correction.ordinal)],
        ]
    }

    /// Counted here and typed by nobody, which the checks see by its mark.
    private static func number(_ ordinal: Int) -> Node {
        .html("data", ["value": String(ordinal)], .text(String(ordinal)))
    }

    static func kind(_ kind: Correction.Kind) -> String {
        switch kind {
        case .figure: "A number was wrong"
        case .text: "Words were wrong"
        case .records: "The records behind the numbers changed"
        case .privacy: "Something was taken out to protect people"
        }
    }

    static func sentence(_ text: String) -> String { text.last.map { ".!?".contains($0) } ?? true ? text : text + "." }

    static func before(_ correction: Correction) -> String {
        if let before = correction.before { return before }
        return correction.kind == .privacy ? "We do not show this, to protect people." : "There was nothing here."
    }

    static func after(_ correction: Correction) -> String { correction.after ?? "This was taken out." }
}
