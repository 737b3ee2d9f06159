--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: appointment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appointment (
    id bytea NOT NULL,
    reference text NOT NULL,
    slot bytea NOT NULL,
    clinic bytea NOT NULL,
    practitioner bytea NOT NULL,
    start_at bigint NOT NULL,
    end_at bigint NOT NULL,
    modality bigint NOT NULL,
    state bigint NOT NULL,
    sequence bigint NOT NULL,
    hold bytea NOT NULL,
    hold_token bytea NOT NULL,
    request_hash bytea NOT NULL,
    manage_hash bytea NOT NULL,
    visit_hash bytea NOT NULL,
    indexed bigint NOT NULL,
    flagged bigint NOT NULL,
    last_change bytea NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    origin bigint DEFAULT 0 NOT NULL,
    cancel_reason bigint DEFAULT 0 NOT NULL,
    arrived_at bigint DEFAULT 0 NOT NULL,
    began_at bigint DEFAULT 0 NOT NULL,
    confirmed_at bigint DEFAULT 0 NOT NULL,
    moved_at bigint DEFAULT 0 NOT NULL,
    CONSTRAINT appointment_id_check CHECK ((length(id) = 16)),
    CONSTRAINT appointment_state_check CHECK (((state >= 0) AND (state <= 5)))
)
WITH (fillfactor='70');


--
-- Name: blind_index; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blind_index (
    token bytea NOT NULL,
    appointment bytea NOT NULL,
    field bigint NOT NULL,
    month bigint NOT NULL
);


--
-- Name: booking_origin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.booking_origin (
    clinic bytea NOT NULL,
    origin bytea NOT NULL,
    appointment bytea NOT NULL,
    proof bigint NOT NULL,
    kept_at bigint NOT NULL
);


--
-- Name: clinic; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clinic (
    id bytea NOT NULL,
    name text NOT NULL,
    address_line text NOT NULL,
    municipality text NOT NULL,
    postal_code text NOT NULL,
    latitude bigint NOT NULL,
    longitude bigint NOT NULL,
    phone text NOT NULL,
    zone text NOT NULL,
    coverage bigint NOT NULL,
    languages bigint NOT NULL,
    easter bigint NOT NULL,
    offer_rule text DEFAULT ''::text NOT NULL,
    reminders text DEFAULT '1'::text NOT NULL,
    removed_at bigint DEFAULT 0 NOT NULL,
    CONSTRAINT clinic_id_check CHECK ((length(id) = 16))
);


--
-- Name: contact_proof; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_proof (
    hold bytea NOT NULL,
    contact bytea NOT NULL,
    code bytea,
    code_until bigint NOT NULL,
    code_tries bigint NOT NULL,
    codes bigint NOT NULL,
    proven_at bigint NOT NULL,
    line bytea,
    ready_at bigint NOT NULL,
    created_at bigint NOT NULL
)
WITH (fillfactor='70');


--
-- Name: counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counter (
    key bytea NOT NULL,
    bucket bigint NOT NULL,
    n bigint NOT NULL,
    last bytea NOT NULL
);


--
-- Name: desk_device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_device (
    id bytea NOT NULL,
    clinic bytea NOT NULL,
    staff bytea NOT NULL,
    key_hash bytea NOT NULL,
    name text NOT NULL,
    registered_at bigint NOT NULL,
    taken_at bigint NOT NULL,
    revoked_at bigint NOT NULL,
    CONSTRAINT desk_device_id_check CHECK ((length(id) = 16))
);


--
-- Name: desk_device_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk_device_entry (
    device bytea NOT NULL,
    number bigint NOT NULL,
    entry bytea NOT NULL,
    outcome bigint NOT NULL,
    appointment bytea,
    at bigint NOT NULL,
    recorded_at bigint NOT NULL
);


--
-- Name: directory_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_version (
    id bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT directory_version_id_check CHECK ((id = 1))
);


--
-- Name: held_back; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.held_back (
    clinic bytea NOT NULL,
    day bigint NOT NULL,
    kind bigint NOT NULL,
    n bigint NOT NULL
);


--
-- Name: hold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hold (
    id bytea NOT NULL,
    slot bytea NOT NULL,
    token bytea NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: hold_owner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hold_owner (
    owner bytea NOT NULL,
    slot bytea NOT NULL,
    hold bytea NOT NULL,
    held_at bigint NOT NULL
);


--
-- Name: idempotency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency (
    key bytea NOT NULL,
    request bytea NOT NULL,
    at bigint NOT NULL
);


--
-- Name: identity_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.identity_correction (
    appointment bytea NOT NULL,
    field bigint NOT NULL,
    corrected_at bigint NOT NULL
);


--
-- Name: imported_field; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imported_field (
    clinic bytea NOT NULL,
    field text NOT NULL,
    value text NOT NULL
);


--
-- Name: journal_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_entry (
    writer bytea NOT NULL,
    n bigint NOT NULL,
    at bigint NOT NULL,
    purpose bigint NOT NULL,
    actor bigint NOT NULL,
    staff bytea,
    grant_id bytea,
    role bigint,
    seals bigint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT journal_entry_n_check CHECK ((n > 0)),
    CONSTRAINT journal_entry_writer_check CHECK ((length(writer) = 8))
);


--
-- Name: journal_fault; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_fault (
    writer bytea NOT NULL,
    n bigint NOT NULL,
    kind bigint NOT NULL,
    at bigint NOT NULL
);


--
-- Name: journal_opening; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_opening (
    writer bytea NOT NULL,
    n bigint NOT NULL,
    place bigint NOT NULL,
    record bytea NOT NULL,
    kind bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: kept_form; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kept_form (
    id bytea NOT NULL,
    sealed bytea NOT NULL,
    expires_at bigint NOT NULL
);


--
-- Name: leaf_detail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leaf_detail (
    id bytea NOT NULL,
    opened text NOT NULL,
    record bytea NOT NULL
);


--
-- Name: lease; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lease (
    name text NOT NULL,
    holder bytea NOT NULL,
    until_at bigint NOT NULL
);


--
-- Name: left_out; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.left_out (
    schedule bytea NOT NULL,
    start_at bigint NOT NULL,
    end_at bigint NOT NULL,
    clinic bytea NOT NULL,
    practitioner bytea NOT NULL,
    other_schedule bytea NOT NULL,
    other_clinic bytea NOT NULL
);


--
-- Name: log_leaf; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log_leaf (
    id bytea NOT NULL,
    idx bigint,
    leaf text NOT NULL
);


--
-- Name: migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.migration (
    number bigint NOT NULL,
    name text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note (
    id bytea NOT NULL,
    clinic bytea NOT NULL,
    day bigint NOT NULL,
    written_at bigint NOT NULL,
    CONSTRAINT note_id_check CHECK ((length(id) = 16))
);


--
-- Name: offer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.offer (
    id bytea NOT NULL,
    request bytea NOT NULL,
    slot bytea NOT NULL,
    clinic bytea NOT NULL,
    number bigint NOT NULL,
    made_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    answered_at bigint NOT NULL,
    state bigint NOT NULL,
    token bytea NOT NULL,
    why text NOT NULL,
    round bytea NOT NULL,
    claim integer DEFAULT 0 NOT NULL,
    mark bytea,
    CONSTRAINT offer_claim_check CHECK (((claim >= 0) AND (claim <= 3))),
    CONSTRAINT offer_id_check CHECK ((length(id) = 16)),
    CONSTRAINT offer_state_check CHECK (((state >= 0) AND (state <= 6)))
)
WITH (fillfactor='70');


--
-- Name: offer_round; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.offer_round (
    id bytea NOT NULL,
    slot bytea NOT NULL,
    clinic bytea NOT NULL,
    began_at bigint NOT NULL,
    step bigint NOT NULL,
    answer bigint NOT NULL,
    due_at bigint NOT NULL,
    state bigint NOT NULL,
    CONSTRAINT offer_round_answer_check CHECK ((answer > 0)),
    CONSTRAINT offer_round_id_check CHECK ((length(id) = 16)),
    CONSTRAINT offer_round_state_check CHECK (((state >= 0) AND (state <= 2))),
    CONSTRAINT offer_round_step_check CHECK ((step > 0))
)
WITH (fillfactor='70');


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id bytea NOT NULL,
    kind bigint NOT NULL,
    appointment bytea,
    version bigint NOT NULL,
    state bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL,
    created_at bigint NOT NULL,
    channel bigint DEFAULT 0 NOT NULL,
    reason bigint DEFAULT 0 NOT NULL,
    closed_at bigint DEFAULT 0 NOT NULL,
    settled_at bigint DEFAULT 0 NOT NULL,
    cause bytea
);


--
-- Name: practitioner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.practitioner (
    id bytea NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    profession bigint NOT NULL,
    licence text NOT NULL,
    languages bigint NOT NULL,
    removed_at bigint DEFAULT 0 NOT NULL,
    CONSTRAINT practitioner_id_check CHECK ((length(id) = 16))
);


--
-- Name: request_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_change (
    pos bigint NOT NULL,
    writer bigint DEFAULT ((pg_current_xact_id())::text)::bigint NOT NULL,
    request bytea NOT NULL
);


--
-- Name: request_change_floor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_change_floor (
    id bigint NOT NULL,
    writer bigint NOT NULL,
    pos bigint NOT NULL,
    CONSTRAINT request_change_floor_id_check CHECK ((id = 1))
);


--
-- Name: request_change_pos_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.request_change_pos_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: request_change_pos_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.request_change_pos_seq OWNED BY public.request_change.pos;


--
-- Name: request_index; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_index (
    token bytea NOT NULL,
    request bytea NOT NULL,
    field bigint NOT NULL
);


--
-- Name: schedule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schedule (
    id bytea NOT NULL,
    clinic bytea NOT NULL,
    practitioner bytea NOT NULL,
    effective_from text NOT NULL,
    effective_through text NOT NULL,
    template text NOT NULL,
    exceptions text NOT NULL,
    observes_holidays bigint NOT NULL,
    expanded_through text NOT NULL,
    opens text DEFAULT 'when-made'::text NOT NULL,
    CONSTRAINT schedule_id_check CHECK ((length(id) = 16))
);


--
-- Name: seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seal (
    record bytea NOT NULL,
    kind bigint NOT NULL,
    version bigint NOT NULL,
    clinic bytea NOT NULL,
    key_id bytea NOT NULL,
    sealed bytea NOT NULL
);


--
-- Name: seal_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seal_key (
    id bytea NOT NULL,
    purpose bigint NOT NULL,
    clinic bytea NOT NULL,
    day bigint NOT NULL,
    public_key bytea NOT NULL,
    signature bytea NOT NULL,
    shredded_at bigint NOT NULL,
    lost_at bigint DEFAULT 0 NOT NULL,
    replaced bigint DEFAULT 0 NOT NULL,
    CONSTRAINT seal_key_replaced_check CHECK ((replaced = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);


--
-- Name: slot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slot (
    id bytea NOT NULL,
    schedule bytea NOT NULL,
    clinic bytea NOT NULL,
    practitioner bytea NOT NULL,
    start_at bigint NOT NULL,
    end_at bigint NOT NULL,
    modality bigint NOT NULL,
    audience bigint NOT NULL,
    kind bigint NOT NULL,
    exclusive bigint NOT NULL,
    state bigint NOT NULL,
    public_from bigint NOT NULL,
    hold bytea,
    hold_token bytea,
    hold_owner bytea,
    hold_until bigint DEFAULT 0 NOT NULL,
    hold_renewal bytea,
    appointment bytea,
    freed_at bigint DEFAULT 0 NOT NULL,
    CONSTRAINT slot_check CHECK ((((end_at - start_at) >= 300) AND ((end_at - start_at) <= 14400))),
    CONSTRAINT slot_check1 CHECK (((exclusive = 0) OR (kind = 0))),
    CONSTRAINT slot_check2 CHECK (((state <> 1) OR (hold IS NOT NULL))),
    CONSTRAINT slot_check3 CHECK (((state = 2) = (appointment IS NOT NULL))),
    CONSTRAINT slot_id_check CHECK ((length(id) = 16)),
    CONSTRAINT slot_state_check CHECK (((state >= 0) AND (state <= 4)))
)
WITH (fillfactor='70');


--
-- Name: slot_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slot_change (
    pos bigint NOT NULL,
    writer bigint DEFAULT ((pg_current_xact_id())::text)::bigint NOT NULL,
    slot bytea NOT NULL
);


--
-- Name: slot_change_floor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slot_change_floor (
    id bigint NOT NULL,
    writer bigint NOT NULL,
    pos bigint NOT NULL,
    CONSTRAINT slot_change_floor_id_check CHECK ((id = 1))
);


--
-- Name: slot_change_pos_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.slot_change_pos_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: slot_change_pos_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.slot_change_pos_seq OWNED BY public.slot_change.pos;


--
-- Name: standing_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.standing_request (
    id bytea NOT NULL,
    state bigint NOT NULL,
    since bigint NOT NULL,
    filed_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    minutes bigint NOT NULL,
    traits bigint NOT NULL,
    cell bigint NOT NULL,
    radius bigint NOT NULL,
    from_at bigint NOT NULL,
    until_at bigint NOT NULL,
    days bigint NOT NULL,
    earliest bigint NOT NULL,
    latest bigint NOT NULL,
    modalities bigint NOT NULL,
    languages bigint NOT NULL,
    notice bigint NOT NULL,
    clinic bytea,
    practitioner bytea,
    form bytea NOT NULL,
    request_hash bytea NOT NULL,
    secret_hash bytea NOT NULL,
    manage_hash bytea NOT NULL,
    visit_hash bytea NOT NULL,
    code bytea,
    code_until bigint NOT NULL,
    code_tries bigint NOT NULL,
    codes bigint NOT NULL,
    offer bytea,
    offers bigint NOT NULL,
    silence bigint NOT NULL,
    replaces bytea,
    CONSTRAINT standing_request_id_check CHECK ((length(id) = 16)),
    CONSTRAINT standing_request_state_check CHECK (((state >= 0) AND (state <= 6)))
)
WITH (fillfactor='70');


--
-- Name: text_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.text_seen (
    message bytea NOT NULL,
    at bigint NOT NULL
);


--
-- Name: text_stop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.text_stop (
    phone bytea NOT NULL,
    at bigint NOT NULL
);


--
-- Name: request_change pos; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_change ALTER COLUMN pos SET DEFAULT nextval('public.request_change_pos_seq'::regclass);


--
-- Name: slot_change pos; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot_change ALTER COLUMN pos SET DEFAULT nextval('public.slot_change_pos_seq'::regclass);


--
-- Data for Name: appointment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appointment VALUES ('\x01a208c0ed2e0b9cec352a468bcd646c', '6DPZWY', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795534800, 1795536000, 0, 4, 1, '\x01a208c0ee5cc6fc03a2fe6637081cf3', '\x5b88d0c3a0113b8dc0c290fd86a9826aa5205190fe9d04f0005d2633a1798ee5', '\x08d0dd478c748ad662a6bfa4d28d1f0e9ef32acb277eb26471d86cb8c6dfc0a6', '\x2d1e505a402c318518dd685d9b80f312377759cb3514ed84239863586b3e60c2', '\x49a9ec86c0d5000df2c55b75e9c55b45c05cda864e3809300ab5618bd60d8d7a', 0, 0, '\x01a208c17e86085ae71894b1b5034fb7', 1795443191, 1795443228, 0, 0, 0, 0, 0, 0);
INSERT INTO public.appointment VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', '5PJFRG', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795534800, 1795536000, 0, 1, 0, '\x01a208c17e3e0e7609b035e272b4b903', '\x3b1d18e26f3bee27a7aa89d6f75da347a57894b3aab27b48e4a0afb511bca1a4', '\x98fad966bf5ff1d618ed43848a6833728f776ebdac34052f8aaf3be9e8842c5a', '\x8abd3fcd1b5b175f3d88fc76b536c676b9818cecc2f3640980fb74a11b958e95', '\x3f1ed34c4e331182472272809fc25f1b471816c7528261440d24667d3250e069', 0, 0, '\x01a208c6e695caa22f8ae9de2e70f879', 1795443582, 1795443582, 3, 0, 0, 0, 0, 0);
INSERT INTO public.appointment VALUES ('\x01a208e558d71af4aa94e9bd38d13ad2', 'BB9RMR', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795533600, 1795534800, 0, 4, 1, '\x01a208e5589e902b0f3215152885dc97', '\x7011381e0193d3798439911850738ded03d4926cdb65e08fdb60dd086bf571ca', '\xe7e75c3bb030840e9f92cc1bc72eda97e73c14ef46d40fc6ce04566b7d8eda1f', '\x00a1dd3cee61605290256c853dec4c7c46f9815dc96737523287e507f7b3064f', '\x14e51809c947b6211071fcf66b88509db58947f1191b3fc1a92841076d5bf2c1', 0, 0, '\x01a208e5d573637764d400ffd6550d73', 1795445577, 1795445609, 0, 0, 0, 0, 0, 0);
INSERT INTO public.appointment VALUES ('\x01a208faa2a0bbc8ddbd083629ca524c', 'CZ446Y', '\x01a208b4deb886ae180a2bd6343d01f8', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795530000, 1795531200, 0, 4, 1, '\x01a208faa47a52d589c5c98530b24e6d', '\x4fc76a7ceb7d4512e88acfce02e5207a9e7dec85d5bf2bd1722b82878a305e9d', '\xef11b4376e07981cd560cf8c9270a9fb385d345d89df83f40d2c21ab9d0914fe', '\xed8213bb444cd3d0c18d54ec6e6fba743c0612724cfeea9d92c4edd644de9fb1', '\xcfb0df7ddde6a6881665105ee830b4fb937b837db77250bc38f0f0cd1d242831', 0, 0, '\x01a208fb3eee9e56d9b754fc3e497d95', 1795446973, 1795447013, 0, 0, 0, 0, 0, 0);
INSERT INTO public.appointment VALUES ('\x01a208fbf8e4788ab4db8c160e3cd7ea', 'TN46RQ', '\x01a208b4de57139000077ba99ea524f2', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795531200, 1795532400, 0, 4, 1, '\x01a208fbf7d45696417dfe952f990553', '\x1ae1bc70eafdd3cde8a42949907e306d38233e04675c246ee40d94c0c968efff', '\x8e184896faf3ea13a22311265dba76f56008e5bea2c3e6304407596838648aca', '\x7c739b96cdc78c4b665ae728cffaec5c7a7610f0d2f387fc04b2312800235dd6', '\xf404c8fed29e87a1290b1d4b5d53d27ed44408df994bb1d807c927f8bacb06b3', 0, 0, '\x01a208fbf8c4f6b3475b667e32a50533', 1795447060, 1795447060, 0, 0, 0, 0, 0, 0);


--
-- Data for Name: blind_index; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: booking_origin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clinic; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clinic VALUES ('\x01900000000000000000000000000001', 'Clinique du Plateau', '100, rue Principale', 'Montréal', 'H2J 1A1', 45525000, -73575000, '+15145550100', 'America/Toronto', 0, 3, 0, '', '1', 0);
INSERT INTO public.clinic VALUES ('\x01900000000000000000000000000002', 'Clinique de Verdun', '100, rue Principale', 'Montréal', 'H4G 1A1', 45458000, -73568000, '+15145550100', 'America/Toronto', 0, 3, 0, '', '1', 0);
INSERT INTO public.clinic VALUES ('\x01900000000000000000000000000003', 'Clinique des Îles', '100, rue Principale', 'Montréal', 'G4T 1A1', 47378000, -61857000, '+15145550100', 'America/Halifax', 0, 3, 0, '', '1', 0);


--
-- Data for Name: contact_proof; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: counter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_device; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: desk_device_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.directory_version VALUES (1, 4);


--
-- Data for Name: held_back; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: hold; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hold VALUES ('\x01a208c0ee5cc6fc03a2fe6637081cf3', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x5b88d0c3a0113b8dc0c290fd86a9826aa5205190fe9d04f0005d2633a1798ee5', 1795443191);
INSERT INTO public.hold VALUES ('\x01a208e5589e902b0f3215152885dc97', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x7011381e0193d3798439911850738ded03d4926cdb65e08fdb60dd086bf571ca', 1795445577);
INSERT INTO public.hold VALUES ('\x01a208faa47a52d589c5c98530b24e6d', '\x01a208b4deb886ae180a2bd6343d01f8', '\x4fc76a7ceb7d4512e88acfce02e5207a9e7dec85d5bf2bd1722b82878a305e9d', 1795446973);
INSERT INTO public.hold VALUES ('\x01a208fbf7d45696417dfe952f990553', '\x01a208b4de57139000077ba99ea524f2', '\x1ae1bc70eafdd3cde8a42949907e306d38233e04675c246ee40d94c0c968efff', 1795447060);
INSERT INTO public.hold VALUES ('\x01a208fbf8c52f9676abdb6312082508', '\x01a208b4dbfdd65c9e5800f90e911703', '\x5652d6ae63ff6e408bc7a97021c1bb62b4b03ccdde21f1183420981d95f13f51', 1795447060);
INSERT INTO public.hold VALUES ('\x01a208fbf63e9ada1b1516373a829ed1', '\x01a208b4dc3f0378f77e0dcd6c34f9c3', '\x8ff81c83c9bc0160f9abd679aaa6197ae5fcb8f295a074f603a28cb1e0845729', 1795447060);


--
-- Data for Name: hold_owner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hold_owner VALUES ('\xe8f22f35ff9c626b0c8988e1149c4553a9377d7dd9efbaea78299fbf650de02b', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01a208c0ee5cc6fc03a2fe6637081cf3', 1795443191);
INSERT INTO public.hold_owner VALUES ('\xa85e1ee9038eadc610dd241f50d0da99da8cb2590004e8a650274dfc5c8e0f01', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01a208e5589e902b0f3215152885dc97', 1795445577);
INSERT INTO public.hold_owner VALUES ('\x76f7d9000a1d577c037539d3720d3f463b917da96bca7137a403c326aaa92eb9', '\x01a208b4deb886ae180a2bd6343d01f8', '\x01a208faa47a52d589c5c98530b24e6d', 1795446973);
INSERT INTO public.hold_owner VALUES ('\x782affc4d5c6861ac9c13d01340424b348ed4f516145b7d5c0c1a4bd9e8f5fe1', '\x01a208b4de57139000077ba99ea524f2', '\x01a208fbf7d45696417dfe952f990553', 1795447060);
INSERT INTO public.hold_owner VALUES ('\x2b5664c0f2009ba3dfa797f74ca38a0afecfe99576ea7b83dd963badaef4e750', '\x01a208b4dbfdd65c9e5800f90e911703', '\x01a208fbf8c52f9676abdb6312082508', 1795447060);
INSERT INTO public.hold_owner VALUES ('\x696c444fabe3b36d76db1bbb20b0908b8c19563b76a548f4bf2fc9a9d1f14129', '\x01a208b4dc3f0378f77e0dcd6c34f9c3', '\x01a208fbf63e9ada1b1516373a829ed1', 1795447060);


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: identity_correction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imported_field; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_fault; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_opening; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kept_form; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: leaf_detail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.leaf_detail VALUES ('\x01a208b4dd36ec67f893a2eefb32555e', '{"actor":{"salt":"XKXtkIrkoYKYpT0TkGP-77rtUkeWxlBMbvl7j3T8RD4","value":"system:test"},"subject":{"salt":"e74xWFW0NuYZAQyj3zqwkAEG7nAOjLicvL_B0gsjcbY","value":"3"},"detail":{"salt":"kn4bjGV7EyrvPiIB-rG8OpLELDBxs6bVgtPrjKfnzGQ","value":"01j00000000000000000000001 bands=5,15,50 first=under-two answer=15 reminders=1 01j00000000000000000000002 bands=5,15,50 first=under-two answer=15 reminders=1 01j00000000000000000000003 bands=5,15,50 first=under-two answer=15 reminders=1"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208b4dd0b3da8cb435c8e74616796', '{"actor":{"salt":"Ah4wKoxMaZ4eufiZj26rh6dnKI9KVF8PRzdZQ5hKVDM","value":"system:test"},"subject":{"salt":"SR1iToG84YiF_3MPgZ3oIPg_dB-iYXs-CMwjcfRu4uw","value":"3"},"detail":{"salt":"S1gWOJCrz-cQzYYiuQkECcDnHqo3dwJeasXdVeGQuBk","value":"01j00000000000000000000035 01j00000000000000000000036 01j00000000000000000000037"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208b4dcb34a3ba534a6a6b7fd0b63', '{"actor":{"salt":"3QXbyrQSJQYpmR2NzAxDOZJfD9aCziMUOrteOhq_GYQ","value":"system:test"},"subject":{"salt":"PO8RF3uO2NPdHZ9hr0GTwJfO02F0g0jSB5940dMGqgc","value":"3"},"detail":{"salt":"1vDMofOTnrDBZohsRi8GYRo_815MRBPeN9HRb32Vvrs","value":"01j00000000000000000000069 01j0000000000000000000006a 01j0000000000000000000006b"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208b4de88cd1f7706e091385c82a9', '{"actor":{"salt":"WPiw4KDah6URQ2CvA448SYCh0Cpld504SW4Kf_67nyM","value":"system:test"},"subject":{"salt":"K-qUAJo-ZWoCvsEOtAfolqnDbB2_z6FIsSnTW1f-rG4","value":"01j00000000000000000000069"},"detail":{"salt":"nRJTejg02MHXgKxUk5RvzFMY3ASf766OnlKlsa2NXJY","value":"92 through 2026-11-26"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208b4dbdb4c555fed3c355379d12e', '{"actor":{"salt":"MCT04WblNcxi-EyuNkNDxwf0XcMb9dfb_SZcVhKPLiU","value":"system:test"},"subject":{"salt":"45xCFdgdd-R6mFlqEdfoTOrPIe8hYnPdboolANgIP3Q","value":"01j0000000000000000000006a"},"detail":{"salt":"Iz40qpxmBOQ5kJuWVTDdvslpU8TPY7ro1HSozjW80ew","value":"92 through 2026-11-26"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208b4db50ebda8f49dd311a9bc30d', '{"actor":{"salt":"32y1y67RKVAmGYy_mY-2ID1vbr8pC3Wg284GrBf9SEY","value":"system:test"},"subject":{"salt":"V2YrDbF_tsuVjk3EdAcIZTWvmU1DOTawIFpm6-PUc_U","value":"01j0000000000000000000006b"},"detail":{"salt":"qAUn8c4FaY34HAzzZCmoJNXLWvhSe1gUtpsTH_4SHU4","value":"89 through 2026-11-26"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208be0936ab1bff782e0a40307f8c', '{"actor":{"salt":"XQa2Ubzg9-tSwVi7L0L_xi_Xz_aXylqggGARjxa6NOI","value":"patient"},"subject":{"salt":"XEanxDfzc-g6KQklrt84t8Gztb0IIUTz8Uf072o0vuI","value":"01m84bw1q00axksqd23p2etprq"},"detail":{"salt":"v-VVgkyzoZauJwQT9kPaou9KNgIgLETJYnZnGbIibKg","value":""}}', '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.leaf_detail VALUES ('\x01a208be0a1eea2b126649b4761ba884', '{"actor":{"salt":"UvObU5gqohx05sd46XthKcfUedhdYvLoxzzb9IDn7QM","value":"patient"},"subject":{"salt":"owSdap8lAs6HIumvUlT7BYA8UGBf_YPWzoXcJ2ZBaLA","value":"01m84bw1q00axksqd23p2etprq"},"detail":{"salt":"pqLWAHUMBl-CuwjOrUZqh84CY9wXgufcRi2qB0Hfl5Y","value":""}}', '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.leaf_detail VALUES ('\x01a208be58aa7f174bb805b62f6ecd4d', '{"actor":{"salt":"qYTCIKqVfhDrbHxED_EQYukVVT3xv64hlU_SsuJ7uEY","value":"patient"},"subject":{"salt":"9ZRXnWqCic2YYQllAKqQ-07X_BY7J66YrjKtG1USs5A","value":"01m84bwnre2qzf9jx0kzh806wf"},"detail":{"salt":"RpA289g8FgFpUh1FpJchlX9lsjHtTGySg8T1h5bU_4M","value":""}}', '\x01a208be570e15fef4cba09fe2801b8f');
INSERT INTO public.leaf_detail VALUES ('\x01a208be584ff9225fa048438ae81274', '{"actor":{"salt":"d1-rVQ6inUrVXZQYwXe_BrJMpEqhzrO5ClBQ8zGdFWo","value":"patient"},"subject":{"salt":"4kDEO4g2qWluIklmwuXuCkq9ePYTo8QlEjSuKxaK5wk","value":"01m84bwnre2qzf9jx0kzh806wf"},"detail":{"salt":"s6MoPZ30JhKS5M_nf1s-GNnKF5nzQe1AiS3A-Vp4zMw","value":""}}', '\x01a208be570e15fef4cba09fe2801b8f');
INSERT INTO public.leaf_detail VALUES ('\x01a208bece8a8492b28f523f8c51ac81', '{"actor":{"salt":"TretlCbiscSXJUh6WbOgbzdS5QKmq_8riUNdvX3DW4E","value":"patient"},"subject":{"salt":"RXU5VhLURlYTUVY_4lLIP0dedN-gOrPDGqXoVP6OQuU","value":"01m84bxktvky472ehz5s63xps0"},"detail":{"salt":"Bwm1Hr_wG0Qy-SdTE-af4PdYHuKz4rndQFtNSc0cVaU","value":""}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208becff564b0a0789ec42851d536', '{"actor":{"salt":"iA6y31H3iL4F2Z-miAtStg_jrZ1F004vwP57ytZN468","value":"patient"},"subject":{"salt":"sLvXpjafHfv2Y2RbYaC2gWRzf8PkuCfBKByzZuHlGJE","value":"01m84bxktvky472ehz5s63xps0"},"detail":{"salt":"cHo3EvlHxpwG4Uyl5IwMV6s1wa5CNMjd2uRbyXcA98g","value":""}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208c0f0090588598d44c6f94d656c', '{"actor":{"salt":"jLN8fdnc7n29a9M1EZ3XwQW95C8Gdwan6nggKGDaHbo","value":"patient"},"subject":{"salt":"2RH2dlFzBI3uLiNAf3FrYP4ixZXKq1CMm2v7jDEC-gU","value":"01m84b9qpy7sqgf0aqf87n7sep"},"detail":{"salt":"gp91lXcZdC__3rcJufbz4TdJfHHynmzTwDZONXCPLIk","value":"01m84c1vjwrvy078qycrvgg77k"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208c0ee3cc30c96d2d3998443b5ec', '{"actor":{"salt":"SKYFvvJ_-si6Ud-lC4JmMl88uhzPgfE1MjHM-yaZRJA","value":"patient"},"subject":{"salt":"aj39kubCLSdj3Tljeizq2VDE3EQbhiVAgu9e7nWVQ7g","value":"01m84c1v9e1eeerd9a8t5wts3c"},"detail":{"salt":"ztSiOEXxApI3NEa8I70cAnNSlvG6ANIjhEquUKuRC5M","value":"01m84b9qpy7sqgf0aqf87n7sep"}}', '\x01a208c0ed2e0b9cec352a468bcd646c');
INSERT INTO public.leaf_detail VALUES ('\x01a208c17e86085ae71894b1b5034fb7', '{"actor":{"salt":"kju1j9IGuDEsnOnyPnoQmofAa0Tc70VX9wqexagF6zk","value":"patient"},"subject":{"salt":"3bBlbgKlNmyaACEYaUqxZN5aXLgps153PsP3BEIXafs","value":"01m84c1v9e1eeerd9a8t5wts3c"},"detail":{"salt":"hDc1Vv8w1m9uY3iD-ElRXjAMtbXcTBaVGpex6oS49to","value":""}}', '\x01a208c0ed2e0b9cec352a468bcd646c');
INSERT INTO public.leaf_detail VALUES ('\x01a208c17dbf846e8587c442835ca1e7', '{"actor":{"salt":"vjFXJjszMcsvR7x5WUCkFa3ZEPW-C5Ksm4Tuxkki4eQ","value":"system:matcher"},"subject":{"salt":"YAgHMay28OaRpujajpUEjnWXcOKymNksRldcy_3Q_Lw","value":"01m84c30636sj2tbxkvh3t6nv3"},"detail":{"salt":"Dw5r43YZnial2YTmoQOZnkUtLU3uNZMXIW9p4Ac-O6g","value":"bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20"}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208c659825017d6068e79f0ffb5a1', '{"actor":{"salt":"cPbq5kMmyaaeR3o87XxwS5cmzhRqnrJOycqT2Nzk1EY","value":"patient"},"subject":{"salt":"DA89FhJkCVBumvHpObj8h5uWonoOOKrSDv8qDkFuvOU","value":"01m84c30636sj2tbxkvh3t6nv3"},"detail":{"salt":"IjUb39wv1OYbSWtFWAHEUjxC0BGAqor7fks-Ee25IeQ","value":""}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208c65b14481a44542f6e047c68bf', '{"actor":{"salt":"f3-9CoXYE0sUsU64iBJpzKD15pVj_hgJwt3DH6ieuNY","value":"system:matcher"},"subject":{"salt":"iFNs2kYBhBZux911x1W7piD53qy3kJa0n25gyKxOqIA","value":"01m84ccpabh46nk5tj4cb1sj6y"},"detail":{"salt":"GT6bODdYGAECQw_8WvjCgJfOzmCaf033nOZE11-YUYw","value":"bands=5,15,50 first=under-two answer=15 | since=1795443001 first=0 band=1 metres=9527 minutes=20"}}', '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.leaf_detail VALUES ('\x01a208c6e695caa22f8ae9de2e70f879', '{"actor":{"salt":"5Ciq7vksl-hV4O54Em7HkzNqvUhyW1pnmzqsYClxUXs","value":"patient"},"subject":{"salt":"XJD9m-Q5jQ23a_AC5B0W3lIl_gSVTufgT4V4S4fpkcs","value":"01m84bw1q00axksqd23p2etprq"},"detail":{"salt":"HVlkCLJbPmPtVK6PT-pPkCEd9_6gyOVpa4IDJm9fVPc","value":"01m84b9qpy7sqgf0aqf87n7sep"}}', '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.leaf_detail VALUES ('\x01a208c790858b52c7cb8cdcca38ab43', '{"actor":{"salt":"ExoS9isNVtqwecng5c8VP0vqXk3drDbAIQ2_uOQNAt4","value":"patient"},"subject":{"salt":"xHXzZB1qfk0Q9dtvOuuPqFX9JegCsDTGiTjfNZ4MHNc","value":"01m84cf4bmg89pryt4f1078x66"},"detail":{"salt":"Rez3IVC2SsvTrnPFOcjxKR8czFfc-1BkY19tFvhyyfk","value":""}}', '\x01a208c7917482136c7b4478407474c6');
INSERT INTO public.leaf_detail VALUES ('\x01a208c7939e22f338a971c9f84a0ec4', '{"actor":{"salt":"lNtKGm8qjlURafdeHlXeuD6BQbx7FiIQC8JBe2BCMVc","value":"patient"},"subject":{"salt":"EmN_YHKicoels7I3_0s8ntTkbnV6WeUYJ0n7muceb9w","value":"01m84cf4bmg89pryt4f1078x66"},"detail":{"salt":"aU8Aw_Kzz0z1iyl2_DDttZz_-vcT8sADS3xl9EZn_Bc","value":""}}', '\x01a208c7917482136c7b4478407474c6');
INSERT INTO public.leaf_detail VALUES ('\x01a208c7ecdfc390a81b7d8f5ac84db1', '{"actor":{"salt":"Z0exY1m-dzKAMGcRi7bI5j1WLkEwN0js8P6NpFrD33Q","value":"patient"},"subject":{"salt":"X0MaZxKNpt3fpHCaldIdE6GzeLwku9i_IXxCVdwx6Bo","value":"01m84cfvdbrh72h8q2dtksswjr"},"detail":{"salt":"oALc0aZSnpjdCAFhg6o4vzpaO4m9i_uK2M4TLMpF2k0","value":""}}', '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.leaf_detail VALUES ('\x01a208c7ed267b27bf5598b91cbf27df', '{"actor":{"salt":"hmAsJej7-MHPH2QNPRRVeBQMR_x2eOaOodxn8ZwHIos","value":"patient"},"subject":{"salt":"7VEA8OdWId9VGiQYf6edasM8Mjrn8fwWP9Eb0uUOa6o","value":"01m84cfvdbrh72h8q2dtksswjr"},"detail":{"salt":"HgwZvm2r4FMmD4nA3FwSiPvyJ-U_uocNbCuzl1NqHDg","value":""}}', '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.leaf_detail VALUES ('\x01a208e55675b0508b896652cd5b4e2b', '{"actor":{"salt":"GSTEyLCKkap9f0lP5AHCDdLwv8x68VMHsTEPeq_p7IQ","value":"patient"},"subject":{"salt":"HpbjUY6Y-p06xeecJEBHbguSYiBwXVIyF6Wton72qXU","value":"01m84eap6q3btan579qmwd2epj"},"detail":{"salt":"shCvasEwy0b9JFkyof7Fj9o2xYZ9Ozwi-dTXmjHMeKA","value":"01m84b9qcsse97cgbpwf4wyjs5"}}', '\x01a208e558d71af4aa94e9bd38d13ad2');
INSERT INTO public.leaf_detail VALUES ('\x01a208e5d573637764d400ffd6550d73', '{"actor":{"salt":"vUbCDHkARLHxjd2u2uiKZqy4lc--NmMbskMU7lfB-Fc","value":"patient"},"subject":{"salt":"Ls0AgHwY_WgE2djcqJih7rkkPDJB5w70zUpFbbACaco","value":"01m84eap6q3btan579qmwd2epj"},"detail":{"salt":"0HIXxFf4Y3Ubbn5Pb44m8wK1AZQKFXU0pUdHh3oyzYM","value":""}}', '\x01a208e558d71af4aa94e9bd38d13ad2');
INSERT INTO public.leaf_detail VALUES ('\x01a208e5d469092caadba81696a1cf0f', '{"actor":{"salt":"9cwnbRSmzOCiBjaKfmbh5PufQsP2f-QZJd4Ipx7jn-4","value":"system:matcher"},"subject":{"salt":"HOZ241yvCooaN08uzWHS8gpDghaspYID8sfXtjjcEK4","value":"01m84ebn2s73f8h8jgy4n6h6fh"},"detail":{"salt":"CvO7Olx1YOnn-MvzU62fOrb7rRSrbS-tn1wWDKU0j74","value":"bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20"}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208e66c046b642586935460dbeb7d', '{"actor":{"salt":"RltseT95QtAzvp9qEUyjjUpWIla6vOK9g9XTeRoF62s","value":"system:matcher"},"subject":{"salt":"qpeqhwuQmPszAP0QztiP5Ud84Bta1RHXUE6h5JpoIBM","value":"01m84ectvsgtvapqsb638x2vas"},"detail":{"salt":"It3xBFvqbzAcOD2MDyLXgezxo_3DTf_sa-CPvYXVciQ","value":"bands=5,15,50 first=under-two answer=15 | since=1795443649 first=0 band=0 metres=913 minutes=20"}}', '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.leaf_detail VALUES ('\x01a208e6f32275d83e19e29a5a5f3a3f', '{"actor":{"salt":"CxRQvfkNOr7BBguqxS_2dctyJW3HwWzbdS-9loTyA10","value":"patient"},"subject":{"salt":"96Fnzg-y7kFW0vlPwk8ebYNflQ4odBjrTFHKuVQR05Y","value":"01m84edw8v069a32tmwbtc938z"},"detail":{"salt":"IB_0C9rFs76AHC6z2sDAh5hbqHmWqVobFoRZGSFfWKE","value":""}}', '\x01a208e6f11b0192a18b54e2f4c48d1f');
INSERT INTO public.leaf_detail VALUES ('\x01a208e6f2c4cac79bbdb63ded02052d', '{"actor":{"salt":"LYxKFtR2hw8SK8-qsOz9bmtmTU3tE5rcdflFC17unps","value":"patient"},"subject":{"salt":"IyZfOhHKploMQlyeIkLoTHxRZwNrO62WsPkKVmDvfTY","value":"01m84edw8v069a32tmwbtc938z"},"detail":{"salt":"V2BQjIIvXlKmFJ9STGc7NMjWySXSINVS9UXSgoat984","value":""}}', '\x01a208e6f11b0192a18b54e2f4c48d1f');
INSERT INTO public.leaf_detail VALUES ('\x01a208e766ff609b16c5517ace4a63da', '{"actor":{"salt":"ijDwXusXI9Lt2t-CjIB_dPpzSaJkz6cA3F7p8IE-xAg","value":"patient"},"subject":{"salt":"N4aXqA0MzYxdxprFC1hLS8hff8BCFPYKRUzF6IKPr6o","value":"01m84ectvsgtvapqsb638x2vas"},"detail":{"salt":"XTN2eU2MpK4NWBBkifFcMfexfSYZoS0RbRowdMB8AxE","value":""}}', '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.leaf_detail VALUES ('\x01a208fa077977a5c7881e6493dc9c68', '{"actor":{"salt":"g1O9kvXLN5HcFb0IGMn6j7Tb_qXPt7k7gIBwf3jUz8U","value":"system:matcher"},"subject":{"salt":"JT9OhUtyQDRBu6OOdN6kc8zBIjHWwA8Hohp-Or-SPOk","value":"01m84fm21ynet96y4c5y04ref9"},"detail":{"salt":"DO15YWmaqlgiExF5yS6zAc_-0PquMfwoa7yFpnd0_g0","value":"bands=5,15,50 first=under-two answer=15 | since=1795443626 first=0 band=1 metres=9527 minutes=20"}}', '\x01a208c7917482136c7b4478407474c6');
INSERT INTO public.leaf_detail VALUES ('\x01a208fa085e2dc6a5ce538419094f34', '{"actor":{"salt":"Pkk-nf_e3d4ryl7SN7QUAwHGsCrnW-OEvIhp0hVVXzc","value":"system:matcher"},"subject":{"salt":"5xSQDuT4o7D0Idzgn0B5QA5UY8Ku1ALf4mcanB3rfCI","value":"01m84fm1ptz62fmhptmmsgjcge"},"detail":{"salt":"S8Nx_sJALNJxmo17YXD_6uQPVWFjFG4GvAgWGOoa32E","value":"bands=5,15,50 first=under-two answer=15 | since=1795445682 first=0 band=1 metres=9527 minutes=20"}}', '\x01a208e6f11b0192a18b54e2f4c48d1f');
INSERT INTO public.leaf_detail VALUES ('\x01a208faa4419c4d4a5acbddc5b3e7b1', '{"actor":{"salt":"idghuZ1EPVAJjZgSPuhRvuviUaOi1fGaUjJAKD9JAnY","value":"patient"},"subject":{"salt":"ZzCUsKqsh0ml8NtZHjv0CoBZ6sLuhpZYFxQwi0rhwA0","value":"01m84b9qnrgtq1g2hbtrt3t0fr"},"detail":{"salt":"VN9z9PMmGr3K5NUlZoXmp4ZLWT6nJxL1jdmTjxNNR7s","value":"01m84fn93tabarkhe9gmrb4kkd"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf71fb522a60589ebc76d7f10', '{"actor":{"salt":"ySh671K1b-7XEZnFqFtK6EDj3VE4NpLg7jbvm_lRQTQ","value":"patient"},"subject":{"salt":"Ym8MiQNFUEBGAeEBiKQtKAq5qLsFPrgT-crGDBvM-DQ","value":"01m84fqy74f25b9pwc2r73snza"},"detail":{"salt":"aX1yR2B4iConz1c_G6o5BhM8dWLRLk0ncuHMv2ko--Y","value":"01m84b9qjq2e8001vvn6faa97j"}}', '\x01a208fbf8e4788ab4db8c160e3cd7ea');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf92fafabaadcba776cba3ae8', '{"actor":{"salt":"NW5a_wIvC8_yfoJA2z6Y4lrOaNTVbrMn6jCBeCp71g0","value":"system:matcher"},"subject":{"salt":"_S-CYoHUTkz2iBRDhfjdMYKkNKz__AMZ8AWtkDkWSOQ","value":"01m84fqxny6n8gyptnq63fr53m"},"detail":{"salt":"8nUmY2Y5D3LcIzoyMA9y45hyMNllPTtIO7mOaCEQtD4","value":"bands=5,15,50 first=under-two answer=15 | since=1795443649 first=0 band=0 metres=913 minutes=20"}}', '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf82139b7a138faca2b57758f', '{"actor":{"salt":"YhfCtr_UrBXVsNq8CsA1iUh7M7w92qtuLxIB4erorC8","value":"patient"},"subject":{"salt":"-wYxgo7ol859fBz0riTQ89oztlZjHrWPxaaamn3AffI","value":"01m84b9q1z0dwfezgdsnp39ye3"},"detail":{"salt":"7grDYsNegSKpo4NaBIBtcdufJz1Mq4a-iF0lKqxfc4U","value":"01m84fqxhykbd1p58p6wx857ph"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208e556cdbafc3117aad6b50eaea2', '{"actor":{"salt":"evlg-ZATY5--7oS6J9DhguMzPjV75LfwKzrz3NZexUA","value":"patient"},"subject":{"salt":"RdstlXzhxeICqPsYGm8NuA9hgZaPZE9bUuGRNpxBfJ8","value":"01m84b9qcsse97cgbpwf4wyjs5"},"detail":{"salt":"9mEwsKhPwxkyzh26xlRQbKXtf4iQcy4wiXkHKCSnsSg","value":"01m84eap4yj0ngycgn2mm8bq4q"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208e66e1fa1be555c8a4447099029', '{"actor":{"salt":"Xx0_srHGMk3wqCVG5RI7YZc8iqQZ84OCn12U_a6iCLs","value":"patient"},"subject":{"salt":"fRNvC9hFFUtqVT-at7atqli0hsWyZyygWD4StlWAq00","value":"01m84ebn2s73f8h8jgy4n6h6fh"},"detail":{"salt":"RD7r3rJApnC4xyL5FZhJvUXrT4oZczRwwcaktd7hYv8","value":""}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208e76743dee8035e66f4e69eafcd', '{"actor":{"salt":"XI_r-xpI3YNf057715SKVarEkEyI8msAXpEWWJ1v10k","value":"system:matcher"},"subject":{"salt":"mgjvwWKxyxV5CLOZm74f85Lp7dwvcXy7VxF_QHOMxRs","value":"01m84ees78aym5t2r6m4ra4g4r"},"detail":{"salt":"3bV7RxSxp1E1awbrZ5295BCbLl5gDFu85MPom6RDY3U","value":"bands=5,15,50 first=under-two answer=15 | since=1795443021 first=0 band=1 metres=9527 minutes=20"}}', '\x01a208be570e15fef4cba09fe2801b8f');
INSERT INTO public.leaf_detail VALUES ('\x01a208faa5657a4fd5b14bcddecd59a6', '{"actor":{"salt":"_uElFuMlX4Mq4jEXJGW1JH8g1o6mifRNMaeOB5dSf9c","value":"patient"},"subject":{"salt":"eKVwFtQAwUCL2hYkTkv3a4JYe7eaQ7TUzH-fL6d4Sgw","value":"01m84fn8n0qf4dvf886rmwmmjc"},"detail":{"salt":"SttC5Wd7fQWy5nwum2IUplk9RnZvf1dfsU8jfGmctJg","value":"01m84b9qnrgtq1g2hbtrt3t0fr"}}', '\x01a208faa2a0bbc8ddbd083629ca524c');
INSERT INTO public.leaf_detail VALUES ('\x01a208fb3eee9e56d9b754fc3e497d95', '{"actor":{"salt":"n1cz6JgyIrUWt0pfx6eHfkbO9guVkFsvn5tgNQa37-g","value":"patient"},"subject":{"salt":"A1pazj0k1Fq4Gl9EHuNxsJ5bKB2lLd9mq0OixD80Khs","value":"01m84fn8n0qf4dvf886rmwmmjc"},"detail":{"salt":"-MuBmBS9yT1hbbhZ0WPtgmnS7xrANz3ODVb6w7Eup-g","value":""}}', '\x01a208faa2a0bbc8ddbd083629ca524c');
INSERT INTO public.leaf_detail VALUES ('\x01a208fb3ebaee15ee8ca25313a80d8d', '{"actor":{"salt":"wBCAAwdqnO0DizluBlBKYELNwV16NHop7wq_48fXwOk","value":"system:matcher"},"subject":{"salt":"a83q-YG61RChRBbE_7NArljy_f_AeBluopEdatYiNcc","value":"01m84fpfwztdd0n14ey3xe9z0g"},"detail":{"salt":"aTfp6CSe8lBNj5PFJu6up3-BVlaUiuMiEbjzWK0rY7A","value":"bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20"}}', '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf9c4ca9a4a9d0f4406168f30', '{"actor":{"salt":"fcm4KJF_iVBuqzarG3hzK3_tkQIgLMyNo66dcwJghYY","value":"patient"},"subject":{"salt":"0sd7MjIjuLsjcz2RGdnYdr6KL-BVyANQGXghLiJOOC0","value":"01m84b9qjq2e8001vvn6faa97j"},"detail":{"salt":"CgBWO9ARMAlEgGPPhOxY6jaOOs4x_Vz6StYpAjUi5xE","value":"01m84fqxymatb42zfyjmqsj1ak"}}', '\x');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf8c4f6b3475b667e32a50533', '{"actor":{"salt":"Bbyc_6oKn9v9yeNTxjsS5RHFusJOQiL4IO7jRlDlK74","value":"patient"},"subject":{"salt":"mnIi9E-WcPTj9LPBoA06mU02SnJAHzswheyknNAuvuA","value":"01m84fqy74f25b9pwc2r73snza"},"detail":{"salt":"J-qn1Z5ix1t3UHLhp4jha-I11OZPgXLDjiGGGvAwE80","value":""}}', '\x01a208fbf8e4788ab4db8c160e3cd7ea');
INSERT INTO public.leaf_detail VALUES ('\x01a208fbf8206832ca1ab2004602d3e1', '{"actor":{"salt":"QzZxL5wxzhnWaELg-dPUNaLTK3aC5OM9F4TDvcbquio","value":"patient"},"subject":{"salt":"V7YkZ4GfzkgYi1CoGGfVDp57xh9aXYQAODDIjLWWMi0","value":"01m84b9pzxtse9wp00z47925r3"},"detail":{"salt":"WeSCiNkTx3U9w4Sf1nkThp6czAu_w_HVqeE7B_Ht-ks","value":"01m84fqy655yb7dayvcc90g988"}}', '\x');


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.lease VALUES ('matcher', '\x2432c0dbd98cf41c106550530eb5c1c80ac4e564dfcb4542649d820c569ebead', 1795447066);


--
-- Data for Name: left_out; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: log_leaf; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.log_leaf VALUES ('\x01a208b4dd36ec67f893a2eefb32555e', NULL, '{"v":1,"kind":"clinic.saved","at":"2026-11-23T14:00:00Z","actor":"8n7M4S02gp_X35esbTO_nwXPTi_4TJsj42VH-hAOJVw","clinic":null,"subject":"5ozek9fK9ElkEbE2sIX0YwEOpHyh0OcFJwRBN5317sE","detail":"9b1fsXNDbv8mSZtJxFoZOOzU0H_l1lN7ikD1_SbnCRU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208b4dd0b3da8cb435c8e74616796', NULL, '{"v":1,"kind":"practitioner.saved","at":"2026-11-23T14:00:00Z","actor":"BnXTEYxivMV-9wlKg2SGSxvjD7O7Xweroqp3S_UB7Ic","clinic":null,"subject":"2-zkITfm4tdy695PPnVci8TJG26NsN-FTEHrUlDIeCc","detail":"fg42Pyv3qqCfY-riSl6L-uYwup8YZrRSx7uEL_EYHcU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208b4dcb34a3ba534a6a6b7fd0b63', NULL, '{"v":1,"kind":"schedule.saved","at":"2026-11-23T14:00:00Z","actor":"rIACWuYdvXKWsqIu99xcklfa4YVytbbzX7-tvypLkjQ","clinic":null,"subject":"uJXlXH97fIF2AXJZqYuW0kPC6wLNS8DUm7kc3RmBMuU","detail":"crnuYuwEUGlhLtcqJ2w8cudKK8TV7J0HhYdxxbknydo"}');
INSERT INTO public.log_leaf VALUES ('\x01a208b4de88cd1f7706e091385c82a9', NULL, '{"v":1,"kind":"slots.made","at":"2026-11-23T14:00:00Z","actor":"YRn2lzeIf5rXwrfIo3nd4w9niBRsGpDS0rP2HUEwwIk","clinic":"01j00000000000000000000001","subject":"WimSHmanGOAGrHTBlb63ktX0jA8lc_Ga6DOgoUCIZ2o","detail":"b80BRoJZOPQd0VhR8Nl5w92vSixh8on1HTmW3h79MeU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208b4dbdb4c555fed3c355379d12e', NULL, '{"v":1,"kind":"slots.made","at":"2026-11-23T14:00:00Z","actor":"DvgcXXuiAIP3mL6mzRZSC7-dzEFEMFLbBDwo00TcU9g","clinic":"01j00000000000000000000002","subject":"fihck8fZzgr4jrquJWEJ5NvVoIIRREjnzf37myIk61w","detail":"dUE7KQ7kaIxO9ufdxDFty2Rkdxp4VI6weODs82Q9spM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208b4db50ebda8f49dd311a9bc30d', NULL, '{"v":1,"kind":"slots.made","at":"2026-11-23T14:00:00Z","actor":"ZFPK2VKmgEkoK_Wxa3w67bKqKwD1rlT6P5attx2tzX0","clinic":"01j00000000000000000000003","subject":"qgzfszq_StCc-YiEl7qeYYQCrgbLCzHaKE67g8A20Sk","detail":"G7lz9vghlsLIECUshIcirVuArexoFgmwh8A6nopE624"}');
INSERT INTO public.log_leaf VALUES ('\x01a208be0936ab1bff782e0a40307f8c', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:10:01Z","actor":"hieQxg3ZhnrycvwtZNqhHPw8jjKLqxMI9jdS8byVM1k","clinic":null,"subject":"Eds5Ik0qcupZvie3qqNnqonfQOwnmg0aNZDzQ4WNVtY","detail":"qk0MemhlAzozYtccJ0kNCwaSt3Dj-iRPXqd1NKah0UQ"}');
INSERT INTO public.log_leaf VALUES ('\x01a208be0a1eea2b126649b4761ba884', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:10:01Z","actor":"W60IUdQC4YvlDFANWmk6Oe9S0FHigDAcDqha69Ein2A","clinic":null,"subject":"y4yOVmzQq3nJtZVFOEhNeVKv507WtTP3BObGb0W0lWo","detail":"_O8VsdX5hcTu7KsXWoZRXSovP-jOhDOtydExuyOQaqE"}');
INSERT INTO public.log_leaf VALUES ('\x01a208be58aa7f174bb805b62f6ecd4d', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:10:21Z","actor":"cWyM8WVN_hmRaaDP09tyObXwMlWLWySwRGyiFFeCPo4","clinic":null,"subject":"-nZGg98cNCWLMw0xTAx7B3zC8BgaN-NSnbjR-r2CYmI","detail":"70UwfK6dDNdEowxMZkMNRodV7taN-9UCIQIsd7I4mvQ"}');
INSERT INTO public.log_leaf VALUES ('\x01a208be584ff9225fa048438ae81274', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:10:21Z","actor":"ONQGIIq6EtFQ-i8MeQk1AvbcdkXtWKXkvICPYDYAW0M","clinic":null,"subject":"3hSLnQ5tev5k7KE8Us1rzlRpBktAGb0yZqlqs4_clcY","detail":"tnFie4w1gn7h6TOdQBFc8OMa1mLzc7eqlEB3H8i-iIM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208bece8a8492b28f523f8c51ac81', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:10:52Z","actor":"4qZMOG4yZ5azQxFHq__GC4sfzZ1iutObShb5rIljCbM","clinic":null,"subject":"u1EkIFTGqvth8FSWQ_uGp5M4E3tecP3feh40CYwDQhM","detail":"bFml6ipSWhouHWUJilaOShnyydCE_KL-f260cm18JsM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208becff564b0a0789ec42851d536', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:10:52Z","actor":"SOXNiibpbeRDO5SpubW4gJaNToYCK8i_tVHe3NJH3Vg","clinic":null,"subject":"pgUK28_LNsQUjPvjbGZkOgSclfISDLMmqBwYI6CKklc","detail":"TcRJMV8eU0RLrcFk2AyliUrcxxgW6N1XuGM_98zT368"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c0f0090588598d44c6f94d656c', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T14:13:11Z","actor":"YmvGBnSWqCOBx3KJEQPU-jBDZHjUY8PQ1cj7CuGE5-4","clinic":null,"subject":"FirqMOwStjl4zthSR6a5vD67cuePsy-y3lliMR2lTtI","detail":"17qKN2xX3hyPdRJwg6ZDuut7akqSLG5b50RGw2uv8UU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c0ee3cc30c96d2d3998443b5ec', NULL, '{"v":1,"kind":"appointment.booked","at":"2026-11-23T14:13:11Z","actor":"Wn4bGQbHERL_Lv__QyNMH1Rpj-Ql5la2VvZkAZdPhPU","clinic":"01j00000000000000000000001","subject":"BIKVKZZUF01mYTyiptviTBLsOOy49CbAklwBOyOQ0QQ","detail":"Vg2nSQrhQyELoeS06JR63cnBInk_DhVYn82I83dItU0"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c17e86085ae71894b1b5034fb7', NULL, '{"v":1,"kind":"appointment.cancelled","at":"2026-11-23T14:13:48Z","actor":"fgSnheqFYaygMktcHsIJsZc7SFHK-3TYzKP2tjLpRqs","clinic":"01j00000000000000000000001","subject":"4oPukYgz4FP8Zp69j6P4koDEe0Wnu6tPls7Cn5-LhkQ","detail":"HSJLUgoWyPZLnW7s_T0DuBslKAsiAKDqHBds0V5pDQM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c17dbf846e8587c442835ca1e7', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T14:13:48Z","actor":"QgIE-j49M1dR_KQhXzOfvv_lkj_6Vhn6T-SvgqWwnlg","clinic":"01j00000000000000000000001","subject":"U5PdUJjz-YIMZteQLuvTskU3MaSkmf6Dl48od0o7Wzc","detail":"6_GoqPKWSkxyNLBrOgrhn8Fa4J9AGHy7g-StBpmsgeM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c659825017d6068e79f0ffb5a1', NULL, '{"v":1,"kind":"offer.refused","at":"2026-11-23T14:19:06Z","actor":"P_MGoMuirWXiNv2Vs33n_twgHGQZpbD3LfE45XZMV18","clinic":"01j00000000000000000000001","subject":"ReUHod934hxo_dZDqDec4HzDTZTzgCFc4DapLXU-sqY","detail":"MzdKn3IFyvTHooUxbDpwb8Mwvjn6BfritkBLb3oObrI"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c65b14481a44542f6e047c68bf', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T14:19:06Z","actor":"aIkWNxGDRidAYy2tBrEUwmb9ViSMxQJ75yDsb2-AP7U","clinic":"01j00000000000000000000001","subject":"Y8xHjUFwssYWepfjQ9-sAPsWYCRrv4EVZsJNeyarNO8","detail":"V0yY7TPOBAE2F4Or-J1RKXAheT47ALi3f-qdVB2QTq4"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c6e695caa22f8ae9de2e70f879', NULL, '{"v":1,"kind":"appointment.booked","at":"2026-11-23T14:19:42Z","actor":"MRFu318V84iJzRC6l8ue7r3Ti_NVcEuL_XYGgvxaOjs","clinic":"01j00000000000000000000001","subject":"CSrLQBeDP3GIA_-NZDEfWmHjwzCXTSm0aMH7dwpcyiE","detail":"vxZg-42S9xUXBtP_WEfQ1FlqWpA7PjRgBg5kCtqsGOU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c790858b52c7cb8cdcca38ab43', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:20:26Z","actor":"QWVPzHOr2iHuaejkFr1_R0g7iBOIpk8ME_2Y4qRTsug","clinic":null,"subject":"tOmcfXXr0cEZPmy9evO60OX60fWO1Az2VPW88p1o-tg","detail":"61PyHtvuZeqPfBPgsez4zpvmQRhXYYgTRPlgbu6DOpw"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c7939e22f338a971c9f84a0ec4', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:20:26Z","actor":"1ffMoktN-iOh7xEh1lpXdobAwUqNGKOq8g_B6bX1q8g","clinic":null,"subject":"qHNXZ_mGmJ7-V7e3YcTDOohe7vxP8XhumZAomPB0FUY","detail":"ammBlxU1h01aY9sCJWMPavQZ0X6XHMq6EMW_RS891Ds"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c7ecdfc390a81b7d8f5ac84db1', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:20:49Z","actor":"lahQ4hSjOxyjtGAn0gNkXaCZI_V4L474ODtYk19K-0g","clinic":null,"subject":"mhgdvbWLVtTjPvIhIzaXghNOe9M3q8N3xBoVsNrUUvM","detail":"1lrHBcHMk4Blh88N6nRGgjhbwciPzUZ1Yflza5GXiDg"}');
INSERT INTO public.log_leaf VALUES ('\x01a208c7ed267b27bf5598b91cbf27df', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:20:49Z","actor":"rdXQ3cOYqNksVaP9AfYHC-KqbvH8ose3SIjIzUUNcP4","clinic":null,"subject":"zkDloo6xP8SEGOtM7qebORJFIfmG-jwt7x9avboY1xs","detail":"CXOEl2DJoseR3ZTb4yXf97ZLK8io4GEmc4z-dMnpN8c"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e556cdbafc3117aad6b50eaea2', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T14:52:57Z","actor":"uLg99uiNN0vv1MkW6V2Y9bA27BYcZI4VSuGcOFZypPk","clinic":null,"subject":"BN_MTp1bC-lvcyjYoXZzckGHu0SNllZnAzYo0DYmSCM","detail":"9kSGTZ1bDHtuMOTUK7_zrjJBCrAnEQ75Z_0RJAi1qik"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e55675b0508b896652cd5b4e2b', NULL, '{"v":1,"kind":"appointment.booked","at":"2026-11-23T14:52:57Z","actor":"jqUN9t-M6AUfMYrYSE8SPUZIX8Nm68DY9rHW_Rq3e9Y","clinic":"01j00000000000000000000001","subject":"XDc8DNJzQZ3LLFrBZT2FZcfwGY-2NecJ0EVOyrFdtTA","detail":"OTmXWxEdppFkgeGLxvoRYXe8cNwqISxBygIWydXk2w8"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e5d573637764d400ffd6550d73', NULL, '{"v":1,"kind":"appointment.cancelled","at":"2026-11-23T14:53:29Z","actor":"PZP6qSXe5U_lSfILiGvZoKytp_5XYgXljZrx23sWUgE","clinic":"01j00000000000000000000001","subject":"prLH3_zNMWgskfV9RETinOclyrBnnTbTgn4_IIv7W7o","detail":"MM1Va1wD_r0BmywX82YZoN-KZEj-wGM_XmCsSFut9kU"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e5d469092caadba81696a1cf0f', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T14:53:29Z","actor":"LaP9MAe9pUbcDazuEHbHFXMZU4b2RN9X-iAVDLIm_Ts","clinic":"01j00000000000000000000001","subject":"ynp_q_j8E3UHQyugkVFwbUdlYLe90W_5JPHX0BPlR2Y","detail":"lqGQkr3lWiBm8JFaVwcjJBo_L9LCA0RnYbUWDhiMnmY"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e66c046b642586935460dbeb7d', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T14:54:08Z","actor":"WREcLYir6YC6gzfL4RlvJvprTgeho9nFOEGY805UK-M","clinic":"01j00000000000000000000001","subject":"cCGzw4qeoByFjHF4YsGEyA4X142Lw737QvCRmHTfjYU","detail":"ugrVoZz-7XctK6m9GBNUxMdFlnxBggOCmts2JgCM49U"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e6f32275d83e19e29a5a5f3a3f', NULL, '{"v":1,"kind":"request.filed","at":"2026-11-23T14:54:42Z","actor":"6YYVt8YpoCIxORJW8lOvVvoPqBN5GCUDm4Z_5LerCPk","clinic":null,"subject":"8mNa--3aae85g5OLJeLE9hXvJvD4ZbjyKYJJONaSnYA","detail":"lJeWvv7mxOHA6KsRItXGaHdyOPaCEazWkFyqqQ1RWBM"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e6f2c4cac79bbdb63ded02052d', NULL, '{"v":1,"kind":"request.confirmed","at":"2026-11-23T14:54:42Z","actor":"JYZ77e_AE7OscN8P7xIk9owyjWnuuIlWaRAaTxYJlyw","clinic":null,"subject":"Yf7hKy2HMW9aYpYfz4Fxxf6nuHLnvReyQvevze1001c","detail":"0lOcSpEQdcPyTTSgbzHO3ZxU-8HoCOG0UMUlTGEHdR4"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e766ff609b16c5517ace4a63da', NULL, '{"v":1,"kind":"offer.refused","at":"2026-11-23T14:55:12Z","actor":"y9JOubh-I7-rE1Q1k39T25ADpiJNBxR_S9Rwhx6Lqyw","clinic":"01j00000000000000000000001","subject":"1PRWD-kJ927DJqnwAhEqkxiBxSo7vCWiNvc2zqG4K1o","detail":"FNKdeVskieLSq0m1L4SV81EGBNrhJS5BF-PUN9XT9bA"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fa077977a5c7881e6493dc9c68', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T15:15:33Z","actor":"YsCI1A6ki56bxJkngVgHqGxewsrYbPBOViLNGKSekV0","clinic":"01j00000000000000000000001","subject":"2QHmb45rjc2R6VExJd0-Bcj2a9yhXpDf6Wd9974dMFA","detail":"sapXaovOsqeIMtaQjx7GK9VhEDq2Q7VuYbM3sXoStgE"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fa085e2dc6a5ce538419094f34', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T15:15:33Z","actor":"nGh-e9r8Anot5ZBClpSzN1gZISanuzilkvwAqsKK_Gg","clinic":"01j00000000000000000000001","subject":"m-vON3jPZZRb4gloBS1XFMOZmNMogEDgnbZyov_IVvE","detail":"p-w0TvQkzCxJtaO4qgNklDleXFl5F6e4pzyyQJQIDRc"}');
INSERT INTO public.log_leaf VALUES ('\x01a208faa4419c4d4a5acbddc5b3e7b1', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T15:16:13Z","actor":"ubAXzbtRR1VvmdBseAVGh8TBMoRpemCIn0URJXfciPA","clinic":null,"subject":"PRSdrhR1hEH6JWMGhoNPoy2i41mHSCU5yFmMPzHNVRw","detail":"yVPPkKKyGQnuK_dmbRXg3u27DmbgaBUN3yXC7uv2J-g"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf71fb522a60589ebc76d7f10', NULL, '{"v":1,"kind":"appointment.booked","at":"2026-11-23T15:17:40Z","actor":"px_J2pq5wZbtB3AfOGbGsqvVdKwsI-ig-zJpougAnaM","clinic":"01j00000000000000000000001","subject":"PE299ogkdgaUEqnl_hpNzT8C8uCgWE_p9g4uQftZOBQ","detail":"nVwoDlHqAgOckDlFK6Yn4TrUqebCV8f1bRm4_Jsh3aw"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf92fafabaadcba776cba3ae8', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T15:17:40Z","actor":"k0xBuY-A5W5Y-cUGdVH78ZlclctgLhcoqq7vJnovOtU","clinic":"01j00000000000000000000001","subject":"EOyTRbpYBD2CqlrWGQ1PDj5BvJ0-dE3bB_GGIWeVFSo","detail":"wJ_XE90a1TOSq1Fp4fgJPkPbshp31EE1gwFUZNrpMr0"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf82139b7a138faca2b57758f', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T15:17:40Z","actor":"-tQg7o9DZT1h2vVZk-lg1fQt8M4FsNRtfHqnpj-hZl0","clinic":null,"subject":"4VKyJ_rYS2slgtLWF_n49YJYVQOccLsQfp_iN8zu5ak","detail":"a9iIKABwI8NvQprAyDhcu3-KFd0QNPm0wO2CU1jJCw8"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e66e1fa1be555c8a4447099029', NULL, '{"v":1,"kind":"offer.refused","at":"2026-11-23T14:54:08Z","actor":"xITwCazq48eclkvRFij2L_BrSnUKsaXH8qAmZ4h2R00","clinic":"01j00000000000000000000001","subject":"0JHvNFhD4Adv166pxKNkStHrp5KloeLGstfNNGA4w0g","detail":"jMlOZRG1nGhsnfLO0MhTxDal2UTHoAMbimzfAMO4CpI"}');
INSERT INTO public.log_leaf VALUES ('\x01a208e76743dee8035e66f4e69eafcd', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T14:55:12Z","actor":"nHt39YWmY5cUULMTPtm72aF8q1rfCKwm5F8QtlXJZoU","clinic":"01j00000000000000000000001","subject":"Q4_ReNQgWfbRm7F6znOp_AO2EjRt-aPKp3eqwG39nLA","detail":"e1fcCOsfDOGc6oZeQuHH0BhrUKQ5XcqPqUAG9JEFlP4"}');
INSERT INTO public.log_leaf VALUES ('\x01a208faa5657a4fd5b14bcddecd59a6', NULL, '{"v":1,"kind":"appointment.booked","at":"2026-11-23T15:16:13Z","actor":"cwbu-8gohEkGIZrprZyKG6a8NXe11BQoI5qgLWGObUs","clinic":"01j00000000000000000000001","subject":"WAgVpglmxoSr1wJ9nOU41qBt2nkpSuifYUkp_GrleJ4","detail":"ENw1m3ruUTL29fujJV5nmv8_eUIPxPl5XYfVLbD7KN0"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fb3eee9e56d9b754fc3e497d95', NULL, '{"v":1,"kind":"appointment.cancelled","at":"2026-11-23T15:16:53Z","actor":"DewlF3aYRsBWuHg8nREgH8bRxShs0HgCEWk_bN0G9rA","clinic":"01j00000000000000000000001","subject":"THmU6Bvumu7t56_xR4e0ddHM8SDqNWCNGGxXQtUwgGM","detail":"tSdqvG_cvnPSJOHvSVI9q8UZ367IPGgOe7y1P7V1dF8"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fb3ebaee15ee8ca25313a80d8d', NULL, '{"v":1,"kind":"offer.made","at":"2026-11-23T15:16:53Z","actor":"HH5sos399NWVtgkRk46xsu-0EEJKNMv0Uu-FZX17fnM","clinic":"01j00000000000000000000001","subject":"OeiuoJInREE_n_lJq5ciz6RcBVp3z6S1Xg-Z-NYJL4A","detail":"VYAl2b1MYL1NVGBTw2WShxvlicPaGqQAefcyasWj1x8"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf9c4ca9a4a9d0f4406168f30', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T15:17:40Z","actor":"iORqJUpGV0jUDXm8nTm7Rq0lunUdM-CnO04r5HNoS6w","clinic":null,"subject":"wI7azxikyVR5X3tanjIFaYSYOtsfGVS1TBU-udImits","detail":"xIK5FCZ48Swagm2mf7dB8mlm9JxfKWUbpe0mNpyOkXk"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf8c4f6b3475b667e32a50533', NULL, '{"v":1,"kind":"appointment.cancelled","at":"2026-11-23T15:17:40Z","actor":"HP_D2EQm3a001oxpqPeAMpxEFWJGJGFrXyJybi46rfA","clinic":"01j00000000000000000000001","subject":"OM-K3D_Gdu0TRukmdzKNkSogQkfB6pBhLL14bYCUqIk","detail":"7TwxsV5yvZLOfnNSmLeBO-fOsRsuhE2Jg0o117yPcY0"}');
INSERT INTO public.log_leaf VALUES ('\x01a208fbf8206832ca1ab2004602d3e1', NULL, '{"v":1,"kind":"hold.made","at":"2026-11-23T15:17:40Z","actor":"6N30GfdQYs3nFCHfV8OzY8zff8j0L9RyxVN5SKJdA_k","clinic":null,"subject":"9Le7KAhiVde6GmUIvj0LTyILrHnJLEMrbj31Xx8DskI","detail":"I9obPDjGRdsloMIXakZV1nj6gZrqbo2XMlmBocfA14I"}');


--
-- Data for Name: migration; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.migration VALUES (1, 'places, slots and bookings', 1795442400);
INSERT INTO public.migration VALUES (2, 'messages given up can be counted', 1795442400);
INSERT INTO public.migration VALUES (3, 'the clinic''s day', 1795442400);
INSERT INTO public.migration VALUES (4, 'when slots open', 1795442400);
INSERT INTO public.migration VALUES (5, 'notes of the day', 1795442400);
INSERT INTO public.migration VALUES (6, 'devices of the desk', 1795442400);
INSERT INTO public.migration VALUES (7, 'the vault''s journal', 1795442400);
INSERT INTO public.migration VALUES (8, 'standing requests and offers', 1795442400);
INSERT INTO public.migration VALUES (9, 'text messages', 1795442400);
INSERT INTO public.migration VALUES (10, 'reminders, and messages that did not arrive', 1795442400);
INSERT INTO public.migration VALUES (11, 'offers that were taken away', 1795442400);
INSERT INTO public.migration VALUES (12, 'places that could not be made', 1795442400);
INSERT INTO public.migration VALUES (13, 'a slot is of its schedule''s clinic', 1795442400);
INSERT INTO public.migration VALUES (14, 'keys that were lost', 1795442400);
INSERT INTO public.migration VALUES (15, 'rounds of offers', 1795442400);
INSERT INTO public.migration VALUES (16, 'proofs of contact, and origins of bookings', 1795442400);
INSERT INTO public.migration VALUES (17, 'messages that were held back', 1795442400);
INSERT INTO public.migration VALUES (18, 'the vault''s word for a yes', 1795442400);
INSERT INTO public.migration VALUES (19, 'when a place was freed', 1795442400);
INSERT INTO public.migration VALUES (20, 'forms that wait to be drawn again', 1795442400);
INSERT INTO public.migration VALUES (21, 'who somebody is, put right', 1795442400);
INSERT INTO public.migration VALUES (22, 'what lists of clinics said, and who was removed', 1795442400);


--
-- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: offer; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.offer VALUES ('\x01a208c180c336642d2fb3dc47a35763', '\x01a208becf5b9f88713a3f2e4c3edb20', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01900000000000000000000000000001', 1, 1795443228, 1795445028, 1795443546, 2, '\x35ae6aad1dd1a28903d0c869a6f184f860985b65deb6c629e02588e908248e4d', 'bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20', '\x01a208c17e3e0e7609b035e272b4b903', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208c6594b890d59975223161cc8de', '\x01a208be06e002bb3cdda21d84ed5b17', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01900000000000000000000000000001', 1, 1795443546, 1795445346, 1795443582, 1, '\x70f7410bb23cefddc041a409fe976658c969334ec13721a08661465747432249', 'bands=5,15,50 first=under-two answer=15 | since=1795443001 first=0 band=1 metres=9527 minutes=20', '\x01a208c17e3e0e7609b035e272b4b903', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208e5d45938de88a250f12a6899f1', '\x01a208becf5b9f88713a3f2e4c3edb20', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 2, 1795445609, 1795447409, 1795445648, 2, '\x7bb8a8683c8d27d4b026db5ac80f38c10d20b8b18870eca1797119dae842f0ed', 'bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20', '\x01a208e5d47261ee03829a0571320326', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208e66b7986b6ab5f2b30d1d16d59', '\x01a208c7edabc44e28a2e26ea79cf258', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 1, 1795445648, 1795447448, 1795445712, 2, '\x56d0633b50d11afd3051b22d680b7a45f0da7dab97611cca50d35f7394d75eb2', 'bands=5,15,50 first=under-two answer=15 | since=1795443649 first=0 band=0 metres=913 minutes=20', '\x01a208e5d47261ee03829a0571320326', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208e764e857a85d0b06a130a24098', '\x01a208be570e15fef4cba09fe2801b8f', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 1, 1795445712, 1795447512, 0, 0, '\x7a0ab4ae63a8f454522929cdb3f4a311e739b6872a77005194630ca6df63c8f5', 'bands=5,15,50 first=under-two answer=15 | since=1795443021 first=0 band=1 metres=9527 minutes=20', '\x01a208e5d47261ee03829a0571320326', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208fa083eabb493788c2f804c39e9', '\x01a208c7917482136c7b4478407474c6', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 1, 1795446933, 1795448733, 0, 0, '\x218d8d195be9ff63fb1e6c67c6a38c1db0fd0cd4a1dc6f7a9dd3927b96e2eb44', 'bands=5,15,50 first=under-two answer=15 | since=1795443626 first=0 band=1 metres=9527 minutes=20', '\x01a208e5d47261ee03829a0571320326', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208fa06daf984fa46daa53309320e', '\x01a208e6f11b0192a18b54e2f4c48d1f', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 1, 1795446933, 1795448733, 0, 0, '\x6d8ea4e997d5784b4d627ecc1b34851eaf9caf3d648f0c35ab5b8013279a27b7', 'bands=5,15,50 first=under-two answer=15 | since=1795445682 first=0 band=1 metres=9527 minutes=20', '\x01a208e5d47261ee03829a0571320326', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208fb3f9fd35a0a848ef0fae4fc10', '\x01a208becf5b9f88713a3f2e4c3edb20', '\x01a208b4deb886ae180a2bd6343d01f8', '\x01900000000000000000000000000001', 3, 1795447013, 1795448813, 0, 0, '\xe1504f7ede5331f8d1454bd08af23670ba9a23bbd00d2733169202a272af18f3', 'bands=5,15,50 first=under-two answer=15 | since=1795443052 first=0 band=0 metres=913 minutes=20', '\x01a208fb3f91909190c3f0ab56ca04e3', 0, NULL);
INSERT INTO public.offer VALUES ('\x01a208fbf6be35510f5b55b986fc1474', '\x01a208c7edabc44e28a2e26ea79cf258', '\x01a208b4de57139000077ba99ea524f2', '\x01900000000000000000000000000001', 2, 1795447060, 1795448860, 0, 0, '\x60be50f7929b0bdc19f0e58ecec2ba993eadce9bd278954594ca64ec51781f6d', 'bands=5,15,50 first=under-two answer=15 | since=1795443649 first=0 band=0 metres=913 minutes=20', '\x01a208fbf66e5d957231a37f37d9e08a', 0, NULL);


--
-- Data for Name: offer_round; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.offer_round VALUES ('\x01a208c17e3e0e7609b035e272b4b903', '\x01a208b4dede3e6f0781577a0f53e5d6', '\x01900000000000000000000000000001', 1795443228, 900, 1800, 1795444128, 1);
INSERT INTO public.offer_round VALUES ('\x01a208e5d47261ee03829a0571320326', '\x01a208b4dd99cb92764176e3c9cf4b25', '\x01900000000000000000000000000001', 1795445609, 900, 1800, 1795447409, 0);
INSERT INTO public.offer_round VALUES ('\x01a208fb3f91909190c3f0ab56ca04e3', '\x01a208b4deb886ae180a2bd6343d01f8', '\x01900000000000000000000000000001', 1795447013, 900, 1800, 1795447913, 0);
INSERT INTO public.offer_round VALUES ('\x01a208fbf66e5d957231a37f37d9e08a', '\x01a208b4de57139000077ba99ea524f2', '\x01900000000000000000000000000001', 1795447060, 900, 1800, 1795447960, 0);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('\x01a208be07b9f1e2783aefa09b0c4ef3', 9, '\x01a208be06e002bb3cdda21d84ed5b17', 1, 0, 1795443001, 0, 1795443001, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208be06b1214b1741867a2f789230', 10, '\x01a208be06e002bb3cdda21d84ed5b17', 0, 0, 1795443001, 0, 1795443001, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208be559904e3010e0235b9271fe1', 9, '\x01a208be570e15fef4cba09fe2801b8f', 1, 0, 1795443021, 0, 1795443021, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208be54e8ab1157fa176211cf85d5', 10, '\x01a208be570e15fef4cba09fe2801b8f', 0, 0, 1795443021, 0, 1795443021, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208bed15ccc2463386498e58e1192', 9, '\x01a208becf5b9f88713a3f2e4c3edb20', 1, 0, 1795443052, 0, 1795443052, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208becf073320d4fda1e4db246092', 10, '\x01a208becf5b9f88713a3f2e4c3edb20', 0, 0, 1795443052, 0, 1795443052, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c0ed68ebb435231fef2fefe027', 0, '\x01a208c0ed2e0b9cec352a468bcd646c', 0, 0, 1795443191, 0, 1795443191, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208c180b2afe7dce979e3cc764004', 2, '\x01a208c0ed2e0b9cec352a468bcd646c', 1, 0, 1795443228, 0, 1795443228, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208c17e946e378ee64ff144808a90', 11, '\x01a208becf5b9f88713a3f2e4c3edb20', 1, 0, 1795443228, 0, 1795443228, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c65a4820d35e77e3c2e565caba', 11, '\x01a208be06e002bb3cdda21d84ed5b17', 1, 0, 1795443546, 0, 1795443546, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c6e766eaba2ff20e3b1dec4f06', 0, '\x01a208be06e002bb3cdda21d84ed5b17', 0, 0, 1795443582, 0, 1795443582, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c7912c9b52fd58d290b77ae89a', 9, '\x01a208c7917482136c7b4478407474c6', 1, 0, 1795443626, 0, 1795443626, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c7924b1d5cc793b9e22b012502', 10, '\x01a208c7917482136c7b4478407474c6', 0, 0, 1795443626, 0, 1795443626, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c7eaedf3ba4a8a4b60d81a8efe', 9, '\x01a208c7edabc44e28a2e26ea79cf258', 1, 0, 1795443649, 0, 1795443649, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208c7eb4d58dcde8342dfdbd4759e', 10, '\x01a208c7edabc44e28a2e26ea79cf258', 0, 0, 1795443649, 0, 1795443649, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208e557f0f67057c30a994c75816c', 0, '\x01a208e558d71af4aa94e9bd38d13ad2', 0, 0, 1795445577, 0, 1795445577, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208e5d3c8adc31d17d3c4e2da5058', 2, '\x01a208e558d71af4aa94e9bd38d13ad2', 1, 0, 1795445609, 0, 1795445609, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208e5d3d2f2fcdb0236863fa6d128', 11, '\x01a208becf5b9f88713a3f2e4c3edb20', 2, 0, 1795445609, 0, 1795445609, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208e66cf0df556e1c831038a7d6bc', 11, '\x01a208c7edabc44e28a2e26ea79cf258', 1, 0, 1795445648, 0, 1795445648, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208e6f12b3221f2ea1d6d16e8cafc', 9, '\x01a208e6f11b0192a18b54e2f4c48d1f', 1, 0, 1795445682, 0, 1795445682, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208e6f14806361cf27a5791a3b9c5', 10, '\x01a208e6f11b0192a18b54e2f4c48d1f', 0, 0, 1795445682, 0, 1795445682, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208e76647f4150b078e86cb775ad1', 11, '\x01a208be570e15fef4cba09fe2801b8f', 1, 0, 1795445712, 0, 1795445712, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208fa067d1cd558dfc2ecdf89b7ab', 11, '\x01a208c7917482136c7b4478407474c6', 1, 0, 1795446933, 0, 1795446933, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208fa07cd8ee30553d96c42b27eb2', 11, '\x01a208e6f11b0192a18b54e2f4c48d1f', 1, 0, 1795446933, 0, 1795446933, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208faa2b570ee7c426ba93f4de0a5', 0, '\x01a208faa2a0bbc8ddbd083629ca524c', 0, 0, 1795446973, 0, 1795446973, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208fb4197a34116be4908d15c5090', 2, '\x01a208faa2a0bbc8ddbd083629ca524c', 1, 0, 1795447013, 0, 1795447013, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208fb3f1a3841c8280238a5114b16', 11, '\x01a208becf5b9f88713a3f2e4c3edb20', 3, 0, 1795447013, 0, 1795447013, 0, 0, 0, 0, NULL);
INSERT INTO public.outbox VALUES ('\x01a208fbf8ffd68ab618e201b36ada1d', 0, '\x01a208fbf8e4788ab4db8c160e3cd7ea', 0, 0, 1795447060, 0, 1795447060, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208fbf77d1f321b241cb995c16c0b', 2, '\x01a208fbf8e4788ab4db8c160e3cd7ea', 1, 0, 1795447060, 0, 1795447060, 0, 0, 0, 0, '\x255f9cd29869d1f5237612a9141a2451191e0dfd9318d99d309a09713686e6da');
INSERT INTO public.outbox VALUES ('\x01a208fbf9cb5a006271829c6d807b01', 11, '\x01a208c7edabc44e28a2e26ea79cf258', 2, 0, 1795447060, 0, 1795447060, 0, 0, 0, 0, NULL);


--
-- Data for Name: practitioner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.practitioner VALUES ('\x01900000000000000000000000000065', 'Camille', 'Praticien1', 0, '', 1, 0);
INSERT INTO public.practitioner VALUES ('\x01900000000000000000000000000066', 'Camille', 'Praticien2', 0, '', 1, 0);
INSERT INTO public.practitioner VALUES ('\x01900000000000000000000000000067', 'Camille', 'Praticien3', 0, '', 1, 0);


--
-- Data for Name: request_change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request_change VALUES (1, 816, '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.request_change VALUES (2, 826, '\x01a208be570e15fef4cba09fe2801b8f');
INSERT INTO public.request_change VALUES (3, 867, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (4, 988, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (5, 1024, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (6, 1033, '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.request_change VALUES (7, 1056, '\x01a208be06e002bb3cdda21d84ed5b17');
INSERT INTO public.request_change VALUES (8, 1097, '\x01a208c7917482136c7b4478407474c6');
INSERT INTO public.request_change VALUES (9, 1125, '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.request_change VALUES (10, 1291, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (11, 1307, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (12, 1323, '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.request_change VALUES (13, 1342, '\x01a208e6f11b0192a18b54e2f4c48d1f');
INSERT INTO public.request_change VALUES (14, 1365, '\x01a208c7edabc44e28a2e26ea79cf258');
INSERT INTO public.request_change VALUES (15, 1371, '\x01a208be570e15fef4cba09fe2801b8f');
INSERT INTO public.request_change VALUES (16, 1409, '\x01a208c7917482136c7b4478407474c6');
INSERT INTO public.request_change VALUES (17, 1409, '\x01a208e6f11b0192a18b54e2f4c48d1f');
INSERT INTO public.request_change VALUES (18, 1445, '\x01a208becf5b9f88713a3f2e4c3edb20');
INSERT INTO public.request_change VALUES (19, 1492, '\x01a208c7edabc44e28a2e26ea79cf258');


--
-- Data for Name: request_change_floor; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request_change_floor VALUES (1, 0, 0);


--
-- Data for Name: request_index; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.request_index VALUES ('\x3bf592b4df6564d57645dfe56801a6efb35d43a1da4ac7b81f7c2d159cac72fc', '\x01a208be570e15fef4cba09fe2801b8f', 102);
INSERT INTO public.request_index VALUES ('\xed77f0aab89fd3f32c764ec5fc4e302ebba8554bd672185e1fc7e8b6ceb9ed3f', '\x01a208be570e15fef4cba09fe2801b8f', 101);
INSERT INTO public.request_index VALUES ('\x9d383ac9cf6c2d8687a8d4bd196c7b54c67c91ce32f4a8cfacc1005b64a35ba5', '\x01a208be570e15fef4cba09fe2801b8f', 103);
INSERT INTO public.request_index VALUES ('\xfef7aa6adbd61b166d7bfdd863a5e424', '\x01a208be570e15fef4cba09fe2801b8f', 0);
INSERT INTO public.request_index VALUES ('\x07c4763ef44ebefbadd71b8f6ed84e97', '\x01a208be570e15fef4cba09fe2801b8f', 1);
INSERT INTO public.request_index VALUES ('\x7d83d287e72ea254f47742fb2e355706', '\x01a208be570e15fef4cba09fe2801b8f', 4);
INSERT INTO public.request_index VALUES ('\xa5b64f1998f99f33e2ddf2ae3c8df7ec', '\x01a208be570e15fef4cba09fe2801b8f', 4);
INSERT INTO public.request_index VALUES ('\x442b3b172108ab2e9d5bb533c55bc2e71cf90b65136c0b2dd6796230260b6846', '\x01a208becf5b9f88713a3f2e4c3edb20', 102);
INSERT INTO public.request_index VALUES ('\xdaf2db914ce6eca40f4fd0ceb46009915cfd90e2336b0921f86f961e54be97c8', '\x01a208becf5b9f88713a3f2e4c3edb20', 101);
INSERT INTO public.request_index VALUES ('\x9d383ac9cf6c2d8687a8d4bd196c7b54c67c91ce32f4a8cfacc1005b64a35ba5', '\x01a208becf5b9f88713a3f2e4c3edb20', 103);
INSERT INTO public.request_index VALUES ('\xf2eb58baa04bf76a46d8e8a6b4759a15', '\x01a208becf5b9f88713a3f2e4c3edb20', 0);
INSERT INTO public.request_index VALUES ('\x6cdcd11adb4aebc38aed4a1944735efa', '\x01a208becf5b9f88713a3f2e4c3edb20', 1);
INSERT INTO public.request_index VALUES ('\x6b0cc2fb22a402cd92957a8978b2a712', '\x01a208becf5b9f88713a3f2e4c3edb20', 4);
INSERT INTO public.request_index VALUES ('\xe9f51921569c4e513d98b8d4b49048bd', '\x01a208becf5b9f88713a3f2e4c3edb20', 4);
INSERT INTO public.request_index VALUES ('\x0eb311a58a22daa5a45d3870b7d116a8dcc788f4ab41b635edbdcd1733d13ac3', '\x01a208c7917482136c7b4478407474c6', 102);
INSERT INTO public.request_index VALUES ('\x1878601b64f9a62537f23347356a973881d0d88b49cf14ff66fdbf13b0840dbf', '\x01a208c7917482136c7b4478407474c6', 101);
INSERT INTO public.request_index VALUES ('\x9d383ac9cf6c2d8687a8d4bd196c7b54c67c91ce32f4a8cfacc1005b64a35ba5', '\x01a208c7917482136c7b4478407474c6', 103);
INSERT INTO public.request_index VALUES ('\xd451a7b23641e48f4cdc10dd13a88283', '\x01a208c7917482136c7b4478407474c6', 0);
INSERT INTO public.request_index VALUES ('\xfd29afcce01bcae01aa40aaddd781fca', '\x01a208c7917482136c7b4478407474c6', 1);
INSERT INTO public.request_index VALUES ('\xdb95c4f815e36abcd007d412abf23bde', '\x01a208c7917482136c7b4478407474c6', 4);
INSERT INTO public.request_index VALUES ('\x44d423ddb8136cfa3789d98ef9a21120', '\x01a208c7917482136c7b4478407474c6', 4);
INSERT INTO public.request_index VALUES ('\x6751fad54cc538405cb7a067c2eb03f5fb99a21e1085eb240a2fc9b39a245dda', '\x01a208c7edabc44e28a2e26ea79cf258', 102);
INSERT INTO public.request_index VALUES ('\x214d6003a8cbbab7f28f1951d61c3b3ef22312c88e3d0e0724c4be8285d29b16', '\x01a208c7edabc44e28a2e26ea79cf258', 101);
INSERT INTO public.request_index VALUES ('\x9d383ac9cf6c2d8687a8d4bd196c7b54c67c91ce32f4a8cfacc1005b64a35ba5', '\x01a208c7edabc44e28a2e26ea79cf258', 103);
INSERT INTO public.request_index VALUES ('\x2fb1d642782ab9a3f718a52452ecda8c', '\x01a208c7edabc44e28a2e26ea79cf258', 0);
INSERT INTO public.request_index VALUES ('\xa2940c3921b873c90b9e7264cefbc1f6', '\x01a208c7edabc44e28a2e26ea79cf258', 1);
INSERT INTO public.request_index VALUES ('\x97ffb4583bac49d5edf652c8a1ac2819', '\x01a208c7edabc44e28a2e26ea79cf258', 4);
INSERT INTO public.request_index VALUES ('\xcd0e244c3b820298ca47b3f718ff5147', '\x01a208c7edabc44e28a2e26ea79cf258', 4);
INSERT INTO public.request_index VALUES ('\xea53d91e7a6acf3ca1ec7f6a6b50f44f68a69cea66361713a04e4e2c06c79f74', '\x01a208e6f11b0192a18b54e2f4c48d1f', 102);
INSERT INTO public.request_index VALUES ('\xb2ecd2650e786173ebe46f5365abed65a071d1bd0b51fcb33894c3ec62af47f2', '\x01a208e6f11b0192a18b54e2f4c48d1f', 101);
INSERT INTO public.request_index VALUES ('\x9d383ac9cf6c2d8687a8d4bd196c7b54c67c91ce32f4a8cfacc1005b64a35ba5', '\x01a208e6f11b0192a18b54e2f4c48d1f', 103);
INSERT INTO public.request_index VALUES ('\x903531e68f2b81494e48c855ee0b2286', '\x01a208e6f11b0192a18b54e2f4c48d1f', 0);
INSERT INTO public.request_index VALUES ('\x336ed302d6ea364b3dc0a952aa172f15', '\x01a208e6f11b0192a18b54e2f4c48d1f', 1);
INSERT INTO public.request_index VALUES ('\x3ef6a3c1b66fa9095588b46cf9115843', '\x01a208e6f11b0192a18b54e2f4c48d1f', 4);
INSERT INTO public.request_index VALUES ('\xc10beb334ff05fab1d52aebf8eb6608d', '\x01a208e6f11b0192a18b54e2f4c48d1f', 4);


--
-- Data for Name: schedule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schedule VALUES ('\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', '2026-01-01', '', '1 08:00-16:00 /20 in-person everyone
2 08:00-16:00 /20 in-person everyone
3 08:00-16:00 /20 in-person everyone
4 08:00-16:00 /20 in-person everyone
5 08:00-16:00 /20 in-person everyone
6 08:00-16:00 /20 in-person everyone
7 08:00-16:00 /20 in-person everyone', '', 1, '2026-11-26', 'when-made');
INSERT INTO public.schedule VALUES ('\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', '2026-01-01', '', '1 08:00-16:00 /20 in-person everyone
2 08:00-16:00 /20 in-person everyone
3 08:00-16:00 /20 in-person everyone
4 08:00-16:00 /20 in-person everyone
5 08:00-16:00 /20 in-person everyone
6 08:00-16:00 /20 in-person everyone
7 08:00-16:00 /20 in-person everyone', '', 1, '2026-11-26', 'when-made');
INSERT INTO public.schedule VALUES ('\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', '2026-01-01', '', '1 08:00-16:00 /20 in-person everyone
2 08:00-16:00 /20 in-person everyone
3 08:00-16:00 /20 in-person everyone
4 08:00-16:00 /20 in-person everyone
5 08:00-16:00 /20 in-person everyone
6 08:00-16:00 /20 in-person everyone
7 08:00-16:00 /20 in-person everyone', '', 1, '2026-11-26', 'when-made');


--
-- Data for Name: seal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.seal VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', 1, 1, '\x', '\x04000000cd965abe5182196109de0aa6', '\x2a987244b1d4a33fcfad6d71dcc8103a46bd427674399d6696dc1ab0a8096e1b8f4e601204fb1e554db1c1e404cca9287dc3efe6b0111d44638a48b14b92651b4074981bf0aad044616ca5a100e9056bf491e424475d1a877bc7458d0b251aa5d0e7e6877bc208507ed0849a5c840af7d7ce786fa911f4bf23f3ba8d0e44678a645386dc860357865d45babbf370c4b9bb132d80282663da248deefbba916115ffa430ca24f757b5f258c40d1a096e03');
INSERT INTO public.seal VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x5010ee9d7c64c4718d1c2a86f941621b706e0f33c282eabee6ccbfe1c81e0c059877791f4809423336ceb67849f21ef3d541fca4893f955a46f211924845350f50bd10fc51f08cceccfd31b68c6e55ff72305a72eccde009f243b72b0d039f0a3c65f52892431ec0cd123aa09a24a34b84e6d4aae17516d3f7da7b9e5dd638f8fa14c9e568357ff95f17acb6ac69d31e68650397b1c423ad0d3c6c18a2eedf51a1e78c68e79155637cfb405b6e4723c9');
INSERT INTO public.seal VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xe77df40b0cf2590a71f4ebda682b78d48b55750cbdefa20c80cc6e3c7fc96b4f32f829119ecda46c1c5ac2de20fbf10672a3fdf6231137f97d2c92a07d86fa131d114c1aa3cb1593d9d5e2591bc64ead722cd4dc58c823adb087850f73077eaada826c87eb901ad073f285869b5dc55747f51c9cb36088ad95fc96032344ab576eba14aec84aa8686235933219291561567028999ee8d340f05fb18baeb827988edf92f4c13237157aa759fdbc8dfc5e');
INSERT INTO public.seal VALUES ('\x01a208be07b9f1e2783aefa09b0c4ef3', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x0ff0803e83f0c5364d27160ba8faf0e75a36b866dc0debe6fb76ae210a8b5144f4e116545be92cbedde0b6ae1882e58479366957708716287e43e375cb1b71a491fc5e48135d70caa0781169f3d1898780451892f759c890bfa0581225e195a66d426e8fc91922398a63fab1f610bad1');
INSERT INTO public.seal VALUES ('\x01a208be570e15fef4cba09fe2801b8f', 0, 1, '\x', '\x0500513929451eb4e20445034d7baabb', '\x77a0be937dae0800f31729c3bde137458ebb3272f10e23f8f27a6ed6972fe96560df6c18e50ebe69debb5831ebb048fdd6a9f8051d32aa39dabb0356fbf5a73f4912752b52670f237423011b79bcbf5a48fd40304b85c262e55fc1f9a6f49baee0977cb089c2334721bc47527c358a57b52ced9d131940b3c0b42fae289bdd0204897ce9b8527ae42b2a7d2ad3ac3b5fcd5036ae30811104a42aba3d07214920dc9bc4a41cd661e588d7dd9c0e0e9f14');
INSERT INTO public.seal VALUES ('\x01a208be570e15fef4cba09fe2801b8f', 1, 1, '\x', '\x040000008eba9583e60b844206393dca', '\x36d19626f0208cdf8a19663af9c913f91d87593fde30558cd3c7f2dbf21c6631201bdd765548741c5e290011a0b1986949f54e247b703ffd62ca8afc1107f399ecadc14b977f9d3b63e30febb2675fa65c1fd5370002421b9b7664f7f2702128003be494515cbaaac3bc8dfe0d7e27f7058f202795968c40d4c75675e29153f4f7cda11595af6018d2376d28c9f38778dfa9ce086483470713684b5ab931566cb3f90c341ed81365f05dfd0a0d78b856');
INSERT INTO public.seal VALUES ('\x01a208be570e15fef4cba09fe2801b8f', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x19622009353c806674365d2a868f9d3f4384c2ef1d0a08128dff544903044c05c9c8e6b35e96702f0246f6a75d6b83c8532626a3847c8834cc01e3b30d10473e449494e88a5671f6f738e33b4961d7a0b53a5c36045e28ee6206d2d17e49fc572e0e7e0f4e14c9dfc50861962784e3814005b71e5ace858ed3b7c6eb9315efa1e725826dacbd4582a8be01b6b36168c04a5acc6d4d5015170a085cf97f227083d99f63b3c9f2638c553b62f1d03db966');
INSERT INTO public.seal VALUES ('\x01a208be570e15fef4cba09fe2801b8f', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x6c03aac327c75be6c9961002a338782a552ec93f852a617d2c04c66ff495f8695b6664a95400941d02252b92cb5c7a09ee098d5f1243eb2610d9cd252f87014007f1f2139f5ca19b600267557df20c7c63cc8fb3555cb96459cb5e4b39416ba2b1a2fe13b10b8c1a533c7ba1f867a0ba07069c74d0b2f9309d4aac08264fe5c1a72278589249be99544eb193ff74d75254fa44c3490e69b041a6977b5bc81c781e386f66dcc5f98f09260e2e856c30d3');
INSERT INTO public.seal VALUES ('\x01a208be559904e3010e0235b9271fe1', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x35368648f6e9cfcd73436b3ed838636fb19fac14fc90155c28834b2fc1e9c3292ed7d4c9d46448c43889e1b73c875ff5c395ee7cd5f2f2695f3099eeb98b5142e9c91e9a0cf43667ac4c1bc9f3152778390c6f24d2071bd1bff0840742ae7ec6cc9817122f43a402211506a51bbdd93b');
INSERT INTO public.seal VALUES ('\x01a208becf5b9f88713a3f2e4c3edb20', 0, 1, '\x', '\x0500513929451eb4e20445034d7baabb', '\x997336c8d041bb9fee54605ddd56179486223f0e6eb810e4bddc6727a2b6436e71f3022c6e0fcab18e6ec7e23c4bf3a66e71f14b5a943754d0e31afed2e9eb9b9046ea0adfbcdae7e80684b2e8bb2c6bf9f636a541cfc2295d3f7fb0c5a7177a86f2dda07079de49cd61e1d73603894c2cd3b6689b9896aabda0d13dac393092d66f89d01e9d75d5e7843c83adfe55ab96196ca6bb4d7a0b01f8fb4997512d6300cd7e9c28a5e958508d62fab0d59927');
INSERT INTO public.seal VALUES ('\x01a208becf5b9f88713a3f2e4c3edb20', 1, 1, '\x', '\x04000000720b9bc0e97f04a9817e9671', '\x270981b683fec54ec464339f6657415d9f02fee27ed7548f8924072cd3a8980de537a758a4e497689b7be18367adecc11bff187cf8449d283ca94a438060e4d726196c9bd1549a1ce76ef263818c569c056e6917d32bc6da953745cab5b626f945cb3d9492e6e3b0bf55a8a4ae54da63d6a34239f000656e6c657a9933cf1c813e40358e93e1ad2aa8cca9f2797292635d37f42f7d360f35cf20ac58b09178c37b6db33eb7592ca92fbb3ebc6cd9daa8');
INSERT INTO public.seal VALUES ('\x01a208becf5b9f88713a3f2e4c3edb20', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x6d30c8ff12d2a5f1fc0336011d9df063fdf4baf08b3981fc95304fc826dfc27f4ad6eff3e702675fdb63528c6e1141e97c91a7dad1279141bf3f7665b6fec635702824290b55b0f975bf0145589e05ffb9799ed0bc9c460aad9439e31db5051775d0af2ede3f97a2879cdf378e635f298baca24433e90cf2952b0a528247bee42b7870f513c1536440cb01ad28b8a40e500ab5b42f3de1817adb1a21e9ddfcf051b9ac2fdc9aa1aeb9c721aeb03e2530');
INSERT INTO public.seal VALUES ('\x01a208becf5b9f88713a3f2e4c3edb20', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x586b15d90d66e1cdb03f0d119788d84aa1166aa8d4044bba2103b1806a00636c84d86f677de4433f08155e5b0e844e0b6ef4b916e8e8aa7a62d2f0bbd46ee1d3f899d15e1dea206db5f9b7c28e929d9406d9d9083041e66e7e5db2db3194f0be99cf5001a568fc20430d2eb56cb96dbaa47b876e106fdbd289577075e9ea10c0c58250ac8bf500f954c3e2ad68abd2b45eddeb243af192019cdbd95040a5c461705b6a0f1791f0de2b14cfca49759943');
INSERT INTO public.seal VALUES ('\x01a208bed15ccc2463386498e58e1192', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xc5c9b1216dc0d8eb617c5b0843cac33e7bb2a16717bf6e2a67a8118464465d7793b93bf3151eb4b3ad53f2f1d7c25f9830ebcc17da346811cf8c0abcb865b96ea94ac5f1139719a8d12fa8c545f001f571826205e80c8dc1f958fcc67d0072ebd396ae1e91f7b8bf0267d8180ada6399');
INSERT INTO public.seal VALUES ('\x01a208c0ed2e0b9cec352a468bcd646c', 0, 1, '\x01900000000000000000000000000001', '\x0100512dda22bffb75aca3c6895502b8', '\x4b334ee2dfcc5608a08e5a4770230b7cf7803b9e2a0dfb4a699de98394c31161c57503191d483420a0218db810da8e39a7102c7864309c8fcc6d61fc2e9acd2a55c9d18ed77403ab7deded8354c2211067656a9c6651e2f712dc63eb352784a8561360b86bf81fe5c9dac3c5159bb838fc20d9d4b9457a6ad5386be7928809e39dd55a8554a4aaf867b3d51cb4fd84abd5f99105093a8de6231908cd169f8eeb97750a39c7f596fe062c1c85d64b58e6');
INSERT INTO public.seal VALUES ('\x01a208c0ed2e0b9cec352a468bcd646c', 1, 1, '\x01900000000000000000000000000001', '\x04000000273c2c8efd616f167e6b74b9', '\x6a9ab41a27fe5485f4eb3b493700c91b1cee1dda9e6a7d85a4ab17e712c99437c3b07d4f5a31766cdf99b644af260a902d560ae2c1e6d2666ffaef15ef118f10330d0edb153a81b6412e23a7f336a7f17a224c07c27330ccb61e0d56474ade23a5d6c64e352f638534a62fbd218ff26f55b1fe3ce483fa067af1d1b49c72a2c6c36099ead8d60f7accb606575e9ea8b5c6e166c6412ce135c49c99a409820e3dadf6987bd69a99729d4fc59e551b515d');
INSERT INTO public.seal VALUES ('\x01a208c0ed2e0b9cec352a468bcd646c', 2, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\xb5c49c59e2bb54b75d2861ff0d2c89dcf745b1cf50480f39ad591cab8c97e278a7c1ceebabe945e7be3a190e76434897a2113bdc7e61428e4fa47a8670b894bc0878cc4cd1af14a2ef00a92c29c2190fe67bae8d0dc6283929bdf6d5b04edc8967b628c1360fd71ce74b14d65c1dd00024434ee383939b8b523ebb60a98f3473aadd3825501ef6fd177436b48e4929aa5ab04b16464c10da82da588428e0bdf6c7df6c3c89d35d04ec6d0fc1d43a8668');
INSERT INTO public.seal VALUES ('\x01a208c0ed68ebb435231fef2fefe027', 3, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\xa458eebe0f431e60b4c769e4ab617bf640196b317f456e08ea576c306fe1a821494d7fa8574a669d5ae75a3d34d0f687b044eb8a1c3ba867f5757dcde55265743352fdc24428ad62627269d2d12d8d64ff5f2d9988a556ca92bc8d3b6c66c347d67d9a3c78c0ad93ac74fd57334993260ccafaa0fdfc9b19c7745cbf574caeeb11c2e7c2fe2f5ac6ba8fcc582156698bb01e22c983ba0d4d46f742a2952d79ee5aa7533f934745013a051fbc66c3cd7f');
INSERT INTO public.seal VALUES ('\x01a208c17e946e378ee64ff144808a90', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xf6268a353e6a7f38f9636ac75b9eb4b9f9e741fa372004a8a0e3153c09bcaf458bc5098032b6c8be0845faaaad2fc54441f1edca4e85beca745366a2732208f43809e30df190db813b7517d24763260d0962ab085627c9f0f30b19a35a81b14daeae880ce19302ad8d73ba1ed40d8088ad2801ed96a99ac00707eaafc87fccc7c3b8c996348d99a4bd649586aa31e91f2d68beed1f84a6ab8739b561b03d6d354a750059af565fe1a0cd1b0d49f508f6');
INSERT INTO public.seal VALUES ('\x01a208c65a4820d35e77e3c2e565caba', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x859b68eba608d650e17a19a2ff3bd63d4cffbc465718f07c0b0501e7dbfa0f0a02153728f9c947743ef5bb416138bd488efe8a8627c706ff86f9b3dfe22777af45ba5f96b44879bf111de2cb88629df90c93b5733dd5804e49778f8f45fcb89ead53804ac6c8e8081e974f5ee11efdcbf194bbbf77f0e3c2855b7d94eb1fc2e5ad1822b3d91c61de54c46b78174f2eec037bc5f7c1596a27ceddde455867b3ac483e89d730a371d43c6d7b76e7e86ed4');
INSERT INTO public.seal VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', 0, 2, '\x01900000000000000000000000000001', '\x0100512dda22bffb75aca3c6895502b8', '\x0c04de2afec6979555b627457d15b2d46cfda9b3888b3f6ec86a646dcda73d3a85adcf7205ff85042f0bc05b808bd6517d2526ca930db794418df1a51e39e9ebdafbaf4849e543d734bad2a501c388baeefd2f877b0463208a34e470ff51074b60d9a729e71d5125dc6c07fb10a0107c3bc0c2083ca5d9110dc4e763c17a04b391e1f7e72afcde1aaec67cf2d4a497d6ca443ab1e92a6cc8df5cd9ba29193e90c79d0021e60786529f6745ef7ede7f5c');
INSERT INTO public.seal VALUES ('\x01a208c7917482136c7b4478407474c6', 0, 1, '\x', '\x0500513929451eb4e20445034d7baabb', '\xfad800b0006b4ba72ad0cf0625848d943c82dc4b72437f519acc11de0ceeb906eb8b0a5afd13e17e8176e7c98e1cdc1075f31cd84be3a208b1f4cf1a86aa103a08ce36d5410a50c144ff45737d70d9329bf2680b00bc2fbdb2b27a3403a5723ec4b459d7e6558257613c94c091be5dc7fcbc95bee7f272869a11b77fc39bd8029f5331f25180b14c805d5f82afc1328410640dc8f6cffa8333de206dae64cc0d97aa3f3575ede3b4240727c878ef1a6f');
INSERT INTO public.seal VALUES ('\x01a208c7917482136c7b4478407474c6', 1, 1, '\x', '\x0400000099dd607cbef914739f93da46', '\x5b0239ddb77d5980b91e99267fb17ae5befca62bf4ea219a43e3a17c524afb76d0c2acac509be5f6dc9cbae3043c981d9b01f5c0c82341f913eb1d172cfd7bf712da61e00b6470108d06aed9fad82666966941e3360a12b8bd6e1f341bb1c54281493a0f6308c823ebb1cfa31a90edd223d3441ed33b7038869b4bfa484bda4b69c007f0a0366d59cf8bb69b2519c6194964bcc24f889b1af4cf360b2d135b894dfbc698a2dfeda6ce99e4436f64a532');
INSERT INTO public.seal VALUES ('\x01a208c7917482136c7b4478407474c6', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xbac27f3738dd3d38ab29fa45eef822004c9ad323ad5cb9d3925d19880eef5d19b7d95986055ab8c5ab6f0d20d1a29a06bb163610057bec4bc7de49dface4bd51d81404b960fc5632ad8972377f182a85fc91d59064650de9ece284f5b378ddf7b074b55f209906935a47069f759fe21b9437dc4f095efaec7d830f6ef8349a3f8359f5b607a7b06020588e786bfc365229ed9433beca1f4644531fc7c61e28f76a626d077c87618e3e98c73f38cef49e');
INSERT INTO public.seal VALUES ('\x01a208c7917482136c7b4478407474c6', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x8a41085260317f47d843f8381d51f1acb9d63ebe6e976f4d2fe7f2bb9f8cf461eed9042ae1fea49757d796596b8fd2da54b9684171fe4d2ec0b68072d58c1e8afbddc8d901c92f2c0710ce8b9c3edacfa1bf0255c46476d7294eee0b6bc781fd897263871c31917e743c8a9c0afb3eb395a1e37d24b423c441c27b92230f736c7ffb381bf72e4950aa6fcf181484030ed610f8e1d9cf098115ee70f59580c77c9d665a42cc085b59a0a20b400adfd841');
INSERT INTO public.seal VALUES ('\x01a208c7912c9b52fd58d290b77ae89a', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x29ca60a1921b6486cc020358e8052297894aa1838b906e705a9ba711fb43cd2091dac4bceaca74d68a78cc93d009ba705df3673186f1797759a8512d68a92847e10151c70cb2eba8a86936822a2db6bd3abaef67ad7097c9c3abd51542a1c7ac85f467fa37359033e06ad71911a835bc');
INSERT INTO public.seal VALUES ('\x01a208c7edabc44e28a2e26ea79cf258', 0, 1, '\x', '\x0500513929451eb4e20445034d7baabb', '\xb67650d1e3c8755fcbf5d4c8ce1aea698284b69beedde870a216eab5ac72c53d4baf9f4c5bd4ae661d84cf84a9c0c4b789b5a3e8261191a6f8a72313fca7e08533a60cbfd4e82e7414ecf7389c3a381e4c0b22615eb38d3564dcadaf6ea1db6a57de25b1fa04c1eff01a28b566ee757e7d090f0f8e7f85533f194bc7c23ead320ee319c42892406519f2e29f5b0c802fe2cb4665df711ac61b567d744eef5932266395b98c56a6a2dc8f3f415db8388c');
INSERT INTO public.seal VALUES ('\x01a208c7edabc44e28a2e26ea79cf258', 1, 1, '\x', '\x04000000a7c78da42b3d9161976eda2d', '\xeaf857a4dc4f5bff46e9d7724454b248d6a74cd0060c317dafbaa058b6e60c7b354f99ceb2ce622ab636474e2a06eebd2d23e8262d8653c599ea0f34e362aa5ae83246ace08c4cce380e532deee6d95db786d5554de5bcef9e2c76fdb2451032c81c0188da3688a3e7b9a4513de61fb0b56ce2b817d265fe1f050bcb4e880282a17dcdd5ca8863b509f2b841d50fa8c834c0370c70e0dd3294ba0f995fc374e8ee216863ae9d62fb7291936bc9a265e8');
INSERT INTO public.seal VALUES ('\x01a208c7edabc44e28a2e26ea79cf258', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x530d958f529df91d253cb452029e7dfb3a77cacecfb1fea6ecd38fbc3c974162c9dabbbbdf590dee6cf91cf860f3219cd86d9559595f1c652e6db4eb787ff13c1d8127aa79aef1b2f555fa20be86f972f8c25200667e83c1c55522192f5a78047d588fc4de8bc3f187b949778d67fe045184c273479430ebcd96e1ab2f46dc96608d440e170eaa79c35a18974a8893f9487f9481a80180c4399e46374b478c4d24f8593a48f4cc48ebd4969da3c77a7c');
INSERT INTO public.seal VALUES ('\x01a208c7edabc44e28a2e26ea79cf258', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x479d3b2efff01e3f1201a73e6006906ba66311bd76f4db886119c7cac9d09e54aca42268d2335e6a7af154f573037901760da00fa406bf72f0b975f9c10ec372768ff8529d30b8c576e59a6ff5daac27185c44e77719d1542030287b53a4dbf830b32e1a71dee23e3c42f1174bf67e20208d0f5428767e3760f001b3668f3e76a58241935f8cadede95b1df84a7a070f759e8af2c46c8ffa7428d6a1d0db9736f352d7a1ce3599e37f9dde0871cec194');
INSERT INTO public.seal VALUES ('\x01a208e76647f4150b078e86cb775ad1', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xa28b6d9c787396f64c2e7feb25028da95cabb904ef18556dd9a8d6b57b3e3167970ca35a4f686c3610cad0c2aa8885627eedf9035ac1eef5e7cbfc424f36e2ff2b0685e2d0bf44129f88097bd7f8c04af793533f13f8390475ccfb383b197e7587e32b6be2c8e9b220bf635cc71e51fe764053e67499fc730852b8ae1e587c409536996e2a28f31263f5d53e1d68814a8efa6d099f35d857868388bd0bf96085503cfbac8b2f3189cc25282806b18cf2');
INSERT INTO public.seal VALUES ('\x01a208c7eaedf3ba4a8a4b60d81a8efe', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x93eadae9cdd302153a3194a0d9a0512abc34620bcff9a99c9f0a2a125823ea79cf5a7720e9f6867db56f0f92792bf268988bc452cf30a9295c23daac59934b275e19ecb85216646ae07fdc8be015ac2d8a6dd7c3ed1c2d90996e67aec33f29ac032f477efc0b31be269ebc6654f363f2');
INSERT INTO public.seal VALUES ('\x01a208e558d71af4aa94e9bd38d13ad2', 0, 1, '\x01900000000000000000000000000001', '\x0100512dda22bffb75aca3c6895502b8', '\xe7a62f716e771cf7cd4777919337e8b2ac5f8e04217400b46faec2a38784d44f8e6ae7c4b0e91a4b48f09766e87c410dbadcbd9bbe25e6040a7cc96f3588e334c6dd8ed85a12785cd6300a26f04f05d6e9f5f3597f9fd4c567a4223e4640a017277ddfe7c91cf3af81069cfb1f69aac27c86b96ed1ea4dd5582e75360b6448bb2792bc6b92281f7a5311a0d2095dffb6e0ed677e80fe170999971af9e5bc806bebb3d08743fb037594e6c49ce13f9865');
INSERT INTO public.seal VALUES ('\x01a208e558d71af4aa94e9bd38d13ad2', 1, 1, '\x01900000000000000000000000000001', '\x040000009d3f1ba72f77ce5629109825', '\x80f214ef65d4665db71f8b6ecb9b16a4652ca60b64dfab9c9f6af7244108aa115081f4de6a2e49e96767bfe74761748d765f255a2a90839cfda3d0bf46f8b147586e22894199a353d18e8d05f1e629e9286f17a0b7a086cd5bcfb1155edeead6e0b37954dd2b475e93e91d41f15ad67a9fba24e16c356fb402edc5bec15f7bcc3a1f59c222cd46f874f29eabd2dfad87439c71c48e5f41575f32a3d43f71825793831744345ea8708d8af2272921413c');
INSERT INTO public.seal VALUES ('\x01a208e558d71af4aa94e9bd38d13ad2', 2, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\x4f2f74293b94db8ac62b0500c1f41a0513b6d571022bfe0d9607a3d10381d44f6aabb6a63a95818cc2af2b3f6edfab3637a846af538f1cd3db0cf9eecdb16a0ca290db94b6956922b0212a2fbe7fce2d5139b79d8f1f5bab6db6c98ef46ce6b044ef2fbd3ef0f89ac6f260ea0a4403dc85ae1dd3d768af44718a6a316636a0cdc36b1c28fac4373e22bde1e1a3c455a2fe8b636d57e5e7d4656ed4160241aaf837a131888d83dd847c230daafff7215e');
INSERT INTO public.seal VALUES ('\x01a208e557f0f67057c30a994c75816c', 3, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\xd023c167cfc3a2d44755e1e5eeeec6a7e4d6e307d6434bfefd7325296d2bc4091872bfd69d4b7f116a0458fdd9d96a116bcd20a01cd282983f717b18de1a8988126e493b78ae7f7da91acd9300410b9dfa85275e4f4828951b65a4fb0ea94bd55993b29529ea3a9665aa90d95127e7c580beee8752a0bd9dc21de62272fbbbd51b88dc67a57e43d98acec2b5a6f76bfcfd0a50582784901b7ebbd3bf0935822e88ddbf72ca127e77c0b0eb0a535dc51b');
INSERT INTO public.seal VALUES ('\x01a208e5d3d2f2fcdb0236863fa6d128', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x375494d677625deed8309d770b63ffa47b13e4439ac8b6333dbb15986e61df7412d2343b8fbc0b9dd452cf94e7c4fb6fa1a33e85150f76881217d526325fd3ccccf18be91f90b9a6b7591b4d35fbd61e2d06876c2915aa35b5e874c79b223b899a60f49a45eaecb88e440fcd93fa480c985e2c548d439ca5385f6f76840a6f53cda8cc0bd4eebeef2ec7f0c3e0b17f0f093d12ffec8be8252130479e08f668b57f4df5437dcfd8109e2ab1f0c3732f96');
INSERT INTO public.seal VALUES ('\x01a208e66cf0df556e1c831038a7d6bc', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x09b32ac717f894ad782b8bc2084237ee40d7c299a75c80bb85a28f7a472c3976363067f6b260da8629b58454ad71fafc51fca21e13d5e58183844a6738514fd69779a1bd43b1fec835b2a68c708d4a3e44bcb4bccbffa2ca535eb58926aa40ae96234d88e467167a042776514f32b5737797416012ebe4f2e95a27de0711d8ede2e12e2f74c6c4be72e304264c55d1974bbcb65639faa4c5620cc2ab107ec31d24b6204e0f5739f273f531f2af5dc7bc');
INSERT INTO public.seal VALUES ('\x01a208e6f11b0192a18b54e2f4c48d1f', 0, 1, '\x', '\x0500513929451eb4e20445034d7baabb', '\x4adeea0b5b3a587a2f56f548453b0acf162bb62bf23cf918ffe611cb9aeac44b2ac4efdf44348246c3e4a559927986297149de71a4d076e7621d5e68c2137b1423e9581de7e306da5d6eba225faff2c31c4f7137e330c5a4cc867d5be1f4dc1517cc287f1a44aa0c4a0f97ebea1317d6c79c00005e1b14fbc926f7f6e09c3f03ed7fdde6ca0756d7280578111b5a5a8fe915f6de6e78416c364f16d4630f951c40b2ca5f48b3f0cace716bd1b7900825');
INSERT INTO public.seal VALUES ('\x01a208e6f11b0192a18b54e2f4c48d1f', 1, 1, '\x', '\x040000002519da5893476c01ce2eda40', '\xe2dad9e0db37eccc28ec3f133df2ae693f251a1c6ac1c1aa763e7bf85de7a3541e32661d0741f07229050f485323dd95456a73840d00cc3af03f1cda53b0385097441d927c43b2fd7f5f05b423ecfebe46efde8e835b9fa9f82affa31bb79c040e8d6ebe1c96707df59398bb5ff3c95ef07bf976f74edd9b8f302fa4ccfe3c469eff2b30472c3180d0f62ea7d7cbbae6d53453821cb4149173c4daee458554e38364ebe9a015fe2caadfb52ec7b7d279');
INSERT INTO public.seal VALUES ('\x01a208e6f11b0192a18b54e2f4c48d1f', 2, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x917f1a1d08af602314d47b4384eaf62c5c8c5c2f913be3ce72f721de1015d45ee15ccab15db23ac513d4fddc5370799551026accf38edde249a94066c91794b6fbe64a4c54804bc0501b3d17d700b3faa5dfbcfc391943f4e1e1a1fa574e0429a0bf4868d555e7996564c12638caacfb59b55f05006f1b2abbf45845bd627951755591286f2ab8da17fb205aec64a6f6b681313a8519fe4847955a8baf4024b671fbcf66826565c79b48e60c7bb67de9');
INSERT INTO public.seal VALUES ('\x01a208e6f11b0192a18b54e2f4c48d1f', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x341c11c440f80e215b1193ceac84d4fa0ea6661047ca85ec840387ebbff01c6ccb28c51a8199e749d0a2c3671e6a9b01a3be90ee861d183fa553d26c1c7396e68a5b4fc94cdb0d3ebbd01041a37afb68671f4d000eab848e346ae3bdaeb31f0e6c040a8ffa9c314c353ebe00823fc6abfbb442bc47b7195ca725cdceb9af549500154b857978884b5df1e94f268ba38ad91a86e6cb6bce98598695b0b12713e68a48057502af941f7951493916817787');
INSERT INTO public.seal VALUES ('\x01a208e6f12b3221f2ea1d6d16e8cafc', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xf4d047a1c45e0d0e58f360449d377bba3dbd45c08d4784ae9ec84226d227aa1e2dc93355711b56d1ebf866892958cf8ae512b0670e75268b28536cabb608c1d6e90dcd70f6fa802a2715266771b4d3162dd818fb399b81699d5eaa27f985310ae4fd0ca00950cdf4acb39d4aa16690bf');
INSERT INTO public.seal VALUES ('\x01a208fa067d1cd558dfc2ecdf89b7ab', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x5ce08f21e0897e2b65dcacfdaa25a2707915e59b8cf83548186bb79f9852a9463fd33f8994e402940acff1f5e60c80d14ad112bb04e67d45f13aef8900072e0453f6c82cf09dbca11ff129a7d5ba016da72e6ff346a3f512b82f4c964467f72071bbe84ac2513d2246272c61e0efa1f99fc9bede03480f58da2de6f87c80508d928a909ac562df6a3f3743938461a691d899358e1a9be90e00f5bce28fb1e01004ced44e983af264004bb30c74133b5a');
INSERT INTO public.seal VALUES ('\x01a208fa07cd8ee30553d96c42b27eb2', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\x4ec846616c5158a1c6da74019a1b591be58cc36a1c50eb46c9a38a1e4c7a957cf8ee796ccb0d180a1cf4b9110b69bc08954aaf759135ce97779ab4ea34f2b1a746f09740e62631ae5100659465719680df2f248758a92a6e3114de1b53c5fe609f202581076239734cdc752315b2d4e0898ca35d8ed44727cefe6f23058e81ba7baff83d547f586c5b63f51f767aea750458998d0abbe70af6c8f2622941abbb71c09deffe6452b5a59b212b06bacfc7');
INSERT INTO public.seal VALUES ('\x01a208fbf8e4788ab4db8c160e3cd7ea', 0, 1, '\x01900000000000000000000000000001', '\x0100512dda22bffb75aca3c6895502b8', '\xb69010f301201c98c03bc94b03f48c17f8878fb074d1bfe18e427692ccf9e75fac2cfeef154abe67135b1ff94fab3d48718d0c3cbba6218cd90514b4cb4ce391f85dccaa4cdaed2d78bd5acbe1b86133e80a6aaa8d3067f2574e517fee0464d051f66a3a850f739f88f0bb1ad777621add73174627c39096f87d785892a609642b4c7a56bc5e745156bceaffb734ab1f22e8bb55ceab7fd36b1929b16772b7f1aef9e891d1aa51c8e80157a17219a902');
INSERT INTO public.seal VALUES ('\x01a208fbf8e4788ab4db8c160e3cd7ea', 1, 1, '\x01900000000000000000000000000001', '\x04000000ca51c6ee55a99d86d1f64721', '\x5582c60f33fa2ba9e65e7aa55cac941c3ca7892326680438555204219829351bba46f7844dbea56647f58fc59b7970ceb6cc8e3c63299b9884bdadac4b00b263313429710f0f28aaf0bd411b3f41535815e6a8461c9c4fa6e5ae0853ec20cbcd2bc5aa9eca16d4eaac04b79ebf64fef3d1dd09595fcaf4693ce53f55ee29eecc0d019bb0f95acaac6b1fd1adf59a83f5832abf7fa77ffd6a93a8fb70675089deafbe5baddf6c36a0c69894a12f21256c');
INSERT INTO public.seal VALUES ('\x01a208fbf8e4788ab4db8c160e3cd7ea', 2, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\x1e34b98c11b018841783fa54d0b8f1bb08ebf062fe580ef52842aaf81b3f10069778292880f9415eb218f36bcdd9d158aa01937a1495ffe7062442031eb719dd4d73430ec0f10c383e1c76f50f29e44314b1b6869499d2051dcd488a67ca6cc15327ff0a6aeff5f6dde7be2967b42672955267f707d169b24f6e8e3705d1a9b45cd2dd2f3f5d846ac07ebebc0b09c669fb162e266bcf87dc4c302f5b618f05859bb0646d2839a153380ae8c78f787263');
INSERT INTO public.seal VALUES ('\x01a208fbf8ffd68ab618e201b36ada1d', 3, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\x2be6ebade913829496a878dd3b9bfb1880afd86ebd940681b47fe8d46cf3607cd2d02ea5e2dc259039b3e7237e44e823dbf5861038ea36f423c31160c09eb8cac231abcb89e5d39b7820543906462b4d3287462cc8e129cd187b5bc075f78bacde861e555d25479749638c998436173464d4b1fc1eb0cae217043d8c124aa6a4f5081e9655de3c181c93878621d28c62f24c46ed6bfd2ccbde19825b0accbe10cc1b6578af0f128412720a7c0ebdeca4');
INSERT INTO public.seal VALUES ('\x01a208fbf9cb5a006271829c6d807b01', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xab6935ad870941f6170d62abd16bc7cbfcc6d0b7c4c182ac689907f337acda73ac9baccac412d75f79029535666b91741c2bc7d13d6e383397e70937efa132136d9e51f7a5de6c03ead7bc978223caa8f33a19cdd1a0dfcfc853e88af0848479c7fe0b8347b7bc9f43ff2c40c25ef4f988c4a4aae5a1a9c26650666fb2ddb7ed4fe001b0e5f35ab9d154f5ae2499fda9c06ab6ae3387a6e06141cad97fba9dfb70d643ac4fe74452566f59f2ca8878d2');
INSERT INTO public.seal VALUES ('\x01a208faa2a0bbc8ddbd083629ca524c', 0, 1, '\x01900000000000000000000000000001', '\x0100512dda22bffb75aca3c6895502b8', '\x9bf95b5dd12dca1433666d9dc9a0f80da26070a568849c77ce2150735171e47cce341c240091bb6d8b5e6ffd9cab48177ea460c0377351dac35d7de8e703cb21bb8413c16cb280baabcc62b52bee066492e1a339cd4ad021827494fd02977889ba6b65cebb7df1cf617c34c9adabc3f271962f5f7932049c180042ea291ce1026bacc9af7e1981f76729fd58cfdd782fb4fec9650e3b9c3244a5de4fb6602fe2fcfacc15a44f21f6786c68e2f211ccf3');
INSERT INTO public.seal VALUES ('\x01a208faa2a0bbc8ddbd083629ca524c', 1, 1, '\x01900000000000000000000000000001', '\x040000007d7969f3df9687a1de14ec93', '\xc897ff5e8cec6a69edbb10c3dac51f88589c1193b3600deb68273a8ace562f46379d36c7d7a20586f576bfb2e92b5c2890e42f50b73f5e2915cd9ecd0a2e06283cf243a9e781ec1483663f8a3456dffe1a2bd9bd883de61fc6f99525b494102dd617e9bfc0630f7d5f3515b86ee3a086f49fec879d444a5aed7359374ca19a801b646e80b23630c3fff097d455f464f007eb071e2b0aa1147b601c7eff0c2d941b547868c34c8f92c7911dd79a5515be');
INSERT INTO public.seal VALUES ('\x01a208faa2a0bbc8ddbd083629ca524c', 2, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\x52a4829d581fb89c3fac157762534639ee534315277ec5e97e5caf3e88445f7d4a2c48c61a4962845d9d0dfa7f0f69d579cbe98eb34d8b5d41c570331bc8ee1f0adc30e157bf08c5deec95c2ccb49467e32d63505655ff6abc6013df9d5a457685117ab5ff176059c15dd37b42f4ae314bfa3ec5602e5f61e63faf183fe9c7b1b17be2cb5fdd809297d655bcc882d6ec284327996fc6a78abe3a989f4c1f4bf19340bc01f7db3d038af51b2926d0e1ed');
INSERT INTO public.seal VALUES ('\x01a208faa2b570ee7c426ba93f4de0a5', 3, 1, '\x01900000000000000000000000000001', '\x02000000dc69dc0a649a67b8faf15cda', '\x394c92eef53a627954d458cc32529329f3880c9e3c64c729f356f05d69f3a21ba78d25d4edeb4bdc8af4dca025fb7a59560feaaa0bf6ec43a8fd1c11e93030e597869e0be85e172a6a8322c5670f235eca29abdec3819e5f2835e48aa441b1b1c95ad66166cfbc143d92c4d144b9137fc1636bbca6045fd8848fbc8292a08119f7756726232d33af0d0b4079b2bff4e68e3323a1ec062877d7bc5948341c1410b5823b2bb9f9bf997435fef17af96388');
INSERT INTO public.seal VALUES ('\x01a208fb3f1a3841c8280238a5114b16', 3, 1, '\x', '\x02000000dc69dc0a649a67b8faf15cda', '\xd16bdbfc03a654d6bed1b68a968c253ccdbe987fb0c5c2d452d76907cf7b0e28615bfa54164bd0bbaa609df2bb35c039d5053ca59ae6cbe62b1d617f86363b9999fcb4ffc80439c5a5757926504e97e9077dacfd7ceb16730d599587608085135568525350fe37e34a359324a26b7a573774f0e50dcf8403b7ca7aadad4c57786f21fe0fda0fe243f403ee32f34120d105de7f8cdd0a9be63e81e19e9e2ff643943b339298ca8ec3bb02e98302f9d538');


--
-- Data for Name: seal_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.seal_key VALUES ('\x050051323fb64bec5e99fab5d2bf4a79', 4, '\x', 20786, '\xd726cc42c07ae43474fe713fa3f87dcefd0291606a7826d24d41066cdbf90078', '\x8fc3fd88b3b807563c5901e1bd3892cdff841a11c3e6d6dae97837de9fb8a46e3038143c0472440c2be2ab1068d0a94f2433a1907dc56e82867b7a7f76e52a03', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0500513929451eb4e20445034d7baabb', 4, '\x', 20793, '\x0fa675def8bc1cfbac3c98978b02967d360f1b23817c4d4b27813a45d087fd05', '\xe87a7a104bf91bf449b67491fcf43e497c1461213d8e01e06f09526f160c0f70cc9b3ea4c25277770fef164fcc76314e3de2d34ca7aff3ed6871b9b14fb3690a', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0500514097936307a7142de43d512236', 4, '\x', 20800, '\xa166a3a41b37e5c63f8c4a32bc708e195e7c751c05a53b8bedc3abad1e8c5618', '\xa304ca63e268e56b0eb136e27757b018ed728bb7033d6cabb141aeb1344c30d74975a30035a23946c99f9f8b97e59b90b87493b7b81ddc2a60fc5c9be7136f05', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x050051473b1c3289e2dcbe63613f9828', 4, '\x', 20807, '\xa26240eb46dacb3a881e2d72123d557acef6743fc9185a05e55be9c9833bbd32', '\xd4763d75541c050b37b785e143b499043b054d3c9f2e511f0dacfa80f1548ef4c4bfd2fa38574e8ba2d870883be9af428cd6383692d9d7e17c942ce8c216ad0d', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0500514e724b8c5a65d407fb2ff58170', 4, '\x', 20814, '\xf6259b60ba3ca9c44622c0be6a1c736d78e233c91f51414835ecfb7988910745', '\x6e26e021e2b6b7594dde05ec24956d5189c88962a498acf6a9e5085e7ddd734f261225c9c374df6960bcb1155a6233516fbeb9ef4c745b8655e8f07941b4a000', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x050051551453ad47f82f1c2b38b25c78', 4, '\x', 20821, '\xdf4c1299895213c90e37bcccdc2a0efc08ae10b99c3b40f0f7ffec392b23c467', '\x3ae41660dacd0d7dbb2caa8fe863be09911c45a1fa4c30593b4217f3e40a76614c5c46bbdb7117e234339ce5d05335511af4fd1271c1fd1bfbbe204dfe540a09', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0500515cd99b7dc1ecc9f2d6d14a37a5', 4, '\x', 20828, '\x55fe321fa58dcca25dac66bc959212767d26d69061d463d76d0855a67f2c4c53', '\x2c5a2580b76e3a5af79a5db54c710dcb6f63216015bddeeded4bbc2e895db130e1ce0188ba658b27e90344b5468b17d37af50097435b8b33ca127260e8d2960b', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x05005163b9166c904c8afd1b44acf949', 4, '\x', 20835, '\x7f6b556269826fb4abd4596da409bd316a75b472de24bac9af8199d253b06641', '\x04b8b3e137f154cc6a75e6c9697aea4cb30708c3f2d2c04ce6567f125ea819ca339b13716f29e50e81b2ba25ee3501475710af3c77e11b0e91db1d800d3a2f0a', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0500516ad821c1e877eb347072b57034', 4, '\x', 20842, '\x4f5184dbb295383387f5ce32a6b4e897c61845a3dfedb465340863996065397c', '\xaf2da79fa65011e312faed9f2fe37d27573db47d15dfd94914cc277bbb933fb6f53790c4c895851811905b19ab05a35135f0aee527fb74105acfbcb06f8bc301', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x02000000dc69dc0a649a67b8faf15cda', 1, '\x', 0, '\x24fedd5f83d55509f93f0f7492638c4397d606eeaa3f5bc06c74acaadbdaaf1f', '\xe918bdec279a780db7de3e017fbfae31309ab4cf881bbf5fbd22be83ac0d82a71451c751f50a7218da8d84153b21c22a56995b1a4163c463fa833cb53403ab05', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x06000000512243988a4ca517eafd53d6', 3, '\x', 0, '\x5c8bad37f74899767e0e0d77e4b907e9836c95f99ae6d3289611de080be2e023', '\xc6b84c5c49980612b3f36e217ccbfb8fc71d73e623bc953b7aa9e6deedcb52cb894b7951c98248ccbe861d386743d4168cf510a2366bb8b8adb232deb34cf101', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512c9037a04a7662ab4fa61f7f1a', 0, '\x01900000000000000000000000000001', 20780, '\x93ed31c3bd3e67cd7cbcd3c1755e831bb6022f19d514212df4a6fcc76a27ec29', '\xe2c8ea70650230e9331ceffea1e39216ac1adf636d68de1ad7d2ac9fd1bbf6e67040ac5878517a36c2ca4b321078a575c550cf99e794d16c774a6173d572580c', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512c95eead0b20bd126af395da30', 0, '\x01900000000000000000000000000002', 20780, '\x86fa5298d0e0e51e3f8c7c1e0342ebd0662dc058c046e77d5b2179ff08f1263c', '\x4ffbdaedda3f90b019f9e75747d0a48565a464baaa81f84b2cb8472e1976c7b9825d89c74a6eaa3f9e4f1a5f7e945b9d60ff8244d9eda7bc6ea5d36228a1730f', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512c9a6ac4a4c6907474570c2b00', 0, '\x01900000000000000000000000000003', 20780, '\x924c5cfc46a6566bafe2e738cd82b132666785446251d11ad649742e9778f66c', '\x78a29e56540ff33992afb0efcc61867005aadb9360fd84446bffacb5ac70f7bce5157eb4195b0d229774ad4b135e664c425baeab12b9142c9bd70cef19e78508', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512dda22bffb75aca3c6895502b8', 0, '\x01900000000000000000000000000001', 20781, '\x1f34cf454d5e637442809b5235c4ba41ffb12e73ff5ebdb362d90a218771c566', '\xc1c1d191a4e27c45c68c5e2bf27279a7ab04e8301f30d8368a5bf4ca3ed69cae5e08f02d7667bc752cc55a313725fc5c3e62f4f1ee12259d6f8a1e862e06fb0a', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512d7f5397853988ae67707c9824', 0, '\x01900000000000000000000000000002', 20781, '\x888b4968350bc736634841727c4025bdf9649addf85ea41a0c0e37ce27989529', '\xb52a5d5afc8e7651f0f53e524a7ea40bccc84fd68c7630dd9c7052e3baa060b715953f1b9f8d4dceeaf9feb6b9d6a52ab0b8434d8e0ab7c25afabac5d629d706', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512d998f6fb5399363c6733d5060', 0, '\x01900000000000000000000000000003', 20781, '\x62d969c1a63861ffa9a23aa3af018f543dd2eab4392b860e2e3815f62b12f711', '\x5ecc38bb884bbf3d4b1d15f493b62cd1e615d4796af05276fccef382a86235abc6c3da2e1baa04893f6f7731cc6fba6f2011b9d9a4d72f93da63221a78833b00', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512eb5a34f781aadb0bdb847e2fe', 0, '\x01900000000000000000000000000001', 20782, '\xebbb91f49e5f5f9538589e88a101b90097925e12a0f613391c1cc894e47eae4b', '\xa5379482c9eb0b666dc4d1e7895380040d1bd32ad6a3736144b1d2af9e567b4bf2a4bc7df12c8d007ae7b0ae2d792bca52ed836028b0274b1b60d5f14e131703', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512e40a29b07b3d581be83f53c33', 0, '\x01900000000000000000000000000002', 20782, '\x5eee74dbdc2c4902d1ce7c2b02c224c380161c34d1ce221156c3964a0881e357', '\x68c632ebd57651c2d26facbd22a80444173153159c88bc0b898bfecac02764712fe9695e3ff48f3426ccbe8b5899f9572c80adbbea9e501675d973419fa8be03', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512e77435dcd27bd325e3a685d5e', 0, '\x01900000000000000000000000000003', 20782, '\x55b3d3ed09704f05064c27aa35376ea43355fb6fcf749678d193a64d116b0c71', '\x5cb0bef8fd8391e840b8251af83a8e543e314ccc3295bd062075cdd080ab5ff3dfd91bf6ad7eb6abd0aa83d27e21a107f89f6d6aaed06e23009ba7f9d89cfd09', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512f82f6c5cc513c3df08ef022d1', 0, '\x01900000000000000000000000000001', 20783, '\x3b38488c1dbe30d6a8d2e2cd2e0c841a60b98c7ccf5adc941d46a5021b200f19', '\x41a0faf2c19d6494490a7520bb9bb32a1c432539eff079538b657c55fa64e3c2296f644b2674517bdbe1f03301eda1f548e24ce4738ee39bef21ea1d88d1ce0c', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512f941f42b09484fc8585818a14', 0, '\x01900000000000000000000000000002', 20783, '\xb0f5e0340ad72c4d53a4d4722873c8f5b5ef0808105ff186bcd93abb1719d943', '\x8423fb11b5124f844f2c2920808e5645216f2fc9f109dea1a9b5d688d252c6202e9cd0bb1df607cbcc05bd237e8b8dcc826178a6701f33744eec417827cced00', 0, 0, 0);
INSERT INTO public.seal_key VALUES ('\x0100512f93ef222c381a76eda2d7213b', 0, '\x01900000000000000000000000000003', 20783, '\x13a512ab1463c24800a77cbf7b2e47447adca7434b774edbf667635ec90d2f7d', '\x2c29e07428b8e65850500425c420f8fff5ce8979df6e6921fca11eb011e820e717c4b0ca1ba5527d6b6bd29f8ad8f9657700f41abb09ebf85a3fc21e0a24ce0d', 0, 0, 0);


--
-- Data for Name: slot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slot VALUES ('\x01a208b4db518fcd1f8410633ef306ac', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795443600, 1795444800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc1eb6f783f91ca7864a7135', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795444800, 1795446000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc9cd27ff6c67e81909778a', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795446000, 1795447200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd5589ba65ace2685a072c6d', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795447200, 1795448400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcb6fc17879e2e2256feff0c', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795448400, 1795449600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd1f53c1d16aa4b296eb9d18', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795449600, 1795450800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd9c2c86b54b3c40881e2907', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795450800, 1795452000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbecffb2de70d1019fc66081', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795452000, 1795453200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de47685e28bff9ea304d9f96', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795453200, 1795454400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de7dd57a4d4673ef77ba0574', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795454400, 1795455600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db83e8f8f0af3ce429ca1790', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795455600, 1795456800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc89ecaf9b679c859acd7aaf', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795456800, 1795458000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db9b6252e02852925a4dc852', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795458000, 1795459200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd0eb77fc09a1a817914ffbc', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795459200, 1795460400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd160b6247a9dc6739325fac', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795460400, 1795461600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db25936b91866d4d0cde66a9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795461600, 1795462800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db782561d2c61eeb27a21187', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795462800, 1795464000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4decccf7390ccb6a06cd2330e', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795464000, 1795465200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcd6aa53dc3320bb97ca63be', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795465200, 1795466400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de25779da64b31c22cc57f39', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795466400, 1795467600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbdc49d7e31d5ce0684b83f2', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795525200, 1795526400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddad0eb1c0257e403811c379', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795526400, 1795527600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db7e315cbcf35b6db5f3ba40', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795527600, 1795528800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de0cc83e18c80a5e762810c2', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795528800, 1795530000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc341d0196bf5d405151ec53', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795532400, 1795533600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de4f517b62db179ca8487c5a', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795536000, 1795537200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dede3e6f0781577a0f53e5d6', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795534800, 1795536000, 0, 0, 0, 1, 2, 1795443258, '\x01a208c17e3e0e7609b035e272b4b903', '\x3b1d18e26f3bee27a7aa89d6f75da347a57894b3aab27b48e4a0afb511bca1a4', '\x01a208c17e3e0e7609b035e272b4b903', 1795445406, NULL, '\x01a208be06e002bb3cdda21d84ed5b17', 1795443228);
INSERT INTO public.slot VALUES ('\x01a208b4dd99cb92764176e3c9cf4b25', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795533600, 1795534800, 0, 0, 0, 1, 1, 1795445639, '\x01a208e5d47261ee03829a0571320326', '\xd95304a29185cdd308d20fdb701b5688d7b84f669994789b0b6d36bfb0ed7fca', '\x01a208e5d47261ee03829a0571320326', 1795448793, NULL, NULL, 1795445609);
INSERT INTO public.slot VALUES ('\x01a208b4deb886ae180a2bd6343d01f8', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795530000, 1795531200, 0, 0, 0, 1, 1, 1795447043, '\x01a208fb3f91909190c3f0ab56ca04e3', '\x27c3351d1e4c627b3a27d98e57c257193525877ae0d2006f7d537b49f265c17c', '\x01a208fb3f91909190c3f0ab56ca04e3', 1795448873, NULL, NULL, 1795447013);
INSERT INTO public.slot VALUES ('\x01a208b4de57139000077ba99ea524f2', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795531200, 1795532400, 0, 0, 0, 1, 1, 1795447090, '\x01a208fbf66e5d957231a37f37d9e08a', '\x6554ee1751ba42dfab3ecedc3a0adcbec9f24eb4e86de5f8de58f76925b49d26', '\x01a208fbf66e5d957231a37f37d9e08a', 1795448920, NULL, NULL, 1795447060);
INSERT INTO public.slot VALUES ('\x01a208b4db95235e98f30af45f97eca2', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795537200, 1795538400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbb83a12fd0d1f90df4a692f', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795538400, 1795539600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc95a1029005becd29b95dbb', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795539600, 1795540800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddb578def85a587bb6c47b9f', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795540800, 1795542000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcdd6b7032647003725b6ed3', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795542000, 1795543200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db5dcb443d285f4226bfd385', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795543200, 1795544400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc42e6ed852c7e934ff96a96', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795544400, 1795545600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd4a6b4075bc51bc37031a95', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795545600, 1795546800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db2e29d20942629f167fa313', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795546800, 1795548000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db54b5f2a6fefb55c353a1ea', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795548000, 1795549200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dde2c6238c7ca121fd9fb515', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795549200, 1795550400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de8a69e4d2c7a4d8ae9e9fbd', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795550400, 1795551600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd2048044083da61bd55a196', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795551600, 1795552800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbf54eb13781b4a074d6fcc6', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795552800, 1795554000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de28ff6849e92cf9955c4d96', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795611600, 1795612800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de73dba928f7deebb10d1df4', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795612800, 1795614000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dea753d02919452b44db5340', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795614000, 1795615200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddd22dcf4a1d2716a0fa615a', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795615200, 1795616400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc615025701c8369e4818ff3', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795616400, 1795617600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc831db56d86104f53aa0cf9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795617600, 1795618800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dca751b6e1713a2a460ac44f', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795618800, 1795620000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc46c0db1d54db73ce48415b', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795620000, 1795621200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc5313daca750608b9bc7cfc', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795621200, 1795622400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc32416d1dc28fc7eb573ea9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795622400, 1795623600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcadb9855248d49d58b70fe2', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795623600, 1795624800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de3e28d74ac155751ea11799', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795624800, 1795626000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db435eeebabcd091951c0670', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795626000, 1795627200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de66e58227455ad965bb6738', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795627200, 1795628400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ded50b454d690c33c5a4cc85', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795628400, 1795629600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc76de5d21b71d1f381ab62e', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795629600, 1795630800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc9a4967ac8248b0629de91d', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795630800, 1795632000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db3e767ffbcaee24e716973b', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795632000, 1795633200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db44d6c466e5c983a8893ed9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795633200, 1795634400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbcb8fe1a4d7dc6e0c780e8d', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795634400, 1795635600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db55b36de247c75d6548c724', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795635600, 1795636800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db1ffb8d13671a141437aab9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795636800, 1795638000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc5fd1e0369dd147cffd291', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795638000, 1795639200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd592d6beba0db14e1d2436b', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795639200, 1795640400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db5237617f08ea48ceca8279', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795698000, 1795699200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc595551b9cde21bb5970cc7', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795699200, 1795700400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db34d6d033dd4fabe48cf51c', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795700400, 1795701600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc3b96eb2d1d63dad4a646be', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795701600, 1795702800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc5bdf0a944b051fa6dc9cde', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795702800, 1795704000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db8a06c4f843aeaf14077737', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795704000, 1795705200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd36fac33fd4fbfaf3a8a5b3', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795705200, 1795706400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd20ae6a6dd644522a613d1e', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795706400, 1795707600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbf26c1bf679bf82f64681a1', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795707600, 1795708800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbcdbac5d9960dbb250501f6', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795708800, 1795710000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db7f18531774b12d1fbfdaf9', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795710000, 1795711200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dce9e970bcc4c0e8566975de', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795711200, 1795712400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbbbff0885881bbdacff9509', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795712400, 1795713600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc4a68ba072f5005829ba1f5', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795713600, 1795714800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbc20859a44614716e919445', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795714800, 1795716000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dceedac5535bb998c76a02ae', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795716000, 1795717200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc35e9094032c75a5956e755', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795717200, 1795718400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddfe02819948f1ee58ae11ec', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795718400, 1795719600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddcc76134b097d65aae90192', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795719600, 1795720800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd1af0b2590ecb4fa8cf137e', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795720800, 1795722000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcc5eb5cc501c320455fe5ee', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795722000, 1795723200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db8dfbcc12898e1dd35e1c0a', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795723200, 1795724400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dce210405edcf2bac70ae94a', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795443600, 1795444800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db4f144fc9c340fc41c14efa', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795444800, 1795446000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddaf4c2d1490e6b711d4a93f', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795446000, 1795447200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddd562f0589e0c678bac4460', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795447200, 1795448400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de3bec1a266675fa8e2ea5e3', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795448400, 1795449600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db412d6f6bc7dd0ce6853efb', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795449600, 1795450800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de4e501dccb77525ba0be714', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795450800, 1795452000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddb61322296deeedf9611dea', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795452000, 1795453200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddbd2e40bea0eee7088dce1e', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795453200, 1795454400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcdc27ea5e68af2c97b88d89', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795454400, 1795455600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcb3dc31dee3f3dd0b62e512', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795455600, 1795456800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4deaa9b04884158fc02ae7782', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795456800, 1795458000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db09cfd110fdd922d3297296', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795458000, 1795459200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db74e2e13d272445193a160f', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795459200, 1795460400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd253132aee49ed5eb5e2f99', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795460400, 1795461600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de53183bfdcebd224d027d88', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795461600, 1795462800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd6204a4788596a42a21c2e1', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795462800, 1795464000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dec67d49e433fbfd6486d6ee', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795464000, 1795465200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dccac46665f53fc0ef3d39c7', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795465200, 1795466400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd44550dc830ac51d7377e1c', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795466400, 1795467600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dceb2661ef69b7bc0b4fa83b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795525200, 1795526400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc071d2dc36c5f3a9fa8ae35', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795526400, 1795527600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbcb61df8c7abc553974374b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795527600, 1795528800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db8429a6ca2f87cbc30406f8', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795528800, 1795530000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd979d0576327e0961c28976', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795530000, 1795531200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de24b3c3e16f825b76968421', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795531200, 1795532400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcdd6e185b49c60fe8ae749a', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795532400, 1795533600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dce3354b6a7f3c048b95da23', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795533600, 1795534800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbfdd65c9e5800f90e911703', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795724400, 1795725600, 0, 0, 0, 1, 1, 1795442430, '\x01a208fbf8c52f9676abdb6312082508', '\x5652d6ae63ff6e408bc7a97021c1bb62b4b03ccdde21f1183420981d95f13f51', '\x2b5664c0f2009ba3dfa797f74ca38a0afecfe99576ea7b83dd963badaef4e750', 1795447360, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc3f0378f77e0dcd6c34f9c3', '\x019000000000000000000000000000c9', '\x01900000000000000000000000000001', '\x01900000000000000000000000000065', 1795725600, 1795726800, 0, 0, 0, 1, 1, 1795442430, '\x01a208fbf63e9ada1b1516373a829ed1', '\x8ff81c83c9bc0160f9abd679aaa6197ae5fcb8f295a074f603a28cb1e0845729', '\x696c444fabe3b36d76db1bbb20b0908b8c19563b76a548f4bf2fc9a9d1f14129', 1795447360, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dda6c9e73909c671e10230d6', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795534800, 1795536000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddb09ca71995d1dfa7fb51d0', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795536000, 1795537200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcd43281f7fb55607c053b23', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795537200, 1795538400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dca39e39964b6249214014c7', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795538400, 1795539600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de54a06b21b083be19ecabac', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795539600, 1795540800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddf98c38d9baa85d22597f1d', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795540800, 1795542000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcac9198c358f8b61335d8b6', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795542000, 1795543200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de7b12a5de28916456307b8e', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795543200, 1795544400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db3527d31a8a0085bb5ae8b4', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795544400, 1795545600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dca22f901e02c41ef766f46e', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795545600, 1795546800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db108d9ef81a912cbef18c1e', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795546800, 1795548000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4deaaa7e13e78537006416d1e', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795548000, 1795549200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dba1925caf6c066fee657c9b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795549200, 1795550400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de095178124e0e27ae6e7e5b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795550400, 1795551600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbaeac6b795aa7a5d12969cb', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795551600, 1795552800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de56c702fed8f3ce39b90bb3', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795552800, 1795554000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd8d9bdcbc82fc84cf39a3d5', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795611600, 1795612800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db64724b68d48b0e51b1f514', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795612800, 1795614000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de59ceb9a4dc0e5cac7768f0', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795614000, 1795615200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbae16cc3df0a4258fc82935', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795615200, 1795616400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcc2cf863eab7ddf78d92969', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795616400, 1795617600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd2fa4218e27606238f232e5', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795617600, 1795618800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbd5e115447b3b47ee9e6f7f', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795618800, 1795620000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd81b27ba792540e5badca72', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795620000, 1795621200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4deb479a71ae02bd970301f91', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795621200, 1795622400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de0d2de837322b9e73c92b96', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795622400, 1795623600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc5bc46298b7cad748d40e73', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795623600, 1795624800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de237cd6a46c1d0187426e08', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795624800, 1795626000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dda00f87fc6d93a977708fcf', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795626000, 1795627200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc726269078ca195bee0dd91', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795627200, 1795628400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db96f6ec7ad521059ca7be83', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795628400, 1795629600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db06d3fa292a76837add0947', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795629600, 1795630800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbb085664d2f0a8a9a889170', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795630800, 1795632000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc047676de1208d5b390e23d', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795632000, 1795633200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de08702bced10db178f146cd', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795633200, 1795634400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dde8d2c5bd90e8ca68f967a0', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795634400, 1795635600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd7b0bc5b844e2ec5f91aae4', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795635600, 1795636800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4debd75b04085533abdd8f693', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795636800, 1795638000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de303173abf5e32afc9abe20', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795638000, 1795639200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc720ffd1c413943ec1d00fe', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795639200, 1795640400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc79c030aa0e607a3a1cee84', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795698000, 1795699200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc7db8b36bcdd580f23e6b9a', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795699200, 1795700400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ded3aa11c9788c94a8278b3b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795700400, 1795701600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de8efdb04ef660b4bdb09e84', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795701600, 1795702800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd3374583d3573c23eb89a44', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795702800, 1795704000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dccde405a4b3e53fc9c71eac', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795704000, 1795705200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dddf8c42ef66bb4477757d99', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795705200, 1795706400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db90ca112ac3b94b66a96617', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795706400, 1795707600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd3ca009cd34bc8feccd3ca7', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795707600, 1795708800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db749db5767e4f4e9c0e9ff2', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795708800, 1795710000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddeb87253e202d529b8c9604', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795710000, 1795711200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcd85477bb4acb5ca01a0fea', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795711200, 1795712400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbc0d05716cbc43edb4a5282', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795712400, 1795713600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbaee0ec2c44b63b3d4004ba', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795713600, 1795714800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de1e5936aa59d79dbd278e5d', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795714800, 1795716000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd1292f9a4293797c975da29', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795716000, 1795717200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbc1b46f538e19851600a997', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795717200, 1795718400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc075f04890e21c909b51340', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795718400, 1795719600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc90d85aa1f54965893cb81b', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795719600, 1795720800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db0296d80f252671a39f5b54', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795720800, 1795722000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc93f04afec545a727c6b765', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795722000, 1795723200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dda5c441dd394e82ec10c0cf', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795723200, 1795724400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ded19f0d09ca262157f4a632', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795724400, 1795725600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de33a9152a70705ab01dd422', '\x019000000000000000000000000000ca', '\x01900000000000000000000000000002', '\x01900000000000000000000000000066', 1795725600, 1795726800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd2ec32a3b28a0358ed9519f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795443600, 1795444800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddeaa6a34ed3896a684ad247', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795444800, 1795446000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db8fc7049d93211c4616ce22', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795446000, 1795447200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd6b5b02f82010887d393fd1', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795447200, 1795448400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de9336a6b03e7736ac1bce62', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795448400, 1795449600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd0575041a846bd28d0d61eb', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795449600, 1795450800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db8b8adc48545c441fdef894', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795450800, 1795452000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcc99e67b3961f8539f9624e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795452000, 1795453200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dea81f00edaf6a9f3fcadb0a', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795453200, 1795454400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db1e66922bfa9611776b6c63', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795454400, 1795455600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd36b5332a93b07382cc9f2d', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795455600, 1795456800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de7b1e22858a39d8b570b73f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795456800, 1795458000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbe73af16e7507dfd8e30c80', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795458000, 1795459200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db6d5537a55ef537a7eeda12', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795459200, 1795460400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc0590d4637f6234030e06e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795460400, 1795461600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd2294dd4f3721611b465bb6', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795461600, 1795462800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd61b5376c8436eec3f2c77f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795462800, 1795464000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd721f0ee3dd4384d34c20b8', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795521600, 1795522800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcf407725db633681cafd205', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795522800, 1795524000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de1673ec5279fd7ba10b4b16', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795524000, 1795525200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db7131570ac6c52923b9a436', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795525200, 1795526400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbc88469c17ad02a2c6963b2', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795526400, 1795527600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dde81a2c8f49563507e544fb', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795527600, 1795528800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc853ac26c1fc95204e11b8', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795528800, 1795530000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc4b692ded48bc0b45e0f13e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795530000, 1795531200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dded68740d3f32263f2815f4', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795531200, 1795532400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc6cb028870deda420ffa331', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795532400, 1795533600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de293de9b9e10b47672fbd2d', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795533600, 1795534800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc83df8f8d203efdf2c7b488', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795534800, 1795536000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc69e58eebfad8c3fd45fd4e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795536000, 1795537200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd28e1c245af27951286dd06', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795537200, 1795538400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db12cca9443ebbfcb369006b', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795538400, 1795539600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de1c29ccfdef660af109f1f7', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795539600, 1795540800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc43851be9e6e30f0621c077', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795540800, 1795542000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db2322dc8edf5135b210be01', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795542000, 1795543200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc482a743bf1ac4aef7b71c', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795543200, 1795544400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dca4ef07b823c01f299a52ae', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795544400, 1795545600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd5be3fe1004d5dc041dd977', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795545600, 1795546800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbe65df63eef8d05d9b8169f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795546800, 1795548000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc4cd35ff4453d5ca33cb690', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795548000, 1795549200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de68467f61b6f09ced325975', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795549200, 1795550400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd900186423174f8a22e843f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795608000, 1795609200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db5e5e44ad02b4f0ec24119e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795609200, 1795610400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dcef255961fb564df3048a15', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795610400, 1795611600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc0bed3e0477b0144210e0ac', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795611600, 1795612800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc00edcea2592f4f896d5629', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795612800, 1795614000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db02c2cca93799f58226ed0f', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795614000, 1795615200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddef7c0d682b15239449e8b5', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795615200, 1795616400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dee4b8f66430832b2121b6cb', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795616400, 1795617600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd2a4f433a5dbd23b19d68a5', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795617600, 1795618800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd16926742e2179d7ecf4288', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795618800, 1795620000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de1d23a268497393fead9091', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795620000, 1795621200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db199dbfc91a7a4b1c5a60b0', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795621200, 1795622400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de76854424126012be6e451e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795622400, 1795623600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc287f39b4c6a619f5a16487', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795623600, 1795624800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de36fb1d5f0dceb6838c4266', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795624800, 1795626000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc62e2715482ed98e1f518a4', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795626000, 1795627200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbdc2cbc8b3f5add34ba9c66', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795627200, 1795628400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dced4799c7fd33ec23a0d714', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795628400, 1795629600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dce7696b09736869fc727113', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795629600, 1795630800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbc53249b227d3bf6b95f142', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795630800, 1795632000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc408f146a7817cb5b93bcef', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795632000, 1795633200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db770972116eede9447b022a', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795633200, 1795634400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddca4d4f0ec50ab89b8c08a3', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795634400, 1795635600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de53049513392acc7182f547', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795635600, 1795636800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dec0f359f954ee4d6660fd3d', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795694400, 1795695600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddd444f4e8bf81c0ea3b6f62', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795695600, 1795696800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc75454439e73acc8fd71224', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795696800, 1795698000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd7d016f4309cbea13153d95', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795698000, 1795699200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddc7f631990a41a6714ad5ef', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795699200, 1795700400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbebeb1be92cb900228eb9a2', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795700400, 1795701600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddee9de8ca59f5250c86aeed', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795701600, 1795702800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc8059117456f036ce2edd8d', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795702800, 1795704000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc62f8107c38b98d0f967195', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795704000, 1795705200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd8b5b99a74649a558f51687', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795705200, 1795706400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc21dc1c455c556982701e6e', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795706400, 1795707600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dea804c88753aa3aa3e91bc5', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795707600, 1795708800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de3fc89f766bd92252314395', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795708800, 1795710000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dba3a804a7dfd9938a762a1c', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795710000, 1795711200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dbe70f4f6193ad587c2c2ecc', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795711200, 1795712400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dc97a6e3ff2e871501908cce', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795712400, 1795713600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db5ae7c9edd3450553d47b36', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795713600, 1795714800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd156b23077ca35393f8ee60', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795714800, 1795716000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4ddbdff4353df167a03e2683a', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795716000, 1795717200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dce53cf6214824dd4b04848d', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795717200, 1795718400, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db078e2bc7ea755b79963cd7', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795718400, 1795719600, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4de96c170786788da43935fa4', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795719600, 1795720800, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4dd5bd8ad6a9eaaec5cad77d5', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795720800, 1795722000, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);
INSERT INTO public.slot VALUES ('\x01a208b4db1a40e80ca0ce90a6c51278', '\x019000000000000000000000000000cb', '\x01900000000000000000000000000003', '\x01900000000000000000000000000067', 1795722000, 1795723200, 0, 0, 0, 1, 0, 1795442430, NULL, NULL, NULL, 0, NULL, NULL, 0);


--
-- Data for Name: slot_change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slot_change VALUES (1, 744, '\x01a208b4db518fcd1f8410633ef306ac');
INSERT INTO public.slot_change VALUES (2, 744, '\x01a208b4dc1eb6f783f91ca7864a7135');
INSERT INTO public.slot_change VALUES (3, 744, '\x01a208b4ddc9cd27ff6c67e81909778a');
INSERT INTO public.slot_change VALUES (4, 744, '\x01a208b4dd5589ba65ace2685a072c6d');
INSERT INTO public.slot_change VALUES (5, 744, '\x01a208b4dcb6fc17879e2e2256feff0c');
INSERT INTO public.slot_change VALUES (6, 744, '\x01a208b4dd1f53c1d16aa4b296eb9d18');
INSERT INTO public.slot_change VALUES (7, 744, '\x01a208b4dd9c2c86b54b3c40881e2907');
INSERT INTO public.slot_change VALUES (8, 744, '\x01a208b4dbecffb2de70d1019fc66081');
INSERT INTO public.slot_change VALUES (9, 744, '\x01a208b4de47685e28bff9ea304d9f96');
INSERT INTO public.slot_change VALUES (10, 744, '\x01a208b4de7dd57a4d4673ef77ba0574');
INSERT INTO public.slot_change VALUES (11, 744, '\x01a208b4db83e8f8f0af3ce429ca1790');
INSERT INTO public.slot_change VALUES (12, 744, '\x01a208b4dc89ecaf9b679c859acd7aaf');
INSERT INTO public.slot_change VALUES (13, 744, '\x01a208b4db9b6252e02852925a4dc852');
INSERT INTO public.slot_change VALUES (14, 744, '\x01a208b4dd0eb77fc09a1a817914ffbc');
INSERT INTO public.slot_change VALUES (15, 744, '\x01a208b4dd160b6247a9dc6739325fac');
INSERT INTO public.slot_change VALUES (16, 744, '\x01a208b4db25936b91866d4d0cde66a9');
INSERT INTO public.slot_change VALUES (17, 744, '\x01a208b4db782561d2c61eeb27a21187');
INSERT INTO public.slot_change VALUES (18, 744, '\x01a208b4decccf7390ccb6a06cd2330e');
INSERT INTO public.slot_change VALUES (19, 744, '\x01a208b4dcd6aa53dc3320bb97ca63be');
INSERT INTO public.slot_change VALUES (20, 744, '\x01a208b4de25779da64b31c22cc57f39');
INSERT INTO public.slot_change VALUES (21, 744, '\x01a208b4dbdc49d7e31d5ce0684b83f2');
INSERT INTO public.slot_change VALUES (22, 744, '\x01a208b4ddad0eb1c0257e403811c379');
INSERT INTO public.slot_change VALUES (23, 744, '\x01a208b4db7e315cbcf35b6db5f3ba40');
INSERT INTO public.slot_change VALUES (24, 744, '\x01a208b4de0cc83e18c80a5e762810c2');
INSERT INTO public.slot_change VALUES (25, 744, '\x01a208b4deb886ae180a2bd6343d01f8');
INSERT INTO public.slot_change VALUES (26, 744, '\x01a208b4de57139000077ba99ea524f2');
INSERT INTO public.slot_change VALUES (27, 744, '\x01a208b4dc341d0196bf5d405151ec53');
INSERT INTO public.slot_change VALUES (28, 744, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (29, 744, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (30, 744, '\x01a208b4de4f517b62db179ca8487c5a');
INSERT INTO public.slot_change VALUES (31, 744, '\x01a208b4db95235e98f30af45f97eca2');
INSERT INTO public.slot_change VALUES (32, 744, '\x01a208b4dbb83a12fd0d1f90df4a692f');
INSERT INTO public.slot_change VALUES (33, 744, '\x01a208b4dc95a1029005becd29b95dbb');
INSERT INTO public.slot_change VALUES (34, 744, '\x01a208b4ddb578def85a587bb6c47b9f');
INSERT INTO public.slot_change VALUES (35, 744, '\x01a208b4dcdd6b7032647003725b6ed3');
INSERT INTO public.slot_change VALUES (36, 744, '\x01a208b4db5dcb443d285f4226bfd385');
INSERT INTO public.slot_change VALUES (37, 744, '\x01a208b4dc42e6ed852c7e934ff96a96');
INSERT INTO public.slot_change VALUES (38, 744, '\x01a208b4dd4a6b4075bc51bc37031a95');
INSERT INTO public.slot_change VALUES (39, 744, '\x01a208b4db2e29d20942629f167fa313');
INSERT INTO public.slot_change VALUES (40, 744, '\x01a208b4db54b5f2a6fefb55c353a1ea');
INSERT INTO public.slot_change VALUES (41, 744, '\x01a208b4dde2c6238c7ca121fd9fb515');
INSERT INTO public.slot_change VALUES (42, 744, '\x01a208b4de8a69e4d2c7a4d8ae9e9fbd');
INSERT INTO public.slot_change VALUES (43, 744, '\x01a208b4dd2048044083da61bd55a196');
INSERT INTO public.slot_change VALUES (44, 744, '\x01a208b4dbf54eb13781b4a074d6fcc6');
INSERT INTO public.slot_change VALUES (45, 744, '\x01a208b4de28ff6849e92cf9955c4d96');
INSERT INTO public.slot_change VALUES (46, 744, '\x01a208b4de73dba928f7deebb10d1df4');
INSERT INTO public.slot_change VALUES (47, 744, '\x01a208b4dea753d02919452b44db5340');
INSERT INTO public.slot_change VALUES (48, 744, '\x01a208b4ddd22dcf4a1d2716a0fa615a');
INSERT INTO public.slot_change VALUES (49, 744, '\x01a208b4dc615025701c8369e4818ff3');
INSERT INTO public.slot_change VALUES (50, 744, '\x01a208b4dc831db56d86104f53aa0cf9');
INSERT INTO public.slot_change VALUES (51, 744, '\x01a208b4dca751b6e1713a2a460ac44f');
INSERT INTO public.slot_change VALUES (52, 744, '\x01a208b4dc46c0db1d54db73ce48415b');
INSERT INTO public.slot_change VALUES (53, 744, '\x01a208b4dc5313daca750608b9bc7cfc');
INSERT INTO public.slot_change VALUES (54, 744, '\x01a208b4dc32416d1dc28fc7eb573ea9');
INSERT INTO public.slot_change VALUES (55, 744, '\x01a208b4dcadb9855248d49d58b70fe2');
INSERT INTO public.slot_change VALUES (56, 744, '\x01a208b4de3e28d74ac155751ea11799');
INSERT INTO public.slot_change VALUES (57, 744, '\x01a208b4db435eeebabcd091951c0670');
INSERT INTO public.slot_change VALUES (58, 744, '\x01a208b4de66e58227455ad965bb6738');
INSERT INTO public.slot_change VALUES (59, 744, '\x01a208b4ded50b454d690c33c5a4cc85');
INSERT INTO public.slot_change VALUES (60, 744, '\x01a208b4dc76de5d21b71d1f381ab62e');
INSERT INTO public.slot_change VALUES (61, 744, '\x01a208b4dc9a4967ac8248b0629de91d');
INSERT INTO public.slot_change VALUES (62, 744, '\x01a208b4db3e767ffbcaee24e716973b');
INSERT INTO public.slot_change VALUES (63, 744, '\x01a208b4db44d6c466e5c983a8893ed9');
INSERT INTO public.slot_change VALUES (64, 744, '\x01a208b4dbcb8fe1a4d7dc6e0c780e8d');
INSERT INTO public.slot_change VALUES (65, 744, '\x01a208b4db55b36de247c75d6548c724');
INSERT INTO public.slot_change VALUES (66, 744, '\x01a208b4db1ffb8d13671a141437aab9');
INSERT INTO public.slot_change VALUES (67, 744, '\x01a208b4ddc5fd1e0369dd147cffd291');
INSERT INTO public.slot_change VALUES (68, 744, '\x01a208b4dd592d6beba0db14e1d2436b');
INSERT INTO public.slot_change VALUES (69, 744, '\x01a208b4db5237617f08ea48ceca8279');
INSERT INTO public.slot_change VALUES (70, 744, '\x01a208b4dc595551b9cde21bb5970cc7');
INSERT INTO public.slot_change VALUES (71, 744, '\x01a208b4db34d6d033dd4fabe48cf51c');
INSERT INTO public.slot_change VALUES (72, 744, '\x01a208b4dc3b96eb2d1d63dad4a646be');
INSERT INTO public.slot_change VALUES (73, 744, '\x01a208b4dc5bdf0a944b051fa6dc9cde');
INSERT INTO public.slot_change VALUES (74, 744, '\x01a208b4db8a06c4f843aeaf14077737');
INSERT INTO public.slot_change VALUES (75, 744, '\x01a208b4dd36fac33fd4fbfaf3a8a5b3');
INSERT INTO public.slot_change VALUES (76, 744, '\x01a208b4dd20ae6a6dd644522a613d1e');
INSERT INTO public.slot_change VALUES (77, 744, '\x01a208b4dbf26c1bf679bf82f64681a1');
INSERT INTO public.slot_change VALUES (78, 744, '\x01a208b4dbcdbac5d9960dbb250501f6');
INSERT INTO public.slot_change VALUES (79, 744, '\x01a208b4db7f18531774b12d1fbfdaf9');
INSERT INTO public.slot_change VALUES (80, 744, '\x01a208b4dce9e970bcc4c0e8566975de');
INSERT INTO public.slot_change VALUES (81, 744, '\x01a208b4dbbbff0885881bbdacff9509');
INSERT INTO public.slot_change VALUES (82, 744, '\x01a208b4dc4a68ba072f5005829ba1f5');
INSERT INTO public.slot_change VALUES (83, 744, '\x01a208b4dbc20859a44614716e919445');
INSERT INTO public.slot_change VALUES (84, 744, '\x01a208b4dceedac5535bb998c76a02ae');
INSERT INTO public.slot_change VALUES (85, 744, '\x01a208b4dc35e9094032c75a5956e755');
INSERT INTO public.slot_change VALUES (86, 744, '\x01a208b4ddfe02819948f1ee58ae11ec');
INSERT INTO public.slot_change VALUES (87, 744, '\x01a208b4ddcc76134b097d65aae90192');
INSERT INTO public.slot_change VALUES (88, 744, '\x01a208b4dd1af0b2590ecb4fa8cf137e');
INSERT INTO public.slot_change VALUES (89, 744, '\x01a208b4dcc5eb5cc501c320455fe5ee');
INSERT INTO public.slot_change VALUES (90, 744, '\x01a208b4db8dfbcc12898e1dd35e1c0a');
INSERT INTO public.slot_change VALUES (91, 744, '\x01a208b4dbfdd65c9e5800f90e911703');
INSERT INTO public.slot_change VALUES (92, 744, '\x01a208b4dc3f0378f77e0dcd6c34f9c3');
INSERT INTO public.slot_change VALUES (93, 746, '\x01a208b4dce210405edcf2bac70ae94a');
INSERT INTO public.slot_change VALUES (94, 746, '\x01a208b4db4f144fc9c340fc41c14efa');
INSERT INTO public.slot_change VALUES (95, 746, '\x01a208b4ddaf4c2d1490e6b711d4a93f');
INSERT INTO public.slot_change VALUES (96, 746, '\x01a208b4ddd562f0589e0c678bac4460');
INSERT INTO public.slot_change VALUES (97, 746, '\x01a208b4de3bec1a266675fa8e2ea5e3');
INSERT INTO public.slot_change VALUES (98, 746, '\x01a208b4db412d6f6bc7dd0ce6853efb');
INSERT INTO public.slot_change VALUES (99, 746, '\x01a208b4de4e501dccb77525ba0be714');
INSERT INTO public.slot_change VALUES (100, 746, '\x01a208b4ddb61322296deeedf9611dea');
INSERT INTO public.slot_change VALUES (101, 746, '\x01a208b4ddbd2e40bea0eee7088dce1e');
INSERT INTO public.slot_change VALUES (102, 746, '\x01a208b4dcdc27ea5e68af2c97b88d89');
INSERT INTO public.slot_change VALUES (103, 746, '\x01a208b4dcb3dc31dee3f3dd0b62e512');
INSERT INTO public.slot_change VALUES (104, 746, '\x01a208b4deaa9b04884158fc02ae7782');
INSERT INTO public.slot_change VALUES (105, 746, '\x01a208b4db09cfd110fdd922d3297296');
INSERT INTO public.slot_change VALUES (106, 746, '\x01a208b4db74e2e13d272445193a160f');
INSERT INTO public.slot_change VALUES (107, 746, '\x01a208b4dd253132aee49ed5eb5e2f99');
INSERT INTO public.slot_change VALUES (108, 746, '\x01a208b4de53183bfdcebd224d027d88');
INSERT INTO public.slot_change VALUES (109, 746, '\x01a208b4dd6204a4788596a42a21c2e1');
INSERT INTO public.slot_change VALUES (110, 746, '\x01a208b4dec67d49e433fbfd6486d6ee');
INSERT INTO public.slot_change VALUES (111, 746, '\x01a208b4dccac46665f53fc0ef3d39c7');
INSERT INTO public.slot_change VALUES (112, 746, '\x01a208b4dd44550dc830ac51d7377e1c');
INSERT INTO public.slot_change VALUES (113, 746, '\x01a208b4dceb2661ef69b7bc0b4fa83b');
INSERT INTO public.slot_change VALUES (114, 746, '\x01a208b4dc071d2dc36c5f3a9fa8ae35');
INSERT INTO public.slot_change VALUES (115, 746, '\x01a208b4dbcb61df8c7abc553974374b');
INSERT INTO public.slot_change VALUES (116, 746, '\x01a208b4db8429a6ca2f87cbc30406f8');
INSERT INTO public.slot_change VALUES (117, 746, '\x01a208b4dd979d0576327e0961c28976');
INSERT INTO public.slot_change VALUES (118, 746, '\x01a208b4de24b3c3e16f825b76968421');
INSERT INTO public.slot_change VALUES (119, 746, '\x01a208b4dcdd6e185b49c60fe8ae749a');
INSERT INTO public.slot_change VALUES (120, 746, '\x01a208b4dce3354b6a7f3c048b95da23');
INSERT INTO public.slot_change VALUES (121, 746, '\x01a208b4dda6c9e73909c671e10230d6');
INSERT INTO public.slot_change VALUES (122, 746, '\x01a208b4ddb09ca71995d1dfa7fb51d0');
INSERT INTO public.slot_change VALUES (123, 746, '\x01a208b4dcd43281f7fb55607c053b23');
INSERT INTO public.slot_change VALUES (124, 746, '\x01a208b4dca39e39964b6249214014c7');
INSERT INTO public.slot_change VALUES (125, 746, '\x01a208b4de54a06b21b083be19ecabac');
INSERT INTO public.slot_change VALUES (126, 746, '\x01a208b4ddf98c38d9baa85d22597f1d');
INSERT INTO public.slot_change VALUES (127, 746, '\x01a208b4dcac9198c358f8b61335d8b6');
INSERT INTO public.slot_change VALUES (128, 746, '\x01a208b4de7b12a5de28916456307b8e');
INSERT INTO public.slot_change VALUES (129, 746, '\x01a208b4db3527d31a8a0085bb5ae8b4');
INSERT INTO public.slot_change VALUES (130, 746, '\x01a208b4dca22f901e02c41ef766f46e');
INSERT INTO public.slot_change VALUES (131, 746, '\x01a208b4db108d9ef81a912cbef18c1e');
INSERT INTO public.slot_change VALUES (132, 746, '\x01a208b4deaaa7e13e78537006416d1e');
INSERT INTO public.slot_change VALUES (133, 746, '\x01a208b4dba1925caf6c066fee657c9b');
INSERT INTO public.slot_change VALUES (134, 746, '\x01a208b4de095178124e0e27ae6e7e5b');
INSERT INTO public.slot_change VALUES (135, 746, '\x01a208b4dbaeac6b795aa7a5d12969cb');
INSERT INTO public.slot_change VALUES (136, 746, '\x01a208b4de56c702fed8f3ce39b90bb3');
INSERT INTO public.slot_change VALUES (137, 746, '\x01a208b4dd8d9bdcbc82fc84cf39a3d5');
INSERT INTO public.slot_change VALUES (138, 746, '\x01a208b4db64724b68d48b0e51b1f514');
INSERT INTO public.slot_change VALUES (139, 746, '\x01a208b4de59ceb9a4dc0e5cac7768f0');
INSERT INTO public.slot_change VALUES (140, 746, '\x01a208b4dbae16cc3df0a4258fc82935');
INSERT INTO public.slot_change VALUES (141, 746, '\x01a208b4dcc2cf863eab7ddf78d92969');
INSERT INTO public.slot_change VALUES (142, 746, '\x01a208b4dd2fa4218e27606238f232e5');
INSERT INTO public.slot_change VALUES (143, 746, '\x01a208b4dbd5e115447b3b47ee9e6f7f');
INSERT INTO public.slot_change VALUES (144, 746, '\x01a208b4dd81b27ba792540e5badca72');
INSERT INTO public.slot_change VALUES (145, 746, '\x01a208b4deb479a71ae02bd970301f91');
INSERT INTO public.slot_change VALUES (146, 746, '\x01a208b4de0d2de837322b9e73c92b96');
INSERT INTO public.slot_change VALUES (147, 746, '\x01a208b4dc5bc46298b7cad748d40e73');
INSERT INTO public.slot_change VALUES (148, 746, '\x01a208b4de237cd6a46c1d0187426e08');
INSERT INTO public.slot_change VALUES (149, 746, '\x01a208b4dda00f87fc6d93a977708fcf');
INSERT INTO public.slot_change VALUES (150, 746, '\x01a208b4dc726269078ca195bee0dd91');
INSERT INTO public.slot_change VALUES (151, 746, '\x01a208b4db96f6ec7ad521059ca7be83');
INSERT INTO public.slot_change VALUES (152, 746, '\x01a208b4db06d3fa292a76837add0947');
INSERT INTO public.slot_change VALUES (153, 746, '\x01a208b4dbb085664d2f0a8a9a889170');
INSERT INTO public.slot_change VALUES (154, 746, '\x01a208b4dc047676de1208d5b390e23d');
INSERT INTO public.slot_change VALUES (155, 746, '\x01a208b4de08702bced10db178f146cd');
INSERT INTO public.slot_change VALUES (156, 746, '\x01a208b4dde8d2c5bd90e8ca68f967a0');
INSERT INTO public.slot_change VALUES (157, 746, '\x01a208b4dd7b0bc5b844e2ec5f91aae4');
INSERT INTO public.slot_change VALUES (158, 746, '\x01a208b4debd75b04085533abdd8f693');
INSERT INTO public.slot_change VALUES (159, 746, '\x01a208b4de303173abf5e32afc9abe20');
INSERT INTO public.slot_change VALUES (160, 746, '\x01a208b4dc720ffd1c413943ec1d00fe');
INSERT INTO public.slot_change VALUES (161, 746, '\x01a208b4dc79c030aa0e607a3a1cee84');
INSERT INTO public.slot_change VALUES (162, 746, '\x01a208b4dc7db8b36bcdd580f23e6b9a');
INSERT INTO public.slot_change VALUES (163, 746, '\x01a208b4ded3aa11c9788c94a8278b3b');
INSERT INTO public.slot_change VALUES (164, 746, '\x01a208b4de8efdb04ef660b4bdb09e84');
INSERT INTO public.slot_change VALUES (165, 746, '\x01a208b4dd3374583d3573c23eb89a44');
INSERT INTO public.slot_change VALUES (166, 746, '\x01a208b4dccde405a4b3e53fc9c71eac');
INSERT INTO public.slot_change VALUES (167, 746, '\x01a208b4dddf8c42ef66bb4477757d99');
INSERT INTO public.slot_change VALUES (168, 746, '\x01a208b4db90ca112ac3b94b66a96617');
INSERT INTO public.slot_change VALUES (169, 746, '\x01a208b4dd3ca009cd34bc8feccd3ca7');
INSERT INTO public.slot_change VALUES (170, 746, '\x01a208b4db749db5767e4f4e9c0e9ff2');
INSERT INTO public.slot_change VALUES (171, 746, '\x01a208b4ddeb87253e202d529b8c9604');
INSERT INTO public.slot_change VALUES (172, 746, '\x01a208b4dcd85477bb4acb5ca01a0fea');
INSERT INTO public.slot_change VALUES (173, 746, '\x01a208b4dbc0d05716cbc43edb4a5282');
INSERT INTO public.slot_change VALUES (174, 746, '\x01a208b4dbaee0ec2c44b63b3d4004ba');
INSERT INTO public.slot_change VALUES (175, 746, '\x01a208b4de1e5936aa59d79dbd278e5d');
INSERT INTO public.slot_change VALUES (176, 746, '\x01a208b4dd1292f9a4293797c975da29');
INSERT INTO public.slot_change VALUES (177, 746, '\x01a208b4dbc1b46f538e19851600a997');
INSERT INTO public.slot_change VALUES (178, 746, '\x01a208b4dc075f04890e21c909b51340');
INSERT INTO public.slot_change VALUES (179, 746, '\x01a208b4dc90d85aa1f54965893cb81b');
INSERT INTO public.slot_change VALUES (180, 746, '\x01a208b4db0296d80f252671a39f5b54');
INSERT INTO public.slot_change VALUES (181, 746, '\x01a208b4dc93f04afec545a727c6b765');
INSERT INTO public.slot_change VALUES (182, 746, '\x01a208b4dda5c441dd394e82ec10c0cf');
INSERT INTO public.slot_change VALUES (183, 746, '\x01a208b4ded19f0d09ca262157f4a632');
INSERT INTO public.slot_change VALUES (184, 746, '\x01a208b4de33a9152a70705ab01dd422');
INSERT INTO public.slot_change VALUES (274, 964, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (281, 1245, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (282, 1276, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (283, 1291, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (284, 1323, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (286, 1409, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (287, 1426, '\x01a208b4deb886ae180a2bd6343d01f8');
INSERT INTO public.slot_change VALUES (292, 1481, '\x01a208b4de57139000077ba99ea524f2');
INSERT INTO public.slot_change VALUES (294, 1492, '\x01a208b4de57139000077ba99ea524f2');
INSERT INTO public.slot_change VALUES (296, 1506, '\x01a208b4dc3f0378f77e0dcd6c34f9c3');
INSERT INTO public.slot_change VALUES (185, 749, '\x01a208b4dd2ec32a3b28a0358ed9519f');
INSERT INTO public.slot_change VALUES (186, 749, '\x01a208b4ddeaa6a34ed3896a684ad247');
INSERT INTO public.slot_change VALUES (187, 749, '\x01a208b4db8fc7049d93211c4616ce22');
INSERT INTO public.slot_change VALUES (188, 749, '\x01a208b4dd6b5b02f82010887d393fd1');
INSERT INTO public.slot_change VALUES (189, 749, '\x01a208b4de9336a6b03e7736ac1bce62');
INSERT INTO public.slot_change VALUES (190, 749, '\x01a208b4dd0575041a846bd28d0d61eb');
INSERT INTO public.slot_change VALUES (191, 749, '\x01a208b4db8b8adc48545c441fdef894');
INSERT INTO public.slot_change VALUES (192, 749, '\x01a208b4dcc99e67b3961f8539f9624e');
INSERT INTO public.slot_change VALUES (193, 749, '\x01a208b4dea81f00edaf6a9f3fcadb0a');
INSERT INTO public.slot_change VALUES (194, 749, '\x01a208b4db1e66922bfa9611776b6c63');
INSERT INTO public.slot_change VALUES (195, 749, '\x01a208b4dd36b5332a93b07382cc9f2d');
INSERT INTO public.slot_change VALUES (196, 749, '\x01a208b4de7b1e22858a39d8b570b73f');
INSERT INTO public.slot_change VALUES (197, 749, '\x01a208b4dbe73af16e7507dfd8e30c80');
INSERT INTO public.slot_change VALUES (198, 749, '\x01a208b4db6d5537a55ef537a7eeda12');
INSERT INTO public.slot_change VALUES (199, 749, '\x01a208b4ddc0590d4637f6234030e06e');
INSERT INTO public.slot_change VALUES (200, 749, '\x01a208b4dd2294dd4f3721611b465bb6');
INSERT INTO public.slot_change VALUES (201, 749, '\x01a208b4dd61b5376c8436eec3f2c77f');
INSERT INTO public.slot_change VALUES (202, 749, '\x01a208b4dd721f0ee3dd4384d34c20b8');
INSERT INTO public.slot_change VALUES (203, 749, '\x01a208b4dcf407725db633681cafd205');
INSERT INTO public.slot_change VALUES (204, 749, '\x01a208b4de1673ec5279fd7ba10b4b16');
INSERT INTO public.slot_change VALUES (205, 749, '\x01a208b4db7131570ac6c52923b9a436');
INSERT INTO public.slot_change VALUES (206, 749, '\x01a208b4dbc88469c17ad02a2c6963b2');
INSERT INTO public.slot_change VALUES (207, 749, '\x01a208b4dde81a2c8f49563507e544fb');
INSERT INTO public.slot_change VALUES (208, 749, '\x01a208b4ddc853ac26c1fc95204e11b8');
INSERT INTO public.slot_change VALUES (209, 749, '\x01a208b4dc4b692ded48bc0b45e0f13e');
INSERT INTO public.slot_change VALUES (210, 749, '\x01a208b4dded68740d3f32263f2815f4');
INSERT INTO public.slot_change VALUES (211, 749, '\x01a208b4dc6cb028870deda420ffa331');
INSERT INTO public.slot_change VALUES (212, 749, '\x01a208b4de293de9b9e10b47672fbd2d');
INSERT INTO public.slot_change VALUES (213, 749, '\x01a208b4dc83df8f8d203efdf2c7b488');
INSERT INTO public.slot_change VALUES (214, 749, '\x01a208b4dc69e58eebfad8c3fd45fd4e');
INSERT INTO public.slot_change VALUES (215, 749, '\x01a208b4dd28e1c245af27951286dd06');
INSERT INTO public.slot_change VALUES (216, 749, '\x01a208b4db12cca9443ebbfcb369006b');
INSERT INTO public.slot_change VALUES (217, 749, '\x01a208b4de1c29ccfdef660af109f1f7');
INSERT INTO public.slot_change VALUES (218, 749, '\x01a208b4dc43851be9e6e30f0621c077');
INSERT INTO public.slot_change VALUES (219, 749, '\x01a208b4db2322dc8edf5135b210be01');
INSERT INTO public.slot_change VALUES (220, 749, '\x01a208b4ddc482a743bf1ac4aef7b71c');
INSERT INTO public.slot_change VALUES (221, 749, '\x01a208b4dca4ef07b823c01f299a52ae');
INSERT INTO public.slot_change VALUES (222, 749, '\x01a208b4dd5be3fe1004d5dc041dd977');
INSERT INTO public.slot_change VALUES (223, 749, '\x01a208b4dbe65df63eef8d05d9b8169f');
INSERT INTO public.slot_change VALUES (224, 749, '\x01a208b4dc4cd35ff4453d5ca33cb690');
INSERT INTO public.slot_change VALUES (225, 749, '\x01a208b4de68467f61b6f09ced325975');
INSERT INTO public.slot_change VALUES (226, 749, '\x01a208b4dd900186423174f8a22e843f');
INSERT INTO public.slot_change VALUES (227, 749, '\x01a208b4db5e5e44ad02b4f0ec24119e');
INSERT INTO public.slot_change VALUES (228, 749, '\x01a208b4dcef255961fb564df3048a15');
INSERT INTO public.slot_change VALUES (229, 749, '\x01a208b4dc0bed3e0477b0144210e0ac');
INSERT INTO public.slot_change VALUES (230, 749, '\x01a208b4dc00edcea2592f4f896d5629');
INSERT INTO public.slot_change VALUES (231, 749, '\x01a208b4db02c2cca93799f58226ed0f');
INSERT INTO public.slot_change VALUES (232, 749, '\x01a208b4ddef7c0d682b15239449e8b5');
INSERT INTO public.slot_change VALUES (233, 749, '\x01a208b4dee4b8f66430832b2121b6cb');
INSERT INTO public.slot_change VALUES (234, 749, '\x01a208b4dd2a4f433a5dbd23b19d68a5');
INSERT INTO public.slot_change VALUES (235, 749, '\x01a208b4dd16926742e2179d7ecf4288');
INSERT INTO public.slot_change VALUES (236, 749, '\x01a208b4de1d23a268497393fead9091');
INSERT INTO public.slot_change VALUES (237, 749, '\x01a208b4db199dbfc91a7a4b1c5a60b0');
INSERT INTO public.slot_change VALUES (238, 749, '\x01a208b4de76854424126012be6e451e');
INSERT INTO public.slot_change VALUES (239, 749, '\x01a208b4dc287f39b4c6a619f5a16487');
INSERT INTO public.slot_change VALUES (240, 749, '\x01a208b4de36fb1d5f0dceb6838c4266');
INSERT INTO public.slot_change VALUES (241, 749, '\x01a208b4dc62e2715482ed98e1f518a4');
INSERT INTO public.slot_change VALUES (242, 749, '\x01a208b4dbdc2cbc8b3f5add34ba9c66');
INSERT INTO public.slot_change VALUES (243, 749, '\x01a208b4dced4799c7fd33ec23a0d714');
INSERT INTO public.slot_change VALUES (244, 749, '\x01a208b4dce7696b09736869fc727113');
INSERT INTO public.slot_change VALUES (245, 749, '\x01a208b4dbc53249b227d3bf6b95f142');
INSERT INTO public.slot_change VALUES (246, 749, '\x01a208b4dc408f146a7817cb5b93bcef');
INSERT INTO public.slot_change VALUES (247, 749, '\x01a208b4db770972116eede9447b022a');
INSERT INTO public.slot_change VALUES (248, 749, '\x01a208b4ddca4d4f0ec50ab89b8c08a3');
INSERT INTO public.slot_change VALUES (249, 749, '\x01a208b4de53049513392acc7182f547');
INSERT INTO public.slot_change VALUES (250, 749, '\x01a208b4dec0f359f954ee4d6660fd3d');
INSERT INTO public.slot_change VALUES (251, 749, '\x01a208b4ddd444f4e8bf81c0ea3b6f62');
INSERT INTO public.slot_change VALUES (252, 749, '\x01a208b4dc75454439e73acc8fd71224');
INSERT INTO public.slot_change VALUES (253, 749, '\x01a208b4dd7d016f4309cbea13153d95');
INSERT INTO public.slot_change VALUES (254, 749, '\x01a208b4ddc7f631990a41a6714ad5ef');
INSERT INTO public.slot_change VALUES (255, 749, '\x01a208b4dbebeb1be92cb900228eb9a2');
INSERT INTO public.slot_change VALUES (256, 749, '\x01a208b4ddee9de8ca59f5250c86aeed');
INSERT INTO public.slot_change VALUES (257, 749, '\x01a208b4dc8059117456f036ce2edd8d');
INSERT INTO public.slot_change VALUES (258, 749, '\x01a208b4dc62f8107c38b98d0f967195');
INSERT INTO public.slot_change VALUES (259, 749, '\x01a208b4dd8b5b99a74649a558f51687');
INSERT INTO public.slot_change VALUES (260, 749, '\x01a208b4dc21dc1c455c556982701e6e');
INSERT INTO public.slot_change VALUES (261, 749, '\x01a208b4dea804c88753aa3aa3e91bc5');
INSERT INTO public.slot_change VALUES (262, 749, '\x01a208b4de3fc89f766bd92252314395');
INSERT INTO public.slot_change VALUES (263, 749, '\x01a208b4dba3a804a7dfd9938a762a1c');
INSERT INTO public.slot_change VALUES (264, 749, '\x01a208b4dbe70f4f6193ad587c2c2ecc');
INSERT INTO public.slot_change VALUES (265, 749, '\x01a208b4dc97a6e3ff2e871501908cce');
INSERT INTO public.slot_change VALUES (266, 749, '\x01a208b4db5ae7c9edd3450553d47b36');
INSERT INTO public.slot_change VALUES (267, 749, '\x01a208b4dd156b23077ca35393f8ee60');
INSERT INTO public.slot_change VALUES (268, 749, '\x01a208b4ddbdff4353df167a03e2683a');
INSERT INTO public.slot_change VALUES (269, 749, '\x01a208b4dce53cf6214824dd4b04848d');
INSERT INTO public.slot_change VALUES (270, 749, '\x01a208b4db078e2bc7ea755b79963cd7');
INSERT INTO public.slot_change VALUES (271, 749, '\x01a208b4de96c170786788da43935fa4');
INSERT INTO public.slot_change VALUES (272, 749, '\x01a208b4dd5bd8ad6a9eaaec5cad77d5');
INSERT INTO public.slot_change VALUES (273, 749, '\x01a208b4db1a40e80ca0ce90a6c51278');
INSERT INTO public.slot_change VALUES (275, 966, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (276, 980, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (277, 988, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (278, 1033, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (279, 1056, '\x01a208b4dede3e6f0781577a0f53e5d6');
INSERT INTO public.slot_change VALUES (280, 1241, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (285, 1371, '\x01a208b4dd99cb92764176e3c9cf4b25');
INSERT INTO public.slot_change VALUES (288, 1427, '\x01a208b4deb886ae180a2bd6343d01f8');
INSERT INTO public.slot_change VALUES (289, 1437, '\x01a208b4deb886ae180a2bd6343d01f8');
INSERT INTO public.slot_change VALUES (290, 1445, '\x01a208b4deb886ae180a2bd6343d01f8');
INSERT INTO public.slot_change VALUES (291, 1476, '\x01a208b4de57139000077ba99ea524f2');
INSERT INTO public.slot_change VALUES (293, 1483, '\x01a208b4de57139000077ba99ea524f2');
INSERT INTO public.slot_change VALUES (295, 1505, '\x01a208b4dbfdd65c9e5800f90e911703');


--
-- Data for Name: slot_change_floor; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slot_change_floor VALUES (1, 0, 0);


--
-- Data for Name: standing_request; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.standing_request VALUES ('\x01a208be570e15fef4cba09fe2801b8f', 1, 1795443021, 1795443021, 1795443021, 15, 0, 2652370157, 20, 1795443021, 1796047821, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\xc3b9308352112ea2a8f6da75183d2b9769b4869ec50f3ea47da089403977ada9', '\x84237dc9a9a8dcd06f6d8c0e17df298f0d32c8ba812a34314e027edea2f9e048', '\x27e40173d8fc4bc874cf546ccab7feb1117646584a1dac9517c077cce3b2ef1e', '\xc2f710896da65e95bad64b953fd5128fe27e32b3eff4fb25f3c8ac625082046b', '\xa52ace27b73fd5a767a0891b386528bc9aaf01420975ed2b7b916015457662c3', NULL, 1795443921, 1, 1, '\x01a208e764e857a85d0b06a130a24098', 1, 0, NULL);
INSERT INTO public.standing_request VALUES ('\x01a208becf5b9f88713a3f2e4c3edb20', 1, 1795443052, 1795443052, 1795443052, 15, 0, 2652370162, 20, 1795443052, 1796047852, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\x214842fd22200e0425418cf0ab46749b1305744c7f9cfde0cc881233742cd755', '\x15c660baac0f60a9362740faa2160c3e5392f081303e8d6197ac9c5c69263cf5', '\x358bb8a1d7e8897e4a2c8cc8d498ded69a99dfcab784a58f660a2bbc7a8c29de', '\x8db3f946ac958195a5793f76c3eee7ab5bfc2f56dcc6599d54109448afd9b696', '\xe3eb2ec0a2880d0aa08d2aa62c849e1681830b7bfb0bb2670843cbfa910c8729', NULL, 1795443952, 1, 1, '\x01a208fb3f9fd35a0a848ef0fae4fc10', 3, 0, NULL);
INSERT INTO public.standing_request VALUES ('\x01a208be06e002bb3cdda21d84ed5b17', 3, 1795443001, 1795443001, 1795443582, 15, 0, 2652370157, 20, 1795443001, 1796047801, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\xa7efc1b679c7503f1f4c7aa2ac52fce7d4f55074bea659d5cf6525c8b30efd28', '\x98fad966bf5ff1d618ed43848a6833728f776ebdac34052f8aaf3be9e8842c5a', '\xd5838d3ae89662da116cc509950d53ba52f4ab3903789618514e3a8762eacc51', '\x8abd3fcd1b5b175f3d88fc76b536c676b9818cecc2f3640980fb74a11b958e95', '\x3f1ed34c4e331182472272809fc25f1b471816c7528261440d24667d3250e069', NULL, 1795443901, 1, 1, NULL, 1, 0, NULL);
INSERT INTO public.standing_request VALUES ('\x01a208c7917482136c7b4478407474c6', 1, 1795443626, 1795443626, 1795443626, 15, 0, 2652370157, 20, 1795443626, 1796048426, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\xc4cf7f69775e288dda01f696e8854359602ab131762663288956dc5b8b813133', '\x1b8606e09a4f44ae98a01b9df4458c194334a3fe1535f13734df09c781bd63ae', '\xb8034da6f7a03a5fe913fd610e21a414457d1efc9124caf45df58664d815be40', '\x5156d7d2c5cecb311c1cc4db5d3db029f44f438b447952751c3eaf0173cfa12a', '\xc4bb7294ab74956d18cb39af8d00950f556dbfb0c6f51022b174a4bd924fca10', NULL, 1795444526, 1, 1, '\x01a208fa083eabb493788c2f804c39e9', 1, 0, NULL);
INSERT INTO public.standing_request VALUES ('\x01a208e6f11b0192a18b54e2f4c48d1f', 1, 1795445682, 1795445682, 1795445682, 15, 0, 2652370157, 20, 1795445682, 1796050482, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\x90bcb79cf1240f95ebc7088b260a639974ee81a249be5b0d8fb8e60de0a7d63a', '\x6f259e9695c4c317657cf415fbc59bece1b09aebbb85a4a23f310d7f799340fc', '\x569199b341d58c86b2f4fc431711711fadb36b16f44349fa61325696f3a78bdd', '\xe8f25652fb20365fd173bbec4cdf4d9baa9282cee61399b05bc4971301251033', '\xe6d721e18bbc41792abd56dbd929ceddc56a32c151485d88c3f77a36268e73d6', NULL, 1795446582, 1, 1, '\x01a208fa06daf984fa46daa53309320e', 1, 0, NULL);
INSERT INTO public.standing_request VALUES ('\x01a208c7edabc44e28a2e26ea79cf258', 1, 1795443649, 1795443649, 1795443649, 15, 0, 2652370162, 20, 1795443649, 1796048449, 127, 0, 1440, 7, 3, 60, '\x01900000000000000000000000000001', NULL, '\xd54363c42fef2f42b7e820f748c7cfdf8fdd987690575a6b7d7d4b3d5ff4ab79', '\xfea787c7eb7fc4a9e0895dd46ac45a8f6aa90ad422b8d6bbe3170d310f27760d', '\xa792a9862a993d17c2b0484c780d951729bc5bedcb53e2642ffbc64b13d8ab33', '\x87b4ada2b95af7036443245a4afa520e726649be74ff65e872fce7126228624d', '\x4d24a14227b8dbb5cc9ee1b565bfeb198a79263beb53cae843dfd7ed74b9aa4a', NULL, 1795444549, 1, 1, '\x01a208fbf6be35510f5b55b986fc1474', 2, 0, NULL);


--
-- Data for Name: text_seen; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: text_stop; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: request_change_pos_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.request_change_pos_seq', 19, true);


--
-- Name: slot_change_pos_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.slot_change_pos_seq', 296, true);


--
-- Name: appointment appointment_hold_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_hold_key UNIQUE (hold);


--
-- Name: appointment appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);


--
-- Name: appointment appointment_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_reference_key UNIQUE (reference);


--
-- Name: blind_index blind_index_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blind_index
    ADD CONSTRAINT blind_index_pkey PRIMARY KEY (token, appointment);


--
-- Name: booking_origin booking_origin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.booking_origin
    ADD CONSTRAINT booking_origin_pkey PRIMARY KEY (clinic, origin, appointment);


--
-- Name: clinic clinic_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clinic
    ADD CONSTRAINT clinic_pkey PRIMARY KEY (id);


--
-- Name: contact_proof contact_proof_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_proof
    ADD CONSTRAINT contact_proof_pkey PRIMARY KEY (hold);


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (key, bucket);


--
-- Name: desk_device_entry desk_device_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_device_entry
    ADD CONSTRAINT desk_device_entry_pkey PRIMARY KEY (device, number);


--
-- Name: desk_device desk_device_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_device
    ADD CONSTRAINT desk_device_pkey PRIMARY KEY (id);


--
-- Name: directory_version directory_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_version
    ADD CONSTRAINT directory_version_pkey PRIMARY KEY (id);


--
-- Name: held_back held_back_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.held_back
    ADD CONSTRAINT held_back_pkey PRIMARY KEY (clinic, day, kind);


--
-- Name: hold_owner hold_owner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hold_owner
    ADD CONSTRAINT hold_owner_pkey PRIMARY KEY (owner);


--
-- Name: hold hold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hold
    ADD CONSTRAINT hold_pkey PRIMARY KEY (id);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (key);


--
-- Name: identity_correction identity_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity_correction
    ADD CONSTRAINT identity_correction_pkey PRIMARY KEY (appointment, field);


--
-- Name: imported_field imported_field_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_field
    ADD CONSTRAINT imported_field_pkey PRIMARY KEY (clinic, field);


--
-- Name: journal_entry journal_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (writer, n);


--
-- Name: journal_fault journal_fault_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_fault
    ADD CONSTRAINT journal_fault_pkey PRIMARY KEY (writer, n, kind);


--
-- Name: journal_opening journal_opening_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_opening
    ADD CONSTRAINT journal_opening_pkey PRIMARY KEY (writer, n, place);


--
-- Name: kept_form kept_form_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kept_form
    ADD CONSTRAINT kept_form_pkey PRIMARY KEY (id);


--
-- Name: leaf_detail leaf_detail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leaf_detail
    ADD CONSTRAINT leaf_detail_pkey PRIMARY KEY (id);


--
-- Name: lease lease_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (name);


--
-- Name: left_out left_out_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.left_out
    ADD CONSTRAINT left_out_pkey PRIMARY KEY (schedule, start_at);


--
-- Name: log_leaf log_leaf_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.log_leaf
    ADD CONSTRAINT log_leaf_pkey PRIMARY KEY (id);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- Name: note note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);


--
-- Name: offer offer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (id);


--
-- Name: offer offer_request_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_request_number_key UNIQUE (request, number);


--
-- Name: offer_round offer_round_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer_round
    ADD CONSTRAINT offer_round_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_appointment_kind_version_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_appointment_kind_version_key UNIQUE (appointment, kind, version);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: practitioner practitioner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.practitioner
    ADD CONSTRAINT practitioner_pkey PRIMARY KEY (id);


--
-- Name: request_change_floor request_change_floor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_change_floor
    ADD CONSTRAINT request_change_floor_pkey PRIMARY KEY (id);


--
-- Name: request_change request_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_change
    ADD CONSTRAINT request_change_pkey PRIMARY KEY (pos);


--
-- Name: request_index request_index_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_index
    ADD CONSTRAINT request_index_pkey PRIMARY KEY (token, request);


--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (id);


--
-- Name: schedule schedule_tenant; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_tenant UNIQUE (id, clinic, practitioner);


--
-- Name: seal_key seal_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seal_key
    ADD CONSTRAINT seal_key_pkey PRIMARY KEY (id);


--
-- Name: seal seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY (record, kind);


--
-- Name: slot_change_floor slot_change_floor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot_change_floor
    ADD CONSTRAINT slot_change_floor_pkey PRIMARY KEY (id);


--
-- Name: slot_change slot_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot_change
    ADD CONSTRAINT slot_change_pkey PRIMARY KEY (pos);


--
-- Name: slot slot_overlap; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot
    ADD CONSTRAINT slot_overlap EXCLUDE USING gist (practitioner WITH =, int8range(start_at, end_at) WITH &&) WHERE ((exclusive = 1));


--
-- Name: slot slot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot
    ADD CONSTRAINT slot_pkey PRIMARY KEY (id);


--
-- Name: standing_request standing_request_form_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.standing_request
    ADD CONSTRAINT standing_request_form_key UNIQUE (form);


--
-- Name: standing_request standing_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.standing_request
    ADD CONSTRAINT standing_request_pkey PRIMARY KEY (id);


--
-- Name: text_seen text_seen_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.text_seen
    ADD CONSTRAINT text_seen_pkey PRIMARY KEY (message);


--
-- Name: text_stop text_stop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.text_stop
    ADD CONSTRAINT text_stop_pkey PRIMARY KEY (phone);


--
-- Name: appointment_cancelled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_cancelled ON public.appointment USING btree (clinic, start_at) WHERE (state = 4);


--
-- Name: appointment_live_slot; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_live_slot ON public.appointment USING btree (slot) WHERE (state < 4);


--
-- Name: appointment_unindexed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_unindexed ON public.appointment USING btree (id) WHERE (indexed = 0);


--
-- Name: blind_index_appointment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX blind_index_appointment ON public.blind_index USING btree (appointment);


--
-- Name: contact_proof_line; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_proof_line ON public.contact_proof USING btree (line, ready_at) WHERE (line IS NOT NULL);


--
-- Name: desk_device_clinic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX desk_device_clinic ON public.desk_device USING btree (clinic);


--
-- Name: journal_entry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX journal_entry_at ON public.journal_entry USING btree (at, n);


--
-- Name: journal_opening_record; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX journal_opening_record ON public.journal_opening USING btree (record);


--
-- Name: kept_form_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kept_form_expiry ON public.kept_form USING btree (expires_at);


--
-- Name: left_out_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX left_out_start ON public.left_out USING btree (start_at);


--
-- Name: note_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_day ON public.note USING btree (clinic, day);


--
-- Name: offer_clinic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_clinic ON public.offer USING btree (clinic, made_at);


--
-- Name: offer_open_request; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX offer_open_request ON public.offer USING btree (request) WHERE (state = ANY (ARRAY[(0)::bigint, (5)::bigint]));


--
-- Name: offer_round_asks; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_round_asks ON public.offer USING btree (round);


--
-- Name: offer_round_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_round_due ON public.offer_round USING btree (due_at) WHERE (state = 0);


--
-- Name: offer_round_slot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_round_slot ON public.offer_round USING btree (slot);


--
-- Name: offer_slot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_slot ON public.offer USING btree (slot);


--
-- Name: offer_untold; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_untold ON public.offer USING btree (id) WHERE ((state = ANY (ARRAY[(4)::bigint, (6)::bigint])) AND (answered_at = 0));


--
-- Name: outbox_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_due ON public.outbox USING btree (due_at) WHERE (state = 0);


--
-- Name: outbox_undelivered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_undelivered ON public.outbox USING btree (appointment) WHERE ((state = ANY (ARRAY[(2)::bigint, (4)::bigint])) AND (settled_at = 0));


--
-- Name: request_change_writer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_change_writer ON public.request_change USING btree (writer, pos);


--
-- Name: request_index_request; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_index_request ON public.request_index USING btree (request);


--
-- Name: schedule_clinic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX schedule_clinic ON public.schedule USING btree (clinic);


--
-- Name: seal_key_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX seal_key_day ON public.seal_key USING btree (clinic, day) WHERE ((purpose = 0) AND (replaced = 0));


--
-- Name: seal_key_replaced; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seal_key_replaced ON public.seal_key USING btree (day) WHERE (replaced = 1);


--
-- Name: slot_change_writer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX slot_change_writer ON public.slot_change USING btree (writer, pos);


--
-- Name: slot_freed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX slot_freed ON public.slot USING btree (freed_at) WHERE (freed_at > 0);


--
-- Name: slot_practitioner_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX slot_practitioner_start ON public.slot USING btree (practitioner, start_at);


--
-- Name: standing_request_live; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX standing_request_live ON public.standing_request USING btree (until_at) WHERE (state = ANY (ARRAY[(1)::bigint, (2)::bigint]));


--
-- Name: standing_request_over; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX standing_request_over ON public.standing_request USING btree (updated_at) WHERE (state > 2);


--
-- Name: standing_request_replaces; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX standing_request_replaces ON public.standing_request USING btree (replaces) WHERE (replaces IS NOT NULL);


--
-- Name: standing_request_unconfirmed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX standing_request_unconfirmed ON public.standing_request USING btree (filed_at) WHERE (state = 0);


--
-- Name: appointment appointment_slot_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_slot_fkey FOREIGN KEY (slot) REFERENCES public.slot(id);


--
-- Name: desk_device desk_device_clinic_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk_device
    ADD CONSTRAINT desk_device_clinic_fkey FOREIGN KEY (clinic) REFERENCES public.clinic(id);


--
-- Name: journal_opening journal_opening_writer_n_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_opening
    ADD CONSTRAINT journal_opening_writer_n_fkey FOREIGN KEY (writer, n) REFERENCES public.journal_entry(writer, n);


--
-- Name: left_out left_out_schedule_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.left_out
    ADD CONSTRAINT left_out_schedule_fkey FOREIGN KEY (schedule) REFERENCES public.schedule(id);


--
-- Name: note note_clinic_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_clinic_fkey FOREIGN KEY (clinic) REFERENCES public.clinic(id);


--
-- Name: offer offer_request_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_request_fkey FOREIGN KEY (request) REFERENCES public.standing_request(id);


--
-- Name: offer_round offer_round_slot_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer_round
    ADD CONSTRAINT offer_round_slot_fkey FOREIGN KEY (slot) REFERENCES public.slot(id);


--
-- Name: offer offer_slot_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_slot_fkey FOREIGN KEY (slot) REFERENCES public.slot(id);


--
-- Name: schedule schedule_clinic_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_clinic_fkey FOREIGN KEY (clinic) REFERENCES public.clinic(id);


--
-- Name: schedule schedule_practitioner_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT schedule_practitioner_fkey FOREIGN KEY (practitioner) REFERENCES public.practitioner(id);


--
-- Name: slot slot_schedule_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot
    ADD CONSTRAINT slot_schedule_fkey FOREIGN KEY (schedule) REFERENCES public.schedule(id);


--
-- Name: slot slot_tenant; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot
    ADD CONSTRAINT slot_tenant FOREIGN KEY (schedule, clinic, practitioner) REFERENCES public.schedule(id, clinic, practitioner) NOT VALID;


--
-- PostgreSQL database dump complete
--


