import Containment
import Database
import Scheduling
import Seals
import Store
import Testing
import UseCases

@testable import Clinics
@testable import Patients

extension World {
    /// At those places nothing is booked by itself; elsewhere all is open.
    func freeze(_ scopes: Scope...) { put(.frozen, scopes) }

    func put(_ level: Level, _ scopes: [Scope]) {
        house.gate.rules.levels.put(LevelSet(levels: Dictionary(uniqueKeysWithValues: scopes.map { ($0, level) })))
    }

    func reopen() { house.gate.rules.levels.put(LevelSet()) }

    static func word(_ family: String = "Qwertzuiop") throws -> LeftWord {
        LeftWord(
            givenName: "Zéphyrine", familyName: family, birthDate: nil, phone: try #require(PhoneNumber("438 555-0101")),
            times: [.morning], reason: .earache, about: "Depuis hier", language: .french)
    }

    /// Somebody leaves word while the clinic is frozen, and it opens again.
    func leftWord(with clinic: ClinicID) async throws -> WordID {
        freeze(.clinic(clinic))
        var generator = SystemRandomNumberGenerator()
        let context = Context(actor: .patient, audience: .patient, language: .french, instant: clock.now(), network: .local)
        try await DropBox(house).leave(try Self.word(), as: OwnerSecret(using: &generator), at: clinic, context)
        reopen()
        return try await house.record.store.read { tx throws(StoreError) in
            guard let id = try tx.wordsWaiting(at: clinic, limit: 1, sealKind: Int64(SealKind.word.rawValue)).first?.id else {
                throw .malformedRow
            }
            return id
        }
    }
}
