import CCurl

/// Posts a body and reads a short answer, over a connection that is kept. Calls block.
final class CurlPost: Sendable {
    private let url: String
    private let connectSecondsMax: Int
    private let answerSecondsMax: Int
    private let answerBytesMax: Int
    private let session = CurlSession()

    init(url: String, connectSecondsMax: Int, answerSecondsMax: Int, answerBytesMax: Int) {
        self.url = url
        (self.connectSecondsMax, self.answerSecondsMax, self.answerBytesMax) = (connectSecondsMax, answerSecondsMax, answerBytesMax)
    }

    /// - Returns: `nil` where nobody answered in time, or with more than is read.
    func post(_ body: [UInt8]) -> (status: Int, body: [UInt8])? { session.use { transfer($0, body) } ?? nil }

    private func transfer(_ curl: UnsafeMutableRawPointer, _ body: [UInt8]) -> (status: Int, body: [UInt8])? {
        var bytes = [CChar](repeating: 0, count: answerBytesMax)
        return bytes.withUnsafeMutableBufferPointer { buffer in
            var answer = ccurl_answer(bytes: buffer.baseAddress, count: 0, max: buffer.count)
            return withUnsafeMutablePointer(to: &answer) { answer in
                let isSet = body.withUnsafeBytes { bytes in
                    ccurl_set_form(curl, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count) == CURLE_OK
                }
                guard configure(curl), isSet, ccurl_set_answer(curl, answer) == CURLE_OK, curl_easy_perform(curl) == CURLE_OK else {
                    return nil
                }
                var status = 0
                ccurl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
                return (status, buffer.prefix(answer.pointee.count).map { UInt8(bitPattern: $0) })
            }
        }
    }

    private func configure(_ curl: UnsafeMutableRawPointer) -> Bool {
        CurlSession.configure(
            curl, [(CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_URL, url), (CURLOPT_USERAGENT, "creneau")],
            [(CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, connectSecondsMax), (CURLOPT_TIMEOUT, answerSecondsMax)],
            authoritiesFile: nil)
    }
}
