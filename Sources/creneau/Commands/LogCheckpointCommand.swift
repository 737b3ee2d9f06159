import ArgumentParser
import Composition
import Database
import Notary
import PublishedLog
import Store
import UseCases

/// `creneau log checkpoint`: how far the log has come, and the key to check it by.
struct LogCheckpointCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "The newest checkpoint, as it is published, and the log's public key.",
        discussion: "Write the key down apart from this machine: with it and the published files anybody can check the log.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Record: Encodable {
        let origin: String
        let size: Int
        let root: String
        let key: String
        let checkpoint: String
        /// Leaves that have a number and are under no signed checkpoint yet.
        let unsigned: Int
        let waiting: Int
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let (log, waiting) = try await Deployment.with(configuration) { deployment in
            try await deployment.house.record.store.read { tx throws(StoreError) in (try tx.log(), try tx.waitingLeafCount()) }
        }
        guard let log, let note = try? SignedNote(log.note), let checkpoint = Checkpoint(text: note.text) else {
            throw CommandFault(.unavailable, "no checkpoint was signed yet; `creneau serve` signs the first within seconds")
        }
        let record = Record(
            origin: log.origin, size: checkpoint.size, root: String(note.text.split(separator: "\n")[2]), key: log.key,
            checkpoint: note.note, unsigned: log.size - log.signedSize, waiting: Int(waiting))
        if output.json { return try Console.say(json: record) }
        Console.say("\(note.note)\nkey: \(log.key)")
        if record.unsigned + record.waiting > 0 {
            Console.say("not under it yet: \(record.unsigned + record.waiting) leaves")
        }
    }
}
