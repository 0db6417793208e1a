package dev.ringback.task.fact;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OneCustomer} and lays the fault on the field {@code customer}. */
public class OneCustomerValidator implements ConstraintValidator<OneCustomer, NamesCustomer> {

    @Override
    public boolean isValid(NamesCustomer value, ConstraintValidatorContext context) {
        if ((value.customer() == null) != (value.customerId() == null)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("customer")
                .addConstraintViolation();
        return false;
    }
}
