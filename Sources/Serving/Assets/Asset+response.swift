import HTTPTypes
package import Hummingbird
import NIOCore

extension Asset {
    /// The file that an address of `Asset.path` names.
    package static func response(to call: Call) throws(Fault) -> Response {
        guard let hash = call.parameters.get("hash"), let name = call.parameters.get("name"),
            let asset = Asset.all.first(where: { $0.hash == hash && $0.name == name })
        else { throw .notFound }
        let headers: HTTPFields = [
            .cacheControl: "public, max-age=31536000, immutable", .eTag: asset.etag, .contentType: asset.contentType,
        ]
        if call.request.headers[.ifNoneMatch] == asset.etag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: asset.text)))
    }
}
