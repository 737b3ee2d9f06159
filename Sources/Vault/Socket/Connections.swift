internal import NIOCore
internal import Synchronization

/// The connections that are open, so that they can be closed.
final class Connections: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
        open.withLock { $0[ObjectIdentifier(channel)] = channel }
        channel.closeFuture.whenComplete { _ in self.open.withLock { $0[ObjectIdentifier(channel)] = nil } }
    }

    func close() async {
        for channel in open.withLock({ Array($0.values) }) { try? await channel.close() }
    }
}
