import Diagnostics

/// Charts: nothing is drawn that the table below does not print. A hidden number is a mark of one size.
struct HiddenPictures {
    private let page: ExaminedPage
    private let figure: Int
    private let svg: Int
    private let table: ReportTable
    private var tree: PageTree { page.tree }

    static func faults(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.all("figure").compactMap { figure -> HiddenPictures? in
            guard let svg = tree.all("svg", inside: figure).first,
                let table = page.tables.first(where: { tree.inside(figure).contains($0.element) })
            else { return nil }
            return HiddenPictures(page: page, figure: figure, svg: svg, table: table)
        }.flatMap(\.faults)
    }

    private var faults: [Fault] {
        let bars = rects.filter { tree.nodes[$0]["class"].map(Self.isBar) ?? false }
        let points = tree.all("circle", inside: svg).filter { tree.hasClass($0, "mark") && isPercent($0, "cx") }
        if !bars.isEmpty { return self.bars(bars) }
        if !points.isEmpty { return lines(points) }
        return stacks
    }

    private var rects: [Int] { tree.all("rect", inside: svg) }

    /// A bar of its own, not a part of one of 100 %: those have the class `part` as well.
    private static func isBar(_ kind: String) -> Bool { kind.hasPrefix("part-") }

    private func isPercent(_ element: Int, _ attribute: String) -> Bool {
        tree.nodes[element][attribute]?.hasSuffix("%") ?? false
    }

    private func length(_ element: Int, _ attribute: String, _ unit: String) -> Double? {
        guard let text = tree.nodes[element][attribute], text.hasSuffix(unit) else { return nil }
        return Double(text.dropLast(unit.count))
    }

    /// The number or the sign that follows a shape.
    private func label(after shape: Int) -> ReportTable.Content? {
        let next = tree.elements(in: tree.nodes[shape].parent).first { $0 > shape }
        guard let next, tree.nodes[next].name == "text", tree.hasClass(next, "strong") else { return nil }
        return ReportTable.Content(tree.text(of: next))
    }

    private func fault(_ shape: Int) -> Fault { Fault(page.place(shape), .hiddenDrawn) }

    /// Numbers and signs that the table prints in its first column of values, without totals.
    private var printed: [ReportTable.Content] { table.parts.compactMap { $0.cells.first?.content } }

    // MARK: Bars

    /// Each bar is as long as the number at its end says, beside the longest; a sign stands at a mark of one size.
    private func bars(_ bars: [Int]) -> [Fault] {
        let marks = rects.filter { tree.hasClass($0, "hidden-bar") }
        let odd = marks.filter { mark in
            length(mark, "width", "em") != Self.markWidth || !(label(after: mark)?.isSign ?? false)
        }
        let known = bars.compactMap { bar -> (bar: Int, width: Double, number: Double)? in
            guard let width = length(bar, "width", "%"), let number = label(after: bar)?.amount else { return nil }
            return (bar, width, number)
        }
        guard known.count == bars.count, let longest = known.max(by: { $0.number < $1.number }) else {
            let wrong = bars.filter { bar in !known.contains { $0.bar == bar } }
            return (wrong + odd).map(fault)
        }
        // Edges are rounded to a hundredth of a per cent.
        let scale = longest.number > 0 ? longest.width / longest.number : 0
        let untrue = known.filter { abs($0.width - $0.number * scale) > 0.02 }.map(\.bar)
        return (odd + untrue + tooMany(bars, marks)).map(fault)
    }

    private static let markWidth = 1.1

    /// More bars than the table prints numbers: what they show is told nowhere else.
    private func tooMany(_ bars: [Int], _ marks: [Int]) -> [Int] {
        let signs = printed.count(where: \.isSign)
        return bars.count > printed.count - signs || marks.count < signs ? [svg] : []
    }

    // MARK: Lines

    /// Each point is as high above the axis as the number beside it says.
    private func lines(_ points: [Int]) -> [Fault] {
        guard let axis = tree.all("line", inside: svg).first(where: { tree.hasClass($0, "axis") }),
            let base = length(axis, "y1", "em")
        else { return points.map(fault) }
        let known = points.compactMap { point -> (point: Int, height: Double, number: Double)? in
            guard let y = length(point, "cy", "em"), let number = label(after: point)?.amount else { return nil }
            return (point, base - y, number)
        }
        guard known.count == points.count, let highest = known.max(by: { $0.number < $1.number }) else {
            return points.filter { point in !known.contains { $0.point == point } }.map(fault)
        }
        let scale = highest.number > 0 ? highest.height / highest.number : 0
        let numbers = table.parts.flatMap(\.cells).count { $0.content.amount != nil }
        let untrue = known.filter { abs($0.height - $0.number * scale) > 0.03 }.map(\.point)
        return (untrue + (points.count > numbers ? [svg] : [])).map(fault)
    }

    // MARK: Bars of 100 %

    /// A bar one of whose parts is hidden is not drawn to scale: its other parts would give the hidden one away.
    private var stacks: [Fault] {
        let parts = rects.filter { tree.hasClass($0, "part") && isPercent($0, "width") }
        let drawn = Set(parts.compactMap { tree.nodes[$0]["y"] }).count
        let rows = table.parts
        let isOne = table.columns.count <= 3 && rows.allSatisfy { $0.cells.count <= 2 }
        let whole = isOne ? [rows.contains(where: \.hasSign)] : rows.map(\.hasSign)
        return drawn > whole.count(where: { !$0 }) ? [fault(parts.first ?? svg)] : []
    }
}

extension ReportTable.Row {
    fileprivate var hasSign: Bool { cells.contains { $0.content == .sign("[c]") } }
}

extension ReportTable.Content {
    /// What a length can be held against; per cent as they are. Nil of signs and words.
    fileprivate var amount: Double? {
        switch self {
        case .number(let tenths): Double(tenths) / 10
        case .share(let hundredths, _): Double(hundredths) / 100
        case .sign, .words: nil
        }
    }
}
