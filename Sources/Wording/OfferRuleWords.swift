public import Scheduling

/// A clinic's published order, in words.
public enum OfferRuleWords {
    /// One sentence for each step of the order.
    public static func lines(_ rule: OfferRule, _ say: Language) -> [String] {
        var lines: [String] = []
        if rule.first.contains(.underTwo) { lines.append(say(.offerRuleUnderTwo)) }
        if rule.first.contains(.referral) { lines.append(say(.offerRuleReferral)) }
        lines.append(Typography.label(say(.offerRuleBands), in: say) + " " + rule.bands.indices.map { band($0, of: rule, say) }.joined(separator: ", ") + ".")
        lines.append(say(.offerRuleLongest))
        return lines
    }

    /// `de 5 à 15 km`: a band's bounds.
    public static func band(_ index: Int, of rule: OfferRule, _ say: Language) -> String {
        guard rule.bands.indices.contains(index) else { return "" }
        let upper = String(rule.bands[index]) + Typography.noBreakSpace + "km"
        guard index > 0 else { return say(.offerBandUpTo) + " " + upper }
        return say(.offerBandFrom) + " " + String(rule.bands[index - 1]) + " " + say(.offerBandTo) + " " + upper
    }
}
