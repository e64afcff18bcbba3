package org.openlocaloffer.directory.vocabulary;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Has the vocabulary read again and again, on a thread of its own. */
@Configuration
@EnableScheduling
class Refreshing {}
