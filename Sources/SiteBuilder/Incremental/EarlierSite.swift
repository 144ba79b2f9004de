import Digests
import Pages
import Quantities
public import Site

/// The site that stands in the output folder, as far as an earlier build is known to have made it.
public struct EarlierSite: Sendable {
    private let outputs: [String: BuildIndex.Output]
    /// Every file that stands in the folder.
    private let stamps: [String: FileStamp]

    /// - Parameters:
    ///   - outputs: what the earlier build wrote, without racy entries.
    ///   - stamps: of the files that are there now, by their paths in the site.
    public init(outputs: [String: BuildIndex.Output], stamps: [String: FileStamp]) {
        self.outputs = outputs
        self.stamps = stamps
    }

    public static let none = EarlierSite(outputs: [:], stamps: [:])

    /// The figures of a page that is known to be the one that this key would make; nil where it has to be made again.
    func figures(at path: SitePath, key: Digest?) -> [FigureName]? {
        guard let key, let output = outputs[path.text], output.key == key, stamps[path.text] == output.stamp
        else { return nil }
        return output.figuresUsed
    }

    /// Whether nothing of it is known.
    public var isEmpty: Bool { outputs.isEmpty || stamps.isEmpty }

    func hasFile(_ path: String) -> Bool { stamps[path] != nil }

    /// Files that a site of these paths does not have.
    func hasOthers(than paths: Set<String>) -> Bool { stamps.keys.contains { !paths.contains($0) } }
}
