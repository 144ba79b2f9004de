/// Cuts the bytes of a block into words and sentences, each byte looked at once.
struct ProseWords {
    private(set) var words: [Prose.Word] = []
    private(set) var sentences: [Prose.Sentence] = []

    /// Reads one block, and gives its share of sentences and words.
    ///
    /// A word ends where another answers for what follows: a typed digit beside a bound number is a word of its own.
    mutating func read(
        _ bytes: [UInt8], _ range: Range<Int>, _ runs: [Prose.Run], _ ofBlock: Range<Int>
    ) -> (sentences: Range<Int>, words: Range<Int>) {
        let first = (sentence: sentences.count, word: words.count)
        var run = ofBlock.lowerBound
        var position = range.lowerBound
        var start = range.lowerBound
        var firstWord = words.count
        while position < range.upperBound {
            while run + 1 < ofBlock.upperBound, runs[run].range.upperBound <= position { run += 1 }
            let end = ProseBytes.endOfWord(in: bytes, position..<Self.end(ofMark: run, runs, ofBlock))
            if end > position {
                words.append(ProseBytes.word(bytes, position..<end, run: run))
                position = end
            } else if let stop = ProseBytes.endOfSentence(in: bytes, position..<range.upperBound, after: words.last) {
                close(bytes, start..<stop, firstWord, isEnded: true)
                (start, position, firstWord) = (stop, stop, words.count)
            } else {
                position += 1
            }
        }
        close(bytes, start..<range.upperBound, firstWord, isEnded: false)
        return (first.sentence..<sentences.count, first.word..<words.count)
    }

    /// A sentence without a word is none: what follows a full stop up to the end of its block.
    private mutating func close(_ bytes: [UInt8], _ range: Range<Int>, _ firstWord: Int, isEnded: Bool) {
        guard words.count > firstWord else { return }
        let begin = range.first { !ProseBytes.isSpace(bytes[$0]) } ?? range.lowerBound
        sentences.append(
            Prose.Sentence(range: begin..<range.upperBound, words: firstWord..<words.count, isEnded: isEnded))
    }

    /// Where the words end that the same one answers for, `run` and those behind it.
    private static func end(ofMark run: Int, _ runs: [Prose.Run], _ ofBlock: Range<Int>) -> Int {
        var last = run
        while last + 1 < ofBlock.upperBound, runs[last + 1].mark == runs[run].mark, runs[run].mark != .figure {
            last += 1
        }
        return runs[last].range.upperBound
    }
}

/// What single bytes of prose are.
enum ProseBytes {
    /// The end of the word that begins at the start of the range; the start where none does.
    static func endOfWord(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            let length = lengthOfLetter(in: bytes, at: position)
            if length > 0 {
                position += length
            } else if position > range.lowerBound, let joint = joint(in: bytes, position..<range.upperBound) {
                position = joint
            } else {
                break
            }
        }
        return min(position, range.upperBound)
    }

    /// 0 where no letter or digit stands. Letters beyond ASCII are two bytes or more; what is punctuation among
    /// them is told apart by its block: Latin-1 signs, general punctuation.
    private static func lengthOfLetter(in bytes: [UInt8], at position: Int) -> Int {
        let byte = bytes[position]
        switch byte {
        case 48...57, 65...90, 97...122: return 1
        case 0..<0xC3: return 0
        case 0xE2: return 0
        case 0xC3:
            return position + 1 < bytes.count && (bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7) ? 0 : 2
        case 0xC4..<0xE0: return 2
        case 0xE0..<0xF0: return 3
        default: return 4
        }
    }

    /// The end of an apostrophe or hyphen between letters, or of a sign between digits.
    private static func joint(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let position = range.lowerBound
        let byte = bytes[position]
        let length = byte == 0xE2 ? 3 : 1
        guard position + length < range.upperBound else { return nil }
        let next = bytes[position + length]
        let joins =
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "-"): isAlphanumeric(next)
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"):
                isDigit(bytes[position - 1]) && isDigit(next)
            // The curly apostrophe and the hyphen that does not break, U+2019 and U+2011; a dash between digits, U+2013.
            case 0xE2:
                bytes[position + 1] == 0x80
                    && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x91
                        ? isAlphanumeric(next)
                        : bytes[position + 2] == 0x93 && isDigit(bytes[position - 1]) && isDigit(next))
            default: false
            }
        return joins ? position + length : nil
    }

    /// Whether it is the first byte of a letter of Greek, Cyrillic or any script behind them but Vietnamese Latin.
    static func beginsOtherScript(_ byte: UInt8) -> Bool {
        (0xCD...0xE0).contains(byte) || (0xE3...0xF4).contains(byte)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (97...122).contains(byte | 32) || byte > 0xC2 }

    static func word(_ bytes: [UInt8], _ range: Range<Int>, run: Int) -> Prose.Word {
        Prose.Word(
            start: Int32(range.lowerBound), end: Int32(range.upperBound), run: Int32(run),
            kind: isDigit(bytes[range.lowerBound]) ? .number : .letters, key: key(bytes[range]))
    }

    /// FNV-1a of 64 bits over the bytes with ASCII letters made small and U+2019 written as an apostrophe.
    static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = bytes.startIndex
        while position < bytes.endIndex {
            var byte = bytes[position]
            if byte == 0xE2, position + 2 < bytes.endIndex, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 {
                byte = UInt8(ascii: "'")
                position += 2
            } else if (65...90).contains(byte) {
                byte |= 32
            }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            position += 1
        }
        return hash
    }

    static func key(_ text: String) -> UInt64 { key(Array(text.utf8)[...]) }
}
