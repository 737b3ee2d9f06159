/// What the operating system refused.
package struct FileError: Error, Hashable {
    package let code: Int32

    package init(code: Int32) { self.code = code }
}
