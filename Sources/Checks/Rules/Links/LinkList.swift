public import Diagnostics
public import Quantities
public import StrictYAML

/// The addresses of other people's sites that an officer has looked at: `templates/links.yaml` and
/// `content/<council>/links.yaml`. Nothing here asks the network.
public struct LinkList: Sendable {
    public let addresses: Set<String>

    /// Reads one list. An address that nobody looked at in the year before `clock` is a warning.
    public static func read(_ node: SettingsNode, clock: CalendarDate?, _ findings: inout Findings) -> LinkList {
        var map = MapReader(node)
        var addresses: Set<String> = []
        for entry in map.list("links") {
            var link = MapReader(entry, name: "a link")
            let address = link.string("address")
            let checked = link.date("checked_on")
            findings.report(link.finish())
            addresses.insert(address)
            guard let clock, checked.adding(days: 366) < clock else { continue }
            let words = FaultWording.notSeenForAYear(address, checked)
            findings.report(Finding(.linkSeen, at: entry.location, words.message, fix: words.fix))
        }
        findings.report(map.finish())
        return LinkList(addresses: addresses)
    }
}
