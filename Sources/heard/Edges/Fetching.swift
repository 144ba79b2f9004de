import Foundation
import Site
import SiteBuilder

/// Files of a web server, brought to a folder by Debian's curl: it knows TLS, proxies and the machine's certificates, and
/// asks for hundreds of files over a few connections in one process.
enum Fetching {
    /// Asks for the files below an address. One that the server does not give is simply not in the folder afterwards.
    /// - Returns: what curl complained about.
    static func fetch(_ paths: [String], below address: String, into folder: String) throws(FileProblem) -> String {
        try run(paths.map { (address + encoded($0), "\(folder)/\($0)") }, address)
    }

    /// Asks for one page, wherever the server says that it is.
    static func fetch(_ address: String, to file: String) throws(FileProblem) -> String {
        try run([(address, file)], address, options: ["--location"])
    }

    private static func run(
        _ requests: [(address: String, file: String)], _ place: String, options: [String] = []
    ) throws(FileProblem) -> String {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        curl.arguments =
            [
                "curl", "--config", "-", "--parallel", "--parallel-max", "8", "--create-dirs", "--silent",
                "--show-error",
                "--fail", "--proto", "=http,https", "--max-time", "60",
            ] + options
        let (input, errors) = (Pipe(), Pipe())
        curl.standardInput = input
        curl.standardOutput = FileHandle.nullDevice
        curl.standardError = errors
        // Where curl is missing the pipe is closed; that must not end us.
        signal(SIGPIPE, SIG_IGN)
        do {
            try curl.run()
            let lines = requests.map { "url = \(quoted($0.address))\noutput = \(quoted($0.file))\n" }
            try input.fileHandleForWriting.write(contentsOf: Data(lines.joined().utf8))
            try input.fileHandleForWriting.close()
        } catch {
            throw FileProblem(.read, place, "curl could not be run: \(error.localizedDescription)")
        }
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        curl.waitUntilExit()
        return complaints
    }

    /// As curl's configuration wants it.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// RFC 3986, 2.3: all but the unreserved characters, and the slash.
    private static func encoded(_ path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        return path.utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
