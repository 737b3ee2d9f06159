public import Scheduling

/// A clinic's published order, in words: the same for who waits and for who
/// reviews it.
public enum OfferRuleWords {
    /// One sentence for each step of the order.
    public static func steps(_ rule: OfferRule) -> [Phrase] {
        var steps: [Phrase] = []
        switch (rule.first.contains(.underTwo), rule.first.contains(.referral)) {
        case (true, true): steps.append(.ruleBoth)
        case (true, false): steps.append(.ruleUnderTwo)
        case (false, true): steps.append(.ruleReferral)
        case (false, false): break
        }
        if rule.bands.count == 1, let only = rule.bands.first {
            steps.append(.ruleOneBand(only))
        } else {
            let bands = rule.bands.indices.map { band($0, of: rule) }
            steps.append(
                .ruleBands(
                    Phrase(
                        bands.map(\.french).joined(separator: ", puis "), bands.map(\.english).joined(separator: ", then "))))
        }
        steps.append(.ruleLongest)
        return steps
    }

    /// `de 5 à 15 km`: a band's bounds.
    public static func band(_ index: Int, of rule: OfferRule) -> Phrase {
        guard rule.bands.indices.contains(index) else { return Phrase("", "") }
        return .band(from: index == 0 ? nil : rule.bands[index - 1], to: rule.bands[index])
    }
}
