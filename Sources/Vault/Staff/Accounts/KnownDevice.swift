internal import Bytes
internal import Scheduling

/// A browser that someone signed in from.
struct KnownDevice: Sendable {
    let hash: Digest32
    let lastUsed: Instant
}
