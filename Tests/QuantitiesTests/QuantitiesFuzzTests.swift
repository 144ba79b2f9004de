import Fuzzing
import Quantities
import Testing

@Suite struct QuantitiesFuzzTests {
    @Test func `broken dates, quarters and years are read or refused`() throws {
        let samples = ["2024-02-29", "1911-01-01", "2023-24-Q3", "2023-24"]
        let faults = try Fuzz("quantities", samples: samples, words: ["-", "Q", "0", "29"]).faults { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let day = CalendarDate(iso: text)
            let isWhole = day.map { CalendarDate(iso: $0.iso) == $0 } ?? true
            let isRead = day != nil || ReportingQuarter(text) != nil
            return Fuzz.Outcome(
                isRead ? "read" : "refused", fault: isWhole ? nil : "a day is not written as it was read")
        }
        #expect(faults == [])
    }
}
