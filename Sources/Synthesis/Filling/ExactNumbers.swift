/// Whole numbers that look drawn by chance and yet add up to exactly what is wanted.
enum ExactNumbers {
    /// As many numbers as the spread asks for, all within its range, in no order. With a sum, random pairs of
    /// steps of 1 lead from a random start to it.
    /// - Precondition: the sum, if any, lies within what the range allows (the reader of plans has seen to it).
    static func draw(_ spread: NumberSpread, _ random: inout SplitMix64) -> [Int] {
        var numbers = (0..<spread.count).map { _ in random.number(in: spread.range) }
        guard let sum = spread.sum else { return numbers }
        var missing = sum - numbers.reduce(0, +)
        while missing != 0 {
            let place = random.number(below: numbers.count)
            let step = missing.signum()
            guard spread.range.contains(numbers[place] + step) else { continue }
            numbers[place] += step
            missing -= step
        }
        return numbers
    }
}
