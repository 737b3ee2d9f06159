import HTTPTypes
import Hummingbird
import NIOCore

/// The connection failed while the body was read: there is nobody to answer,
/// and the server closes it.
struct BodyInterrupted: Error {
    let cause: any Error
}

extension Call {
    /// The whole body, of the given media type.
    ///
    /// - Throws: `Fault.unsupportedMedia`, `Fault.bodyTooLarge`, or `BodyInterrupted`.
    func body(_ mediaType: String) async throws -> ByteBuffer {
        guard Self.essence(request.headers[.contentType]) == mediaType else { throw Fault.unsupportedMedia }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > ListenerSettings.bodyBytesMax {
            throw Fault.bodyTooLarge
        }
        do {
            return try await Self.inTime { try await request.body.collect(upTo: ListenerSettings.bodyBytesMax) }
        } catch is NIOTooManyBytesError {
            throw Fault.bodyTooLarge
        } catch {
            throw BodyInterrupted(cause: error)
        }
    }

    private struct TooSlow: Error {}

    /// A body that trickles in keeps a connection no longer than an idle one.
    private static func inTime(_ collect: @escaping @Sendable () async throws -> ByteBuffer) async throws -> ByteBuffer {
        try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask(operation: collect)
            group.addTask {
                try await Task.sleep(for: .seconds(ListenerSettings.idleSeconds))
                throw TooSlow()
            }
            defer { group.cancelAll() }
            guard let body = try await group.next() else { throw TooSlow() }
            return body
        }
    }

    /// The fields of a posted form.
    func form() async throws -> URLEncodedForm {
        if let form = readForm.value { return form }
        let buffer = try await body("application/x-www-form-urlencoded")
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self), let form = URLEncodedForm(text) else {
            throw Fault.unreadable([])
        }
        readForm.keep(form)
        return form
    }

    /// The media type without its parameters, in lower case (RFC 9110 §8.3.1).
    private static func essence(_ value: String?) -> String? {
        value?.split(separator: ";", maxSplits: 1).first.map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
    }
}
