import Quantities
import Testing

@testable import Records

/// Random numbers, the same on every machine.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 29)
    }

    mutating func chance(_ tenths: Int) -> Bool { Int.random(in: 0..<10, using: &self) < tenths }

    mutating func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &self) }
}

/// Random rows for every table: any category of any dimension, dates in a plausible order with surprises, cells left
/// empty, numbers that stand twice.
struct RandomRecords {
    let specimen: Specimen
    var random: Random

    mutating func rows(complaints count: Int) -> [TableName: [Row]] {
        var rows: [TableName: [Row]] = [:]
        let compliments = Int.random(in: 0...count, using: &random)
        for schema in StandardTables.all {
            let wanted =
                schema.name == "complaints"
                ? count : schema.name == "compliments" ? compliments : Int.random(in: 0...count, using: &random)
            rows[schema.name] = (0..<wanted).map { place in row(schema, place, parents: count) }
        }
        rows["compliment-themes"] = (0..<compliments).flatMap { parent -> [Row] in
            let themes = Set((0..<Int.random(in: 0...3, using: &random)).compactMap { _ in category("theme") })
            return themes.sorted().map { ["theme": $0, "compliment": "\(parent)"] }
        }
        return rows
    }

    private mutating func row(_ schema: TableSchema, _ place: Int, parents: Int) -> Row {
        var row: Row = schema.name == "complaints" ? timeline() : [:]
        for field in specimen.mapping.fields(of: schema) {
            let isWanted = field.isRequired || random.chance(7)
            switch field.kind {
            case .reference: row[field.name] = "\(schema.name)/\(place)"
            case .link: if parents > 0, isWanted { row[field.name] = "\(Int.random(in: 0..<parents, using: &random))" }
            case .category(let name): if isWanted { row[field.name] = category(name) }
            case .date:
                if schema.name != "complaints", isWanted { row[field.name] = day(from: "2021-02-01").iso }
            case .count, .money: if isWanted { row[field.name] = "\(Int.random(in: 0...40, using: &random) * 125)" }
            case .text: row[field.name] = "Words, \"quoted\";\nand more"
            case .key, .categories, .unread: break
            }
        }
        if schema.name == "complaints" {
            row["method"] = "letter"
            row["register"] = random.pick(["statutory", "statutory", "statutory", "corporate", "corporate", "informal"])
        }
        return row
    }

    private mutating func category(_ name: DimensionName) -> String? {
        random.pick(specimen.vocabulary[name]?.categories ?? [])?.id.text
    }

    private mutating func day(from first: String) -> CalendarDate {
        Specimen.day(first).adding(days: Int.random(in: 0..<440, using: &random))
    }

    private mutating func timeline() -> Row {
        var row: Row = [:]
        var day = day(from: "2021-02-01")
        row["received_on"] = day.iso
        let steps: [(FieldName, ClosedRange<Int>, likely: Int)] = [
            ("advocate_asked_on", -2...2, 2), ("advocate_appointed_on", 0...10, 3), ("s1_start_on", -3...5, 1),
            ("s1_skipped_on", 0...5, 1), ("stopped_from", -8...5, 3), ("s1_extended_on", 0...15, 3),
            ("s1_sent_on", 0...20, 7), ("stopped_to", -5...15, 6), ("s2_requested_on", 0...20, 4),
            ("s2_record_final_on", -3...5, 2), ("s2_extension_told_on", 0...40, 4), ("s2_sent_on", 0...60, 6),
            ("s3_requested_on", -5...20, 4), ("s3_met_on", 0...50, 8), ("s3_reported_on", -2...10, 8),
            ("s3_responded_on", 0...25, 6), ("withdrawn_on", -30...10, 2),
        ]
        for (field, later, likely) in steps where random.chance(likely) {
            day = day.adding(days: Int.random(in: later, using: &random))
            row[field] = day.iso
        }
        return row
    }
}
