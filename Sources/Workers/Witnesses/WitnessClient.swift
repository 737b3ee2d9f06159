public import Notary
public import Operations

/// Asks one witness over HTTP (C2SP tlog-witness), over a connection that is kept.
public final class WitnessClient: Witness {
    public let key: NoteKey
    private let connection: CurlPost
    private let queue = BlockingQueue(label: "creneau.witness")

    /// - Parameter url: the submission prefix.
    public init(key: NoteKey, url: String) {
        self.key = key
        // A checkpoint is shown without a witness that takes longer.
        connection = CurlPost(
            url: url + (url.hasSuffix("/") ? "" : "/") + "add-checkpoint", connectSecondsMax: 2, answerSecondsMax: 3,
            answerBytesMax: 16_384)
    }

    public func add(_ request: AddCheckpoint) async -> WitnessAnswer? {
        let body = Array(request.text.utf8)
        return await queue.run { [connection] in connection.post(body).flatMap { Self.answer($0.status, $0.body) } }
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
