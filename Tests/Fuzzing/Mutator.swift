/// Makes a broken file out of sound ones: a few cuts, repeats, changed bytes and words that readers stumble on.
struct Mutator {
    /// Sound files of the kind.
    let samples: [[UInt8]]
    /// Words of the format, such as `---`.
    let words: [[UInt8]]

    /// A longer file would only take longer.
    private static let longest = 60_000
    /// What is at the edge of some reader: line ends, quotes, brackets, numbers that do not fit, bytes that are not text.
    private static let stumbles =
        [
            "\n", "\r", "\r\n", "\n\n", "\u{0}", "\u{FEFF}", "\u{2028}", "\"", "\"\"", "'", "`", ",", ";", "\t", " ",
            "  - ", ":",
            ": ", "{", "}", "{{", "}}", "[", "]", "(", ")", "<", ">", "</", "<!--", "-->", "&", "&#x0;", "&amp;", "/",
            "//", "..",
            "\\", "|", "#", "%", "%00", "@", "*", "**", "_", "~", "~~~", "> ", "---\n", "-1", "0", "00", "1e999", "NaN",
            "4294967296",
            "9223372036854775807", "9223372036854775808", "-9223372036854775809", "99999999999999999999999",
            "2022-02-30",
            "0000-00-00", "9999-12-31", "é", "e\u{301}", "\u{1F469}\u{200D}\u{1F467}", "\u{202E}", "ß", "İ",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80]]

    /// The file of a seed.
    func file(seed: UInt64) -> [UInt8] {
        var dice = Dice(seed: seed)
        var file = samples.randomElement(using: &dice) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &dice) { change(&file, &dice) }
        return Array(file.prefix(Self.longest))
    }

    private func change(_ file: inout [UInt8], _ dice: inout Dice) {
        let place = Int.random(in: 0...file.count, using: &dice)
        let end = min(file.count, place + Int.random(in: 1...40, using: &dice))
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: file.removeSubrange(place..<end)
        case 1: file.removeSubrange(place...)
        case 2: file.insert(contentsOf: Self.stumbles.randomElement(using: &dice) ?? [], at: place)
        case 3: file.replaceSubrange(place..<end, with: Self.stumbles.randomElement(using: &dice) ?? [])
        case 4: file.insert(contentsOf: (words.randomElement(using: &dice) ?? []), at: place)
        case 5: if place < file.count { file[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice) }
        case 6: repeatPart(place..<end, of: &file, &dice)
        case 7: splice(&file, at: place, &dice)
        default: repeatWord(in: &file, at: place, &dice)
        }
    }

    private func repeatPart(_ part: Range<Int>, of file: inout [UInt8], _ dice: inout Dice) {
        let times = [1, 2, 10, 300].randomElement(using: &dice) ?? 1
        file.insert(contentsOf: repeatElement(file[part], count: times).joined(), at: part.upperBound)
    }

    /// The end of one file behind the beginning of another.
    private func splice(_ file: inout [UInt8], at place: Int, _ dice: inout Dice) {
        let other = samples.randomElement(using: &dice) ?? []
        file.replaceSubrange(place..., with: other.suffix(Int.random(in: 0...other.count, using: &dice)))
    }

    /// Depth and length: the same word very often.
    private func repeatWord(in file: inout [UInt8], at place: Int, _ dice: inout Dice) {
        let word = (words + Self.stumbles).randomElement(using: &dice) ?? []
        let times = [8, 100, 3_000].randomElement(using: &dice) ?? 8
        file.insert(contentsOf: repeatElement(word, count: times).joined(), at: place)
    }
}
