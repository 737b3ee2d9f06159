import Seals
import Testing

/// A key is the secret that a hold belongs to: what could be guessed is none.
@Suite struct IdempotencyKeyTests {
    @Test(arguments: [
        "Qm7rV2kTz9xLw4pHs8dYfA", "Qm7rV2k_z9xLw4pHs8-YfA", "9f0c2b1e7d6a4c538e210a1b2c3d4e5f", "9F0C2B1E-7D6A4C53-8E210A1B-2C3D4E5F",
        "mfrggzdfmztwq2lknnwg23tpoa", "307158264938571620943857162094385716209", "!7$kQ)z<@Rv2&mX^pL0~",
        // A random UUID: six of its 128 bits are fixed, none can be foretold of the others.
        "9f0c2b1e-7d6a-4c53-8e21-0a1b2c3d4e5f",
    ])
    func whatCanHave128BitsIsAKey(_ text: String) throws {
        let key = try #require(IdempotencyKey(text))
        #expect(key.bytes == Array(text.utf8))
        #expect(!"\(key)".contains(text) && !String(reflecting: key).contains(text))
    }

    @Test(arguments: [
        "", "order-1", "retry-0123456789abcdef", "Qm7rV2kTz9xLw4pHs8dY", "9f0c2b1e7d6a4c538e210a1b2c3d4e5",
        "30715826493857162094385716209438",
        // UUIDs of the time: versions 7, 1 and 6.
        "01936f2a-7d6a-7c53-8e21-0a1b2c3d4e5f", "9f0c2b1e-7d6a-11ef-8e21-0a1b2c3d4e5f", "1ef7d6a9-f0c2-6b1e-8e21-0a1b2c3d4e5f",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "0000000000000000000000000000000000000001", "Qm7rV2kTz9xLw4pHs8dY fA",
        "Qm7rV2kTz9xLw4pHs8dYfÀ",
    ])
    func whatCannotIsNone(_ text: String) { #expect(IdempotencyKey(text) == nil) }

    @Test func oneThatIsTooLongIsNone() {
        let long = String(repeating: "Qm7rV2kTz9xLw4pH", count: 8)
        #expect(IdempotencyKey(long) != nil && IdempotencyKey(long + "Q") == nil)
    }
}
