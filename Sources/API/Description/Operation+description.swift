import Bytes
import HTTPTypes

extension Operation {
    /// The operation object (OpenAPI 3.1 §4.8.10).
    var description: JSONValue {
        var members: JSONValue = [
            "operationId": .string(rawValue), "tags": [.string(tag)], "summary": .string(summary),
            "parameters": .array(parameters),
        ]
        if let requestBody { members = members.merging(["requestBody": requestBody]) }
        if let security { members = members.merging(["security": [.object([.init(name: security, value: [])])]]) }
        return members.merging(["responses": responses])
    }

    private var tag: String {
        switch self {
        case .listReasons, .listClinics, .getClinic, .getDescription: "directory"
        case .findOpenings, .holdSlot, .renewHold, .askForCode, .releaseHold: "openings"
        case .bookAppointment, .getAppointment, .cancelAppointment, .rescheduleAppointment, .changeContact: "appointments"
        case .fileRequest, .getRequest, .leaveRequest, .confirmRequest, .sendCodeAgain, .acceptOffer, .refuseOffer: "requests"
        }
    }

    private var summary: String {
        switch self {
        case .listReasons: "The reasons for a visit, in the caller's language."
        case .listClinics: "All clinics, by name."
        case .getClinic: "One clinic."
        case .findOpenings: "The soonest openings near a place."
        case .holdSlot: "Hold a slot for five minutes."
        case .renewHold: "Give a hold five more minutes, once."
        case .askForCode: "Send a code to the contact of the coming booking; the hold waits for it, once."
        case .releaseHold: "Give a held slot back; no error when it is back already."
        case .bookAppointment: "Book the held slot."
        case .getAppointment: "One's own appointment."
        case .cancelAppointment: "Cancel an appointment that has not begun; again is no error."
        case .rescheduleAppointment:
            "Move the appointment to a held slot, in one step. The weaker token moves it within the clinic, to a slot as long at least, five times."
        case .changeContact:
            "Say how one is reached from now on. The contact before is told; the new one gets the confirmation. Not by the weaker token."
        case .fileRequest: "Ask once for the first place that suits; a one-time code goes to the contact."
        case .getRequest: "One's own request, with one's place in line and an open offer."
        case .leaveRequest: "Wait no longer; again is no error."
        case .confirmRequest: "Give the code: from here on the request waits."
        case .sendCodeAgain: "Send another code in the place of the one before."
        case .acceptOffer: "Take the place that was offered; again is no error."
        case .refuseOffer: "Decline it: it goes to the next, and the request keeps its place in line."
        case .getDescription: "This description."
        }
    }

    private var security: String? {
        switch self {
        case .renewHold, .askForCode, .releaseHold: "holdToken"
        case .getAppointment, .cancelAppointment, .rescheduleAppointment, .changeContact: "manageToken"
        case .getRequest, .leaveRequest, .confirmRequest, .sendCodeAgain: "requestToken"
        case .acceptOffer, .refuseOffer: "offerToken"
        default: nil
        }
    }

    private var hasIdentifier: Bool { path.contains("{id}") }

    private var parameters: [JSONValue] {
        var parameters: [JSONValue] = []
        if hasIdentifier { parameters.append(Self.parameter("id", in: "path", isRequired: true, OpenAPISchemas.reference("Identifier"))) }
        if self == .findOpenings { parameters += Self.search }
        if method == .post {
            parameters.append(
                Self.parameter(
                    "Idempotency-Key", in: "header",
                    ["type": "string", "pattern": "^[!-~]{20,128}$", "minLength": 20, "maxLength": 128],
                    """
                    The client's own name for this request: the same again is the same request, from whatever network. There is \
                    no session, so the key is the secret that a hold or a request belongs to: at least 128 random bits, for \
                    example 22 characters of base64url or 32 hexadecimal digits, or a UUID of version 4. Keep it to \
                    yourself, and draw another for each call that is not a retry.
                    """))
        }
        parameters.append(
            Self.parameter(
                "Accept-Language", in: "header", ["type": "string", "examples": ["fr-CA", "en"]], "French unless it prefers English."))
        return parameters
    }

    private static func parameter(
        _ name: String, in place: String, isRequired: Bool = false, _ schema: JSONValue, _ description: String? = nil
    ) -> JSONValue {
        var parameter: JSONValue = ["name": .string(name), "in": .string(place), "required": .boolean(isRequired), "schema": schema]
        if let description { parameter = parameter.merging(["description": .string(description)]) }
        return parameter
    }

    private static let search: [JSONValue] = [
        parameter(
            "near", in: "query", isRequired: true,
            ["type": "string", "minLength": 1, "maxLength": 80, "examples": ["H2X", "45.5,-73.6", "Saint-Jérôme"]],
            "A postal code or its first three characters, a municipality, or `latitude,longitude`."),
        parameter("reason", in: "query", isRequired: true, OpenAPISchemas.reference("ReasonCode")),
        parameter("radius_km", in: "query", ["type": "integer", "minimum": 1, "maximum": 200, "default": 10]),
        parameter("from", in: "query", OpenAPISchemas.dateTime, "Starts at this time or later; now by default."),
        parameter("until", in: "query", OpenAPISchemas.dateTime, "Starts before this time."),
        parameter("modality", in: "query", OpenAPISchemas.reference("Modality")),
        parameter("language", in: "query", OpenAPISchemas.reference("Language"), "A language one is served in."),
        parameter("limit", in: "query", ["type": "integer", "minimum": 1, "maximum": 100, "default": 20]),
        parameter("cursor", in: "query", ["type": "string", "maxLength": 200], "The `next` of the page before."),
    ]

    private var requestBody: JSONValue? {
        let name: String? =
            switch self {
            case .holdSlot: "HoldRequest"
            case .bookAppointment: "BookingRequest"
            case .askForCode: "CodeRequest"
            case .rescheduleAppointment: "ReschedulingRequest"
            case .changeContact: "ContactChange"
            case .fileRequest: "StandingRequestFiling"
            case .confirmRequest: "RequestConfirmation"
            default: nil
            }
        return name.map { ["required": true, "content": ["application/json": ["schema": OpenAPISchemas.reference($0)]]] }
    }
}
