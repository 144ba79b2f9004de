/// A web server that can be told about headers and moved pages by a file.
public enum WebServer: String, CaseIterable, Sendable {
    case nginx
    case apache
    case iis

    /// Where the server looks for it, or its administrator does.
    var path: String {
        switch self {
        case .nginx: "_nginx.conf"
        case .apache: ".htaccess"
        case .iis: "web.config"
        }
    }
}
