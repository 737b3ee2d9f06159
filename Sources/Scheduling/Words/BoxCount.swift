/// How many a clinic is to call back, and how many it called within a day.
public struct BoxCount: Sendable, Hashable {
    public var waiting: Int
    public var called: Int

    public init(waiting: Int = 0, called: Int = 0) { (self.waiting, self.called) = (waiting, called) }
}
