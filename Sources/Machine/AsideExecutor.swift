import Dispatch

/// Runs long work on threads of its own, so that it holds none of those on which requests are answered.
package final class AsideExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "heard.aside", qos: .utility, attributes: .concurrent)

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
