public import Scheduling

extension Reason {
    /// The name of the reason in a list.
    public var name: Phrase {
        switch self {
        case .cold: .reasonCold
        case .fever: .reasonFever
        case .earache: .reasonEarache
        case .sinus: .reasonSinus
        case .urinary: .reasonUrinary
        case .rash: .reasonRash
        case .wound: .reasonWound
        case .sprain: .reasonSprain
        case .back: .reasonBack
        case .eye: .reasonEye
        case .stomach: .reasonStomach
        case .abdomen: .reasonAbdomen
        case .headache: .reasonHeadache
        case .allergy: .reasonAllergy
        case .asthma: .reasonAsthma
        case .sexualHealth: .reasonSexualHealth
        case .mood: .reasonMood
        case .child: .reasonChild
        case .renewal: .reasonRenewal
        case .other: .reasonOther
        }
    }

    /// What to know before a visit for this reason, shown with the results;
    /// `nil` when the general advice (811, 911) is all there is to say.
    public var advice: Phrase? {
        switch self {
        case .cold: .adviceCold
        case .fever: .adviceFever
        case .urinary: .adviceUrinary
        case .rash: .adviceRash
        case .wound: .adviceWound
        case .sprain: .adviceSprain
        case .back: .adviceBack
        case .eye: .adviceEye
        case .stomach, .other: .adviceInfoSante
        case .abdomen: .adviceAbdomen
        case .headache: .adviceHeadache
        case .allergy: .adviceAllergy
        case .asthma: .adviceAsthma
        case .sexualHealth: .adviceSexualHealth
        case .mood: .adviceMood
        case .child: .adviceChild
        case .renewal: .adviceRenewal
        case .earache, .sinus: nil
        }
    }

    /// Whether the advice names an emergency: it is then set apart as a warning.
    public var adviceIsUrgent: Bool {
        switch self {
        case .cold, .fever, .urinary, .rash, .wound, .sprain, .back, .eye, .abdomen, .headache, .allergy, .asthma, .mood,
            .child:
            true
        case .earache, .sinus, .stomach, .sexualHealth, .renewal, .other: false
        }
    }
}
