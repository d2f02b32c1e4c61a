package dev.kurs.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.PortContract;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.AddEntry;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.portfolio.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How registers keep stakeholders, standards and adaptations, in every implementation. */
public interface EngagementContract extends PortContract {

    /** A stakeholder that is a group. */
    default Stakeholder group(Municipality town, String name) {
        return new Stakeholder(new StakeholderId(town.ids().next()), name, null, 4, 2, Relation.CITIZEN);
    }

    /** A standard that binds. */
    default Standard standard(Municipality town, String name) {
        return new Standard(new StandardId(town.ids().next()), name, "Digg", StandardKind.STANDARD, null, true, null);
    }

    /** An open adaptation that nobody sees to. */
    default Adaptation adaptation(Municipality town, Id adapting, StandardId standard) {
        return new Adaptation(
                new AdaptationId(town.ids().next()),
                adapting,
                standard,
                "Brev går genom brevlådan",
                null,
                null,
                AdaptationStatus.OPEN,
                null);
    }

    @Test
    default void stakeholders_standards_and_adaptations_are_given_back_whole() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        Stakeholder person =
                new Stakeholder(new StakeholderId(town.ids().next()), null, town.person(), 1, 5, Relation.POLITICIAN);
        Standard whole = new Standard(
                new StandardId(town.ids().next()),
                "Säker digital kommunikation",
                "Digg",
                StandardKind.NATIONAL_SOLUTION,
                "https://digg.example/sdk",
                false,
                "1.4");
        Standard plain = standard(town, "WCAG");
        Adaptation full = new Adaptation(
                new AdaptationId(town.ids().next()),
                project.id(),
                whole.id(),
                "Byt e-post mot meddelanden",
                town.person(),
                LocalDate.parse("2027-03-31"),
                AdaptationStatus.EXEMPT,
                "Skickar inga brev");
        Adaptation bare = adaptation(town, unit.id(), plain.id());

        givenBack(town, Stakeholder.KIND, group(town, "Föräldrar"));
        givenBack(town, Stakeholder.KIND, person);
        givenBack(town, Standard.KIND, whole);
        givenBack(town, Standard.KIND, plain);
        givenBack(town, Adaptation.KIND, full);
        givenBack(town, Adaptation.KIND, bare);
    }

    private static <E extends RegisterEntry> void givenBack(Municipality town, RegisterKind<E> kind, E entry) {
        town.saved(kind, entry);
        assertThat(town.read(ports -> ports.registers().get(kind, entry.id())).value())
                .isEqualTo(entry);
    }

    @Test
    default void adaptations_are_listed_with_their_project_or_their_unit() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        StandardId standard = town.saved(Standard.KIND, standard(town, "WCAG")).id();
        Adaptation ofProject = town.saved(Adaptation.KIND, adaptation(town, project.id(), standard));
        Adaptation ofUnit = town.saved(Adaptation.KIND, adaptation(town, unit.id(), standard));

        assertThat(listed(town, project.id(), Listing.first(10))).containsExactly(ofProject);
        assertThat(listed(town, unit.id(), Listing.first(10))).containsExactly(ofUnit);
        List<Stored<Adaptation>> both =
                town.read(ports -> ports.registers().listOwned(Adaptation.KIND, List.of(unit.id(), project.id())));
        assertThat(both).extracting(Stored::value).containsExactlyInAnyOrder(ofProject, ofUnit);
    }

    private static List<Adaptation> listed(Municipality town, @Nullable Id owner, Listing listing) {
        return town.read(ports -> ports.registers().list(Adaptation.KIND, owner, listing)).items().stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void adaptations_are_found_by_what_is_told_of_them() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        StandardId mail = town.saved(Standard.KIND, standard(town, "Brev")).id();
        StandardId keys = town.saved(Standard.KIND, standard(town, "Nycklar")).id();
        Adaptation open = town.saved(Adaptation.KIND, adaptation(town, project.id(), mail));
        Adaptation owned =
                town.saved(Adaptation.KIND, adaptation(town, project.id(), keys).handedOver(town.person()));

        assertThat(where(town, project, "standard", mail)).containsExactly(open);
        assertThat(where(town, project, "standard", keys)).containsExactly(owned);
        assertThat(where(town, project, "owner", town.person())).containsExactly(owned);
        assertThat(where(town, project, "status", AdaptationStatus.OPEN)).containsExactly(open, owned);
        assertThat(where(town, project, "status", AdaptationStatus.DONE)).isEmpty();
    }

    private static List<Adaptation> where(Municipality town, Project project, String field, Object value) {
        return listed(town, project.id(), Listing.first(10).where(field, value.toString()));
    }

    @Test
    default void standards_are_listed_whole_however_many_there_are() {
        Municipality town = municipality();
        List<Standard> all = IntStream.rangeClosed(1, 2 * Listing.MAXIMUM + 1)
                .mapToObj(number -> town.saved(Standard.KIND, standard(town, "Standard " + number)))
                .toList();
        AsOf before = town.aDayPasses();
        Standard first = all.get(0);
        town.change(ports -> ports.registers().remove(Standard.KIND, 1, Standard.KIND.removed(first)));

        assertThat(known(town, AsOf.NOW)).containsExactlyElementsOf(all.subList(1, all.size()));
        assertThat(known(town, before)).containsExactlyElementsOf(all);
    }

    private static List<Standard> known(Municipality town, AsOf asOf) {
        return town.read(ports -> ports.registers().listAll(Standard.KIND, null, asOf)).stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void of_several_who_answer_a_standard_for_a_project_at_once_one_does() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        StandardId standard = town.saved(Standard.KIND, standard(town, "WCAG")).id();
        AddEntry add = new StrategyApplication(town.installation().transactions(), town.clock(), town.ids()).addEntry();

        List<String> told = AtOnce.call(6, () -> {
            try {
                Adaptation added = add.handle(
                                town.actor(),
                                new AddEntry.Command<>(
                                        Adaptation.KIND,
                                        id -> new Keyed<>(adaptation(town, project.id(), standard), List.of())))
                        .value();
                return "added to " + added.adapting().kind();
            } catch (RulesBroken e) {
                return e.broken().get(0).rule().code();
            }
        });

        assertThat(told).filteredOn("added to project"::equals).hasSize(1);
        assertThat(told).filteredOn("adapted-to-twice"::equals).hasSize(5);
        assertThat(listed(town, project.id(), Listing.first(10))).hasSize(1);
    }

    @Test
    default void what_an_adaptation_names_stays() {
        Municipality town = municipality();
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        Standard standard = town.saved(Standard.KIND, standard(town, "WCAG"));
        Adaptation adaptation = town.saved(
                Adaptation.KIND, adaptation(town, unit.id(), standard.id()).handedOver(town.person()));
        UUID id = adaptation.id().value();

        assertThat(usages(town, unit.id())).containsExactly(new Usage("adaptation", id, "/adapting"));
        assertThat(usages(town, standard.id())).containsExactly(new Usage("adaptation", id, "/standard"));
        assertThat(usages(town, town.person())).contains(new Usage("adaptation", id, "/owner"));
    }

    private static List<Usage> usages(Municipality town, Id target) {
        return town.read(ports -> ports.resources().usages(target.value(), 10));
    }
}
