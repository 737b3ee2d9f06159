import Credentials
import Glibc
import Logging
import NIOCore
import NIOPosix
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

@Suite struct SocketTests {
    /// Serves while `body` runs; the client connects to the socket.
    private func serving<Value: Sendable>(
        _ fixture: Fixture, _ body: @Sendable (VaultClient) async throws -> Value
    ) async throws -> Value {
        let server = VaultServer(
            settings: fixture.settings, clock: fixture.clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            exitOnStandardInputEOF: false)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            let client = VaultClient(socketPath: fixture.settings.socketPath)
            try await waitUntilAnswering(client)
            let result: Result<Value, any Error>
            do { result = .success(try await body(client)) } catch { result = .failure(error) }
            await client.close()
            group.cancelAll()
            try await group.waitForAll()
            return try result.get()
        }
    }

    private func waitUntilAnswering(_ client: VaultClient) async throws {
        while true {
            do {
                _ = try await client.verificationKey()
                return
            } catch {
                try await Task.sleep(for: .milliseconds(2))
            }
        }
    }

    /// Sends bytes as they are; what comes back until the other end closes.
    private func exchange(_ bytes: [UInt8], on fixture: Fixture) async throws -> [UInt8] {
        let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: fixture.settings.socketPath) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(
                            isOutboundHalfClosureEnabled: true, inboundType: ByteBuffer.self, outboundType: ByteBuffer.self))
                }
            }
        return try await client.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            outbound.finish()
            var answer: [UInt8] = []
            for try await buffer in inbound { answer += Array(buffer: buffer) }
            return answer
        }
    }

    @Test func everyCallWorksOverTheSocket() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { vault in
            let pin = try await vault.verificationKey()
            let standing = try await vault.standingKeys()
            #expect(standing.verify(by: pin))
            let key = try await vault.dayKeys([Sample.day])[0]
            let sealed = try Sample.clinicSeal(key)
            #expect(try await vault.openOwn(Sample.personSeal(), with: Sample.secret) == Sample.particulars)
            #expect(
                try await vault.openDelivery(contact: Sample.contactSeal(standing.courier), message: Sample.messageSeal(standing.courier))
                    .enclosure == .manage(Sample.token))
            #expect(try await vault.blindIndex(of: sealed).count == 7)
            #expect(
                try await vault.blindTokens(forLookup: Sample.lookupSeal(.email(Sample.contact.email!), standing.lookup), use: .recovery)
                    .count == 1)
            #expect(
                try await vault.reseal(sealed, to: DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 60)), version: 2)
                    .version == 2)
            #expect(try await !vault.backUpKeys().isEmpty)
            #expect(try await vault.backUpDayKeys(after: nil)?.date == Sample.date)
            #expect(try await vault.backUpDayKeys(after: Sample.date.advanced(byDays: 60)) == nil)
            fixture.clock.advancePastTerm()
            #expect(try await vault.shred(through: Sample.date, except: [Sample.otherClinic]) == [key.id])
            #expect(
                try await vault.journal(after: 0, limit: 100).map(\.purpose)
                    == [.ownView, .delivery, .index, .find, .reseal, .keyBackup, .keyBackup, .keyBackup, .shred])
            await #expect(throws: VaultError.shredded) { try await vault.blindIndex(of: sealed) }
        }
    }

    @Test func staffSignInAndOpenOverTheSocket() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { vault in
            let theOperator = try OperatorVault(
                socketPath: fixture.settings.socketPath, masterKeyFile: fixture.settings.masterKeyFile, clock: fixture.clock)
            let desk = Desk(fixture: fixture, vault: vault, theOperator: theOperator)
            let person = try await desk.person("noemie@example.org", .manager)
            let secret = try await desk.setPassword(person.grant)
            let signedIn = try await vault.signIn(try desk.proof(person.email, secret), device: person.signedIn.device)
            let opened = try await vault.open(try await desk.seals(300), at: Sample.clinic, grant: signedIn.secret)
            #expect(opened == Array(repeating: .opened(Sample.particulars), count: 300))
            let members = try await theOperator.staff(of: nil)
            #expect(members == [signedIn.grant.member])
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(SoftKey()) }
            try await theOperator.revoke(person.id, at: nil)
            await #expect(throws: StaffFault.refused(.signedOut)) { try await vault.grant(signedIn.secret) }
            let other = try Fixture()
            let mallory = try OperatorVault(
                socketPath: fixture.settings.socketPath, masterKeyFile: other.settings.masterKeyFile, clock: fixture.clock)
            await #expect(throws: StaffFault.vault(.refused(.malformed))) { try await mallory.staff(of: nil) }
            await mallory.close()
            await theOperator.close()
        }
    }

    @Test func manyCallsOfTwoClientsShareTheirConnections() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { first in
            let second = VaultClient(socketPath: fixture.settings.socketPath)
            let sealed = try Sample.personSeal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let vault = number % 2 == 0 ? first : second
                        if number % 3 == 0 {
                            let day = DayKeyName(clinic: ClinicID(high: 1, low: UInt64(number)), date: Sample.date)
                            let keys = try await vault.dayKeys([day])
                            #expect(keys.map(\.purpose) == [day.purpose])
                        } else {
                            let opened = try await vault.openOwn(sealed, with: Sample.secret)
                            #expect(opened == Sample.particulars)
                        }
                    }
                }
                try await group.waitForAll()
            }
            await second.close()
            await #expect(throws: VaultError.unavailable) { try await second.verificationKey() }
            #expect(try await first.journal(after: 0, limit: 1000).map(\.number) == Array(1...133))
        }
    }

    @Test func aClientFindsTheServerAgainAfterARestart() async throws {
        let fixture = try Fixture()
        let lasting = VaultClient(socketPath: fixture.settings.socketPath)
        await #expect(throws: VaultError.unavailable) { try await lasting.verificationKey() }
        let before = try await serving(fixture) { _ in try await lasting.verificationKey() }
        await #expect(throws: VaultError.unavailable) { try await lasting.verificationKey() }
        let after = try await serving(fixture) { _ in
            try await waitUntilAnswering(lasting)
            return try await lasting.verificationKey()
        }
        #expect(before == after)
        await lasting.close()
    }

    @Test func badFramesEndTheirConnectionAndNoOther() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { vault in
            let tooLong = withUnsafeBytes(of: UInt32(Frame.idByteCount + VaultWire.requestMax + 1).bigEndian, Array.init)
            let tooShort: [UInt8] = [0, 0, 0, 7, 1, 2, 3, 4, 5, 6, 7]
            for bytes in [tooLong, tooShort, [0xFF, 0xFF, 0xFF, 0xFF, 0], Array("GET / HTTP/1.1\r\n\r\n".utf8)] {
                #expect(try await exchange(bytes, on: fixture) == [])
            }
            _ = try await vault.verificationKey()
        }
    }

    @Test func aRequestThatIsNoneIsRefusedWithItsId() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { vault in
            // A client that does not half-close would wait: read one answer.
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(unixDomainSocketPath: fixture.settings.socketPath) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel(
                            wrappingChannelSynchronously: channel,
                            configuration: .init(inboundType: ByteBuffer.self, outboundType: ByteBuffer.self))
                    }
                }
            let answer = try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(bytes: [0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 77, 9, 9]))
                var answer: [UInt8] = []
                for try await buffer in inbound {
                    answer += Array(buffer: buffer)
                    if answer.count >= 16 { break }
                }
                return answer
            }
            #expect(answer == [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 77, 1, 0xFF, 2, VaultRefusal.malformed.rawValue])
            _ = try await vault.verificationKey()
        }
    }

    @Test func theSocketIsForItsUserAlone() async throws {
        let fixture = try Fixture()
        try await serving(fixture) { _ in
            for (path, mode) in [(fixture.settings.socketPath, 0o600 as mode_t), (fixture.path + "/run", 0o700)] {
                var status = stat()
                #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == mode)
            }
        }
        #expect(access(fixture.settings.socketPath, F_OK) != 0)
    }

    @Test func theServerEndsWithItsParent() async throws {
        let fixture = try Fixture()
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let leash = ends[0]
        let server = VaultServer(
            settings: fixture.settings, clock: fixture.clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, leash: leash)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            let client = VaultClient(socketPath: fixture.settings.socketPath)
            try await waitUntilAnswering(client)
            // As the kernel does when the parent is killed.
            close(ends[1])
            try await group.waitForAll()
            await #expect(throws: VaultError.unavailable) { try await client.verificationKey() }
            await client.close()
        }
        close(leash)
        // The directory is free again.
        try await fixture.withVault { _ in }
    }

    @Test func aVaultThatDoesNotAnswerIsUnavailable() async throws {
        let fixture = try Fixture()
        let silent = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(unixDomainSocketPath: fixture.path + "/silent").get()
        let client = VaultClient(socketPath: fixture.path + "/silent", timeoutSeconds: 1)
        await #expect(throws: VaultError.unavailable) { try await client.verificationKey() }
        await client.close()
        try await silent.close()
    }
}
