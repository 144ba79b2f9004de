import Diagnostics
import Site

/// The style sheets of one folder: a page links all of them.
struct Theme: Sendable {
    /// A declaration that a rule speaks of.
    struct Found {
        let block: StyleSheet.Block
        let declaration: StyleSheet.Declaration
        let location: SourceLocation
    }

    /// With a final `/`; empty for the root.
    let folder: String
    let sheets: [StyleSheet]

    /// The themes of a site, in the order of their folders.
    static func all(in site: SiteContents) -> [Theme] {
        let files = site.files.filter { $0.path.hasSuffix(".css") }
        let folders = Dictionary(grouping: files) { Address.folder(of: $0.path) }
        // Councils share most of their looks: each sheet is read once.
        var read: [[UInt8]: StyleSheet] = [:]
        return folders.sorted { $0.key < $1.key }.map { folder, files in
            let sheets = files.map { file in
                let sheet = read[file.bytes] ?? StyleSheet(path: file.path, bytes: file.bytes)
                read[file.bytes] = sheet
                return StyleSheet(sheet, at: file.path)
            }
            return Theme(folder: folder, sheets: sheets)
        }
    }

    /// Without those whose sheets are an earlier one's: what is wrong with them is said once.
    static func distinct(_ themes: [Theme]) -> [Theme] {
        var seen: Set<[[UInt8]]> = []
        return themes.filter { seen.insert($0.sheets.map(\.bytes)).inserted }
    }

    /// The declarations on a screen that a test holds for.
    func declarations(where isMeant: (_ name: String, _ value: String) -> Bool) -> [Found] {
        found { $0.isOnScreen && isMeant($1.name, $1.value) }
    }

    func found(where isMeant: (StyleSheet.Block, StyleSheet.Declaration) -> Bool) -> [Found] {
        sheets.flatMap { sheet in
            sheet.blocks.flatMap { block in
                block.declarations.filter { isMeant(block, $0) }.map { declaration in
                    Found(
                        block: block, declaration: declaration,
                        location: place(declaration.offset, in: sheet))
                }
            }
        }
    }

    /// The declarations of the blocks that are always in force on a screen for exactly this selector.
    func found(for selector: String) -> [Found] {
        sheets.flatMap { sheet in
            sheet.blocks.filter { $0.conditions.isEmpty && $0.selectors.contains(selector) }.flatMap { block in
                block.declarations.map {
                    Found(block: block, declaration: $0, location: place($0.offset, in: sheet))
                }
            }
        }
    }

    func place(_ offset: Int, in sheet: StyleSheet) -> SourceLocation {
        let place = sheet.lines.place(of: offset)
        return SourceLocation(path: sheet.path, line: place.line, column: place.column)
    }

    /// The blocks that a page on a screen may wear.
    var blocks: [StyleSheet.Block] { sheets.flatMap(\.blocks).filter(\.isOnScreen) }
}

/// The colours and other values that a theme gives names to, as they are under one wish of the reader.
struct Tokens: Sendable {
    enum Scheme: String, CaseIterable, Sendable {
        case light = "on screen in light colours"
        case dark = "on screen in dark colours"
        case print = "on paper"

        func holds(for block: StyleSheet.Block) -> Bool {
            switch self {
            case .light: block.conditions.isEmpty
            case .dark: block.conditions.isEmpty || block.isUnder("prefers-color-scheme: dark")
            case .print: block.conditions.isEmpty || (block.isUnder("print") && !block.isUnder("prefers"))
            }
        }
    }

    let scheme: Scheme
    private let values: [String: String]

    init(_ theme: Theme, _ scheme: Scheme) {
        var values: [String: String] = [:]
        for block in theme.sheets.flatMap(\.blocks) where scheme.holds(for: block) && block.selectors.contains(":root")
        {
            for declaration in block.declarations where declaration.name.hasPrefix("--") {
                values[declaration.name] = declaration.value
            }
        }
        self.scheme = scheme
        self.values = values
    }

    /// The colour that a value is in the end; nil where the system or what lies behind decides.
    func colour(_ value: String, depth: Int = 0) -> Colour? {
        guard value.hasPrefix("var("), value.hasSuffix(")"), depth < 8 else { return Colour(value) }
        let parts = value.dropFirst(4).dropLast().split(separator: ",", maxSplits: 1).map { $0[...].trimmed }
        guard let name = parts.first else { return nil }
        return (values[name] ?? parts.dropFirst().first).flatMap { colour($0, depth: depth + 1) }
    }

    func knows(_ name: String) -> Bool { values[name] != nil }
}
