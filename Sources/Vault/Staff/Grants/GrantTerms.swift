internal import Credentials
internal import Scheduling

/// How long grants last.
struct GrantTerms: Sendable {
    let idleSeconds: Int64
    let seconds: Int64

    func end(of grant: StaffGrant) -> Instant { grant.began + (grant.isEnrolment ? StaffLimits.enrolmentSeconds : seconds) }

    func idleEnd(of grant: StaffGrant) -> Instant { min(end(of: grant), grant.lastUsed + idleSeconds) }

    func isLive(_ grant: StaffGrant, at now: Instant) -> Bool { now < idleEnd(of: grant) }
}
