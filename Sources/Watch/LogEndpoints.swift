import Bytes
import Containment
import HTTPTypes
import Hummingbird
import NIOCore
import Notary
import PublishedLog
import Serving

/// The transparency log as it is published (C2SP tlog-tiles): files, and
/// nothing that asks the store. Anybody may read it from anywhere.
struct LogEndpoints: Sendable {
    let folder: LogFolder

    private static let tiles = "/log/"

    func add(to endpoints: inout Endpoints) {
        endpoints.add(.get, "/log/checkpoint", .readPublic, .plain, isCounted: false, checkpoint)
        endpoints.add(.get, "/log/tile/**", .readPublic, .plain, isCounted: false, tile)
    }

    @Sendable private func checkpoint(_: Call) async throws -> Response {
        guard let note = try? folder.checkpoint() else { throw Fault.notFound }
        return response(Array(note.note.utf8), "text/plain; charset=utf-8", caching: "no-cache")
    }

    /// A path that is not exactly a tile's is no address: nothing else of the
    /// folder, or outside it, can be named.
    @Sendable private func tile(_ call: Call) async throws -> Response {
        guard let tile = Tile(path: String(call.request.uri.path.dropFirst(Self.tiles.count))), let bytes = try? folder.bytes(of: tile)
        else {
            throw Fault.notFound
        }
        return response(bytes, "application/octet-stream", caching: "public, max-age=31536000, immutable")
    }

    private func response(_ bytes: [UInt8], _ type: String, caching: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: caching, .accessControlAllowOrigin: "*"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
