import Quantities
import Records

/// Whether the records, or else the edition's own words, say anything of the parts that figures rest on.
struct Coverage {
    enum State: Equatable {
        case recorded
        /// Somebody says that nothing of the kind happened.
        case none
        case notRecorded(reason: String)
        /// Nobody says which of the two it is, of these parts.
        case unanswered(Set<RecordPart>)
    }

    let holdings: Holdings
    let answers: AbsenceAnswers
    let schema: FigureSchema

    func state(of part: RecordPart) -> State {
        if holdings.has(part) { return .recorded }
        if let entry = answers.entries[part] {
            return switch entry.answer {
            case .none: .none
            case .notRecorded(let reason): .notRecorded(reason: reason)
            }
        }
        return stateOfRoots(of: part)
    }

    /// Whether what other parts say answers for this one too.
    func follows(_ part: RecordPart) -> Bool {
        switch stateOfRoots(of: part) {
        case .recorded, .none, .notRecorded: true
        case .unanswered: false
        }
    }

    /// Whether it can be that none of it ever happened, though the records are whole.
    func canBeNone(_ part: RecordPart) -> Bool {
        switch part {
        case .table(let table): parent(ofEvery: table).map { !holdings.has(.table($0)) } ?? true
        case .column(let table, let field): schema.origin(of: field, in: table)?.presence.isEvent ?? false
        case .log: true
        }
    }

    private func stateOfRoots(of part: RecordPart) -> State {
        switch part {
        case .table(let table):
            guard let parent = parent(ofEvery: table), !holdings.has(.table(parent)) else { break }
            return state(of: .table(parent))
        case .column(let table, let field):
            guard holdings.has(.table(table)) else { return state(of: .table(table)) }
            let conditions = schema.origin(of: field, in: table)?.presence.conditions ?? []
            let parts = conditions.map { $0.part(of: table) }
            if !parts.isEmpty, !parts.contains(where: holdings.has) { return together(parts) }
        case .log(let table, _, _):
            guard holdings.has(.table(table)) else { return state(of: .table(table)) }
        }
        return .unanswered([part])
    }

    /// The state of what cannot have happened, as none of these has.
    private func together(_ roots: [RecordPart]) -> State {
        var open: Set<RecordPart> = []
        for root in roots.sorted() {
            switch rootState(of: root) {
            case .recorded, .none: break
            case .notRecorded(let reason): return .notRecorded(reason: reason)
            case .unanswered(let parts): open.formUnion(parts)
            }
        }
        return open.isEmpty ? .none : .unanswered(open)
    }

    /// Where no record has a category that is not a log of its own, the other records say that there is none.
    private func rootState(of root: RecordPart) -> State {
        if case .log(let table, let field, _) = root, schema.origin(of: field, in: table)?.isLog != true {
            return .none
        }
        return state(of: root)
    }

    private func parent(ofEvery table: TableName) -> TableName? {
        StandardTables.schema(table)?.goesWithParent == true ? schema.parents[table] : nil
    }
}

extension Coverage {
    /// What the records say against an answer; nil where they agree.
    func contradiction(of entry: AbsenceAnswers.Entry) -> AbsenceProblem? {
        if holdings.has(entry.part) { return .contradicted(entry.location, entry.part) }
        guard entry.answer == .none else { return nil }
        guard canBeNone(entry.part) else { return .mustBe(entry.location, entry.part) }
        guard case .column(let table, let field) = entry.part else { return nil }
        return filledAfter(field, of: table).map { .happened(entry.location, entry.part, $0) }
    }

    /// A filled column that tells of what can only have happened after the field had.
    private func filledAfter(_ field: FieldName, of table: TableName) -> RecordPart? {
        if let missed = holdings.missed[.column(table, field)] { return missed }
        let next = StandardTables.schema(table)?.fields.filter { other in
            let parts = other.presence.conditions.map { $0.part(of: table) }
            return parts.contains(.column(table, field)) && !parts.contains(where: holdings.has)
        }
        for other in next ?? [] {
            let part = RecordPart.column(table, other.name)
            if let later = holdings.has(part) ? part : filledAfter(other.name, of: table) { return later }
        }
        return nil
    }
}

extension FigureSchema {
    /// The parts with those whose answer can answer for them.
    func withRoots(_ parts: Set<RecordPart>) -> Set<RecordPart> {
        var all = parts
        for part in parts {
            guard case .column(let table, let field) = part, let origin = origin(of: field, in: table) else { continue }
            let roots = origin.presence.conditions.map { $0.part(of: table) }.filter { root in
                if case .log = root { false } else { !all.contains(root) }
            }
            if !roots.isEmpty { all = withRoots(all.union(roots)) }
        }
        return all
    }
}

extension Presence.Condition {
    fileprivate func part(of table: TableName) -> RecordPart {
        switch self {
        case .known(let field): .column(table, field)
        case .category(let field, let category): .log(table, field, category)
        }
    }
}
