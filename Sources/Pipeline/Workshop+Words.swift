import Checks
import Diagnostics
import Law
import Pages
import Quantities
import Records
import Settings
import Site
import SiteBuilder

extension Workshop {
    /// The words that the pages of the councils are held against: the project's lists, and each council's own names.
    mutating func expectedWords(_ councils: [CouncilSources], _ plan: SitePlan) -> ExpectedWords {
        var words = shared?.words ?? commonWords()
        for council in councils {
            words.councils[council.place.name.text] = names(of: council)
            words.teams[council.place.name.text] = council.vocabulary.expectedTeams
        }
        for council in plan.councils {
            let contacts = council.publications.first?.contacts.contacts ?? []
            words.councils[council.name.text, default: []] += contacts.map(\.name)
        }
        return words
    }

    /// The project's lists, without any council's names.
    mutating func commonWords() -> ExpectedWords {
        var words = ExpectedWords()
        words.known = SortedWords(Array((tree.text("templates/spelling/british.txt", &findings) ?? "").utf8))
        words.right = lines(of: "templates/spelling/right.txt")
        words.firstNames = lines(of: "templates/spelling/first-names.txt")
        if let terms = tree.yaml("templates/spelling/terms.yaml", &findings) { words.readTerms(terms, &findings) }
        words.laws =
            tree.yaml("templates/law/constants.yaml", &findings).map {
                LawConstant.read($0, &findings).map(\.text)
            } ?? []
        words.dictionary = Self.dictionary(tree.files)
        return words
    }

    private mutating func lines(of path: String) -> [String] {
        ExpectedWords.lines(of: tree.text(path, &findings) ?? "")
    }

    private mutating func names(of council: CouncilSources) -> [String] {
        let settings = council.settings
        let path = "\(council.place.folder)/spelling.txt"
        let own = tree.files.exists(path) ? lines(of: path) : []
        let labels = council.vocabulary.dimensions.values.flatMap { [$0.label] + $0.categories.map(\.label) }
        return own + labels + [settings.name, settings.shortName, settings.service]
    }

    /// Where Debian's package hunspell-en-gb puts it.
    private static func dictionary(_ files: FileSystem) -> SpellingDictionary? {
        let dictionary = SpellingDictionary(
            affixes: "/usr/share/hunspell/en_GB.aff", words: "/usr/share/hunspell/en_GB.dic")
        return files.exists(dictionary.affixes) && files.exists(dictionary.words) ? dictionary : nil
    }
}

extension Vocabulary {
    /// Teams and service areas, whose names are used as the vocabulary has them.
    fileprivate var expectedTeams: [ExpectedWords.Team] {
        ["team", "service_area"].compactMap { self[$0] }.flatMap(\.categories).map {
            ExpectedWords.Team(name: $0.label, aliases: $0.aliases)
        }
    }
}
