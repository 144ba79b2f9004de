import Diagnostics

/// Prints findings: for people on standard error, with a count; for programs on standard output.
struct FindingsPrinter {
    let options: CommonOptions

    func print(_ findings: [Finding]) {
        let console = options.console
        switch options.format {
        case .json: console.result(FindingJSON.render(findings))
        case .text:
            guard !findings.isEmpty else { return }
            console.complain(FindingText(colour: console.usesColour).render(findings))
            console.complain("\n" + Self.count(findings) + "\n")
        }
    }

    /// `2 errors, 1 warning`
    private static func count(_ findings: [Finding]) -> String {
        Severity.allCases.compactMap { severity in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }
}
