package import Scheduling

/// A request that proves that whoever made it can read the master key.
///
/// To reach the socket is not enough to act as operator: a captured process
/// can. The request is authenticated with HMAC-SHA256 (RFC 2104) over
/// instant, nonce and itself; the answer, which can hold a link for signing
/// in, is wrapped, so that what stands in the vault's place on the socket
/// neither reads nor invents one.
package struct OperatorEnvelope: Sendable {
    package static let nonceByteCount = 16
    package static let tagByteCount = 32

    package let instant: Instant
    package let nonce: [UInt8]
    package let request: [UInt8]
    package let tag: [UInt8]

    package init(instant: Instant, nonce: [UInt8], request: [UInt8], tag: [UInt8]) {
        self.instant = instant
        self.nonce = nonce
        self.request = request
        self.tag = tag
    }
}
