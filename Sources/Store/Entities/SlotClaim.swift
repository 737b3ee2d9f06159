public import Scheduling

/// On what terms a free slot is taken: what the public may, or what the
/// clinic itself may with its own.
public enum SlotClaim: Sendable, Hashable {
    /// Open to everybody, and open for long enough.
    case publicly
    /// Any free slot of the clinic that is not over, whoever it is meant for:
    /// its reserve for the telephone, and what was freed a moment ago. Not
    /// what somebody holds.
    case clinic(ClinicID)

    /// The slot may be taken on these terms, whatever its state.
    ///
    /// - Parameters:
    ///   - now: the placeholder of the present, in seconds.
    ///   - own: the first placeholder that is still unused.
    func isAllowed(now: String, own: Int) -> String {
        switch self {
        case .publicly: "audience = 0 AND start_at > \(now)"
        case .clinic: "clinic = $\(own) AND end_at > \(now)"
        }
    }

    /// Nobody has it: free long enough, or its last hold lapsed long enough ago.
    func isOpen(now: String) -> String {
        switch self {
        case .publicly:
            "((state = 0 AND public_from <= \(now)) OR (state = 1 AND hold_until <= \(now) - \(Hold.publicDelaySeconds)))"
        case .clinic: "(state = 0 OR (state = 1 AND hold_until <= \(now)))"
        }
    }

    /// What the first unused placeholder stands for.
    var arguments: [Value] {
        switch self {
        case .publicly: []
        case .clinic(let clinic): [.blob(clinic.bytes)]
        }
    }
}
