package dev.kurs.bootstrap.demo;

import dev.kurs.domain.benefit.BenefitCategory;
import org.jspecify.annotations.Nullable;

/** What a project is to give, or to cost others: a benefit or a disbenefit, with the figure that it is seen by. */
final class Gain {

    final String name;
    final BenefitCategory category;
    final Staff owner;
    final Figure figure;
    final @Nullable String worth;
    boolean once;
    boolean ill;
    boolean abandoned;
    String share = "1";
    String alsoOf = "";
    String alsoShare = "";
    String change = "";
    String incentive = "";

    private Gain(String name, BenefitCategory category, Staff owner, Figure figure, @Nullable String worth) {
        this.name = name;
        this.category = category;
        this.owner = owner;
        this.figure = figure;
        this.worth = worth;
    }

    /** Money that is saved or earned: kronor a year for each unit. */
    static Gain money(String name, Staff owner, Figure figure, String worth) {
        return new Gain(name, BenefitCategory.FINANCIAL, owner, figure.quarterly(), worth);
    }

    /** Time or other means that are freed and used for something else: kronor a year for each unit. */
    static Gain freed(String name, Staff owner, Figure figure, String worth) {
        return new Gain(name, BenefitCategory.REDISTRIBUTION, owner, figure.quarterly(), worth);
    }

    static Gain quality(String name, Staff owner, Figure figure) {
        return new Gain(name, BenefitCategory.QUALITY, owner, figure.quarterly(), null);
    }

    static Gain environment(String name, Staff owner, Figure figure) {
        return new Gain(name, BenefitCategory.ENVIRONMENT, owner, figure.quarterly(), null);
    }

    /** Earned once, and not year by year. */
    Gain once() {
        once = true;
        return this;
    }

    /** What somebody loses. */
    Gain ill() {
        ill = true;
        return this;
    }

    /** Given up before the project was done. */
    Gain abandoned() {
        abandoned = true;
        return this;
    }

    /** Caused by the project to this part only; nobody is said to cause the rest. */
    Gain to(String part) {
        share = part;
        return this;
    }

    /** Caused by another project too, which is told of before this one. */
    Gain togetherWith(String project, String part) {
        alsoOf = project;
        alsoShare = part;
        return this;
    }

    /** What has to be done otherwise before it comes. */
    Gain when(String practice) {
        change = practice;
        return this;
    }

    /** What whoever realises it gets. */
    Gain rewardedBy(String text) {
        incentive = text;
        return this;
    }
}
