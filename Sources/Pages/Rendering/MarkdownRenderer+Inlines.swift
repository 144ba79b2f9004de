import Diagnostics
import Disclosure
import Markup
import Site

extension MarkdownRenderer {
    /// The text of a block: a paragraph, a heading, a cell.
    mutating func inlines(_ block: MarkdownNode) -> [Node] {
        line = block.start.line
        return inlines(block.children, endLine: block.endLine)
    }

    /// A line of the page is a line of its Markdown: the source map says so, and leaves no trace in the markup.
    private mutating func nextLine() -> Node {
        line += 1
        return .located(SourceLocation(path: source.path, line: line, column: 1), [])
    }

    private mutating func inlines(_ nodes: [MarkdownNode], endLine: Int) -> [Node] {
        nodes.flatMap { inline($0, endLine: endLine) }
    }

    private mutating func inline(_ node: MarkdownNode, endLine: Int) -> [Node] {
        switch node.kind {
        case .text(let text): return slots(in: text, from: node.start.line, through: endLine)
        case .softBreak: return ["\n", nextLine()]
        case .lineBreak: return [.html("br")]
        case .code(let code):
            pass(code, from: node.start.line, through: endLine)
            return [.html("code", [:], .text(code))]
        case .emphasis: return [.html("em", [:], inlines(node.children, endLine: endLine))]
        case .strong: return [.html("strong", [:], inlines(node.children, endLine: endLine))]
        case .strikethrough: return [.html("s", [:], inlines(node.children, endLine: endLine))]
        case .link(let url, let title): return [link(node, to: url, title: title, endLine: endLine)]
        case .image:
            report(.image, at: source.place(line: node.start.line))
            return []
        case .noteReference(let number): return [noteReference(number)]
        case .rawHTML:
            report(.rawHTML, at: source.place(line: node.start.line))
            return []
        default: return inlines(node.children, endLine: endLine)
        }
    }

    /// A text with its slots filled. Only texts are looked at: what stands in code stays as written, and what a
    /// slot prints is text again, so data cannot become markup.
    mutating func slots(in text: String, from line: Int, through endLine: Int) -> [Node] {
        SlotScanner.pieces(of: text).map { piece in
            switch piece {
            case .text(let plain): return .text(plain)
            case .slot(let inside):
                return slot(
                    inside, at: locator.next(from: line, through: endLine, length: inside.unicodeScalars.count + 4))
            case .open:
                report(.slotOpen, at: source.place(locator.next(from: line, through: endLine, length: 2)))
                return .empty
            }
        }
    }

    private mutating func slot(_ inside: String, at spot: Spot) -> Node {
        switch resolver.resolve(inside) {
        case .success(let resolved):
            if let figure = resolved.figure { state.figuresUsed.insert(figure) }
            return resolved.node
        case .failure(let fault):
            report(fault.problem, at: source.place(SlotPlace.of(fault.part, inside: inside, at: spot)))
            return .empty
        }
    }

    /// Passes the braces of a code span, so that the locator stays in step.
    private mutating func pass(_ code: String, from line: Int, through endLine: Int) {
        for piece in SlotScanner.pieces(of: code) {
            if case .text = piece { continue }
            _ = locator.next(from: line, through: endLine, length: 2)
        }
    }

    private mutating func link(_ node: MarkdownNode, to url: String, title: String, endLine: Int) -> Node {
        check(url, onLine: node.start.line)
        if node.plainText.allSatisfy(\.isWhitespace) {
            report(.linkWithoutWords, at: source.place(line: node.start.line))
        }
        return MarkdownLink.node(to: url, title: title, inlines(node.children, endLine: endLine))
    }

    /// Reports an address that leads nowhere.
    mutating func check(_ address: String, onLine line: Int) {
        let known = KnownAddress(address: address, line: line, path: source.path)
        guard !state.goodAddresses.contains(address), !state.badAddresses.contains(known) else { return }
        guard let problem = problem(with: address) else {
            state.goodAddresses.insert(address)
            return
        }
        state.badAddresses.insert(known)
        report(problem, at: source.place(locator.spot(of: address, onLine: line)))
    }

    /// For so many broken links of a page something that may have been meant is looked for.
    private static let mostProposals = 50

    /// Why an address leads nowhere; nil where it leads somewhere.
    private func problem(with address: String) -> PageProblem? {
        switch MarkdownLink.kind(of: address) {
        case .outside, .fragment: return nil
        case .refused: return .linkScheme(address)
        case .file:
            let target = path.resolve(address)
            if target.map(resolver.site.files.contains) == true { return nil }
            if target.map(resolver.site.leftOut.contains) == true { return .linkToDraft(address) }
            // Where so many lead nowhere, it is not for a slip of letters.
            guard state.badAddresses.count < Self.mostProposals else { return .linkTarget(address, known: []) }
            let known = resolver.site.files.map { path.link(to: $0) }.sorted()
            return .linkTarget(address, known: known)
        }
    }
}

extension PageContext {
    /// Where the pages would be that are left out.
    var leftOutFiles: Set<SitePath> { Set(leftOut.map { publication.path(of: $0) }) }

    /// Every file that a page of this publication may lead to.
    var files: Set<SitePath> {
        var files = otherFiles
        for outline in outlines { files.insert(publication.path(of: outline.name)) }
        for figure in edition?.figures.names ?? [] {
            files.insert(publication.path(ofFigure: figure))
            files.insert(publication.path(ofDownload: figure))
        }
        if edition?.corrections.isEmpty == false { files.insert(publication.path(of: CorrectionsPage.name)) }
        files.insert(Publication.home(of: publication.council))
        files.insert(Publication.children(of: publication.council))
        return files
    }
}
