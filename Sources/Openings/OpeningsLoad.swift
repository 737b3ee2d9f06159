import Scheduling

/// Everything the index is to hold, gathered slot by slot: at start, or when
/// a node fell too far behind to follow.
///
/// Slots may come in any order; in order of clinic and start they are not
/// sorted again, and the clinic is looked up once a run. Nothing is allocated
/// for a single slot. It cannot be copied, so that handing it over gives its
/// memory back clinic by clinic, and what is loaded never stands twice.
public struct OpeningsLoad: ~Copyable, Sendable {
    private let clinics: [IndexedClinic]
    private let numbers: [ClinicID: Int]
    private var rows: [[SlotRow]]
    private var practitioners = PractitionerRegister()
    private var run: (clinic: ClinicID, number: Int)?
    /// Slots refused: of a clinic that is not listed, or with a start outside
    /// 1970...9999.
    public private(set) var ignoredCount = 0

    /// - Parameter clinics: all there are; of several with one id the last
    ///   counts.
    public init(clinics: [IndexedClinic]) {
        var listed: [IndexedClinic] = []
        var numbers: [ClinicID: Int] = [:]
        for clinic in clinics {
            if let number = numbers[clinic.id] {
                listed[number] = clinic
            } else {
                numbers[clinic.id] = listed.count
                listed.append(clinic)
            }
        }
        self.clinics = listed
        self.numbers = numbers
        rows = Array(repeating: [], count: listed.count)
    }

    public mutating func add(_ slot: IndexedSlot) {
        if run?.clinic != slot.clinic { run = numbers[slot.clinic].map { (slot.clinic, $0) } }
        guard let run, slot.start.isIndexable else {
            ignoredCount += 1
            return
        }
        rows[run.number].append(SlotRow(slot, practitioner: practitioners.number(of: slot.practitioner)))
    }

    consuming func snapshot() -> Snapshot { Snapshot(clinics: clinics, rows: &rows, practitioners: practitioners) }
}
