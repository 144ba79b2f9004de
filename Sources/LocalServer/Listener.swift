import Glibc

/// A port on which connections are accepted.
public struct Listener: Sendable {
    /// From where it can be reached.
    public enum Reach: Sendable {
        /// From this computer.
        case loopback
        /// From every computer that can reach this one.
        case network
    }

    /// Why nobody can listen there, as the system says it.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        init(_ number: CInt) {
            description = number == EADDRINUSE ? "the port is taken" : unsafe String(cString: strerror(number))
        }
    }

    /// The one asked for, or a free one where that was 0.
    public let port: UInt16
    let descriptor: Descriptor

    /// Listens at once: whoever has it has the port.
    public init(_ reach: Reach, port: UInt16) throws(Failure) {
        let number = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        guard number >= 0 else { throw Failure(errno) }
        descriptor = .alone(number)
        // A port is free again as soon as its server has ended; two servers still cannot have the same one.
        var isReused: CInt = 1
        unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<CInt>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = (reach == .loopback ? INADDR_LOOPBACK : INADDR_ANY).bigEndian
        let isBound = unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe bind(
                number, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count)) == 0
        }
        guard isBound, listen(number, 64) == 0 else { throw Failure(errno) }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutableBytes(of: &address) { bytes in
            _ = unsafe getsockname(number, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        self.port = UInt16(bigEndian: address.sin_port)
    }

    enum Arrival {
        case connection(Descriptor)
        case nobody
        /// The system has no descriptor left.
        case full
    }

    func accept() -> Arrival {
        let number = Glibc.accept(descriptor.number, nil, nil)
        if number >= 0 { return .connection(.alone(number)) }
        return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .full : .nobody
    }
}
