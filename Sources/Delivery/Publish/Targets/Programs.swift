/// Other programs of the machine, as a value: made in the executable, and by tests.
public struct Programs: Sendable {
    public struct Run: Sendable {
        public let exitCode: Int32
        public let output: String

        public init(exitCode: Int32, output: String) {
            self.exitCode = exitCode
            self.output = output
        }
    }

    /// Runs a program with these words on its standard input, and ends it when this program ends. What it writes on
    /// standard error is not kept: it may hold what must not be printed.
    public let run: @Sendable (_ name: String, _ arguments: [String], _ input: String) throws(PublishFailure) -> Run

    public init(run: @escaping @Sendable (String, [String], String) throws(PublishFailure) -> Run) { self.run = run }
}
