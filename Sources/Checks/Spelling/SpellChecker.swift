import Site

/// Checks the spelling of a whole site: each distinct word once.
struct SpellChecker {
    private let site: ExaminedSite
    private let stock: WordStock
    private let acronyms: Lexicon
    private let dictionary: SpellingDictionary?
    /// A number for each council, which is faster to compare than its name.
    private let councils: [String: Int]

    init(_ site: ExaminedSite, _ wording: PreparedWords, _ dictionary: SpellingDictionary?) {
        self.site = site
        stock = wording.stock
        acronyms = Lexicon(wording.meanings.keys)
        self.dictionary = dictionary
        let names = Set(site.pages.map(\.council)).sorted()
        councils = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
    }

    var faults: [Fault] {
        let suspects = suspects
        guard !suspects.isEmpty else { return [] }
        guard let dictionary else { return missingDictionary(suspects) }
        let asked = Set(suspects.flatMap { $0.parts + [$0.whole] }).sorted()
        let unknown = Hunspell.unknown(among: asked, in: dictionary)
        var keys: [Key: [String]] = [:]
        for suspect in suspects where unknown[suspect.whole] != nil {
            let parts = suspect.parts.filter { unknown[$0] != nil }
            if !parts.isEmpty { keys[suspect.key] = parts }
        }
        return keys.isEmpty ? [] : site.pages.flatMap { faults(in: $0, keys, unknown) }
    }

    /// The words that are in no list, so that the dictionary has to be asked.
    var unlisted: [String] { Set(suspects.flatMap(\.parts)).sorted() }

    /// A word of a council's pages that no list has.
    private struct Suspect: Hashable {
        let key: Key
        /// As it stands, hyphens and all: `Wi-Fi` is a word, and its parts are none.
        let whole: String
        let parts: [String]
        let page: Int
        let word: Int
    }

    private struct Key: Hashable {
        let word: UInt64
        let isCapital: Bool
        let council: Int
    }

    private var suspects: [Suspect] {
        var seen: Set<Key> = []
        var suspects: [Suspect] = []
        for (index, page) in site.pages.enumerated() {
            let council = page.council
            let number = councils[council] ?? 0
            for word in Self.spelt(in: page.prose) {
                let key = key(of: word, in: page.prose, number)
                guard seen.insert(key).inserted else { continue }
                if isExplained(word, page) { continue }
                let parts = unlisted(page.prose.words[word], page.prose, council)
                guard !parts.isEmpty else { continue }
                let whole = page.prose.text(page.prose.words[word])
                suspects.append(Suspect(key: key, whole: whole, parts: parts, page: index, word: word))
            }
        }
        return suspects
    }

    /// "Inspections of Local Authority Children's Services (ILACS)" is an abbreviation and no misspelt word.
    private func isExplained(_ index: Int, _ page: ExaminedPage) -> Bool {
        guard page.prose.isAllCapitals(page.prose.words[index]),
            let block = page.prose.blocks.first(where: { $0.words.contains(index) })
        else { return false }
        return Rule.isExplained(index, in: block, page)
    }

    private func key(of index: Int, in prose: Prose, _ council: Int) -> Key {
        let word = prose.words[index]
        return Key(word: word.key, isCapital: prose.beginsWithCapital(word), council: council)
    }

    private func unlisted(_ word: Prose.Word, _ prose: Prose, _ council: String) -> [String] {
        let bytes = prose.bytes[word.range]
        // What is written in no Latin letters is another language, which another rule reports.
        if bytes.contains(where: ProseBytes.beginsOtherScript) { return [] }
        if acronyms.contains(word) || stock.has(bytes, in: council) { return [] }
        return WordParts.spelt(bytes).filter { !stock.has($0, in: council) }.map { String(decoding: $0, as: UTF8.self) }
    }

    private func faults(in page: ExaminedPage, _ keys: [Key: [String]], _ unknown: [String: [String]]) -> [Fault] {
        var seen: Set<Key> = []
        let council = councils[page.council] ?? 0
        return Self.spelt(in: page.prose).flatMap { word -> [Fault] in
            let key = key(of: word, in: page.prose, council)
            guard let parts = keys[key], seen.insert(key).inserted else { return [] }
            return Set(parts).sorted().map { part in
                Fault(
                    page.place(page.prose.words[word]),
                    .misspelt(part, proposals: unknown[part] ?? [], council: page.council))
            }
        }
    }

    private func missingDictionary(_ suspects: [Suspect]) -> [Fault] {
        suspects.prefix(1).map { first in
            let page = site.pages[first.page]
            return Fault(page.place(page.prose.words[first.word]), .noDictionary(first.parts[0], of: suspects.count))
        }
    }

    /// The words whose spelling counts: no quotation, no code, no address.
    private static func spelt(in prose: Prose) -> some Sequence<Int> {
        prose.words.indices.lazy.filter { index in
            let word = prose.words[index]
            return word.kind == .letters && prose.isJudged(word) && !prose.isOfAddress(word)
        }
    }
}

extension Prose {
    /// Whether a word is part of an email or web address: `www.lgo.org.uk`, `help@example.org`.
    func isOfAddress(_ word: Word) -> Bool {
        let run = run(of: word)
        if run.isLink && run.mark == .constant { return true }
        let before = Int(word.start) > 0 ? bytes[Int(word.start) - 1] : 32
        let after = bytes[Int(word.end)]
        if before == UInt8(ascii: "@") || after == UInt8(ascii: "@") || before == UInt8(ascii: "/") { return true }
        return (after == UInt8(ascii: ".") && isSmallLetter(at: Int(word.end) + 1))
            || (before == UInt8(ascii: ".") && isLetter(at: Int(word.start) - 2) && beginsSmall(word))
    }

    private func isSmallLetter(at position: Int) -> Bool {
        bytes.indices.contains(position) && (97...122).contains(bytes[position])
    }

    private func isLetter(at position: Int) -> Bool {
        bytes.indices.contains(position) && (97...122).contains(bytes[position] | 32)
    }
}
