import Diagnostics

// Numbers
extension FaultWording {
    /// - Parameter words: whether the number is written out.
    static func typedNumber(_ text: String, _ meaning: NumberMeaning, words: Bool) -> Self {
        let unbound = "name the figure that it is of ('heard figures' lists them), or say it without the number"
        return switch meaning {
        case .nothing: Self("'\(text)' is typed, and no figure of this report is \(text)", fix: unbound)
        case .sameValue: Self("'\(text)' is typed, and nothing says which figure it is", fix: unbound)
        case .known(let known):
            Self(
                "'\(text)' is typed, and '\(known.figure)' is that number\(known.place)",
                fix: Fix.write(known.slot(asWords: words), insteadOf: text))
        }
    }
}

extension KnownNumber {
    fileprivate var place: String {
        (labels.isEmpty ? "" : " for '\(labels.joined(separator: ", "))'") + (isEarlier ? " in the year before" : "")
    }
}

// Sums
extension FaultWording {
    static func wrongShare(_ fraction: TableFraction) -> Self {
        Self(
            "'\(fraction.label)' is \(fraction.part) of \(fraction.base), which is \(fraction.rightText) and not \(fraction.text)",
            fix: "let the figure print its share, or write \(fraction.rightText)")
    }

    static func mixedPrecision(_ places: Int, _ first: Int) -> Self {
        Self(
            "a share has \(decimals(places)) and the first of this table \(decimals(first))",
            fix: "tell all shares of the table to the same place")
    }

    private static func decimals(_ places: Int) -> String {
        places == 0 ? "no decimal place" : places == 1 ? "one decimal place" : "\(places) decimal places"
    }

    static func shareWithoutBase(_ column: String) -> Self {
        Self(
            "nothing says what '\(column)' is a share of",
            fix: "say it in the caption ('100% is: ...'), or add a row of totals with its 100%")
    }

    /// Of hidden parts it says that there are some, which the table shows.
    static func wrongTotal(_ sum: TableSum, _ total: Int) -> Self {
        Self(
            sum.hidden == 0
                ? "the rows add up to \(sum.printed) and the total says \(total)"
                : "the rows that are shown add up to \(sum.printed) already and the total says \(total)",
            fix: "correct the number that is wrong, or say below the table why the rows do not add up")
    }

    static func otherShare(_ fraction: TableFraction, _ text: String, _ path: String) -> Self {
        Self(
            "\(fraction.part) of \(fraction.base) is \(fraction.text) here and \(text) in \(path)",
            fix: "correct the one that is wrong: the same fraction prints the same")
    }
}

// Numbers of sentences
extension FaultWording {
    static func partAboveWhole(_ part: Int, _ whole: Int) -> Self {
        Self("\(part) of \(whole) cannot be: the part is larger than the whole", fix: "name the figure that is meant")
    }

    static func figureAboveBase(_ count: Int, _ label: String, _ base: Int, _ title: String) -> Self {
        Self(
            "\(label.isEmpty ? "the figure" : "'\(label)'") is \(count), more than its base '\(title)', which is \(base)",
            fix: "correct the figure's definition, or the base that it names")
    }

    static func shareOfFew(_ share: String, _ base: Int) -> Self {
        Self("\(share) is a share of \(base) only", fix: "tell the count and its base instead")
    }

    static func tableOfFew(_ base: Int) -> Self {
        Self("the table shows shares of \(base) and no counts", fix: "write 'columns: [value, share]'")
    }

    static func otherNumber(_ printed: String, _ slot: String, _ value: String, figure: String) -> Self {
        Self(
            "'\(printed)' is printed for '\(slot)', and the download of '\(figure)' says \(value)",
            fix: "build the site again, so that one figure prints one value")
    }

    static func otherTeam(_ number: String, _ own: String, _ named: String) -> Self {
        Self(
            "'\(number)' is the number of '\(own)', and the sentence names '\(named)'",
            fix: "name the category that the sentence is about")
    }
}

// Units
extension FaultWording {
    static func wrongSign(_ sign: String, _ told: ToldNumber) -> Self {
        Self(
            "'\(sign)' stands beside '\(told.text)', which \(told.counts)",
            fix: sign == "%" && !told.isShare
                ? "write 'as share' in the slot for a share, or take the '%' away" : "take the '\(sign)' away")
    }

    static func wrongNoun(_ noun: String, _ told: ToldNumber) -> Self {
        let counted = (told.isShare ? told.wholeUnit : told.unit)?.replacing("-", with: " ") ?? ""
        return Self(
            "'\(told.text)' is \(told.isShare ? "a share" : "a number") of \(counted), and '\(noun)' stands behind it",
            fix: "name the figure that counts \(noun), or say what this one counts: \(counted)")
    }
}

extension ToldNumber {
    fileprivate var counts: String {
        isShare ? "is a share" : "is a number of \(unit.replacing("-", with: " "))"
    }
}

// Comparison
extension FaultWording {
    // The numbers are not told: one of them may be hidden.
    static func otherThanReport(_ council: String, _ period: String, report: String) -> Self {
        Self(
            "what stands here for \(council) in \(period) is not what its own report prints (\(report))",
            fix: "build the site again: a comparison takes each number as the report has it")
    }

    static func otherThanDownload(_ council: String, _ period: String, download: String) -> Self {
        Self(
            "what stands here for \(council) in \(period) is not what \(download) has",
            fix: "build the site again: a comparison takes each number as the report has it")
    }
}
