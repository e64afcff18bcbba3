package org.openlocaloffer.contracts.listing;

/**
 * What one needs to get in; null where nobody has said.
 *
 * @param referralNeeded must a professional refer?
 * @param ehcpNeeded is an education, health and care plan needed?
 */
public record Access(Boolean referralNeeded, Boolean ehcpNeeded) {}
