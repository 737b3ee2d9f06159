internal import Bytes

/// What the browser says of a ceremony (Web Authentication §5.8.1).
///
/// Read as JSON rather than by the limited algorithm of §5.8.1.2, for that
/// one accepts only the order of members that browsers write today. Members
/// that are not known are passed over.
struct ClientData {
    let type: String
    let challenge: String
    let origin: String
    let isCrossOrigin: Bool
    let topOrigin: String?

    init(_ bytes: [UInt8]) throws(PasskeyError) {
        guard bytes.count <= PasskeyLimits.clientDataBytesMax else { throw .tooLong }
        // "UTF-8 decode" takes a byte order mark off.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let limits = (depth: PasskeyLimits.clientDataDepthMax, values: PasskeyLimits.clientDataValuesMax)
        guard let data = try? JSONParser.parse(text, depthMax: limits.depth, valuesMax: limits.values),
            case .string(let type)? = data["type"], case .string(let challenge)? = data["challenge"],
            case .string(let origin)? = data["origin"]
        else { throw .clientDataMalformed }
        self.type = type
        self.challenge = challenge
        self.origin = origin
        switch data["crossOrigin"] {
        case nil: isCrossOrigin = false
        case .boolean(let isCrossOrigin)?: self.isCrossOrigin = isCrossOrigin
        default: throw .clientDataMalformed
        }
        switch data["topOrigin"] {
        case nil: topOrigin = nil
        case .string(let topOrigin)?: self.topOrigin = topOrigin
        default: throw .clientDataMalformed
        }
    }

    /// §7.1 steps 7 to 11, which are §7.2 steps 10 to 14.
    func check(type: String, _ expected: PasskeyExpectation) throws(PasskeyError) {
        guard Self.isSame(self.type, type) else { throw .typeMismatch }
        guard Self.isSame(challenge, expected.challenge.text) else { throw .challengeMismatch }
        guard expected.origins.contains(where: { Self.isSame($0, origin) }) else { throw .originMismatch }
        guard !isCrossOrigin || !expected.topOrigins.isEmpty else { throw .crossOrigin }
        guard let topOrigin else { return }
        guard expected.topOrigins.contains(where: { Self.isSame($0, topOrigin) }) else { throw .topOriginMismatch }
    }

    /// Byte for byte: `==` of strings takes canonical equivalents for the same.
    private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
