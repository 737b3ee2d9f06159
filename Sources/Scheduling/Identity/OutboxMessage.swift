/// Tag of the ids of queued messages (the rows belong to the store).
public enum OutboxMessage {}
