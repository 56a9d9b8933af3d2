/**
 * Case studies: pieces of work shared with the people they are for, what people said, what changed and what could not.
 * They are the evidence behind an organisation's evidenced rung, which is worked out here.
 */
package org.alongside.casestudy;
