/** Takes {@code config/} and the environment, gives checked records and settings to the stages. */
package org.openlocaloffer.contracts.config;
