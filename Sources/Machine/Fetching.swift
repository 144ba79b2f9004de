import Delivery
import Foundation
package import Quantities
package import Site

/// Files of a web server, brought to a folder by Debian's curl: it knows TLS, proxies and the machine's certificates, and
/// asks for hundreds of files over a few connections in one process.
///
/// The server may be anybody's. Nothing of ours is sent to it but addresses; no redirect is followed; each file has a size beyond
/// which it is cut off, each request a minute, and all together a quarter of an hour.
package struct Fetching {
    /// A file to ask for, and where it goes.
    package struct Request {
        package let address: WebAddress
        package let file: String
        /// In bytes: what is expected, or the most that is taken.
        package let size: Int

        package init(address: WebAddress, file: String, size: Int) {
            self.address = address
            self.file = file
            self.size = size
        }
    }

    /// What the server said of a request.
    package struct Answer {
        /// Of HTTP; 0 where there was no answer.
        let code: Int
        /// Of curl; 0 where all of it came.
        let exit: Int
        /// Where it sends us on to; empty where it does not.
        package let elsewhere: String

        fileprivate var isWhole: Bool { code == 200 && exit == 0 }

        /// Why there is no file, in words for whoever looks after the site; nil where the server has none.
        fileprivate var reason: String? {
            switch (exit, code) {
            case (28, _): "the answer took longer than a minute"
            case (23, _), (63, _): "the answer is longer than the file"
            case (_, 0): "there was no answer"
            case (_, 404), (_, 410): nil
            case (_, 200): "the answer broke off"
            case _ where !elsewhere.isEmpty: "it sends us on to \(elsewhere)"
            case _: "it answered \(code)"
            }
        }
    }

    /// What curl complained about, in its own words.
    package private(set) var complaints = ""
    /// By the place of the request in the list.
    package private(set) var answers: [Int: Answer] = [:]

    /// Why a server that may have a file did not give it; nil where it did, or has none.
    package func reason(_ place: Int) -> String? {
        guard let answer = answers[place] else { return "there was no answer" }
        return answer.isWhole ? nil : answer.reason
    }

    /// Asks for files. One that the server does not give is not in the folder afterwards.
    package init(_ requests: [Request]) throws(FileProblem) {
        guard let first = requests.first else { return }
        do {
            try run(requests)
            for (place, request) in requests.enumerated() where answers[place]?.isWhole != true {
                if FileManager.default.fileExists(atPath: request.file) {
                    try FileManager.default.removeItem(atPath: request.file)
                }
            }
        } catch {
            throw FileProblem(.read, first.address.description, "curl could not be run: \(error.localizedDescription)")
        }
    }

    private mutating func run(_ requests: [Request]) throws {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/bin/sh")
        // A file is cut off where the server does not say beforehand how long it is.
        let blocks = (requests.map(\.size).max() ?? 0) / 512 + 1
        let limits = "trap '' XFSZ; ulimit -f \(blocks); exec timeout 900 curl --disable --config -"
        curl.arguments = ["-c", limits]
        let (input, output) = (Pipe(), Pipe())
        curl.standardInput = input
        curl.standardOutput = output
        curl.standardError = output
        // Where curl is missing the pipe is closed; that must not end us.
        signal(SIGPIPE, SIG_IGN)
        try curl.run()
        try input.fileHandleForWriting.write(contentsOf: Data(Self.configuration(requests).utf8))
        try input.fileHandleForWriting.close()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        curl.waitUntilExit()
        for line in said.split(separator: "\n") { hear(line) }
    }

    private static let mark = "heard-answer"

    private mutating func hear(_ line: Substring) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 5, words[0] == Self.mark, let place = Int(words[1]), let code = Int(words[2]),
            let exit = Int(words[3])
        else {
            complaints += line + "\n"
            return
        }
        answers[place] = Answer(code: code, exit: exit, elsewhere: WebAddress(String(words[4]))?.description ?? "")
    }

    private static func configuration(_ requests: [Request]) -> String {
        var text = CurlConfiguration()
        // With 'silent' alone, parallel transfers still draw their progress among the answers.
        text.add(switches: "parallel", "no-progress-meter")
        text.add("parallel-max", "8")
        for (place, request) in requests.enumerated() {
            if place > 0 { text.add(switches: "next") }
            text.add(switches: "fail", "silent", "show-error", "globoff", "create-dirs")
            text.add("proto", "=http,https")
            text.add("max-time", "60")
            text.add("max-filesize", "\(request.size)")
            text.add("write-out", "\(mark) \(place) %{http_code} %{exitcode} %{redirect_url}\\n")
            text.add("url", request.address.text)
            text.add("output", request.file)
        }
        return text.text
    }
}
