package dev.ringback.call.sale;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Origins of sales in the database. Works in the caller's transaction. */
@ApplicationScoped
class SaleStore {

    private final Sql sql;

    SaleStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps how a sale came about; false when it was stated already. */
    boolean insert(SaleView sale) {
        return sql.update(
                        "INSERT INTO call_sale (call_id, origin, stated_by, stated_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        (connection, statement) -> {
                            statement.setObject(1, sale.callId());
                            statement.setString(2, sale.origin().name());
                            statement.setString(3, sale.statedBy());
                            statement.setObject(4, Instants.utc(sale.statedAt()));
                        })
                == 1;
    }
}
