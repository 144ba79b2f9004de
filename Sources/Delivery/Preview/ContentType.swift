/// What a browser is told a file is (RFC 9110 section 8.3); with `nosniff` it believes nothing else.
struct ContentType: Hashable, Sendable {
    let text: String

    static let plain = ContentType(text: "text/plain; charset=utf-8")
    static let page = ContentType(text: "text/html; charset=utf-8")
    static let json = ContentType(text: "application/json")

    init(text: String) { self.text = text }

    /// By the ending of a file's name.
    init(ofFile path: String) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        text = Self.known[ending] ?? (ending.isEmpty ? Self.plain.text : "application/octet-stream")
    }

    private static let known = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
        "ico": "image/vnd.microsoft.icon", "json": "application/json", "xml": "application/xml; charset=utf-8",
        "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "woff2": "font/woff2",
    ]
}
