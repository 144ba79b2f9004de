import Site

/// Which requests are answered at all.
///
/// A page of another site can make a browser on this machine send requests to any port. What it must not do is read a
/// draft: neither by giving its own name the address of this machine (DNS rebinding; the browser then sends the other
/// site's name as `Host`), nor by embedding a file of the draft in a page of its own.
public struct PreviewAccess: Sendable {
    /// Who may reach the server.
    public enum Reach: Sendable, Equatable {
        /// Only programs of this computer.
        case loopback
        /// Every computer that can reach this one, under its addresses and these names.
        case network(names: [String])
    }

    let reach: Reach
    let port: UInt16

    public init(_ reach: Reach, port: UInt16) {
        self.reach = reach
        self.port = port
    }

    enum Verdict: Hashable, Sendable {
        case welcome, otherHost, otherPage, otherMethod
    }

    func judge(_ request: PreviewRequest) -> Verdict {
        guard let host = request.host, isOurs(host) else { return .otherHost }
        if let origin = request.origin, origin != "http://\(host)" { return .otherPage }
        // Following a link from elsewhere shows the page to the person at this computer and to nobody else.
        if let site = request.site, site != "same-origin", site != "none", request.mode != "navigate" {
            return .otherPage
        }
        return ["GET", "HEAD"].contains(request.method) ? .welcome : .otherMethod
    }

    private func isOurs(_ host: String) -> Bool {
        let suffix = ":\(port)"
        let isStandard = port == 80 && !host.hasSuffix(suffix)
        guard isStandard || host.hasSuffix(suffix) else { return false }
        let name = (isStandard ? host : String(host.dropLast(suffix.utf8.count))).lowercased()
        if name == "127.0.0.1" || name == "localhost" { return true }
        guard case .network(let names) = reach else { return false }
        // An address is nobody's to give to another machine; only names can be.
        return Self.isIPv4(name) || names.contains { $0.lowercased() == name }
    }

    private static func isIPv4(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (48...57).contains($0) } && UInt8(part) != nil && part.utf8.count <= 3
            }
    }
}
