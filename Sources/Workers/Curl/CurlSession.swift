import CCurl
import Synchronization

/// One libcurl handle and the connection it keeps. Calls block, one at a time.
final class CurlSession: Sendable {
    /// Made at the first use, so that a machine without a usable libcurl
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

    /// Runs one transfer, without the options of the one before.
    ///
    /// - Returns: `nil` where libcurl is of no use.
    func use<Outcome: Sendable>(_ transfer: (UnsafeMutableRawPointer) -> Outcome) -> Outcome? {
        handle.withLock { handle in
            guard Self.isReady else { return nil }
            if handle.pointer == nil { handle.pointer = curl_easy_init().map(OpaqueHandle.init) }
            guard let curl = handle.pointer?.raw else { return nil }
            // Keeps the connection.
            curl_easy_reset(curl)
            return transfer(curl)
        }
    }

    /// Sets a transfer's options, and those that all have in common: the
    /// server is verified, and the environment's proxies are not for messages.
    static func configure(
        _ curl: UnsafeMutableRawPointer, _ strings: [(CURLoption, String)], _ numbers: [(CURLoption, Int)], authoritiesFile: String?
    ) -> Bool {
        var strings = strings + [(CURLOPT_PROXY, "")]
        if let authoritiesFile { strings.append((CURLOPT_CAINFO, authoritiesFile)) }
        let numbers =
            numbers + [
                (CURLOPT_NOSIGNAL, 1), (CURLOPT_MAXAGE_CONN, idleSecondsMax), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            ]
        return strings.allSatisfy { ccurl_set_string(curl, $0, $1) == CURLE_OK }
            && numbers.allSatisfy { ccurl_set_long(curl, $0, $1) == CURLE_OK }
    }
}
