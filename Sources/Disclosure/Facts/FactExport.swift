import Figures
import Quantities

/// Everything published, in the input format of an independent attacker (`Tests/Oracles/sdc_attacker.py`): the
/// printed cells with their categories, the hidden ones with their sign, and what shares, rates, means and parts say.
///
/// Made of protected figures; the truth is added only where an officer asks for it, to have insiders tried too.
struct FactExport {
    private let model: ReleaseModel
    private let printed: PrintedNumbers
    private let rules: CellRules
    private let known: KnownNumbers
    private let truth: TrueNumbers?
    private let figures: ProtectedFigureSet
    /// For each measure, the axes on which its cells differ; what all of them ask alike says nothing.
    private let axes: [String: Set<Int>]

    init(_ draft: ReleaseDraft, _ figures: ProtectedFigureSet, withTruth: Bool) {
        model = draft.model
        rules = draft.rules
        known = draft.problem.known
        self.figures = figures
        printed = PrintedNumbers(draft.model, figures, draft.problem.known)
        truth = withTruth ? draft.problem.truth : nil
        let byMeasure = Dictionary(grouping: draft.model.cells.map(\.key)) { Self.measure(of: $0) }
        axes = byMeasure.mapValues { keys in
            Set(keys.flatMap(\.conditions).map(\.axis)).filter { axis in
                keys.contains { $0.atoms(on: axis) != keys[0].atoms(on: axis) }
            }
        }
    }

    /// What tells a cell from others of its measure.
    private func conditions(of cell: Int) -> [AxisCondition] {
        let key = model.cells[cell].key
        return key.conditions.filter { axes[Self.measure(of: key)]?.contains($0.axis) ?? false }
    }

    func json(threshold: Int) -> ExportJSON {
        .object([
            (
                "options",
                .object([
                    ("threshold", .number(threshold)),
                    ("symbol_bounds", .object([("[c]", .array([.number(1), .null]))])),
                ])
            ),
            ("dimensions", .object(dimensions)), ("tables", .array(tables)), ("ratios", .array(rates + means + shares)),
            ("relations", .array(relations)),
        ])
    }

    // MARK: Dimensions

    /// Each axis of each kind of record by itself, with only the parts that some cell tells apart.
    private var dimensions: [(String, ExportJSON)] {
        model.book.axes.indices.compactMap { axis -> (String, ExportJSON)? in
            let sets = sets(on: axis)
            guard !sets.isEmpty else { return nil }
            let blocks = blocks(of: sets, on: axis)
            let codes = sets.map { set in
                (
                    code(set, on: axis),
                    ExportJSON.array(blocks.filter { $0.isSubset(of: set) }.map { .text(leaf($0, on: axis)) })
                )
            }
            return (
                model.book.axes[axis].name,
                .object([("leaves", .array(blocks.map { .text(leaf($0, on: axis)) })), ("codes", .object(codes))])
            )
        }
    }

    private func sets(on axis: Int) -> [AtomSet] {
        var seen: Set<AtomSet> = []
        return model.cells.indices.compactMap { cell in conditions(of: cell).first { $0.axis == axis }?.atoms }
            .filter { seen.insert($0).inserted }
    }

    private func blocks(of sets: [AtomSet], on axis: Int) -> [AtomSet] {
        var blocks: [[Bool]: [Int]] = [:]
        for atom in model.book.axes[axis].whole.atoms {
            blocks[sets.map { $0.contains(atom) }, default: []].append(atom)
        }
        return blocks.values.sorted { $0[0] < $1[0] }.map { AtomSet($0) }
    }

    private func leaf(_ block: AtomSet, on axis: Int) -> String { "leaf " + code(block, on: axis) }

    private func code(_ set: AtomSet, on axis: Int) -> String {
        set.atoms.map { model.book.axes[axis].atoms[$0] }.joined(separator: "+")
    }

    // MARK: Cells

    /// One table for every kind of record and set of axes; tables without cells make room for what is printed nowhere.
    private var tables: [ExportJSON] {
        let byShape = Dictionary(grouping: model.cells.indices) { cell in
            [measure(of: cell)] + conditions(of: cell).map { model.book.axes[$0.axis].name }
        }
        return byShape.sorted { $0.key.lexicographicallyPrecedes($1.key) }.enumerated().map { number, entry in
            .object([
                ("id", .text("t\(number)")), ("measure", .text(entry.key[0])),
                ("dims", .array(entry.key.dropFirst().map { .text($0) })),
                ("cells", .array(entry.value.compactMap(cell))),
            ])
        }
    }

    private func cell(_ number: Int) -> ExportJSON? {
        let cell = model.cells[number]
        guard !cell.places.isEmpty || cell.kind == .absent else { return nil }
        let key = conditions(of: number).map { ExportJSON.text(code($0.atoms, on: $0.axis)) }
        var fields: [(String, ExportJSON)] = [("key", .array(key))]
        if let value = printed[number] {
            fields.append(("value", .number(value)))
        } else {
            fields += [("value", .null)] + (rules.atLeast(number) == 1 ? [("symbol", .text("[c]"))] : [])
            if let truth = truth?[number] {
                fields += [("truth", .number(truth)), ("primary", .flag(rules.hides(truth, in: number)))]
            }
        }
        return .object(fields)
    }

    private func measure(of cell: Int) -> String { Self.measure(of: model.cells[cell].key) }

    private static func measure(of key: CellKey) -> String {
        switch key.measured {
        case .records: key.table.text
        case .sum(let field): "\(key.table).\(field)"
        }
    }

    private func reference(_ cell: Int) -> ExportJSON {
        let at = conditions(of: cell).map { condition in
            (model.book.axes[condition.axis].name, ExportJSON.text(code(condition.atoms, on: condition.axis)))
        }
        return .object([("measure", .text(measure(of: cell))), ("at", .object(at))])
    }

    // MARK: What ties cells together

    private var rates: [ExportJSON] {
        model.rates.compactMap { rate in
            guard case .percentage(let share)? = printed.value(at: rate.place) else { return nil }
            return ratio(rate.part, rate.base, share.rounded, places: 0, scale: 100)
        }
    }

    private var means: [ExportJSON] {
        model.means.compactMap { mean in
            guard case .days(let days)? = printed.value(at: mean.place) else { return nil }
            return ratio(mean.sum, mean.records, days.count, places: 1, scale: 1)
        }
    }

    /// The shares that stand beside counts.
    private var shares: [ExportJSON] {
        model.shapes.enumerated().flatMap { index, shape -> [ExportJSON] in
            guard let base = shape.counting.base, let other = model.shapes.firstIndex(where: { $0.name == base }),
                let whole = model.numbersByPlace[
                    CellPlace(figure: other, path: model.shapes[other].axes.map { _ in nil })]
            else { return [] }
            return shape.paths.compactMap { path in
                guard case .percentage(let share)? = figures[shape.name]?.cell(path)?.share,
                    let part = model.numbersByPlace[CellPlace(figure: index, path: path)]
                else { return nil }
                return ratio(part, whole, share.rounded, places: 0, scale: 100)
            }
        }
    }

    private func ratio(_ part: Int, _ base: Int, _ value: Int, places: Int, scale: Int) -> ExportJSON {
        .object([
            ("num", reference(part)), ("den", reference(base)),
            ("value", places == 0 ? .number(value) : .decimal(tenths: value)), ("dp", .number(places)),
            ("scale", .number(scale)),
        ])
    }

    private var relations: [ExportJSON] {
        model.inclusions.map { relation([(1, $0.part), (-1, $0.whole)], "<=", 0) }
            + known.limits.map { relation([(1, $0.cell)], "<=", $0.most) }
    }

    private func relation(_ terms: [(Int, Int)], _ sign: String, _ right: Int) -> ExportJSON {
        .object([
            ("terms", .array(terms.map { .array([.number($0.0), reference($0.1)]) })), ("op", .text(sign)),
            ("rhs", .number(right)),
        ])
    }
}
