import Diagnostics
import Quantities

/// A stored pattern as the cells of a model, and what is wrong with it.
struct HiddenPattern {
    private(set) var numbers: Set<Int> = []
    private(set) var faults: [ProtectionFault] = []
    private let stored: StoredProtection

    init(_ stored: StoredProtection, _ model: ReleaseModel) {
        self.stored = stored
        var unknown: Set<FigureName> = []
        for entry in stored.hidden {
            let location = entry.location ?? stored.location
            guard let figure = model.shapes.firstIndex(where: { $0.name == entry.cell.figure }) else {
                let nearest = NearestName.of(entry.cell.figure.text, among: model.shapes.map(\.name.text))
                if unknown.insert(entry.cell.figure).inserted {
                    faults.append(ProtectionFault(.unknownFigure(entry.cell.figure, nearest: nearest), at: location))
                }
                continue
            }
            guard let path = model.shapes[figure].path(entry.cell.path),
                let number = model.numbersByPlace[CellPlace(figure: figure, path: path)]
            else {
                faults.append(ProtectionFault(.unknownCell(entry.cell), at: location))
                continue
            }
            numbers.insert(number)
        }
    }

    /// What a pattern must hide and does not, or hides and must not; and counts that it hides under one name only.
    func faults(against problem: ReleaseProblem) -> [ProtectionFault] {
        let model = problem.model
        let missing = problem.primary.subtracting(numbers).sorted()
            .map { ProtectionFault.Kind.misses(model.name(of: $0)) }
        let forbidden = numbers.subtracting(problem.primary).sorted().filter { problem.mustPrint($0) }
            .map { ProtectionFault.Kind.mustBePrinted(model.name(of: $0)) }
        let named = stored.cells
        let halves = numbers.sorted().flatMap { number in
            model.cells[number].places.map { model.hiddenCell(at: $0) }.filter { !named.contains($0) }
                .map { ProtectionFault.Kind.otherName($0, of: model.name(of: number)) }
        }
        return (missing + forbidden + halves).map { ProtectionFault($0, at: stored.location) }
    }
}

extension ReleaseModel {
    func hiddenCell(at place: CellPlace) -> StoredProtection.HiddenCell {
        let shape = shapes[place.figure]
        return StoredProtection.HiddenCell(figure: shape.name, path: shape.text(of: place.path))
    }

    /// Every place of some cells, in the order of figures and of their rows.
    func hiddenCells(_ numbers: Set<Int>) -> [StoredProtection.HiddenCell] {
        shapes.indices.flatMap { figure in
            shapes[figure].paths.map { CellPlace(figure: figure, path: $0) }
                .filter { numbersByPlace[$0].map(numbers.contains) ?? false }.map(hiddenCell)
        }
    }
}
