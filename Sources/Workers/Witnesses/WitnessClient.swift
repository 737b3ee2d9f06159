import CCurl
public import Notary
public import Operations

/// Asks one witness over HTTP (C2SP tlog-witness), over a connection that is kept.
public final class WitnessClient: Witness {
    private static let connectSecondsMax = 2
    /// A checkpoint is shown without a witness that takes longer.
    private static let answerSecondsMax = 3
    private static let answerBytesMax = 16_384

    public let key: NoteKey
    private let url: String
    private let session = CurlSession()
    private let queue = BlockingQueue(label: "creneau.witness")

    /// - Parameter url: the submission prefix.
    public init(key: NoteKey, url: String) {
        self.key = key
        self.url = url + (url.hasSuffix("/") ? "" : "/") + "add-checkpoint"
    }

    public func add(_ request: AddCheckpoint) async -> WitnessAnswer? {
        let body = Array(request.text.utf8)
        return await queue.run { [self] in
            guard let (status, answer) = session.use({ transfer($0, body) }) ?? nil else { return nil }
            return Self.answer(status, answer)
        }
    }

    private func transfer(_ curl: UnsafeMutableRawPointer, _ body: [UInt8]) -> (status: Int, body: [UInt8])? {
        var bytes = [CChar](repeating: 0, count: Self.answerBytesMax)
        return bytes.withUnsafeMutableBufferPointer { buffer in
            var sink = ccurl_answer(bytes: buffer.baseAddress, count: 0, max: buffer.count)
            return withUnsafeMutablePointer(to: &sink) { sink in
                let isSet = body.withUnsafeBytes { bytes in
                    ccurl_set_form(curl, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count) == CURLE_OK
                }
                guard configure(curl), isSet, ccurl_set_answer(curl, sink) == CURLE_OK, curl_easy_perform(curl) == CURLE_OK else {
                    return nil
                }
                var status = 0
                ccurl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
                return (status, buffer.prefix(sink.pointee.count).map { UInt8(bitPattern: $0) })
            }
        }
    }

    private func configure(_ curl: UnsafeMutableRawPointer) -> Bool {
        CurlSession.configure(
            curl, [(CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_URL, url), (CURLOPT_USERAGENT, "creneau")],
            [
                (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, Self.connectSecondsMax), (CURLOPT_TIMEOUT, Self.answerSecondsMax),
            ], authoritiesFile: nil)
    }

    /// What a status and a body mean; `nil` for what no witness says.
    static func answer(_ status: Int, _ body: [UInt8]) -> WitnessAnswer? {
        switch status {
        case 200: NoteSignature.lines(body).map(WitnessAnswer.cosigned)
        case 409: Checkpoint.sizeLine(body).map(WitnessAnswer.atSize)
        case 400, 403, 404, 422: .refused
        default: nil
        }
    }
}
