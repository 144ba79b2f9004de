import Diagnostics

/// The words of a fault: what is wrong, and what to do. Each area of rules keeps its own in `<Area>Wording.swift`.
struct FaultWording: Hashable, Sendable {
    /// One clause without a full stop.
    let message: String
    /// One clause that starts with a verb.
    let fix: Fix

    init(_ message: String, fix: Fix) {
        self.message = message
        self.fix = fix
    }

    init(_ message: String, fix: String) { self.init(message, fix: Fix(fix)) }
}
