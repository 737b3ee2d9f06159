import Glibc
import NIOCore
import NIOPosix
import Scheduling
import Seals
import Synchronization
import Testing

@testable import Vault
@testable import VaultCalls

/// A vault that hangs costs the first who asks a moment, and the others nothing.
@Suite struct HangTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    private func pulse(_ steps: UInt64, waiting: Int = 1, instance: UInt64 = 1) -> VaultPulse {
        VaultPulse(instance: instance, steps: steps, waiting: waiting)
    }

    @Test func anOpenBreakerLetsOneAskNowAndThen() {
        var breaker = VaultBreaker()
        #expect(breaker.admission(at: start) == .pass)
        breaker.trip(nil, at: start)
        #expect((0..<5).allSatisfy { _ in breaker.admission(at: start) == .refuse })
        let later = start + VaultBreaker.probeEvery
        #expect(breaker.admission(at: later) == .probe)
        #expect(breaker.admission(at: later) == .refuse)
        #expect(!breaker.heard(nil, at: later) && breaker.isOpen)
        #expect(breaker.admission(at: later + VaultBreaker.probeEvery) == .probe)
        #expect(breaker.heard(pulse(3), at: later) && breaker.admission(at: later) == .pass)
    }

    @Test func onlyProgressClosesTheBreakerOfAVaultThatStalled() {
        for (heard, closes) in [
            (pulse(7), false), (pulse(8), true), (pulse(7, waiting: 0), true), (pulse(7, instance: 2), true),
        ] {
            var breaker = VaultBreaker()
            breaker.trip(pulse(7), at: start)
            #expect(breaker.heard(heard, at: start) == closes)
        }
    }

    /// Counts the bytes that come, and says nothing.
    private final class Deaf: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let heard: Counter
        init(_ heard: Counter) { self.heard = heard }
        func channelRead(context: ChannelHandlerContext, data: NIOAny) { heard.add(unwrapInboundIn(data).readableBytes) }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)
        func add(_ more: Int) { count.withLock { $0 += more } }
        var value: Int { count.withLock { $0 } }
    }

    @Test func afterTheFirstNobodyWaitsForAVaultThatSaysNothing() async throws {
        let fixture = try Fixture()
        let heard = Counter()
        let silent = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Deaf(heard)) }
            }
            .bind(unixDomainSocketPath: fixture.path + "/silent").get()
        // Longer than any test waits: what ends the first call is the silence.
        let client = VaultClient(socketPath: fixture.path + "/silent", timeoutSeconds: 3_600)
        await #expect(throws: VaultError.unavailable) { try await client.openOwn(Sample.personSeal(), with: Sample.secret) }
        let bytes = heard.value
        #expect(bytes > 0)
        // At once, or after one short look: nothing of a request goes out any more.
        let seal = try Sample.personSeal()
        let pulseByteCount = Frame.lengthByteCount + Frame.idByteCount + PulseCall().encoded.count
        for _ in 0..<20 {
            await #expect(throws: VaultError.unavailable) { try await client.openOwn(seal, with: Sample.secret) }
        }
        #expect((heard.value - bytes) % pulseByteCount == 0 && heard.value - bytes < seal.bytes.count)
        await client.close()
        try await silent.close()
    }

    @Test func aBusyCoreAnswersItsPulse() async throws {
        let fixture = try Fixture()
        let engine = try VaultEngine(settings: fixture.settings, clock: fixture.clock)
        let before = try await engine.ask(PulseCall())
        _ = try await engine.ask(VerificationKeyCall())
        let after = try await engine.ask(PulseCall())
        #expect(after.instance == before.instance && after.steps > before.steps && after.waiting == 0)
        await engine.close()
    }
}
