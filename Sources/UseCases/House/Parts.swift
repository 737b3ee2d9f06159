public import Seals

/// And whom it asks what only the vault can say.
public protocol Parts: Verb {
    var vault: any ParticularsVault { get }
}
