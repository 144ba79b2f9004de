import Glibc

@testable import LocalServer

/// A connection to a server on this computer that sends what no browser would.
final class Client {
    private let descriptor: Descriptor

    init?(port: UInt16) {
        let number = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return nil }
        descriptor = Descriptor(number)
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        unsafe setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        let isConnected = unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe connect(
                number, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count)) == 0
        }
        guard isConnected else { return nil }
    }

    /// Whether all was taken.
    @discardableResult
    func send(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            guard case .bytes(let count) = descriptor.write(rest) else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Everything that comes until the server closes the connection.
    func receive() -> String {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while case .bytes(let count) = descriptor.read(into: &buffer) { all += buffer[..<count] }
        return String(decoding: all, as: UTF8.self)
    }

    /// The answer to what is sent in a connection of its own, whether or not all of it is taken; nil where nobody
    /// listens.
    static func ask(_ text: String, port: UInt16) -> String? {
        guard let client = Client(port: port) else { return nil }
        client.send(text)
        return client.receive()
    }

    /// The answer to a request in a connection of its own; nil where nobody answers.
    static func get(_ path: String, port: UInt16) -> String? {
        ask("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n", port: port)
    }
}
