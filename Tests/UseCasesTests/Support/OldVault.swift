import Foundation
import Seals

@testable import Clinics
@testable import Patients
@testable import UseCases
@testable import Vault

/// A vault's standing keys as they were written while requests had one key without a date.
enum OldVault {
    static func write(in folder: String, masterKey: String) throws {
        // Signing, courier and request key; since then a byte comes before, and the third is another's.
        let bytes = Array(StandingSecrets().bytes.dropFirst())
        let master = try MasterKey(file: masterKey)
        try FileManager.default.createDirectory(atPath: folder + "/keys", withIntermediateDirectories: true)
        try Data(KeyWrap.wrap(bytes, with: master.files, name: Array("creneau/v1 standing keys".utf8)))
            .write(to: URL(fileURLWithPath: folder + "/keys/standing"))
    }
}
