internal import Scheduling

/// A browser that someone signed in from.
struct KnownDevice: Sendable {
    let hash: [UInt8]
    let lastUsed: Instant
}
