import Bytes
import Scheduling

extension OpenAPISchemas {
    private static let radius: JSONValue = ["type": "integer", "minimum": 1, "maximum": 200, "default": 10]
    private static let notice: JSONValue = ["type": "integer", "minimum": 0, "maximum": .number(String(Wish.noticeMax)), "default": 60]
    private static let timeOfDay: JSONValue = [
        "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$", "examples": ["08:00"],
    ]
    private static let nullableID: JSONValue = ["oneOf": [reference("Identifier"), ["type": "null"]]]

    /// Standing requests and offers.
    static let waiting: JSONValue = [
        "Weekday": codes(Weekday.allCases.map(\.code)),
        "RequestState": codes(RequestState.allCases.map(\.code)),
        "StandingRequestFiling": object(
            optional: [
                "radius_km", "from", "until", "days", "earliest", "latest", "modalities", "languages", "clinic", "practitioner",
                "notice_minutes", "night_offers", "referral", "booked_for", "replaces",
            ],
            [
                "near": ["type": "string", "minLength": 1, "maxLength": 80, "examples": ["H2X", "45.5,-73.6", "Saint-Jérôme"]],
                "radius_km": radius, "reason": reference("ReasonCode"), "from": dateTime, "until": dateTime,
                "days": list("Weekday"), "earliest": timeOfDay, "latest": timeOfDay, "modalities": list("Modality"),
                "languages": list("Language"), "clinic": reference("Identifier"), "practitioner": reference("Identifier"),
                "notice_minutes": notice,
                "night_offers": ["type": "boolean", "default": false, "description": "Be written to between 21:00 and 8:00 as well."],
                "referral": ["type": "boolean", "default": false],
                "booked_for": ["$ref": "#/components/schemas/BookedFor", "default": "self"], "patient": reference("Patient"),
                "consent": ["type": "boolean", "const": true],
                "replaces": ["type": "string", "description": "The `manage_token` of a later appointment that is given up for the place."],
            ]),
        "RequestFiled": object([
            "request": reference("Identifier"), "token": text, "state": reference("RequestState"), "code_expires_at": dateTime,
        ]),
        "RequestConfirmation": object(["code": ["type": "string", "minLength": 1, "maxLength": 32, "examples": ["042 917"]]]),
        "CodeSent": object(["code_expires_at": dateTime]),
        "ClinicRank": object([
            "clinic": reference("Clinic"), "position": ["type": "integer", "minimum": 1], "count": ["type": "integer", "minimum": 1],
            "distance_km": ["type": "number", "minimum": 0],
            "usual_seconds": [
                "type": ["integer", "null"], "description": "What that place meant on recent days; null when there were too few.",
            ],
            "rule": [
                "type": "string", "description": "The clinic's published order.", "examples": ["bands=5,15,50 first=under-two answer=15"],
            ],
        ]),
        "Offer": object([
            "offer": reference("Identifier"), "slot": reference("Identifier"), "start": dateTime, "end": dateTime, "zone": text,
            "modality": reference("Modality"), "clinic": reference("Clinic"), "expires_at": dateTime,
            "state": [
                "type": "string", "enum": ["open", "wanted"],
                "description": "wanted: a yes was given, and those before in the published order have until then to answer.",
            ],
        ]),
        "OfferWanted": object(["offer": reference("Identifier"), "state": ["type": "string", "const": "wanted"], "decided_by": dateTime]),
        "StandingRequest": object([
            "request": reference("Identifier"), "state": reference("RequestState"), "since": dateTime,
            "minutes": ["type": "integer", "minimum": 1], "radius_km": radius, "from": dateTime, "until": dateTime, "days": list("Weekday"),
            "earliest": timeOfDay, "latest": timeOfDay, "modalities": list("Modality"), "languages": list("Language"),
            "notice_minutes": notice, "clinic": nullableID, "practitioner": nullableID, "code_expires_at": nullableText,
            "ranks": list("ClinicRank"), "offer": ["oneOf": [reference("Offer"), ["type": "null"]]], "appointment": nullableID,
            "replaces": nullableID,
        ]),
        "OfferAccepted": object([
            "appointment": reference("Identifier"), "reference": text, "start": dateTime, "end": dateTime, "zone": text,
            "modality": reference("Modality"), "clinic": reference("Clinic"), "given_up": nullableID, "manage_url": nullableText,
            "manage_token": nullableText,
        ]),
    ]
}
