public import Diagnostics
public import Quantities
import Settings
public import StrictYAML

extension Policy {
    /// Reads the sub-node `disclosure:` of an edition.
    ///
    /// Nil, with findings, where a part is missing or wrong: without a whole policy nothing is protected, and
    /// nothing is built. `edition` is reported where there is no node at all.
    public static func read(
        _ node: SettingsNode?, publishedOn: CalendarDate, edition: SourceLocation, _ findings: inout Findings
    ) -> Policy? {
        guard let node else {
            findings.report(PolicyProblem.noPolicy(edition).finding)
            return nil
        }
        var map = MapReader(node, name: "disclosure")
        let reader = PolicyReader(publishedOn: publishedOn)
        let policy = reader.policy(&map)
        let own = map.finish()
        findings.report(own)
        return own.hasErrors ? nil : policy
    }
}

/// Reads one policy; every missing part is a finding, so that nothing is decided by silence.
private struct PolicyReader {
    let publishedOn: CalendarDate

    func policy(_ map: inout MapReader) -> Policy {
        let classes = classes(&map)
        let base = map.node("smallest_base").map { smallestBase($0, otherwise: nil, &map) }
        let _: SymbolSet? = map.choice("symbols")
        let dominance = map.node("dominance").map { self.dominance($0, &map) } ?? nil
        let readers: Policy.Readers? = map.choice("readers")
        let decidedBy = role(&map)
        let decidedOn = decisionDate(&map)
        let fallback = Policy.SmallestBase(share: .max, mean: .max, total: .max)
        let draft = Policy(
            classes: classes, smallestBase: base ?? fallback, dominance: dominance, readers: readers ?? .insiders,
            decidedBy: decidedBy, decidedOn: decidedOn, exceptions: [], decided: [])
        let exceptions = map.list("exceptions").map { exception($0, draft, &map) }
        let decided = map.list("decided").compactMap { decision($0, &map) }
        return Policy(
            classes: classes, smallestBase: draft.smallestBase, dominance: dominance, readers: draft.readers,
            decidedBy: decidedBy, decidedOn: decidedOn, exceptions: exceptions, decided: decided)
    }

    private func classes(_ map: inout MapReader) -> [ProtectedFigure.Sensitivity: Policy.ClassRule] {
        guard let node = map.node("classes") else { return [:] }
        var inner = MapReader(node, name: "classes")
        var rules: [ProtectedFigure.Sensitivity: Policy.ClassRule] = [:]
        for name in ProtectedFigure.Sensitivity.allCases {
            guard let node = inner.node(name.rawValue) else { continue }
            var rule = MapReader(node, name: name.rawValue)
            let hidden = rule.node("hidden").map { range($0, &rule) } ?? nil
            let zeros: Policy.Zeros? = rule.choice("show_zero")
            rules[name] = zeros.map { Policy.ClassRule(hidden: hidden, zeros: $0) }
            inner.report(rule.finish())
        }
        map.report(inner.finish())
        return rules
    }

    /// `none`, or a map `{from: 1, to: 4}`.
    private func range(_ node: SettingsNode, _ map: inout MapReader) -> ClosedRange<Int>? {
        if let text = node.text {
            if text != "none" { map.report(PolicyProblem.hiddenRange(node.location).finding) }
            return nil
        }
        var inner = MapReader(node, name: "hidden")
        let (from, to) = (inner.integer("from", .count), inner.integer("to", .count))
        let own = inner.finish()
        map.report(own)
        guard from >= 1, from <= to else {
            if !own.hasErrors { map.report(PolicyProblem.hiddenRange(node.location).finding) }
            return nil
        }
        return from...to
    }

    /// All three where `otherwise` is nil; those that are given where it holds the others.
    private func smallestBase(
        _ node: SettingsNode, otherwise: Policy.SmallestBase?, _ map: inout MapReader
    ) -> Policy.SmallestBase {
        var inner = MapReader(node, name: "smallest_base")
        func number(_ key: String, _ fallback: Int?) -> Int {
            guard let fallback else { return inner.integer(key, .count) }
            return inner.optionalInteger(key, .count) ?? fallback
        }
        let base = Policy.SmallestBase(
            share: number("share", otherwise?.share), mean: number("mean", otherwise?.mean),
            total: number("total", otherwise?.total))
        let own = inner.finish()
        if !own.hasErrors, min(base.share, base.mean, base.total) < 1 {
            map.report(PolicyProblem.smallestBase(node.location).finding)
        }
        map.report(own)
        return base
    }

    private func role(_ map: inout MapReader) -> String {
        let place = map.optionalNode("decided_by")?.location ?? map.location
        let role = map.string("decided_by")
        if RoleName.looksLikeAPerson(role) {
            map.report(RoleProblem(location: place, key: "decided_by").finding)
        }
        return role
    }

    private func decisionDate(_ map: inout MapReader) -> CalendarDate {
        let place = map.optionalNode("decided_on")?.location ?? map.location
        let date = map.date("decided_on")
        if date > publishedOn {
            map.report(PolicyProblem.decidedTooLate(place, publishedOn).finding)
        }
        return date
    }

    private func exception(_ node: SettingsNode, _ policy: Policy, _ map: inout MapReader) -> Policy.Exception {
        var inner = MapReader(node, name: "exceptions")
        let figure = FigureName(inner.string("figure"))
        let hidden = inner.optionalNode("hidden").map { range($0, &inner) }
        let zeros: Policy.Zeros? = inner.optionalNode("show_zero") == nil ? nil : inner.choice("show_zero")
        let base = inner.optionalNode("smallest_base").map {
            smallestBase($0, otherwise: policy.smallestBase, &inner)
        }
        let dominance = inner.optionalNode("dominance").map { self.dominance($0, &inner) }
        let reason = inner.string("reason")
        if hidden == nil, zeros == nil, base == nil, dominance == nil {
            inner.report(PolicyProblem.emptyException(node.location).finding)
        }
        map.report(inner.finish())
        return Policy.Exception(
            figure: figure, hidden: hidden, zeros: zeros, smallestBase: base, dominance: dominance,
            reason: reason, location: node.location)
    }

    /// `none`, or a map `{largest_share: 80}`.
    private func dominance(_ node: SettingsNode, _ map: inout MapReader) -> Policy.Dominance? {
        if let text = node.text {
            if text != "none" { map.report(PolicyProblem.dominance(node.location).finding) }
            return nil
        }
        var inner = MapReader(node, name: "dominance")
        let share = inner.integer("largest_share", .perCent)
        let own = inner.finish()
        map.report(own)
        if !own.hasErrors, !(1...100).contains(share) { map.report(PolicyProblem.dominance(node.location).finding) }
        return Policy.Dominance(largestShare: share)
    }

    private func decision(_ node: SettingsNode, _ map: inout MapReader) -> Policy.Decision? {
        var inner = MapReader(node, name: "decided")
        let (figure, cell) = (inner.string("figure"), inner.string("cell"))
        let choice: Policy.Decision.Choice? = inner.choice("decision")
        let reason = inner.string("reason")
        map.report(inner.finish())
        return choice.map {
            Policy.Decision(
                figure: FigureName(figure), cell: cell, choice: $0, reason: reason, location: node.location)
        }
    }
}

/// The sets of signs that a policy can choose: so far one, of the Analysis Function.
private enum SymbolSet: String, CaseIterable {
    case analysisFunction = "analysis-function"
}
