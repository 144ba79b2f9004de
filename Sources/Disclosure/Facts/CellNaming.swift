import Quantities

extension ReleaseModel {
    /// The name of a number for people: where it is printed first, or else what it counts.
    func name(of number: Int) -> String {
        let cell = cells[number]
        if let place = cell.places.first { return name(of: place) }
        let conditions = cell.key.conditions.map { condition in
            let axis = book.axes[condition.axis]
            return "\(axis.name)=\(condition.atoms.atoms.map { axis.atoms[$0] }.joined(separator: "+"))"
        }
        let what =
            if case .sum(let field) = cell.key.measured { "\(cell.key.table).\(field)" } else { "\(cell.key.table)" }
        return "\(what)(\(conditions.joined(separator: ", ")))"
    }

    /// `complaints-by-team/youth-justice`, `concerns-by-outcome/finance/all`; the name alone for a single number.
    func name(of place: CellPlace) -> String {
        ([shapes[place.figure].name.text] + place.path.map { $0?.text ?? "all" }).joined(separator: "/")
    }
}
