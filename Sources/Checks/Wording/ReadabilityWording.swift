// Readability
extension FaultWording {
    static func tooHard(_ measured: [ReadingExcess], for audience: Audience, longestWords: [String]) -> Self {
        let grades = measured.map { "\($0.measure) grade \($0.grade), and \($0.limit) is the most" }
        let words =
            longestWords.isEmpty ? "" : ", and say these with shorter words: \(longestWords.joined(separator: ", "))"
        return Self(
            "the page is too hard for \(audience.inWords): \(grades.joined(separator: "; "))",
            fix: "cut the sentences above in two\(words)")
    }

    static func hardSentence(_ sentence: String, grade: Grade, limit: Grade, for audience: Audience) -> Self {
        Self(
            "a sentence of Flesch-Kincaid grade \(grade) is too hard for \(audience.inWords), and \(limit) is the most: '\(sentence)'",
            fix: "say it with shorter words, in two or three sentences")
    }

    static func longSentence(_ sentence: String, words: Int, limit: Grade, for audience: Audience) -> Self {
        Self(
            "a sentence of \(words) words is too long for \(audience.inWords), and \(limit) is the most: '\(sentence)'",
            fix: "make two or three sentences of it, each with one idea")
    }
}

extension Audience {
    /// Behind "for".
    var inWords: String {
        switch self {
        case .child: "children"
        case .youngPerson: "young people"
        case .everybody: "the public"
        case .staff: "staff"
        }
    }
}
