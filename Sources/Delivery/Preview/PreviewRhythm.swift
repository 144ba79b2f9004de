/// When a preview builds, shows an error and checks.
///
/// A good build is shown at once, and built again if the files go on changing. What may be half of a save waits until a
/// second scan finds it unchanged: a file that is gone or empty before it is built, an error before it is shown. Checks,
/// which take longer, wait for a rest.
public struct PreviewRhythm: Sendable {
    /// Between scans; longer where a scan takes long, so that watching never takes more than a tenth of a processor.
    public static let shortest: Duration = .milliseconds(25)
    private static let longest: Duration = .seconds(2)
    /// Scans without a change before checks begin.
    private static let rest = 8

    private var isDirty = true
    private var isLost = false
    private var isFailureHeld = false
    private var isUnchecked = false
    private var quiet = 0

    public enum Step: Hashable, Sendable {
        case build, showFailure, check
    }

    public init() {}

    /// What to do after a scan.
    public mutating func next(after scan: ScanResult) -> Step? {
        if scan.changed.isEmpty {
            quiet += 1
        } else {
            quiet = 0
            isDirty = true
            isLost = !scan.lost.isEmpty
        }
        if isDirty {
            if isLost && quiet == 0 { return nil }
            isDirty = false
            isLost = false
            isFailureHeld = false
            isUnchecked = false
            return .build
        }
        if isFailureHeld, quiet >= 2 {
            isFailureHeld = false
            return .showFailure
        }
        if isUnchecked, quiet >= Self.rest {
            isUnchecked = false
            return .check
        }
        return nil
    }

    /// How the build that was asked for ended.
    public mutating func built(hasSite: Bool) {
        isFailureHeld = !hasSite
        isUnchecked = hasSite
    }

    /// How long to rest before the next scan.
    public static func pause(after cost: Duration) -> Duration { min(longest, max(shortest, cost * 9)) }
}
