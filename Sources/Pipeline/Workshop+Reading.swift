package import Checks
package import Diagnostics

extension Workshop {
    /// How hard pages may be to read; nil, with findings, where that cannot be read.
    package func readingLimits(_ findings: inout Findings) -> ReadingLimits? {
        tree.yaml("templates/checks/reading.yaml", &findings).map { ReadingLimits.read($0, &findings) }
    }
}
