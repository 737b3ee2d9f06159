public enum HoldTerm: String, StateTerm {
    case neverRenewed = "it was not renewed, and did not wait for a code"
    case proved = "it is not one of many that its network holds"
    case neverProving = "it did not wait for a code"
}
