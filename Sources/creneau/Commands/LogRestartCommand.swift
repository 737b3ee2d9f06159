import ArgumentParser
import Composition
import Foundation
import Notary
import Operations
import Orders
import PublishedLog
import UseCases

/// `creneau log restart`: a new log after a restore, by two officers.
struct LogRestartCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "restart", abstract: "Begin a new log after a restore: two officers sign what is missing.",
        discussion: """
            After a restore the log stands still: what was published since the backup is in no store any more. Name the last \
            checkpoint that a witness, a mirror or anybody has; the new log's first leaf says it, with what the store has. What is \
            published of the old log stays beside it, under `before`.
            """)

    @Option(help: "A file with the last checkpoint that is known outside, or none.")
    var known: String
    @Option(help: "One line for the log.")
    var reason: String
    @Option(help: "Two officers' key files.")
    var key: [String]

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard !reason.isEmpty, reason.unicodeScalars.count <= OrderText.reasonLengthMax, reason.utf8.allSatisfy({ $0 >= 0x20 }) else {
            throw ValidationError("--reason is one line of \(OrderText.reasonLengthMax) characters at most.")
        }
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        var checkpoint: Checkpoint?
        if known != "none" {
            guard let bytes = try DurableFile.read(known), let note = try? SignedNote(bytes), let read = Checkpoint(text: note.text) else {
                throw CommandFault(.noInput, "\(known) is not a checkpoint; name the file `checkpoint` of a mirror, or say none")
            }
            checkpoint = read
        }
        let officers = try configuration.orderBook().chain.newest
        let (last, reason, keys) = (checkpoint, reason, key)
        let origin = try await Deployment.with(configuration) { deployment in
            let restart = LogRestart(deployment.house, folder: LogFolder(configuration.publishedLog))
            let context = deployment.context("log")
            let opening = try await restart.opening(known: last, reason: reason, context)
            if let last, last.origin != opening.previous {
                throw CommandFault(.data, "that checkpoint is of \(last.origin), and the store's log is \(opening.previous)")
            }
            let note = try OfficerKey.signed(opening.text, by: keys)
            let signers = (try? note.verified(by: officers.keys.filter { $0.kind == .ed25519 })) ?? []
            guard Set(signers.map(\.name)).count >= 2 else {
                throw CommandFault(.usage, "it takes the keys of two different officers; see `creneau officer list`")
            }
            try await restart.begin(note, context)
            return opening.origin
        }
        Console.say("\(origin) begins. The service signs it within seconds; its key is another: `creneau log checkpoint`.")
    }
}
