/// Why someone needs to be seen. The table is QUEBEC.md's; its words, in both
/// languages, are in `Wording`.
///
/// A reason is particulars: it stands in a sealed record and in the page that
/// the person sees, never in a URL, a message, a log or a column.
public enum Reason: String, Hashable, Sendable, CaseIterable {
    case cold, fever, earache, sinus, urinary, rash, wound, sprain, back, eye, stomach, abdomen, headache, allergy
    case asthma
    case sexualHealth = "sexual-health"
    case mood, child, renewal, other

    /// The least minutes a slot must last to fit this reason.
    public var minutes: Int {
        switch self {
        case .renewal: 10
        case .cold, .fever, .earache, .sinus, .urinary, .rash, .eye, .stomach, .allergy, .other: 15
        case .wound, .sprain, .back, .abdomen, .headache, .asthma, .sexualHealth, .child: 20
        case .mood: 30
        }
    }
}
