internal import Credentials
internal import Scheduling

/// What its owner has to be written about, until that is queued.
struct HeldNotice: Sendable {
    let id: MessageID
    let change: AccessChange
}
