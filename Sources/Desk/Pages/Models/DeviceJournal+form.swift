import Bytes
import Clinics
import Pages
import Scheduling
import Seals
import Serving
import UseCases

extension DeviceJournal {
    /// What a device posts.
    ///
    /// - Throws: `Fault.unreadable` for anything that no device of ours
    ///   writes; a booking that lacks something is kept as `incomplete`.
    init(_ form: URLEncodedForm, device: DeviceID) throws(Fault) {
        guard let key = form.bytes(.key), key.count == 32,
            let clock = form[.clock, as: Int64.self], Self.plausible.contains(clock),
            let text = form[.entries], let value = try? JSONParser.parse(Array(text.utf8)), case .array(let elements) = value,
            elements.count <= Self.entriesMax
        else { throw .unreadable([]) }
        var entries: [DeviceEntry] = []
        for element in elements {
            guard let entry = DeviceEntry(element) else { throw .unreadable([]) }
            entries.append(entry)
        }
        self.init(device: device, key: key, clock: Instant(seconds: clock / 1_000), entries: entries)
    }

    /// Milliseconds of any clock that runs: years 1970 to 2500.
    static let plausible: ClosedRange<Int64> = 0...16_725_225_600_000
}

extension DeviceEntry {
    fileprivate init?(_ value: JSONValue) {
        guard let id = value.text("id").flatMap({ HoldID($0) }), let number = value.number("n"), (1...1_000_000).contains(number),
            let at = value.instant("at"), let kind = value.text("kind")
        else { return nil }
        let act: Act
        switch kind {
        case "none": act = .undone
        case "arrival":
            guard let visit = value.text("visit").flatMap({ AppointmentID($0) }) else { return nil }
            act = .arrival(visit)
        case "booking": act = OfflineBooking(value).map(Act.booking) ?? .incomplete
        default: return nil
        }
        self.init(id: id, number: Int(number), at: at, act: act)
    }
}

extension OfflineBooking {
    /// `nil` when it lacks something.
    fileprivate init?(_ value: JSONValue) {
        let (phone, birth) = (value.text("phone") ?? "", value.text("birth_date") ?? "")
        guard let slot = value.text("slot").flatMap({ SlotID($0) }),
            let practitioner = value.text("practitioner").flatMap({ PractitionerID($0) }),
            let start = value.instant("start"), let end = value.instant("end"),
            let modality = value.text("modality").flatMap({ Modality(code: $0) }),
            let family = value.text("family_name"), let given = value.text("given_name"), phone.isEmpty || PhoneNumber(phone) != nil,
            birth.isEmpty || LocalDate(birth) != nil
        else { return nil }
        self.init(
            slot: slot, practitioner: practitioner, start: start, end: end, modality: modality,
            particulars: Particulars(
                givenName: given.typedLine, familyName: family.typedLine, hasOneName: given.typedLine.isEmpty && value.truth("one_name"),
                birthDate: LocalDate(birth), healthNumber: nil,
                phone: PhoneNumber(phone), email: nil, language: value.text("language").flatMap { Language(rawValue: $0) } ?? .french,
                bookedFor: .oneself, reason: .other))
    }
}

extension JSONValue {
    fileprivate func text(_ name: String) -> String? {
        guard case .string(let text)? = self[name], text.utf8.count <= 1_000 else { return nil }
        return text
    }

    fileprivate func truth(_ name: String) -> Bool {
        if case .boolean(true)? = self[name] { true } else { false }
    }

    fileprivate func number(_ name: String) -> Int64? {
        guard case .number(let text)? = self[name] else { return nil }
        return Int64(text)
    }

    /// From milliseconds.
    fileprivate func instant(_ name: String) -> Instant? {
        number(name).flatMap { DeviceJournal.plausible.contains($0) ? Instant(seconds: $0 / 1_000) : nil }
    }
}
