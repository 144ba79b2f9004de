import Disclosure
import Quantities
import Testing

@testable import Records

@Suite struct StaffLearningTests {
    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static let vocabulary = Vocabulary([
        Dimension(
            name: "learning_theme", label: "Theme",
            categories: [Category(id: "time", label: "Time"), Category(id: "listening", label: "Listening")]),
        Dimension(
            name: "status", label: "Status",
            categories: [
                Category(id: "done", label: "Done"), Category(id: "in-progress", label: "In progress"),
                Category(id: "not-done", label: "Not done"),
            ]),
    ])

    private static func rows(_ name: TableName, _ references: [String], _ columns: [FieldName: Column])
        -> LearningRecords.Rows
    {
        LearningRecords.Rows(
            table: Table(name: name, rowCount: references.count, columns: columns), references: references,
            lines: Array(2..<(references.count + 2)), path: "\(name).csv", headings: [:])
    }

    /// Four actions; six complaints that taught something of time in May, one of listening in May and one in June.
    private static func records() throws -> LearningRecords {
        let dates = { (texts: [String?]) in Column.date(DateColumn(texts.map { $0.flatMap { CalendarDate(iso: $0) } }))
        }
        let texts = { (values: [String?]) in Column.text(TextColumn(values: values)) }
        let actions = rows(
            "actions", ["A-1", "A-2", "A-3", "A-4"],
            [
                "text": texts(["Phone first.", "Listen.", "Train.", "Later."]),
                "owner_role": texts(["Manager", nil, "Lead", "Lead"]),
                "due_on": dates(["2021-06-01", "2021-05-01", "2021-12-01", nil]),
                "status": .category(CategoryColumn(dimension: "status", codes: [1, 3, 2, 2])),
                "done_on": dates(["2021-06-10", nil, nil, nil]),
            ])
        let lessons = rows(
            "learning", ["C-1", "C-2", "C-3", "C-4", "C-5", "C-5", "C-6", "C-7"],
            [
                "learned_on": dates([
                    "2021-05-03", "2021-05-04", "2021-05-05", "2021-05-31", "2021-05-31", "2021-05-31", "2021-06-02",
                    "2021-09-01",
                ]),
                "learning_theme": .category(
                    CategoryColumn(dimension: "learning_theme", codes: [1, 1, 1, 1, 1, 2, 2, 1])),
                "action": texts(["A-1", "A-1", nil, nil, "A-3", "A-2", "A-2", "A-4"]),
            ])
        return LearningRecords(lessons: lessons, actions: actions, vocabulary: vocabulary)
    }

    private static func release(_ day: String) throws -> StaffLearning {
        try #require(StaffLearning.release(of: [try records()], on: try Self.day(day), marking: "OFFICIAL"))
    }

    @Test func `what is overdue comes first, the longest at the top, and what is done last`() throws {
        let actions = try Self.release("2021-12-02").actions
        #expect(actions.map(\.reference) == ["A-2", "A-3", "A-4", "A-1"])
        #expect(actions.map(\.daysOver) == [215, 1, nil, nil])
        #expect(actions[0].complaints == ["C-5", "C-6"] && actions[0].themes == ["Listening"])
    }

    @Test func `on the day on which it is due an action is not overdue`() throws {
        let own = try Self.release("2021-12-01").actions.first { $0.reference == "A-3" }
        #expect(own?.daysOver == nil)
    }

    @Test func `what happened after the day is not yet known`() throws {
        let release = try Self.release("2021-06-09")
        let first = try #require(release.actions.first { $0.reference == "A-1" })
        #expect(first.status == .inProgress && first.doneOn == nil && first.daysOver == 8)
        #expect(!release.actions.contains { $0.reference == "A-4" })
        #expect(release.months.map(\.start.iso) == ["2021-06-01", "2021-05-01"])
        #expect(release.months.map(\.isWhole) == [false, true])
        #expect(release.months[0].done == [])
    }

    @Test func `a digest counts no few complaints out and tells each action once`() throws {
        let months = try Self.release("2021-06-30").months
        #expect(months.map(\.isWhole) == [true, true])
        let may = months[1].themes
        #expect(may.map(\.label) == ["Time", "Listening"])
        #expect(may.map(\.complaints) == [5, nil])
        #expect(may.map(\.agreed) == [["Phone first.", "Train."], ["Listen."]])
        #expect(months[0].done.map(\.text) == ["Phone first."])
    }

    @Test func `nothing is released without a marking`() throws {
        #expect(StaffLearning.release(of: [], on: try Self.day("2021-06-30"), marking: " \n") == nil)
    }
}
