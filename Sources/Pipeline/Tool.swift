/// What this program calls itself in what it writes.
package enum Tool {
    package static let version = "0.2.0"
    package static let name = "heard \(version)"
}
