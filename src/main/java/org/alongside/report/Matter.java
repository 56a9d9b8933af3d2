package org.alongside.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong with an entry, under the codes the API and the database use. */
@Schema(name = "ReportMatter")
public enum Matter {
    /** Something it says is not so. */
    wrong,
    /** There is no such organisation, work or offer any more. */
    closed,
    /** What it calls co-production is none. */
    notReally,
    /** It shows something about a person that they don't want shown. */
    personalData
}
