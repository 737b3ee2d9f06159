extension String {
    /// The first letter as a capital: `demain` → `Demain`.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
