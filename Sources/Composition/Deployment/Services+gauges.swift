import Openings
import Operations
import Orders
import Serving
import UseCases
import Waiting
import Workers

extension Services {
    /// What stands in memory and in the store, for whoever watches.
    func addGauges() {
        let gauges = Gauges(house)
        addGaugesOfMemory(gauges)
        addGaugesOfMessages(gauges)
        addGaugesOfRecord(gauges)
    }

    private func addGaugesOfMemory(_ gauges: Gauges) {
        let health = Health(house)
        let house = house
        metrics.gauge("openings_slots", "Coming slots in memory, free or held.") { Double(house.node.index.count) }
        metrics.gauge("directory_clinics", "Clinics in memory.") { Double(house.node.directory.clinics.count) }
        metrics.gauge("requests_waiting", "People in line for a place, in memory.") { Double(house.node.line.count) }
        metrics.gauge("vault_up", "Whether the vault answers.") { await health.vaultIsUp() ? 1 : 0 }
        metrics.gauge(
            "bookings_same_origin_max", "Coming visits that were booked from one network in a day, the largest group at a clinic."
        ) {
            await gauges.largestOrigin()
        }
        metrics.gauge("index_entries_stray", "Entries of the vault's journal that indexed a seal which was never in the store.") {
            await gauges.strayIndexEntries()
        }
    }

    private func addGaugesOfMessages(_ gauges: Gauges) {
        metrics.gauge("outbox_pending", "Messages not sent yet, those for a later hour among them.") {
            await gauges.pendingMessages()
        }
        metrics.gauge("outbox_dead", "Messages given up: someone has to look.") {
            await gauges.deadMessages()
        }
        metrics.gauge("visits_closed", "Coming visits whose clinic's copy does not open: its key was lost. See `creneau keys`.") {
            await gauges.closedVisits()
        }
        metrics.gauge("requests_closed", "Requests that open with their person's own link alone: their key was lost. See `creneau keys`.") {
            await gauges.closedRequests()
        }
        let bounces = bounces
        if only == nil, configuration.bounceMaildir != nil {
            metrics.gauge("bounces_not_understood", "Files that came back since the start and were left for a person.") {
                Double(bounces.unread)
            }
        }
        metrics.gauge("outbox_bounced", "Messages that came back: someone has to look.") {
            await gauges.bouncedMessages()
        }
        metrics.gauge("messages_held_back", "Messages held back since yesterday, for their contact was written to enough.") {
            await gauges.heldBackMessages()
        }
        metrics.gauge("slots_left_out", "Promised places not made, for their practitioner is elsewhere then: someone has to look.") {
            await gauges.slotsLeftOut()
        }
    }

    /// The log, and the orders of officers.
    private func addGaugesOfRecord(_ gauges: Gauges) {
        let house = house
        metrics.gauge("log_leaves", "Leaves of the transparency log that have a number.") { await gauges.logSize() }
        metrics.gauge("log_leaves_unsigned", "Of those, how many no signed checkpoint is over yet: someone has to look if it lasts.") {
            await gauges.unsignedLeaves()
        }
        metrics.gauge("log_leaves_waiting", "Leaves that wait for their number: someone has to look if it lasts.") {
            await gauges.waitingLeaves()
        }
        if let containing = house.containing {
            metrics.gauge("containment_epoch", "How far the sequence of orders is known and applied.") {
                Double(containing.standing.number)
            }
            metrics.gauge("containment_orders_live", "Orders in force.") { Double(containing.standing.book?.live.count ?? 0) }
            metrics.gauge("containment_careful", "1 while the orders are not known: someone has to look.") {
                containing.standing.fault == nil ? 0 : 1
            }
        }
    }
}
