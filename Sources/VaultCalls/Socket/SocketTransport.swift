package import NIOCore
internal import NIOPosix
package import Seals
internal import Synchronization

/// One connection to the vault's socket, made when first needed and again
/// after it was lost; requests share it.
package final class SocketTransport: VaultTransport {
    private enum State {
        case idle
        case connecting(EventLoopFuture<any Channel>)
        case closed
    }

    private let socketPath: String
    private let timeout: TimeAmount
    private let loop = MultiThreadedEventLoopGroup.singleton.next()
    private let state = Mutex(State.idle)
    private let breaker = Mutex(VaultBreaker())
    /// What whoever asks whether the vault is back waits at most.
    private static let probeMax = TimeAmount.milliseconds(300)

    package init(socketPath: String, timeout: TimeAmount) {
        self.socketPath = socketPath
        self.timeout = timeout
    }

    package func exchange(_ request: [UInt8], of code: CallCode) async throws(VaultError) -> [UInt8] {
        if code == PulseCall.code { return try await put(request, timeout: nil) }
        switch breaker.withLock({ $0.admission(at: .now()) }) {
        case .pass: break
        case .refuse: throw .unavailable
        case .probe:
            let pulse = try? await PulseCall.decode(put(PulseCall().encoded, timeout: Self.probeMax))
            guard breaker.withLock({ $0.heard(pulse, at: .now()) }) else { throw .unavailable }
        }
        return try await put(request, timeout: nil)
    }

    private func put(_ request: [UInt8], timeout: TimeAmount?) async throws(VaultError) -> [UInt8] {
        guard request.count <= VaultWire.requestMax else { throw .refused(.tooMany) }
        do {
            let channel = try await connection().get()
            let answer = channel.eventLoop.makePromise(of: [UInt8].self)
            channel.writeAndFlush(ClientCall(body: request, answer: answer, timeout: timeout)).cascadeFailure(to: answer)
            return try await answer.futureResult.get()
        } catch let silence as VaultSilence {
            breaker.withLock { $0.trip(silence.stalled, at: .now()) }
            throw .unavailable
        } catch {
            throw .unavailable
        }
    }

    /// The connection there is, or a new one.
    private func connection() throws(VaultError) -> EventLoopFuture<any Channel> {
        let connection: EventLoopFuture<any Channel>? = state.withLock { state in
            switch state {
            case .closed: return nil
            case .connecting(let future): return future
            case .idle:
                let future = connect()
                state = .connecting(future)
                return future
            }
        }
        guard let connection else { throw .unavailable }
        return connection
    }

    private func connect() -> EventLoopFuture<any Channel> {
        let timeout = timeout
        let future = ClientBootstrap(group: loop)
            .connectTimeout(timeout)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers([
                        ByteToMessageHandler(FrameDecoder(bodyMax: VaultWire.answerMax)),
                        MessageToByteHandler(FrameEncoder()),
                        ClientHandler(timeout: timeout),
                    ])
                }
            }
            .connect(unixDomainSocketPath: socketPath)
        // Forgotten once it failed or was lost. Hopping keeps this out of
        // the lock under which the connection is begun.
        loop.execute {
            future.flatMap { $0.closeFuture }.whenComplete { _ in
                self.state.withLock { if case .connecting = $0 { $0 = .idle } }
            }
        }
        return future
    }

    package func close() async {
        let old = state.withLock { state in
            defer { state = .closed }
            return state
        }
        if case .connecting(let future) = old, let channel = try? await future.get() { try? await channel.close() }
    }
}
