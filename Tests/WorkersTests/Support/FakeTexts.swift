import Formats
import Scheduling
import Workers

@testable import Clinics
@testable import Operations

/// A text gateway that answers as it is told to, and remembers.
actor FakeTexts: TextTransport {
    private(set) var sent: [(phone: PhoneNumber, message: TextMessage)] = []
    private(set) var tries = 0
    private var failures: [TextFailure] = []

    func fail(_ failures: [TextFailure]) { self.failures = failures }

    func send(_ message: TextMessage, to phone: PhoneNumber) async throws(TextFailure) {
        tries += 1
        if !failures.isEmpty { throw failures.removeFirst() }
        sent.append((phone, message))
    }
}
