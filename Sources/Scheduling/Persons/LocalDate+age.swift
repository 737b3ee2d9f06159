extension LocalDate {
    /// Whole years a person born on this date has lived on `date`; negative
    /// before birth. Someone born on 29 February ages on 1 March.
    public func age(on date: LocalDate) -> Int {
        let months = (date.year - year) * 12 + date.month - month - (date.day < day ? 1 : 0)
        return months < 0 ? -1 : months / 12
    }
}
