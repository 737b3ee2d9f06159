import Containment
import Database
import Scheduling
import Seals
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Patients

extension World {
    var dropBox: DropBox { DropBox(house) }

    func freeze(_ scopes: Scope...) { put(.frozen, scopes) }

    func put(_ level: Level, _ scopes: [Scope] = [.clinic(World.plateau)]) {
        house.gate.rules.levels.put(LevelSet(levels: Dictionary(uniqueKeysWithValues: scopes.map { ($0, level) })))
    }

    func reopen() { house.gate.rules.levels.put(LevelSet()) }

    /// Every field of it can be found in a copy of the store, if it stood there in clear.
    static func word(_ number: Int = 1, phone: String = "438 555-0101") -> LeftWord {
        LeftWord(
            givenName: "Zéphyrine", familyName: "Qwertzuiop" + String(repeating: "x", count: number), birthDate: LocalDate("1987-06-05"),
            phone: PhoneNumber(phone)!, times: [.morning, .evening], reason: .sexualHealth, about: "Yxcvbnmlk depuis hier",
            language: .english)
    }

    /// Leaves word with a clinic, by a form of its own unless one is given.
    func leave(
        _ word: LeftWord = word(), at clinic: ClinicID = World.plateau, form: OwnerSecret? = nil, network: UInt8 = 1
    ) async throws {
        try await dropBox.leave(word, as: form ?? owner(), at: clinic, patient(network: network))
    }

    /// What nothing of the service does.
    func change(_ sql: String) async throws {
        let permit = try Permit.ofSystem(.manageSchedules)
        _ = try await engine.withTransaction(permit) { tx throws(StoreError) in try tx.execute(sql, []) }
    }

    func callBacks(_ at: AtDesk) async throws -> CallBacks { try await desk.callBacks(grant: at.secret, at.context) }
}
