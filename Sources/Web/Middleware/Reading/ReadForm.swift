import Synchronization

/// The form of a request, for whoever asks for it after its handler did.
final class ReadForm: Sendable {
    private let form = Mutex<URLEncodedForm?>(nil)

    var value: URLEncodedForm? { form.withLock { $0 } }

    func keep(_ fresh: URLEncodedForm) { form.withLock { $0 = fresh } }
}
