/// The bytes are not what was to be read. Whoever reads says what that means
/// where they came from: a request that is refused, a file that is damaged.
package enum ByteError: Error {
    /// They end too early or too late, or say what nobody writes.
    case malformed
}
