/// Proposes what of a compliment may be printed. Default-deny: a token is kept where a list or a proven pattern
/// earns it a place, and only there.
///
/// The same text, lists and register always give the same proposal; nothing is read, written or remembered.
public struct Redactor: Sendable {
    /// Longer texts are not quotes, and are rejected unread: 4,000 Unicode scalars.
    public static let longestText = 4_000

    public let version: RulesVersion
    private let lists: WordLists
    private let register: Register

    public init(lists: WordLists, register: Register = .empty) {
        self.lists = register.marking(lists)
        self.register = register
        version = RulesVersion(number: RulesVersion.program, lists: lists.digest)
    }

    public func propose(_ text: String) -> Proposal {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= Self.longestText else { return .rejected(text, scalars.count, .tooLong) }
        let tokens = Tokenizer.tokens(of: scalars)
        var draft = Draft(tokens: tokens, lists: lists, classes: tokens.map(classes))
        decide(&draft)
        settle(&draft)
        RegisterRules(register: register).note(&draft)
        RoleRules.apply(to: &draft)
        return ProposalAssembly(draft: draft, scalars: scalars).proposal
    }

    private func classes(of token: Token) -> WordClass {
        let listed = lists.classes(of: token.folded)
        return token.isWord ? register.classes(asking: token.folded, of: listed) : listed
    }

    private func decide(_ draft: inout Draft) {
        let clusters = Cluster.all(in: draft.tokens)
        for cluster in clusters { ContactShapes.apply(to: &draft, cluster) }
        FigureRules.prove(&draft, clusters)
        DateShapes.apply(to: &draft)
        for cluster in clusters { ReferenceShapes.apply(to: &draft, cluster) }
        NumberShapes.apply(to: &draft)
        AgeShapes.apply(to: &draft)
        Proof.apply(to: &draft)
        FigureRules.apply(to: &draft)
        AddressShapes.apply(to: &draft)
        OwnerRules.apply(to: &draft)
        // A name taken out proves the one beside it, which may prove another: on until nothing changes.
        var out = -1
        var rounds = 0
        while out != draft.outCount, rounds < 4 {
            out = draft.outCount
            rounds += 1
            WordRules.apply(to: &draft)
            RegisterRules(register: register).doubt(&draft)
            NameRules.apply(to: &draft)
            JoinRules.apply(to: &draft, clusters)
            PlaceRules.apply(to: &draft)
        }
    }

    /// Reads the proposal as its readers will, and takes out what it then gives no place, until nothing changes: what
    /// is printed must earn its place among placeholders, not among the names that stood there.
    private func settle(_ draft: inout Draft) {
        for _ in 0..<4 where draft.marks.contains(where: \.isOut) {
            let printed = PrintedTokens(of: draft)
            var again = Draft(tokens: printed.tokens, lists: lists, classes: printed.classes)
            decide(&again)
            guard again.marks.contains(where: \.isOut) else { return }
            printed.takeOut(of: again, in: &draft)
        }
    }
}

extension Draft {
    var outCount: Int { marks.count { $0.isOut } }
}
