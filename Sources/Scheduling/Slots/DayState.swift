/// How a visit stands on its day, as the clinic's desk tells them apart.
public enum DayState: String, Hashable, Sendable, CaseIterable {
    case expected
    /// Expected, and `lateAfterSeconds` past the start.
    case late
    case arrived
    case inConsultation = "in-consultation"
    case done
    case noShow = "no-show"
    case cancelled

    public static let lateAfterSeconds: Int64 = 300

    /// - Parameter began: when the consultation did; `nil` before it.
    public init(_ state: AppointmentState, start: Instant, began: Instant?, at now: Instant) {
        self =
            switch state {
            case .pending, .booked: now >= start + Self.lateAfterSeconds ? .late : .expected
            case .arrived: began == nil ? .arrived : .inConsultation
            case .fulfilled: .done
            case .cancelled: .cancelled
            case .noshow: .noShow
            }
    }
}
