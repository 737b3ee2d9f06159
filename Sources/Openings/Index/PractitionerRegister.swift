import Scheduling

/// Small numbers for practitioners, so that a row needs four bytes instead
/// of sixteen. It only grows, until everything is loaded anew.
struct PractitionerRegister: Sendable {
    private var ids: [PractitionerID] = []
    private var numbers: [PractitionerID: UInt32] = [:]

    /// 0 for nobody.
    mutating func number(of practitioner: PractitionerID?) -> UInt32 {
        guard let practitioner else { return 0 }
        if let known = numbers[practitioner] { return known }
        ids.append(practitioner)
        numbers[practitioner] = UInt32(ids.count)
        return UInt32(ids.count)
    }

    subscript(number: UInt32) -> PractitionerID? { number == 0 ? nil : ids[Int(number) - 1] }

    var memoryEstimate: Int {
        ids.capacity * MemoryLayout<PractitionerID>.stride
            + numbers.capacity * (MemoryLayout<PractitionerID>.stride + MemoryLayout<UInt32>.stride)
    }
}
