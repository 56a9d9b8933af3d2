package org.alongside.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Chooses the home of the index: the cluster, if there is one. */
@ApplicationScoped
class IndexHomes {

    @Produces
    @Singleton
    IndexHome home(IndexHome.Settings settings, DataSource dataSource) {
        return settings.hosts()
                .<IndexHome>map(hosts -> new ClusterHome(settings, new IndexLease(dataSource)))
                .orElseGet(() -> new FolderHome(settings.directory()));
    }
}
