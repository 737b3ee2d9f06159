import CCurl
import Scheduling
import Synchronization

/// One libcurl handle and the connection it keeps. Calls block.
final class SMTPConnection: Sendable {
    private let settings: SMTPSettings
    /// Made at the first message, so that a machine without a usable libcurl
    /// still starts.
    private let handle = Mutex(Handle())

    /// Owns what must be given back to libcurl. Its pointer is only reached
    /// under the lock above.
    private struct Handle: ~Copyable {
        var pointer: OpaqueHandle?

        deinit {
            if let pointer { curl_easy_cleanup(pointer.raw) }
        }
    }

    private struct OpaqueHandle {
        let raw: UnsafeMutableRawPointer
    }

    private static let isReady = ccurl_global_init() == CURLE_OK

    /// An idle connection older than this is not trusted to be alive.
    private static let idleSecondsMax = 30

    init(_ settings: SMTPSettings) { self.settings = settings }

    func send(_ message: [UInt8], to recipient: EmailAddress, from sender: EmailAddress) throws(MailFailure) {
        let failure: MailFailure? = handle.withLock { handle in
            guard Self.isReady else { return .unavailable }
            if handle.pointer == nil { handle.pointer = curl_easy_init().map(OpaqueHandle.init) }
            guard let curl = handle.pointer?.raw else { return .unavailable }
            return transfer(curl, message, to: recipient, from: sender)
        }
        if let failure { throw failure }
    }

    private func transfer(
        _ curl: UnsafeMutableRawPointer, _ message: [UInt8], to recipient: EmailAddress, from sender: EmailAddress
    ) -> MailFailure? {
        // Forgets the last message's options and keeps the connection.
        curl_easy_reset(curl)
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
        let security: UInt32 = switch settings.security {
        case .implicitTLS, .startTLS: CURLUSESSL_ALL.rawValue
        case .startTLSIfOffered: CURLUSESSL_TRY.rawValue
        case .none: CURLUSESSL_NONE.rawValue
        }
        var strings: [(CURLoption, String)] = [
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.clientName)"),
            // The environment's proxies are not for mail.
            (CURLOPT_PROXY, ""),
        ]
        if let credentials = settings.credentials {
            strings += [(CURLOPT_USERNAME, credentials.user), (CURLOPT_PASSWORD, credentials.password)]
        }
        if let file = settings.authoritiesFile { strings.append((CURLOPT_CAINFO, file)) }
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_USE_SSL, Int(security)),
            (CURLOPT_CONNECTTIMEOUT, settings.connectSecondsMax), (CURLOPT_TIMEOUT, settings.sendSecondsMax),
            (CURLOPT_MAXAGE_CONN, Self.idleSecondsMax), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
        ]
        return strings.allSatisfy { ccurl_set_string(curl, $0, $1) == CURLE_OK }
            && numbers.allSatisfy { ccurl_set_long(curl, $0, $1) == CURLE_OK }
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
