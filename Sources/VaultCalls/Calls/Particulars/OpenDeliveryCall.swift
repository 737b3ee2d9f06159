package import Bytes
public import Seals

/// What the courier needs to deliver one message.
package struct OpenDeliveryCall: Sendable {
    package let contact: SealedRecord
    package let message: SealedRecord?
}

extension OpenDeliveryCall: VaultCall {
    package static let code = CallCode.plain(5)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        contact = try reader.sealed()
        message = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.sealed() }
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(contact)
        writer.optional(message) { $0.sealed($1) }
    }

    package static func write(_ answer: Delivery, to writer: inout ByteWriter) throws(VaultError) {
        writer.kind(.delivery)
        writer.bytes(try ContactCoding.encodeForAnswer(answer.contact))
        writer.optional(try answer.enclosure.map(MessageCoding.encodeForAnswer)) { $0.bytes($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> Delivery {
        try reader.expect(.delivery)
        let contact = try ContactCoding.decodeFromAnswer(reader.bytes())
        let enclosure = try reader.optional { (reader: inout ByteReader) throws(ByteError) in
            try MessageCoding.decodeFromAnswer(reader.bytes())
        }
        return Delivery(contact: contact, enclosure: enclosure)
    }
}

extension VaultClient {
    public func openDelivery(contact: SealedRecord, message: SealedRecord?) async throws(VaultError) -> Delivery {
        try await transport.ask(OpenDeliveryCall(contact: contact, message: message))
    }
}
