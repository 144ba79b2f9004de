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
                let place = locator.next(from: line, through: endLine, length: inside.unicodeScalars.count + 4)
                return slot(inside, at: place)
            case .open:
                report(.slotOpen, at: locator.next(from: line, through: endLine, length: 2))
                return .empty
            }
        }
    }

    private mutating func slot(_ inside: String, at place: Place) -> Node {
        switch resolver.resolve(inside) {
        case .success(let resolved):
            if let figure = resolved.figure { state.figuresUsed.insert(figure) }
            return resolved.node
        case .failure(let fault):
            report(fault.problem, at: SlotPlace.of(fault.part, inside: inside, at: place))
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
        if let problem = problem(with: url) { report(problem, at: mark(url, in: source.place(line: node.start.line))) }
        if node.plainText.allSatisfy(\.isWhitespace) {
            report(.linkWithoutWords, at: source.place(line: node.start.line))
        }
        return MarkdownLink.node(to: url, title: title, inlines(node.children, endLine: endLine))
    }

    /// Reports an address that leads nowhere.
    mutating func check(_ address: String, at place: Place) {
        if let problem = problem(with: address) { report(problem, at: mark(address, in: place)) }
    }

    /// Why an address leads nowhere; nil where it leads somewhere.
    private func problem(with address: String) -> PageProblem? {
        switch MarkdownLink.kind(of: address) {
        case .outside, .fragment: return nil
        case .refused: return .linkScheme(address)
        case .file:
            let target = path.resolve(address)
            if target.map(resolver.site.files.contains) == true { return nil }
            if target.map(resolver.site.leftOut.contains) == true { return .linkToDraft(address) }
            let known = resolver.site.files.map { path.link(to: $0) }.sorted()
            return .linkTarget(address, known: known)
        }
    }

    /// The address itself within its line, where it stands there as written.
    private func mark(_ address: String, in place: Place) -> Place {
        guard let excerpt = place.excerpt, let range = excerpt.line.firstRange(of: address) else { return place }
        let before = excerpt.line.unicodeScalars.distance(from: excerpt.line.startIndex, to: range.lowerBound)
        return source.place(line: excerpt.lineNumber, column: before + 1, length: address.unicodeScalars.count)
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
