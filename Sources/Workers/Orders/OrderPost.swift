public import Notary

/// Hands what officers signed to a running service.
public enum OrderPost {
    private static let answerBytesMax = 16_384

    /// - Parameter url: of any surface.
    /// - Returns: the status and what was said; `nil` when nobody answered.
    public static func post(_ note: SignedNote, to url: String) async -> (status: Int, body: String)? {
        let connection = CurlPost(
            url: url + (url.hasSuffix("/") ? "" : "/") + "orders", connectSecondsMax: 5, answerSecondsMax: 15,
            answerBytesMax: answerBytesMax)
        let body = Array(note.note.utf8)
        return await BlockingQueue(label: "creneau.orders").run {
            connection.post(body).map { ($0.status, String(decoding: $0.body, as: UTF8.self)) }
        }
    }
}
