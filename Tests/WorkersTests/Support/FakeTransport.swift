import Formats
import Scheduling
import Workers

@testable import Clinics
@testable import Operations
@testable import UseCases

/// A mail server that answers as it is told to, and remembers.
actor FakeTransport: MailTransport {
    private(set) var sent: [MailMessage] = []
    /// Answers to come, first to last; then everything is taken.
    private var failures: [MailFailure] = []
    private(set) var tries = 0
    private var under = 0
    private(set) var underMax = 0
    /// Runs while a message is under way.
    private var meanwhile: @Sendable () async -> Void = {}

    func fail(_ failures: [MailFailure]) { self.failures = failures }

    func whileSending(_ body: @escaping @Sendable () async -> Void) { meanwhile = body }

    func send(_ message: MailMessage, to _: EmailAddress, from _: EmailAddress) async throws(MailFailure) {
        tries += 1
        under += 1
        underMax = max(underMax, under)
        defer { under -= 1 }
        await meanwhile()
        if !failures.isEmpty { throw failures.removeFirst() }
        sent.append(message)
    }
}
