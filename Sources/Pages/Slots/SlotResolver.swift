import Diagnostics
import Disclosure
import Markup
import Quantities
import Site

/// Turns the name in a pair of braces into what is printed.
struct SlotResolver {
    let context: PageContext
    let site: SiteFacts
    let path: SitePath

    struct Resolved {
        let node: Node
        let figure: FigureName?
    }

    /// Where the links of figures lead, seen from this page.
    var links: FigureLinks { FigureLinks(from: path, in: context.publication) }

    /// `text` is what stands between the braces.
    func resolve(_ text: String) -> Result<Resolved, SlotFault> {
        if Claim.isMeant(by: text) { return claim(text) }
        guard let slot = Slot(text) else {
            let trimmed = text.split(separator: " ").joined(separator: " ")
            return .failure(SlotFault(.slotSyntax(trimmed), part: .whole))
        }
        let resolved = Constants.isConstant(slot.name) ? constant(slot) : figure(slot)
        return resolved.map { Resolved(node: $0.node.marked(as: slot), figure: $0.figure) }
    }

    private func constant(_ slot: Slot) -> Result<Resolved, SlotFault> {
        if let node = context.contacts.node(slot: slot.name) { return plain(slot, node) }
        guard let entry = site.constants.entries[slot.name] else {
            var known = site.constants.entries.mapValues(\.definedAt)
            for name in context.contacts.slotNames { known.updateValue(nil, forKey: name) }
            return .failure(SlotFault(.unknownConstant(slot.name, known: known), part: .name))
        }
        switch entry.value {
        case .text(let text): return plain(slot, .text(text))
        case .date(let date): return plain(slot, .html("time", ["datetime": date.iso], .text(date.words)))
        case .number(let number): return self.number(number, slot)
        case .link(let words, let address): return plain(slot, MarkdownLink.node(to: address, [.text(words)]))
        }
    }

    private func number(_ number: Int, _ slot: Slot) -> Result<Resolved, SlotFault> {
        switch slot.form {
        case nil: return plain(slot, ValueText.node(.count(number), links: links))
        case SlotForm.words.rawValue:
            return .success(Resolved(node: NumberWords.node(.count(number), links: links), figure: nil))
        default: return plain(slot, .empty)
        }
    }

    /// A name without a form and without a year.
    private func plain(_ slot: Slot, _ node: Node) -> Result<Resolved, SlotFault> {
        if let form = slot.form {
            let isKnown = SlotForm(rawValue: form) != nil
            let problem: PageProblem =
                isKnown
                ? .formDoesNotFit("as \(form)", of: slot.name, because: "it is not a figure") : .unknownForm(form)
            return .failure(SlotFault(problem, part: .form))
        }
        if slot.isLastYear {
            let problem = PageProblem.formDoesNotFit("last year", of: slot.name, because: "it is not a figure")
            return .failure(SlotFault(problem, part: .whole))
        }
        return .success(Resolved(node: node, figure: nil))
    }

    private func figure(_ slot: Slot) -> Result<Resolved, SlotFault> {
        named(slot).flatMap { named in
            var printed = FigureSlot(slot: slot, figure: named.figure, path: named.path, links: links)
            printed.baseTotal = named.figure.base.flatMap { context.edition?.figures[$0.name]?.total?.value }
            return printed.node().map { Resolved(node: $0, figure: named.figure.name) }
        }
    }

    /// The figure and the categories that a slot names.
    func named(_ slot: Slot) -> Result<(figure: ProtectedFigure, path: [CategoryID?]), SlotFault> {
        let parts = slot.name.split(separator: ".").map(String.init)
        guard let edition = context.edition else {
            return .failure(SlotFault(.figuresNotHere(parts[0]), part: .name))
        }
        guard let figure = edition.figures[FigureName(parts[0])] else {
            return .failure(SlotFault(unknownFigure(parts[0], edition), part: .name))
        }
        return categories(parts.dropFirst(), of: figure).map { (figure, $0) }
    }

    func unknownFigure(_ name: String, _ edition: EditionContext) -> PageProblem {
        let known = edition.figures.names.map { ($0.text, edition.definedAt[$0]) }
        return .unknownFigure(name, known: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    }

    private func categories(
        _ ids: ArraySlice<String>, of figure: ProtectedFigure
    ) -> Result<[CategoryID?], SlotFault> {
        guard ids.count <= figure.dimensions.count else {
            let problem = PageProblem.tooManyCategories(figure.name, dimensions: figure.dimensions.map(\.name.text))
            return .failure(SlotFault(problem, part: .category(figure.dimensions.count)))
        }
        for (index, (id, dimension)) in zip(ids, figure.dimensions).enumerated()
        where dimension.category(CategoryID(id)) == nil {
            let known = dimension.categories.map(\.id.text)
            let problem = PageProblem.unknownCategory(id, of: dimension.name.text, known: known)
            return .failure(SlotFault(problem, part: .category(index)))
        }
        return .success(ids.map { CategoryID($0) })
    }
}

extension FigureLinks {
    /// The links of figures on the page at `path`.
    init(from path: SitePath, in publication: Publication) {
        let figures = publication.folder.appending("figures")
        let isFigure = path.text.hasPrefix("\(figures)/")
        self.init(
            figures: isFigure ? "" : "figures/", about: path.link(to: publication.path(of: "about-the-figures")))
    }
}
