import HTTPTypes
import Hummingbird
package import NIOCore

/// The connection failed while the body was read: there is nobody to answer,
/// and the server closes it.
package struct BodyInterrupted: Error {
    package let cause: any Error
}

extension Call {
    /// The whole body, of the given media type.
    ///
    /// - Throws: `Fault.unsupportedMedia`, `Fault.bodyTooLarge`,
    ///   `Fault.bodyTooSlow`, or `BodyInterrupted`.
    package func body(_ mediaType: String) async throws -> ByteBuffer {
        guard Self.essence(request.headers[.contentType]) == mediaType else { throw Fault.unsupportedMedia }
        return try await rawBody()
    }

    /// The whole body, whatever it is said to be: for clients of formats that
    /// have no media type.
    package func rawBody() async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > ListenerSettings.bodyBytesMax {
            throw Fault.bodyTooLarge
        }
        do {
            return try await request.body.collect(upTo: ListenerSettings.bodyBytesMax)
        } catch is NIOTooManyBytesError {
            throw Fault.bodyTooLarge
        } catch is BodyTooSlow {
            throw Fault.bodyTooSlow
        } catch {
            throw BodyInterrupted(cause: error)
        }
    }

    /// The fields of a posted form.
    package func form() async throws -> URLEncodedForm {
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
