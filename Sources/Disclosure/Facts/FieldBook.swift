import Figures
import Quantities

/// The categories of every field that figures speak of, and which fields lie within wider ones.
struct FieldBook {
    /// Sorted.
    let names: [FieldName]
    /// The outcomes of complaints, with those that no figure names and those not recorded.
    let outcomes: [String]

    private var categories: [FieldName: [CategoryID]] = [:]
    /// Fields that a figure is told by, so that all their categories are known.
    private var enumerated: Set<FieldName> = []
    /// For a field such as the team, its wider field and the wider category of each of its own.
    private var wider: [FieldName: Hierarchy] = [:]
    /// For a wider field, the narrower one that its atoms are taken from.
    private var narrower: [FieldName: FieldName] = [:]

    private struct Hierarchy {
        let field: FieldName
        let groups: [String: String]
    }

    init(of shapes: [FigureShape]) {
        var (categories, enumerated) = ([FieldName: [CategoryID]](), Set<FieldName>())
        func add(_ field: FieldName, _ ids: [CategoryID]) {
            let known = Set(categories[field] ?? [])
            categories[field, default: []] += ids.filter { !known.contains($0) }
        }
        for shape in shapes {
            for axis in shape.axes {
                enumerated.insert(axis.field)
                add(axis.field, axis.categories.map(\.id))
            }
            for filter in shape.filters { add(filter.field, filter.categories) }
        }
        (self.categories, self.enumerated) = (categories, enumerated)
        names = categories.keys.sorted()
        let known = (categories["result"] ?? []).map(\.text).filter { $0 != "still-open" }
        outcomes = known + [AtomName.notRecorded, AtomName.other].filter { !known.contains($0) }
        link(shapes.flatMap(\.axes))
    }

    private mutating func link(_ axes: [FigureAxis]) {
        for axis in axes where wider[axis.field] == nil {
            let groups = axis.categories.compactMap { category in category.within.map { (category.id.text, $0.text) } }
            let outer = axes.first { other in
                other.field != axis.field && groups.contains { group in other.index(of: CategoryID(group.1)) != nil }
            }
            guard let outer, narrower[outer.field] == nil else { continue }
            wider[axis.field] = Hierarchy(
                field: outer.field, groups: Dictionary(groups, uniquingKeysWith: { first, _ in first }))
            narrower[outer.field] = axis.field
        }
    }

    /// The axis of a field that has one of its own.
    func axis(of field: FieldName) -> FactAxis {
        let own = (categories[field] ?? []).map(\.text)
        let rest = enumerated.contains(field) ? [] : [AtomName.other]
        let outer = wider[field].map { widerAtoms($0.field) } ?? []
        return FactAxis(field.text, own.filter { $0 != AtomName.notRecorded } + outer + [AtomName.notRecorded] + rest)
    }

    /// The axis that a field asks about, and the atoms that its categories stand for.
    func atoms(of field: FieldName, _ names: Set<String>) -> (axis: String, atoms: [String]) {
        if let narrow = narrower[field], let hierarchy = wider[narrow] {
            let within = hierarchy.groups.filter { names.contains($0.value) }.map(\.key)
            let own = names.filter { $0 != AtomName.notRecorded }.map(AtomName.wider)
            let none = names.contains(AtomName.notRecorded) ? ungrouped(narrow, hierarchy) : []
            return (narrow.text, within + own + none)
        }
        guard let hierarchy = wider[field], names.contains(AtomName.notRecorded) else {
            return (field.text, Array(names))
        }
        return (field.text, Array(names) + widerAtoms(hierarchy.field))
    }

    /// Narrower categories that lie in no wider one, and records without either.
    private func ungrouped(_ narrow: FieldName, _ hierarchy: Hierarchy) -> [String] {
        let own = (categories[narrow] ?? []).map(\.text).filter { hierarchy.groups[$0] == nil }
        return own + [AtomName.notRecorded]
    }

    /// A service area follows from the team and is never recorded alone.
    private func widerAtoms(_ field: FieldName) -> [String] {
        guard field != "service_area" else { return [] }
        return (categories[field] ?? []).map(\.text).filter { $0 != AtomName.notRecorded }.map(AtomName.wider)
    }
}

extension FigureShape {
    /// Everything that a record must hold: the figure's filters, and for a rate the filter of its part.
    var filters: [FigureFilter] {
        if case .share(let part) = counting.measure { counting.filters + [part] } else { counting.filters }
    }
}
