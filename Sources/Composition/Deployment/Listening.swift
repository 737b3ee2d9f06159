import NIOCore
import NIOPosix
import ServiceLifecycle

/// Finds out when a listener of this process has begun.
package enum Listening {
    private static var triesMax: Int { 200 }
    private static var pause: Duration { .milliseconds(50) }

    /// Tries to connect, for ten seconds at most.
    package static func begins(host: String, port: Int) async -> Bool {
        // What listens everywhere is reached at home.
        let host = ["0.0.0.0": "127.0.0.1", "::": "::1"][host] ?? host
        for _ in 0..<triesMax where !Task.isCancelled && !Task.isShuttingDownGracefully {
            let client = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(host: host, port: port)
            if let channel = try? await client.get() {
                try? await channel.close()
                return true
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
        }
        return false
    }
}

/// Says something to people once the site answers, and not when it cannot.
struct Announcement: Service {
    let text: String
    let host: String
    let port: Int

    private static var patience: Duration { .milliseconds(200) }

    func run() async throws {
        // A port that answers may be another program's: ours then fails at once, and ends this too.
        if await Listening.begins(host: host, port: port), (try? await Task.sleep(for: Self.patience)) != nil { Console.say(text) }
        try? await gracefulShutdown()
    }
}
