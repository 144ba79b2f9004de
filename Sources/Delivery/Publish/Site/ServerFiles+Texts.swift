import Quantities

extension ServerFiles {
    /// For `include` inside the `location` that serves the site, at whatever path that is.
    var nginx: String {
        var lines = [
            "# For 'include' inside the location that serves this site: see docs/publishing.md of Heard.",
            "index index.html;", "absolute_redirect off;",
            "types { \(types.map { "\($0.type.plain) \($0.ending);" }.joined(separator: " ")) }",
            "default_type application/octet-stream;", "charset utf-8;",
            "charset_types \(Set(types.filter(\.isText).map(\.type.plain)).sorted().joined(separator: " "));",
        ]
        if isPrecompressed { lines.append("gzip_static on;") }
        lines += headers.map { "add_header \($0.name) \(ServerText.nginx($0.value)) always;" }
        lines.append("if ($uri ~ \"/(_nginx\\.conf|_headers|\\.htaccess|web\\.config)$\") { return 404; }")
        lines += patterns.map { pattern in
            let target = ServerText.nginx("$1\(pattern.to)")
            return
                "rewrite \(ServerText.nginx(pattern.from)) \(target) \(pattern.isPermanent ? "permanent" : "redirect");"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For the folder of the site itself, where `AllowOverride FileInfo Indexes` is given.
    var apache: String {
        var lines = ["# Read by Apache in this folder: see docs/publishing.md of Heard."]
        lines += ["AddDefaultCharset utf-8", "DirectoryIndex index.html", "<IfModule mod_headers.c>"]
        lines += headers.map { "Header always set \($0.name) \(ServerText.apache($0.value))" }
        lines += ["</IfModule>", "<IfModule mod_mime.c>"]
        lines += types.map { "AddType \($0.type.plain) .\($0.ending)" }
        lines += types.filter(\.isText).map { "AddCharset utf-8 .\($0.ending)" }
        lines += ["</IfModule>", "<FilesMatch \"^(_nginx\\.conf|_headers|web\\.config)$\">", "Require all denied"]
        lines.append("</FilesMatch>")
        lines += patterns.map { pattern in
            let target = ServerText.apache("$1\(pattern.to)")
            return "RedirectMatch \(pattern.isPermanent ? 301 : 302) \(ServerText.apache(pattern.from)) \(target)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For the folder of the site itself. Moved pages need the module "URL Rewrite" of Microsoft.
    var iis: String {
        let rules = moves.map { move in
            """
                    <rule name=\(ServerText.attribute(move.from.text)) stopProcessing="true">
                      <match url=\(ServerText.attribute("^\(ServerText.pattern(for: move.from.text))$"))/>
                      <action type="Redirect" url=\(ServerText.attribute(move.to.text)) redirectType="\(move.isPermanent ? "Permanent" : "Found")"/>
                    </rule>
            """
        }
        let rewrite =
            rules.isEmpty ? [] : ["    <rewrite>", "      <rules>"] + rules + ["      </rules>", "    </rewrite>"]
        let custom = headers.map {
            "        <add name=\(ServerText.attribute($0.name)) value=\(ServerText.attribute($0.value))/>"
        }
        let media = types.flatMap { type in
            [
                "      <remove fileExtension=\".\(type.ending)\"/>",
                "      <mimeMap fileExtension=\".\(type.ending)\" mimeType=\(ServerText.attribute(type.type.text))/>",
            ]
        }
        let lines =
            [
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<!-- Read by IIS in this folder: see docs/publishing.md of Heard. -->", "<configuration>",
                "  <system.webServer>", "    <staticContent>",
            ] + media + [
                "    </staticContent>", "    <httpProtocol>", "      <customHeaders>",
            ] + custom + ["      </customHeaders>", "    </httpProtocol>"] + rewrite + [
                "    <security>", "      <requestFiltering>", "        <hiddenSegments>",
                "          <add segment=\"_nginx.conf\"/>", "          <add segment=\"_headers\"/>",
                "          <add segment=\".htaccess\"/>", "        </hiddenSegments>", "      </requestFiltering>",
                "    </security>", "  </system.webServer>", "</configuration>",
            ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A regular expression for what a reader asks for, with what stands before the site's own path as its first group;
    /// where `latest` is asked for, every page of it leads to the same page of the newest report.
    private var patterns: [(from: String, to: String, isPermanent: Bool)] {
        moves.flatMap { move -> [(from: String, to: String, isPermanent: Bool)] in
            let plain = ServerText.pattern(for: move.from.text)
            guard !move.isPermanent else { return [("^(.*/)\(plain)$", move.to.text, true)] }
            let index = ServerText.pattern(for: "index.html")
            let folder = plain.dropLast(index.count)
            let target = move.to.text.dropLast("index.html".count)
            return [
                ("^(.*/)\(folder)(?:\(index))?$", move.to.text, false), ("^(.*/)\(folder)(.+)$", "\(target)$2", false),
            ]
        }
    }
}

extension ServerFiles.MediaType {
    /// Whether the type says how letters are written.
    fileprivate var isText: Bool { type.text.hasSuffix("; charset=utf-8") }
}

extension ContentType {
    /// Without how letters are written.
    fileprivate var plain: String { String(text.prefix { $0 != ";" }) }
}
