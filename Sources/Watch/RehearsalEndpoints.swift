import Bytes
import Containment
import HTTPTypes
import Hummingbird
import NIOCore
import Serving
import UseCases

/// What is rehearsed, and the latest that was: figures by audience and
/// capability, for officers' pages and programs.
struct RehearsalEndpoints: Sendable {
    let rehearsing: Rehearsing

    func add(to endpoints: inout Endpoints) { endpoints.add(.get, "/rehearsals", .readOrders, .plain, list) }

    @Sendable private func list(_ call: Call) async throws -> Response {
        let reports = try await rehearsing.reports(.system("watch", at: call.instant))
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("rehearsals")
            writer.array { writer in
                for var report in reports {
                    report.reach = report.reach.rounded
                    report.write(to: &writer)
                }
            }
        }
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
    }
}
