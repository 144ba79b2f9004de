import Diagnostics
import Site

extension Rule {
    /// Which words stand in the text.
    static let wording = spelling + terms + acronyms

    private static let spelling: [Rule] = [
        Rule(
            .spelling, source: .british,
            .site { site, expectations in
                site.wording.map { SpellChecker(site, $0, expectations.words?.dictionary).faults } ?? []
            })
    ]
}
