package dev.kurs.rest.benefit;

import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Contributing;
import dev.kurs.domain.benefit.BenefitMap.Requiring;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Benefit maps as a municipality might have them, by chance and yet the same for the same seed. */
final class Maps {

    private static final List<String> WORDS = List.of(
            "Digital",
            "ansökan",
            "om",
            "försörjningsstöd",
            "med",
            "e-legitimation",
            "Färre",
            "brev",
            "till",
            "vårdnadshavare",
            "Kortare",
            "handläggningstid",
            "i",
            "bygglov",
            "Gemensam",
            "inloggning",
            "för",
            "alla",
            "e-tjänster",
            "Självbetjäning",
            "på",
            "biblioteken",
            "Säkrare",
            "läkemedelshantering",
            "inom",
            "hemtjänsten",
            "Nöjdare",
            "medborgare",
            "och",
            "mindre",
            "pappersarbete");

    private final SplittableRandom random;
    private final Map<ProjectId, String> projects = new LinkedHashMap<>();
    private final Map<GoalId, String> goals = new LinkedHashMap<>();
    private final Map<BenefitId, BenefitHeader> benefits = new LinkedHashMap<>();
    private final List<Contributing> contributing = new ArrayList<>();
    private final List<Requiring> requiring = new ArrayList<>();

    private Maps(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A map of about so many nodes. */
    static BenefitMap of(int nodes, long seed) {
        Maps maps = new Maps(seed);
        maps.fill(nodes);
        return BenefitMap.of(maps.projects, maps.goals, maps.benefits, maps.contributing, maps.requiring);
    }

    private void fill(int nodes) {
        int ofProjects = nodes / 4;
        int ofGoals = Math.max(1, nodes / 7);
        for (int i = 0; i < ofProjects; i++) {
            projects.put(new ProjectId(new UUID(3, i)), title());
        }
        for (int i = 0; i < ofGoals && nodes > 1; i++) {
            goals.put(new GoalId(new UUID(2, i)), title());
        }
        int left = nodes - projects.size() - goals.size();
        for (int i = 0; left > 0; i++) {
            List<PracticeChange> changes = new ArrayList<>();
            for (int more = random.nextInt(6) - 3; more > 0 && left > 1; more--) {
                changes.add(new PracticeChange(title(), null, random.nextInt(3) == 0));
                left--;
            }
            left--;
            benefits.put(new BenefitId(new UUID(6, i)), benefit(changes));
        }
        List<ProjectId> all = List.copyOf(projects.keySet());
        for (int i = 0; i < all.size(); i++) {
            if (random.nextInt(3) == 0) {
                contributing.add(new Contributing(all.get(i), any(goals.keySet()), new BigDecimal("0.3")));
            }
            if (i > 0 && random.nextInt(5) == 0) {
                requiring.add(new Requiring(all.get(i), all.get(random.nextInt(i))));
            }
        }
    }

    private BenefitHeader benefit(List<PracticeChange> changes) {
        List<Share> shares = new ArrayList<>();
        List<GoalId> towards = new ArrayList<>();
        if (!projects.isEmpty()) {
            shares.add(new Share(any(projects.keySet()), new BigDecimal("0.5")));
            ProjectId other = any(projects.keySet());
            if (random.nextInt(4) == 0 && !other.equals(shares.get(0).project())) {
                shares.add(new Share(other, new BigDecimal("0.25")));
            }
        }
        if (!goals.isEmpty() && random.nextInt(8) > 0) {
            towards.add(any(goals.keySet()));
        }
        return new BenefitHeader(
                title(),
                null,
                BenefitCategory.QUALITY,
                random.nextInt(8) == 0,
                null,
                null,
                shares,
                towards,
                null,
                null,
                Uncertainty.NONE,
                changes);
    }

    private <T> T any(Iterable<T> things) {
        List<T> list = new ArrayList<>();
        things.forEach(list::add);
        return list.get(random.nextInt(list.size()));
    }

    private String title() {
        StringBuilder title = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int more = random.nextInt(9); more > 0; more--) {
            title.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return title.toString();
    }
}
