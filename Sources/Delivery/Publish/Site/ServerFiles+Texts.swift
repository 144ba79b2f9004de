extension ServerFiles {
    /// For `include` inside the `location` that serves the site, at whatever path that is.
    var nginx: String {
        var lines = [
            "# For 'include' inside the location that serves this site: see docs/publishing.md of Heard.",
            "charset utf-8;", "index index.html;", "absolute_redirect off;",
        ]
        if isPrecompressed { lines.append("gzip_static on;") }
        lines += headers.map { "add_header \($0.name) \"\(Self.escaped($0.value))\" always;" }
        lines.append("if ($uri ~ \"/(_nginx\\.conf|_headers|\\.htaccess|web\\.config)$\") { return 404; }")
        lines += patterns.map { "rewrite \"\($0.from)\" \"$1\($0.to)\" \($0.isPermanent ? "permanent" : "redirect");" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For the folder of the site itself, where `AllowOverride FileInfo Indexes` is given.
    var apache: String {
        var lines = ["# Read by Apache in this folder: see docs/publishing.md of Heard."]
        lines += ["AddDefaultCharset utf-8", "DirectoryIndex index.html", "<IfModule mod_headers.c>"]
        lines += headers.map { "Header always set \($0.name) \"\(Self.escaped($0.value))\"" }
        lines += ["</IfModule>", "<FilesMatch \"^(_nginx\\.conf|_headers|web\\.config)$\">", "Require all denied"]
        lines.append("</FilesMatch>")
        lines += patterns.map { "RedirectMatch \($0.isPermanent ? 301 : 302) \"\($0.from)\" \"$1\($0.to)\"" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For the folder of the site itself. Moved pages need the module "URL Rewrite" of Microsoft.
    var iis: String {
        let rules = moves.map { move in
            """
                    <rule name="\(move.from)" stopProcessing="true">
                      <match url="^\(Self.literal(move.from))$"/>
                      <action type="Redirect" url="\(move.to)" redirectType="\(move.isPermanent ? "Permanent" : "Found")"/>
                    </rule>
            """
        }
        let rewrite =
            rules.isEmpty ? [] : ["    <rewrite>", "      <rules>"] + rules + ["      </rules>", "    </rewrite>"]
        let custom = headers.map { "        <add name=\"\($0.name)\" value=\"\(Self.attribute($0.value))\"/>" }
        let lines =
            [
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<!-- Read by IIS in this folder: see docs/publishing.md of Heard. -->", "<configuration>",
                "  <system.webServer>", "    <httpProtocol>", "      <customHeaders>",
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
            let plain = Self.literal(move.from)
            guard !move.isPermanent else { return [("^(.*/)\(plain)$", move.to, true)] }
            let folder = plain.dropLast("index\\.html".count)
            let target = move.to.dropLast("index.html".count)
            return [
                ("^(.*/)\(folder)(?:index\\.html)?$", move.to, false), ("^(.*/)\(folder)(.+)$", "\(target)$2", false),
            ]
        }
    }

    private static func literal(_ path: String) -> String { path.replacing(".", with: "\\.") }

    private static func escaped(_ text: String) -> String { text.replacing("\"", with: "\\\"") }

    private static func attribute(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
