import Credentials
import Database
import Scheduling
import Seals
import UseCases
import Vault

extension CommandFault {
    /// Words for what the other layers throw. Their errors are closed codes,
    /// so nothing of a row, a person or a file's contents comes along.
    package init(explaining error: any Error) {
        switch error {
        case let fault as CommandFault: self = fault
        case let fault as ConfigurationFault: self.init(.configuration, fault.description)
        case let refusal as Refusal: self.init(refusal)
        case let error as StoreError: self.init(error)
        case let error as VaultStartError: self.init(error)
        case let error as VaultError: self.init(error)
        case .vault(.refused(.malformed)) as StaffFault:
            self.init(
                .configuration,
                "the vault did not take this command as its operator's: is it the running vault's master key, and is this machine's clock right?"
            )
        case .vault(let error) as StaffFault: self.init(error)
        case .refused(let refusal) as StaffFault: self.init(refusal)
        default: self.init(.internal, "something unforeseen happened (\(type(of: error)))")
        }
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .storeUnavailable: self.init(.unavailable, "the database cannot be written just now; nothing was changed. Try again")
        case .vaultUnavailable: self.init(.unavailable, "the vault does not answer; start `creneau serve`, then try again")
        case .required, .levelChanged: self.init(.unavailable, "the level of containment in force does not allow this")
        case .invalid: self.init(.usage, "what was given is out of its limits; nothing was changed")
        case .notFound: self.init(.usage, "there is nothing under that id")
        case .scheduleCollides(let overlaps): self.init(.usage, Self.words(overlaps))
        case .planChanged: self.init(.unavailable, "something changed in between; nothing was saved. Try again")
        default: self.init(.internal, "the service refused (\(refusal.caseName)); nothing was changed")
        }
    }

    /// Every date, as far as a line is read.
    private static func words(_ overlaps: [ScheduleOverlap]) -> String {
        let shown = overlaps.prefix(12).map { "\($0.date) \($0.from)-\($0.to) (schedule \($0.other) of clinic \($0.otherClinic))" }
        let rest = overlaps.count - shown.count
        return "this schedule shares time with another of the same practitioner; nothing was changed"
            + (shown.isEmpty ? "" : ". On " + shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more dates" : ""))
    }

    private init(_ error: StoreError) {
        switch error {
        case .busy: self.init(.unavailable, "another process keeps the database busy; try again")
        case .full: self.init(.unavailable, "the disk of the database is full; make room, then try again")
        case .unavailable: self.init(.unavailable, "the database cannot be reached; check CRENEAU_DATABASE_URL and that it runs")
        case .readOnly: self.init(.unavailable, "the database is read-only; check the folder's permissions")
        case .encodingUnsupported(let encoding):
            self.init(
                .unavailable,
                "the database keeps text as \(encoding), which lacks letters that names have; make one with UTF-8: createdb --encoding=UTF8 --template=template0"
            )
        case .migrationTooNew: self.init(.unavailable, "a newer version of this program wrote the database; use that version")
        // SQLITE_CORRUPT and SQLITE_NOTADB, whatever their finer cause.
        case .failure(let code) where ["sqlite-11", "sqlite-26", "sqlite-267", "sqlite-523", "sqlite-779"].contains(code):
            self.init(.data, "the database file is damaged, or is none; restore it from a backup")
        default: self.init(.internal, "the database failed (\(error))")
        }
    }

    private init(_ refusal: StaffRefusal) {
        switch refusal {
        case .otherRole(let role):
            self.init(
                .usage,
                "they are \(role.rawValue) at that clinic; --instead-of \(role.rawValue) puts the new role in its place. Nothing was changed"
            )
        case .unknownStaff: self.init(.usage, "nobody has an account under that id or address; see `creneau staff list`")
        case .malformed: self.init(.usage, "a name is empty or too long, or the address cannot be used; nothing was changed")
        case .tooMany: self.init(.usage, "there are as many accounts as the service or the clinic may have; revoke some first")
        default: self.init(.internal, "the vault refused (\(refusal)); nothing was changed")
        }
    }

    private init(_ error: VaultError) {
        switch error {
        case .unavailable, .tooManyRequests: self.init(.unavailable, "the vault does not answer; try again, and see its lines in the log")
        case .refused(.journal): self.init(.unavailable, "the vault cannot write its journal; is its disk full?")
        case .refused(.keyStore): self.init(.unavailable, "the vault cannot read or write its keys; check its folder and disk")
        case .refused(.contained): self.init(.unavailable, "officers ordered that this is not done for now")
        case .refused, .cannotOpen, .unknownKey, .shredded: self.init(.internal, "the vault refused (\(error))")
        }
    }

    private init(_ error: VaultStartError) {
        switch error {
        case .masterKeyMissing: self.init(.noInput, "the vault's master key is missing; restore it, or name it in CRENEAU_MASTER_KEY_FILE")
        case .masterKeyTooOpen: self.init(.configuration, "others can read the vault's master key: chmod 600 it")
        case .masterKeyWrong: self.init(.configuration, "this master key is not the one the vault's keys were wrapped with")
        case .alreadyExists: self.init(.cannotCreate, "there are keys already; they are never overwritten")
        case .alreadyRunning: self.init(.unavailable, "another vault runs on this folder; stop it first")
        case .keysMissing: self.init(.noInput, "the vault's standing keys are missing; restore them from a backup")
        case .keysDamaged: self.init(.data, "a key file of the vault is damaged; restore it from a backup")
        case .journalDamaged: self.init(.data, "the vault's journal is damaged; keep its files as they are, they are evidence")
        case .files(let code): self.init(.cannotCreate, "a file of the vault cannot be read or written (errno \(code))")
        case .socket: self.init(.unavailable, "the vault's socket cannot be made; check the data folder's permissions and length")
        }
    }
}

extension Refusal {
    /// The case alone: what it carries may be a person's.
    fileprivate var caseName: String { String("\(self)".prefix { $0 != "(" }) }
}
