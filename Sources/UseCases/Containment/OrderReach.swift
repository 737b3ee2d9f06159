public import Containment
public import Scheduling

/// How far an order would reach: what stands at each clinic, and who waits,
/// at some moment. Counts alone; nobody is in it.
public struct OrderReach: Sendable, Equatable {
    /// What stands at one clinic.
    public struct Place: Sendable, Equatable {
        public var clinic: ClinicID
        /// As it calls itself, in both languages.
        public var name: String
        public var municipality: String
        /// Appointments to come that are booked, or about to be.
        public var appointments: Int
        /// Places that are held, or offered to somebody.
        public var held: Int
        /// People of its staff who opened a visit's particulars there within
        /// the longest time that a sign-in lasts. Who is signed in is known to
        /// the vault alone; who opened nothing is not counted.
        public var staff: Int

        public init(clinic: ClinicID, name: String, municipality: String, appointments: Int, held: Int, staff: Int) {
            (self.clinic, self.name, self.municipality) = (clinic, name, municipality)
            (self.appointments, self.held, self.staff) = (appointments, held, staff)
        }
    }

    /// Everything that scopes cover.
    public struct Extent: Sendable, Equatable {
        public var clinics: Int
        public var appointments: Int
        public var held: Int
        /// Standing requests: those of the whole service, where any patient is
        /// covered, for who waits is no clinic's; else none.
        public var waiting: Int
        public var staff: Int

        /// To two digits each, for whoever looks.
        package var rounded: Extent {
            Extent(
                clinics: OrderReach.rounded(clinics), appointments: OrderReach.rounded(appointments), held: OrderReach.rounded(held),
                waiting: OrderReach.rounded(waiting), staff: OrderReach.rounded(staff))
        }

        public init(clinics: Int, appointments: Int, held: Int, waiting: Int, staff: Int) {
            (self.clinics, self.appointments, self.held) = (clinics, appointments, held)
            (self.waiting, self.staff) = (waiting, staff)
        }
    }

    /// Each clinic that takes part, in the order of a dictionary.
    public var places: [Place]
    /// People who wait for a place: standing requests that are in line.
    public var waiting: Int

    public init(places: [Place], waiting: Int) { (self.places, self.waiting) = (places, waiting) }

    /// To two digits: enough to weigh an order by, and no count of the people
    /// of one clinic for whoever looks.
    package static func rounded(_ count: Int) -> Int {
        var unit = 1
        while count / unit >= 100 { unit *= 10 }
        return (count + unit / 2) / unit * unit
    }

    /// What an order about these would meet.
    ///
    /// A clinic is covered where anything of it is: by an order about all, about it,
    /// or about the site or the desk. What is patients' (appointments, places that are
    /// held, who waits) counts where the site is covered, staff where the desk is.
    /// An order about one of staff meets one of staff, and no clinic.
    public func extent(of scopes: [Scope]) -> Extent {
        var extent = Extent(clinics: 0, appointments: 0, held: 0, waiting: 0, staff: 0)
        for place in places {
            let front = Self.cover(scopes, Whereabouts(surface: .front, clinic: place.clinic))
            let desk = Self.cover(scopes, Whereabouts(surface: .desk, clinic: place.clinic))
            guard front || desk else { continue }
            extent.clinics += 1
            if front { (extent.appointments, extent.held) = (extent.appointments + place.appointments, extent.held + place.held) }
            if desk { extent.staff += place.staff }
        }
        if scopes.contains(where: { $0.covers(Whereabouts(surface: .front)) }) { extent.waiting = waiting }
        let persons = Set(scopes.filter { if case .staff = $0 { true } else { false } })
        extent.staff = max(extent.staff, persons.count)
        return extent
    }

    private static func cover(_ scopes: [Scope], _ place: Whereabouts) -> Bool { scopes.contains { $0.covers(place) } }
}
