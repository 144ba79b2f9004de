/// How the configuration of nginx, of Apache and of IIS has texts that somebody else may have chosen.
enum ServerText {
    /// Between quotation marks, for nginx (`ngx_conf_read_token`). It has no way to write a dollar sign in a value that may hold
    /// variables: see `Header`.
    static func nginx(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// The same for Apache (`ap_getword_conf`).
    static func apache(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// In an attribute of XML, for IIS.
    static func attribute(_ text: String) -> String {
        let signs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
        return "\"\(signs.reduce(text) { $0.replacing($1.0, with: $1.1) })\""
    }

    /// A regular expression (PCRE, .NET) that fits a text and nothing else.
    static func pattern(for text: String) -> String {
        text.unicodeScalars.map { sign in
            let isWord =
                sign.properties.isAlphabetic || sign.properties.numericType != nil
                || "/_-".unicodeScalars.contains(sign)
            return isWord || !sign.isASCII ? "\(sign)" : "\\\(sign)"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
