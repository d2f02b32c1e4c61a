package dev.kurs.bootstrap.demo;

import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.Stage;
import java.util.ArrayList;
import java.util.List;

/** A project of the example municipality: what is to be told of it, and when it went where. */
final class Undertaking {

    final String key;
    final String name;
    final String plan;
    final Staff manager;
    final int complexity;
    String summary = "";
    HealthColour colour = HealthColour.GREEN;
    String health = "Går som planerat.";
    final List<Move> moves = new ArrayList<>();
    final List<Help> helps = new ArrayList<>();
    final List<Gain> gains = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<Threat> threats = new ArrayList<>();
    final List<Repair> repairs = new ArrayList<>();
    int begins;
    int investment;
    int hours;
    int operation;
    String overrun = "";

    /** A step, so many months after the plans took effect. */
    record Move(int month, Stage to, String reason) {}

    /** A goal that it helps to reach. */
    record Help(String goal, String weight) {}

    /** Another project that it hangs together with. */
    record Tie(DependencyKind kind, String on) {}

    /** Competence that it needs in each quarter of its delivery. */
    record Need(String skill, String fte) {}

    /** What may go wrong. */
    record Threat(String text, int probability, int impact, String answer) {}

    /** What is done since it fell behind; so many months after the plans took effect. */
    record Repair(int month, String fact, String cause, String action, boolean done) {}

    private Undertaking(String key, String name, String plan, Staff manager, int complexity) {
        this.key = key;
        this.name = name;
        this.plan = plan;
        this.manager = manager;
        this.complexity = complexity;
    }

    static Undertaking of(String plan, String key, String name, Staff manager, int complexity) {
        return new Undertaking(key, name, plan, manager, complexity);
    }

    Undertaking about(String text) {
        summary = text;
        return this;
    }

    Undertaking begun(int month) {
        begins = month;
        return this;
    }

    Undertaking then(int month, Stage to) {
        moves.add(new Move(month, to, ""));
        return this;
    }

    Undertaking then(int month, Stage to, String reason) {
        moves.add(new Move(month, to, reason));
        return this;
    }

    Undertaking goes(HealthColour how, String why) {
        colour = how;
        health = why;
        return this;
    }

    Undertaking helps(String goal, String weight) {
        helps.add(new Help(goal, weight));
        return this;
    }

    /** Thousands of kronor a month: bought and worked while it is delivered, and run from then on. */
    Undertaking costs(int bought, int worked, int run) {
        investment = bought;
        hours = worked;
        operation = run;
        return this;
    }

    /** By what factor the costs may turn out, at most. */
    Undertaking upTo(String factor) {
        overrun = factor;
        return this;
    }

    Undertaking gives(Gain... more) {
        gains.addAll(List.of(more));
        return this;
    }

    Undertaking requires(String other) {
        ties.add(new Tie(DependencyKind.REQUIRES, other));
        return this;
    }

    Undertaking excludes(String other) {
        ties.add(new Tie(DependencyKind.EXCLUDES, other));
        return this;
    }

    Undertaking after(String other) {
        ties.add(new Tie(DependencyKind.AFTER, other));
        return this;
    }

    Undertaking needs(String skill, String fte) {
        needs.add(new Need(skill, fte));
        return this;
    }

    Undertaking risks(String text, int probability, int impact, String answer) {
        threats.add(new Threat(text, probability, impact, answer));
        return this;
    }

    Undertaking repairs(int month, String fact, String cause, String action, boolean done) {
        repairs.add(new Repair(month, fact, cause, action, done));
        return this;
    }

    /** The month in which it came to a stage; one that it has not come to is far away. */
    int month(Stage stage) {
        return moves.stream()
                .filter(move -> move.to() == stage)
                .mapToInt(Move::month)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
