import Foundation

/// The limits that a shell or a service sets for the programs that it starts. With too little the system ends a program in the
/// middle of its work, without a word that helps.
package enum MachineLimits {
    /// What is too little and how to get more; nil where everything is enough.
    package static var problem: String? {
        let floors: [(resource: __rlimit_resource, least: rlim_t, words: String)] = [
            (RLIMIT_NOFILE, 16, "open files: allow 16 or more with 'ulimit -n'"),
            (RLIMIT_STACK, 1 << 20, "stack: allow 1024 KB or more with 'ulimit -s'"),
            // With less, threads can't be made, and the libraries that make them wait for ever.
            (RLIMIT_AS, 512 << 20, "memory: allow 512 MB or more with 'ulimit -v unlimited'"),
        ]
        let short = floors.first { resource, least, _ in
            var limit = rlimit()
            return unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 && limit.rlim_cur < least
        }
        return short.map { "the limits of this shell or service are too small for Heard: \($0.words)" }
    }
}
