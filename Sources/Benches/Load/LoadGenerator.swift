import Glibc
public import NIOCore
import NIOPosix
import Synchronization

/// Many clients on keep-alive connections, each sending its next request when
/// the answer to the last has come: a closed loop.
///
/// Speaks just enough HTTP/1.1 for a server of ours (no chunked answers):
/// prepared bytes out, status and length in, so that on two cores it costs
/// far less than what it measures.
public struct LoadGenerator: Sendable {
    /// Makes the next request of a client from the answer to its last; `nil` ends that client.
    public typealias Script = @Sendable (_ client: Int, _ previous: LoadResponse?) -> ByteBuffer?

    public let host: String
    public let port: Int
    public let clients: Int

    public init(host: String = "127.0.0.1", port: Int, clients: Int) {
        self.host = host
        self.port = port
        self.clients = clients
    }

    /// Runs until `seconds` have passed or every script has ended.
    public func run(seconds: Double, _ script: @escaping Script) async throws -> LoadReport {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        let tally = Tally()
        let before = try await Processor.beside(group)
        let began = ContinuousClock.now
        let deadline = began + .milliseconds(Int64(seconds * 1000))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for client in 0..<clients {
                tasks.addTask {
                    let channel = try await ClientBootstrap(group: group)
                        .channelOption(.socketOption(.so_reuseaddr), value: 1)
                        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                        .channelInitializer { channel in
                            channel.eventLoop.makeCompletedFuture {
                                try channel.pipeline.syncOperations.addHandler(
                                    LoadClient(client: client, deadline: deadline, tally: tally, script: script))
                            }
                        }
                        .connect(host: host, port: port).get()
                    try await channel.closeFuture.get()
                }
            }
            try await tasks.waitForAll()
        }
        let elapsed = began.duration(to: .now)
        let served = try await Processor.beside(group) - before
        try await group.shutdownGracefully()
        return LoadReport(
            seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18,
            processorSeconds: served, statuses: tally.statuses)
    }

    /// The bytes of a request without a body.
    public static func get(_ path: String, headers: String = "") -> ByteBuffer {
        ByteBuffer(string: "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n")
    }

    /// The bytes of a request with a body.
    public static func post(_ path: String, type: String = "application/json", _ body: String, headers: String = "") -> ByteBuffer {
        ByteBuffer(
            string:
                "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
        )
    }
}

/// Counts for all clients.
final class Tally: Sendable {
    private let counts = Mutex([Int: Int]())

    var statuses: [Int: Int] { counts.withLock { $0 } }

    func add(_ some: [Int: Int]) { counts.withLock { $0.merge(some, uniquingKeysWith: +) } }
}

/// What this process works, in seconds of processor time.
private enum Processor {
    /// All of it but what the loops of `group` do: where generator and server
    /// share a process, the server's.
    static func beside(_ group: MultiThreadedEventLoopGroup) async throws -> Double {
        var own = 0.0
        for loop in group.makeIterator() { own += try await loop.submit { seconds(CLOCK_THREAD_CPUTIME_ID) }.get() }
        return seconds(CLOCK_PROCESS_CPUTIME_ID) - own
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
