import Diagnostics
import Disclosure
import Markup
import Quantities
import StrictYAML

extension MarkdownRenderer {
    mutating func figureBlock(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        let figures = figures(of: block)
        let node: Node =
            switch block.name {
            case .table: table(block, figures, &map)
            case .chart: chart(block, figures, &map)
            default: facts(figures)
            }
        state.findings.report(map.finish())
        return node
    }

    /// The figures that a block names; an unknown one is a finding and left out.
    private mutating func figures(of block: FencedBlock) -> [ProtectedFigure] {
        guard let edition = context.edition else { return [] }
        return block.names.compactMap { name in
            if let figure = edition.figures[FigureName(name)] {
                state.figuresUsed.insert(figure.name)
                return figure
            }
            report(resolver.unknownFigure(name, edition), at: placeOf(name, onLine: block.line))
            return nil
        }
    }

    private mutating func table(_ block: FencedBlock, _ figures: [ProtectedFigure], _ map: inout MapReader) -> Node {
        var options = FigureTable.Options()
        options.columns = columns(&map)
        options.overYears = isOverYears(&map)
        if let caption = map.optionalNode("caption"), let text = map.optionalString("caption") {
            options.caption = words(text, at: caption.location)
        }
        guard figures.count == block.names.count else { return .empty }
        let id = state.ids.id(for: "table-\(block.names[0])")
        do {
            return try FigureTable(figures, id: id, options: options, links: resolver.links).node
        } catch {
            report(.figuresDoNotFit(error), at: placeOf(block.names[0], onLine: block.line))
            return .empty
        }
    }

    private mutating func chart(_ block: FencedBlock, _ figures: [ProtectedFigure], _ map: inout MapReader) -> Node {
        let kind = map.choice("kind", or: .bar) ?? FigureChart.Kind.bar
        let title = chartWords("title", &map, block)
        let description = chartWords("description", &map, block)
        var options = FigureChart.Options()
        options.columns = columns(&map)
        options.overYears = isOverYears(&map)
        options.headingLevel = min(state.headingLevel + 1, 6)
        guard let title, let description, figures.count == block.names.count, let figure = figures.first else {
            return .empty
        }
        let id = state.ids.id(for: "chart-\(figure.name)")
        do {
            return try FigureChart(
                figure, kind: kind, words: FigureChart.Words(title: title, description: description), options: options,
                id: id, links: resolver.links
            ).node
        } catch {
            report(.figuresDoNotFit(error), at: placeOf(block.names[0], onLine: block.line))
            return .empty
        }
    }

    private mutating func chartWords(_ key: String, _ map: inout MapReader, _ block: FencedBlock) -> Node? {
        guard let node = map.optionalNode(key), let text = map.optionalString(key), !text.isEmpty else {
            report(.chartWithoutMessage(key), at: placeOf(block.name.rawValue, onLine: block.line))
            return nil
        }
        return words(text, at: node.location)
    }

    private func columns(_ map: inout MapReader) -> [FigureColumn]? {
        guard let node = map.optionalNode("columns") else { return nil }
        let written = map.strings("columns")
        let known = FigureColumn.allCases.map(\.rawValue)
        for word in written where !known.contains(word) {
            map.report(PageProblem.blockValue(word, of: "columns", known: known).finding(at: Place(node.location)))
        }
        return written.compactMap { FigureColumn(rawValue: $0) }
    }

    private func isOverYears(_ map: inout MapReader) -> Bool {
        guard let node = map.optionalNode("over"), let text = map.optionalString("over") else { return false }
        if text == "years" { return true }
        map.report(PageProblem.blockValue(text, of: "over", known: ["years"]).finding(at: Place(node.location)))
        return false
    }

    private func facts(_ figures: [ProtectedFigure]) -> Node {
        let facts = figures.map { figure in
            let value = figure.total?.value ?? .symbol(.unavailable)
            let isNamed = figure.measure == .mean || figure.measure == .median
            return Fact(
                label: figure.title, value: value, unit: isNamed ? figure.unit.word(for: value) : nil,
                note: note(on: figure))
        }
        return facts.isEmpty ? .empty : FactList(facts: facts, links: resolver.links).node
    }

    /// What stands below the number: what it rests on, what it lacks, and how it moved.
    private func note(on figure: ProtectedFigure) -> Node? {
        let words = (figure.isDeclaredZero() ? ["None recorded."] : []) + figure.gaps
        let parts = words.map { Node.text($0) } + [change(of: figure)].compactMap(\.self)
        guard let first = parts.first else { return nil }
        return .fragment([first] + parts.dropFirst().flatMap { [" ", $0] })
    }

    /// How the figure moved, as `as change` says it in a sentence; nothing where no earlier value is known.
    private func change(of figure: ProtectedFigure) -> Node? {
        guard figure.change() != nil, let slot = Slot("\(figure.name) as change") else { return nil }
        guard case .success(let node) = FigureSlot(slot: slot, figure: figure, path: [], links: resolver.links).node()
        else { return nil }
        return node.marked(as: slot)
    }
}
