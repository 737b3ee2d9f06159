internal import Bytes
internal import Containment
import Files
internal import KeptOrders
internal import Notary
internal import Orders
internal import Scheduling

/// Follows the orders in the machine's folder, and remembers what it saw of
/// them: a folder that has less than it had, another chain of officers, or
/// nothing any more, is nobody's permission to open.
///
/// In the vault's own folder:
///
/// ```
/// orders.root   SHA-256 of the first link of the first chain that was seen
/// orders.book   all that was seen of it, as OrderBook writes it
/// ```
///
/// Whoever begins anew with other officers removes both while no vault runs.
struct OrdersWatch {
    static let rootName = "orders.root"
    static let bookName = "orders.book"

    private enum Pin: Equatable {
        case none, damaged
        case root(Digest32)
    }

    /// How the folder stood when it was read.
    private struct Look {
        let mark: OrdersMark?
        let isSettled: Bool
        let at: Instant
    }

    private let folder: OrdersFolder?
    private let own: Folder
    private var pin: Pin
    private var known: OrderBook?
    /// Whether the files of the vault's own say all that is known.
    private var isKept = true
    private var looked: Look?
    private var doubt: OrdersDoubt?
    private(set) var inForce = OrdersInForce.none
    /// For the log, until the engine takes it.
    var news: [OrdersNews] = []

    /// - Parameters:
    ///   - folder: the machine's; `nil` where the vault was told of none.
    ///   - own: the vault's own folder.
    init(_ folder: OrdersFolder?, own: Folder) throws(VaultStartError) {
        self.folder = folder
        self.own = own
        pin = .none
        guard own.exists(Self.rootName) else { return }
        let bytes = try VaultStartError.files { () throws(FileError) in try own.read(Self.rootName) }
        guard let root = Hex.decode(String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }).flatMap({ Digest32($0) }) else {
            pin = .damaged
            return
        }
        pin = .root(root)
        // A copy that is damaged says nothing; the machine's folder, which is checked against the root, still does.
        known = (try? own.read(Self.bookName)).flatMap { try? OrderBook($0, root: root) }
    }

    /// Looks whether the folder changed, which reads no file of it, and reads
    /// it if so.
    ///
    /// - Returns: whether it was read.
    mutating func look(at now: Instant) -> Bool {
        let mark = folder?.mark()
        let look = Look(mark: mark, isSettled: mark?.isSettled ?? true, at: now)
        guard isDue(look) else { return false }
        looked = look
        let before = (doubt, inForce)
        do throws(OrdersDoubt) {
            try read()
            doubt = nil
        } catch {
            doubt = error
        }
        keep()
        inForce = OrdersInForce(levels: levels, signInEnds: signInEnds(at: now))
        if doubt != before.0 { news.append(doubt.map { .careful($0, folder: folder?.path) } ?? .known) }
        if inForce.levels != before.1.levels { news.append(.levels(inForce.levels.all)) }
        return true
    }

    /// Once more when a change that was read had only just been made: a second
    /// one in the same instant would look the same. And now and then while
    /// something is wrong that may pass.
    private func isDue(_ next: Look) -> Bool {
        guard let looked, looked.mark == next.mark else { return true }
        if !looked.isSettled, next.isSettled { return true }
        return (doubt != nil || !isKept) && next.at > looked.at
    }

    private var levels: LevelSet {
        guard doubt == nil else { return OrderBook.careful(epoch: 0, knowing: known) }
        return known?.levels(epoch: 0) ?? LevelSet()
    }

    /// The newest of each scope, those of orders that are over among them: a
    /// sign-in that ended does not begin again.
    private func signInEnds(at now: Instant) -> [Scope: Instant] {
        // By a clock that was ahead: nobody is kept out until then.
        let ends = known?.signInEnds.mapValues { min($0, now) } ?? [:]
        return inForce.signInEnds.merging(ends, uniquingKeysWith: max)
    }

    // MARK: - Reading

    private mutating func read() throws(OrdersDoubt) {
        guard pin != .damaged else { throw .pinDamaged }
        let contents: OrdersFolder.Contents
        do throws(OrdersFolderFault) { contents = try folder?.contents() ?? .nothing } catch { throw .folder(error) }
        switch contents {
        case .nothing: guard pin == .none else { throw .removed }
        case .root(let root):
            try see(root)
            throw .folder(.bookMissing)
        case .book(let book):
            try see(book.chain.root)
            try see(book)
        }
    }

    private mutating func see(_ root: Digest32) throws(OrdersDoubt) {
        if pin == .none { (pin, isKept) = (.root(root), false) }
        guard pin == .root(root) else { throw .otherRoot }
    }

    /// All that is in the folder, and all that was.
    private mutating func see(_ book: OrderBook) throws(OrdersDoubt) {
        let before = known
        let missing = before.map { $0.kept(missingIn: book) } ?? []
        var all = book
        for note in missing { _ = try? all.add(note.note, seenAt: note.seenAt, seenUnder: note.link) }
        if all != before { (known, isKept) = (all, false) }
        guard missing.isEmpty else { throw .behind }
    }

    /// What cannot be written now is written later, and holds meanwhile.
    private mutating func keep() {
        guard !isKept, case .root(let root) = pin else { return }
        do throws(FileError) {
            try own.write(Array("\(Hex.encode(root.bytes))\n".utf8), as: Self.rootName)
            if let known { try own.write(known.encoded, as: Self.bookName) }
            isKept = true
        } catch {
            return
        }
    }
}

extension OrderBook {
    /// What this one has and the other does not, but for what ended there.
    fileprivate func kept(missingIn other: OrderBook) -> [KeptNote] {
        let texts = Dictionary(other.kept.map { ($0.name, $0.note.text) }, uniquingKeysWith: { one, _ in one })
        return kept.filter { note in
            texts[note.name] != note.note.text && !(OrderID(note.name).map { other.isOver($0) } ?? false)
        }
    }
}
