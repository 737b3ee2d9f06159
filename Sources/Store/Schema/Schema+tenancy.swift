import Database

extension Schema {
    /// A slot is of its schedule's clinic and practitioner, whatever is
    /// written. What was there before is `check`'s to find: a start must not
    /// fail over it.
    static func tenancy(_ dialect: Dialect) -> [String] {
        switch dialect {
        case .postgres:
            return [
                "ALTER TABLE schedule ADD CONSTRAINT schedule_tenant UNIQUE (id, clinic, practitioner)",
                """
                ALTER TABLE slot ADD CONSTRAINT slot_tenant FOREIGN KEY (schedule, clinic, practitioner)
                    REFERENCES schedule (id, clinic, practitioner) NOT VALID
                """,
            ]
        case .sqlite:
            // A key over three columns would need the table written anew: it may hold a million rows.
            return slotTenancy + [
                """
                CREATE TRIGGER schedule_tenant_update BEFORE UPDATE OF id, clinic, practitioner ON schedule
                WHEN OLD.id <> NEW.id OR OLD.clinic <> NEW.clinic OR OLD.practitioner <> NEW.practitioner
                BEGIN SELECT RAISE(ABORT, 'schedule_tenant'); END
                """
            ]
        }
    }

    /// SQLite's triggers on the slots themselves.
    static var slotTenancy: [String] {
        // A schedule that is not there at all is the table's own foreign key's to refuse.
        let elsewhere = """
            EXISTS (SELECT 1 FROM schedule
                WHERE id = NEW.schedule AND (clinic <> NEW.clinic OR practitioner <> NEW.practitioner))
            """
        return [
            """
            CREATE TRIGGER slot_tenant_insert BEFORE INSERT ON slot WHEN \(elsewhere)
            BEGIN SELECT RAISE(ABORT, 'slot_tenant'); END
            """,
            """
            CREATE TRIGGER slot_tenant_update BEFORE UPDATE OF schedule, clinic, practitioner ON slot WHEN \(elsewhere)
            BEGIN SELECT RAISE(ABORT, 'slot_tenant'); END
            """,
        ]
    }
}
