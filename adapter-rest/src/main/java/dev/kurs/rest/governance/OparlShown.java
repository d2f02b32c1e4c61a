package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kurs.application.governance.MinutesViews.Minutes;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.rest.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a decision for council systems, shaped as OParl 1.1 has it: the agenda item on which it was decided, and the
 * paper that was decided on, with a consultation for each body that was asked and, last, the one that decides.
 *
 * @see <a href="https://schema.oparl.org/1.1/">the schema of OParl 1.1</a>
 */
record OparlShown(AgendaItem agendaItem, Paper paper) {

    private static final String SCHEMA = "https://schema.oparl.org/1.1/";

    /**
     * An item of an agenda.
     *
     * @param consultation the one of those who decide
     * @param resolutionText what was decided, and why
     */
    record AgendaItem(
            String id,
            String type,
            String name,
            @JsonProperty("public") Boolean open,
            String consultation,
            String result,
            @Nullable String resolutionText,
            Instant start,
            @Nullable Instant end,
            Instant created,
            Instant modified,
            String web) {}

    /**
     * That a body is asked, or decides.
     *
     * @param authoritative whether it is the one that decides
     */
    record Consultation(
            String id,
            String type,
            String paper,
            String agendaItem,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> organization,
            Boolean authoritative,
            String role,
            Instant created,
            Instant modified) {}

    /**
     * What was decided on.
     *
     * @param body the organisation, which is what OParl calls so
     * @param reference what it goes by: the first key of another system, else its id
     */
    record Paper(
            String id,
            String type,
            String body,
            String name,
            String reference,
            LocalDate date,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> originatorPerson,
            List<Consultation> consultation,
            Instant created,
            Instant modified) {}

    /**
     * The minutes.
     *
     * @param address makes an address of ours one that can be asked from anywhere
     */
    static OparlShown of(Minutes minutes, List<ExternalKey> keys, Language language, UnaryOperator<String> address) {
        return new OparlShown(
                agendaItem(minutes, new MinutesWords(language, minutes, written -> written), address),
                paper(minutes, keys, new MinutesWords(language, minutes, written -> written), address));
    }

    private static AgendaItem agendaItem(Minutes minutes, MinutesWords words, UnaryOperator<String> address) {
        Decision decision = minutes.decision();
        Resolution end = decision.resolution();
        int asked = decision.proposal().consultations().size();
        return new AgendaItem(
                itemAddress(decision, address),
                SCHEMA + "AgendaItem",
                decision.proposal().question(),
                minutes.isPublic(),
                consultationAddress(decision, asked, address),
                words.result(),
                end == null ? null : resolutionText(words, end),
                decision.openedAt(),
                end == null ? null : end.at(),
                minutes.view().stored().createdAt(),
                minutes.view().stored().updatedAt(),
                paperAddress(decision, address));
    }

    private static String resolutionText(MinutesWords words, Resolution end) {
        return end.rationale() == null ? words.outcome() : words.outcome() + "\n\n" + end.rationale();
    }

    private static Paper paper(
            Minutes minutes, List<ExternalKey> keys, MinutesWords words, UnaryOperator<String> address) {
        Decision decision = minutes.decision();
        PersonId proposedBy = decision.proposal().proposedBy();
        return new Paper(
                paperAddress(decision, address),
                SCHEMA + "Paper",
                address.apply(Call.V1 + "/organisation"),
                decision.proposal().question(),
                keys.isEmpty() ? decision.id().toString() : keys.get(0).key(),
                LocalDate.ofInstant(decision.openedAt(), minutes.organisation().timeZone()),
                proposedBy == null ? List.of() : List.of(address.apply(Call.V1 + "/people/" + proposedBy)),
                consultations(minutes, words, address),
                minutes.view().stored().createdAt(),
                minutes.view().stored().updatedAt());
    }

    private static List<Consultation> consultations(
            Minutes minutes, MinutesWords words, UnaryOperator<String> address) {
        Decision decision = minutes.decision();
        List<Consultation> all = new ArrayList<>();
        for (BodyId asked : decision.proposal().consultations()) {
            all.add(consultation(minutes, all.size(), Decider.of(asked), false, words, address));
        }
        all.add(consultation(minutes, all.size(), decision.where(), true, words, address));
        return all;
    }

    private static Consultation consultation(
            Minutes minutes,
            int number,
            Decider where,
            boolean decides,
            MinutesWords words,
            UnaryOperator<String> address) {
        Decision decision = minutes.decision();
        return new Consultation(
                consultationAddress(decision, number, address),
                SCHEMA + "Consultation",
                paperAddress(decision, address),
                itemAddress(decision, address),
                where.body() == null
                        ? List.of()
                        : List.of(address.apply(BodiesResource.COLLECTION + "/" + where.body())),
                decides,
                words.text(decides ? "role.decides" : "role.recommends"),
                minutes.view().stored().createdAt(),
                minutes.view().stored().updatedAt());
    }

    private static String paperAddress(Decision decision, UnaryOperator<String> address) {
        return address.apply(DecisionShown.COLLECTION + "/" + decision.id());
    }

    private static String itemAddress(Decision decision, UnaryOperator<String> address) {
        return paperAddress(decision, address) + "/minutes";
    }

    /** Consultations are numbered from 1, the one that decides last. */
    private static String consultationAddress(Decision decision, int before, UnaryOperator<String> address) {
        return itemAddress(decision, address) + "#consultation-" + (before + 1);
    }
}
