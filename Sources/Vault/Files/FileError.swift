/// What the operating system refused.
struct FileError: Error, Hashable {
    let code: Int32
}
