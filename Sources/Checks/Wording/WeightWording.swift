extension FaultWording {
    static func conduct(_ word: String, _ deed: Conduct) -> Self {
        Self("the script \(deed.rawValue): '\(word)'", fix: "do without it; pages work without a script")
    }
    static let noPolicy = Self(
        "the page does not say what a browser may do with it",
        fix: "write <meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\"/> in the layout")
    static func policyOpen(_ name: String) -> Self {
        Self("the policy does not refuse everything by '\(name)'", fix: "write \(name) 'none'")
    }
    static func policyWide(_ name: String, _ value: String) -> Self {
        Self("the policy allows \(value) in '\(name)'", fix: "allow 'self' or 'none' only")
    }
    static func policyUnneeded(_ name: String) -> Self {
        Self("the policy allows '\(name)' and nothing needs it", fix: "take '\(name)' out of the policy")
    }
    static func policyRefuses(_ name: String) -> Self {
        Self(
            "the page needs '\(name)', which its policy refuses",
            fix: "leave out what needs it: a report needs style sheets, its own pictures and one script")
    }
    static let headersWithoutPolicy = Self(
        "the file for web servers has no policy for all pages", fix: "build the site again: '_headers' is made with it")
    static let mayBeFramed = Self(
        "the file for web servers lets other sites show pages inside their own", fix: "write frame-ancestors 'none'")
}
