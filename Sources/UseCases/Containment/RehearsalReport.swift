package import Bytes
public import Containment
public import Scheduling

/// An order that is or was rehearsed, with what it would have met.
public struct RehearsalReport: Sendable, Equatable {
    /// Of one audience's requests for one thing, what would have become of so many.
    public struct Count: Sendable, Equatable {
        public var audience: String
        public var capability: String
        /// ``RehearsedEffect``.
        public var effect: String
        public var count: Int

        init(audience: String, capability: String, effect: String, count: Int) {
            (self.audience, self.capability, self.effect, self.count) = (audience, capability, effect, count)
        }
    }

    public var id: String
    public var level: Level
    public var scopes: [Scope]
    public var reason: String
    public var begin: Instant
    public var end: Instant
    /// When its figures came into the log; `nil` while they may grow.
    public var closed: Instant?
    /// It counts.
    public var isLive: Bool
    /// What stood within its scopes when it began.
    public var reach: OrderReach.Extent
    public var counts: [Count]

    /// In JSON: what is answered, printed, and committed to in the log.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("level", level.text)
            writer.name("scopes")
            writer.array { writer in for scope in scopes { writer.string(scope.text) } }
            writer.member("reason", reason)
            writer.member("begin", RFC3339.format(begin))
            writer.member("end", RFC3339.format(end))
            writer.member("closed", closed.map { RFC3339.format($0) })
            writer.flag("isLive", isLive)
            writeFigures(to: &writer)
        }
    }

    /// The figures alone.
    var figures: String {
        var writer = JSONWriter()
        writer.object { writeFigures(to: &$0) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func writeFigures(to writer: inout JSONWriter) {
        writer.name("reach")
        writer.object { writer in
            writer.member("clinics", reach.clinics)
            writer.member("appointments", reach.appointments)
            writer.member("held", reach.held)
            writer.member("waiting", reach.waiting)
            writer.member("staff", reach.staff)
        }
        writer.name("counts")
        writer.array { writer in
            for count in counts {
                writer.object { writer in
                    writer.member("audience", count.audience)
                    writer.member("capability", count.capability)
                    writer.member("effect", count.effect)
                    writer.member("count", count.count)
                }
            }
        }
    }
}
