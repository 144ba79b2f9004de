/// Asks the register about words that are in doubt or taken out: who they are, and whether a slip of the pen hides
/// a name.
struct RegisterRules {
    let register: Register

    /// Common words in a name's place that are one letter from a known name: `brain was lovely` for Brian.
    func doubt(_ draft: inout Draft) {
        guard register.formCount > 0 else { return }
        for index in draft.tokens.indices where draft.tokens[index].isWord && !draft.isOut(index) {
            if draft.marks[index].reasons.contains(.slip), isKnownOrNear(draft.tokens[index].folded) {
                draft.takeOut(index, .name, .nearRegister, isDoubtful: true)
                continue
            }
            let isExposed = draft.isCareless || draft.layout.startsSentence[index]
            guard isExposed, !draft.proven[index], !draft.has(index, .common10), !draft.has(index, .function),
                !draft.has(index, .personVerb),
                !draft.has(index, .kin), !draft.has(index, .role), !draft.has(index, .greeting),
                NamePosition.holds(index, draft), register.isNear(draft.tokens[index].folded)
            else { continue }
            draft.takeOut(index, .name, .nearRegister, isDoubtful: true)
        }
    }

    private func isKnownOrNear(_ word: String) -> Bool { !register.entries(for: word).isEmpty || register.isNear(word) }

    /// Notes who is known by each name that is taken out. A name that the council knows is no longer in doubt.
    func note(_ draft: inout Draft) {
        guard register.formCount > 0 else { return }
        for index in draft.tokens.indices where draft.tokens[index].isWord && draft.marks[index].isOut {
            guard draft.marks[index].role?.isPerson == true else { continue }
            let kinds = kinds(of: index, draft)
            let isUnknown = !draft.classes[index].isListed
            if kinds.isEmpty {
                if isUnknown, register.isNear(draft.tokens[index].folded) {
                    draft.takeOut(index, .name, .nearRegister, isDoubtful: true)
                }
            } else {
                // A word that is also a name stays in doubt: the register knows the name, not the sentence.
                for kind in Register.Kind.allCases where kinds.contains(kind) {
                    draft.takeOut(index, .name, kind.reason, isDoubtful: !isUnknown)
                }
            }
        }
    }

    /// By the whole name where it stands there, else by the word.
    private func kinds(of index: Int, _ draft: Draft) -> Set<Register.Kind> {
        let word = draft.tokens[index].folded
        for (first, second) in [(index, draft.layout.after[index]), (draft.layout.before[index] ?? index, index)] {
            guard let second, first != second else { continue }
            let whole = "\(draft.tokens[first].folded) \(draft.tokens[second].folded)"
            let found = register.entries(for: whole).filter { $0.part == .whole }
            if !found.isEmpty { return Set(found.map(\.kind)) }
        }
        return Set(register.entries(for: word).filter { $0.part == .first || $0.part == .last }.map(\.kind))
    }
}

extension Register.Kind {
    fileprivate var reason: Reason {
        switch self {
        case .staff: .registerStaff
        case .child: .registerChild
        case .carer: .registerCarer
        case .other: .registerOther
        }
    }
}
