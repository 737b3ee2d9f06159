import Bytes
import HTTPTypes

/// The description of the API (OpenAPI 3.1), made from the list of
/// operations; `docs/openapi.json` is its committed copy.
enum OpenAPIDocument {
    static let document: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Créneau",
            "version": "1",
            "summary": "Find, hold and book the soonest medical appointment.",
            "description": """
            Times are RFC 3339 with the clinic's offset. Errors are problem documents (RFC 9457) with a stable `code`, \
            in the language of `Accept-Language` (French by default). A `POST` with an `Idempotency-Key` can be sent again \
            safely. Unknown members of a request are ignored; a program should ignore unknown members of an answer.
            """,
            "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        ],
        "servers": [["url": "/"]],
        "tags": [
            ["name": "directory", "description": "What can be asked for, and where."],
            ["name": "openings", "description": "What is free, and holding it."],
            ["name": "appointments", "description": "Booking, and what one has booked."],
            ["name": "requests", "description": "Asking once, waiting in line, and the places that are offered."],
        ],
        "paths": paths,
        "components": [
            "securitySchemes": [
                "holdToken": [
                    "type": "http", "scheme": "bearer", "description": "The `token` of the hold.",
                ],
                "manageToken": [
                    "type": "http", "scheme": "bearer",
                    "description": "The `manage_token` of the appointment, or the weaker token of a reminder.",
                ],
                "requestToken": [
                    "type": "http", "scheme": "bearer", "description": "The `token` of the request.",
                ],
                "offerToken": [
                    "type": "http", "scheme": "bearer", "description": "The token in the offer's message, or the request's.",
                ],
            ],
            "schemas": OpenAPISchemas.all,
        ],
    ]

    private static var paths: JSONValue {
        var order: [String] = []
        var byPath: [String: [JSONValue.Member]] = [:]
        for operation in Operation.allCases {
            if byPath[operation.path] == nil { order.append(operation.path) }
            byPath[operation.path, default: []].append(
                .init(name: operation.method.rawValue.lowercased(), value: operation.description))
        }
        return .object(order.map { .init(name: $0, value: .object(byPath[$0] ?? [])) })
    }
}
