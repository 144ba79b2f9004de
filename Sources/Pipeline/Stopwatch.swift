/// How long each phase of a command took. Printed with `--timings`; never part of a page.
package struct Stopwatch {
    private let clock = ContinuousClock()
    private var phases: [(name: String, time: Duration)] = []
    private let start = ContinuousClock().now

    /// Runs a phase; phases of one name are added up.
    mutating func time<Value>(_ phase: String, _ work: () throws -> Value) rethrows -> Value {
        let before = clock.now
        defer { add(phase, clock.now - before) }
        return try work()
    }

    /// Ends a phase that began at `start`.
    package mutating func end(_ phase: String, since start: ContinuousClock.Instant) { add(phase, clock.now - start) }

    /// The phases of another one, such as that of a thread.
    mutating func add(_ other: Stopwatch) {
        for (name, time) in other.phases { add(name, time) }
    }

    private mutating func add(_ phase: String, _ time: Duration) {
        if let index = phases.firstIndex(where: { $0.name == phase }) {
            phases[index].time += time
        } else {
            phases.append((phase, time))
        }
    }

    /// A line a phase, in milliseconds.
    package var report: String {
        let total = ("total", clock.now - start)
        return (phases + [total]).map { name, time in
            let tenths = Int((time / .microseconds(100)).rounded())
            let number = "\(tenths / 10).\(tenths % 10)"
            return String(repeating: " ", count: max(0, 9 - number.count)) + "\(number) ms  \(name)"
        }.joined(separator: "\n")
    }
}
