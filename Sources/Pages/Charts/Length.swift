/// A length of a picture in hundredths, so that every coordinate is whole-number arithmetic and prints the
/// same on every machine.
///
/// Across, lengths are per cent of the picture's width; down, they are `em`. So a picture fits any width while
/// its text keeps the reader's size, which no `viewBox` can do.
enum Length: Hashable, Sendable {
    case percent(Int)
    case em(Int)

    var text: String {
        switch self {
        case .percent(let hundredths): "\(Self.decimal(hundredths))%"
        case .em(let hundredths): "\(Self.decimal(hundredths))em"
        }
    }

    /// `1250` is `12.5`.
    private static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")"
    }
}
