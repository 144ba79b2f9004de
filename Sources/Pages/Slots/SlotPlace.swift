/// Narrows the place of a whole slot to its faulty part.
enum SlotPlace {
    /// `inside` is what stands between the braces; `spot` marks the slot with its braces.
    static func of(_ part: SlotFault.Part, inside: String, at spot: Spot) -> Spot {
        guard spot.length ?? 0 > 4, let slot = Slot(inside) else { return spot }
        let (offset, length) = span(of: part, in: inside, slot)
        return Spot(line: spot.line, column: spot.column + 2 + offset, length: length)
    }

    private static func span(of part: SlotFault.Part, in inside: String, _ slot: Slot) -> (offset: Int, length: Int) {
        let name = inside.prefix { $0 == " " }.count
        switch part {
        case .whole, .name:
            let isFigure = !Constants.isConstant(slot.name)
            let figure = slot.name.prefix { $0 != "." }.count
            return (name, isFigure && part == .name ? figure : slot.name.count)
        case .category(let index):
            let parts = slot.name.split(separator: ".")
            let before = parts.prefix(index + 1).map { $0.count + 1 }.reduce(0, +)
            return (name + before, parts.dropFirst(index + 1).first?.count ?? 1)
        case .form:
            let form = slot.form ?? ""
            let trailing = inside.reversed().prefix { $0 == " " }.count
            return (inside.count - trailing - form.count, max(1, form.count))
        }
    }
}
