import CCurl

/// Posts to a gateway over one connection that is kept. Calls block.
final class SMSConnection: Sendable {
    private let settings: SMSSettings
    private let session = CurlSession()

    /// CURLAUTH_BASIC: the gateway is never asked which schemes it knows.
    private static let basic = 1

    init(_ settings: SMSSettings) { self.settings = settings }

    func post(_ form: [UInt8]) throws(TextFailure) {
        guard let outcome = session.use({ transfer($0, form) }) else { throw .unavailable(retryAfterSeconds: nil) }
        if let failure = outcome { throw failure }
    }

    private func transfer(_ curl: UnsafeMutableRawPointer, _ form: [UInt8]) -> TextFailure? {
        var sink = ccurl_sink(count: 0, max: SMSSettings.answerBytesMax)
        return withUnsafeMutablePointer(to: &sink) { sink in
            let isSet = form.withUnsafeBytes { bytes in
                ccurl_set_form(curl, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count) == CURLE_OK
            }
            guard configure(curl), isSet, ccurl_set_sink(curl, sink) == CURLE_OK else {
                return .unavailable(retryAfterSeconds: nil)
            }
            return Self.failure(of: curl_easy_perform(curl), curl)
        }
    }

    private func configure(_ curl: UnsafeMutableRawPointer) -> Bool {
        CurlSession.configure(
            curl,
            [
                (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_URL, settings.url), (CURLOPT_USERNAME, settings.user),
                (CURLOPT_PASSWORD, settings.token), (CURLOPT_USERAGENT, "creneau"),
            ],
            [
                (CURLOPT_HTTPAUTH, Self.basic), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, settings.connectSecondsMax),
                (CURLOPT_TIMEOUT, settings.sendSecondsMax),
            ], authoritiesFile: settings.authoritiesFile)
    }

    /// A status speaks, also when so much followed it that the rest was left
    /// unread; without one nobody was asked.
    private static func failure(of code: CURLcode, _ curl: UnsafeMutableRawPointer) -> TextFailure? {
        guard code == CURLE_OK || code == CURLE_WRITE_ERROR else { return .unavailable(retryAfterSeconds: nil) }
        var status = 0
        var wait: curl_off_t = 0
        ccurl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
        ccurl_get_offset(curl, CURLINFO_RETRY_AFTER, &wait)
        return TextFailure.of(status: status, retryAfterSeconds: wait > 0 ? Int64(wait) : nil)
    }
}

extension TextFailure {
    /// What an HTTP status says of a message; `nil`: it was taken.
    ///
    /// Refused credentials, a path that is not there and too many requests are
    /// between the gateway and us, and must not let a message be given up.
    static func of(status: Int, retryAfterSeconds: Int64?) -> TextFailure? {
        switch status {
        case 200...299: nil
        case 401, 403, 404, 429, 503: .unavailable(retryAfterSeconds: retryAfterSeconds)
        case 408, 500...599: .temporary(status: status)
        case 400...499: .permanent(status: status)
        default: .unavailable(retryAfterSeconds: nil)
        }
    }
}
