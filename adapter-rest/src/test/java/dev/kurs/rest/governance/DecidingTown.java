package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import java.util.List;
import java.util.UUID;

/**
 * The governed town with people in its bodies: the project council of two, who hand on to the board what they cannot settle;
 * the board of a chair and a member, where the chair has the casting vote; and the council of one.
 */
final class DecidingTown implements AutoCloseable {

    private final GovernedTown town = new GovernedTown();
    private final String councilMandate = town.grant(town.councilMandate());
    private final String boardMandate = town.grant(town.boardMandate(councilMandate));
    private final String projectCouncilMandate = town.grant(town.projectCouncilMandate(boardMandate));
    private final String ada = town.person("Ada Påhittad");
    private final String bo = town.person("Bo Påhittad");
    private final String chair = town.person("Cilla Påhittad");
    private final String member = town.person("David Påhittad");
    private final String mayor = town.person("Ebba Påhittad");

    DecidingTown() {
        change(town.projectCouncil(), "{\"escalatesTo\": \"" + town.board() + "\", \"tieBreak\": \"ESCALATE\"}");
        change(town.board(), "{\"tieBreak\": \"CHAIR_CASTING_VOTE\"}");
        seat(town.projectCouncil(), ada, "MEMBER", "2026-01-01");
        seat(town.projectCouncil(), bo, "MEMBER", "2026-01-01");
        seat(town.board(), chair, "CHAIR", "2026-01-01");
        seat(town.board(), member, "MEMBER", "2026-01-01");
        seat(town.council(), mayor, "CHAIR", "2026-01-01");
    }

    GovernedTown town() {
        return town;
    }

    Client editor() {
        return town.editor();
    }

    Client reader() {
        return town.reader();
    }

    String councilMandate() {
        return councilMandate;
    }

    String boardMandate() {
        return boardMandate;
    }

    String projectCouncilMandate() {
        return projectCouncilMandate;
    }

    /** A member of the project council. */
    String ada() {
        return ada;
    }

    /** The other member of the project council. */
    String bo() {
        return bo;
    }

    /** The chair of the board. */
    String chair() {
        return chair;
    }

    /** The member of the board. */
    String member() {
        return member;
    }

    /** The council's only seat. */
    String mayor() {
        return mayor;
    }

    /** Changes a body. */
    void change(String body, String patch) {
        String path = "/bodies/" + body;
        Reply changed = editor().patch(path, town.reader().get(path).etag(), patch);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    /** Gives somebody a seat; its id. */
    String seat(String body, String person, String role, String from) {
        return made(editor().post("/bodies/" + body + "/seats", """
                        {"person": "%s", "role": "%s", "period": {"from": "%s"}}""".formatted(person, role, from)));
    }

    /** A caller with a key that is bound to somebody. */
    Client as(Role role, String person) {
        return key(role, person, List.of());
    }

    /** A caller with a key that may do more than its role says. */
    Client with(Role role, String... scopes) {
        return key(role, null, List.of(scopes));
    }

    private Client key(Role role, String person, List<String> scopes) {
        Actor administrator = new Actor(
                town.api().organisation(),
                town.api().organisation(),
                null,
                Role.ADMINISTRATOR,
                List.of(),
                "test",
                null);
        return town.api()
                .as(town.api()
                        .application()
                        .makeApiKey()
                        .handle(
                                administrator,
                                new MakeApiKey.Command(
                                        "A key",
                                        role,
                                        person == null ? null : new PersonId(UUID.fromString(person)),
                                        scopes,
                                        null))
                        .secret()
                        .text());
    }

    /** The question whether the project is to be carried out for 400 000 SEK. */
    String approval() {
        return approval("");
    }

    /** The same, saying more: {@code , "where": …}. */
    String approval(String more) {
        return """
                {"question": "Ska e-tjänsten byggas?", "power": "APPROVE_PROJECT",
                 "subject": {"type": "PROJECT", "id": "%s"}, "amount": {"amount": 400000, "currency": "SEK"}%s}""".formatted(town.project(), more);
    }

    /** A question to a body about the organisation, of a power that the council holds alone. */
    String question(String body, String more) {
        return """
                {"question": "Vad gör vi?", "power": "ACCEPT_BENEFIT", "subject": {"type": "ORGANISATION"},
                 "where": {"body": "%s"}%s}""".formatted(body, more);
    }

    /** Opens a decision; its address. */
    String open(String json) {
        return "/decisions/" + made(editor().post("/decisions", json));
    }

    /** Casts somebody's ballot by a system that votes for all. */
    void cast(String decision, String person, String ballot) {
        Reply cast = with(Role.CONTRIBUTOR, "voteFor").put(decision + "/ballots/" + person, ballot);
        assertThat(cast.status()).as(cast.text()).isIn(200, 201);
    }

    /** Closes a decision. */
    Reply resolve(String decision, String how) {
        Reply resolved = editor().post(decision + "/resolution", how);
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        return resolved;
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    @Override
    public void close() {
        town.close();
    }
}
