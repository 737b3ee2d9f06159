import ArgumentParser
import Composition
import Foundation
import KeptOrders
import Machine
import Notary
import Operations
import Orders
import Scheduling
import Serving
import UseCases
import Wording
import Workers

/// With which keys something is signed, and where it goes then.
struct HandingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("An officer's key file. Twice for what takes two.", valueName: "file"))
    var key: [String] = []

    @Option(help: ArgumentHelp("Write the signed text here and send nothing: for a second officer to sign.", valueName: "file"))
    var draft: String?

    @Option(
        help: ArgumentHelp(
            "Send it to a running service, the address of any of its surfaces; by default it is put into this machine's folder.",
            valueName: "url"))
    var to: [String] = []

    /// Signs, and hands in or writes down.
    func handle(_ text: String, _ configuration: ServiceConfiguration) async throws {
        let note = try OfficerKey.signed(text, by: key)
        if let draft {
            try DurableFile.create(draft, Array((note.signatures.isEmpty ? note.text : note.note).utf8))
            return Console.say(
                "Written to \(draft), with \(note.signatures.count) signatures. Next: `creneau order sign \(draft) --key FILE`.")
        }
        guard !note.signatures.isEmpty else {
            throw CommandFault(.usage, "say with which --key, or --draft FILE to have it signed elsewhere")
        }
        try await Self.hand(note, to: to, configuration)
    }

    /// - Parameter urls: services that are asked; none: this machine's folder.
    static func hand(_ note: SignedNote, to urls: [String], _ configuration: ServiceConfiguration) async throws {
        guard urls.isEmpty else {
            var isTaken = false
            for url in urls {
                let answer = await OrderPost.post(note, to: url)
                Console.say("\(url): \(answer.map { "\($0.status) \($0.body)" } ?? "no answer")")
                isTaken = isTaken || answer?.status == 200
            }
            guard isTaken else { throw CommandFault(.unavailable, "nobody took it") }
            return
        }
        guard RehearsalText(text: note.text) == nil else { return try await rehearse(note, configuration) }
        let folder = OrdersFolder(configuration.folder.orders)
        var outcome = OrderOutcome.known
        do throws(OrdersFolderFault) {
            let now = SystemClock().now()
            try folder.update { book throws(OrderRefusal) in outcome = try book.add(note, seenAt: now, seenUnder: nil) }
        } catch {
            throw fault(error)
        }
        Console.say(words(outcome))
        do {
            // Opening the store enters what it lacks.
            try await Deployment.with(configuration) { _ in }
        } catch {
            Console.say("The store does not answer; what it lacks is entered as soon as a process reaches it.")
        }
    }

    /// Into the store, where every process finds it; the folder knows nothing of it.
    private static func rehearse(_ note: SignedNote, _ configuration: ServiceConfiguration) async throws {
        try await Deployment.with(configuration) { deployment in
            do throws(ContainingFault) {
                guard let containing = deployment.house.containing else { throw .noOfficers }
                guard try await containing.take(note, deployment.context("command-line")) == .known else { return }
                Console.complain("it was known already, and is not begun again")
            } catch {
                throw fault(error)
            }
        }
    }

    private static func fault(_ fault: ContainingFault) -> CommandFault {
        switch fault {
        case .notKept(let fault): self.fault(fault)
        case .storeAway, .rehearsalsFull, .tooMany: CommandFault(.unavailable, Language.english(fault.answer.words))
        case .noOfficers: CommandFault(.noInput, Language.english(fault.answer.words))
        case .refused: CommandFault(.data, Language.english(fault.answer.words))
        }
    }

    private static func words(_ outcome: OrderOutcome) -> String {
        switch outcome {
        case .new: "Taken: in force in every process of this machine within a second, and of others as soon as they hear of it."
        case .known: "It was known already."
        case .superseded: "It was ended before it came, and is not in force."
        }
    }

    static func fault(_ fault: OrdersFolderFault) -> CommandFault {
        switch fault {
        case .refused(let refusal): CommandFault(.data, Language.english(ContainingFault.refused(refusal).answer.words))
        case .rootMissing:
            CommandFault(
                .noInput,
                "the file `root` of the orders is missing: `creneau officer root HEX` pins it again; where nobody ever was an officer, `officer init`"
            )
        case .bookMissing:
            CommandFault(.noInput, "the file `book` of the orders is missing: a process that reaches the store makes it again")
        case .exists: CommandFault(.cannotCreate, "there are officers here already; see `creneau officer list`")
        case .rootDamaged: CommandFault(.data, "the file `root` of the orders is damaged; put it back from another machine")
        case .bookDamaged(.refused(.otherRoot)):
            CommandFault(
                .data,
                "the file `root` of the orders is not that of the book beside it: `creneau officer list` elsewhere says which is right")
        case .bookDamaged:
            CommandFault(
                .data,
                "the file `book` of the orders is damaged: every process of this machine is careful. Put it back from a backup, or take it away, and it is made again from the store"
            )
        case .unreadable(let path, _): CommandFault(.noInput, "\(path) cannot be read; check its permissions")
        case .unwritable(let path, _): CommandFault(.cannotCreate, "\(path) cannot be written; is the disk full?")
        }
    }
}

extension ServiceConfiguration {
    /// The book of this machine.
    func orderBook() throws(CommandFault) -> OrderBook {
        let contents: OrdersFolder.Contents
        do { contents = try OrdersFolder(folder.orders).contents() } catch { throw HandingOptions.fault(error) }
        switch contents {
        case .book(let book): return book
        case .root: throw HandingOptions.fault(.bookMissing)
        case .nothing: throw HandingOptions.fault(.rootMissing)
        }
    }
}
