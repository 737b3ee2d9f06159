import Bytes
import HTTPTypes
import Hummingbird
import NIOCore
import Patients
package import Scheduling
import Seals
package import Serving
package import UseCases

/// The JSON API of the front: the same verbs as the pages, for programs.
package struct PublicAPI: Sendable {
    let house: House
    let reception: Reception
    let requests: Requests
    let origin: PublicOrigin
    /// The address of the page for whoever has that token, on this origin.
    let manageLink: @Sendable (Language, _ token: String) -> String
    let clinicTexts: ClinicTexts
    /// The description as it is served, written once.
    private let document: ByteBuffer

    package init(house: House, origin: PublicOrigin, manageLink: @escaping @Sendable (Language, _ token: String) -> String) {
        self.house = house
        self.origin = origin
        self.manageLink = manageLink
        reception = Reception(house)
        requests = Requests(house)
        clinicTexts = ClinicTexts(house.node.directory)
        document = ByteBuffer(string: OpenAPIDocument.document.compact)
    }

    package var endpoints: Endpoints {
        var endpoints = Endpoints()
        for operation in Operation.allCases {
            endpoints.add(operation.method, operation.path, operation.capability, .api, handler(operation))
        }
        return endpoints
    }

    private func handler(_ operation: Operation) -> @Sendable (Call) async throws -> Response {
        switch operation {
        case .listReasons: listReasons
        case .listClinics: listClinics
        case .getClinic: getClinic
        case .findOpenings: findOpenings
        case .holdSlot: holdSlot
        case .renewHold: renewHold
        case .askForCode: askForCode
        case .releaseHold: releaseHold
        case .bookAppointment: bookAppointment
        case .getAppointment: getAppointment
        case .cancelAppointment: cancelAppointment
        case .rescheduleAppointment: rescheduleAppointment
        case .changeContact: changeContact
        case .fileRequest: fileRequest
        case .getRequest: getRequest
        case .leaveRequest: leaveRequest
        case .confirmRequest: confirmRequest
        case .sendCodeAgain: sendCodeAgain
        case .acceptOffer: acceptOffer
        case .refuseOffer: refuseOffer
        case .getDescription: getDescription
        }
    }

    @Sendable private func getDescription(_: Call) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "public, max-age=300"],
            body: ResponseBody(byteBuffer: document))
    }

    // MARK: - What every call needs

    func answer(_ writer: JSONWriter, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
    }

    /// The token of `Authorization: Bearer …` (RFC 6750 §2.1).
    ///
    /// - Throws: `Fault.unauthenticated` when there is none, or one that
    ///   could not be of this kind.
    func bearer<Token>(_ call: Call, _ read: (String) -> Token?) throws(Fault) -> Token {
        guard let header = call.request.headers[.authorization] else { throw .unauthenticated }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", let token = read(String(parts[1]).trimmedSpaces) else {
            throw .unauthenticated
        }
        return token
    }

    /// The client's own name for this request, so that a retry is the same
    /// request; `nil` when it gives none.
    ///
    /// - Throws: `Fault.guessableKey` when it could be guessed.
    func idempotencyKey(_ call: Call) throws(Fault) -> IdempotencyKey? {
        guard let text = call.request.headers[.idempotencyKey] else { return nil }
        guard let key = IdempotencyKey(text) else { throw .guessableKey }
        return key
    }
}
