package import Diagnostics

/// A council's own looks: values of the tokens that the theme gives names to, and nothing else.
///
/// The theme is made and tested with the program; what a council adds to it, nobody tests. So a brand can say which blue is
/// its blue, and not what is shown: each value is of the kind that the standard tokens have.
package enum BrandFile {
    /// What may be in the folder `theme` of a council.
    package static let name = "tokens.css"

    /// - Parameter standard: the text of the theme's own `tokens.css`.
    package static func findings(in text: String, path: String, standard: String) -> [Finding] {
        let sheet = StyleSheet(path: path, bytes: Array(text.utf8))
        guard path.hasSuffix("/\(name)") else {
            return [finding(SourceLocation(path: path), .brandFile)]
        }
        let tokens = Dictionary(
            StyleSheet(path: name, bytes: Array(standard.utf8)).blocks.flatMap(\.declarations).map {
                ($0.name, $0.value)
            }, uniquingKeysWith: { first, _ in first })
        return sheet.blocks.flatMap { block in
            let isRoot = block.selectors == [":root"] && block.conditions.allSatisfy { $0.hasPrefix("@media") }
            let isMedia = block.declarations.isEmpty && block.selectors.allSatisfy { $0.hasPrefix("@media") }
            guard isRoot || isMedia else { return [finding(place(block.offset, in: sheet), .brandBlock)] }
            return block.declarations.filter { !fits($0, tokens[$0.name]) }.map {
                finding(place($0.offset, in: sheet), .brandToken($0.name))
            }
        }
    }

    /// Whether a value is of the kind of the standard one: an opaque colour for a colour, typefaces for typefaces.
    private static func fits(_ declaration: StyleSheet.Declaration, _ standard: String?) -> Bool {
        guard let standard else { return false }
        let value = declaration.value
        if Colour(standard) != nil { return Colour(value) != nil }
        if declaration.name.hasPrefix("--font-") {
            return !value.replacing("var(--font-text)", with: "").contains { "(:;{}\\".contains($0) }
        }
        let sizes = StyleNumber.all(in: value)
        return StyleNumber.all(in: standard).isEmpty
            ? value.allSatisfy { $0.isLetter || $0 == " " }
            : sizes.count == 1 && sizes.allSatisfy { $0.isWithin(rems: 0...2, percent: 0...0) }
    }

    private static func place(_ offset: Int, in sheet: StyleSheet) -> SourceLocation {
        let place = sheet.lines.place(of: offset)
        return SourceLocation(path: sheet.path, line: place.line, column: place.column)
    }

    private static func finding(_ place: SourceLocation, _ wording: FaultWording) -> Finding {
        Finding(.styleWords, at: place, wording.message, fix: wording.fix)
    }
}
