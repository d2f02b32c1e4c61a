package dev.kurs.rest.governance;

import dev.kurs.application.governance.MandateViews.MandateView;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Warrant;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a mandate is shown. */
final class MandateShown {

    static final Form<MandateBody> FORM = Form.of(MandateBody.class, Figures.class);

    private MandateShown() {}

    /**
     * What the chain makes of a mandate.
     *
     * @param effective whether it is in effect on the day that was asked for
     * @param chain the mandate itself, then each one up to the root
     */
    record Figures(
            Boolean effective,
            List<MandateId> chain,
            @Nullable Revoked revoked) {

        static Figures of(MandateView view) {
            return new Figures(
                    view.effective(),
                    upTheChain(view.warrant()),
                    Revoked.of(view.stored().value().revoked()));
        }
    }

    /**
     * The same, told by the act that took the mandate back.
     *
     * @param ended the mandates below it that end with it
     */
    record Ending(
            Boolean effective,
            List<MandateId> chain,
            @Nullable Revoked revoked,
            List<MandateId> ended) {

        static Ending of(MandateView view, List<MandateId> ended) {
            Figures figures = Figures.of(view);
            return new Ending(figures.effective(), figures.chain(), figures.revoked(), ended);
        }
    }

    /** Since when it is taken back, and why. */
    record Revoked(LocalDate on, String reason) {

        static @Nullable Revoked of(Mandate.@Nullable Revocation revocation) {
            return revocation == null ? null : new Revoked(revocation.on(), revocation.reason());
        }
    }

    /** A mandate and each one up its chain. */
    static List<MandateId> upTheChain(Warrant warrant) {
        return warrant.chain().stream().map(Mandate::id).toList();
    }

    static Shown of(Call call, MandateView view, Record figures, List<ExternalKey> keys) {
        Mandate mandate = view.stored().value();
        return Shown.of(
                mandate.id().value(), view.stored(), MandateBody.of(mandate), figures, keys, links(call, mandate));
    }

    private static Links links(Call call, Mandate mandate) {
        String self = MandatesResource.COLLECTION + "/" + mandate.id();
        Links links = Links.of(self, MandatesResource.COLLECTION);
        if (mandate.grantedBy() != null) {
            links.to("grantedBy", MandatesResource.COLLECTION + "/" + mandate.grantedBy());
        }
        boolean may = call.actor().may(mandate.isRoot() ? Role.ADMINISTRATOR : Role.EDITOR);
        return links.act(may && mandate.revoked() == null, "revoke", "POST", self + "/revocation");
    }
}
