/// How many findings there are, for people.
public enum FindingCount {
    /// `2 errors, 1 warning`
    public static func words(_ findings: [Finding]) -> String {
        Severity.allCases.compactMap { severity in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }
}
