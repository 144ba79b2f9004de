import Quantities

@testable import Disclosure
@testable import Pages

/// Figures as the reference report has them, for tables and charts.
enum FigureSpecimens {
    static let links = FigureLinks(figures: "figures/", about: "about-the-figures.html")

    /// By method; 4 and 1 are printed, since methods are figures of the procedure.
    static let methods = simple(
        "complaints-by-method", "Complaints by method", "Method",
        [("Email", 141), ("Online form or contact centre", 89), ("Letter", 4), ("Telephone", 1)], base: "All complaints"
    )

    static let outcomes = simple(
        "complaints-by-outcome", "Statutory complaints by outcome", "Outcome",
        [("Upheld", 11), ("Partly upheld", 56), ("Not upheld", 41), ("Withdrawn", 65), ("Still open", 4)],
        base: "Statutory complaints")

    static let ages = simple(
        "equality-age", "Age of the person the complaint is about", "Age",
        [
            ("Under 16", 176), ("16 to 24", 34), ("25 to 34", nil), ("35 to 49", nil), ("50 to 64", nil),
            ("Not known", 20),
        ],
        base: "All complaints", sensitivity: .characteristics)

    /// Zero to six; the number of one category is given as a hidden one.
    static func simple(
        _ name: FigureName, _ title: String, _ dimension: String, _ rows: [(String, Int?)], base: String? = nil,
        sensitivity: ProtectedFigure.Sensitivity = .process
    ) -> ProtectedFigure {
        let sum = 235
        let cells = rows.map { label, number in
            let value = number.map { ProtectedValue.count($0) } ?? .symbol(.confidential)
            let share = number.flatMap { Percentage($0, of: sum) }.map { ProtectedValue.percentage($0) }
            return (label: label, value: value, share: base == nil ? nil : share ?? .symbol(.confidential))
        }
        return .specimen(
            name, title: title, dimension: dimension, rows: cells,
            total: ProtectedCell(
                value: .count(sum), share: base == nil ? nil : Percentage(sum, of: sum).map { .percentage($0) })
        ) {
            $0.base = base.map { ProtectedFigure.Base(name: "complaints-all", title: $0) }
            $0.sensitivity = sensitivity
        }
    }

    /// Four years, the first known and one missing between.
    static let years = ProtectedFigure.specimen(
        "complaints-statutory", title: "Statutory complaints",
        total: ProtectedCell(value: .count(177), share: nil)
    ) {
        $0.histories[[]] = [
            ProtectedHistory(period: PeriodLabel("2018-19"), value: .count(142), source: "report of 2018-19"),
            ProtectedHistory(period: PeriodLabel("2019-20"), value: .count(212), source: "report of 2019-20"),
            ProtectedHistory(period: PeriodLabel("2020-21"), value: .count(141), source: "report of 2020-21"),
        ]
    }

    static let yearsWithGap = ProtectedFigure.specimen(
        "compliments-received", title: "Compliments", total: ProtectedCell(value: .count(502), share: nil)
    ) {
        $0.unit = .compliments
        $0.histories[[]] = [
            ProtectedHistory(period: PeriodLabel("2016-17"), value: .count(90), source: "a"),
            ProtectedHistory(period: PeriodLabel("2018-19"), value: .count(78), source: "b"),
            ProtectedHistory(period: PeriodLabel("2019-20"), value: .symbol(.confidential), source: "c"),
            ProtectedHistory(period: PeriodLabel("2020-21"), value: .count(445), source: "d"),
        ]
    }
}

extension FigureSpecimens {
    static let (teams, areas) = (byTeam, byArea)

    private static var byTeam: ProtectedFigure {
        .specimen("complaints-by-team", title: "Statutory complaints by team", total: count(177)) {
            $0.dimensions = [
                dimension(
                    "Team",
                    [
                        ("Team West", "social-work"), ("Team East", "social-work"), ("Fostering and adoption", "care"),
                        ("Through Care", "care"), ("Not known", nil),
                    ], within: "service-area")
            ]
            $0.sensitivity = .crossings
            $0.cells[[nil]] = count(177)
            $0.cells[["team-west"]] = count(30)
            $0.cells[["team-east"]] = count(23)
            $0.cells[["fostering-and-adoption"]] = ProtectedCell(value: .symbol(.confidential), share: nil)
            $0.cells[["through-care"]] = count(29)
            $0.cells[["not-known"]] = count(0)
        }
    }

    private static var byArea: ProtectedFigure {
        .specimen("complaints-by-service-area", title: "Statutory complaints by service area", total: count(177)) {
            $0.dimensions = [dimension("Service area", [("Social work", nil), ("Care", nil)], within: nil)]
            $0.cells[[nil]] = count(177)
            $0.cells[["social-work"]] = count(53)
            $0.cells[["care"]] = ProtectedCell(value: .symbol(.confidential), share: nil)
        }
    }

    /// Stages and whether the answer was in time; one part of stage 3 hidden on demand.
    static func stages(stage3: ProtectedValue = .count(1)) -> ProtectedFigure {
        .specimen("stages-on-time", title: "Stages answered in time", total: count(177)) {
            $0.unit = .cases
            $0.dimensions = [
                dimension("Stage", [("Stage 1", nil), ("Stage 2", nil), ("Stage 3", nil)], within: nil),
                dimension(
                    "In time", [("Within the limit", nil), ("Over the limit", nil), ("Not yet due", nil)], within: nil),
            ]
            let rows: [(CategoryID, [ProtectedValue])] = [
                ("stage-1", [.count(122), .count(37), .count(4)]), ("stage-2", [.count(12), .count(1), .count(0)]),
                ("stage-3", [stage3, .count(0), .count(0)]),
            ]
            for (row, values) in rows {
                for (column, value) in zip(
                    ["within-the-limit", "over-the-limit", "not-yet-due"] as [CategoryID], values)
                {
                    $0.cells[[row, column]] = ProtectedCell(value: value, share: nil)
                }
            }
            $0.cells[[nil, nil]] = count(177)
            $0.cells[["stage-1", nil]] = count(163)
            $0.cells[["stage-2", nil]] = count(13)
            $0.cells[["stage-3", nil]] = count(1)
            $0.cells[[nil, "within-the-limit"]] = count(135)
            $0.cells[[nil, "over-the-limit"]] = count(38)
            $0.cells[[nil, "not-yet-due"]] = count(4)
        }
    }

    static let meanDays = ProtectedFigure.specimen(
        "stage-mean-days", title: "Mean time to answer", dimension: "Stage",
        rows: [
            (label: "Stage 1", value: .days(Tenths(count: 74)), share: nil),
            (label: "Stage 2", value: .days(Tenths(count: 340)), share: nil),
            (label: "Stage 3", value: .symbol(.unavailable), share: nil),
        ], total: nil
    ) {
        $0.measure = .mean
        $0.unit = .workingDays
        $0.totals = .overall
        $0.notAvailableCategories["stage-3"] = "one case only"
        $0.histories[["stage-1"]] = [
            ProtectedHistory(period: PeriodLabel("2019-20"), value: .days(Tenths(count: 80)), source: "a"),
            ProtectedHistory(period: PeriodLabel("2020-21"), value: .days(Tenths(count: 90)), source: "a"),
        ]
        $0.histories[["stage-2"]] = [
            ProtectedHistory(period: PeriodLabel("2019-20"), value: .days(Tenths(count: 260)), source: "a"),
            ProtectedHistory(period: PeriodLabel("2020-21"), value: .days(Tenths(count: 200)), source: "a"),
        ]
    }

    static func count(_ number: Int) -> ProtectedCell { ProtectedCell(value: .count(number), share: nil) }

    static func dimension(
        _ label: String, _ categories: [(String, CategoryID?)], within: DimensionName?
    ) -> ProtectedFigure.Dimension {
        ProtectedFigure.Dimension(
            name: DimensionName(slugOf: label), label: label,
            categories: categories.map {
                ProtectedFigure.Category(
                    id: CategoryID(slugOf: $0.0), label: $0.0, isUnknown: $0.0 == "Not known", within: $0.1)
            }, within: within)
    }
}
