import Quantities

/// The words that headings are made of: those of our own fields and of what the mapping file names, and the plain words
/// of forms and case systems.
///
/// A heading that we do not know is printed only where each of its words is one of these, so that no name and no sentence can
/// be printed, whatever row it stands in.
struct HeadingWords: Sendable {
    private let words: Set<Substring>

    /// - Parameter own: headings and labels that are ours, or the officer's.
    init(_ own: [String]) { words = Set(own.flatMap { Self.words(of: $0) }).union(Self.common) }

    /// Whether a heading is made of such words, single letters and numbers up to 99.
    func spell(_ heading: String) -> Bool {
        let parts = Self.words(of: heading)
        return parts.contains { $0.count > 1 && $0.first?.isLetter == true }
            && parts.allSatisfy { words.contains($0) || $0.utf8.count < 3 && $0.allSatisfy(\.isNumber) }
    }

    /// `CaseDetails.CaseId`, `case_id` and `Case ID` are of the same words.
    private static func words(of text: String) -> [Substring] {
        var plain = ""
        var before: Character = " "
        for letter in text {
            if letter.isUppercase, before.isLowercase { plain.append(" ") }
            plain.append(letter)
            before = letter
        }
        return Substring(plain.folded).split { !$0.isLetter && !$0.isNumber }
    }

    private static let common = Set<Substring>(
        """
        a about access action actions additional address age agreed allocated amount and answer area assigned at author \
        band basis by call case category cause channel child children client close closed code colour comment comments \
        completed compliment compliments complaint complaints concern contact corporate council count county created \
        customer data date days deadline decision department description detail details directorate district due email end \
        ended enquiry ethnic extension extended feedback field file final finish first for form found free from gender \
        group how id identified identifier in index investigating investigator is issue item key kind last late learning \
        length letter level line list local location log logged made manager method middle modified month name nature next \
        no note notes nr num number of office officer old on open opened or order origin other outcome owner part period \
        person phone postcode priority process progress provider quarter query question reason received ref reference \
        region remedy reply report reported request requested resolved response responded result route row section \
        sent service services setting sex source stage start started state status statutory step subject submitted sub \
        summary system target team telephone text theme time title to topic total type unit update updated upheld url \
        user value via ward what when where whether which who why with working year
        """.split(separator: " ").map { Substring($0) })
}
