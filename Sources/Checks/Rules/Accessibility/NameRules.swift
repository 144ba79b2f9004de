import Diagnostics

extension Rule {
    /// What the parts of a page are called, and what they say that they are.
    static let names: [Rule] = [
        Rule(
            .controlName,
            source: .wcag(
                "4.1.2", "Name, Role, Value", "A",
                asks: "a program can tell what each control is called (3.3.2 asks for its label)"),
            .page { page, _ in controlNames(page) }),
        Rule(
            .inputPurpose,
            source: .wcag(
                "1.3.5", "Identify Input Purpose", "AA",
                asks: "a field about the reader says by 'autocomplete' what it asks for"),
            .page { page, _ in inputPurposes(page) }),
        Rule(
            .labelInName,
            source: .wcag(
                "2.5.3", "Label in Name", "A", asks: "who speaks to the computer can say the words that are seen"),
            .page { page, _ in labelsInNames(page) }),
        Rule(
            .ariaFits,
            source: .wcag(
                "4.1.2", "Name, Role, Value", "A", asks: "roles, states and names are ones that a program knows"),
            .page { page, _ in aria(page) }),
        Rule(
            .landmarkName,
            source: .wcag(
                "1.3.1", "Info and Relationships", "A",
                asks: "landmarks of one kind have different names (2.4.1 lets readers jump to them)"),
            .page { page, _ in landmarkNames(page) }),
    ]

    private static func controlNames(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.all(["button", "summary", "iframe", "input", "select", "textarea"]).filter { control in
            let node = tree.nodes[control]
            if node.name == "input", ["hidden", "submit", "reset"].contains(node["type"] ?? "") { return false }
            return !tree.isNamed(control) && !isLabelled(tree, control)
        }.map { Fault(page.place($0), .nameless(tree.nodes[$0].name)) }
    }

    /// By a `<label>` that stands around it or names it.
    private static func isLabelled(_ tree: PageTree, _ control: Int) -> Bool {
        guard ["input", "select", "textarea"].contains(tree.nodes[control].name) else { return false }
        return tree.all("label").contains { label in
            tree.hasWords(label)
                && (tree.inside(label).contains(control)
                    || (tree.nodes[label]["for"] != nil && tree.nodes[label]["for"] == tree.nodes[control]["id"]))
        }
    }

    private static func inputPurposes(_ page: ExaminedPage) -> [Fault] {
        page.tree.all(["input", "select", "textarea"]).compactMap { field in
            let node = page.tree.nodes[field]
            if let purpose = node["autocomplete"] {
                let isKnown =
                    purpose == "off"
                    || Purposes.known.contains(purpose.split(separator: " ").last.map(String.init) ?? "")
                return isKnown ? nil : Fault(page.place(field), .unknownPurpose(purpose))
            }
            let words = [node["type"], node["name"], node["id"]].compactMap { $0?.lowercased() }
            let isAboutReader = words.contains { word in Purposes.hints.contains { word.contains($0) } }
            return isAboutReader ? Fault(page.place(field), .noPurpose) : nil
        }
    }

    private static func labelsInNames(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.marked.compactMap { position in
            let node = tree.nodes[position]
            guard ["a", "button", "summary"].contains(node.name), let name = node["aria-label"] else { return nil }
            let seen = Spoken.words(tree.text(of: position))
            return seen.isEmpty || Spoken.words(name).contains(seen)
                ? nil : Fault(page.place(position), .labelNotInName)
        }
    }

    private static func aria(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.marked.flatMap { position -> [Fault] in
            let node = tree.nodes[position]
            var faults: [FaultWording] = []
            if let role = node["role"], !Aria.roles.contains(role) { faults.append(.unknownRole(role)) }
            faults += node.attributes.map(\.name).filter { $0.hasPrefix("aria-") && !Aria.attributes.contains($0) }
                .map(FaultWording.unknownState)
            if node["aria-hidden"] == "true", tree.takesFocus(inside: position) { faults.append(.hiddenFocus) }
            if node["role"] == nil, node["aria-label"] != nil, Aria.nameless.contains(node.name) {
                faults.append(.nameOnNothing(node.name))
            }
            if node["role"] == "img", !tree.isNamed(position, byText: false) { faults.append(.nameless("picture")) }
            return faults.map { Fault(page.place(position), $0) }
        }
    }

    private static func landmarkNames(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        func name(_ position: Int) -> String? {
            let node = tree.nodes[position]
            if let label = node["aria-label"], !label.isEmpty { return label }
            return node["aria-labelledby"].flatMap { tree.ids[$0] }.map { Spoken.words(tree.text(of: $0)) }
        }
        let ways = tree.all("nav")
        let regions = tree.marked.filter { ["region", "group"].contains(tree.nodes[$0]["role"]) }
        let unnamed = (regions + (ways.count > 1 ? ways : [])).filter { name($0)?.isEmpty ?? true }
            .map { Fault(page.place($0), .landmarkWithoutName) }
        var seen: Set<String> = []
        // A region called after its table is judged with the table's caption.
        let labelled = ways + regions.filter { tree.nodes[$0]["aria-label"] != nil }
        let twice = labelled.compactMap { position -> Fault? in
            guard let name = name(position), !seen.insert(name).inserted else { return nil }
            return Fault(page.place(position), .landmarkNamedTwice(name))
        }
        return unnamed + twice
    }
}
