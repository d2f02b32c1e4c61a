package dev.kurs.bootstrap.demo;

import dev.kurs.domain.strategy.Goal.GoalKind;
import java.util.List;

/** A goal of a plan as it is told; known by its key among all plans. */
final class Aim {

    final String key;
    final GoalKind kind;
    final Staff owner;
    final String title;
    final String description;
    String weight = "1";
    List<String> supports = List.of();
    String contributesTo = "";
    List<Aim> objectives = List.of();
    List<Figure> figures = List.of();

    private Aim(String key, GoalKind kind, Staff owner, String title, String description) {
        this.key = key;
        this.kind = kind;
        this.owner = owner;
        this.title = title;
        this.description = description;
    }

    static Aim business(String key, Staff owner, String title, String description) {
        return new Aim(key, GoalKind.BUSINESS, owner, title, description);
    }

    static Aim digital(String key, Staff owner, String title, String description) {
        return new Aim(key, GoalKind.DIGITAL, owner, title, description);
    }

    Aim weighing(String more) {
        weight = more;
        return this;
    }

    Aim supporting(String... keys) {
        supports = List.of(keys);
        return this;
    }

    Aim contributingTo(String goal) {
        contributesTo = goal;
        return this;
    }

    Aim reachedBy(Aim... below) {
        objectives = List.of(below);
        return this;
    }

    Aim measuredBy(Figure... by) {
        figures = List.of(by);
        return this;
    }
}
