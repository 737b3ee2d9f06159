import Bytes
import Scheduling

/// The shapes of the API (JSON Schema 2020-12).
enum OpenAPISchemas {
    static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + name)] }

    static let dateTime: JSONValue = ["type": "string", "format": "date-time", "examples": ["2026-11-24T09:20:00-05:00"]]
    static let text: JSONValue = ["type": "string"]
    static let nullableText: JSONValue = ["type": ["string", "null"]]

    /// Every member named is required, but those listed.
    static func object(optional: Set<String> = [], _ properties: JSONValue) -> JSONValue {
        guard case .object(let members) = properties else { return properties }
        let required = members.map(\.name).filter { !optional.contains($0) }
        return ["type": "object", "required": .array(required.map(JSONValue.string)), "properties": properties]
    }

    static func codes(_ codes: [String]) -> JSONValue { ["type": "string", "enum": .array(codes.map(JSONValue.string))] }

    static func list(_ schema: String) -> JSONValue { ["type": "array", "items": reference(schema)] }

    static var all: JSONValue {
        .object([])
            .merging(scalars).merging(directory).merging(openings).merging(requests).merging(appointments).merging(waiting).merging(
                problems)
    }

    private static let scalars: JSONValue = [
        "Identifier": [
            "type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$",
            "examples": ["01jd3vhm5te1q6n0f2k7w8x9ya"],
        ],
        "Secret": [
            "type": "string", "pattern": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$", "description": "32 bytes in base64url.",
        ],
        "ReasonCode": codes(Reason.allCases.map(\.rawValue)),
        "Modality": codes(Modality.allCases.map(\.code)),
        "Language": codes(Language.allCases.map(\.rawValue)),
        "BookedFor": codes(BookedFor.allCases.map(\.rawValue)),
        "MessageChannel": codes(MessageChannel.allCases.map(\.rawValue)).merging([
            "description":
                "`text` where the service sends text messages: to a `phone` of Canada or the United States, without an extension."
        ]),
        "Description": ["type": "object"],
    ]

    private static let directory: JSONValue = [
        "Reason": object([
            "code": reference("ReasonCode"), "name": text, "minutes": ["type": "integer", "minimum": 1], "advice": nullableText,
        ]),
        "Reasons": object(["reasons": list("Reason")]),
        "Clinic": object([
            "id": reference("Identifier"),
            "name": text,
            "address": object(["line": text, "municipality": text, "postal_code": text]),
            "position": object([
                "latitude": ["type": "number", "minimum": -90, "maximum": 90],
                "longitude": ["type": "number", "minimum": -180, "maximum": 180],
            ]),
            "phone": ["type": "string", "description": "E.164, with `;ext=` where there is an extension."],
            "zone": ["type": "string", "examples": ["America/Toronto"]],
            "coverage": codes(["covered", "fees"]),
            "languages": list("Language"),
        ]),
        "Clinics": object(["clinics": list("Clinic")]),
    ]

    private static let openings: JSONValue = [
        "Opening": object([
            "slot": reference("Identifier"), "clinic": reference("Clinic"), "start": dateTime, "end": dateTime, "zone": text,
            "distance_km": ["type": "number", "minimum": 0], "modality": reference("Modality"),
        ]),
        "Openings": object([
            "openings": list("Opening"), "as_of": dateTime,
            "next": ["type": ["string", "null"], "description": "The `cursor` of what follows; null at the end."],
        ]),
        "Hold": object(["hold": reference("Identifier"), "expires_at": dateTime, "slot": reference("Identifier")]),
        "CodeAsked": object([
            "code_expires_at": ["type": ["string", "null"], "format": "date-time"],
            "ready_at": ["type": ["string", "null"], "format": "date-time", "description": "No code can be sent: book from then on."],
            "expires_at": ["type": ["string", "null"], "format": "date-time", "description": "Of the hold; null when it has lapsed."],
        ]),
        "HoldGranted": object([
            "hold": reference("Identifier"), "token": reference("Secret"), "expires_at": dateTime, "slot": reference("Identifier"),
        ]),
    ]

    private static let requests: JSONValue = [
        "HoldRequest": object(
            optional: ["proof"],
            ["slot": reference("Identifier"), "proof": reference("HoldProof")]),
        "HoldProof": object(
            optional: ["nonce"],
            [
                "challenge": ["type": "string", "pattern": "^[A-Za-z0-9_-]{56}$"],
                "nonce": ["type": "string", "pattern": "^[A-Za-z0-9_-]{1,32}$"],
            ]
        ).merging([
            "description": .string(
                """
                After `cost_required`: its `challenge`, and a `nonce` such that SHA-256 of the two texts, one after the other, \
                begins with `bits` zero bits. Or the challenge alone, `wait_seconds` after it was given. It is for that slot \
                and the network that asked; the same `Idempotency-Key` with another proof is the same request.
                """)
        ]),
        "BookingRequest": object(
            optional: ["booked_for", "code"],
            [
                "code": [
                    "type": "string", "maxLength": 32,
                    "description": "That was sent to the contact, after a booking was refused with `contact_unproven`.",
                ],
                "hold": reference("Identifier"), "token": reference("Secret"), "reason": reference("ReasonCode"),
                "booked_for": ["$ref": "#/components/schemas/BookedFor", "default": "self"],
                "patient": reference("Patient"), "consent": ["type": "boolean", "const": true],
            ]),
        "CodeRequest": object(
            optional: ["phone", "email", "reached_by", "again"],
            [
                "phone": ["type": "string", "maxLength": 64], "email": ["type": "string", "format": "email", "maxLength": 254],
                "reached_by": ["$ref": "#/components/schemas/MessageChannel", "default": "email"], "language": reference("Language"),
                "again": ["type": "boolean", "default": false, "description": "Another code in the place of the one on its way."],
            ]
        ).merging(["description": "The contact that the booking will have: at least one of `phone` and `email`."]),
        "Patient": patient(birthDate: ["type": "string", "format": "date"])
            .merging([
                "description": .string(
                    "At least one of `phone` and `email`. Messages go by `reached_by`, or by the other where that reaches nobody. With neither "
                        + "an address nor a telephone that texts are sent to, none go out.")
            ]),
        "PatientShown": patient(birthDate: ["type": ["string", "null"], "format": "date"])
            .merging(["description": "A clinic can book by telephone with less than the form asks for."]),
        "ContactChange": object(
            optional: ["phone", "email", "reached_by"],
            [
                "phone": ["type": ["string", "null"], "maxLength": 64], "email": ["type": ["string", "null"], "maxLength": 254],
                "reached_by": ["$ref": "#/components/schemas/MessageChannel", "default": "email"], "language": reference("Language"),
            ]
        ).merging([
            "description": "All that the visit has from now on: what is left out is taken away. At least one of `phone` and `email`."
        ]),
        "ReschedulingRequest": object(["hold": reference("Identifier"), "token": reference("Secret")]),
    ]

    private static func patient(birthDate: JSONValue) -> JSONValue {
        object(
            optional: ["given_name", "one_name", "health_number", "phone", "email", "reached_by"],
            [
                "given_name": ["type": ["string", "null"], "minLength": 1, "maxLength": 80],
                "one_name": [
                    "type": "boolean", "default": false,
                    "description": "The person has one name, in `family_name`; without it `given_name` is required.",
                ],
                "family_name": ["type": "string", "minLength": 1, "maxLength": 80],
                "birth_date": birthDate,
                "health_number": ["type": ["string", "null"], "maxLength": 32],
                "phone": ["type": ["string", "null"], "maxLength": 64, "examples": ["514 285-9286"]],
                "email": ["type": ["string", "null"], "maxLength": 254, "examples": ["lou@example.org"]],
                "reached_by": ["$ref": "#/components/schemas/MessageChannel", "default": "email"],
                "language": reference("Language"),
            ]
        )
    }

    private static let appointments: JSONValue = [
        "Booked": object([
            "appointment": reference("Identifier"), "reference": ["type": "string", "examples": ["K7M-42Q"]],
            "start": dateTime, "end": dateTime, "zone": text, "clinic": reference("Clinic"),
            "manage_url": ["type": "string", "format": "uri"], "manage_token": text,
        ]),
        "Appointment": object([
            "appointment": reference("Identifier"), "reference": text, "state": reference("AppointmentState"),
            "cancellation": [
                "oneOf": [["type": "string", "enum": ["queued"]], ["type": "null"]],
                "description": "`queued`: asked for, and done as soon as cancellations are again; null otherwise.",
            ],
            "start": dateTime, "end": dateTime, "zone": text, "modality": reference("Modality"), "clinic": reference("Clinic"),
            "updated_at": dateTime, "corrections": ["type": "array", "items": reference("Correction")],
            "particulars": reference("Particulars"),
        ]),
        "Correction": object([
            "field": codes(IdentityField.allCases.map(\.code)), "corrected_at": dateTime,
        ]).merging(["description": "What the clinic put right in its own copy, and when; the person's own copy stays as they wrote it."]),
        "AppointmentState": codes(AppointmentState.allCases.map(\.code)),
        "Particulars": object(
            optional: ["reason", "booked_for", "patient"],
            [
                "status": codes(["opened", "not_with_this_link", "temporarily_unavailable", "shredded"]),
                "reason": reference("ReasonCode"), "booked_for": reference("BookedFor"), "patient": reference("PatientShown"),
            ]),
    ]

    private static let problems: JSONValue = [
        "Problem": object(
            optional: [
                "retry_after", "alternatives", "state", "places", "level", "clinic", "errors", "challenge", "bits", "expires_at",
                "wait_seconds",
            ],
            [
                "type": ["type": "string", "format": "uri-reference"], "title": text, "status": ["type": "integer"],
                "code": text, "detail": text, "retry_after": ["type": "integer", "minimum": 1], "alternatives": list("Opening"),
                "state": reference("AppointmentState"), "places": ["type": "array", "items": text],
                "level": ["type": "string", "enum": ["guarded", "restricted", "frozen", "dark"]], "clinic": reference("Identifier"),
                "errors": list("FieldError"),
                "challenge": ["type": "string", "pattern": "^[A-Za-z0-9_-]{56}$"], "bits": ["type": "integer", "minimum": 0],
                "expires_at": dateTime, "wait_seconds": ["type": "integer", "minimum": 1],
            ]),
        "FieldError": object(["field": text, "code": text, "detail": text]),
    ]
}
