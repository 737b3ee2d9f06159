import Containment
import Testing

/// What the table of levels in the design says, sentence by sentence; written
/// from its words, and not from the table that the gate reads.
@Suite struct LevelClaimsTests {
    struct Claim: Sendable, CustomTestStringConvertible {
        let level: Level
        let who: Audience
        let what: Capability
        let expected: Decision
        let sentence: String

        init(_ level: Level, _ who: Audience, _ what: Capability, _ expected: Decision, _ sentence: String) {
            (self.level, self.who, self.what, self.expected, self.sentence) = (level, who, what, expected, sentence)
        }

        var testDescription: String { "\(level.text): \(sentence)" }
    }

    private static let patients: [Claim] = [
        Claim(.open, .patient, .book, .allow, "a patient books"),
        Claim(.open, .patient, .fileRequest, .allow, "a patient says what they need, and waits"),
        Claim(.guarded, .patient, .hold, .cost, "a hold costs a proof of work, or a wait"),
        Claim(.guarded, .patient, .book, .allow, "who has paid for a hold books it"),
        Claim(.guarded, .patient, .findOpenings, .allow, "looking costs nothing"),
        Claim(.guarded, .patient, .fileRequest, .allow, "patients may do all, and file a need"),
        Claim(.guarded, .patient, .cancelOwn, .allow, "patients may do all, and cancel"),
        Claim(.guarded, .patient, .answerOffer, .allow, "patients may do all, and answer an offer"),
        Claim(.restricted, .patient, .hold, .cost, "a hold costs no less than at the level below"),
        Claim(.restricted, .patient, .keepHold, .allow, "the contact is confirmed while the place is held"),
        Claim(.restricted, .patient, .book, .confirm, "a new appointment takes a confirmed contact"),
        Claim(.restricted, .patient, .fileRequest, .confirm, "so does a new request"),
        Claim(.restricted, .patient, .viewOwn, .allow, "own appointments are seen"),
        Claim(.restricted, .patient, .cancelOwn, .allow, "own appointments are cancelled"),
        Claim(.restricted, .patient, .rescheduleOwn, .allow, "own appointments are moved"),
        Claim(.restricted, .patient, .confirmOwn, .allow, "who comes says so"),
        Claim(.restricted, .patient, .recoverLink, .allow, "who lost the link of an own appointment has it sent again"),
        Claim(
            .restricted, .patient, .answerOffer, .allow,
            "a place that was offered is taken: the contact was confirmed when it was asked for"),
        Claim(.frozen, .patient, .viewOwn, .allow, "own appointments are seen"),
        Claim(.frozen, .patient, .cancelOwn, .queue, "a cancellation is queued"),
        Claim(.frozen, .patient, .queueCancellation, .allow, "a cancellation waits for its turn"),
        Claim(.frozen, .system, .finishQueued, .deny, "what was queued is done later"),
        Claim(.frozen, .system, .pauseDeadlines, .allow, "the deadlines of holds and offers stop"),
        Claim(.frozen, .patient, .leaveMessage, .allow, "a new need goes into the drop box"),
        Claim(.frozen, .patient, .hold, .deny, "nothing is held"),
        Claim(.frozen, .patient, .book, .deny, "nothing is booked"),
        Claim(.frozen, .patient, .fileRequest, .deny, "a need is left as a message, and not filed"),
        Claim(.frozen, .patient, .findOpenings, .deny, "openings that cannot be booked are not shown"),
        Claim(.frozen, .patient, .rescheduleOwn, .deny, "nothing is moved"),
        Claim(.frozen, .patient, .correctOwn, .deny, "where messages go is not changed"),
        Claim(.frozen, .patient, .answerOffer, .deny, "offers stand still"),
        Claim(.frozen, .patient, .readPublic, .allow, "pages of information stay"),
        Claim(.frozen, .patient, .keepForm, .allow, "what was being typed is not lost"),
        Claim(.dark, .patient, .readPublic, .allow, "a static page with the clinics' telephones is left"),
        Claim(.dark, .patient, .viewOwn, .deny, "nothing of a person is shown"),
        Claim(.dark, .patient, .cancelOwn, .deny, "nothing is cancelled"),
        Claim(.dark, .patient, .queueCancellation, .deny, "nothing is queued"),
        Claim(.dark, .patient, .leaveMessage, .deny, "nothing can be left: the vault is locked"),
        Claim(.dark, .patient, .receiveTexts, .deny, "no text is taken"),
    ]

    private static let desk: [Claim] = [
        Claim(.open, .staff, .manageStaff, .allow, "managers invite colleagues"),
        Claim(.guarded, .staff, .manageStaff, .allow, "staff may do all, and change the staff"),
        Claim(.guarded, .staff, .bookAtDesk, .allow, "staff may do all, and book"),
        Claim(.guarded, .staff, .manageSchedules, .allow, "staff may do all, and plan"),
        Claim(.restricted, .staff, .manageStaff, .deny, "nobody is let in or put out"),
        Claim(.restricted, .staff, .signIn, .allow, "who was signed in signs in anew"),
        Claim(.restricted, .staff, .manageSchedules, .allow, "all but that: schedules"),
        Claim(.restricted, .staff, .correctIdentity, .allow, "all but that: corrections"),
        Claim(.restricted, .staff, .openParticulars, .allow, "all but that: names"),
        Claim(.frozen, .staff, .signIn, .allow, "the desk works, so it signs in"),
        Claim(.frozen, .staff, .viewDay, .allow, "the day is seen"),
        Claim(.frozen, .staff, .openParticulars, .allow, "who comes is seen"),
        Claim(.frozen, .staff, .checkIn, .allow, "who comes is checked in"),
        Claim(.frozen, .staff, .bookAtDesk, .allow, "who telephones is booked"),
        Claim(.frozen, .staff, .overbook, .allow, "who walks in is taken"),
        Claim(.frozen, .staff, .cancelAtDesk, .allow, "who telephones to cancel is heard"),
        Claim(.frozen, .staff, .keepDay, .allow, "a device takes the day, for when it is dark"),
        Claim(.frozen, .staff, .readDropBox, .allow, "the clinic calls back from the drop box"),
        Claim(.frozen, .staff, .manageSchedules, .deny, "nothing is planned beyond tomorrow"),
        Claim(.frozen, .staff, .manageStaff, .deny, "nobody is let in or put out"),
        Claim(.frozen, .staff, .correctContact, .deny, "where messages go is not changed"),
        Claim(.frozen, .staff, .correctIdentity, .deny, "nobody becomes another"),
        Claim(.dark, .staff, .viewDay, .deny, "the device's own day sheet is all there is"),
        Claim(.dark, .staff, .signIn, .deny, "nobody signs in: the vault is locked"),
        Claim(.dark, .staff, .openParticulars, .deny, "nothing is opened"),
        Claim(.dark, .staff, .bookAtDesk, .deny, "nothing is booked"),
        Claim(.dark, .staff, .readDropBox, .deny, "nothing that was left is opened"),
    ]

    private static let others: [Claim] = [
        Claim(.open, .officer, .issueOrders, .allow, "officers order"),
        Claim(.guarded, .officer, .issueOrders, .allow, "officers may do all"),
        Claim(.restricted, .officer, .issueOrders, .allow, "officers prove who they are for each act, by its signatures"),
        Claim(.frozen, .patient, .issueOrders, .allow, "whoever carries an order, its signatures decide"),
        Claim(.dark, .staff, .issueOrders, .allow, "orders are verified on any surface: dark ends by one"),
        Claim(.dark, .officer, .readOrders, .allow, "officers read"),
        Claim(.dark, .officer, .readHealth, .allow, "officers see who lives"),
        Claim(.open, .officer, .openParticulars, .deny, "officers contain, and open nothing"),
        Claim(.dark, .officer, .openParticulars, .deny, "reading is not opening"),
        Claim(.restricted, .integrator, .readPublic, .deny, "integrators have nothing to read yet"),
        Claim(.frozen, .integrator, .findOpenings, .deny, "the exchange is closed"),
        Claim(.restricted, .system, .match, .allow, "freed places are offered"),
        Claim(.frozen, .system, .match, .deny, "the matcher pauses"),
        Claim(.frozen, .system, .deliver, .allow, "messages leave"),
        Claim(.frozen, .system, .shred, .allow, "what has outlived its purpose goes"),
        Claim(.frozen, .system, .keepRecord, .allow, "what was opened is written down"),
        Claim(.frozen, .system, .manageSchedules, .allow, "keys and places for tomorrow are made"),
        Claim(.frozen, .system, .manageClinics, .deny, "the directory stays as it is"),
        Claim(.dark, .system, .match, .deny, "the matcher pauses"),
        Claim(.dark, .system, .deliver, .deny, "nothing leaves: the vault is locked"),
        Claim(.dark, .system, .shred, .deny, "nothing is destroyed that may be evidence"),
        Claim(.dark, .system, .keepRecord, .allow, "what was opened is written down"),
        Claim(.dark, .system, .readHealth, .allow, "the service says that it lives"),
        Claim(.dark, .system, .issueOrders, .allow, "orders from the folder are taken"),
    ]

    @Test(arguments: patients + desk + others)
    func theDesignHolds(_ claim: Claim) {
        #expect(PolicyTable.standard.decision(at: claim.level, for: claim.who, claim.what) == claim.expected)
    }

    @Test func thereAreEnoughOfThem() { #expect((Self.patients + Self.desk + Self.others).count >= 60) }

    /// Who runs the service looks at its health at every level, and whoever
    /// looks for a clinic finds its telephone.
    @Test(arguments: Level.allCases, [Audience.patient, .staff, .officer, .system])
    func informationStays(_ level: Level, _ audience: Audience) {
        #expect(PolicyTable.standard.decision(at: level, for: audience, .readPublic) == .allow)
        #expect(PolicyTable.standard.decision(at: level, for: audience, .readHealth) == .allow)
    }
}
