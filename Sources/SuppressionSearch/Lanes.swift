import Dispatch
import Synchronization

/// Two searches of one space from two seeds, each of its own work, which now and then go on from the better find: the
/// same result whether they run side by side or one after the other.
struct Lanes: Sendable {
    private(set) var lanes: [ImprovingPattern]
    private let isThreaded: Bool

    static let meetings = 4

    init(_ space: MoveSpace, _ aim: ProtectionAim) {
        isThreaded = aim.isThreaded
        lanes = Self.each([aim.seed, aim.seed &+ 1], isThreaded) {
            ImprovingPattern(space, insiders: aim.insiders, seed: $0)
        }
    }

    var space: MoveSpace { lanes[0].pattern.space }

    /// The cheaper, the first among equals.
    var best: ImprovingPattern { lanes[1].bestCost < lanes[0].bestCost ? lanes[1] : lanes[0] }

    mutating func widen(_ most: Double) {
        lanes = Self.each(lanes, isThreaded) { lane in
            var lane = lane
            lane.widen(most)
            return lane
        }
    }

    mutating func improve(by work: Int) {
        for _ in 0..<Self.meetings {
            lanes = Self.each(lanes, isThreaded) { lane in
                var lane = lane
                lane.improve(by: work / Self.meetings / 2)
                return lane
            }
            let best = best
            for lane in lanes.indices { lanes[lane].adopt(best) }
        }
    }

    private static func each<Source: Sendable, Result: Sendable>(
        _ sources: [Source], _ isThreaded: Bool, _ work: @Sendable (Source) -> Result
    ) -> [Result] {
        guard isThreaded else { return sources.map(work) }
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: sources.count) { index in
            let result = work(sources[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { known in sources.indices.compactMap { known[$0] } }
    }
}
