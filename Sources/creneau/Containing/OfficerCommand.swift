import ArgumentParser

/// `creneau officer`: who may contain, and lower again.
struct OfficerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer", abstract: "Who may give orders, and with which keys.",
        discussion: """
            One officer raises a level; two lower it, and two enrol or revoke an officer. Keep the keys apart from this \
            machine, and one of them in a safe.
            """,
        subcommands: [
            OfficerInitCommand.self, OfficerListCommand.self, OfficerKeyCommand.self, OfficerAddCommand.self, OfficerRevokeCommand.self,
            OfficerPagesCommand.self, OfficerPaperCommand.self, OfficerRootCommand.self,
        ])
}
