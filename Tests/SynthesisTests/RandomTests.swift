import Testing

@testable import Synthesis

struct RandomTests {
    @Test("the generator gives the numbers of the published reference code")
    func reference() {
        var random = SplitMix64(state: 0)
        #expect(
            [random.next(), random.next(), random.next()] == [
                0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F,
            ])
    }

    @Test("streams of one seed differ, and each is the same every time")
    func streams() {
        func first(_ name: String) -> UInt64 {
            var random = SplitMix64(seed: 7, stream: name)
            return random.next()
        }
        #expect(first("complaints") == first("complaints"))
        #expect(first("complaints") != first("concerns"))
    }

    @Test("numbers lie within their range, and every one of it comes up")
    func range() {
        var random = SplitMix64(state: 1)
        let numbers = (0..<1000).map { _ in random.number(in: 3...9) }
        #expect(Set(numbers) == Set(3...9))
    }

    @Test("a shuffle keeps every element")
    func shuffle() {
        var random = SplitMix64(state: 2)
        var items = Array(0..<100)
        random.shuffle(&items)
        #expect(items.sorted() == Array(0..<100))
        #expect(items != Array(0..<100))
    }

    @Test("durations add up exactly and stay in their range", arguments: [36, 183, 360])
    func exactSums(sum: Int) {
        var random = SplitMix64(state: UInt64(sum))
        let numbers = ExactNumbers.draw(NumberSpread(count: 36, sum: sum, range: 1...10), &random)
        #expect(numbers.count == 36)
        #expect(numbers.reduce(0, +) == sum)
        #expect(numbers.allSatisfy { (1...10).contains($0) })
    }
}
