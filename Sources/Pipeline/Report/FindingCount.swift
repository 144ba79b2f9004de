package import Diagnostics

/// How many findings there are, for people.
package enum FindingCount {
    /// `2 errors, 1 warning`
    package static func words(_ findings: [Finding]) -> String {
        Severity.allCases.compactMap { severity in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }
}
