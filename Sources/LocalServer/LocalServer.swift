import Dispatch

/// A server of HTTP for the person at this computer: for previews and reviews, not for the internet. It cannot be made
/// to wait, to grow or to end by what a client sends or leaves unsent.
public struct LocalServer: Sendable {
    private let listener: Listener
    private let limits: RequestLimits
    private let answer: @Sendable (LocalRequest) async -> LocalResponse

    public init(
        _ listener: Listener, _ limits: RequestLimits,
        answer: @escaping @Sendable (LocalRequest) async -> LocalResponse
    ) {
        self.listener = listener
        self.limits = limits
        self.answer = answer
    }

    /// Serves until its task is cancelled, and then ends at once: an answer that is still being made is sent to nobody.
    public func run() async throws {
        let mailbox = try Mailbox()
        let queue = DispatchQueue(label: "heard.server", qos: .userInitiated)
        await withTaskCancellationHandler {
            await withCheckedContinuation { (ended: CheckedContinuation<Void, Never>) in
                queue.async { [listener, limits, answer] in
                    var loop = ServerLoop(listener, limits, mailbox, answer: answer)
                    loop.run()
                    ended.resume()
                }
            }
        } onCancel: {
            mailbox.stop()
        }
    }
}
