public import Diagnostics
import Markup
import Quantities
public import StrictYAML

extension Checklist {
    /// Reads the root of `templates/law/checklist.yaml`.
    /// - Parameter laws: the full names of laws, by the names that entries ask for them by.
    public static func read(_ node: SettingsNode, laws: [String: String], _ findings: inout Findings) -> Checklist {
        var top = MapReader(node, name: "checklist.yaml")
        guard let items = top.node("items") else {
            findings.report(top.finish())
            return .empty
        }
        findings.report(top.finish())
        var map = MapReader(items, name: "items")
        var checklist = Checklist(items: [], laws: laws)
        for entry in map.allEntries() { checklist.items.append(checklist.item(entry, &findings)) }
        findings.report(map.finish())
        return checklist
    }

    private func item(_ entry: SettingsNode.Entry, _ findings: inout Findings) -> Item {
        var map = MapReader(entry.value, name: entry.key)
        let item = Item(
            id: ChecklistItemID(entry.key), strength: map.choice("strength") ?? .law,
            proof: map.choice("proof") ?? .read, asks: map.string("asks"), source: map.string("source"),
            appliesFrom: map.optionalDate("applies_from"), answer: .met(places(&map, &findings)),
            location: entry.location)
        findings.report(map.finish())
        return item
    }

    /// The checklist with a council's or an edition's own answers: `checklist:` in `council.yaml` or `edition.yaml`.
    public func answered(by node: SettingsNode?, _ findings: inout Findings) -> Checklist {
        guard let node else { return self }
        var map = MapReader(node, name: "checklist")
        var answered = self
        for entry in map.allEntries() {
            guard let index = items.firstIndex(where: { $0.id.text == entry.key }) else {
                findings.report(Self.unknownItem(entry, known: items.map(\.id.text)))
                continue
            }
            answered.items[index].answer = answer(entry, &findings)
            answered.items[index].location = entry.location
        }
        findings.report(map.finish())
        return answered
    }

    private func answer(_ entry: SettingsNode.Entry, _ findings: inout Findings) -> Answer {
        var map = MapReader(entry.value, name: entry.key)
        let reason = map.optionalString("not_applicable")
        let places = places(&map, &findings)
        findings.report(map.finish())
        guard let reason, reason.contains(where: \.isLetter) else { return .met(places) }
        return .notApplicable(reason: reason)
    }

    private func places(_ map: inout MapReader, _ findings: inout Findings) -> [Place] {
        var places: [Place] = []
        for node in map.list("met") {
            var inner = MapReader(node, name: "met")
            let (page, figure) = (inner.optionalString("page"), inner.optionalString("figure"))
            let anchor = inner.optionalString("anchor")
            if page == nil && figure == nil { _ = inner.node("page") }
            let target = figure.map { Place.Target.figure(FigureName($0)) }
            places.append(
                Place(
                    target: target ?? .page(PageName(page ?? ""), anchor: anchor),
                    words: inner.optionalString("words"), names: names(&inner) + inner.strings("says"),
                    location: node.location))
            findings.report(inner.finish())
        }
        return places
    }

    private func names(_ map: inout MapReader) -> [String] {
        map.strings("laws").compactMap { name in
            if let law = laws[name] { return law }
            map.report(Self.unknownLaw(name, at: map.location, known: laws.keys.sorted()))
            return nil
        }
    }

    private static func unknownLaw(_ name: String, at place: SourceLocation, known: [String]) -> Finding {
        Finding(.knownConstant, at: place, "no law is called '\(name)'", fix: Fix.name(name, among: known))
    }

    private static func unknownItem(_ entry: SettingsNode.Entry, known: [String]) -> Finding {
        Finding(
            .knownChecklistItem, at: entry.location, "no item of the checklist is called '\(entry.key)'",
            fix: Fix.name(entry.key, among: known))
    }
}
