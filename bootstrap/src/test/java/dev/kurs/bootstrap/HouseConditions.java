package dev.kurs.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house ask of a class, where ArchUnit has no words for it. */
final class HouseConditions {

    private HouseConditions() {}

    static ArchCondition<JavaClass> enterByDoorsAlone(String root) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage(root + ".rest..", root + ".persistence..");
        Set<String> doors = Set.of(
                root + ".rest.RestAdapter",
                // What the door of rest gives to those who ask for it.
                root + ".rest.StreamFiles",
                root + ".rest.mapping.MappedFiles",
                root + ".persistence.PersistenceAdapter",
                // For whole files, while nobody has them open or while others do.
                root + ".persistence.Backups",
                // What the door of persistence throws at those who open it.
                root + ".persistence.DatabaseTooNew",
                root + ".persistence.DatabaseUnreachable");
        return new ArchCondition<>("enter the adapters by their doors alone") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (Dependency dependency : caller.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String outermost = target.getName().replaceFirst("\\$.*", "");
                    if (inside.test(target) && !doors.contains(outermost)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static final ArchCondition<JavaClass> HAVE_ONE_PUBLIC_METHOD_AND_BE_FINAL =
            new ArchCondition<>("be final and have one public method") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    long methods = useCase.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .count();
                    require(methods == 1, useCase, "has " + methods + " public methods", events);
                    require(useCase.getModifiers().contains(JavaModifier.FINAL), useCase, "is not final", events);
                }
            };

    static final ArchCondition<JavaClass> BEAR_A_NAME_THAT_SAYS_SOMETHING =
            new ArchCondition<>("bear a name that says something") {

                private final Pattern banned =
                        Pattern.compile("(Manager|Helper|Util|Common|Base|Impl|Dto|Mapper|Service|Entity|Entitie"
                                + "|Processor|Handler)s?(?![a-z])");

                @Override
                public void check(JavaClass named, ConditionEvents events) {
                    Matcher word = banned.matcher(named.getSimpleName());
                    require(!word.find(), named, "bears a banned word", events);
                }
            };

    static final ArchCondition<JavaClass> RESIDE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("reside in a package that is @NullMarked") {
                @Override
                public void check(JavaClass resident, ConditionEvents events) {
                    JavaPackage home = resident.getPackage();
                    boolean marked = home.tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    require(marked, resident, "resides in " + home.getName() + ", which is not @NullMarked", events);
                }
            };

    private static void require(boolean kept, JavaClass of, String otherwise, ConditionEvents events) {
        if (!kept) {
            events.add(SimpleConditionEvent.violated(of, of.getName() + " " + otherwise));
        }
    }

    static final DescribedPredicate<JavaClass> HAVE_A_PUBLIC_HANDLE = describe(
            "have a public method handle",
            owner -> owner.getMethods().stream().anyMatch(HouseConditions::isPublicHandle));

    static final DescribedPredicate<JavaAccess<?>> GIVE_ANOTHER_ANSWER_EACH_TIME =
            describe("gives another answer each time", access -> asksTheClock(access) || drawsAtRandom(access));

    /**
     * The aggregates are those with a life and rules of their own, with the parts that tell that life; what is only
     * kept, a command or a setting is anybody's to write down.
     */
    private static final List<String> AGGREGATES = List.of(
            "strategy.Strategy",
            "strategy.Revision",
            "indicator.Indicator",
            "indicator.TargetChange",
            "governance.Mandate",
            "benefit.Benefit");

    static DescribedPredicate<JavaAccess<?>> buildAnAggregateOf(String root) {
        List<String> aggregates =
                AGGREGATES.stream().map(name -> root + ".domain." + name).toList();
        return describe(
                "is the constructor of an aggregate",
                access -> access.getTarget().getName().equals("<init>")
                        && aggregates.contains(access.getTargetOwner().getName()));
    }

    private static boolean isPublicHandle(JavaMethod method) {
        return method.getName().equals("handle") && method.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean asksTheClock(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        String owner = access.getTargetOwner().getName();
        boolean inTime = resideInAPackage("java.time..").test(access.getTargetOwner());
        return (inTime && (method.equals("now") || method.startsWith("system")))
                || (inTime && Arrays.asList("millis", "instant").contains(method))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")))
                || (owner.equals("java.util.Date") && method.equals("<init>"))
                || (owner.equals("java.util.Calendar") && method.equals("getInstance"));
    }

    private static boolean drawsAtRandom(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        String owner = access.getTargetOwner().getName();
        return (owner.equals("java.util.UUID") && method.equals("randomUUID"))
                || (owner.equals("java.lang.Math") && method.equals("random"))
                || (owner.equals("java.util.Collections") && method.equals("shuffle"))
                || owner.endsWith("Random");
    }
}
