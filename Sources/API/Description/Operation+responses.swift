import Bytes

extension Operation {
    /// What it answers when it does what was asked.
    private var success: (status: String, description: String, schema: String?) {
        switch self {
        case .listReasons: ("200", "All reasons.", "Reasons")
        case .listClinics: ("200", "All clinics.", "Clinics")
        case .getClinic: ("200", "The clinic.", "Clinic")
        case .findOpenings: ("200", "Openings, soonest first.", "Openings")
        case .holdSlot: ("201", "The slot is held.", "HoldGranted")
        case .renewHold: ("200", "The hold lasts longer.", "Hold")
        case .askForCode: ("200", "A code is on its way; or the booking is taken from `ready_at` on, where none can be sent.", "CodeAsked")
        case .releaseHold: ("204", "The slot is not held any more.", nil)
        case .bookAppointment: ("201", "Booked, durably.", "Booked")
        case .getAppointment, .cancelAppointment, .rescheduleAppointment, .changeContact: ("200", "The appointment.", "Appointment")
        case .fileRequest: ("201", "Filed; it waits once the code was given.", "RequestFiled")
        case .getRequest, .confirmRequest: ("200", "The request.", "StandingRequest")
        case .leaveRequest: ("204", "It waits no longer.", nil)
        case .sendCodeAgain: ("200", "Another code is on its way.", "CodeSent")
        case .acceptOffer: ("200", "Booked, durably.", "OfferAccepted")
        case .refuseOffer: ("204", "Declined.", nil)
        case .getDescription: ("200", "An OpenAPI 3.1 document.", "Description")
        }
    }

    /// What it can refuse with, beyond what every operation can.
    private var refusals: [String] {
        switch self {
        case .listReasons, .listClinics, .getDescription: []
        case .getClinic: ["404"]
        case .findOpenings: ["400", "422"]
        case .holdSlot: ["400", "404", "408", "409", "413", "415", "422"]
        case .renewHold: ["400", "401", "404", "409", "422"]
        case .askForCode: ["400", "401", "404", "408", "413", "415", "422"]
        case .releaseHold: ["401", "404"]
        case .bookAppointment: ["400", "404", "408", "409", "413", "415", "422"]
        case .getAppointment: ["401", "404"]
        case .cancelAppointment: ["400", "401", "404", "409", "422"]
        case .rescheduleAppointment, .changeContact: ["400", "401", "404", "408", "409", "413", "415", "422"]
        case .fileRequest: ["400", "404", "408", "409", "413", "415", "422"]
        case .getRequest, .leaveRequest: ["401", "404"]
        case .confirmRequest: ["400", "401", "404", "408", "409", "413", "415", "422"]
        case .sendCodeAgain: ["400", "401", "404", "422"]
        case .acceptOffer, .refuseOffer: ["400", "401", "404", "410", "422"]
        }
    }

    private static let always = ["403", "405", "429", "500", "503"]

    var responses: JSONValue {
        var responses: [JSONValue.Member] = []
        var done: JSONValue = ["description": .string(success.description)]
        if let schema = success.schema {
            done = done.merging(["content": ["application/json": ["schema": OpenAPISchemas.reference(schema)]]])
        }
        responses.append(.init(name: success.status, value: done))
        if self == .acceptOffer {
            responses.append(
                .init(
                    name: "202",
                    value: [
                        "description": "Noted: the place goes to the first in the published order who says yes, by then at the latest.",
                        "content": ["application/json": ["schema": OpenAPISchemas.reference("OfferWanted")]],
                    ]))
        }
        if self == .cancelAppointment {
            responses.append(
                .init(
                    name: "202",
                    value: [
                        "description":
                            "Noted: it is cancelled as soon as cancellations are done again. The appointment, as it stands until then.",
                        "content": ["application/json": ["schema": OpenAPISchemas.reference("Appointment")]],
                    ]))
        }
        for status in (refusals + Self.always).sorted() { responses.append(.init(name: status, value: Self.problem(status))) }
        return .object(responses)
    }

    private static func problem(_ status: String) -> JSONValue {
        let description =
            switch status {
            case "400": "`malformed`: the body or a parameter cannot be read."
            case "401": "`unauthenticated`: the bearer token is missing or malformed."
            case "403":
                """
                `denied`: it is not for whoever asks. `contact_unproven`: so much was booked from this network, or the level of \
                containment in force wants it, that a code has to come with the booking; ask for it at the hold's `code`. \
                `cost_required`: a hold costs a computation, or a wait; the problem says what, and the request is made again with `proof`.
                """
            case "404": "`not_found`: no such thing, or the token does not open it."
            case "405": "`method_not_allowed`: see `Allow`."
            case "408": "`body_too_slow`: the body did not arrive in time; nothing was done, and the connection ends."
            case "409":
                """
                `slot_taken`, `hold_lapsed`, `already_renewed`, `already_booked`, `cannot_change`, `too_late`, \
                `answer_first`, `needs_own_link` or `line_full`.
                """
            case "410": "`offer_over`: it was answered, ran out or was withdrawn."
            case "413": "`body_too_large`: more than 64 KiB."
            case "415": "`unsupported_media_type`: not `application/json`."
            case "422":
                "`invalid_fields`, `place_unknown`, `place_rural`, `place_ambiguous`, `wrong_code`, `guessable_key` or `idempotency_mismatch`."
            case "429": "`too_many_requests`, or the name of a limit."
            case "500": "`internal`: a mistake of the service."
            default:
                """
                `store_unavailable`, `vault_unavailable` or `level_changed` (the levels of containment have just changed; ask again after a \
                second): nothing happened. `suspended`: an order keeps it back, at the `level` that is given, and at the `clinic` if it is one.
                """
            }
        var problem: JSONValue = [
            "description": .string(description),
            "content": ["application/problem+json": ["schema": OpenAPISchemas.reference("Problem")]],
        ]
        let headers: JSONValue? =
            switch status {
            case "401": ["WWW-Authenticate": ["schema": ["type": "string"]]]
            case "405": ["Allow": ["schema": ["type": "string"]]]
            case "429":
                [
                    "Retry-After": ["schema": ["type": "integer", "minimum": 1]], "RateLimit": ["schema": ["type": "string"]],
                ]
            case "503": ["Retry-After": ["schema": ["type": "integer", "minimum": 1]]]
            default: nil
            }
        if let headers { problem = problem.merging(["headers": headers]) }
        return problem
    }
}
