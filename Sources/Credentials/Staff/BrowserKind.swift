/// What kind of browser somebody signed in with, as it calls itself: enough
/// for its owner to know it again, too little to tell one from another.
/// Of no weight in any decision, for a browser may call itself anything.
public struct BrowserKind: Hashable, Sendable {
    public enum Family: UInt8, Hashable, Sendable, CaseIterable {
        case other = 0, firefox, chrome, edge, safari, opera, samsung
    }

    public enum System: UInt8, Hashable, Sendable, CaseIterable {
        case other = 0, windows, mac, iPhone, iPad, android, linux, chromeOS
    }

    public var family: Family
    public var system: System

    public init(family: Family, system: System) {
        self.family = family
        self.system = system
    }
}
