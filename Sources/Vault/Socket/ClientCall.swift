internal import NIOCore

/// A request on its way out, with who waits for its answer.
struct ClientCall: Sendable {
    let body: [UInt8]
    let answer: EventLoopPromise<[UInt8]>
    /// Another than the connection's.
    var timeout: TimeAmount?
}
