package org.alongside.pages;

import org.alongside.shared.Language;

/** Why a link does nothing. */
enum LinkEnding {
    UNKNOWN(
            404,
            "We don't know this link",
            "Nid ydym yn adnabod y ddolen hon",
            "Its address may have been cut in two on the way. Go back to the letter and copy all of it, from https to the"
                    + " end. We forget links some months after they have stopped working.",
            "Efallai fod y cyfeiriad wedi'i dorri'n ddau ar y ffordd. Ewch yn ôl at y llythyr a chopïwch y cyfan, o https"
                    + " i'r diwedd. Byddwn yn anghofio dolenni rai misoedd ar ôl iddynt roi'r gorau i weithio."),
    USED(
            410,
            "This link has been used",
            "Mae'r ddolen hon wedi'i defnyddio",
            "Each link works once, and this one has done its work.",
            "Mae pob dolen yn gweithio unwaith, ac mae hon wedi gwneud ei gwaith."),
    EXPIRED(
            410,
            "This link is too old",
            "Mae'r ddolen hon yn rhy hen",
            "Links in letters work for a while only, and nobody has used this one in time.",
            "Am gyfnod yn unig y mae dolenni mewn llythyrau'n gweithio, ac nid oes neb wedi defnyddio hon mewn pryd."),
    GONE(
            410,
            "There is nothing left to do here",
            "Does dim ar ôl i'w wneud yma",
            "What the letter was about has changed since it was written.",
            "Mae'r hyn yr oedd y llythyr amdano wedi newid ers iddo gael ei ysgrifennu."),
    NOT_NOW(
            409,
            "This can't be done now",
            "Ni ellir gwneud hyn nawr",
            "Nothing has been changed.",
            "Nid oes dim wedi'i newid."),
    TOO_OFTEN(
            429,
            "This can't be done yet",
            "Ni ellir gwneud hyn eto",
            "We have had as many requests or written as many letters as we do in a day. Nothing has been changed, and the link"
                    + " still works: try again tomorrow.",
            "Rydym wedi cael cymaint o geisiadau neu wedi ysgrifennu cymaint o lythyrau ag y gwnawn mewn diwrnod. Nid oes dim"
                    + " wedi'i newid, ac mae'r ddolen yn dal i weithio: rhowch gynnig arall arni yfory.");

    private final int status;
    private final String title;
    private final String titleCy;
    private final String why;
    private final String whyCy;

    LinkEnding(int status, String title, String titleCy, String why, String whyCy) {
        this.status = status;
        this.title = title;
        this.titleCy = titleCy;
        this.why = why;
        this.whyCy = whyCy;
    }

    int status() {
        return status;
    }

    String title(Language in) {
        return in.pick(title, titleCy);
    }

    String why(Language in) {
        return in.pick(why, whyCy);
    }
}
