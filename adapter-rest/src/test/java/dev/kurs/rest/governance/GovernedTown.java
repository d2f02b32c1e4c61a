package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.util.List;
import java.util.UUID;

/**
 * The made-up municipality of the worked example: a council that holds everything, an executive board that it lets decide on
 * a strategy, and a project council below that; and one project of the strategy.
 */
final class GovernedTown implements AutoCloseable {

    static final String ALL_POWERS = """
            ["ADOPT_STRATEGY", "REVISE_STRATEGY", "CLOSE_STRATEGY", "PRIORITISE", "APPROVE_PROJECT", "PASS_GATE",
             "STOP_PROJECT", "COMMIT_BUDGET", "ACCEPT_BENEFIT", "APPROVE_COMMUNICATION"]""";

    private final RunningApi api = RunningApi.start();
    private final String council = body("Kommunfullmäktige", "POLITICAL");
    private final String board = body("Kommunstyrelsen", "EXECUTIVE");
    private final String projectCouncil = body("Projektrådet", "PROJECT_COUNCIL");
    private final String strategy = made(administrator()
            .post(
                    "/strategies",
                    "{\"title\": \"Digital färd\", \"period\": {\"from\": \"2026-01-01\", \"to\": \"2028-12-31\"}}"));
    private final String manager = person("Mira Påhittad");
    private final String project = project(strategy, manager);

    RunningApi api() {
        return api;
    }

    Client administrator() {
        return api.as(Role.ADMINISTRATOR);
    }

    Client editor() {
        return api.as(Role.EDITOR);
    }

    Client reader() {
        return api.as(Role.READER);
    }

    String council() {
        return council;
    }

    String board() {
        return board;
    }

    String projectCouncil() {
        return projectCouncil;
    }

    String strategy() {
        return strategy;
    }

    String project() {
        return project;
    }

    /** Who manages the project. */
    String manager() {
        return manager;
    }

    /** Adds a body; its id. */
    String body(String name, String kind) {
        return made(editor().post("/bodies", """
                        {"name": "%s", "kind": "%s", "decisionRule": "MAJORITY", "tieBreak": "STATUS_QUO"}""".formatted(name, kind)));
    }

    /** Adds a person; their id. */
    String person(String name) {
        return made(administrator().post("/people", "{\"name\": \"" + name + "\"}"));
    }

    /** Gives somebody a seat that votes, from the beginning of 2026 on. */
    void seat(String body, String person) {
        made(editor().post("/bodies/" + body + "/seats", """
                        {"person": "%s", "role": "MEMBER", "period": {"from": "2026-01-01"}}""".formatted(person)));
    }

    /** A live project of a strategy; its id. */
    String project(String of, String managedBy) {
        ProjectHeader header = new ProjectHeader(
                "Ny e-tjänst",
                new StrategyId(UUID.fromString(of)),
                null,
                null,
                new PersonId(UUID.fromString(managedBy)),
                null,
                null,
                null,
                ProjectHeader.LEAST_COMPLEXITY);
        Actor editor = new Actor(api.organisation(), api.organisation(), null, Role.EDITOR, List.of(), "test", null);
        ProjectId id = api.application()
                .createProject()
                .handle(editor, new CreateProject.Command(made -> new Keyed<>(header, List.of())))
                .value()
                .id();
        api.application().changeStage().handle(editor, new ChangeStage.Command(id, Stage.ANALYSIS, null, null, null));
        return id.toString();
    }

    /** The council holds everything over the organisation, without limit, and may delegate. */
    String councilMandate() {
        return """
                {"holder": {"body": "%s"}, "powers": %s, "scope": {"type": "ORGANISATION"},
                 "period": {"from": "2020-01-01"}, "mayDelegate": true}""".formatted(council, ALL_POWERS);
    }

    /** What the council grants the board. */
    String boardMandate(String grantedBy) {
        return """
                {"holder": {"body": "%s"}, "grantedBy": "%s",
                 "powers": ["APPROVE_PROJECT", "PASS_GATE", "STOP_PROJECT", "PRIORITISE", "COMMIT_BUDGET"],
                 "scope": {"type": "STRATEGY", "id": "%s"},
                 "limit": {"perDecision": {"amount": 5000000, "currency": "SEK"},
                           "perYear": {"amount": 20000000.00, "currency": "SEK"}},
                 "period": {"from": "2026-01-01", "to": "2028-12-31"}, "mayDelegate": true}""".formatted(board, grantedBy, strategy);
    }

    /** What the board grants the project council. */
    String projectCouncilMandate(String grantedBy) {
        return projectCouncilMandate(
                grantedBy, "[\"APPROVE_PROJECT\", \"PASS_GATE\", \"PRIORITISE\"]", "500000", "2027-12-31");
    }

    /** The same with other powers, limit and end. */
    String projectCouncilMandate(String grantedBy, String powers, String limit, String to) {
        return """
                {"holder": {"body": "%s"}, "grantedBy": "%s", "powers": %s,
                 "scope": {"type": "STRATEGY", "id": "%s"}, "limit": {"perDecision": {"amount": %s, "currency": "SEK"}},
                 "period": {"from": "2026-07-01", "to": "%s"}, "mayDelegate": false}""".formatted(projectCouncil, grantedBy, powers, strategy, limit, to);
    }

    /** Grants a mandate as an administrator; its id. */
    String grant(String mandate) {
        return made(administrator().post("/mandates", mandate));
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    @Override
    public void close() {
        api.close();
    }
}
