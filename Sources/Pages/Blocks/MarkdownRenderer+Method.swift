import Diagnostics
import Disclosure
import Markup
import Quantities
import StrictYAML

extension MarkdownRenderer {
    mutating func methodBlock(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let edition = context.edition else { return .empty }
        let method = MethodLists(edition: edition, links: resolver.links)
        switch block.name {
        case .unavailable: return method.unavailable
        case .definitions: return method.definitions
        case .symbols: return method.symbols
        case .exceptions: return method.exceptions
        case .groups: return method.groups
        case .leftOut: return method.leftOut
        default: return method.accepted
        }
    }
}

/// The lists of the page about the figures.
struct MethodLists {
    let edition: EditionContext
    let links: FigureLinks

    /// Every figure that is available with what it counts, of which day, and what is 100 %.
    var definitions: Node {
        list(
            edition.figures.figures.filter { $0.notAvailableReason == nil }.map { figure in
                let base = figure.base.map { " 100% is: \(FigureWords.lowered($0.title))." } ?? ""
                let basis =
                    figure.basis == .none ? "As it stood at the end of the year." : "Counted: \(figure.basis.words)."
                let note = ([figure.note, figure.zerosInWords].compactMap(\.self)).map { " \($0)" }.joined()
                return (link(to: figure), .text("\(figure.definition) \(basis)\(base)\(note)"))
            })
    }

    /// What is not available or not counted, and why: each reason once, with all that it is true of, so that an answer which
    /// many figures need does not make the page too heavy.
    var unavailable: Node {
        var reasons: [String] = []
        var lacking: [String: [Node]] = [:]
        for (node, reason) in edition.figures.figures.flatMap(lacks) {
            if lacking[reason] == nil { reasons.append(reason) }
            lacking[reason, default: []].append(node)
        }
        guard !reasons.isEmpty else { return .html("p", [:], "Every figure is available.") }
        return list(
            reasons.map { reason in
                let nodes = lacking[reason] ?? []
                return (.fragment(nodes.prefix(1) + nodes.dropFirst().flatMap { ["; ", $0] }), .text(reason))
            })
    }

    /// What a figure does not tell, or not whole, each with the reason.
    private func lacks(_ figure: ProtectedFigure) -> [(Node, String)] {
        if let reason = figure.notAvailableReason { return [(link(to: figure), reason)] }
        let parts = figure.allPaths.compactMap { path in
            figure.unavailableReason(of: path).map { reason in
                (Node.fragment([link(to: figure), .text(": \(label(of: path, in: figure))")]), reason)
            }
        }
        return parts + figure.gaps.map { (link(to: figure), $0) }
    }

    var symbols: Node {
        list(Symbol.allCases.map { (.text($0.text), .text($0.explanation)) }, id: "symbols-list")
    }

    /// The rules that some records break and why that is true; not how many, nor which.
    var accepted: Node {
        let oddities = Set(edition.accepted).sorted()
        guard !oddities.isEmpty else { return .html("p", [:], "No oddities of the records were accepted.") }
        return .html("ul", [:], oddities.map { .html("li", [:], .text($0.reason)) })
    }

    private func label(of path: [CategoryID?], in figure: ProtectedFigure) -> String {
        zip(path, figure.dimensions).map { id, dimension in
            id.flatMap { dimension.category($0)?.label } ?? "all"
        }.joined(separator: ", ")
    }

    func link(to figure: ProtectedFigure) -> Node {
        .html("a", ["href": "\(links.figures)\(figure.name).html"], .text(figure.title))
    }

    func list(_ entries: [(Node, Node)], id: String? = nil) -> Node {
        let rows = entries.map { term, words in
            Node.html("div", [:], .html("dt", [:], term), .html("dd", [:], words))
        }
        return .html("dl", ["class": "definitions", "id": id], rows)
    }
}
