import Diagnostics
import Quantities

extension QuoteProblem {
    /// The problem in words. The words of the quote are never among them.
    var finding: Finding {
        switch kind {
        case .oldForm, .changed, .empty, .approvedTooLate: aboutTheApproval
        case .noCompliment, .noConsent, .consentRefused, .otherSource: aboutTheRecord
        case .unlisted(let marks, let areNewer): unlisted(marks, areNewer)
        case .noSecond, .sameApprover: aboutTheSecondApprover
        case .tooFew, .uncounted, .unknownLabel, .ownWords: aboutTheLabel
        case .family, .twin, .withdrawn: aboutOtherQuotes
        }
    }

    private var aboutTheApproval: Finding {
        switch kind {
        case .oldForm:
            refusal(
                "approvals are now one file a quote, and this list is not read",
                fix: "approve each quote with 'heard quotes review', and delete this file")
        case .changed(let digest):
            refusal(
                "the words or the label of quote '\(id)' are not those that were approved",
                fix: "have the new ones approved and write 'sha256: \(digest)', or restore the approved ones")
        case .approvedTooLate(let published):
            refusal(
                "quote '\(id)' was approved after the edition's date \(published)",
                fix: "correct the date of the approval, or 'published_on' of the edition")
        default: refusal("quote '\(id)' has no words", fix: "write its text, or delete it")
        }
    }

    private var aboutTheRecord: Finding {
        switch kind {
        case .noCompliment:
            refusal(
                "the records hold no compliment for quote '\(id)'",
                fix: "write the reference of its compliment, or delete the quote")
        case .consentRefused:
            refusal(
                "the person behind quote '\(id)' said no to publishing",
                fix: "delete the quote; no other lawful basis stands against a no")
        case .otherSource:
            refusal(
                "the source of quote '\(id)' is not the one of its compliment", fix: "write the source of the record")
        default:
            refusal(
                "there is no consent to publish quote '\(id)'",
                fix: "delete the quote; it may return when the record says yes")
        }
    }

    private func unlisted(_ marks: [MarkedWords], _ areNewer: Bool) -> Finding {
        let words = marks.map { "word \($0.position) (\($0.reason))" }.joined(separator: ", ")
        let cause = areNewer ? "the rules have changed and mark" : "the rules mark"
        return Finding(
            .quoteRules, at: location, "\(cause) what the approval of quote '\(id)' does not list: \(words)",
            fix: "have the quote read again with 'heard quotes review'; until then it is not published")
    }

    private var aboutTheSecondApprover: Finding {
        if case .sameApprover = kind {
            return Finding(
                .quoteSecondApprover, at: location, "one role approved quote '\(id)' twice",
                fix: "have somebody in another role read it, with 'heard quotes review'")
        }
        return Finding(
            .quoteSecondApprover, at: location,
            "the rules marked words of quote '\(id)', and only one person has approved it",
            fix: "have somebody in another role read it, with 'heard quotes review'")
    }

    private var aboutTheLabel: Finding {
        switch kind {
        case .tooFew(let smallest):
            label(
                "fewer than \(smallest) compliments share the label of quote '\(id)', or their number is hidden",
                fix: "use a wider label, such as the source alone, or do not publish the quote")
        case .uncounted(let dimensions):
            label(
                "no figure counts compliments by \(dimensions.map(\.text).joined(separator: " and ")), "
                    + "so nobody knows how many share the label of quote '\(id)'",
                fix: "use fewer labels, or define such a figure")
        case .unknownLabel(let dimension, let known):
            label(
                "the label of quote '\(id)' is not a category of '\(dimension)'",
                fix: "write one of: \(known.joined(separator: ", "))")
        default:
            label(
                "the label of quote '\(id)' holds words that the rules mark",
                fix: "write the kind of person and nothing else, such as 'A parent or carer'")
        }
    }

    private var aboutOtherQuotes: Finding {
        switch kind {
        case .family(let other):
            Finding(
                .quoteFamily, at: location, "quotes '\(other)' and '\(id)' come from one family",
                fix: "publish one of the two")
        case .withdrawn(let date):
            Finding(
                .quoteWithdrawn, at: location, "consent for quote '\(id)' was taken back on \(date)",
                fix: "delete this file; the words may not be published again")
        case .twin(let other):
            Finding(
                .quoteDuplicate, at: location, "quotes '\(other)' and '\(id)' say nearly the same",
                fix: "publish one of the two, unless two people did write it")
        default: refusal("", fix: "")
        }
    }

    private func refusal(_ message: String, fix: String) -> Finding {
        Finding(.quoteApproval, at: location, message, fix: fix)
    }

    private func label(_ message: String, fix: String) -> Finding {
        Finding(.quoteLabels, at: location, message, fix: fix)
    }
}
