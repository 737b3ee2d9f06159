/// Why a password is refused. None of these repeats any of it.
public enum PasswordProblem: Error, Hashable, Sendable {
    /// Fewer than `Password.lengthMin` characters.
    case tooShort
    /// More than `Password.byteCountMax` bytes.
    case tooLong
    /// A control character, or a code point that Unicode has not assigned:
    /// another keyboard or a later version could write it otherwise.
    case unusableCharacter
    /// Little more than the person's name or address.
    case namesOwner
    /// Little more than what everyone tries first, or a few characters repeated.
    case tooCommon
}
