package dev.kurs.rest.portfolio;

import dev.kurs.application.Moment;
import dev.kurs.application.portfolio.PortfolioViews.Portfolio;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sheets;
import dev.kurs.rest.Sheets.Sheet;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A portfolio as JSON, as one table, or as a spreadsheet with a sheet for each table, whichever the caller would rather have. */
final class PortfolioAnswers {

    private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON, Csv.TYPE, Sheets.TYPE);

    private static final List<String> FIGURES = List.of("financial", "financialAndRedistribution", "all");

    private PortfolioAnswers() {}

    /** The tables that a portfolio has. */
    enum Table {
        /** A row a goal. */
        GOALS,
        /** A row a project. */
        PROJECTS,
        /** A row a year. */
        MONEY,
        /** A row a skill and quarter. */
        COMPETENCE;

        Sheet sheet(PortfolioShown shown) {
            return switch (this) {
                case GOALS ->
                    new Sheet(
                            "goals", List.of("goal", "title", "kind", "strategy", "projects", "weight"), shown.goals());
                case PROJECTS ->
                    new Sheet(
                            "projects",
                            List.of(
                                    "id",
                                    "name",
                                    "strategy",
                                    "stage",
                                    "health.colour",
                                    "health.text",
                                    "complexity",
                                    "nextGate"),
                            shown.projects());
                case MONEY -> new Sheet("money", money(), shown.byYear());
                case COMPETENCE ->
                    new Sheet("competence", List.of("skill", "quarter", "needed", "available"), shown.competence());
            };
        }

        private static List<String> money() {
            List<String> names =
                    new ArrayList<>(List.of("year", "planned.amount", "committed.amount", "actual.amount"));
            for (String of :
                    List.of("benefitsPlanned", "benefitsRealised", "unattributed.planned", "unattributed.realised")) {
                FIGURES.forEach(figure -> names.add(of + "." + figure + ".amount"));
            }
            names.add("planned.currency");
            return names;
        }
    }

    static Answer answer(Call call, Function<Moment, Portfolio> portfolio) {
        Query query = call.query();
        Moment moment = query.moment();
        Table asked = query.value("table", Table.class);
        query.end();
        String type = call.prefers(TYPES);
        PortfolioShown shown = PortfolioShown.of(portfolio.apply(moment), call.language());
        if (type.equals(Csv.TYPE)) {
            Sheet table = (asked == null ? Table.PROJECTS : asked).sheet(shown);
            return Csv.table(table.columns(), table.rows());
        }
        if (type.equals(Sheets.TYPE)) {
            return Sheets.answer(
                    List.of(Table.values()).stream()
                            .map(table -> table.sheet(shown))
                            .toList(),
                    shown);
        }
        return Answers.json(shown);
    }
}
