package org.alongside.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.Language;
import org.alongside.vocabulary.Area;
import org.alongside.vocabulary.AreaType;
import org.alongside.vocabulary.Areas;

/** What the queue can be narrowed by. */
@ApplicationScoped
class QueueFilter {

    private static final String REGION = "region";
    private static final String USUAL = "waiting";

    private static final List<Select> SELECTS = List.of(
            new Select(
                    "status",
                    "How far it has come",
                    List.of(
                            Choice.of(USUAL, "Waiting"),
                            Choice.of("returned", "Returned with a question"),
                            Choice.of("waiting,returned", "Waiting or returned"),
                            Choice.of("approved", "Approved"),
                            Choice.of("rejected", "Rejected"),
                            Choice.of("withdrawn", "Taken back"))),
            new Select(
                    "kind",
                    "Kind of entry",
                    List.of(
                            Choice.of("", "Every kind"),
                            Choice.of("organisation", "Organisations"),
                            Choice.of("caseStudy", "Case studies"),
                            Choice.of("champion", "Champions"))),
            new Select(
                    "action",
                    "What is wanted",
                    List.of(
                            Choice.of("", "Anything"),
                            Choice.of("create", "A new entry"),
                            Choice.of("change", "A change"),
                            Choice.of("archive", "To take one down"),
                            Choice.of("merge", "To make two one"),
                            Choice.of("restore", "To put one back"))),
            new Select(
                    "risk",
                    "Risk",
                    List.of(
                            Choice.of("", "Any"),
                            Choice.of("high", "High"),
                            Choice.of("middle", "Middle"),
                            Choice.of("low", "Low"))),
            new Select(
                    "claimed",
                    "Who has it",
                    List.of(Choice.of("", "Anybody"), Choice.of("nobody", "Nobody"), Choice.of("me", "You"))),
            new Select(
                    "olderThan",
                    "Made",
                    List.of(
                            Choice.of("", "At any time"),
                            Choice.of("1", "More than a day ago"),
                            Choice.of("7", "More than a week ago"),
                            Choice.of("30", "More than 30 days ago"))),
            new Select(
                    "origin",
                    "How it came in",
                    List.of(
                            Choice.of("", "In any way"),
                            Choice.of("api", "With an account or a key"),
                            Choice.of("visitor", "Without an account"),
                            Choice.of("letter", "By a link in a letter"),
                            Choice.of("import", "From a file"))));

    private final Areas areas;

    QueueFilter(Areas areas) {
        this.areas = areas;
    }

    /** Something to narrow by. */
    record Select(String name, String label, List<Choice> choices) {

        Select chosen(String code) {
            return new Select(
                    name,
                    label,
                    choices.stream()
                            .map(choice -> choice.chosen(choice.code().equals(code)))
                            .toList());
        }
    }

    /**
     * What somebody has chosen.
     *
     * @param regions areas to choose from, those of one level together
     * @param query the same as an address has it, ready for more
     * @param narrowed whether it is more than what is usual
     */
    record View(List<Select> selects, List<Select> regions, String query, boolean narrowed) {

        /** Where the list is, up to the cursor. */
        public String path() {
            return "/admin/proposals?" + query;
        }
    }

    /** @param limits ONS codes of the areas that somebody decides for; empty for all */
    View view(Typed sent, Collection<String> limits) {
        List<String> names = Stream.concat(SELECTS.stream().map(Select::name), Stream.of(REGION))
                .toList();
        String query = names.stream()
                .filter(name -> !sent.one(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(sent.one(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        boolean narrowed = names.stream().map(sent::one).anyMatch(value -> !value.isEmpty() && !value.equals(USUAL));
        return new View(
                SELECTS.stream()
                        .map(select -> select.chosen(sent.one(select.name())))
                        .toList(),
                regions(limits).stream()
                        .map(level -> level.chosen(sent.one(REGION)))
                        .toList(),
                query,
                narrowed);
    }

    private List<Select> regions(Collection<String> limits) {
        Set<String> within = new TreeSet<>();
        for (String limit : limits) {
            within.addAll(areas.current(List.of(limit)));
            within.addAll(areas.descendants(limit));
        }
        return Stream.of(AreaType.values())
                .filter(type -> type != AreaType.UK)
                .map(type -> new Select(REGION, type.label(Language.EN), choices(type, within)))
                .filter(level -> !level.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(AreaType type, Set<String> within) {
        return areas.all().stream()
                .filter(area -> area.type() == type && (within.isEmpty() || within.contains(area.code())))
                .sorted(Comparator.comparing(Area::name))
                .map(area -> Choice.of(area.code(), area.name()))
                .toList();
    }
}
