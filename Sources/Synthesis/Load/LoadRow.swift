import Quantities

/// A line of a file with gaps where the names of one complaint go.
struct LoadRow: Sendable {
    /// What a gap is filled with. The raw values are control characters that no cell holds, and mark the gaps
    /// while a line is made.
    enum Gap: UInt8, CaseIterable {
        case reference = 1
        case person, family

        var mark: String { String(Unicode.Scalar(rawValue)) }
    }

    private let pieces: [[UInt8]]
    private let gaps: [Gap]

    init(_ line: [UInt8]) {
        var pieces: [[UInt8]] = [[]]
        var gaps: [Gap] = []
        for byte in line {
            if let gap = Gap(rawValue: byte) {
                gaps.append(gap)
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(byte)
            }
        }
        self.pieces = pieces
        self.gaps = gaps
    }

    func append(to bytes: inout [UInt8], _ names: LoadNames.Texts) {
        bytes += pieces[0]
        for (gap, piece) in zip(gaps, pieces.dropFirst()) {
            switch gap {
            case .reference: bytes += names.reference
            case .person: bytes += names.person
            case .family: bytes += names.family
            }
            bytes += piece
        }
    }
}

/// The references and pseudonyms of complaints by their number.
struct LoadNames {
    struct Texts {
        let reference, person, family: [UInt8]
    }

    private let prefix: [UInt8]

    init(plan: ComplaintsPlan) { prefix = Array(plan.prefix.utf8) }

    /// - Parameter number: from 0. Two complaints in eight come from a family that has another one.
    func texts(of number: Int) -> Texts {
        Texts(
            reference: prefix + Self.digits(number + 1),
            person: [UInt8(ascii: "P")] + Self.digits(number + 1),
            family: [UInt8(ascii: "F")] + Self.digits(number - (number % 8 == 7 ? 1 : 0) + 1))
    }

    /// At least four digits, as `SyntheticTable.reference` writes them for fewer than 10,000 rows.
    private static func digits(_ number: Int) -> [UInt8] {
        let text = Array(String(number).utf8)
        return Array(repeating: UInt8(ascii: "0"), count: max(0, 4 - text.count)) + text
    }
}

/// One synthetic year as lines of bytes.
struct LoadYear: Sendable {
    let complaints: [LoadRow]
    /// Those of each complaint.
    let concerns: [[LoadRow]]

    init(
        _ complaints: SyntheticTable, writer: TableWriter, _ concerns: SyntheticTable,
        writer concernsWriter: TableWriter, _ problems: inout [PlanProblem]
    ) {
        var (complaints, concerns) = (complaints, concerns)
        let owners = Dictionary(
            complaints.rows.indices.map { (complaints[$0, "reference"], $0) }, uniquingKeysWith: { first, _ in first })
        var grouped = Array(repeating: [LoadRow](), count: complaints.rows.count)
        for row in concerns.rows.indices {
            guard let owner = owners[concerns[row, "complaint"]] else { continue }
            concerns[row, "complaint"] = LoadRow.Gap.reference.mark
            grouped[owner].append(LoadRow(concernsWriter.line(row, of: concerns, &problems)))
        }
        var lines: [LoadRow] = []
        for row in complaints.rows.indices {
            complaints[row, "reference"] = LoadRow.Gap.reference.mark
            complaints[row, "person_key"] = LoadRow.Gap.person.mark
            complaints[row, "family_key"] = LoadRow.Gap.family.mark
            lines.append(LoadRow(writer.line(row, of: complaints, &problems)))
        }
        self.complaints = lines
        self.concerns = grouped
    }
}
