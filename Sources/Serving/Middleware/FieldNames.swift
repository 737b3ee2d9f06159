package import HTTPTypes

/// Fields that the HTTP library does not name. Each literal is a valid token.
extension HTTPField.Name {
    package static let rateLimit = Self("RateLimit")!
    package static let rateLimitPolicy = Self("RateLimit-Policy")!
    package static let referrerPolicy = Self("Referrer-Policy")!
    package static let permissionsPolicy = Self("Permissions-Policy")!
    package static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
    package static let frameOptions = Self("X-Frame-Options")!
    package static let clearSiteData = Self("Clear-Site-Data")!
    package static let requestID = Self("X-Request-Id")!
    package static let forwardedFor = Self("X-Forwarded-For")!
    package static let forwarded = Self("Forwarded")!
    package static let via = Self("Via")!
    package static let lastEventID = Self("Last-Event-ID")!
    package static let accelBuffering = Self("X-Accel-Buffering")!
    package static let fetchSite = Self("Sec-Fetch-Site")!
    package static let idempotencyKey = Self("Idempotency-Key")!
}
