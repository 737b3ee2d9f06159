package import NIOCore

/// A request on its way out, with who waits for its answer.
package struct ClientCall: Sendable {
    package let body: [UInt8]
    package let answer: EventLoopPromise<[UInt8]>
    /// Another than the connection's.
    package var timeout: TimeAmount?
}
