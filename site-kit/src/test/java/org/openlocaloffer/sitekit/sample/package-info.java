/**
 * Takes site-kit as any service would, gives the tests a service to start: apart from site-kit's
 * own packages, so that it scans none of them.
 */
package org.openlocaloffer.sitekit.sample;
