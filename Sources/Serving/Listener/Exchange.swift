package import NIOCore

/// One connection's requests and answers, as far as time and order go: a
/// value that its handler tells what happens, and that says what to do. Times
/// are the caller's.
package struct Exchange {
    /// What comes in.
    private enum Arriving: Equatable {
        case nothing
        case head(since: NIODeadline)
        case body(since: NIODeadline, bytes: Int)
    }

    /// What a deadline that has passed asks for.
    package enum Overdue: Equatable {
        case nothing
        /// Say 408 and end; nobody has seen this request.
        case slowHead
        /// Tell whoever reads the body; they answer.
        case slowBody
        case close
    }

    private let limits: ConnectionLimits
    private var arriving = Arriving.nothing
    /// Requests whose head, and whose last byte, came in; answers that went out.
    private var begun = 0
    private var received = 0
    private var answered = 0
    private var isAnswering = false
    /// Nothing more is taken after this request.
    private var last: Int?
    /// The answer that ends the connection is out: what still comes in is thrown away.
    private(set) var isDraining = false
    private var drained = 0
    /// When the connection is closed whatever happens.
    private var end: NIODeadline?
    /// Since when the client takes nothing, and how many bytes it left then.
    private var stuck: (since: NIODeadline, left: Int)?

    package init(_ limits: ConnectionLimits) { self.limits = limits }

    /// A request has come in, or begins to, that is not answered yet.
    package var isOwed: Bool { begun > answered }

    /// Bytes arrive, before anybody understands them.
    ///
    /// - Returns: whether they are looked at.
    package mutating func bytes(_ count: Int, at now: NIODeadline) -> Bool {
        // Also what is sent after a request that was to be the last.
        if isDraining || last.map({ received >= $0 }) == true {
            drained += count
            return false
        }
        if arriving == .nothing { arriving = .head(since: now) }
        return true
    }

    /// More was sent for nothing than is read for nothing.
    package var hasDrainedEnough: Bool { drained > limits.drainBytes }

    /// - Returns: whether the request is taken.
    package mutating func head(at now: NIODeadline, isLast: Bool) -> Bool {
        guard last == nil, !isDraining else { return false }
        begun += 1
        if isLast { last = begun }
        arriving = .body(since: now, bytes: 0)
        return true
    }

    /// The last request was the last: what comes now is not taken.
    package mutating func takeNoMore() { last = last ?? begun }

    package mutating func body(_ count: Int) -> Bool {
        guard case .body(let since, let bytes) = arriving else { return false }
        arriving = .body(since: since, bytes: bytes + count)
        return true
    }

    package mutating func requestEnds() -> Bool {
        guard case .body = arriving else { return false }
        received += 1
        arriving = .nothing
        return true
    }

    /// - Returns: whether the connection ends with this answer: it was asked
    ///   to, or its request is not all there, and nobody will read the rest.
    package mutating func answerBegins() -> Bool {
        isAnswering = true
        return endsAfterThisAnswer
    }

    /// - Returns: the same, once the answer is out; then nothing more is read.
    package mutating func answerEnds(at now: NIODeadline) -> Bool {
        let ends = endsAfterThisAnswer
        isAnswering = false
        answered += 1
        if ends {
            isDraining = true
            arriving = .nothing
            stuck = nil
            end = now + .seconds(Int64(limits.drainSeconds))
        } else if case .head = arriving, answered == begun {
            // It waited for its turn.
            arriving = .head(since: now)
        }
        return ends
    }

    private var endsAfterThisAnswer: Bool { received <= answered || last == answered + 1 }

    /// - Parameter left: bytes that wait for the client to take them.
    package mutating func canWrite(_ can: Bool, left: Int, at now: NIODeadline) {
        stuck = can ? nil : stuck ?? (now, left)
        isLeft(left, at: now)
    }

    /// A long answer on a slow line is taken, however late its end.
    package mutating func isLeft(_ bytes: Int, at now: NIODeadline) {
        if let stuck, bytes < stuck.left { self.stuck = (now, bytes) }
    }

    /// When something would be overdue, if nothing happens until then.
    package var deadline: NIODeadline? { [end, arrivingDeadline, stuckDeadline].compactMap { $0 }.min() }

    private var stuckDeadline: NIODeadline? { stuck.map { $0.since + .seconds(Int64(limits.takeSeconds)) } }

    private var arrivingDeadline: NIODeadline? {
        switch arriving {
        case .nothing: nil
        case .head(let since): isOwed ? nil : since + .seconds(Int64(limits.headSeconds))
        case .body(let since, let bytes):
            since + min(.seconds(Int64(limits.bodySeconds)), paceAllows(bytes))
        }
    }

    private func paceAllows(_ bytes: Int) -> TimeAmount {
        guard limits.paceBytes > 0 else { return .hours(1) }
        let milliseconds = Int64(bytes) * 1000 / Int64(limits.paceBytes)
        return .seconds(Int64(limits.graceSeconds)) + .milliseconds(milliseconds)
    }

    package mutating func due(at now: NIODeadline) -> Overdue {
        guard let deadline, deadline <= now else { return .nothing }
        if let end, end <= now { return .close }
        if let stuckDeadline, stuckDeadline <= now { return .close }
        switch arriving {
        case .nothing: return .nothing
        case .head:
            last = begun
            return .slowHead
        case .body:
            arriving = .nothing
            last = begun
            // An answer that is on its way already cannot say it any more.
            guard !(isAnswering && answered + 1 == begun) else { return .close }
            end = now + .seconds(Int64(limits.takeSeconds))
            return .slowBody
        }
    }
}
