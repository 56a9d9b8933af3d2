package org.alongside.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDomainTest {

    @ParameterizedTest
    @CsvSource({
        "https://loaves.org.uk, rosa@loaves.org.uk",
        "https://www.loaves.org.uk/, rosa@loaves.org.uk",
        "http://loaves.org.uk/index.html, ROSA@Loaves.ORG.UK",
        "https://loaves.org.uk/cy, rosa@mail.loaves.org.uk",
        "https://bakery.loaves.org.uk, rosa@loaves.org.uk",
        "https://www.salford.gov.uk, rosa@salford.gov.uk",
        "https://www.loaves.sch.uk.example, rosa@sch.uk.example",
        "https://www.weaste.salford.sch.uk/, head@weaste.salford.sch.uk",
        "https://torthau.cymru, mair@torthau.cymru",
        "https://weaste.wales, rosa@weaste.wales",
        "https://xn--bcher-kva.example, rosa@xn--bcher-kva.example"
    })
    void an_address_at_the_domain_of_the_website_is_at_the_organisation_s_own(String website, String email) {
        assertThat(OwnDomain.covers(website, email)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://loaves.org.uk, rosa@gmail.com",
        "https://loaves.org.uk, rosa@choir.org.uk",
        "https://loaves.org.uk, rosa@org.uk",
        "https://loaves.org.uk, rosa@loaves.org.uk.example.com",
        "https://loaves.org.uk, rosa@notloaves.org.uk",
        "https://org.uk, rosa@org.uk",
        "https://gmail.com, rosa@gmail.com",
        "https://btinternet.com/, rosa@btinternet.com",
        "https://mail.yahoo.co.uk, rosa@yahoo.co.uk",
        "https://www.weaste.salford.sch.uk/, head@ordsall.salford.sch.uk",
        "https://weaste.nhs.uk, rosa@salford.nhs.uk",
        "https://loaves.github.io, rosa@github.io",
        "https://loaves.github.io, rosa@choir.github.io",
        "https://loaves.wordpress.com, rosa@wordpress.com",
        "https://www.facebook.com/weasteloaves, rosa@facebook.com",
        "https://sites.google.com/view/loaves, rosa@google.com",
        "https://salford.ac.uk/projects/loaves, student@salford.ac.uk",
        "https://loaves.org.uk/?page=2, rosa@loaves.org.uk",
        "https://192.0.2.1, rosa@192.0.2.1",
        "https://localhost, rosa@localhost"
    })
    void every_other_address_is_not(String website, String email) {
        assertThat(OwnDomain.covers(website, email)).isFalse();
    }
}
