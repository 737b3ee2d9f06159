import Scheduling

/// What a filter asks of a slot besides its times, in one word, so that the
/// answer is arithmetic: most rows a search reads do not fit, in no pattern a
/// processor could guess, and a wrong guess costs more than the whole test.
///
/// Bits 0–3: the kind, modality and audience in one; 7: always set; 8–15:
/// languages; 16–31: minutes.
struct SlotTraits: Sendable, Equatable {
    let bits: UInt32

    init(_ slot: IndexedSlot) {
        bits =
            Self.kind(slot.modality, slot.audience) | Self.anyLanguage | UInt32(slot.languages.rawValue) << 8
            | UInt32(UInt16(clamping: slot.minutes)) << 16
    }

    var minutes: Int { Int(bits >> 16) }
    var languages: LanguageSet { LanguageSet(rawValue: UInt8(truncatingIfNeeded: bits >> 8)) }
    var modality: Modality { Modality.allCases[Int(kind) / SlotAudience.allCases.count] }
    var audience: SlotAudience { SlotAudience.allCases[Int(kind) % SlotAudience.allCases.count] }
    /// 0...11.
    var kind: UInt32 { bits & 15 }

    static func kind(_ modality: Modality, _ audience: SlotAudience) -> UInt32 {
        UInt32(modality.rawValue * SlotAudience.allCases.count + audience.rawValue)
    }

    static let anyLanguage: UInt32 = 1 << 7
}
