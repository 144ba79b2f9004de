import Quantities

/// The way of one complaint through the stages, in numbers of working days.
struct CaseCourse: Sendable {
    let group: Int
    let stages: [StageCourse]

    var isOpen: Bool {
        if case .open? = stages.last { true } else { false }
    }
}

enum StageCourse: Sendable {
    case skipped
    case ended(days: Int)
    case open(days: Int)
    case panel(PanelCourse)

    /// The working days so far.
    var days: Int? {
        switch self {
        case .skipped: nil
        case .ended(let days), .open(let days): days
        case .panel(let course): course.meets + course.report + course.response
        }
    }
}

extension CaseGroup {
    /// A course for each case of the group; durations of different stages go together by chance.
    func courses(group: Int, _ random: inout SplitMix64, _ problems: inout [PlanProblem]) -> [CaseCourse] {
        let columns = stages.map { stage -> [StageCourse] in
            var courses = stage.courses(count: count, &random)
            if courses.count != count {
                problems.append(.numbersDoNotFit(line: line, group: name, numbers: courses.count, cases: count))
            }
            random.shuffle(&courses)
            return courses
        }
        guard columns.allSatisfy({ $0.count == count }) else { return [] }
        return (0..<count).map { row in CaseCourse(group: group, stages: columns.map { $0[row] }) }
    }
}

extension StagePlan {
    fileprivate func courses(count: Int, _ random: inout SplitMix64) -> [StageCourse] {
        switch self {
        case .skipped: Array(repeating: .skipped, count: count)
        case .ended(let spreads): spreads.flatMap { ExactNumbers.draw($0, &random) }.map { .ended(days: $0) }
        case .open(let spreads): spreads.flatMap { ExactNumbers.draw($0, &random) }.map { .open(days: $0) }
        case .panels(let courses): courses.map { .panel($0) }
        }
    }
}
