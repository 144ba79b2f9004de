import IntegerProgramming

/// Asks for a move by the simplex method.
struct MoveFinder: Sendable {
    private let space: MoveSpace
    private var relaxation: Relaxation
    /// The places that may move at present.
    private var open: Bits
    private var closures: [Question: [Bits]] = [:]
    private var loosened: Set<Int> = []
    private let endable: [Int]
    private(set) var work = 0

    /// What a move is wanted for: a place that goes up or down by so much, while another stays.
    struct Question: Hashable, Sendable {
        let place: Int
        let step: Int
        var keeping: Int?
    }

    init(_ space: MoveSpace) {
        self.space = space
        endable = space.rows.indices.filter { !space.rows[$0].endedBy.isEmpty }
        relaxation = Relaxation(space.program, loose: Set(endable))
        open = Bits(count: space.count)
        for place in 0..<space.count { open.insert(place) }
    }

    /// A move of hidden places alone; nil where there is none, which is remembered.
    mutating func free(_ question: Question, hiding hidden: Bits) -> Move? {
        guard isInRoom(question) else { return nil }
        if closures[question, default: []].contains(where: { $0.isDisjoint(with: hidden) }) { return nil }
        allow(hidden)
        endConditions(hidden)
        var weights = Array(repeating: 0.0, count: space.count * 2)
        for place in space.small.numbers { (weights[place * 2], weights[place * 2 + 1]) = (-0.001, -0.001) }
        let answer = ask(question, &weights, hiding: hidden)
        if case .none(let isCertain) = answer, isCertain { remember(question, hidden) }
        if case .move(let move) = answer { return move }
        return nil
    }

    /// The move that hides the least more, by weights for the places that are not hidden.
    mutating func cheapest(_ question: Question, hiding hidden: Bits, prices: [Double]) -> Move? {
        guard isInRoom(question) else { return nil }
        for place in open.complement(below: space.count) { setRoom(place, isOpen: true) }
        endConditions(hidden)
        var weights = Array(repeating: 0.0, count: space.count * 2)
        for place in 0..<space.count {
            let price = hidden.contains(place) ? (space.small.contains(place) ? 0.01 : 0.005) : prices[place]
            (weights[place * 2], weights[place * 2 + 1]) = (-price, -price)
        }
        if case .move(let move) = ask(question, &weights, hiding: hidden) { return move }
        return nil
    }

    private enum Answer {
        case move(Move)
        case none(isCertain: Bool)
    }

    /// More than any sum of prices of a sensible move.
    private static let reward = 10_000.0

    private mutating func ask(_ question: Question, _ weights: inout [Double], hiding hidden: Bits) -> Answer {
        let unknown = question.unknown
        restrict(question)
        defer { release(question) }
        weights[unknown.index] = Self.reward
        var budget = 5000
        let isOptimal = relaxation.maximise(weights, &budget)
        work += 5000 - budget
        guard isOptimal else { return .none(isCertain: false) }
        guard relaxation.value(of: unknown) > Double(abs(question.step)) - 1e-6 else {
            return .none(isCertain: true)
        }
        guard let solution = relaxation.isWhole ? relaxation.rounded : whole(weights) else {
            return .none(isCertain: false)
        }
        let steps: [Int] = (0..<space.count).map { (place: Int) -> Int in
            solution[place * 2] - solution[place * 2 + 1]
        }
        guard let move = Move(steps, in: space, hiding: hidden),
            move.step(at: question.place) * question.step.signum() >= abs(question.step)
        else { return .none(isCertain: false) }
        return .move(move)
    }

    private mutating func whole(_ weights: [Double]) -> [Int]? {
        var budget = 400
        let terms = weights.indices.filter { weights[$0] != 0 }.map {
            IntegerProgram.Term(Int((weights[$0] * 1000).rounded()), IntegerProgram.Unknown($0))
        }
        let solution = relaxation.whole(terms, &budget)
        work += 400 - budget
        return solution
    }

    private func isInRoom(_ question: Question) -> Bool {
        question.step > 0
            ? question.step <= space.up[question.place] ?? .max : -question.step <= space.down[question.place]
    }

    /// Holds the place to its direction and length, and the other where it is.
    private mutating func restrict(_ question: Question) {
        relaxation.bound(question.unknown, to: IntegerProgram.Interval(0, abs(question.step)))
        relaxation.bound(question.opposite, to: IntegerProgram.Interval(0, 0))
        if let kept = question.keeping { setRoom(kept, isOpen: false, remembering: false) }
    }

    private mutating func release(_ question: Question) {
        relaxation.returnToZero()
        setRoom(question.place, isOpen: open.contains(question.place), remembering: false)
        if let kept = question.keeping { setRoom(kept, isOpen: open.contains(kept), remembering: false) }
    }

    private mutating func allow(_ hidden: Bits) {
        for place in 0..<space.count where open.contains(place) != hidden.contains(place) {
            setRoom(place, isOpen: hidden.contains(place))
        }
    }

    private mutating func setRoom(_ place: Int, isOpen: Bool, remembering: Bool = true) {
        relaxation.bound(MoveSpace.up(place), to: IntegerProgram.Interval(0, isOpen ? space.up[place] : 0))
        relaxation.bound(MoveSpace.down(place), to: IntegerProgram.Interval(0, isOpen ? space.down[place] : 0))
        guard remembering else { return }
        if isOpen { open.insert(place) } else { open.remove(place) }
    }

    private mutating func endConditions(_ hidden: Bits) {
        for row in endable {
            let isEnded = space.rows[row].endedBy.contains(where: hidden.contains)
            guard isEnded != loosened.contains(row) else { continue }
            if isEnded { relaxation.loosen(row: row) } else { relaxation.tighten(row: row) }
            if isEnded { loosened.insert(row) } else { loosened.remove(row) }
        }
    }

    /// While none of the places whose moving would help is hidden, the question has no answer: a cut of
    /// M. Fischetti and J. J. Salazar (Management Science 47, 2001).
    private mutating func remember(_ question: Question, _ hidden: Bits) {
        var helping = Bits(count: space.count)
        for place in 0..<space.count where !hidden.contains(place) {
            let slopes = [MoveSpace.up(place), MoveSpace.down(place)].map { relaxation.slope(of: $0) }
            if slopes.contains(where: { $0 > 1e-7 }) { helping.insert(place) }
        }
        for row in endable {
            for place in space.rows[row].endedBy where !hidden.contains(place) { helping.insert(place) }
        }
        closures[question, default: []].append(helping)
    }
}

extension MoveFinder.Question {
    var unknown: IntegerProgram.Unknown { step > 0 ? MoveSpace.up(place) : MoveSpace.down(place) }
    var opposite: IntegerProgram.Unknown { step > 0 ? MoveSpace.down(place) : MoveSpace.up(place) }
}

extension Bits {
    fileprivate func complement(below count: Int) -> [Int] { (0..<count).filter { !contains($0) } }
}
