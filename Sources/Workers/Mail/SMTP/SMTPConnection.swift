import CCurl
import Scheduling

/// Hands messages to a mail server over one connection that is kept. Calls block.
final class SMTPConnection: Sendable {
    private let settings: SMTPSettings
    private let session = CurlSession()

    init(_ settings: SMTPSettings) { self.settings = settings }

    func send(_ message: [UInt8], to recipient: EmailAddress, from sender: EmailAddress) throws(MailFailure) {
        guard let outcome = session.use({ transfer($0, message, to: recipient, from: sender) }) else { throw .unavailable }
        if let failure = outcome { throw failure }
    }

    private func transfer(
        _ curl: UnsafeMutableRawPointer, _ message: [UInt8], to recipient: EmailAddress, from sender: EmailAddress
    ) -> MailFailure? {
        guard let recipients = curl_slist_append(nil, "<" + recipient.text + ">") else { return .unavailable }
        defer { curl_slist_free_all(recipients) }
        return message.withUnsafeBytes { bytes in
            var upload = ccurl_upload(bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count: bytes.count, position: 0)
            return withUnsafeMutablePointer(to: &upload) { upload in
                guard configure(curl),
                    ccurl_set_string(curl, CURLOPT_MAIL_FROM, "<" + sender.text + ">") == CURLE_OK,
                    ccurl_set_list(curl, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK,
                    ccurl_set_upload(curl, upload) == CURLE_OK
                else { return .unavailable }
                return Self.failure(of: curl_easy_perform(curl), curl)
            }
        }
    }

    private func configure(_ curl: UnsafeMutableRawPointer) -> Bool {
        let scheme = settings.security == .implicitTLS ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[" + settings.host + "]" : settings.host
        let security: UInt32 =
            switch settings.security {
            case .implicitTLS, .startTLS: CURLUSESSL_ALL.rawValue
            case .startTLSIfOffered: CURLUSESSL_TRY.rawValue
            case .none: CURLUSESSL_NONE.rawValue
            }
        var strings: [(CURLoption, String)] = [
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.clientName)"),
        ]
        if let credentials = settings.credentials {
            strings += [(CURLOPT_USERNAME, credentials.user), (CURLOPT_PASSWORD, credentials.password)]
        }
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_USE_SSL, Int(security)), (CURLOPT_CONNECTTIMEOUT, settings.connectSecondsMax),
            (CURLOPT_TIMEOUT, settings.sendSecondsMax),
        ]
        return CurlSession.configure(curl, strings, numbers, authoritiesFile: settings.authoritiesFile)
    }

    /// What a refusal is about. Only an answer to MAIL, RCPT or DATA, or to
    /// the message itself, speaks of the message; any other failure (a
    /// greeting of 554, refused credentials, no STARTTLS) is between the
    /// server and us, and must not let a message be given up.
    private static func failure(of code: CURLcode, _ curl: UnsafeMutableRawPointer) -> MailFailure? {
        guard code != CURLE_OK else { return nil }
        var answer = 0
        var sent: curl_off_t = 0
        ccurl_get_long(curl, CURLINFO_RESPONSE_CODE, &answer)
        ccurl_get_offset(curl, CURLINFO_SIZE_UPLOAD_T, &sent)
        let isAboutTheMessage = code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY && sent > 0)
        switch answer {
        case 421: return .unavailable
        case 400...499 where isAboutTheMessage: return .temporary(code: answer)
        case 500...599 where isAboutTheMessage: return .permanent(code: answer)
        default: return .unavailable
        }
    }
}
