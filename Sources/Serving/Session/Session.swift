import HTTPTypes
import Hummingbird
import Seals

/// The session of one request, and how a new one reaches the browser.
package struct Session: Sendable {
    package let secret: SessionSecret
    /// Made for this response: its cookie must be set.
    package let isNew: Bool

    package init(secret: SessionSecret, isNew: Bool) {
        self.secret = secret
        self.isNew = isNew
    }
}
