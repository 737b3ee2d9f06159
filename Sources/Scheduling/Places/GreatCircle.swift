/// Distances over the Earth taken as a sphere, as the crow flies.
///
/// A position becomes a unit vector once; from then on comparing distances
/// is a subtraction and a dot product, for the square of the chord between
/// two points grows with the distance.
public enum GreatCircle {
    /// The Earth's mean radius R1 (IUGG).
    public static let radiusMetres = 6_371_008.8

    /// Metres from one position to the other.
    public static func metres(from first: GeographicPosition, to second: GeographicPosition) -> Double {
        metres(chordSquared: chordSquared(vector(of: first), vector(of: second)))
    }

    /// The point as a vector of length 1; the fourth lane is zero.
    public static func vector(of position: GeographicPosition) -> SIMD4<Double> {
        let latitude = sineAndCosine(ofDegrees: position.latitude)
        let longitude = sineAndCosine(ofDegrees: position.longitude)
        return SIMD4(latitude.cosine * longitude.cosine, latitude.cosine * longitude.sine, latitude.sine, 0)
    }

    /// 0 for the same point through 4 for its antipode.
    public static func chordSquared(_ first: SIMD4<Double>, _ second: SIMD4<Double>) -> Double {
        let difference = first - second
        return (difference * difference).sum()
    }

    /// The arc a chord spans, in metres.
    public static func metres(chordSquared: Double) -> Double {
        2 * radiusMetres * arcsine(min(1, chordSquared.squareRoot() / 2))
    }

    /// The square of the chord under an arc of `metres`, at most half the
    /// circumference.
    public static func chordSquared(metres: Double) -> Double {
        let half = min(max(0, metres) / (2 * radiusMetres), .pi / 2)
        let sine = sineAndCosine(ofDegrees: half * 180 / .pi).sine
        return 4 * sine * sine
    }

    /// For |degrees| at most 360, to the last few bits.
    static func sineAndCosine(ofDegrees degrees: Double) -> (sine: Double, cosine: Double) {
        // Reduced in degrees, where a quarter turn is exact.
        let quarter = (degrees / 90).rounded()
        let angle = (degrees - quarter * 90) * .pi / 180
        let square = angle * angle
        // Taylor series, enough terms for |angle| <= π/4.
        var sine = 1.0
        var cosine = 1.0
        for term in stride(from: 16.0, to: 0, by: -2) {
            sine = 1 - sine * square / (term * (term + 1))
            cosine = 1 - cosine * square / (term * (term - 1))
        }
        sine *= angle
        return switch Int(quarter) & 3 {
        case 0: (sine, cosine)
        case 1: (cosine, -sine)
        case 2: (-sine, -cosine)
        default: (-cosine, sine)
        }
    }

    /// For 0 through 1, in radians.
    static func arcsine(_ sine: Double) -> Double {
        // Near 1 the arc is found from that of its complement's half.
        if sine > 0.5 { return .pi / 2 - 2 * arcsine(((1 - sine) / 2).squareRoot()) }
        let square = sine * sine
        var arc = sine * (1 + square * (1.0 / 6 + square * 3 / 40))
        // Newton's steps double the correct digits; two suffice below a half.
        for _ in 0..<2 {
            let (reached, slope) = sineAndCosine(ofDegrees: arc * 180 / .pi)
            arc -= (reached - sine) / slope
        }
        return arc
    }
}
