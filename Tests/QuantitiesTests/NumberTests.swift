import Quantities
import Testing

@Suite struct PercentageTests {
    /// The shares that the reference report got wrong, and those it got right (faults A06, A07, A22 to A29).
    @Test(arguments: [
        (56, 177, 32), (65, 177, 37), (11, 177, 6), (41, 177, 23), (4, 177, 2), (176, 235, 75), (2, 235, 1),
        (20, 235, 9), (131, 235, 56), (23, 235, 10), (1, 200, 1), (1, 201, 0), (177, 177, 100), (0, 5, 0), (1, 8, 13),
    ])
    func `a share is rounded half up`(part: Int, base: Int, expected: Int) {
        #expect(Percentage(part, of: base)?.rounded == expected)
    }

    @Test func `a share of nothing is not a number`() { #expect(Percentage(0, of: 0) == nil) }

    @Test func `under one in a hundred is not the same as none`() {
        #expect(Percentage(1, of: 235)?.isBelowOne == true)
        #expect(Percentage(0, of: 235)?.isBelowOne == false)
        #expect(Percentage(2, of: 235)?.isBelowOne == false)
    }
}

@Suite struct TenthsTests {
    @Test(arguments: [(15, 2, "7.5"), (22, 3, "7.3"), (23, 3, "7.7"), (1, 20, "0.1"), (14, 2, "7"), (0, 9, "0")])
    func `a mean is rounded half up to one decimal place`(sum: Int, divisor: Int, text: String) {
        #expect(Tenths(sum, dividedBy: divisor)?.description == text)
    }

    @Test func `the whole number is rounded half up`() {
        #expect(Tenths(count: 74).rounded == 7)
        #expect(Tenths(count: 75).rounded == 8)
    }
}

@Suite struct WritingNumbersTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (28_103, "28,103"), (1_000_005, "1,000,005"), (-1_234, "−1,234"),
    ])
    func `thousands are grouped`(number: Int, text: String) { #expect(Grouping.thousands(number) == text) }

    @Test func `money shows pence only where there are some`() {
        #expect(Money(pence: 50_000).description == "£500")
        #expect(Money(pence: 125_005).description == "£1,250.05")
    }

    @Test(arguments: [
        ("LAC & Permanency", "lac-permanency"), ("Children's Disability Team", "childrens-disability-team"),
        ("  16–24  ", "16-24"),
    ])
    func `a label has one slug`(label: String, slug: String) { #expect(CategoryID(slugOf: label).text == slug) }
}
