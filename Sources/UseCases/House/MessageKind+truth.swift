package import Scheduling

extension MessageKind {
    /// Whether what such a message says of a visit is still so: a confirmation
    /// of what has been cancelled meanwhile, or a change that a later change
    /// has overtaken, would mislead.
    ///
    /// - Parameter version: of the visit, when the message was asked for.
    package func isStillTrue(_ version: Int64, of appointment: Appointment, _ zone: ZoneRules, _ quiet: QuietHours?, _ now: Instant) -> Bool
    {
        let isComing = appointment.isComing(at: now)
        let isWhereItWas = Int64(appointment.sequence) == version
        return switch self {
        case .confirmation, .linkRecovery, .repeated, .sentAgain, .contactChanged: isComing
        // Told whatever the desk notes of the visit meanwhile: who corrects somebody at the counter tells them too.
        case .identityCorrected: appointment.state != .cancelled
        case .changed, .movedByClinic, .chooseAgain: isComing && isWhereItWas
        case .reminder, .earlyReminder:
            isComing && isWhereItWas
                && ReminderTiming(daysBefore: daysBefore ?? 1, zone: zone, quiet: quiet).isDay(now, for: appointment.start)
        case .missed: appointment.state == .noshow
        case .cancelled, .cancelledByClinic: appointment.state == .cancelled
        case .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed, .contactCode,
            .accessChanged:
            false
        }
    }
}
