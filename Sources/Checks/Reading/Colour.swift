import Foundation

/// An opaque colour of sRGB.
struct Colour: Hashable, Sendable {
    /// Each 0 to 255.
    let red: Double
    let green: Double
    let blue: Double

    private init(_ channels: [Double]) {
        red = channels[0]
        green = channels[1]
        blue = channels[2]
    }

    /// Reads `#rgb`, `#rrggbb`, `rgb(...)`, `black` and `white`. Nil for anything else: a see-through colour, and the
    /// system's own, which the reader chose.
    init?(_ text: String) {
        let text = text.lowercased()
        if text == "black" { self.init([0, 0, 0]); return }
        if text == "white" { self.init([255, 255, 255]); return }
        if text.hasPrefix("#") {
            let digits = text.dropFirst().count == 3 ? text.dropFirst().flatMap { [$0, $0] } : Array(text.dropFirst())
            guard digits.count == 6, let number = Int(String(digits), radix: 16) else { return nil }
            self.init([number >> 16, number >> 8 & 255, number & 255].map(Double.init))
            return
        }
        guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
        let numbers = text.dropFirst(4).dropLast().split { $0 == "," || $0.isWhitespace }.map { Double($0) }
        guard numbers.count == 3, let red = numbers[0], let green = numbers[1], let blue = numbers[2] else {
            return nil
        }
        self.init([red, green, blue])
    }

    /// WCAG 2.2, "contrast ratio": from 1, for no difference, to 21.
    func contrast(with other: Colour) -> Double {
        let lights = [luminance, other.luminance].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    /// WCAG 2.2, "relative luminance": from 0, black, to 1, white.
    private var luminance: Double {
        let channels = [red, green, blue].map { channel in
            let share = channel / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
