package org.alongside.curation;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who may sign in. The password is kept as a bcrypt hash only. */
@Entity
@Table(name = "account")
@UserDefinition
public class Account extends PanacheEntityBase {

    /** The role that may do everything. */
    public static final String ADMIN = "admin";

    @Id
    @Username
    public String name;

    @Password
    public String password;

    @Roles
    public String role;

    /** An administrator's account. */
    static Account admin(String password) {
        Account account = new Account();
        account.name = ADMIN;
        account.role = ADMIN;
        account.changePassword(password);
        account.persist();
        return account;
    }

    void changePassword(String password) {
        this.password = BcryptUtil.bcryptHash(password);
    }

    boolean opensWith(String password) {
        return BcryptUtil.matches(password, this.password);
    }
}
