import CLibCrypto
public import Diagnostics
import Quantities

/// An entry of `approvals/quotes.yaml`: somebody in a role stood for exactly these words on a day.
///
/// ```yaml
/// quotes:
///   - id: q01
///     compliment: CM-0001            # the reference of the record
///     text: "The words as printed."
///     source: parent                 # a category of the dimension `source`
///     source_label: A parent         # printed under the quote
///     sha256: 3f0a...                # of the UTF-8 bytes of `text`; one changed byte voids the approval
///     approved_by: Complaints manager
///     approved_on: 2022-08-01
///     consent: yes
/// ```
public struct QuoteApproval: Sendable {
    public let id: String
    /// The reference of the compliment in the records. Never printed.
    let compliment: String
    let text: String
    let source: CategoryID
    let sourceLabel: String
    let digest: String
    let approvedBy: String
    let approvedOn: CalendarDate
    let hasConsent: Bool
    public let location: SourceLocation

    /// SHA-256 of the UTF-8 bytes of a text, in 64 small hexadecimal digits.
    public static func digest(of text: String) -> String {
        let bytes = Array(text.utf8)
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe hash.withUnsafeMutableBufferPointer { output in
                _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
