package org.openlocaloffer.contracts.listing;

/**
 * Where it happens. A listing without places is for the whole area, or online.
 *
 * @param name may be null
 * @param address one line; may be null
 * @param postcode "ZZ1 4AB"; may be null
 * @param latitude degrees north, WGS84; null until known
 * @param longitude degrees east, WGS84; null until known
 */
public record Place(
    String name, String address, String postcode, Double latitude, Double longitude) {}
