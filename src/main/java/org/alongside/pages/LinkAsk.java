package org.alongside.pages;

import java.util.ArrayList;
import java.util.List;
import org.alongside.shared.Problem.FieldError;

/**
 * What the page of a link asks.
 *
 * @param title the question
 * @param about what it is about and what will happen, in paragraphs
 * @param quotes what an entry says, or what somebody wrote
 * @param questions what is to be filled in; empty where pressing a button is enough
 * @param button what the button does
 * @param grave whether that is not easily undone
 * @param otherwise what else can be done, such as nothing; null where there is nothing to say
 */
record LinkAsk(
        String title,
        List<String> about,
        List<Quote> quotes,
        List<LinkQuestion> questions,
        String button,
        boolean grave,
        String otherwise) {

    /** Words that are not ours. */
    record Quote(String heading, String words) {}

    static LinkAsk of(String title, String button) {
        return new LinkAsk(title, List.of(), List.of(), List.of(), button, false, null);
    }

    LinkAsk about(String... paragraphs) {
        return new LinkAsk(title, List.of(paragraphs), quotes, questions, button, grave, otherwise);
    }

    LinkAsk quoting(String heading, String words) {
        return new LinkAsk(title, about, List.of(new Quote(heading, words)), questions, button, grave, otherwise);
    }

    LinkAsk asking(LinkQuestion... many) {
        return new LinkAsk(title, about, quotes, List.of(many), button, grave, otherwise);
    }

    LinkAsk asGrave() {
        return new LinkAsk(title, about, quotes, questions, button, true, otherwise);
    }

    LinkAsk otherwise(String sentence) {
        return new LinkAsk(title, about, quotes, questions, button, grave, sentence);
    }

    /** The same with what was sent, and what is wrong with it. */
    LinkAsk again(LinkSent sent, List<FieldError> errors) {
        List<LinkQuestion> held = new ArrayList<>();
        List<FieldError> left = new ArrayList<>(errors);
        for (LinkQuestion question : questions) {
            LinkQuestion answered = question.holding(sent.raw(question.name()));
            // One error, one fault: that of the first question it is about
            held.add(left.removeIf(question::isMeant) ? answered.asWrong() : answered);
        }
        return new LinkAsk(title, about, quotes, held, button, grave, otherwise);
    }

    /** The questions whose answers broke a rule. */
    public List<LinkQuestion> faults() {
        return questions.stream().filter(LinkQuestion::wrong).toList();
    }
}
