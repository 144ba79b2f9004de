import Disclosure
import Quantities
import Testing

@Suite struct SymbolTests {
    @Test func aShareUnderOnePerCentIsNeverPrintedAsNone() throws {
        let share = ProtectedValue.percentage(try #require(Percentage(1, of: 235)))
        #expect(share.text == "less than 1%")
        #expect(share.textInTable == "[low]")
        #expect(share.plotted == 0)
    }

    @Test func aHiddenValueHasNoNumberToDraw() {
        #expect(ProtectedValue.symbol(.confidential).plotted == nil)
        #expect(ProtectedValue.symbol(.confidential).text == "[c]")
    }

    @Test func valuesPrintInTheStyleOfTheReport() throws {
        #expect(ProtectedValue.count(28_103).text == "28,103")
        #expect(ProtectedValue.percentage(try #require(Percentage(36, of: 141))).text == "26%")
        #expect(ProtectedValue.days(Tenths(count: 74)).text == "7.4")
        #expect(ProtectedValue.money(Money(pence: 50_000)).text == "£500")
    }

    @Test func everyUnitHasAWordForOneAndForMany() {
        #expect(ProtectedFigure.Unit.complaints.word(for: .count(1)) == "complaint")
        #expect(ProtectedFigure.Unit.children.word(for: .count(1)) == "child")
        #expect(ProtectedFigure.Unit.remedies.singular == "remedy")
        #expect(ProtectedFigure.Unit.workingDays.word(for: .symbol(.confidential)) == "working days")
    }

    @Test func everySignIsExplained() {
        for symbol in Symbol.allCases { #expect(symbol.explanation.hasSuffix(".")) }
    }
}
