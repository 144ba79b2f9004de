import Foundation
package import Quantities

/// What the starter files have to know of a new council.
package struct StarterNames: Equatable {
    /// As in `Anytown Borough Council`.
    package let name: String
    /// As in `Anytown`.
    let shortName: String
    /// The council's folder, and its part of every address: `anytown`.
    package let folder: String
    package let edition: PeriodLabel
    package let years: (before: PeriodLabel, first: Int, last: Int)

    package static let defaultName = "Anytown Council"

    /// Nil where a name could not stand in YAML, Markdown and an address as it is.
    package init?(council name: String, edition: PeriodLabel) {
        guard let first = edition.firstYear, edition == .reportingYear(from: first), Self.mayStand(name) else {
            return nil
        }
        self.name = name
        shortName = Self.short(name)
        folder = Self.folder(shortName)
        self.edition = edition
        years = (.reportingYear(from: first - 1), first, first + 1)
        guard !folder.isEmpty else { return nil }
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.edition == right.edition
    }

    /// A text of the starter files, or one of their paths, with the names in their places: `@council@`.
    package func filled(_ text: String) -> String {
        words.reduce(text) { $0.replacing("@\($1.key)@", with: $1.value) }
    }

    private var words: [(key: String, value: String)] {
        [
            ("name", name), ("short-name", shortName), ("council", folder), ("edition", edition.text),
            ("before", years.before.text), ("first", "\(years.first)"), ("last", "\(years.last)"),
        ]
    }

    /// Letters, digits and the few signs of names; everything else means something in YAML or Markdown.
    private static func mayStand(_ name: String) -> Bool {
        let signs: Set<Character> = [" ", "'", "’", "-", ".", ",", "&", "(", ")"]
        return (1...80).contains(name.count) && name.first?.isLetter ?? false
            && name.allSatisfy { $0.isLetter || $0.isWholeNumber || signs.contains($0) }
    }

    private static func short(_ name: String) -> String {
        let kinds = ["City", "County", "District", "Metropolitan Borough", "Borough", "Metropolitan District", ""]
        let endings = kinds.map { $0.isEmpty ? " Council" : " \($0) Council" }
        guard let ending = endings.first(where: { name.hasSuffix($0) }), name.count > ending.count else { return name }
        return String(name.dropLast(ending.count))
    }

    /// Small letters, digits and hyphens.
    private static func folder(_ name: String) -> String {
        let plain = name.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let letters = plain.filter { $0 != "'" && $0 != "’" }
        return letters.split { !$0.isASCII || !($0.isLetter || $0.isWholeNumber) }.joined(separator: "-")
    }
}
