/// What may be left with a clinic where nothing can be booked; 0 switches one off.
public struct WordLimits: Sendable, Equatable {
    /// For one telephone, from one network, at one clinic in a day. By the
    /// telephone alone, whoever asks would learn that its owner left word,
    /// and could keep them from it.
    public var perContact = 3
    /// Of one network at one clinic in an hour: many people share an address.
    public var perNetwork = 30
    /// That wait at one clinic: as many as a desk calls back in a day or two.
    /// Past it people are told to telephone.
    public var waitingPerClinic = 200

    public init() {}

    /// How long the desk still shows whom it called back, to undo a mistake;
    /// then what they left is erased.
    public static let calledKeptSeconds: Int64 = 86_400
}
