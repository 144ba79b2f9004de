import Disclosure
import Quantities
import Testing

@testable import Records

@Suite struct ActionTests {
    private var dataset: Dataset {
        let status = Dimension(
            name: "status", label: "Status",
            categories: [Category(id: "done", label: "Done"), Category(id: "not-done", label: "Not done")])
        let team = Dimension(name: "team", label: "Team", categories: [Category(id: "west", label: "Team West")])
        let table = Table(
            name: "actions", rowCount: 2,
            columns: [
                "text": .text(TextColumn(values: ["Train staff", "Write a leaflet"])),
                "owner_role": .text(TextColumn(values: ["Head of Service", nil])),
                "due_on": .date(DateColumn([CalendarDate(iso: "2022-06-30"), nil])),
                "status": .category(CategoryColumn(dimension: "status", codes: [1, 2])),
                "status_reason": .text(TextColumn(values: [nil, "No budget"])),
                "raised_in": .text(TextColumn(values: ["2020-21", "2020-21"])),
                "team": .category(CategoryColumn(dimension: "team", codes: [0, 1])),
            ])
        return Dataset([table], vocabulary: Vocabulary([status, team]))
    }

    @Test func actionsComeInTheOrderOfTheRecords() throws {
        let actions = PublishableAction.list(from: dataset)
        #expect(actions.map(\.number) == [1, 2])
        #expect(actions.map(\.text) == ["Train staff", "Write a leaflet"])
        #expect(actions.map(\.owner) == ["Head of Service", nil])
        #expect(actions.map(\.due?.iso) == ["2022-06-30", nil])
        #expect(actions.map(\.status) == [.done, .notDone])
        #expect(actions.map(\.reason) == [nil, "No budget"])
        #expect(actions.map(\.team) == [nil, "Team West"])
    }

    @Test func withoutRecordsOfActionsThereAreNone() {
        #expect(PublishableAction.list(from: Dataset([], vocabulary: Vocabulary([]))).isEmpty)
    }
}
