/// Files that editors and spreadsheets keep beside the one that is being edited, and that are not part of a report.
public enum EditorFile {
    /// - Parameter path: with `/` between folders.
    public static func isOne(_ path: String) -> Bool {
        let bytes = path.utf8
        let name = path[(bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex)...]
        if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
        if name.hasPrefix("#") && name.hasSuffix("#") { return true }
        // Vim tries whether it may write a folder with a file of this name.
        return name == "4913" || endings.contains { name.hasSuffix($0) }
    }

    private static let endings = [".tmp", ".temp", ".swp", ".swx", ".bak", ".part", ".crdownload"]
}
