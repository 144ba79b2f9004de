public import Settings
import Site

/// Brings a site to a target of whatever kind, and of its own readers.
public struct TargetDelivery<R: Settings.Readers>: Sendable {
    let target: PublishTarget
    let edges: TargetFiles
    let programs: Programs
    let staging: String
    let withdrawn: WithdrawnSearch

    /// - Parameter staging: a place of this machine beside which a copy of the site may lie for the while.
    public init(
        to place: TargetFor<R>, edges: TargetFiles, programs: Programs, staging: String,
        withdrawn: WithdrawnSearch = .nothing
    ) {
        target = place.target
        self.edges = edges
        self.programs = programs
        self.staging = staging
        self.withdrawn = withdrawn
    }

    /// What readers of the target are given now, as far as can be told.
    public func state() throws(PublishFailure) -> PlaceState {
        switch target.kind {
        case .folder(let settings): try FolderPublisher(settings, edges: edges).state()
        case .archive(let path, let format): try ArchivePublisher(path: path, format: format, edges: edges).state()
        case .rclone(let remote):
            try RclonePublisher(remote: remote, programs: programs, edges: edges, staging: staging).placeState()
        case .fragments(let settings): try FragmentPublisher(settings, edges: edges).state()
        }
    }

    /// Publishes the site; with `dryRun` nothing changes, and the receipt says what would.
    public func publish(_ site: Publishable<R>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        switch target.kind {
        case .folder(let settings):
            try FolderPublisher(settings, edges: edges, withdrawn: withdrawn).publish(site, dryRun: dryRun)
        case .archive(let path, let format):
            try ArchivePublisher(
                path: path, format: format, edges: edges, access: target.audience == .staff ? .owner : .everybody
            ).publish(site, dryRun: dryRun)
        case .rclone(let remote):
            try RclonePublisher(remote: remote, programs: programs, edges: edges, staging: staging)
                .publish(site, dryRun: dryRun)
        case .fragments(let settings): try FragmentPublisher(settings, edges: edges).publish(site, dryRun: dryRun)
        }
    }

    /// Goes back to the release before the live one, but never past a correction for privacy.
    public func rollBack(
        past corrections: [PrivacyCorrection], dryRun: Bool
    ) throws(PublishFailure) -> PublishReceipt {
        guard case .folder(let settings) = target.kind else {
            throw .refused(
                PublishProblem.noRollback(target.name, "only a folder keeps the releases before the live one").finding)
        }
        return try FolderPublisher(settings, edges: edges, withdrawn: withdrawn)
            .rollBack(past: corrections, dryRun: dryRun)
    }
}
