import Containment
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases
import Wording

/// What the text gateway tells: messages that came in, and what became of
/// those that went out. Nothing is read of a request before its signature.
struct TextWebhook: Sendable {
    let texting: Texting
    let origin: PublicOrigin
    let token: TextToken

    static let path = "/webhooks/sms"
    static let statusPath = path + "/status"
    private static let signature = HTTPField.Name("X-Twilio-Signature")!

    /// The gateway speaks for everybody from one network: it is not counted,
    /// and what is not signed costs a hash.
    var endpoints: Endpoints {
        var endpoints = Endpoints()
        endpoints.add(.post, Self.path, .receiveTexts, .plain, isCounted: false, receive)
        endpoints.add(.post, Self.statusPath + "/{message}", .receiveTexts, .plain, isCounted: false, status)
        return endpoints
    }

    /// The fields, once their signature is the gateway's.
    private func fields(_ call: Call, at path: String) async throws -> (form: URLEncodedForm, signed: SignedText) {
        let form = try await call.form()
        let url = origin.description + path
        guard let signature = call.request.headers[Self.signature], token.signed(signature, url: url, form.fields) else {
            throw Fault.unsigned
        }
        return (form, SignedText(url: url, fields: form.fields, signature: signature))
    }

    @Sendable private func receive(_ call: Call) async throws -> Response {
        let text = try await fields(call, at: Self.path).signed
        guard text.id != nil, text.from != nil else { throw Fault.unreadable([]) }
        let answer = try await texting.receive(text, call.context)
        return Self.response(answer.map { $0.words(origin) })
    }

    /// Tells a gateway what to answer with (TwiML, *Messaging*).
    private static func response(_ words: String?) -> Response {
        let message = HTML.optional(words) { "<Message>\($0)</Message>" }
        let document = #"<?xml version="1.0" encoding="UTF-8"?>"# + HTML("<Response>\(message)</Response>").text
        return Response(
            status: .ok, headers: [.contentType: "text/xml; charset=utf-8"], body: ResponseBody(byteBuffer: ByteBuffer(string: document)))
    }

    @Sendable private func status(_ call: Call) async throws -> Response {
        let name = call.parameters.get("message") ?? ""
        let form = try await fields(call, at: Self.statusPath + "/" + name).form
        let message: MessageID = try call.identifier("message")
        if ["failed", "undelivered"].contains(form["MessageStatus"]) { try await texting.bounced(message, call.context) }
        return Response(status: .noContent)
    }
}
