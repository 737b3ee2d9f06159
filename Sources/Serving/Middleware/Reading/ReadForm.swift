import Synchronization

/// The form of a request, for whoever asks for it after its handler did.
package final class ReadForm: Sendable {
    private let form = Mutex<URLEncodedForm?>(nil)

    package var value: URLEncodedForm? { form.withLock { $0 } }

    package func keep(_ fresh: URLEncodedForm) { form.withLock { $0 = fresh } }
}
