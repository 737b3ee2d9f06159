import Scheduling

/// What the row of a slot says once nobody has it.
enum FreedSlot {
    /// The public may have it then, or when its schedule opens it: whichever
    /// is later, so that reception cannot open a place early by taking and
    /// leaving it. What an earlier freeing said gives way; only a place that
    /// opens by this one remembers when it was.
    ///
    /// - Parameters:
    ///   - from: placeholder of the instant that follows from the freeing.
    ///   - freed: of the present, or "0" where the opening holds whatever
    ///     becomes of the clock.
    static func opening(from: String, freed: String) -> String {
        let byRule = "freed_at = 0 AND public_from > \(from)"
        return """
            public_from = CASE WHEN \(byRule) THEN public_from ELSE \(from) END,
                freed_at = CASE WHEN \(byRule) THEN freed_at ELSE \(freed) END
            """
    }
}
