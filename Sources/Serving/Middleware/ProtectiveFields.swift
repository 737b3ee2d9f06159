import HTTPTypes
package import Hummingbird

/// What every response tells the browser to refuse.
package struct ProtectiveFields: Sendable {
    private let fields: [HTTPField]

    /// - Parameter connecting: origins that a page may ask beside its own.
    package init(isSecure: Bool, connecting: [String] = []) {
        var fields: [(HTTPField.Name, String)] = [
            // Nothing inline, nothing from elsewhere, no embedding (CSP level 3).
            (
                .contentSecurityPolicy,
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src \((["'self'"] + connecting).joined(separator: " ")); manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            // Addresses of ours carry an appointment's id: no other site is told them.
            (.referrerPolicy, "no-referrer"),
            (.xContentTypeOptions, "nosniff"),
            (.permissionsPolicy, "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"),
            (.crossOriginOpenerPolicy, "same-origin"),
            (.crossOriginResourcePolicy, "same-origin"),
            (.frameOptions, "DENY"),
        ]
        // RFC 6797: two years, as browsers' preload lists ask.
        if isSecure { fields.append((.strictTransportSecurity, "max-age=63072000; includeSubDomains")) }
        self.fields = fields.map { HTTPField(name: $0.0, value: $0.1) }
    }

    /// Adds them, and forbids storing whatever does not say otherwise.
    package func add(to response: inout Response) {
        for field in fields { response.headers.append(field) }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
