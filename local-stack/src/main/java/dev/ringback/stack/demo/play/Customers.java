package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.plan.Customer;

/** Makes customers known who come neither with an order nor with an enquiry. */
final class Customers {

    private final Stage stage;

    Customers(Stage stage) {
        this.stage = stage;
    }

    /** Registers a customer, again if need be, and gives the customer's id. */
    String register(Customer customer) {
        Fields body = Fields.of("source", customer.source())
                .and("externalId", customer.externalId())
                .and("name", customer.name())
                .and("phone", customer.phone());
        return Stage.accepted(
                        stage.api().post("/v1/customers", stage.token("crm"), body.map()),
                        "Customer " + customer.externalId())
                .text("id");
    }
}
