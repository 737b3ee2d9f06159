import Logging

/// How the vault's process is started as a child.
package enum VaultProcess {
    /// The text gateway's token: nobody else reads a process's environment,
    /// as everybody does its command line.
    package static let textTokenVariable = "CRENEAU_VAULT_TEXT_TOKEN"

    package static func environment(_ configuration: ServiceConfiguration) -> [String: String] {
        configuration.texts.token.map { [textTokenVariable: $0] } ?? [:]
    }

    package static func arguments(_ configuration: ServiceConfiguration) -> [String] {
        var arguments = [
            "vault", "--socket", configuration.folder.socket, "--dir", configuration.folder.vault, "--orders", configuration.folder.orders,
            "--master-key-file", configuration.masterKeyFile, "--desk-url", configuration.deskURL.description,
            "--log-level", configuration.logLevel.rawValue,
        ]
        if let format = configuration.logFormat { arguments += ["--log-format", format.rawValue] }
        return arguments
    }
}
