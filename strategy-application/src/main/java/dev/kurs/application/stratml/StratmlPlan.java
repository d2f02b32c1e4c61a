package dev.kurs.application.stratml;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a StratML document says, whichever part and version of the standard it is written in. The words are the
 * standard's own, so that whoever knows ISO 17469 finds their way.
 *
 * <p>Every text is stripped, and a text without a visible character is absent ({@code null}): StratML tools write empty
 * elements where nothing was filled in. Texts of one line (names, units, identifiers) hold no line breaks; descriptions
 * and other information keep theirs, as {@code \n}. Two trees with the same content are equal.
 *
 * @param type what kind of document this is; a Part 1 document is always a strategic plan
 * @param name the title, one line
 * @param description what the plan is about
 * @param otherInformation whatever else is said about it
 * @param organizations those the plan is for, the first one first
 * @param vision the future that is striven for
 * @param mission what the organisation is for
 * @param values the principles, in order
 * @param goals the goals, in order; empty in a document that has none
 * @param administration period, publication and source
 * @param submitter who turned the plan into StratML
 */
public record StratmlPlan(
        DocumentType type,
        @Nullable String name,
        @Nullable String description,
        @Nullable String otherInformation,
        List<Organization> organizations,
        @Nullable Statement vision,
        @Nullable Statement mission,
        List<Value> values,
        List<Goal> goals,
        Administration administration,
        @Nullable Submitter submitter) {

    public StratmlPlan {
        name = Texts.line(name);
        description = Texts.block(description);
        otherInformation = Texts.block(otherInformation);
        organizations = List.copyOf(organizations);
        values = List.copyOf(values);
        goals = List.copyOf(goals);
    }

    /** The kind of a Part 2 document, its attribute {@code Type}. */
    public enum DocumentType implements StratmlWord {
        /** Says where to go. */
        STRATEGIC_PLAN,
        /** Says also how much, by when. */
        PERFORMANCE_PLAN,
        /** Says also how it went. */
        PERFORMANCE_REPORT
    }

    /**
     * An organisation that the plan is for.
     *
     * @param name its name, one line
     * @param acronym its short name, one line
     * @param identifier an XML name, unique in the document
     * @param description what it is
     * @param stakeholders those with a stake in it
     */
    public record Organization(
            @Nullable String name,
            @Nullable String acronym,
            @Nullable String identifier,
            @Nullable String description,
            List<Stakeholder> stakeholders) {
        public Organization {
            name = Texts.line(name);
            acronym = Texts.line(acronym);
            identifier = Texts.line(identifier);
            description = Texts.block(description);
            stakeholders = List.copyOf(stakeholders);
        }

        boolean saysNothing() {
            return name == null
                    && acronym == null
                    && identifier == null
                    && description == null
                    && stakeholders.stream().allMatch(Stakeholder::saysNothing);
        }
    }

    /**
     * Somebody whose interests are touched or whose action is needed.
     *
     * @param name who, one line
     * @param description anything more about them
     * @param roles what they do or get; Part 2 only
     * @param type person, organisation or group, where it is said
     */
    public record Stakeholder(
            @Nullable String name,
            @Nullable String description,
            List<Role> roles,
            @Nullable StakeholderType type) {
        public Stakeholder {
            name = Texts.line(name);
            description = Texts.block(description);
            roles = List.copyOf(roles);
        }

        /** Whether there is nothing to write; a type alone is a form that nobody filled in. */
        boolean saysNothing() {
            return name == null && description == null && roles.stream().allMatch(Role::saysNothing);
        }
    }

    /** What a stakeholder is, its attribute {@code StakeholderTypeType}. */
    public enum StakeholderType implements StratmlWord {
        /** One human being. */
        PERSON,
        /** A legal or logical body. */
        ORGANIZATION,
        /** People with something in common. */
        GENERIC_GROUP
    }

    /**
     * A stakeholder's part in what is to be achieved.
     *
     * @param name what the part is called, one line
     * @param description more about it
     * @param types performer, beneficiary, both or not said; no type twice
     */
    public record Role(@Nullable String name, @Nullable String description, List<RoleType> types) {
        public Role {
            name = Texts.line(name);
            description = Texts.block(description);
            types = types.stream().distinct().sorted().toList();
        }

        boolean saysNothing() {
            return name == null && description == null && types.isEmpty();
        }
    }

    /** Whether a role gives or takes. */
    public enum RoleType implements StratmlWord {
        /** Acts so that it is achieved. */
        PERFORMER,
        /** Gains when it is achieved. */
        BENEFICIARY
    }

    /**
     * A vision or a mission.
     *
     * @param description the statement itself
     * @param identifier an XML name, unique in the document
     */
    public record Statement(
            @Nullable String description, @Nullable String identifier) {
        public Statement {
            description = Texts.block(description);
            identifier = Texts.line(identifier);
        }

        boolean saysNothing() {
            return description == null && identifier == null;
        }
    }

    /**
     * A principle.
     *
     * @param name the principle in a word or two, one line
     * @param description what is meant by it
     */
    public record Value(@Nullable String name, @Nullable String description) {
        public Value {
            name = Texts.line(name);
            description = Texts.block(description);
        }

        boolean saysNothing() {
            return name == null && description == null;
        }
    }

    /**
     * A goal. Its own indicators have no place in any published schema, which knows indicators of objectives only; see
     * {@link StratmlWriter} for how they travel all the same.
     *
     * @param name the goal in a phrase, one line
     * @param description the goal spelled out
     * @param identifier an XML name, unique in the document
     * @param sequenceIndicator its number or letter in the series, one line
     * @param stakeholders who performs or benefits
     * @param otherInformation whatever else is said
     * @param indicators what is measured for the goal as a whole
     * @param objectives the steps to it, in order
     */
    public record Goal(
            @Nullable String name,
            @Nullable String description,
            @Nullable String identifier,
            @Nullable String sequenceIndicator,
            List<Stakeholder> stakeholders,
            @Nullable String otherInformation,
            List<PerformanceIndicator> indicators,
            List<Objective> objectives) {
        public Goal {
            name = Texts.line(name);
            description = Texts.block(description);
            identifier = Texts.line(identifier);
            sequenceIndicator = Texts.line(sequenceIndicator);
            stakeholders = List.copyOf(stakeholders);
            otherInformation = Texts.block(otherInformation);
            indicators = List.copyOf(indicators);
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * An objective of a goal.
     *
     * @param name the objective in a phrase, one line
     * @param description the objective spelled out
     * @param identifier an XML name, unique in the document
     * @param sequenceIndicator its number or letter in the series, one line
     * @param stakeholders who performs or benefits
     * @param otherInformation whatever else is said
     * @param indicators what is measured; Part 2 only
     */
    public record Objective(
            @Nullable String name,
            @Nullable String description,
            @Nullable String identifier,
            @Nullable String sequenceIndicator,
            List<Stakeholder> stakeholders,
            @Nullable String otherInformation,
            List<PerformanceIndicator> indicators) {
        public Objective {
            name = Texts.line(name);
            description = Texts.block(description);
            identifier = Texts.line(identifier);
            sequenceIndicator = Texts.line(sequenceIndicator);
            stakeholders = List.copyOf(stakeholders);
            otherInformation = Texts.block(otherInformation);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Period, publication and source of the document.
     *
     * @param identifier an XML name, unique in the document; Part 2 only
     * @param startDate first day of the plan's period, inclusive
     * @param endDate last day of the plan's period, inclusive
     * @param publicationDate when this form of the plan was published
     * @param source address of the authoritative document, one line
     */
    public record Administration(
            @Nullable String identifier,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable LocalDate publicationDate,
            @Nullable String source) {
        public Administration {
            identifier = Texts.line(identifier);
            source = Texts.line(source);
        }

        /** Nothing said at all. */
        public static Administration unknown() {
            return new Administration(null, null, null, null, null);
        }
    }

    /**
     * The person who turned the plan into StratML.
     *
     * @param identifier an XML name, unique in the document; Part 2 only
     * @param givenName first name, one line
     * @param surname family name, one line
     * @param phoneNumber as written, one line
     * @param emailAddress as written, one line
     */
    public record Submitter(
            @Nullable String identifier,
            @Nullable String givenName,
            @Nullable String surname,
            @Nullable String phoneNumber,
            @Nullable String emailAddress) {
        public Submitter {
            identifier = Texts.line(identifier);
            givenName = Texts.line(givenName);
            surname = Texts.line(surname);
            phoneNumber = Texts.line(phoneNumber);
            emailAddress = Texts.line(emailAddress);
        }

        boolean saysNothing() {
            return identifier == null
                    && givenName == null
                    && surname == null
                    && phoneNumber == null
                    && emailAddress == null;
        }
    }
}
