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

    /// Every figure with what it counts, of which day, and what is 100 %.
    var definitions: Node {
        list(
            edition.figures.figures.map { figure in
                let base = figure.base.map { " 100% is: \(FigureWords.lowered($0.title))." } ?? ""
                let basis =
                    figure.basis == .none ? "As it stood at the end of the year." : "Counted: \(figure.basis.words)."
                let note = ([figure.note].compactMap(\.self) + figure.caveats).map { " \($0)" }.joined()
                return (link(to: figure), .text("\(figure.definition) \(basis)\(base)\(note)"))
            })
    }

    /// What is not available, and why.
    var unavailable: Node {
        let entries = edition.figures.figures.flatMap { figure -> [(Node, Node)] in
            if let reason = figure.notAvailableReason { return [(link(to: figure), .text(reason))] }
            return figure.allPaths.compactMap { path in
                figure.unavailableReason(of: path).map { reason in
                    ([link(to: figure), .text(": \(label(of: path, in: figure))")], .text(reason))
                }
            }
        }
        return entries.isEmpty ? .html("p", [:], "Every figure is available.") : list(entries)
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
