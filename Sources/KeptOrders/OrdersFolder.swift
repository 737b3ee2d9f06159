public import Bytes
internal import Files
internal import Glibc
public import Orders

/// The orders and the chain of officers of a machine, in a folder of their
/// own: so that what is contained stays so while no store answers, and a
/// process that starts is under the orders before it listens.
///
/// ```
/// root    SHA-256 of the first link of the chain, 64 hexadecimal digits
/// book    the chain and the orders, as OrderBook writes them
/// lock    taken by whoever writes
/// ```
///
/// All processes of a machine share it. Whoever writes reads first, under the
/// lock, and adds: what comes together is the same in any order.
public struct OrdersFolder: Sendable {
    private static let rootName = "root"
    private static let bookName = "book"
    private static let lockName = "lock"

    public let path: String

    public init(_ path: String) { self.path = path }

    /// What stands there.
    public enum Contents: Hashable, Sendable {
        /// Nobody was ever made an officer here.
        case nothing
        /// The root is pinned, and no book is there.
        case root(Digest32)
        case book(OrderBook)
    }

    /// - Throws: what is not what it should be: whoever reads it is careful then.
    public func contents() throws(OrdersFolderFault) -> Contents {
        guard let folder = try folder() else { return .nothing }
        guard let root = try root(in: folder) else {
            guard try read(Self.bookName, in: folder) == nil else { throw .rootMissing }
            return .nothing
        }
        guard let bytes = try read(Self.bookName, in: folder) else { return .root(root) }
        do {
            return .book(try OrderBook(bytes, root: root))
        } catch {
            throw .bookDamaged(error)
        }
    }

    /// The files as they are: whoever read them before need not verify them again.
    public func raw() throws(OrdersFolderFault) -> [[UInt8]?] {
        guard let folder = try folder() else { return [nil, nil] }
        return [try read(Self.rootName, in: folder), try read(Self.bookName, in: folder)]
    }

    /// Begins the book and pins its root. A book whose root was not pinned is
    /// what a kill left of that, and is begun again.
    ///
    /// - Throws: `exists` where there is one.
    public func begin(_ book: OrderBook) throws(OrdersFolderFault) {
        let folder = try makeFolder()
        let lock = try lock(in: folder)
        defer { withExtendedLifetime(lock) {} }
        guard try root(in: folder) == nil else { throw .exists }
        try write(book.encoded, as: Self.bookName, in: folder)
        try pin(book.chain.root, in: folder)
    }

    /// Pins a root that was brought from elsewhere: on a machine that is new,
    /// the book comes from the store.
    ///
    /// - Throws: `exists` where another one is pinned.
    public func pin(_ root: Digest32) throws(OrdersFolderFault) {
        let folder = try makeFolder()
        if let known = try self.root(in: folder) {
            guard known == root else { throw .exists }
            return
        }
        try pin(root, in: folder)
    }

    private func pin(_ root: Digest32, in folder: Folder) throws(OrdersFolderFault) {
        try write(Array("\(Hex.encode(root.bytes))\n".utf8), as: Self.rootName, in: folder)
    }

    /// Changes what is kept, by what stands there at that moment.
    ///
    /// - Parameters:
    ///   - missing: the book to begin with where only the root is pinned.
    ///   - body: adds to the book.
    /// - Returns: the book as it is kept then.
    @discardableResult
    public func update(
        beginning missing: OrderBook? = nil, _ body: (inout OrderBook) throws(OrderRefusal) -> Void
    ) throws(OrdersFolderFault) -> OrderBook {
        let folder = try makeFolder()
        let lock = try lock(in: folder)
        defer { withExtendedLifetime(lock) {} }
        let known: OrderBook
        switch try contents() {
        case .nothing: throw .rootMissing
        case .root(let root):
            guard let missing, missing.chain.root == root else { throw .bookMissing }
            known = missing
        case .book(let book): known = book
        }
        var book = known
        do { try body(&book) } catch { throw .refused(error) }
        if try read(Self.bookName, in: folder) == nil || book != known { try write(book.encoded, as: Self.bookName, in: folder) }
        return book
    }

    /// Changes whenever what is kept does; `nil` where there is nothing. Asked
    /// again and again: it reads no file.
    public func mark() -> OrdersMark? {
        guard let root = try? OpenFile(path + "/" + Self.rootName, flags: O_RDONLY).status() else {
            return (try? OpenFile(path + "/" + Self.bookName, flags: O_RDONLY).status()).map { OrdersMark(root: nil, book: FileMark($0)) }
        }
        let book = try? OpenFile(path + "/" + Self.bookName, flags: O_RDONLY).status()
        return OrdersMark(root: FileMark(root), book: book.map { FileMark($0) })
    }

    // MARK: - Files

    /// `nil` while it was never made.
    private func folder() throws(OrdersFolderFault) -> Folder? {
        guard access(path, F_OK) == 0 else { return nil }
        return try makeFolder()
    }

    private func makeFolder() throws(OrdersFolderFault) -> Folder {
        do throws(FileError) { return try Folder(path) } catch { throw .unwritable(path, code: error.code) }
    }

    private func root(in folder: Folder) throws(OrdersFolderFault) -> Digest32? {
        guard let bytes = try read(Self.rootName, in: folder) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.count == 65, text.hasSuffix("\n"),
            let root = Hex.decode(String(text.dropLast())).flatMap({ Digest32($0) })
        else { throw .rootDamaged }
        return root
    }

    private func read(_ name: String, in folder: Folder) throws(OrdersFolderFault) -> [UInt8]? {
        do throws(FileError) {
            return try folder.read(name)
        } catch {
            guard error.code == ENOENT else { throw .unreadable(folder.file(name), code: error.code) }
            return nil
        }
    }

    private func write(_ bytes: [UInt8], as name: String, in folder: Folder) throws(OrdersFolderFault) {
        do throws(FileError) { try folder.write(bytes, as: name) } catch { throw .unwritable(folder.file(name), code: error.code) }
    }

    /// Held while the answer is kept.
    private func lock(in folder: Folder) throws(OrdersFolderFault) -> OpenFile {
        do throws(FileError) {
            let file = try OpenFile(folder.file(Self.lockName), flags: O_RDWR | O_CREAT)
            try file.waitForLock()
            return file
        } catch {
            throw .unwritable(folder.file(Self.lockName), code: error.code)
        }
    }
}
