internal import Scheduling

/// What a challenge was given for.
struct PendingChallenge {
    /// 32 bytes that stand for the browser.
    let binding: [UInt8]
    /// The grant that is to have a new passkey; `nil` for signing in.
    let creation: GrantID?
}
