"""The JSON API over real HTTP."""

import pytest

from Conformance.api import Client, bearer, is_problem, slots


@pytest.fixture
def client(service):
    client = Client(service.front)
    yield client
    client.close()


def held(client, which=0, **headers):
    answer = client.hold(slots(client, which + 1)[which], **headers)
    assert answer.status == 201, answer.body
    return answer.json


def test_openings_come_soonest_first_with_distance_and_zone(client):
    answer = client.openings()
    assert answer.status == 200
    openings = answer.json["openings"]
    assert openings and all(opening["distance_km"] <= 25 for opening in openings)
    starts = [opening["start"] for opening in openings]
    assert starts == sorted(starts)
    assert all(opening["zone"].startswith("America/") for opening in openings)


def test_pages_do_not_overlap(client):
    first = client.openings(limit=10).json
    second = client.openings(limit=10, cursor=first["next"]).json
    assert not {o["slot"] for o in first["openings"]} & {o["slot"] for o in second["openings"]}


def test_the_whole_life_of_an_appointment(client):
    hold = held(client)
    answer = client.book(hold)
    assert answer.status == 201, answer.body
    appointment = answer.json
    path = "/api/v1/appointments/" + appointment["appointment"]
    assert client.call("GET", path, **bearer(appointment)).json["state"] == "booked"
    second = held(client, 7)
    moved = client.call("POST", path + "/rescheduling", {"hold": second["hold"], "token": second["token"]}, **bearer(appointment))
    assert moved.status == 200, moved.body
    assert moved.json["start"] != appointment["start"]
    cancelled = client.call("POST", path + "/cancellation", {}, **bearer(appointment))
    assert cancelled.status == 200 and cancelled.json["state"] == "cancelled"
    again = client.call("POST", path + "/cancellation", {}, **bearer(appointment))
    assert again.status == 200


def test_a_retry_with_the_same_key_is_the_same_hold(client):
    slot = slots(client, 3)[2]
    key = "Qm7rV2kTz9xLw4pHs8dYfA"
    first = client.hold(slot, Idempotency_Key=key)
    second = client.hold(slot, Idempotency_Key=key)
    assert first.status == second.status == 201
    assert first.json["hold"] == second.json["hold"] and first.json["token"] == second.json["token"]
    other = client.hold(slots(client, 9)[8], Idempotency_Key=key)
    is_problem(other, 422, "idempotency_mismatch")


def test_the_same_form_twice_is_one_appointment_and_another_form_is_refused(client):
    hold = held(client)
    first, second = client.book(hold), client.book(hold)
    assert first.status == second.status == 201
    assert first.json == second.json
    is_problem(client.book(hold, reason="cold"), 409, "already_booked")


def test_a_taken_slot_is_refused_with_three_others(client):
    hold = held(client)
    answer = client.hold(hold["slot"]["slot"] if isinstance(hold["slot"], dict) else hold["slot"])
    is_problem(answer, 409, "slot_taken")
    assert len(answer.json["alternatives"]) == 3


@pytest.mark.parametrize("language,word", [("fr", "é"), ("en", " ")])
def test_refusals_speak_the_callers_language(client, language, word):
    answer = client.call("GET", "/api/v1/openings?near=nowhere-at-all&reason=earache", Accept_Language=language)
    assert 400 <= answer.status < 500 and answer.headers["Content-Language"] == language


def test_all_wrong_fields_are_named_at_once(client):
    hold = held(client)
    patient = {"given_name": "", "family_name": "", "birth_date": "2199-01-01", "email": None}
    answer = client.book(hold, patient=patient, consent=False)
    assert answer.status == 422, answer.body
    named = {problem["field"].split(".")[-1] for problem in answer.json["errors"]}
    assert {"given_name", "family_name", "birth_date", "contact", "consent"} <= named


def test_a_strangers_token_and_an_unknown_appointment_answer_alike(client):
    mine = client.book(held(client)).json
    other = client.book(held(client, 1)).json
    path = "/api/v1/appointments/"
    wrong = client.call("GET", path + mine["appointment"], **bearer(other))
    unknown = client.call("GET", path + "0" * 26, **bearer(other))
    assert wrong.status == unknown.status == 404
    assert wrong.json["code"] == unknown.json["code"]
    assert client.call("GET", path + mine["appointment"]).status == 401


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"slot":1}', b'{"slot":"x"}', b"[" * 50_000, b'{"slot":"' + b"a" * 80_000 + b'"}', b"\xff\xfe"])
def test_bad_bodies_are_refused_and_change_nothing(client, body):
    answer = client.call("POST", "/api/v1/holds", body, Content_Type="application/json")
    assert answer.status in (400, 404, 413, 422), answer.body
    assert answer.headers["Content-Type"].startswith("application/problem+json")


def test_nothing_personal_is_in_the_log(service, client):
    client.book(held(client), patient={"given_name": "Indiscrète", "email": "secret@example.org"})
    lines = [line for line in service.log.read_text().lower().splitlines() if line.startswith("{")]
    log = "\n".join(lines)
    assert "request" in log
    for word in ["indiscr", "secret@", "marie@", "amours", "earache", "h2x", "bearer", "1984-02-29"]:
        assert word not in log


def test_metrics_are_openmetrics_and_name_only_routes(client, service):
    answer = Client(service.watch).call("GET", "/metrics")
    assert answer.status == 200
    text = answer.body.decode()
    assert text.endswith("# EOF\n")
    assert "/api/v1/holds" in text and "near=" not in text
