import Scheduling

/// Beside the decision, and without any effect on it: what orders that are
/// rehearsed would have done to what is let through.
extension Gate {
    /// Something that was let through at once, and what the order would have had it meet.
    ///
    /// The service's own rounds are nobody's request, and not counted: how
    /// often they come is the clock's doing.
    ///
    /// - Parameter isPermit: it is done next, and counts also where no request
    ///   is told of; at a listener a refusal alone counts, for what costs
    ///   something or waits is met at the verb.
    func rehearse(
        _ asker: Asker, _ capability: Capability, at clinics: Set<ClinicID>, under level: Level, isConfirmed: Bool = false,
        isPaid: Bool = false, isPermit: Bool = true, _ asking: Asking?
    ) {
        guard asker.audience != .system, asking.map({ $0.capability == capability }) ?? isPermit else { return }
        for tally in rehearsals.live {
            let would = self.level(in: tally.levels, asker, clinics)
            guard would > level else { continue }
            let decision = decision(at: would, asker, clinics, capability)
            guard let effect = RehearsedEffect(decision), isPermit || decision == .deny, !(decision == .confirm && isConfirmed),
                !(decision == .cost && isPaid), asking?.isFirst(for: tally) ?? true
            else { continue }
            tally.count(RehearsalTally.Cell(asker.audience, capability, effect))
        }
    }
}
