import Checks
import Diagnostics
import Law
import Pages
import Quantities
import Records
import Settings
import Site
import SiteBuilder

extension ExpectedWords {
    /// The project's lists, without any council's names.
    static func read(_ tree: SourceTree, _ findings: inout Findings) -> ExpectedWords {
        var words = ExpectedWords()
        words.known = SortedWords(Array((tree.text("templates/spelling/british.txt", &findings) ?? "").utf8))
        words.right = tree.lines(of: "templates/spelling/right.txt", &findings)
        words.firstNames = tree.lines(of: "templates/spelling/first-names.txt", &findings)
        if let terms = tree.yaml("templates/spelling/terms.yaml", &findings) { words.readTerms(terms, &findings) }
        words.laws =
            tree.yaml("templates/law/constants.yaml", &findings).map {
                LawConstant.read($0, &findings).map(\.text)
            } ?? []
        words.dictionary = dictionary(tree.files)
        return words
    }

    /// Adds each council's own names.
    mutating func add(_ councils: [CouncilSources], _ tree: SourceTree, _ findings: inout Findings) {
        for council in councils {
            self.councils[council.place.name.text] = council.names(tree, &findings)
            teams[council.place.name.text] = council.vocabulary.expectedTeams
        }
    }

    /// Adds the names of the contacts that pages print.
    mutating func addContacts(of plan: SitePlan) {
        for council in plan.councils {
            let contacts = council.publications.first?.contacts.contacts ?? []
            councils[council.name.text, default: []] += contacts.map(\.name)
        }
    }

    /// Where Debian's package hunspell-en-gb puts it.
    private static func dictionary(_ files: FileSystem) -> SpellingDictionary? {
        let dictionary = SpellingDictionary(
            affixes: "/usr/share/hunspell/en_GB.aff", words: "/usr/share/hunspell/en_GB.dic")
        return files.exists(dictionary.affixes) && files.exists(dictionary.words) ? dictionary : nil
    }
}

extension SourceTree {
    fileprivate func lines(of path: String, _ findings: inout Findings) -> [String] {
        ExpectedWords.lines(of: text(path, &findings) ?? "")
    }
}

extension CouncilSources {
    fileprivate func names(_ tree: SourceTree, _ findings: inout Findings) -> [String] {
        let path = "\(place.folder)/spelling.txt"
        let own = tree.files.exists(path) ? tree.lines(of: path, &findings) : []
        let labels = vocabulary.dimensions.values.flatMap { [$0.label] + $0.categories.map(\.label) }
        return own + labels + [settings.name, settings.shortName, settings.service]
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
