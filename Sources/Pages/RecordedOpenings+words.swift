import HTTPTypes
package import Hummingbird
import NIOCore
package import Notary
import Scheduling
package import UseCases
package import Wording

extension RecordedOpenings.Who {
    /// - Parameter person: what the bearer of the link is called on this page.
    package func words(person: Phrase) -> Phrase {
        switch self {
        case .staff(let role): role?.opener ?? .openedByClinic
        case .person: person
        case .service: .openedByService
        }
    }
}

extension Response {
    /// A file to keep (C2SP tlog-proof).
    package static func proof(_ proof: LogProof) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                .contentDisposition: "attachment; filename=\"creneau-\(proof.index).tlog-proof\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: proof.text)))
    }
}
