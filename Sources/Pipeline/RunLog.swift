package import Checks
package import Diagnostics

/// What a run has to tell whoever started it.
package struct RunLog: Sendable {
    package var findings = Findings()
    package var watch = Stopwatch()
    /// What the officer should know about a build that went well.
    package var summary: [String] = []
    /// What waivers took out of the findings.
    package var waived: [WaivedFinding] = []
    /// The waivers that did.
    package var waivers: [WaiverInForce] = []

    package init() {}

    /// Adds what a part of the run has to tell.
    mutating func add(_ part: RunLog) {
        findings.report(part.findings)
        watch.add(part.watch)
        summary += part.summary
        waived += part.waived
        waivers += part.waivers
    }
}
