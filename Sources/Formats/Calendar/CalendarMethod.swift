import Scheduling

/// RFC 5546 §1.4, of those this service sends.
public enum CalendarMethod: String, Hashable, Sendable, CaseIterable {
    case publish = "PUBLISH"
    case request = "REQUEST"
    case cancel = "CANCEL"
}
