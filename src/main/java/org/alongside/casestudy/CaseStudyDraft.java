package org.alongside.casestudy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.Text;
import org.alongside.vocabulary.AreaCode;
import org.alongside.vocabulary.SectorCode;
import org.alongside.vocabulary.Stage;
import org.alongside.vocabulary.Support;
import org.alongside.vocabulary.TermCode;

/**
 * The full state somebody proposes for a case study.
 *
 * @param title what the piece of work is called
 * @param summary what it was, in plain words, up to 300 characters
 * @param organisations who did it, each with its part
 * @param areas ONS codes of where
 * @param sectors UK-CAT codes
 * @param stages which stages of the work were shared
 * @param rung the rung the work stood on, 1 to 7
 * @param participants who took part and how they were chosen
 * @param methods how it was done
 * @param barriers what stood in the way, and what was done about it
 * @param whatPeopleSaid what the people taking part said
 * @param whatChanged what changed because of it
 * @param whatCouldNotChange what could not change, and why
 * @param whatDidNotWork what did not work
 * @param money what it cost, in pounds
 * @param months how long it took
 * @param supports what taking part came with
 * @param evidence where its results can be seen
 * @param writtenWithParticipants whether the people who took part helped to write this
 * @param corroboration the word of a participant who is not staff that it was so
 * @param startedOn when it started
 * @param endedOn when it ended; null while ongoing
 * @param ongoing whether it goes on
 * @param lookedAtAgain what was found when somebody looked again after a year
 */
@JsonIgnoreProperties({"id", "version", "rungLabel", "hidden", "createdAt", "updatedAt"})
public record CaseStudyDraft(
        @NotBlank(message = "is needed") @Size(max = 200, message = "may have 200 characters")
        String title,

        @NotBlank(message = "is needed") @Size(max = 300, message = "may have 300 characters")
        String summary,

        @NotEmpty(message = "needs at least one organisation") @Size(max = 30, message = "may have 30 entries")
        List<@Valid Involved> organisations,

        @Size(max = 100, message = "may have 100 entries") List<@AreaCode String> areas,
        @Size(max = 30, message = "may have 30 entries") List<@SectorCode String> sectors,
        List<@TermCode(Stage.class) String> stages,

        @NotNull(message = "is needed") @Min(value = 1, message = "is 1 to 7") @Max(value = 7, message = "is 1 to 7")
        Integer rung,

        @Valid Participants participants,

        @Size(max = 5000, message = "may have 5,000 characters")
        String methods,

        List<@Valid Met> barriers,

        @Size(max = 5000, message = "may have 5,000 characters")
        String whatPeopleSaid,

        @Size(max = 5000, message = "may have 5,000 characters")
        String whatChanged,

        @Size(max = 5000, message = "may have 5,000 characters")
        String whatCouldNotChange,

        @Size(max = 5000, message = "may have 5,000 characters")
        String whatDidNotWork,

        @Min(value = 0, message = "is 0 or more") Integer money,

        @Min(value = 0, message = "is 0 or more") @Max(value = 600, message = "is 600 or less")
        Integer months,

        List<@TermCode(Support.class) String> supports,
        @Size(max = 30, message = "may have 30 entries") List<@Valid Evidence> evidence,
        @Valid WrittenWith writtenWithParticipants,
        @Valid Corroboration corroboration,
        @PastOrPresent(message = "is not in the future") LocalDate startedOn,

        @PastOrPresent(message = "is not in the future; leave it out while the work is ongoing")
        LocalDate endedOn,

        boolean ongoing,
        @Valid LookedAtAgain lookedAtAgain) {

    public CaseStudyDraft {
        title = Text.clean(title);
        summary = Text.clean(summary);
        organisations = Text.orEmpty(organisations);
        areas = Text.clean(areas);
        sectors = Text.clean(sectors);
        stages = Text.clean(stages);
        methods = Text.clean(methods);
        barriers = Text.orEmpty(barriers);
        whatPeopleSaid = Text.clean(whatPeopleSaid);
        whatChanged = Text.clean(whatChanged);
        whatCouldNotChange = Text.clean(whatCouldNotChange);
        whatDidNotWork = Text.clean(whatDidNotWork);
        supports = Text.clean(supports);
        evidence = Text.orEmpty(evidence);
        writtenWithParticipants =
                writtenWithParticipants == null ? new WrittenWith("unknown", null) : writtenWithParticipants;
    }

    @AssertTrue(message = "is needed unless the work is ongoing, and only then left out")
    boolean isEndedOn() {
        return ongoing == (endedOn == null);
    }

    @AssertTrue(message = "is not after the end")
    boolean isStartedOn() {
        return startedOn == null || endedOn == null || !startedOn.isAfter(endedOn);
    }

    @AssertTrue(message = "names each organisation once")
    boolean isOrganisations() {
        return organisations.stream().map(Involved::id).distinct().count() == organisations.size();
    }

    /** The state a case study is in, as it would be proposed. */
    public static CaseStudyDraft from(CaseStudy c) {
        return new CaseStudyDraft(
                c.title,
                c.summary,
                c.organisations,
                c.areas,
                c.sectors,
                c.stages,
                c.rung,
                c.participants,
                c.methods,
                c.barriers,
                c.whatPeopleSaid,
                c.whatChanged,
                c.whatCouldNotChange,
                c.whatDidNotWork,
                c.money,
                c.months,
                c.supports,
                c.evidence,
                c.writtenWith,
                c.corroboration,
                c.startedOn,
                c.endedOn,
                c.ongoing,
                c.lookedAtAgain);
    }

    void writeTo(CaseStudy c) {
        c.title = title;
        c.summary = summary;
        c.areas = areas;
        c.sectors = sectors;
        c.stages = stages;
        c.rung = rung;
        c.participants = participants;
        c.methods = methods;
        c.barriers = barriers;
        c.whatPeopleSaid = whatPeopleSaid;
        c.whatChanged = whatChanged;
        c.whatCouldNotChange = whatCouldNotChange;
        c.whatDidNotWork = whatDidNotWork;
        c.money = money;
        c.months = months;
        c.supports = supports;
        c.evidence = evidence;
        c.writtenWith = writtenWithParticipants;
        c.corroboration = corroboration;
        c.startedOn = startedOn;
        c.endedOn = endedOn;
        c.ongoing = ongoing;
        c.lookedAtAgain = lookedAtAgain;
        c.name(organisations);
    }
}
