import Foundation

/// A reader that is given many broken files, made of sound ones by seeds. A file that is read or refused is right; a
/// crash, a wait or a printed cell is a fault.
///
/// The seed of each file is written down before the file is read: a crash ends the process, and `scripts/fuzz` then says
/// which seed it was. `HEARD_FUZZ_FILES` and `HEARD_FUZZ_SEED` ask for more files, and for others.
public struct Fuzz {
    /// What a reader made of a file.
    public struct Outcome {
        /// Such as "read" or "refused".
        let kind: String
        /// All that a person would see.
        let printed: String
        /// What is wrong with what was made of it.
        let fault: String?

        public init(_ kind: String, printed: String = "", fault: String? = nil) {
            (self.kind, self.printed, self.fault) = (kind, printed, fault)
        }

        /// Whether there is a value, and what its findings say.
        public init(_ value: Any?, printed: String = "") {
            self.init(value == nil ? "refused" : "read", printed: printed)
        }
    }

    /// What stands in the cells of samples, and must be printed by nothing.
    public static let cell = "Zanzibark"

    private static let fewFiles = 100
    /// Far more than any file takes, for a machine that does much else must not turn a test red.
    private static let mostSeconds = 20.0

    private let name: String
    private let mutator: Mutator

    /// - Parameters:
    ///   - name: of the reader, for the file that notes the seed.
    ///   - samples: sound files.
    ///   - words: of the format, to be strewn in.
    public init(_ name: String, samples: [String], words: [String] = []) {
        self.init(name, samples: samples.map { Array($0.utf8) }, words: words)
    }

    public init(_ name: String, samples: [[UInt8]], words: [String] = []) {
        self.name = name
        mutator = Mutator(samples: samples, words: words.map { Array($0.utf8) })
    }

    /// The faults, each with its seed. Sound samples are read first: a reader that refuses them all proves nothing.
    public func faults(_ read: ([UInt8]) throws -> Outcome) throws -> [String] {
        let settings = ProcessInfo.processInfo.environment
        let first = settings["HEARD_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        let files = settings["HEARD_FUZZ_FILES"].flatMap(UInt64.init) ?? UInt64(Self.fewFiles)
        let note = try Note(name)
        var (kinds, faults) = ([String: Int](), [String]())
        if try !mutator.samples.contains(where: { try read($0).kind == "read" }) { faults.append("no sample is read") }
        for seed in first..<first + files {
            note.write(seed)
            let file = mutator.file(seed: seed)
            let start = ContinuousClock.now
            let outcome = try read(file)
            kinds[outcome.kind, default: 0] += 1
            if let fault = outcome.fault { faults.append("seed \(seed): \(fault)") }
            if outcome.printed.contains(Self.cell) { faults.append("seed \(seed) prints a cell") }
            if ContinuousClock.now - start > .seconds(Self.mostSeconds) { faults.append("seed \(seed) takes too long") }
        }
        note.end()
        let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        print("fuzz: \(name): \(counts.joined(separator: ", "))")
        return faults
    }

    /// A file of the project, as a sample.
    public static func sample(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    fileprivate static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// The file that holds the seed at work.
private struct Note {
    private let place: URL
    private let handle: FileHandle

    init(_ name: String) throws {
        let folder = Fuzz.root.appending(path: ".build/fuzz")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        place = folder.appending(path: name)
        try Data().write(to: place)
        handle = try FileHandle(forWritingTo: place)
    }

    /// Of the same length for each seed, so that nothing of an earlier one is left.
    func write(_ seed: UInt64) {
        handle.seek(toFileOffset: 0)
        handle.write(Data("\(String(repeating: " ", count: 20 - "\(seed)".count))\(seed)\n".utf8))
    }

    func end() {
        do { try FileManager.default.removeItem(at: place) } catch { print("fuzz: \(place.path) is left: \(error)") }
    }
}
