import ArgumentParser
import Diagnostics

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists every rule: its area, what it weighs, and whether a council may weigh it for itself.")

    @OptionGroup var common: CommonOptions

    func run() {
        let rules = RuleID.allCases.map {
            [
                ("id", $0.name), ("area", $0.area.rawValue), ("weight", $0.weight.rawValue),
                ("waive", $0.waiving.rawValue),
            ]
        }
        switch common.format {
        case .json:
            let objects = rules.map { JSONText.object($0.map { (name: $0.0, value: JSONText.string($0.1)) }) }
            common.console.result(JSONText.array(objects) + "\n")
        case .text:
            let lines = rules.map { $0.map { name, value in name == "id" ? value : "\(name): \(value)" } }
            common.console.result(lines.map { $0.joined(separator: "; ") + "\n" }.joined())
        }
    }
}
