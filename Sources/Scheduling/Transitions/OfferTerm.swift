public enum OfferTerm: String, StateTerm {
    case inTime = "its time is not over"
    case roundOpen = "its round goes on"
}
