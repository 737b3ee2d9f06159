/// Why a command ends without having done its work, with what to do about it.
///
/// The numbers are those of sysexits.h, which service managers know.
package struct CommandFault: Error, Equatable {
    package enum Kind: Int32 {
        /// The command was given something that it cannot use.
        case usage = 64
        /// A file's contents are not what they should be.
        case data = 65
        /// A file that should be there is not.
        case noInput = 66
        /// Something it needs is away: the store, the vault, a port.
        case unavailable = 69
        /// A mistake of the program.
        case `internal` = 70
        /// A file that cannot be written.
        case cannotCreate = 73
        case configuration = 78
    }

    package let kind: Kind
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
