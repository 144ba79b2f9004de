import Glibc

/// How much memory the system lets this program ask for (`ulimit -v`).
package enum MemoryLimit {
    /// Below it threads can't be made, and the libraries that make them wait for ever.
    package static let least = 512 << 20

    package static var isTooLow: Bool {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return false }
        return limit.rlim_cur < least
    }
}
