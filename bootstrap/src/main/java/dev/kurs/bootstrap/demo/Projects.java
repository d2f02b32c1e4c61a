package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.portfolio.Stage;
import java.time.LocalDate;
import java.util.List;

/** The decisions that projects of the digital strategy rest on. */
final class Projects {

    private static final String ERRANDS = DigitalPortfolio.ERRANDS;
    private static final String SYSTEM = DigitalPortfolio.SYSTEM;
    private static final String YES = Proposal.APPROVE.key();
    private static final String NO = Proposal.REJECT.key();

    private final Chronicle told;
    private final Deciding deciding;
    private final LocalDate start;
    private final LocalDate today;

    Projects(Chronicle told, LocalDate start, LocalDate today) {
        this.told = told;
        this.deciding = new Deciding(told);
        this.start = start;
        this.today = today;
    }

    /** Notes how they were made; the projects have begun by then, see {@link Portfolio}. */
    void note(Timeline timeline) {
        timeline.on(start.plusDays(45), () -> analyse(ERRANDS));
        timeline.on(start.plusDays(100), this::disagree);
        timeline.on(start.plusDays(128), this::approve);
        timeline.on(start.plusDays(170), () -> reportApproval(start.plusDays(170)));
        timeline.on(today.minusDays(40), () -> analyse(SYSTEM));
        timeline.on(today.minusDays(6), this::ask);
    }

    private void analyse(String project) {
        DecisionId gate = gate(project, "Ska idén utredas?");
        for (Staff who : List.of(Staff.KOMMUNDIREKTOR, Staff.EKONOMICHEF, Staff.SOCIALCHEF)) {
            deciding.vote(gate, who, YES);
        }
        step(project, Stage.ANALYSIS, deciding.resolve(gate, "Behovet är tydligt.", null));
    }

    private DecisionId gate(String project, String question) {
        return deciding.open(
                question,
                Power.PASS_GATE,
                Subject.Type.PROJECT,
                get(told.projects, project).value(),
                null,
                null,
                Governing.PROJECT_COUNCIL,
                Staff.DIGITALISERINGSCHEF);
    }

    /** Two against two: the board has to say it. */
    private void disagree() {
        DecisionId gate = gate(ERRANDS, "Ska projektet planeras i år?");
        deciding.vote(gate, Staff.KOMMUNDIREKTOR, YES);
        deciding.vote(gate, Staff.SOCIALCHEF, YES);
        deciding.vote(gate, Staff.EKONOMICHEF, NO);
        deciding.vote(gate, Staff.SAMHALLSBYGGNADSCHEF, NO);
        DecisionId boards = deciding.resolve(gate, "Två vill vänta på budgeten, två vill börja.", null);
        deciding.vote(boards, Staff.ORDFORANDE, YES);
        deciding.vote(boards, Staff.VICE_ORDFORANDE, YES);
        deciding.vote(boards, Staff.OPPOSITIONSRAD, NO);
        step(
                ERRANDS,
                Stage.PLANNED,
                deciding.resolve(boards, "Invånarna har väntat nog.", "Pengarna behövs i skolan."));
    }

    private void approve() {
        DecisionId approval = deciding.open(
                "Ska e-tjänsterna byggas för 4,2 miljoner kronor?",
                Power.APPROVE_PROJECT,
                Subject.Type.PROJECT,
                get(told.projects, ERRANDS).value(),
                null,
                Governing.sek(4_200_000),
                Governing.BOARD,
                Staff.DIGITALISERINGSCHEF);
        for (Staff who : List.of(Staff.ORDFORANDE, Staff.VICE_ORDFORANDE, Staff.OPPOSITIONSRAD)) {
            deciding.vote(approval, who, YES);
        }
        told.decisions.put(ERRANDS, deciding.resolve(approval, "Planen håller.", null));
        step(ERRANDS, Stage.DELIVERY, get(told.decisions, ERRANDS));
    }

    private void reportApproval(LocalDate on) {
        deciding.report(get(told.decisions, ERRANDS), Governing.COUNCIL, on);
    }

    /** What is being decided now: one has voted. */
    private void ask() {
        DecisionId open = gate(SYSTEM, "Ska upphandlingen planeras?");
        deciding.vote(open, Staff.KOMMUNDIREKTOR, YES);
    }

    private void step(String project, Stage to, DecisionId decision) {
        Stage reached = told.application
                .changeStage()
                .handle(
                        told.as(Staff.DIGITALISERINGSCHEF),
                        new ChangeStage.Command(get(told.projects, project), to, null, decision, null))
                .value()
                .stage();
        if (reached != to) {
            throw new IllegalStateException("the project is in " + reached);
        }
    }
}
