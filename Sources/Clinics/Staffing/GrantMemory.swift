import Bytes
import Credentials
import Scheduling
import Seals
import Synchronization
import UseCases

/// What the vault last said of each sign-in, for the minutes in which it does
/// not answer: the day goes on without names. The vault alone ends a sign-in,
/// so none can have been ended while it is away.
public final class GrantMemory: Sendable {
    /// Beyond, further ones are not remembered.
    static let entriesMax = 10_000

    private let views = Mutex<[Digest32: GrantView]>([:])

    init() {}

    func remember(_ view: GrantView, of secret: GrantSecret, at now: Instant) {
        views.withLock { views in
            if views.count >= Self.entriesMax { views = views.filter { $0.value.isLive(at: now) } }
            guard views.count < Self.entriesMax else { return }
            views[secret.hash] = view
        }
    }

    func forget(_ secret: GrantSecret) { views.withLock { _ = $0.removeValue(forKey: secret.hash) } }

    func forget(_ id: GrantID) { views.withLock { views in views = views.filter { $0.value.id != id } } }

    func forgetAll(of staff: StaffID) { views.withLock { views in views = views.filter { $0.value.member.id != staff } } }

    func recall(_ secret: GrantSecret, at now: Instant) -> GrantView? {
        views.withLock { $0[secret.hash] }.flatMap { $0.isLive(at: now) ? $0 : nil }
    }
}

extension GrantView {
    /// By what was known of it.
    fileprivate func isLive(at now: Instant) -> Bool { now < ends && now < idleUntil }
}
