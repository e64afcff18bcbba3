package org.openlocaloffer.directory.vocabulary;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Reads the vocabulary anew at short intervals, on a thread of its own. */
@Configuration
@EnableScheduling
class Refreshing {}
