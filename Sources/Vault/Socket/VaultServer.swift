import Files
internal import Glibc
public import Logging
internal import NIOCore
internal import NIOPosix
public import Scheduling
internal import Seals
public import ServiceLifecycle
internal import VaultCalls

/// The vault as a process serves it: on a Unix socket that its own user
/// alone can reach.
public struct VaultServer: Service {
    private let settings: VaultSettings
    private let clock: any WallClock
    private let logger: Logger
    /// The descriptor whose end is the end of the server.
    private let leash: Int32?

    /// - Parameter exitOnStandardInputEOF: whether to end when the parent,
    ///   who holds the other end of standard input, is gone, however it went.
    public init(settings: VaultSettings, clock: any WallClock, logger: Logger, exitOnStandardInputEOF: Bool) {
        self.init(settings: settings, clock: clock, logger: logger, leash: exitOnStandardInputEOF ? STDIN_FILENO : nil)
    }

    init(settings: VaultSettings, clock: any WallClock, logger: Logger, leash: Int32?) {
        self.settings = settings
        self.clock = clock
        self.logger = logger
        self.leash = leash
    }

    /// Serves until shut down, cancelled, or left by its parent. Requests
    /// that were taken are answered first.
    ///
    /// - Throws: `VaultStartError`.
    public func run() async throws {
        let logger = logger
        let engine = try VaultEngine(settings: settings, clock: clock) { $0.log(to: logger) }
        do {
            try await serve(engine)
        } catch {
            await engine.close()
            throw error
        }
    }

    private func serve(_ engine: VaultEngine) async throws {
        let connections = Connections()
        let listener = try await listen(engine, connections)
        let input = try await watchLeash(endingWith: listener)
        logger.info("vault listening")
        try? await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await listener.closeFuture.get()
            } onGracefulShutdown: {
                listener.close(promise: nil)
            }
        } onCancel: {
            listener.close(promise: nil)
        }
        try? await input?.close()
        await engine.close()
        await connections.close()
        unlink(settings.socketPath)
        logger.info("vault closed")
    }

    private func listen(_ engine: VaultEngine, _ connections: Connections) async throws(VaultStartError) -> any Channel {
        let folder = settings.socketPath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty { _ = try VaultStartError.files { () throws(FileError) in try Folder(folder) } }
        let user = geteuid()
        do {
            // The lock on the directory is ours: a socket left there is nobody's.
            let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 64)
                .childChannelInitializer { channel in
                    Self.peer(of: channel).flatMapThrowing { peer in
                        guard peer == user else { throw VaultStartError.socket }
                        try channel.pipeline.syncOperations.addHandlers([
                            ByteToMessageHandler(FrameDecoder(bodyMax: VaultWire.requestMax)),
                            MessageToByteHandler(FrameEncoder()),
                            ServerHandler(engine: engine),
                        ])
                        connections.add(channel)
                    }
                }
                .bind(unixDomainSocketPath: settings.socketPath, cleanupExistingSocketFile: true).get()
            guard chmod(settings.socketPath, 0o600) == 0 else {
                try? await listener.close()
                throw VaultStartError.socket
            }
            return listener
        } catch {
            throw .socket
        }
    }

    /// The user at the other end (SO_PEERCRED, `unix(7)`).
    private static func peer(of channel: any Channel) -> EventLoopFuture<uid_t> {
        guard let provider = channel as? any SocketOptionProvider else {
            return channel.eventLoop.makeFailedFuture(VaultStartError.socket)
        }
        let name = NIOBSDSocket.Option(rawValue: SO_PEERCRED)
        return provider.unsafeGetSocketOption(level: .socket, name: name).map { (credentials: PeerCredentials) in credentials.uid }
    }

    /// `struct ucred` of the kernel, which the C library's module leaves out.
    private struct PeerCredentials: Sendable {
        let pid: pid_t
        let uid: uid_t
        let gid: gid_t
    }

    /// Watches the leash, whose end closes `listener`. It has to be a pipe
    /// or a terminal: what can always be read has no end to wait for.
    private func watchLeash(endingWith listener: any Channel) async throws(VaultStartError) -> (any Channel)? {
        guard let leash else { return nil }
        do {
            let input = try await NIOPipeBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .takingOwnershipOfDescriptor(input: dup(leash)).get()
            input.closeFuture.whenComplete { _ in listener.close(promise: nil) }
            return input
        } catch {
            try? await listener.close()
            throw .files(code: EPERM)
        }
    }
}
